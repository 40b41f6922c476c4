"""What is said of the action log in private, and the order in which its history stands."""

from datetime import date, datetime, timedelta

import pytest

from scrutiny_tui.domain.action_log import Answer, LogEntry, Status, Update
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_rows import LogRow, rows_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.capture import Capture
from tests.clock import EVENING
from tests.services.office import Clerk

LINES = """/open
/item 5
/rq a chart of the harbour @DEC by 31 March
/rc that the dues be cut @Cabinet
"""
CHART, DUES = "ECSC-001", "ECSC-002"


@pytest.fixture
def capture(clerk: Clerk) -> Capture:
    """A live meeting, in public, with a request and a recommendation in the log."""
    found = clerk.capture()
    assert found.paste(LINES).returned == ()
    return found


def row(clerk: Clerk, part: Part, reference: str = CHART) -> LogRow:
    (found,) = (row for row in rows_of(part, clerk.action_log.rows()) if row.entry.id == reference)
    return found


def test_a_note_made_while_the_public_is_out_is_in_the_exempt_log_alone(
    clerk: Clerk, capture: Capture
) -> None:
    assert not clerk.action_log.update(CHART, note="the pilot has begun")
    capture.enter("/exempt 3")
    assert clerk.action_log.update(CHART, note="the seller rang")
    assert [update.exempt for update in clerk.action_log.history(CHART)] == [None, Exemption((3,))]
    assert row(clerk, Part.PUBLIC).update == "the pilot has begun"
    assert row(clerk, Part.EXEMPT).update == "the seller rang"


