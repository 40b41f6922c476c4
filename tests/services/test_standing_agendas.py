"""A meeting begins with the standing agenda of its committee, with what recurs, or with another's."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Note, Purpose
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import ItemKind, Meeting, State
from scrutiny_tui.domain.standing_agenda import Begins, StandingItem
from scrutiny_tui.services.capture import Capture
from tests.services.office import Clerk

FIRST, SECOND, THIRD = date(2026, 3, 3), date(2026, 4, 14), date(2026, 5, 12)
APOLOGIES = StandingItem("Apologies", ItemKind.FORMALITY, usual="/ap none")
MINUTES = StandingItem("Minutes of {last meeting}", ItemKind.FORMALITY, usual="/confirm {last meeting}")
WORK = StandingItem("Work programme", purpose="To agree what comes next.")


def with_standing(clerk: Clerk, *items: StandingItem) -> Committee:
    """A committee that has a standing agenda."""
    committee = clerk.committee()
    for item in items:
        clerk.prepare.standing.add(committee.id, item)
    return clerk.prepare.standing.committee(committee.id)


def held(clerk: Clerk, committee: Committee) -> Meeting:
    """A meeting with formalities, a work programme and the business of one day."""
    meeting = clerk.prepare.add_meeting(committee, FIRST, begins=Begins.NOTHING)
    for title, kind in (
        ("Apologies", ItemKind.FORMALITY),
        ("Minutes of 3 February 2026", ItemKind.FORMALITY),
        ("Dredging of the harbour", ItemKind.REPORT),
        ("Public questions", ItemKind.QUESTION),
        ("Work programme", ItemKind.REPORT),
    ):
        clerk.prepare.agenda.add(meeting, title, kind=kind)
    return meeting


def titles(clerk: Clerk, meeting: Meeting) -> list[str]:
    return [item.label for item in clerk.workspace.sitting(meeting.id).items]


RECURRING = ["1 Apologies", "2 Minutes of 3 March 2026", "3 Public questions", "4 Work programme"]


def test_a_new_meeting_begins_with_the_standing_agenda_as_one_change(clerk: Clerk) -> None:
    committee = with_standing(clerk, APOLOGIES, MINUTES, WORK)
    clerk.prepare.add_meeting(committee, FIRST, begins=Begins.NOTHING)
    meeting = clerk.prepare.add_meeting(committee, SECOND)
    sitting = clerk.workspace.sitting(meeting.id)
    assert [(item.number, item.title, item.kind) for item in sitting.items] == [
        ("1", "Apologies", ItemKind.FORMALITY),
        ("2", "Minutes of 3 March 2026", ItemKind.FORMALITY),
        ("3", "Work programme", ItemKind.REPORT),
    ]
    assert [(entry.line, entry.body) for entry in sitting.entries] == [
        ("/note Usual words: /ap none", Note("Usual words: /ap none")),
        ("/note Usual words: /confirm 3 March 2026", Note("Usual words: /confirm 3 March 2026")),
        ("/purpose To agree what comes next.", Purpose("To agree what comes next.")),
    ]
    assert clerk.workspace.undo() == "add a meeting"
    assert [m.id for m in clerk.workspace.meetings()] == ["ECSC-2026-03-03"]


def test_a_meeting_whose_committee_has_no_standing_agenda_begins_with_nothing(clerk: Clerk) -> None:
    assert titles(clerk, clerk.prepare.add_meeting(clerk.committee(), FIRST)) == []


def test_a_meeting_begins_with_what_recurs_of_the_last_agenda(clerk: Clerk) -> None:
    committee = clerk.committee()
    held(clerk, committee)
    clerk.prepare.add_meeting(committee, date(2026, 3, 10))  # it has no agenda
    meeting = clerk.prepare.add_meeting(committee, SECOND, begins=Begins.LAST)
    assert titles(clerk, meeting) == [
        "1 Apologies",
        "2 Minutes of 10 March 2026",
        "3 Public questions",
        "4 Work programme",
    ]


def test_what_stood_on_another_agenda_too_recurs(clerk: Clerk) -> None:
    committee = clerk.committee()
    for day in (FIRST, SECOND):
        meeting = clerk.prepare.add_meeting(committee, day)
        clerk.prepare.agenda.add(meeting, "Harbour dues")
    assert titles(clerk, clerk.prepare.add_meeting(committee, THIRD, begins=Begins.LAST)) == [
        "1 Harbour dues"
    ]


def test_an_item_that_was_deferred_is_still_the_business_of_one_day(clerk: Clerk) -> None:
    committee = clerk.committee()
    meeting = held(clerk, committee)
    second = clerk.prepare.add_meeting(committee, SECOND, begins=Begins.LAST)
    dredging = clerk.workspace.sitting(meeting.id).items[2]
    clerk.prepare.courses.defer(dredging, second)
    assert titles(clerk, second)[-2:] == ["5 Dredging of the harbour", "4 Work programme"]
    for source in (meeting, second):
        said = clerk.prepare.standing.set_from(source.id)
        assert said.startswith("4 items on the standing agenda. Left out as the business of that day: ")


def test_a_meeting_begins_with_another_committees_standing_agenda(clerk: Clerk) -> None:
    committee = with_standing(clerk, APOLOGIES, WORK)
    board = clerk.prepare.add_committee("Roads Board")
    assert clerk.prepare.standing.others(board.id) == [committee]
    assert clerk.prepare.standing.others(committee.id) == []
    meeting = clerk.prepare.add_meeting(board, FIRST, begins=committee)
    assert titles(clerk, meeting) == ["1 Apologies", "2 Work programme"]


def test_the_agenda_of_a_meeting_becomes_the_standing_agenda_without_the_business_of_that_day(
    clerk: Clerk,
) -> None:
    committee = clerk.committee()
    meeting = held(clerk, committee)
    Capture(clerk.workspace, meeting.id).take("/item 5\n/purpose To agree what comes next.")
    said = clerk.prepare.standing.set_from(meeting.id)
    assert said == (
        "4 items on the standing agenda. Left out as the business of that day: 3 Dredging of the harbour."
    )
    assert clerk.prepare.standing.committee(committee.id).standing_agenda == (
        APOLOGIES,
        MINUTES,
        StandingItem("Public questions", ItemKind.QUESTION),
        WORK,
    )
    assert clerk.workspace.undo() == "set the standing agenda"
    assert clerk.prepare.standing.committee(committee.id).standing_agenda == ()


def test_the_days_in_a_purpose_become_those_of_each_new_meeting(clerk: Clerk) -> None:
    committee = clerk.committee()
    held(clerk, committee)
    meeting = clerk.prepare.add_meeting(committee, SECOND, begins=Begins.NOTHING)
    clerk.prepare.agenda.add(meeting, "Minutes", kind=ItemKind.FORMALITY)
    Capture(clerk.workspace, meeting.id).take(
        "/item 1\n/purpose To confirm the minutes of 03/03/2026 (today is Tuesday 14 April 2026)."
    )
    clerk.prepare.standing.set_from(meeting.id)
    begun = clerk.prepare.add_meeting(committee, THIRD)
    said = [e.text for e in clerk.workspace.sitting(begun.id).entries if isinstance(e.body, Purpose)]
    assert said == ["To confirm the minutes of 14 April 2026 (today is Tuesday 12 May 2026)."]


def test_an_agenda_on_which_nothing_recurs_is_no_standing_agenda(clerk: Clerk) -> None:
    meeting = clerk.prepare.add_meeting(clerk.committee(), FIRST)
    clerk.prepare.agenda.add(meeting, "Dredging of the harbour")
    with pytest.raises(Refused, match="Nothing on this agenda recurs"):
        clerk.prepare.standing.set_from(meeting.id)


def test_a_meeting_that_began_with_nothing_takes_the_agenda_later(clerk: Clerk) -> None:
    committee = with_standing(clerk, APOLOGIES, WORK)
    meeting = clerk.prepare.add_meeting(committee, FIRST, begins=Begins.NOTHING)
    clerk.prepare.agenda.add(meeting, "Kelp")
    clerk.prepare.agenda.add(meeting, "APOLOGIES")
    assert clerk.prepare.standing.begin(meeting.id, Begins.STANDING) == 1
    assert titles(clerk, meeting) == ["1 Kelp", "2 APOLOGIES", "3 Work programme"]
    assert clerk.workspace.undo() == "begin an agenda"
    assert titles(clerk, meeting) == ["1 Kelp", "2 APOLOGIES"]


def test_an_agenda_is_begun_only_where_there_is_something_to_add_while_it_is_planned(clerk: Clerk) -> None:
    meeting = clerk.prepare.add_meeting(clerk.committee(), FIRST)
    with pytest.raises(Refused, match="There is nothing to add"):
        clerk.prepare.standing.begin(meeting.id, Begins.STANDING)
    clerk.prepare.set_state(meeting, State.DRAFTING)
    with pytest.raises(Refused, match="is drafting: an agenda is begun while a meeting is planned"):
        clerk.prepare.standing.begin(meeting.id, Begins.LAST)


def test_the_items_of_a_standing_agenda_are_moved_changed_and_taken_off(clerk: Clerk) -> None:
    committee, standing = with_standing(clerk, APOLOGIES, MINUTES, WORK).id, clerk.prepare.standing
    assert standing.move(committee, 2, -1) == 1
    assert standing.move(committee, 2, 1) == 2  # it is the last already
    standing.edit(committee, 0, StandingItem(" Apologies for absence\n"), before=APOLOGIES)
    with pytest.raises(Refused, match="changed meanwhile"):
        standing.edit(committee, 0, WORK, before=APOLOGIES)
    standing.remove(committee, 2)
    assert standing.committee(committee).standing_agenda == (StandingItem("Apologies for absence"), WORK)
    with pytest.raises(Refused, match="no longer on the standing agenda"):
        standing.remove(committee, 2)
    with pytest.raises(Refused, match="Give an item a title"):
        standing.add(committee, replace(WORK, title=" "))


def test_an_item_that_is_likely_to_be_exempt_stays_so(clerk: Clerk) -> None:
    committee = clerk.committee()
    meeting = clerk.prepare.add_meeting(committee, FIRST)
    clerk.prepare.agenda.add(meeting, "Exempt minutes", kind=ItemKind.FORMALITY, likely_exempt="1, 3")
    clerk.prepare.standing.set_from(meeting.id)
    standing = clerk.prepare.standing
    before = standing.item(committee.id, 0)
    standing.edit(committee.id, 0, StandingItem("Private minutes"), before=before)
    second = clerk.prepare.add_meeting(standing.committee(committee.id), SECOND)
    assert clerk.workspace.sitting(second.id).items[0].likely_exempt == (1, 3)


def test_nothing_private_gets_on_a_standing_agenda_or_into_another_meeting(clerk: Clerk) -> None:
    committee = clerk.committee()
    meeting = held(clerk, committee)
    capture = Capture(clerk.workspace, meeting.id)
    capture.take("/item 5\n/exempt 3\n/purpose To sell the slipway for £90,000.")
    item = clerk.workspace.sitting(meeting.id).items[0]
    clerk.prepare.agenda.edit(item, number="1", title="Apologies of the buyer", kind=ItemKind.FORMALITY)
    clerk.prepare.agenda.add(meeting, "Minutes of the sale", kind=ItemKind.FORMALITY)
    for alter in (
        lambda: clerk.prepare.standing.set_from(meeting.id),
        lambda: clerk.prepare.standing.add(committee.id, APOLOGIES),
    ):
        with pytest.raises(Refused, match="The public is out"):
            alter()
    capture.take("/public")
    clerk.prepare.standing.set_from(meeting.id)
    second = clerk.prepare.add_meeting(committee, SECOND, begins=Begins.LAST)
    found = repr((clerk.prepare.standing.committee(committee.id), clerk.workspace.sitting(second.id).entries))
    assert titles(clerk, second) == RECURRING
    for secret in ("buyer", "sale", "90,000"):
        assert secret not in found
