"""Who came in, left, or took the chair: now, while the meeting goes on, or as it is told afterwards."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.grammar.context import LineContext, context_of_entry
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded, Unreadable
from scrutiny_tui.domain.grammar.written_lines import written_name
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.recording.attendance_edits import OfPerson, event_altered, exemption_of
from scrutiny_tui.domain.recording.change_builder import place_at_start, place_behind
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.attendance_list import AttendanceRow, attendance_rows
from scrutiny_tui.services.capture import Capture

_EVENTS = {Move.CAME: "/in", Move.WENT: "/out", Move.CHAIR: "/chair"}


class When(Struct, frozen=True):
    """When someone came or went, as it is told after the meeting.

    Attributes:
        item: the item in which it happened.
        at_start: whether before anything was said in it, and not after all.
        words: the time, or another moment, as typed behind the name; may be empty.
    """

    item: Item
    at_start: bool
    words: str = ""


class ComingsAndGoings:
    """Records who came and went at one meeting, each time as one change, and says what is recorded then.

    Args:
        capture: the meeting, and the item into which its clerk types.
    """

    def __init__(self, capture: Capture) -> None:
        self._capture = capture

    @property
    def sitting(self) -> Sitting:
        """The meeting."""
        return self._capture.sitting

    @property
    def goes_on(self) -> bool:
        """Whether the meeting goes on: someone who comes or goes now does so at the time of the clock."""
        return self._capture.goes_on

    def row(self, key: str) -> AttendanceRow:
        """One person of the list.

        Raises:
            Refused: nobody is of that key any more.
        """
        found = next((row for row in attendance_rows(self.sitting) if row.key == key), None)
        if found is None:
            raise Refused("That person is no longer in the list.")
        return found

    def moved(self, key: str, move: Move, when: When | None = None, *, because: str = "") -> str:
        """Record that someone came in, left, or took the chair.

        Args:
            key: who.
            move: which.
            when: when, after the meeting; None for now, in the item into which the clerk types.
            because: why published minutes are altered.

        Raises:
            Refused: it cannot be, or the time is not understood.
            StoreError: it could not be written.
        """
        row = self.row(key)
        if when is None:
            _check_can_move(row, move)
        words = one_line(when.words) if when is not None else ""

        def alter(sitting: Sitting) -> Sitting:
            line = f"{_EVENTS[move]} {written_name(row.named, sitting)} {words}".rstrip()
            exempt = exemption_of(sitting, row.lines)
            if when is None:
                _one_event(line, "", key, LineContext(sitting, self._capture.item))
                return self._capture.with_line(sitting, line, self._capture.item, exempt=exempt)
            place = partial(place_at_start if when.at_start else place_behind, item=when.item)
            _one_event(line, words, key, LineContext(sitting, when.item))
            return self._capture.with_line(sitting, line, when.item, place=place, exempt=exempt)

        self._alter("record who came and went", alter, because)
        return self._told(key)

    def event_at(self, line: OfPerson[Presence], words: str) -> Presence:
        """What a line would record of someone who came or left at another time.

        Args:
            line: one of the `events` of the list.
            words: the time, or another moment, as typed behind the name; empty where it is not known.

        Raises:
            Refused: the words are no time.
        """
        context = replace(context_of_entry(self.sitting, line.entry), now=None)
        name, words = written_name(line.named, context.sitting), one_line(words)
        key = identity_in(self.sitting, line.named)
        return _one_event(f"{_EVENTS[line.body.move]} {name} {words}".rstrip(), words, key, context)

    def retimed(self, key: str, events: Mapping[str, Presence], *, because: str = "") -> str:
        """Alter when someone came or left.

        Args:
            key: who.
            events: by the identifier of its entry, what is recorded instead (`event_at`).
            because: why published minutes are altered.

        Raises:
            StoreError: it could not be written.
        """
        altered = [line for line in self.row(key).events if line.entry.id in events]
        new_ids = {line.entry.id: self._capture.workspace.ids.new() for line in altered}

        def alter(sitting: Sitting) -> Sitting:
            for line in altered:
                entry = line.entry.id
                exempt = self._capture.typed_under(entry)
                sitting = event_altered(sitting, line, events[entry], new_ids[entry], exempt)
            return sitting

        self._alter("alter when someone came or left", alter, because)
        return self._told(key)

    def _alter(
        self,
        command: str,
        alter: Callable[[Sitting], Sitting],
        because: str,
        more: tuple[Edit, ...] = (),
    ) -> None:
        self._capture.amend(command, alter, more, because=because)

    def _told(self, key: str, name: str = "") -> str:
        """What is recorded of someone now."""
        found = next((row for row in attendance_rows(self.sitting) if row.key == key), None)
        if found is None:
            return f"{name} is no longer in the list."
        return f"{found.name}: {found.recorded or 'nothing is recorded'}."


def _check_can_move(row: AttendanceRow, move: Move) -> None:
    if move is Move.CAME and row.present:
        raise Refused(f"{row.name} is in the room already.")
    if move is not Move.CAME and not row.present:
        raise Refused(f"{row.name} is not recorded as in the room.")


def _one_event(line: str, words: str, key: str, context: LineContext) -> Presence:
    """What a line records that says when one person came or went, and nothing else.

    Args:
        line: the line.
        words: what stands in it behind the name.
        key: the person.
        context: what it is read against.

    Raises:
        Refused: it does not: the words behind the name are no time, or the name is not theirs alone.
    """
    read = read_line(line, context)
    body = read.body if isinstance(read, Recorded) and read.then is None else None
    people = [identity_in(context.sitting, named) for named in getattr(body, "people", ())]
    if not isinstance(body, Presence) or people != [key]:
        if isinstance(read, Unreadable) and not words:
            raise Refused(read.reason)
        raise Refused(f"“{words}” does not say when. Write a time, or an item: 7.17 pm, after item 2.")
    return body
