"""What is planned, where other use cases meet it: agendas that begin, items that move, entries that go."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, replaced
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.recording.begun_agenda import WaitingItem
from scrutiny_tui.domain.work_programme import PlannedItem, month_of
from scrutiny_tui.services.workspace import Workspace


def exemption_of(workspace: Workspace, planned: PlannedItem) -> Exemption | None:
    """The exemption under which something was planned, or under which it was asked for; None in public.

    The entry that asks for it may have come into an exempt stretch since.
    """
    if planned.exempt is not None:
        return planned.exempt
    if planned.asked_by is None or planned.asked_at is None:
        return None
    if workspace.store.get(Meeting, planned.asked_at) is None:
        return Exemption()
    sitting = workspace.sitting(planned.asked_at)
    entry = sitting.entry(planned.asked_by)
    if entry is not None and entry.id not in sitting.exempt:
        return None
    return (entry.exempt if entry is not None else None) or Exemption()


def of_committee(workspace: Workspace, committee: str) -> list[PlannedItem]:
    """Everything that a committee has planned, in the order in which it did."""
    return [planned for planned in workspace.store.all(PlannedItem) if planned.committee == committee]


def waiting_for(workspace: Workspace, meeting: Meeting) -> list[WaitingItem]:
    """What waits for a meeting, on whose agenda it is not yet: planned for it, or for its month.

    Args:
        workspace: what is recorded.
        meeting: the meeting, which may be new.
    """
    there = {item.id for item in workspace.store.of_meeting(Item, meeting.id)}
    decisions = {decision.planned: decision for decision in workspace.store.all(ForwardDecision)}
    return [
        WaitingItem(planned, exemption_of(workspace, planned), decisions.get(planned.id))
        for planned in of_committee(workspace, meeting.committee)
        if planned.on_agenda not in there and _is_for(planned, meeting)
    ]


def _is_for(planned: PlannedItem, meeting: Meeting) -> bool:
    if planned.meeting is not None:
        return planned.meeting == meeting.id
    return planned.month is not None and planned.month == month_of(meeting.date)


def _is(planned: PlannedItem, item: Item) -> bool:
    """Whether an item is what was planned: by identity, or by its title on the agenda of that meeting."""
    same_title = planned.title.casefold() == item.bare_title.casefold()
    return planned.on_agenda == item.id or (planned.meeting == item.meeting and same_title)


def planned_as(workspace: Workspace, item: Item) -> PlannedItem | None:
    """What was planned and became an item of an agenda; None where nobody planned it."""
    return next((one for one in workspace.store.all(PlannedItem) if _is(one, item)), None)


def carried_along(workspace: Workspace, item: Item, to: Meeting, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits by which something planned goes along with its item, which is deferred.

    Args:
        workspace: what is recorded.
        item: the item as it was.
        to: the meeting to which it is deferred.
        edits: what puts it on the agenda of that meeting.
    """
    new = next((edit.id for edit in edits if isinstance(edit.record, Item)), None)
    return tuple(
        edit
        for planned in workspace.store.all(PlannedItem)
        if _is(planned, item)
        for edit in replaced(planned, replace(planned.placed_at(to.id), on_agenda=new))
    )


def off_the_agenda(workspace: Workspace, item: Item) -> tuple[Edit, ...]:
    """The edits by which something planned waits again, since its item is taken off the agenda."""
    return tuple(
        edit
        for planned in workspace.store.all(PlannedItem)
        if planned.on_agenda == item.id
        for edit in replaced(planned, replace(planned, on_agenda=None))
    )


def without_plan(workspace: Workspace, planned: str) -> tuple[Edit, ...]:
    """The edits by which the decision of a forward plan for which something was planned is not planned."""
    return tuple(
        edit
        for decision in workspace.store.all(ForwardDecision)
        if decision.planned == planned
        for edit in replaced(decision, replace(decision, planned=None))
    )


def without_entries(workspace: Workspace, entries: Collection[str]) -> tuple[Edit, ...]:
    """The edits by which what was planned stays when the entries that asked for it go: as private as they."""
    return tuple(
        edit
        for planned in workspace.store.all(PlannedItem)
        if planned.asked_by in entries
        for edit in replaced(
            planned, replace(planned, asked_by=None, exempt=exemption_of(workspace, planned))
        )
    )
