"""What a meeting says of the log by a line is in the log, and undone, corrected and deleted with the line."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Due, LogEntry, Status
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_rows import LogRow, rows_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.capture import Capture
from tests.council import DAY
from tests.services.office import Clerk

MAP, WINCH, PRICE = "ECSC-001", "ECSC-002", "ECSC-003"
MADE = """/item 5
/rq a map of the moorings @DEC by 20 February
/rc fund a winch @Cabinet
/exempt 3
/rq the price of the yard @DEC
/public
"""


@pytest.fixture
def capture(clerk: Clerk) -> Capture:
    """Capture on 3 March, after a meeting on 3 February at which three things were asked for."""
    committee = clerk.committee()
    earlier = clerk.meeting(committee, date(2026, 2, 3)).id
    assert Capture(clerk.workspace, earlier).take(MADE).returned == ()
    clerk.clock.on(date(2026, 3, 5))  # the minutes are written up two days later
    return Capture(clerk.workspace, clerk.meeting(committee).id)


def entry(clerk: Clerk, reference: str = MAP) -> LogEntry:
    return clerk.action_log.row(reference).entry


def history(clerk: Clerk, reference: str = MAP) -> list[tuple[str, str, str]]:
    return [(u.field, u.new, u.note) for u in clerk.action_log.history(reference)]


def public_row(clerk: Clerk, reference: str = MAP) -> LogRow | None:
    rows = rows_of(Part.PUBLIC, clerk.action_log.rows())
    return next((row for row in rows if row.entry.id == reference), None)


def test_an_update_is_in_the_log_on_the_day_of_the_meeting(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/update ECSC-001 The figures came in May.")
    (update,) = clerk.action_log.history(MAP)
    assert (update.field, update.note, update.day) == ("note", "The figures came in May.", DAY)
    assert clerk.action_log.row(MAP).update == "The figures came in May."
    assert (entry(clerk).status, entry(clerk).updated) == (Status.OPEN, DAY)


@pytest.mark.parametrize("short", ["ecsc-001", "ecsc-1", "ECSC1", "1", "001", "#1", "ECSC-001:"])
def test_an_entry_is_found_by_its_short_form(clerk: Clerk, capture: Capture, short: str) -> None:
    capture.enter(f"/update {short} it came")
    assert history(clerk) == [("note", "", "it came")]


@pytest.mark.parametrize("words", ["closed", "Closed.", "close", "agreed closed", "to be closed"])
def test_a_closure_that_the_meeting_agrees_closes_the_entry(
    clerk: Clerk, capture: Capture, words: str
) -> None:
    capture.enter(f"/update ECSC-001 {words}")
    assert entry(clerk).status is Status.CLOSED
    (update,) = clerk.action_log.history(MAP)
    assert (update.field, update.old, update.new, update.by) == ("status", "open", "closed", "committee")


def test_what_is_asked_for_again_is_open_and_has_a_new_date(clerk: Clerk, capture: Capture) -> None:
    clerk.action_log.update(MAP, status=Status.REPORTED_DONE, by="DEC")
    capture.enter("/update ECSC-001 ask again by June because the scale was wrong")
    assert entry(clerk).status is Status.OPEN
    assert entry(clerk).due == Due("by June", date(2026, 6, 30))
    assert [(u.field, u.new, u.reason) for u in clerk.action_log.history(MAP)[1:]] == [
        ("due", "by June", "the scale was wrong"),
        ("status", "open", "the scale was wrong"),
    ]
    assert clerk.action_log.row(MAP).first_due == "by 20 February"


def test_asking_again_without_a_date_leaves_the_date(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/update ECSC-001 ask again")
    due = entry(clerk).due
    assert due is not None
    assert due.wording == "by 20 February"
    assert history(clerk) == [("note", "", "asked again")]


def test_words_that_only_begin_like_a_closure_are_an_update(clerk: Clerk, capture: Capture) -> None:
    capture.enter("/update ECSC-001 closed moorings are on the map now")
    assert entry(clerk).status is Status.OPEN


@pytest.mark.parametrize(
    "line", ["it came", "closed because it came", "ask again by June because it was wrong"]
)
def test_one_undo_takes_the_line_and_what_the_log_has_of_it_back(
    clerk: Clerk, capture: Capture, line: str
) -> None:
    before = entry(clerk)
    capture.enter(f"/update ECSC-001 {line}")
    after, told = entry(clerk), history(clerk)
    clerk.workspace.undo()
    assert (entry(clerk), history(clerk), capture.sitting.entries) == (before, [], ())
    clerk.workspace.redo()
    assert (entry(clerk), history(clerk)) == (after, told)


def test_a_line_that_is_corrected_is_corrected_in_the_log(clerk: Clerk, capture: Capture) -> None:
    before = entry(clerk)
    (line,) = capture.enter("/update ECSC-001 closed").entries
    capture.rewrite(line, "/update ECSC-001 ask again by June")
    assert (entry(clerk).status, history(clerk)) == (Status.OPEN, [("due", "by June", "asked again")])
    capture.rewrite(line, "/update ECSC-001 closed because it came")
    assert (entry(clerk).due, history(clerk)) == (before.due, [("status", "closed", "it came")])
    capture.rewrite(line, "/update ECSC-002 it is being built")
    assert (entry(clerk), history(clerk)) == (before, [])
    assert history(clerk, WINCH) == [("note", "", "it is being built")]
    capture.rewrite(line, "The winch was being built.")
    assert history(clerk, WINCH) == []


def test_a_line_that_is_deleted_is_gone_from_the_log(clerk: Clerk, capture: Capture) -> None:
    before = entry(clerk)
    first, second = capture.paste("/update 1 the ink is wet\n/update 1 closed because it came").entries
    capture.remove(first)
    assert history(clerk) == [("status", "closed", "it came")]
    capture.remove(second)
    assert (entry(clerk), history(clerk)) == (before, [])


def test_a_corrected_update_keeps_its_place_before_later_ones(clerk: Clerk, capture: Capture) -> None:
    (line,) = capture.enter("/update 1 half of it came").entries
    clerk.action_log.update(MAP, note="all of it came")
    capture.rewrite(line, "/update 1 a third of it came")
    assert [note for _, _, note in history(clerk)] == ["a third of it came", "all of it came"]
    assert entry(clerk).updated == date(2026, 3, 5)


def test_what_was_altered_since_stands_when_the_line_is_deleted(clerk: Clerk, capture: Capture) -> None:
    (line,) = capture.enter("/update 1 closed").entries
    clerk.action_log.update(MAP, status=Status.IN_PROGRESS, note="it goes on")
    capture.remove(line)
    assert entry(clerk).status is Status.IN_PROGRESS
    assert history(clerk) == [("status", "in-progress", "it goes on")]


def test_a_response_and_a_closure_pasted_together_both_stand(clerk: Clerk, capture: Capture) -> None:
    capture.paste("/respond ECSC-002 accepted\n/update ECSC-002 closed because it is built")
    found = entry(clerk, WINCH)
    assert found.response is not None
    assert found.status is Status.CLOSED
    assert [field for field, _, _ in history(clerk, WINCH)] == ["response", "status"]
    clerk.workspace.undo()
    assert (entry(clerk, WINCH).response, entry(clerk, WINCH).status) == (None, Status.OPEN)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/update", "Write the reference and what became of it"),
        ("/update ECSC-001", "Write the reference and what became of it"),
        ("/update the figures came", "Write the reference and what became of it"),
        ("/update ECSC-077 it came", "There is no entry ECSC-077 in the action log"),
        ("/update ECSC-001 ask again the Director", "“the Director” is no date"),
        ("/update ECSC-001 half came >> DEC by May", "An update asks for nothing"),
        ("/update ECSC-001 closed because", "The reason is missing"),
        ("/update ECSC-003 it came", "ECSC-003 is exempt: report on it while the public is out"),
        ("/update RPC-001 it came", "RPC-001 is in the log of another committee"),
    ],
)
def test_a_line_that_cannot_be_is_handed_back_with_a_sentence(
    clerk: Clerk, capture: Capture, line: str, reason: str
) -> None:
    other = clerk.meeting(clerk.committee("Roads and Paths Committee"), date(2026, 2, 3))
    Capture(clerk.workspace, other.id).take("/item 5\n/rq a list of paths @DEC\n")
    with pytest.raises(Refused, match=reason):
        capture.enter(line)


def test_a_closed_entry_is_not_reported_on_until_it_is_opened_again(clerk: Clerk, capture: Capture) -> None:
    clerk.clock.on(date(2026, 2, 20))
    clerk.action_log.update(MAP, status=Status.CLOSED, by="chair")
    with pytest.raises(Refused, match=r"ECSC-001 is closed already\. If it goes on, open it again"):
        capture.enter("/update ECSC-001 it came")


def test_an_entry_of_this_meeting_is_reported_on_by_a_later_one(capture: Capture) -> None:
    capture.enter("/rq a tide table @DEC")
    with pytest.raises(Refused, match="ECSC-004 does not come from an earlier meeting"):
        capture.enter("/update ECSC-004 it came")


def test_what_is_said_of_a_private_entry_is_private(clerk: Clerk, capture: Capture) -> None:
    capture.paste("/exempt 3\n/update ECSC-003 the agent whispered\n/public")
    (update,) = clerk.action_log.history(PRICE)
    assert update.exempt == Exemption((3,))
    assert public_row(clerk, PRICE) is None
    capture.paste("/exempt 3")
    with pytest.raises(Refused, match="ECSC-001 is public: report on it while the public is in"):
        capture.enter("/update ECSC-001 it came")


def test_an_update_goes_out_of_public_with_its_line_and_comes_back_with_it(
    clerk: Clerk, capture: Capture
) -> None:
    capture.paste("/exempt 3\nThe price was named.\n/public\n/update 1 the agent whispered")
    mark = capture.sitting.entries[2]
    capture.move(mark.id, 1)
    row = public_row(clerk)
    assert row is not None
    assert row.update == ""
    assert clerk.action_log.row(MAP).update == "the agent whispered"
    capture.move(mark.id, -1)
    row = public_row(clerk)
    assert row is not None
    assert row.update == "the agent whispered"


def test_a_closure_that_becomes_private_leaves_the_entry_open_in_public(
    clerk: Clerk, capture: Capture
) -> None:
    capture.paste("A point.\n/update 1 closed because the agent paid\n/exempt 3\nSaid.\n/public")
    capture.move(capture.sitting.entries[2].id, -1)
    row = public_row(clerk)
    assert row is not None
    assert (row.entry.status, row.update) == (Status.OPEN, "")
    assert entry(clerk).status is Status.CLOSED


def test_a_line_that_is_made_public_makes_its_update_public(clerk: Clerk, capture: Capture) -> None:
    clerk.clock.on(DAY)
    (line,) = capture.enter("/update 1 the agent paid").entries
    capture.paste("/exempt 3\nSaid.")
    capture.rewrite(line, "/update 1 closed because the agent paid twice")
    row = public_row(clerk)
    assert row is not None
    assert (row.entry.status, row.update) == (Status.OPEN, "")
    capture.enter("/public")
    capture.make_public(line)
    row = public_row(clerk)
    assert row is not None
    assert (row.entry.status, row.update) == (Status.CLOSED, "the agent paid twice")
