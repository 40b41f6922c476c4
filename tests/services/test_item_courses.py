"""An item is withdrawn, deferred to another meeting, or taken together with another item."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Author, Note, Paper, Purpose
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.published_minutes import ReasonNeededError
from tests.services.office import Clerk

LATER = date(2026, 4, 14)


@pytest.fixture
def meeting(clerk: Clerk) -> Meeting:
    """A meeting with two items, and one of the same committee after it."""
    committee = clerk.committee()
    clerk.prepare.add_meeting(committee, LATER)
    return clerk.meeting(committee)


def items(clerk: Clerk, meeting: Meeting) -> tuple[Item, Item]:
    first, second = clerk.workspace.sitting(meeting.id).items
    return first, second


def items_of(clerk: Clerk, meeting: Meeting) -> tuple[Item, ...]:
    return clerk.workspace.sitting(meeting.id).items


def later(clerk: Clerk) -> Meeting:
    return clerk.workspace.meeting("ECSC-2026-04-14")


def test_an_item_is_withdrawn_and_taken_after_all(clerk: Clerk, meeting: Meeting) -> None:
    clerk.prepare.courses.withdraw(items(clerk, meeting)[1])
    assert [item.withdrawn for item in items(clerk, meeting)] == [False, True]
    assert clerk.workspace.undo() == "withdraw an item"
    clerk.workspace.redo()
    clerk.prepare.courses.consider(items(clerk, meeting)[1])
    assert not items(clerk, meeting)[1].has_no_business


def test_a_deferred_item_is_on_the_agenda_of_that_meeting_with_what_was_prepared(
    clerk: Clerk, meeting: Meeting
) -> None:
    Capture(clerk.workspace, meeting.id).take(
        "/item 5\n/purpose To hear of it.\n/report By the Director\n/paper Depths\n/note ring the pilot"
    )
    clerk.prepare.agenda.add(later(clerk), "Apologies")
    clerk.prepare.courses.defer(items(clerk, meeting)[1], later(clerk))
    assert items(clerk, meeting)[1].deferred_to == LATER
    _, found = items(clerk, later(clerk))
    assert (found.label, found.deferred_to) == ("2 Dredging of the harbour", None)
    assert [entry.body for entry in clerk.workspace.sitting(later(clerk).id).of_item(found.id)] == [
        *(Purpose("To hear of it."), Author("By the Director"), Paper("Depths"), Note("ring the pilot")),
    ]
    assert clerk.workspace.undo() == "defer an item"
    assert len(clerk.workspace.sitting(later(clerk).id).items) == 1
    assert items(clerk, meeting)[1].deferred_to is None


def test_a_deferred_item_that_is_there_already_is_not_added_again(clerk: Clerk, meeting: Meeting) -> None:
    clerk.prepare.agenda.add(later(clerk), "DREDGING of the harbour")
    clerk.prepare.courses.defer(items(clerk, meeting)[1], later(clerk))
    assert len(clerk.workspace.sitting(later(clerk).id).items) == 1
    with pytest.raises(Refused, match="is deferred to 14 April 2026 already"):
        clerk.prepare.courses.defer(items(clerk, meeting)[1], later(clerk))


def test_an_item_is_deferred_only_to_a_later_planned_meeting_of_its_committee(
    clerk: Clerk, meeting: Meeting
) -> None:
    board = clerk.prepare.add_meeting(clerk.prepare.add_committee("Roads Board"), LATER)
    clerk.prepare.add_meeting(clerk.workspace.committees()[0], date(2026, 2, 3))
    first = items(clerk, meeting)[0]
    assert clerk.prepare.courses.meetings(first) == [later(clerk)]
    for other in (board, meeting):
        with pytest.raises(Refused, match="is no planned meeting of the committee after this one"):
            clerk.prepare.courses.defer(first, other)
    clerk.prepare.set_state(later(clerk), State.CANCELLED)
    assert clerk.prepare.courses.meetings(first) == []


def test_an_item_is_taken_together_with_one_that_is_taken_by_itself(clerk: Clerk, meeting: Meeting) -> None:
    first, second = items(clerk, meeting)
    clerk.prepare.courses.take_with(first, second)
    assert items(clerk, meeting)[0].taken_with == second.id
    third = clerk.prepare.agenda.add(meeting, "Kelp")
    for item, other, why in (
        (third, first, "Item 6 Kelp cannot be taken together with 1 Apologies"),
        (third, third, "cannot be taken together"),
        (second, third, "Others are taken together with item 5"),
    ):
        with pytest.raises(Refused, match=why):
            clerk.prepare.courses.take_with(item, clerk.workspace.sitting(meeting.id).item(other.id) or other)
    clerk.prepare.agenda.remove(second)
    assert [item.taken_with for item in clerk.workspace.sitting(meeting.id).items] == ["", ""]
    clerk.workspace.undo()
    assert items_of(clerk, meeting)[0].taken_with == second.id


def test_one_thing_becomes_of_an_item_at_a_time(clerk: Clerk, meeting: Meeting) -> None:
    courses = clerk.prepare.courses
    first, second = items(clerk, meeting)
    courses.take_with(first, second)
    courses.withdraw(items(clerk, meeting)[0])
    assert items(clerk, meeting)[0] == replace(first, withdrawn=True)
    courses.defer(items(clerk, meeting)[0], later(clerk))
    assert items(clerk, meeting)[0] == replace(first, deferred_to=LATER)


def test_what_became_of_an_item_that_was_reached_is_recorded_in_it(clerk: Clerk, meeting: Meeting) -> None:
    capture = Capture(clerk.workspace, meeting.id)
    capture.take("/item 5\nSilt was low.")
    second = items(clerk, meeting)[1]
    with pytest.raises(Refused, match="There are minutes in item 5"):
        clerk.prepare.courses.withdraw(second)
    with pytest.raises(Refused, match="There are minutes in item 5"):
        clerk.prepare.courses.defer(second, later(clerk))


def test_nothing_needs_to_be_recorded_of_an_item_that_was_not_reached(clerk: Clerk, meeting: Meeting) -> None:
    Capture(clerk.workspace, meeting.id).take("/item 5\nSilt was low.\n/close 8 pm")
    kinds = [doubt.kind for doubt in doubts_of(clerk.workspace.sitting(meeting.id))]
    assert DoubtKind.NOTHING_RECORDED in kinds
    clerk.prepare.courses.withdraw(items(clerk, meeting)[0])
    kinds = [doubt.kind for doubt in doubts_of(clerk.workspace.sitting(meeting.id))]
    assert DoubtKind.NOTHING_RECORDED not in kinds


def test_published_minutes_are_altered_for_a_reason(clerk: Clerk, meeting: Meeting) -> None:
    clerk.prepare.set_state(meeting, State.PUBLISHED)
    first = items(clerk, meeting)[0]
    with pytest.raises(ReasonNeededError):
        clerk.prepare.courses.withdraw(first)
    clerk.prepare.courses.withdraw(first, because="left out by mistake")
    assert items(clerk, meeting)[0].withdrawn


def test_what_is_private_stays_so_in_the_other_meeting(clerk: Clerk, meeting: Meeting) -> None:
    capture = Capture(clerk.workspace, meeting.id)
    capture.take("/item 1\n/exempt 3\n/item 5\n/purpose To sell the slipway.")
    second = items(clerk, meeting)[1]
    clerk.prepare.agenda.edit(second, number="5", title="Sale of the slipway", kind=second.kind)
    with pytest.raises(Refused, match="The public is out"):
        clerk.prepare.courses.defer(items(clerk, meeting)[1], later(clerk))
    capture.take("/public")
    clerk.prepare.courses.defer(
        next(item for item in items_of(clerk, meeting) if item.number == "5"), later(clerk)
    )
    sitting = clerk.workspace.sitting(later(clerk).id)
    assert [item.title for item in sitting.items] == ["Sale of the slipway"]
    assert "lipway" not in repr([part_of(sitting, Part.PUBLIC).entries])
    assert [item.title for item in part_of(sitting, Part.PUBLIC).items] != ["Sale of the slipway"]
    assert all(entry.exempt for entry in clerk.workspace.store.of_meeting(Entry, later(clerk).id))


def test_an_item_is_moved_before_another_or_to_the_end(clerk: Clerk, meeting: Meeting) -> None:
    third = clerk.prepare.agenda.add(meeting, "Kelp")
    first, second = items_of(clerk, meeting)[:2]
    clerk.prepare.agenda.move_before(third, first)
    assert [item.id for item in items_of(clerk, meeting)] == [third.id, first.id, second.id]
    clerk.prepare.agenda.move_before(items_of(clerk, meeting)[1], None)
    assert [item.id for item in items_of(clerk, meeting)] == [third.id, second.id, first.id]
    clerk.prepare.agenda.move_before(items_of(clerk, meeting)[1], items_of(clerk, meeting)[1])
    assert [item.id for item in items_of(clerk, meeting)] == [third.id, second.id, first.id]
