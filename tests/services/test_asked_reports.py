"""A resolution or a request that asks for a report is planned for its meeting, as private as it is."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.asked_reports import AskedReport, AskedReports
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from tests.services.office import Clerk

HELD = "ECSC-2026-03-03"
JUNE = date(2026, 6, 9)
NOW = date(2026, 3, 20)


@pytest.fixture
def committee(clerk: Clerk) -> Committee:
    """A committee whose meeting of today is captured, and which meets in June."""
    found = clerk.committee()
    clerk.meeting(found)
    clerk.prepare.add_meeting(found, JUNE)
    return found


def capture(clerk: Clerk, text: str) -> None:
    assert not Capture(clerk.workspace, HELD).take(text).returned


def asked(clerk: Clerk, words: str) -> AskedReport:
    """What the entry with these words asks for."""
    entries = clerk.workspace.sitting(HELD).entries
    entry = next(entry for entry in entries if words in entry.line)
    return AskedReports(clerk.workspace, WorkProgramme(clerk.workspace)).of_entry(HELD, entry.id)


def planned(clerk: Clerk, words: str) -> PlannedItem:
    found = asked(clerk, words)
    return WorkProgramme(clerk.workspace).add(found.planned, found.time)


def rows(clerk: Clerk, committee: Committee) -> list[tuple[str, bool]]:
    groups = WorkProgramme(clerk.workspace).groups(committee.id)
    return [(row.title, row.details.private) for group in groups for row in group.rows if row.planned]


@pytest.mark.usefixtures("committee")
def test_a_resolution_that_asks_for_a_report_in_june_is_planned_for_june(clerk: Clerk) -> None:
    capture(clerk, "/item 5\n/resolved That a report on moorings be brought to the June meeting.")
    found = asked(clerk, "moorings")
    assert (found.planned.title, found.time.words, found.words) == (
        "Moorings",
        "9 June 2026",
        "That a report on moorings be brought to the June meeting.",
    )
    new = planned(clerk, "moorings")
    assert (new.meeting, new.asked_at, new.exempt) == ("ECSC-2026-06-09", HELD, None)
    assert clerk.workspace.undo() == "plan an item"


def test_a_request_is_planned_with_its_owner_for_the_time_it_is_due(
    clerk: Clerk, committee: Committee
) -> None:
    capture(clerk, "/item 5\n/request a report on the quays @DEC by July")
    found = asked(clerk, "quays")
    assert (found.planned.title, found.planned.lead, found.time.words) == ("The quays", "DEC", "July 2026")
    (logged,) = clerk.workspace.store.all(LogEntry)
    reports = AskedReports(clerk.workspace, WorkProgramme(clerk.workspace))
    assert reports.in_log(logged.id) == found
    assert found.planned.committee == committee.id


@pytest.mark.usefixtures("committee")
def test_what_was_asked_for_at_a_meeting_that_is_over_is_proposed_for_the_next(clerk: Clerk) -> None:
    capture(clerk, "/item 5\n/resolved That a report on moorings be brought to the next meeting.")
    clerk.prepare.add_meeting(clerk.workspace.committees()[0], date(2026, 7, 14))
    clerk.clock.on(date(2026, 6, 20))
    assert asked(clerk, "moorings").time.words == "14 July 2026"
    capture(clerk, "/item 5\n/resolved That the dues be reviewed.")
    assert asked(clerk, "dues").time == PlannedTime()


def test_only_an_entry_with_words_asks_for_a_report(clerk: Clerk, committee: Committee) -> None:
    capture(clerk, "/item 5\n/vote 2-1")
    with pytest.raises(Refused, match="Choose the resolution or the request that asks for a report"):
        asked(clerk, "/vote")
    reports = AskedReports(clerk.workspace, WorkProgramme(clerk.workspace))
    with pytest.raises(Refused, match="Choose the resolution"):
        reports.of_entry(HELD, committee.id)


@pytest.mark.parametrize(
    ("line", "time"),
    [("/deferred to the June meeting", "9 June 2026"), ("/deferred until July", "July 2026")],
)
@pytest.mark.usefixtures("committee")
def test_an_item_that_the_meeting_defers_is_planned_as_it_was(clerk: Clerk, line: str, time: str) -> None:
    capture(clerk, f"/item 5\n/purpose To hear of the silt.\n/report Report of the Pilot\n{line}")
    found = asked(clerk, "/deferred")
    assert (found.planned.title, found.planned.purpose, found.planned.lead, found.time.words) == (
        "Dredging of the harbour",
        "To hear of the silt.",
        "Report of the Pilot",
        time,
    )
    assert found.planned.exempt is None


def test_an_item_that_was_planned_and_is_deferred_is_moved_and_not_planned_twice(
    clerk: Clerk, committee: Committee
) -> None:
    programme = WorkProgramme(clerk.workspace)
    new = programme.add(
        PlannedItem("", committee.id, "Dredging of the harbour"), PlannedTime(clerk.workspace.meeting(HELD))
    )
    capture(clerk, "/item 5\n/deferred to the June meeting")
    found = asked(clerk, "/deferred")
    assert (found.planned, found.time.words) == (new, "9 June 2026")
    programme.edit(found.planned, found.planned, found.time)
    assert [one.meeting for one in clerk.workspace.store.all(PlannedItem)] == ["ECSC-2026-06-09"]


@pytest.mark.usefixtures("committee")
def test_an_item_that_is_deferred_in_private_is_planned_in_private(clerk: Clerk) -> None:
    capture(clerk, "/item 5\n/exempt 3\n/deferred\n/public")
    found = asked(clerk, "/deferred")
    assert (found.planned.title, found.planned.exempt) == ("Dredging of the harbour", Exemption((3,)))


def test_what_is_asked_for_in_private_is_planned_in_private(clerk: Clerk, committee: Committee) -> None:
    capture(
        clerk,
        "/item 5\n/exempt 3\n/resolved That a report on the sale be brought to the June meeting.\n/public",
    )
    assert planned(clerk, "the sale").exempt == Exemption((3,))
    assert rows(clerk, committee) == [("The sale", True)]


def test_an_agenda_gets_what_was_planned_in_private_with_an_exempt_title(
    clerk: Clerk, committee: Committee
) -> None:
    capture(
        clerk,
        "/item 5\n/exempt 3\n/resolved That a report on the sale be brought to the May meeting.\n/public",
    )
    assert planned(clerk, "the sale").month == date(2026, 5, 1)
    clerk.clock.on(NOW)
    may = clerk.prepare.add_meeting(committee, date(2026, 5, 12))
    (item,) = clerk.workspace.sitting(may.id).items
    assert (item.title, item.exempt, item.likely_exempt) == ("The sale", Exemption((3,)), (3,))
    assert item.for_public().title == ""


def test_what_comes_into_an_exempt_stretch_later_is_planned_in_private(
    clerk: Clerk, committee: Committee
) -> None:
    capture(
        clerk,
        "/item 5\n/resolved That a report on the sale be brought to the May meeting.\n/exempt 3\n/public",
    )
    assert planned(clerk, "the sale").exempt is None
    editing = Capture(clerk.workspace, HELD)
    clause = next(entry for entry in editing.sitting.entries if "the sale" in entry.line)
    excluded = next(entry for entry in editing.sitting.entries if entry.line == "/exempt 3")
    editing.move(excluded.id, -1)
    assert rows(clerk, committee) == [("The sale", True)]
    clerk.clock.on(NOW)
    may = clerk.prepare.add_meeting(committee, date(2026, 5, 12))
    assert [item.for_public().title for item in clerk.workspace.store.of_meeting(Item, may.id)] == [""]
    editing.remove(clause.id)
    assert rows(clerk, committee) == [("The sale", True)]


def test_what_was_asked_for_in_a_stretch_stays_private_when_the_entry_goes(
    clerk: Clerk, committee: Committee
) -> None:
    clause = "/resolved That a report on the sale be brought to the May meeting."
    capture(clerk, f"/item 5\n{clause}\n/exempt 3\n/public")
    new = planned(clerk, "the sale")
    editing = Capture(clerk.workspace, HELD)
    excluded = next(entry for entry in editing.sitting.entries if entry.line == "/exempt 3")
    editing.move(excluded.id, -1)
    editing.remove(new.asked_by or "")
    assert rows(clerk, committee) == [("The sale", True)]


def test_what_was_planned_stays_when_the_entry_that_asked_for_it_goes(
    clerk: Clerk, committee: Committee
) -> None:
    capture(clerk, "/item 5\n/resolved That a report on moorings be brought to the June meeting.")
    new = planned(clerk, "moorings")
    editing = Capture(clerk.workspace, HELD)
    editing.remove(new.asked_by or "")
    (after,) = clerk.workspace.store.all(PlannedItem)
    assert (after.asked_by, after.asked_at) == (None, HELD)
    assert rows(clerk, committee) == [("Moorings", False)]


def test_while_the_public_is_out_what_is_planned_is_exempt_and_nothing_public_is_altered(
    clerk: Clerk, committee: Committee
) -> None:
    programme = WorkProgramme(clerk.workspace)
    public = programme.add(PlannedItem("", committee.id, "Moorings"), PlannedTime())
    capture(clerk, "/item 5\n/exempt 3")
    private = programme.add(PlannedItem("", committee.id, "The sale"), PlannedTime())
    assert private.exempt == Exemption((3,))
    for alter in (
        lambda: programme.edit(public, public, PlannedTime()),
        lambda: programme.remove(public),
        lambda: programme.move(programme.row(committee.id, public.id), -1),
    ):
        with pytest.raises(Refused, match="The public is out"):
            alter()
    programme.move(programme.row(committee.id, private.id), -1)
    capture(clerk, "/public")
    with pytest.raises(Refused, match="typed while the public was out, and what they alter is public"):
        programme.edit(public, public, PlannedTime(), Exemption((3,)))
    assert rows(clerk, committee) == [("The sale", True), ("Moorings", False)]
