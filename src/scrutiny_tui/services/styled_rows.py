"""The rows of an item in its house style; only those that have changed are made again.

Composing an item takes longer than a key may take. So a recorded entry is shown at once in plain words, and
in the words of the house style once the item has been composed.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.decisions.decision import Decision
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sequences import shared_start
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.entry_rows import PRINTS_NOTHING, PrintedEntry, Row, became, row_of

Printed = Mapping[str, PrintedEntry]
_NONE: Printed = MappingProxyType({})
_MadeOf: TypeAlias = tuple[Entry, PrintedEntry, bool, str, tuple[str, ...]]
"""An entry, what is printed of it, whether it is exempt, what became of it where it is decided on, and what
is doubted of it."""
_NO_DOUBTS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class StyledRows:
    """The rows of one item at a time.

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
        self._decided: tuple[Decision, ...] = ()
        self._became: Mapping[str, str] = {}
        self._last: tuple[object, Sequence[Entry], tuple[Row, ...]] = (None, (), ())

    def rows(
        self, sitting: Sitting, item: Item | None, doubts: Mapping[str, tuple[str, ...]] = _NO_DOUBTS
    ) -> tuple[Row, ...]:
        """The entries of an item as they will read; those that are not composed yet in plain words.

        A row is made again when its entry, or what is printed or doubted of it, or what became of its
        decision, has changed, and all of them when the people, the agenda, the attendance or the date of the
        next meeting has: plain words name these.

        Args:
            sitting: the meeting.
            item: the item; None for what belongs to the meeting alone.
            doubts: what is doubted of an entry, in sentences, by its identifier.
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
        decided = decisions_of(sitting, item.id if item else None)
        if decided is not self._decided:
            self._decided, self._became = decided, became(decided)
        state = (people, self._composings, sitting.exempt, self._became, doubts)
        entries = sitting.of_item(item.id if item else None)
        before, known, rows = self._last
        same = shared_start(known, entries) if state == before else 0
        rows = (
            *rows[:same],
            *(self._row(entry, context, doubts.get(entry.id, ())) for entry in entries[same:]),
        )
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

    def _row(self, entry: Entry, context: LineContext, doubts: tuple[str, ...]) -> Row:
        fate = self._became.get(entry.id, "")
        of = (entry, self._printed_of(entry), entry.id in context.sitting.exempt, fate, doubts)
        before = self._made.get(entry.id)
        if before is None or before[0] != of:
            self._made[entry.id] = before = of, row_of(entry, of[1], context, fate, doubts)
        return before[1]

    def _printed_of(self, entry: Entry) -> PrintedEntry:
        composed = self._entries.get(entry.id)
        if composed is not entry and composed != entry:
            return PRINTS_NOTHING
        return self._printed.get(entry.id, PRINTS_NOTHING)
