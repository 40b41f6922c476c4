"""Capture: lines typed, pasted or read from a file, recorded in a meeting; and what was recorded, amended."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from scrutiny_tui.domain.action_log import LogEntry, Update
from scrutiny_tui.domain.changes import Change, Edit, Serial
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import is_command, read_line
from scrutiny_tui.domain.grammar.line_in_words import describe
from scrutiny_tui.domain.grammar.result import GoTo, NewItem, Nothing, Unreadable
from scrutiny_tui.domain.grammar.suggestions import Suggestions, suggestions
from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.domain.recording.batch import Returned, record_lines
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource, reference_of
from scrutiny_tui.domain.recording.difference import difference
from scrutiny_tui.domain.recording.entry_edits import moved, moved_to, rewritten, without
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import clean, counted, lines_of, shortened
from scrutiny_tui.services.log_changes import updates_between
from scrutiny_tui.services.place import Place
from scrutiny_tui.services.workspace import Refused

FIRST_COMMANDS = ("resolved", "request", "action", "item", "recommend", "noted", "note", "here")


_LATE = {
    State.PUBLISHED: "the minutes are PUBLISHED already · ",
    State.CONFIRMED: "the minutes are CONFIRMED already · ",
}
"""Before what a line will record, where it alters minutes that others have."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line will record, before Enter.

    Attributes:
        words: what it will record, in words; empty for an empty line.
        problem: one plain sentence when it cannot be read, else empty.
        again: whether a second Enter is asked for, because it adds an item that is not on the agenda.
    """

    words: str = ""
    problem: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Captured:
    """What became of the lines.

    Attributes:
        recorded: how many lines were recorded.
        returned: the lines handed back, with the reason for each.
        entries: identifiers of the entries recorded, in order.
        notices: what whoever typed should be told, in sentences.
    """

    recorded: int
    returned: tuple[Returned, ...] = ()
    entries: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


class Capture:
    """Capture in one meeting: reads lines against the room and records what they say.

    Args:
        place: where they are typed.

    Attributes:
        place: as given.
        workspace: where changes are recorded.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self.workspace = place.workspace

    @property
    def sitting(self) -> Sitting:
        """The meeting as captured so far."""
        return self.place.sitting

    def understand(self, line: str) -> Understood:
        """What a line will record, read against the room as it is now."""
        context = self._context(line)
        reading = read_line(line, context)
        if isinstance(reading, Unreadable):
            return Understood(problem=reading.reason)
        again = isinstance(reading, NewItem) and not reading.urgent
        late = "" if isinstance(reading, GoTo | Nothing) else _LATE.get(self.sitting.meeting.state, "")
        return Understood(f"{late}{describe(reading, context)}", again=again)

    def suggestions(self, line: str, cursor: int) -> Suggestions:
        """What the menu beside the bar offers at the cursor."""
        return suggestions(line, cursor, self._context(line), FIRST_COMMANDS)

    def enter(self, line: str, *, again: bool = False) -> Captured:
        """Record one typed line.

        Args:
            line: as typed.
            again: whether this is the second Enter that an item not on the agenda asks for.

        Raises:
            Refused: the line cannot be understood, or asks for a second Enter; nothing was recorded.
            StoreError: it could not be written; nothing was recorded.
        """
        line = clean(line)
        builder, context = self._builder(self.place.item), self._context(line)
        reading = read_line(line, context)
        if isinstance(reading, Unreadable):
            raise Refused(reading.reason)
        if isinstance(reading, Nothing):
            return Captured(0)
        if isinstance(reading, NewItem) and not reading.urgent and not again:
            raise Refused("This item is not on the agenda. Press Enter again to add it.")
        builder.record(reading, line, context.now)
        return self._record(builder, f"record “{shortened(line.strip())}”", 1)

    def paste(self, text: str) -> Captured:
        """Record many lines as one change; those that cannot be read come back.

        Raises:
            StoreError: it could not be written; nothing was recorded.
        """
        return self._take(text, self.place.item)

    def take(self, text: str, item: str | None = None) -> Captured:
        """Record the lines of a file, as one change; those that cannot be read come back.

        A file begins with no item, unless one is named.

        Args:
            text: the lines.
            item: identifier of the item the first line belongs to, or None.

        Raises:
            StoreError: it could not be written; nothing was recorded.
        """
        return self._take(text, self.sitting.item(item))

    def rewrite(self, entry_id: str, line: str) -> None:
        """Replace what was captured by what another line records, at the same place.

        Raises:
            Refused: the line cannot be understood, goes to an item, or would bring exempt words into public.
            StoreError: it could not be written.
        """
        line = clean(line)
        entry = self._entry(entry_id)
        reading = read_line(line, self._context_before(entry))
        if isinstance(reading, GoTo | NewItem):
            raise Refused("This line goes to an item and records nothing. To delete the entry press F8.")
        if isinstance(reading, Nothing):
            raise Refused("There are no words left. To delete the entry press F8.")
        if isinstance(reading, Unreadable):
            raise Refused(reading.reason)
        serial = self._next_serial()
        asks_anew = reading.asked is not None and entry.follow_up is None
        self._amend(
            "edit an entry",
            lambda sitting: rewritten(sitting, entry, line, reading, reference_of(serial)),
            self._ids().numbered(serial) if asks_anew else (),
        )

    def remove(self, entry_id: str) -> None:
        """Delete what was captured, and its place in the log.

        Raises:
            Refused: it is gone already, or exempt words would come into public.
            StoreError: it could not be written.
        """
        entry = self._entry(entry_id)
        self._amend("delete an entry", lambda sitting: without(sitting, entry))

    def move(self, entry_id: str, by: int) -> None:
        """Move an entry up (`by` -1) or down (+1) in its item; at an end it stays.

        Raises:
            Refused: it would come out of, or into, an exempt stretch.
            StoreError: it could not be written.
        """
        entry = self._entry(entry_id)
        self._amend("move an entry", lambda sitting: moved(sitting, entry, by))

    def move_to(self, entry_id: str, item_id: str) -> None:
        """Move an entry to another item.

        Raises:
            Refused: the entry or the item is gone.
            StoreError: it could not be written.
        """
        entry, item = self._entry(entry_id), self.sitting.item(item_id)
        if item is None:
            raise Refused("That item is no longer on the agenda.")
        self._amend("move an entry to another item", lambda sitting: moved_to(sitting, entry, item))

    def _take(self, text: str, item: Item | None) -> Captured:
        lines = lines_of(text)
        builder = self._builder(item)
        returned = record_lines(lines, builder)
        recorded = sum(1 for line in lines if line.strip()) - len(returned)
        captured = self._record(builder, f"record {counted(recorded, 'line')}", recorded)
        return Captured(captured.recorded, returned, captured.entries, tuple(builder.notices))

    def _context(self, line: str) -> LineContext:
        return LineContext(self.sitting, self.place.item, self._now(line))

    def _context_before(self, entry: Entry) -> LineContext:
        earlier = self.sitting.with_entries(e for e in self.sitting.entries if e.place < entry.place)
        return LineContext(earlier, self.sitting.item(entry.item), entry.said_at)

    def _now(self, line: str) -> time | None:
        """The time of a line typed in a live meeting; `/open` is the first of them."""
        state = self.sitting.meeting.state
        opens = state is State.PLANNED and is_command(line, "open")
        if not (state is State.LIVE or opens) or self.workspace.today != self.sitting.meeting.date:
            return None
        return self.workspace.clock.now().time().replace(second=0, microsecond=0)

    def _builder(self, item: Item | None) -> ChangeBuilder:
        return ChangeBuilder(self.sitting, item, self._ids())

    def _ids(self) -> IdSource:
        serial = self.workspace.store.get(Serial, self.sitting.committee.prefix)
        return IdSource(self.workspace.ids.new, serial)

    def _next_serial(self) -> Serial:
        now = self._ids().serial
        return Serial(self.sitting.committee.prefix, (now.last if now else 0) + 1)

    def _entry(self, entry_id: str) -> Entry:
        found = self.sitting.entry(entry_id)
        if found is None:
            raise Refused("That entry is no longer in the minutes.")
        return found

    def _record(self, builder: ChangeBuilder, command: str, lines: int) -> Captured:
        change = builder.change(command, self.workspace.clock.now())
        self.workspace.record(change)
        self.place.go_to(builder.item.id if builder.item else None)
        added = [e.after.id for e in change.edits if e.before is None and isinstance(e.after, Entry)]
        return Captured(lines, (), tuple(added))

    def _amend(self, command: str, amend: Callable[[Sitting], Sitting], more: tuple[Edit, ...] = ()) -> None:
        before = self.sitting
        try:
            after = amend(before)
        except CannotRead as reason:
            raise Refused(str(reason)) from None
        edits = difference(before, after)
        at = self.workspace.clock.now()
        updates = updates_between(edits, at, self.workspace.ids.new, reason="the minutes were corrected")
        gone = {e.before.id for e in edits if e.after is None and isinstance(e.before, LogEntry)}
        old = [Edit(u, None) for u in self.workspace.store.all(Update) if u.log_entry in gone] if gone else []
        self.workspace.record(Change(command, at, (*edits, *more, *updates, *old)))
