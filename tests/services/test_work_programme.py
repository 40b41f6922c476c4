"""What a committee plans comes onto the agenda of its meeting; what slips moves on."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Author, Note, Purpose
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import ItemKind, Meeting, State
from scrutiny_tui.domain.standing_agenda import Begins, StandingItem
from scrutiny_tui.domain.work_programme import PlannedItem, ProgrammeGroup
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.item_courses import ItemCourses
from scrutiny_tui.services.meeting_calendar import MeetingCalendar
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from tests.services.office import Clerk

JUNE, SEPTEMBER = date(2026, 6, 9), date(2026, 9, 8)
AFTER = date(2026, 6, 10)


@pytest.fixture
def committee(clerk: Clerk) -> Committee:
    """A committee that meets today."""
    found = clerk.committee()
    clerk.meeting(found)
    return found


@pytest.fixture
def programme(clerk: Clerk) -> WorkProgramme:
    """The work programmes of the store."""
    return WorkProgramme(clerk.workspace)


def plan(
    clerk: Clerk, committee: Committee, title: str, meeting: Meeting | None = None, month: date | None = None
) -> PlannedItem:
    time = PlannedTime(meeting, month)
    return WorkProgramme(clerk.workspace).add(PlannedItem("", committee.id, title), time)


def shown(group: ProgrammeGroup) -> tuple[str, list[str]]:
    when = str(group.meeting.date if group.meeting else group.month or "")
    rows = [f"{row.title} ({row.item.number})" if row.item else row.title for row in group.rows]
    return ("slipped" if group.slipped else when), rows


def programme_of(clerk: Clerk, committee: Committee) -> list[tuple[str, list[str]]]:
    return [shown(group) for group in WorkProgramme(clerk.workspace).groups(committee.id)]


def titles(clerk: Clerk, meeting: Meeting) -> list[str]:
    return [item.label for item in clerk.workspace.sitting(meeting.id).items]


def test_the_programme_has_the_meetings_to_come_then_what_has_no_time_yet(
    clerk: Clerk, committee: Committee
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    clerk.prepare.add_meeting(committee, SEPTEMBER)
    plan(clerk, committee, "Piers")
    plan(clerk, committee, "Moorings", june)
    plan(clerk, committee, "Harbour dues", month=date(2026, 7, 1))
    assert programme_of(clerk, committee) == [
        ("2026-03-03", ["Dredging of the harbour (5)"]),
        ("2026-06-09", ["Moorings"]),
        ("2026-07-01", ["Harbour dues"]),
        ("2026-09-08", []),
        ("", ["Piers"]),
    ]


def test_a_new_meeting_begins_with_what_is_planned_for_its_month(clerk: Clerk, committee: Committee) -> None:
    for standing in (
        StandingItem("Apologies", ItemKind.FORMALITY),
        StandingItem("Action log"),
        StandingItem("Work programme"),
        StandingItem("Date of the next meeting: {next meeting}", ItemKind.FORMALITY),
    ):
        clerk.prepare.standing.add(committee.id, standing)
    planned = replace(
        plan(clerk, committee, "Moorings", month=date(2026, 6, 1)),
        kind=ItemKind.VERBAL,
        purpose="To hear of the list.",
        lead="Report of the Harbour Master",
        notes="ask for figures",
    )
    WorkProgramme(clerk.workspace).edit(
        clerk.workspace.store.all(PlannedItem)[0], planned, PlannedTime(month=planned.month)
    )
    june = clerk.prepare.add_meeting(committee, JUNE)
    assert titles(clerk, june) == [
        "1 Apologies",
        "2 Moorings",
        "3 Action log",
        "4 Work programme",
        "5 Date of the next meeting: ??",
    ]
    sitting = clerk.workspace.sitting(june.id)
    item = sitting.items[1]
    assert item.kind is ItemKind.VERBAL
    assert [entry.body for entry in sitting.of_item(item.id)] == [
        Purpose("To hear of the list."),
        Author("Report of the Harbour Master"),
        Note("ask for figures"),
    ]
    assert programme_of(clerk, committee)[1] == ("2026-06-09", ["Moorings (2)"])
    clerk.workspace.undo()
    assert programme_of(clerk, committee)[1] == ("2026-06-01", ["Moorings"])


def test_of_two_new_meetings_in_a_month_the_first_has_what_is_planned(
    clerk: Clerk, committee: Committee
) -> None:
    plan(clerk, committee, "Moorings", month=date(2026, 6, 1))
    for begins in (Begins.NOTHING, Begins.STANDING):
        first, second = (clerk.prepare.add_meeting(committee, day, begins=begins) for day in (JUNE, AFTER))
        there = ["1 Moorings"] if begins is Begins.STANDING else []
        assert (titles(clerk, first), titles(clerk, second)) == (there, [])
        assert clerk.workspace.store.all(PlannedItem)[0].meeting == first.id
        clerk.workspace.undo()
        clerk.workspace.undo()


def test_of_a_calendar_of_meetings_the_first_in_the_month_has_it(clerk: Clerk, committee: Committee) -> None:
    plan(clerk, committee, "Moorings", month=date(2026, 6, 1))
    calendar = MeetingCalendar(clerk.workspace, clerk.prepare.standing)
    first, second = calendar.take(committee, "9 June 2026, 23 June 2026")
    assert (titles(clerk, first), titles(clerk, second)) == (["1 Moorings"], [])


def test_an_agenda_that_exists_already_gets_what_is_planned_when_it_is_begun(
    clerk: Clerk, committee: Committee
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    clerk.prepare.agenda.add(june, "Piers")
    for title in ("Moorings", "piers"):
        plan(clerk, committee, title, june)
    assert titles(clerk, june) == ["1 Piers"]
    assert clerk.prepare.standing.begin(june.id, Begins.STANDING) == 1
    assert titles(clerk, june) == ["1 Piers", "2 Moorings"]
    assert programme_of(clerk, committee)[1] == ("2026-06-09", ["Piers (1)", "Moorings (2)"])
    with pytest.raises(Refused, match="There is nothing to add"):
        clerk.prepare.standing.begin(june.id, Begins.STANDING)


def test_a_row_says_what_was_planned_and_then_what_the_agenda_has(
    clerk: Clerk, committee: Committee, programme: WorkProgramme
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    blank = PlannedItem("", committee.id, "Moorings", purpose="To hear of them.", lead="Harbour Master")
    new = programme.add(blank, PlannedTime(june))
    row = programme.row(committee.id, new.id)
    assert (row.details.purpose, row.details.lead) == ("To hear of them.", "Harbour Master")
    clerk.prepare.standing.begin(june.id, Begins.STANDING)
    editing = Capture(clerk.workspace, june.id)
    editing.rewrite(editing.sitting.entries[0].id, "/purpose To decide on them.")
    assert programme.row(committee.id, new.id).details.purpose == "To decide on them."


def test_two_plans_of_one_title_are_one_item_of_the_agenda_and_stay_two_rows(
    clerk: Clerk, committee: Committee
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    clerk.prepare.agenda.add(june, "Moorings")
    for _ in range(2):
        plan(clerk, committee, "Moorings", june)
    clerk.prepare.standing.begin(june.id, Begins.STANDING)
    assert titles(clerk, june) == ["1 Moorings"]
    assert programme_of(clerk, committee)[1] == ("2026-06-09", ["Moorings (1)", "Moorings (1)"])


def test_what_was_taken_is_no_longer_in_the_programme_and_what_was_not_has_slipped(
    clerk: Clerk, committee: Committee
) -> None:
    september = clerk.prepare.add_meeting(committee, SEPTEMBER)
    for title in ("Piers", "Dues", "Moorings", "Quays"):
        plan(clerk, committee, title, month=date(2026, 6, 1))
    june = clerk.prepare.add_meeting(committee, JUNE)
    by_title = {item.title: item for item in clerk.workspace.sitting(june.id).items}
    ItemCourses(clerk.workspace).withdraw(by_title["Piers"])
    clerk.prepare.agenda.remove(by_title["Quays"])
    Capture(clerk.workspace, june.id).take("/item Dues\n/deferred to the next meeting")
    clerk.prepare.set_state(june, State.DRAFTING)
    clerk.clock.on(AFTER)
    assert programme_of(clerk, committee) == [
        ("slipped", ["Piers (1)", "Dues (2)", "Quays"]),
        ("2026-09-08", []),
    ]
    today = clerk.prepare.add_meeting(committee, AFTER)
    clerk.prepare.set_state(today, State.LIVE)
    said = WorkProgramme(clerk.workspace).move_slipped(committee.id)
    assert said == "3 items moved to 8 September 2026."
    assert programme_of(clerk, committee)[1:] == [("2026-09-08", ["Piers", "Dues", "Quays"])]
    clerk.prepare.standing.begin(september.id, Begins.STANDING)
    assert titles(clerk, september) == ["1 Piers", "2 Dues", "3 Quays"]


def test_what_was_planned_for_a_cancelled_meeting_or_a_month_gone_by_has_slipped(
    clerk: Clerk, committee: Committee
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    clerk.prepare.add_meeting(committee, SEPTEMBER)
    plan(clerk, committee, "Moorings", june)
    clerk.prepare.standing.begin(june.id, Begins.STANDING)
    plan(clerk, committee, "Dues", month=date(2026, 2, 1))
    clerk.prepare.set_state(june, State.CANCELLED)
    assert programme_of(clerk, committee)[0] == ("slipped", ["Dues", "Moorings (1)"])
    programme = WorkProgramme(clerk.workspace)
    moorings, dues = clerk.workspace.store.all(PlannedItem)
    for one in (moorings, dues):
        programme.move(programme.row(committee.id, one.id), 1)
    after = clerk.workspace.store.all(PlannedItem)
    assert [(one.meeting, one.on_agenda) for one in after] == [("ECSC-2026-03-03", None)] * 2


def test_an_item_that_is_deferred_takes_its_plan_along(clerk: Clerk, committee: Committee) -> None:
    plan(clerk, committee, "Moorings", month=date(2026, 6, 1))
    june = clerk.prepare.add_meeting(committee, JUNE)
    september = clerk.prepare.add_meeting(committee, SEPTEMBER)
    ItemCourses(clerk.workspace).defer(clerk.workspace.sitting(june.id).items[0], september)
    assert programme_of(clerk, committee)[1:] == [("2026-06-09", []), ("2026-09-08", ["Moorings (1)"])]
    clerk.workspace.undo()
    assert programme_of(clerk, committee)[1:] == [("2026-06-09", ["Moorings (1)"]), ("2026-09-08", [])]


def test_an_item_that_nobody_planned_stands_in_the_programme_of_the_meeting_it_was_deferred_to(
    clerk: Clerk, committee: Committee
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    dredging = clerk.workspace.sitting("ECSC-2026-03-03").items[1]
    ItemCourses(clerk.workspace).defer(dredging, june)
    assert programme_of(clerk, committee) == [
        ("2026-03-03", []),
        ("2026-06-09", ["Dredging of the harbour (1)"]),
    ]


def test_something_planned_moves_to_the_meeting_before_or_after(
    clerk: Clerk, committee: Committee, programme: WorkProgramme
) -> None:
    june = clerk.prepare.add_meeting(committee, JUNE)
    clerk.prepare.add_meeting(committee, SEPTEMBER)
    planned = plan(clerk, committee, "Moorings", june)

    def moved(by: int) -> str:
        return programme.move(programme.row(committee.id, planned.id), by).words

    assert [moved(by) for by in (1, 1, 1, -1, -1, -1, -1)] == [
        "8 September 2026",
        "not settled yet",
        "not settled yet",
        "8 September 2026",
        "9 June 2026",
        "3 March 2026",
        "3 March 2026",
    ]
    planned = plan(clerk, committee, "Dues", month=date(2026, 7, 1))
    assert [moved(by) for by in (-1, 1)] == ["9 June 2026", "8 September 2026"]
    planned = plan(clerk, committee, "Quays", month=date(2026, 7, 1))
    assert moved(1) == "8 September 2026"


def test_what_is_on_an_agenda_is_moved_there(
    clerk: Clerk, committee: Committee, programme: WorkProgramme
) -> None:
    plan(clerk, committee, "Moorings", month=date(2026, 6, 1))
    june = clerk.prepare.add_meeting(committee, JUNE)
    row = programme.row(committee.id, clerk.workspace.store.all(PlannedItem)[0].id)
    with pytest.raises(Refused, match="“Moorings” is on the agenda as item 1: defer it, or take it off"):
        programme.move(row, 1)
    clerk.prepare.agenda.remove(clerk.workspace.sitting(june.id).items[0])
    assert programme_of(clerk, committee)[1] == ("2026-06-09", ["Moorings"])
    assert clerk.workspace.store.all(PlannedItem)[0].on_agenda is None


def test_a_plan_is_changed_and_removed(clerk: Clerk, committee: Committee, programme: WorkProgramme) -> None:
    planned = plan(clerk, committee, "Moorings")
    programme.edit(planned, replace(planned, title=" The\nmoorings "), PlannedTime(month=date(2026, 5, 1)))
    (after,) = clerk.workspace.store.all(PlannedItem)
    assert (after.title, after.month) == ("The moorings", date(2026, 5, 1))
    with pytest.raises(Refused, match="changed meanwhile"):
        programme.edit(planned, planned, PlannedTime())
    with pytest.raises(Refused, match="Give an item a title"):
        programme.edit(after, replace(after, title=" "), PlannedTime())
    programme.remove(after)
    assert clerk.workspace.store.all(PlannedItem) == []
    assert clerk.workspace.undo() == "take an item off the work programme"


def test_nothing_slipped_and_no_meeting_to_come_are_said(
    clerk: Clerk, committee: Committee, programme: WorkProgramme
) -> None:
    with pytest.raises(Refused, match="Nothing has slipped"):
        programme.move_slipped(committee.id)
    plan(clerk, committee, "Moorings", clerk.workspace.meeting("ECSC-2026-03-03"))
    clerk.clock.on(date(2026, 3, 20))
    with pytest.raises(Refused, match="No meeting is planned yet: add the next one first"):
        programme.move_slipped(committee.id)


def test_the_times_are_the_meetings_to_come_and_the_months_without_one(
    clerk: Clerk, committee: Committee, programme: WorkProgramme
) -> None:
    clerk.prepare.add_meeting(committee, JUNE)
    words = [time.words for time in programme.times(committee.id)]
    assert words[:5] == ["3 March 2026", "9 June 2026", "April 2026", "May 2026", "July 2026"]
    assert (words[-2:], len(words)) == (["April 2027", "not settled yet"], 15)
