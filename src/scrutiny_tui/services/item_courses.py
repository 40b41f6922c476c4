"""What becomes of an item before it is reached: withdrawn, deferred, or taken together with another."""

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, replaced
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.recording.deferred_item import deferred_item
from scrutiny_tui.services.agenda_items import record_on_agenda
from scrutiny_tui.services.planned_items import carried_along
from scrutiny_tui.services.privacy import exempt_at, refuse_while_out
from scrutiny_tui.services.workspace import Workspace


class ItemCourses:
    """Says what becomes of items of an agenda. Each method records one change.

    Papers and minutes print it for the public, so none is altered while the public is out. In published
    minutes it is altered only for a reason, `because`.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def meetings(self, item: Item) -> list[Meeting]:
        """The meetings to which an item can be deferred: planned, of the same committee, and later."""
        held = self._workspace.meeting(item.meeting)
        later = [
            m
            for m in self._workspace.store.all(Meeting)
            if m.committee == held.committee and m.state is State.PLANNED and m.date > held.date
        ]
        return sorted(later, key=lambda meeting: (meeting.date, meeting.id))

    def others(self, item: Item) -> list[Item]:
        """The items with which an item can be taken together: those that are taken by themselves."""
        items = self._workspace.sitting(item.meeting).items
        return [
            other for other in items if other.id != item.id and other.number and not other.has_no_business
        ]

    def consider(self, item: Item, *, because: str = "") -> None:
        """Take an item by itself after all. Where it was deferred, the other agenda keeps it.

        Raises:
            Refused: the public is out.
            StoreError: it could not be written.
        """
        self._record(item, _cleared(item), "consider an item after all", because)

    def withdraw(self, item: Item, *, because: str = "") -> None:
        """Withdraw an item. It stays on the agenda, which says so.

        Raises:
            Refused: something is recorded in it, or the public is out.
            StoreError: it could not be written.
        """
        self._check_nothing_recorded(item)
        self._record(item, replace(_cleared(item), withdrawn=True), "withdraw an item", because)

    def take_with(self, item: Item, other: Item, *, because: str = "") -> None:
        """Take an item together with another of the same agenda.

        Args:
            item: the item.
            other: the item under which both are minuted.
            because: why published minutes are altered.

        Raises:
            Refused: it is the same item, one that is not taken by itself, or without a number; something is
                taken together with this one; or the public is out.
            StoreError: it could not be written.
        """
        items = self._workspace.sitting(item.meeting).items
        if other.id not in [found.id for found in self.others(item)]:
            raise Refused(f"Item {item.label} cannot be taken together with {other.label}.")
        if any(found.taken_with == item.id for found in items):
            raise Refused(f"Others are taken together with item {item.label}: change those first.")
        self._record(item, replace(_cleared(item), taken_with=other.id), "take items together", because)

    def defer(self, item: Item, to: Meeting, *, because: str = "") -> None:
        """Defer an item to another meeting, whose agenda gets it with its purposes, authors and papers.

        What was planned of it is planned for that meeting.

        Args:
            item: the item.
            to: the meeting.
            because: why published minutes are altered.

        Raises:
            Refused: something is recorded in it; it is deferred already; the other is no later planned
                meeting of the committee; or the public is out.
            StoreError: it could not be written.
        """
        self._check_nothing_recorded(item)
        if item.deferred_to is not None:
            raise Refused(f"Item {item.label} is deferred to {written(item.deferred_to)} already.")
        if to.id not in [meeting.id for meeting in self.meetings(item)]:
            raise Refused(f"{to.id} is no planned meeting of the committee after this one.")
        sitting, other = self._workspace.sitting(item.meeting), self._workspace.sitting(to.id)
        added = deferred_item(item, sitting, other, self._workspace.ids.new)
        along = carried_along(self._workspace, item, to, added)
        after = replace(_cleared(item), deferred_to=to.date)
        self._record(item, after, "defer an item", because, (*added, *along))

    def _check_nothing_recorded(self, item: Item) -> None:
        if self._workspace.sitting(item.meeting).has_begun(item.id):
            raise Refused(f"There are minutes in item {item.label}: what became of it is recorded there.")

    def _record(
        self, item: Item, after: Item, command: str, because: str, others: tuple[Edit, ...] = ()
    ) -> None:
        if exempt_at(self._workspace, item.meeting) is not None:
            raise Refused("The public is out: let it return first.")
        refuse_while_out(self._workspace, self._workspace.meeting(item.meeting).committee)
        edits = (*replaced(item, after), *others)
        record_on_agenda(self._workspace, item.meeting, command, edits, because)


def _cleared(item: Item) -> Item:
    return replace(item, withdrawn=False, deferred_to=None, taken_with="")


def course_in_words(item: Item, other: Item | None) -> str:
    """What becomes of an item, in a few words; empty for one that is taken by itself.

    Args:
        item: the item.
        other: the item with which it is taken together; None where it is not, or that has gone.
    """
    if item.withdrawn:
        return "withdrawn"
    if item.deferred_to is not None:
        return f"deferred to {written(item.deferred_to)}"
    return f"with item {other.number}" if other is not None else ""
