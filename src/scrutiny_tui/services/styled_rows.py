"""The rows of an item in its house style, of which only those that have changed are made again.

Composing an item takes longer than a key may. So a recorded entry is shown at once in plain words, and the
item as its house style prints it once it has been composed.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sequences import shared_start
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.entry_rows import PRINTS_NOTHING, PrintedEntry, Row, row_of

Printed = Mapping[str, PrintedEntry]
_NONE: Printed = MappingProxyType({})
_MadeOf: TypeAlias = tuple[Entry, PrintedEntry, bool]
"""An entry, what is printed of it, and whether it is exempt."""


class StyledRows:
    """The rows of one item after the other.

    Args:
        compose: what the house style makes of the entries of an item, by the entry's identifier; it raises
            `Refused` or `FileTrouble` where the style cannot be read.
    """

    def __init__(self, compose: Callable[[Sitting, Item], Printed]) -> None:
        self._compose = compose
        self._composed: tuple[Sitting, Item] | None = None
        self._entries: dict[str, Entry] = {}
        self._printed: Printed = _NONE
        self._composings = 0
        self._made: dict[str, tuple[_MadeOf, Row]] = {}
        self._made_with: tuple[object, ...] = ()
        self._last: tuple[object, Sequence[Entry], tuple[Row, ...]] = (None, (), ())

    def rows(self, sitting: Sitting, item: Item | None) -> tuple[Row, ...]:
        """The entries of an item as they will read; those that are not composed yet in plain words.

        A row is made again when its entry or what is printed of it has changed, and all of them when the
        people, the agenda, the attendance or the date of the next meeting has: plain words name these.

        Args:
            sitting: the meeting.
            item: the item; None for what belongs to the meeting alone.
        """
        context = LineContext(sitting, item)
        people = (
            sitting.people,
            sitting.items,
            attendance(sitting),
            sitting.next_meeting,
            sitting.meeting.date,
        )
        if people != self._made_with:
            self._made, self._made_with = {}, people
        state = (people, self._composings, sitting.exempt)
        entries = sitting.of_item(item.id if item else None)
        before, known, rows = self._last
        same = shared_start(known, entries) if state == before else 0
        rows = (*rows[:same], *(self._row(entry, context) for entry in entries[same:]))
        self._last = state, entries, rows
        return rows

    def compose(self, sitting: Sitting, item: Item) -> None:
        """Compose an item in its house style, unless it is composed.

        Where the style cannot be read, the item is shown in plain words: an export will say why.
        """
        if self._composed is None or self._composed[0] is not sitting or self._composed[1] is not item:
            try:
                self._printed = self._compose(sitting, item)
            except (Refused, FileTrouble):
                self._printed = _NONE
            self._entries = {entry.id: entry for entry in sitting.of_item(item.id)}
            self._composed = sitting, item
            self._composings += 1

    def forget(self) -> None:
        """Compose the item again when it is next asked for: the house style may have changed."""
        self._composed = None

    def _row(self, entry: Entry, context: LineContext) -> Row:
        of = (entry, self._printed_of(entry), entry.id in context.sitting.exempt)
        before = self._made.get(entry.id)
        if before is None or before[0] != of:
            self._made[entry.id] = before = of, row_of(entry, of[1], context)
        return before[1]

    def _printed_of(self, entry: Entry) -> PrintedEntry:
        composed = self._entries.get(entry.id)
        if composed is not entry and composed != entry:
            return PRINTS_NOTHING
        return self._printed.get(entry.id, PRINTS_NOTHING)
