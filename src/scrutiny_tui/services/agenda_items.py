"""The items of an agenda: added, changed, moved, taken off, and made public."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from msgspec.structs import replace

from scrutiny_tui.domain.agenda_order import place_of_new
from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exempt_paragraphs import paragraphs_wanted, read_paragraphs
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.item_numbers import check_number, next_number, place_of, renumbered
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State
from scrutiny_tui.domain.moments import items_named, numbers_named
from scrutiny_tui.domain.order_keys import IN_ORDER, place_at
from scrutiny_tui.domain.recording.difference import difference
from scrutiny_tui.domain.recording.places import edits_of_places, told_apart
from scrutiny_tui.domain.recording.prepared_lines import PREPARED, prepared_with, with_preparation
from scrutiny_tui.domain.sitting import exemption_in_force
from scrutiny_tui.domain.text import one_line, shortened
from scrutiny_tui.services.lost_words import without_lost_words
from scrutiny_tui.services.planned_items import off_the_agenda
from scrutiny_tui.services.privacy import exempt_at, refuse_while_out
from scrutiny_tui.services.published_minutes import with_reason
from scrutiny_tui.services.workspace import Workspace

Prepared: TypeAlias = Mapping[str, Sequence[str]]
"""The words of the lines that an item is prepared with, in order, by the command that types them."""
NOTHING_MORE: Prepared = MappingProxyType({})
_QUOTED = 40
"""The most characters of a line that are quoted in a sentence."""
YES = ("yes", "exempt")
"""How an item is marked as likely to be exempt before the paragraphs are known."""


class AgendaItems:
    """Alters the agendas of meetings. Each method records one change.

    The agenda of a meeting whose minutes are published or confirmed is altered only for a reason, `because`;
    without one `ReasonNeededError` is raised.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def add(
        self,
        meeting: Meeting,
        title: str,
        *,
        number: str = "",
        kind: ItemKind = ItemKind.REPORT,
        likely_exempt: str = "",
        urgent: str = "",
        prepared: Prepared = NOTHING_MORE,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> Item:
        """Add an item where its number belongs, or else where it stands as new business (`place_of_new`).

        While the public is out, its title is exempt.

        Args:
            meeting: the meeting.
            title: as it will print.
            number: the agenda number; the next one when empty.
            kind: what sort of business.
            likely_exempt: the paragraphs under which the public is likely to be excluded, as typed.
            urgent: why it is urgent; empty for an item of the published agenda.
            prepared: what it is prepared with, as for `prepare`.
            because: why published minutes are altered.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Raises:
            Refused: the title is empty, or the number taken or too long; or the public is out and it
                is no number; or the paragraphs are none.
            UnreadablePartError: words that it is to be prepared with cannot be read.
            StoreError: it could not be written.
        """
        items = self._items(meeting.id)
        number = one_line(number)
        wanted = number or next_number(item.number for item in items)
        # As for a new line, also after the meeting: what is added after /exempt is private.
        exempt = exempt or exemption_in_force(self._workspace.sitting(meeting.id))
        check_number(wanted, items, exempt)
        private, name = self._likely_exempt(likely_exempt, meeting.id), _required(title, "title")
        new = Item(self._workspace.ids.new(), meeting.id, "", wanted, name, kind, exempt=exempt)
        new = replace(new, likely_exempt=private, urgent_because=one_line(urgent))
        at = place_of(number, [item.number for item in items]) if number else place_of_new(new, items)
        placed = told_apart(items)
        item = replace(new, place=place_at(at, [item.place for item in placed]))
        parts = self._prepared(item, prepared, exempt)
        edits = (*added(item), *edits_of_places(items, placed), *parts)
        self._record(meeting.id, "add an item", edits, because)
        return item

    def edit(
        self,
        item: Item,
        *,
        number: str,
        title: str,
        kind: ItemKind,
        likely_exempt: str | None = None,
        urgent: str | None = None,
        prepared: Prepared = NOTHING_MORE,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> None:
        """Change an item of the agenda. What is changed while the public is out is exempt (`Item.altered`).

        Args:
            item: the item.
            number: its agenda number.
            title: as it will print.
            kind: what sort of business.
            likely_exempt: the paragraphs under which the public is likely to be excluded, as typed; None to
                leave them as they are.
            urgent: why it is urgent, empty where it is not; None to leave that as it is.
            prepared: what it is prepared with, as for `prepare`.
            because: why published minutes are altered.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Raises:
            Refused: the title is empty, or the number of an item that has one; the number is too long, or
                another item has it; or the public is out and it is no number; or the paragraphs are none.
            UnreadablePartError: words that it is to be prepared with cannot be read.
            StoreError: it could not be written.
        """
        wanted = _required(number, "number") if item.number else one_line(number)
        exempt = exempt or exempt_at(self._workspace, item.meeting)
        others = [other for other in self._items(item.meeting) if other.id != item.id]
        check_number(wanted, others, exempt if wanted != item.number else None)
        reason = None if urgent is None else one_line(urgent)
        name = _required(title, "title")
        after = replace(item.altered(name, kind, exempt, urgent_because=reason), number=wanted)
        if likely_exempt is not None:
            after = replace(after, likely_exempt=self._likely_exempt(likely_exempt, item.meeting))
        edits = (*replaced(item, after), *self._prepared(after, prepared, exempt))
        self._record(item.meeting, "edit an item", edits, because)

    def prepare(self, item: Item, prepared: Prepared, *, because: str = "") -> None:
        """Set what an item is prepared with: its purpose, papers, lines of enquiry, time, who attends.

        Args:
            item: the item.
            prepared: the words of each line, in order, by the command that types it (`prepared_lines`); what
                no command of it types stays as it is.
            because: why published minutes are altered.

        Raises:
            UnreadablePartError: some words cannot be read.
            StoreError: it could not be written.
        """
        edits = self._prepared(item, prepared, exempt_at(self._workspace, item.meeting))
        self._record(item.meeting, "prepare an item", edits, because)

    def prepared(self, item: Item) -> dict[str, tuple[str, ...]]:
        """What an item is prepared with: the words of each line, by the command that types it."""
        sitting = self._workspace.sitting(item.meeting)
        return {command: prepared_with(sitting, item.id, command) for command in PREPARED}

    def _prepared(self, item: Item, prepared: Prepared, exempt: Exemption | None) -> tuple[Edit, ...]:
        before = self._workspace.sitting(item.meeting).with_item(item)
        after = with_preparation(before, item, prepared, self._workspace.ids.new, exempt)
        return difference(before, after)

    def check_can_be_public(self, item: Item) -> None:
        """Check that the title of an item can be made public.

        Raises:
            Refused: it is public already, or the public is out.
        """
        refuse_while_out(self._workspace, self._workspace.meeting(item.meeting).committee)
        if item.exempt is None:
            raise Refused(f"The title of item {item.label} is public already.")

    def make_public(self, item: Item, *, because: str = "") -> None:
        """Make the title of an item public, which was given in private. Its minutes stay as they are.

        Raises:
            Refused: as for `check_can_be_public`.
            StoreError: it could not be written.
        """
        self.check_can_be_public(item)
        edits = replaced(item, replace(item, exempt=None, public=None))
        self._record(item.meeting, "make a title public", edits, because, publishes=True)

    def move(self, item: Item, by: int, *, because: str = "") -> None:
        """Move an item one place up (`by` -1) or down (+1) the agenda; at an end it stays where it is.

        Raises:
            StoreError: it could not be written.
        """
        agenda = self._items(item.meeting)
        here = [other.id for other in agenda].index(item.id) + by
        if 0 <= here < len(agenda):
            self._move_to(item, here, because)

    def move_before(self, item: Item, other: Item | None, *, because: str = "") -> None:
        """Move an item before another of the same agenda, or to the end where there is none.

        Raises:
            StoreError: it could not be written.
        """
        ids = [found.id for found in self._items(item.meeting) if found.id != item.id]
        if other is None or other.id != item.id:
            self._move_to(item, ids.index(other.id) if other else len(ids), because)

    def _move_to(self, item: Item, at: int, because: str) -> None:
        """Give an item the place with `at` of the others before it."""
        agenda = self._items(item.meeting)
        placed = [other for other in told_apart(agenda) if other.id != item.id]
        after = replace(item, place=place_at(at, [other.place for other in placed]))
        self._record(item.meeting, "move an item", edits_of_places(agenda, (*placed, after)), because)

    def renumber(self, meeting: str) -> int:
        """Number the items 1, 2, 3 … in the order in which they stand (`item_numbers.renumbered`).

        Args:
            meeting: reference of the meeting.

        Returns:
            How many items have another number now; none where each has its own already.

        Raises:
            Refused: others have the agenda, the meeting has begun, or something recorded names an item by a
                number that would be another item's.
            StoreError: it could not be written.
        """
        items = self._items(meeting)
        numbers = renumbered([item.number for item in items])
        pairs = [(item, replace(item, number=new)) for item, new in zip(items, numbers, strict=True)]
        changed = [(item, after) for item, after in pairs if item.number != after.number]
        if changed:
            self._check_can_be_renumbered(meeting, {one.number for pair in changed for one in pair})
            edits = tuple(edit for pair in changed for edit in replaced(*pair))
            self._record(meeting, "renumber the items", edits, "")
        return len(changed)

    def _check_can_be_renumbered(self, meeting: str, numbers: set[str]) -> None:
        sitting = self._workspace.sitting(meeting)
        if self._workspace.store.of_meeting(GivenOut, meeting):
            raise Refused(
                f"The agenda of {meeting} was given out: its items keep the numbers that others have."
            )
        if sitting.meeting.state is not State.PLANNED:
            raise Refused(
                f"{meeting} is {sitting.meeting.state}: the items of its agenda keep their numbers."
            )
        others = {number.casefold() for number in numbers}
        for entry in sitting.entries:
            if named := [number for number in numbers_named(entry.body) if number.casefold() in others]:
                line = shortened(entry.line, _QUOTED)
                raise Refused(
                    f"“{line}” names item {named[0]} by its number: delete that line, then renumber."
                )

    def remove(self, item: Item, *, because: str = "") -> None:
        """Take an item off the agenda, with what it is prepared with.

        What was planned waits for its meeting again.

        Raises:
            Refused: something is recorded in it.
            StoreError: it could not be written.
        """
        sitting = self._workspace.sitting(item.meeting)
        named = any(item.id in items_named(entry.body) for entry in sitting.entries)
        if named or sitting.has_begun(item.id):
            raise Refused(
                f"There are minutes in item {item.number or item.title}: delete or move those first."
            )
        with_it = [other for other in self._items(item.meeting) if other.taken_with == item.id]
        apart = tuple(edit for other in with_it for edit in replaced(other, replace(other, taken_with="")))
        waits = off_the_agenda(self._workspace, item)
        gone = (*removed(*sitting.of_item(item.id)), *removed(item))
        self._record(item.meeting, "delete an item", (*apart, *waits, *gone), because)

    def _likely_exempt(self, words: str, meeting: str) -> tuple[int, ...] | None:
        """The paragraphs as typed; none for "yes", None for nothing."""
        words = one_line(words)
        if not words or words.casefold() in YES:
            return () if words else None
        if paragraphs := read_paragraphs(words):
            return paragraphs
        wanted = paragraphs_wanted(self._workspace.sitting(meeting).customs.nation)
        raise Refused(f"“{shortened(words, 20)}” is no paragraph: write those of {wanted}; or “yes” for now.")

    def _items(self, meeting: str) -> list[Item]:
        return sorted(self._workspace.store.of_meeting(Item, meeting), key=IN_ORDER)

    def _record(
        self, meeting: str, command: str, edits: tuple[Edit, ...], because: str, *, publishes: bool = False
    ) -> None:
        record_on_agenda(self._workspace, meeting, command, edits, because, publishes=publishes)


def record_on_agenda(
    workspace: Workspace,
    meeting: str,
    command: str,
    edits: tuple[Edit, ...],
    because: str,
    *,
    publishes: bool = False,
) -> None:
    """Record a change to the agenda of a meeting.

    Args:
        workspace: where it is recorded.
        meeting: reference of the meeting.
        command: what is done, for undo.
        edits: what it alters; nothing is recorded where there is none.
        because: why published minutes are altered.
        publishes: whether it may make private records public.

    Raises:
        ReasonNeededError: the minutes are published or confirmed, and no reason is given.
        StoreError: it could not be written.
    """
    at, held = workspace.clock.now(), workspace.meeting(meeting)
    unsaid = without_lost_words(workspace, workspace.sitting(meeting), edits)
    change = Change(command, at, (*edits, *unsaid), reason=one_line(because), makes_public=publishes)
    given_out = edits and held.state.is_public
    workspace.record(with_reason(change, held, because) if given_out else change)


def _required(text: str, what: str) -> str:
    found = one_line(text)
    if not found:
        raise Refused(f"Give an item a {what}.")
    return found