def test_the_public_log_keeps_owner_date_and_status_as_they_were_in_public(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/exempt 3")
    clerk.clock.on(date(2026, 3, 4))
    clerk.action_log.update(
        CHART, owners="@Reed", due="by May", reason="the price", status=Status.IN_PROGRESS
    )
    for part, seen in (
        (Part.PUBLIC, ("DEC", "by 31 March", "open", date(2026, 3, 3))),
        (Part.EXEMPT, ("Councillor Col Reed", "by May", "in progress", date(2026, 3, 4))),
    ):
        found = row(clerk, part)
        assert (found.owner, found.due, found.status, found.entry.updated) == seen


def test_what_is_altered_in_public_later_is_altered_in_both(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/exempt 3")
    clerk.action_log.update(CHART, owners="@Reed")
    capture.enter("/public")
    clerk.action_log.update(CHART, status=Status.REPORTED_DONE)
    found = row(clerk, Part.PUBLIC)
    assert (found.owner, found.status) == ("DEC", "reported done")
    assert row(clerk, Part.EXEMPT).owner == "Councillor Col Reed"


def test_a_response_given_in_private_is_not_in_the_public_log(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/exempt 3")
    assert clerk.action_log.respond(DUES, Answer.REJECTED, because="the sale")
    assert row(clerk, Part.PUBLIC, DUES).status == "open"
    assert row(clerk, Part.EXEMPT, DUES).status == "rejected"


def test_words_typed_in_private_stay_exempt_when_they_are_recorded_in_public(
    clerk: Clerk, capture: Capture
) -> None:
    assert clerk.action_log.update(CHART, note="the seller rang", exempt=Exemption((3,)))
    assert clerk.action_log.respond(DUES, Answer.REJECTED, because="the sale", exempt=Exemption((3,)))
    assert row(clerk, Part.PUBLIC).update == ""
    assert row(clerk, Part.PUBLIC, DUES).status == "open"
    assert capture.sitting.in_private is False


def test_past_midnight_and_under_another_date_the_public_is_still_out(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/exempt 3")
    clerk.clock.at = datetime.combine(date(2026, 3, 4), EVENING.time())
    assert clerk.action_log.update(CHART, note="past midnight")
    clerk.clock.at, clerk.clock.really = datetime.combine(date(2027, 1, 1), EVENING.time()), EVENING
    assert clerk.action_log.update(CHART, note="under another date")
    assert row(clerk, Part.PUBLIC).update == ""


@pytest.mark.parametrize("end", ["/public", "/close 9pm"])
def test_once_the_public_is_back_or_the_meeting_is_closed_the_log_is_public(
    clerk: Clerk, capture: Capture, end: str
) -> None:
    capture.paste(f"/exempt 3\n{end}")
    assert not clerk.action_log.update(CHART, note="half of it is there")
    assert row(clerk, Part.PUBLIC).update == "half of it is there"


def test_a_meeting_that_was_never_closed_hides_nothing_later(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/exempt 3")
    clerk.clock.on(date(2026, 3, 5))
    assert not clerk.action_log.update(CHART, note="half of it is there")


def test_what_is_said_of_an_entry_that_fell_into_a_stretch_is_exempt(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/exempt 3")
    *_, exclusion = capture.sitting.entries
    capture.move(exclusion.id, -1)
    capture.enter("/public")
    returned = capture.sitting.entries[-1]
    assert clerk.action_log.update(DUES, note="the seller rang", owners="@Reed")
    assert clerk.action_log.history(DUES)[-1].exempt == Exemption()
    capture.move(returned.id, -1)
    assert (row(clerk, Part.PUBLIC, DUES).owner, row(clerk, Part.PUBLIC, DUES).update) == ("Cabinet", "")


def test_a_wrong_clock_hides_no_later_note(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/close 9pm")
    for year, note in ((2031, "a chart is drawn"), (2026, "the chart is printed"), (1970, "it is sent")):
        clerk.clock.on(date(year, 3, 20))
        clerk.action_log.update(CHART, note=note)
        assert clerk.action_log.row(CHART).update == note
    notes = [update.note for update in clerk.action_log.history(CHART)]
    assert notes == ["a chart is drawn", "the chart is printed", "it is sent"]


def test_undoing_a_deletion_brings_the_history_back_in_its_order(clerk: Clerk, capture: Capture) -> None:
    for note in ("one", "two", "three"):
        clerk.action_log.update(CHART, note=note)
    entry = next(e for e in capture.sitting.entries if e.follow_up and e.follow_up.reference == CHART)
    capture.remove(entry.id)
    clerk.workspace.undo()
    assert [update.note for update in clerk.action_log.history(CHART)] == ["one", "two", "three"]
    assert clerk.action_log.row(CHART).update == "three"


def test_several_updates_of_one_change_stand_in_their_order(clerk: Clerk, capture: Capture) -> None:
    clerk.clock.at += timedelta(days=-400)
    clerk.action_log.update(CHART, owners="@Reed", due="by May", reason="none given")
    clerk.action_log.update(CHART, note="begun")
    assert [update.field for update in clerk.action_log.history(CHART)] == ["owners", "due", "note"]
    places = [update.place for update in clerk.action_log.history(CHART)]
    assert places == sorted(set(places))
    assert capture.sitting.meeting.id


def test_private_notes_are_made_public_one_at_a_time_and_an_undo_makes_them_private(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/exempt 3")
    clerk.action_log.update(CHART, note="the seller rang")
    clerk.action_log.update(CHART, note="the price is too high")
    with pytest.raises(Refused, match="The public is out"):
        clerk.action_log.make_public(CHART)
    capture.enter("/public")
    made = clerk.action_log.make_public(CHART)
    assert isinstance(made, Update)
    assert made.note == "the price is too high"
    assert row(clerk, Part.PUBLIC).update == "the price is too high"
    notes = [
        (update.note, update.exempt is None) for update in clerk.action_log.history(CHART) if update.note
    ]
    assert notes == [("the seller rang", False), ("the price is too high", True)]
    clerk.workspace.undo()
    assert row(clerk, Part.PUBLIC).update == ""
    clerk.action_log.make_public(CHART)
    clerk.action_log.make_public(CHART)
    with pytest.raises(Refused, match="The public log has all of ECSC-001"):
        clerk.action_log.make_public(CHART)


def test_how_an_entry_stands_becomes_public_before_the_notes_that_were_made_of_it(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/exempt 3")
    clerk.action_log.update(CHART, owners="Reed", note="the seller rang")
    capture.enter("/public")
    assert isinstance(clerk.action_log.make_public(CHART), LogEntry)
    assert row(clerk, Part.PUBLIC).update == ""
    assert isinstance(clerk.action_log.make_public(CHART), Update)
    assert row(clerk, Part.PUBLIC).update == "the seller rang"
