"""Records many lines at once, so that no word gets into the wrong item or into the public minutes."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.context import LineContext, has_begun
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL, said_in
from scrutiny_tui.domain.grammar.line import goes_to_item, is_command, read_line
from scrutiny_tui.domain.grammar.missing_slash import may_be_boundary
from scrutiny_tui.domain.grammar.public_in_words import mark_told
from scrutiny_tui.domain.grammar.result import GoTo, LineResult, NewItem, Nothing, Unreadable
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder

_NEAR = 4  # how many lines, empty ones too, are looked at for the next line


class Returned(Struct, frozen=True):
    """A line that was not recorded, handed back to the clerk.

    Attributes:
        number: the line's number, from 1.
        line: the line as typed.
        reason: one plain sentence that says why.
        item: identifier of the item it stands in; None before the first.
        exempt: the exemption under which it was typed or stands; None for a line in public.
    """

    number: int
    line: str
    reason: str
    item: str | None = None
    exempt: Exemption | None = None


def record_lines(lines: Iterable[str], builder: ChangeBuilder) -> tuple[Returned, ...]:
    """Record the lines that can be read, and hand back the others.

    An unreadable line that may have been meant as a boundary (`/item`, `/exempt`, `/public`) is handed back
    with everything after it up to the next readable `/item`. If it may have been meant to exclude the public,
    the lines after that `/item` are recorded in private, up to a readable `/public`. Where a `/public` ends
    no exempt stretch, an `/exempt` must be missing before it: the lines since the last `/item` are handed
    back too. So a slip costs a line that must be typed again, and never makes a word public.

    Words before the first `/item` of a meeting stand before its items, where a readable `/item` follows. A
    short sentence that says the public was excluded, or returned, is handed back like the command, but not
    where that command is the next line.

    Args:
        lines: the lines, cleaned.
        builder: records them; it is left as after the last line.

    Returns:
        The lines handed back, in order.
    """
    lines = list(lines)
    reader = _Reader(builder, _before_items(lines, builder))
    for number, line in enumerate(lines, 1):
        reader.read(number, line, next(filter(str.strip, lines[number : number + _NEAR]), ""))
    return tuple(sorted(reader.returned, key=lambda returned: returned.number))


def _before_items(lines: Sequence[str], builder: ChangeBuilder) -> int:
    """How many lines stand before the first item of the meeting; none where one of them may begin an item."""
    if builder.item is not None or has_begun(builder.sitting):
        return 0
    context = builder.context(None)
    for before, line in enumerate(lines):
        if goes_to_item(line) and isinstance(read_line(line, context), GoTo | NewItem):
            return before
        if may_be_boundary(line):
            return 0
    return 0


def _says_what_follows(line: str, following: str, context: LineContext) -> bool:
    """Whether a line says in words what the command on the next one records of the public."""
    told = mark_told(said_in(line)[1], in_private=context.sitting.in_private)
    return told is not None and is_command(following, told)


class _Reader:
    """Reads line after line, and holds lines back while nothing tells where they belong."""

    def __init__(self, builder: ChangeBuilder, before_items: int) -> None:
        self.builder = builder
        self._before_items = before_items
        self.returned: list[Returned] = []
        self._held_since = 0
        self._perhaps_private = False
        self._since_item: list[tuple[int, str]] = []
        self._take_back = builder.mark()

    def read(self, number: int, line: str, following: str) -> None:
        before = self.builder.item is None and (self.builder.before_items or number <= self._before_items)
        context = self.builder.context(None, before_items=before)
        reading = read_line(line, context)
        if (
            isinstance(reading, Unreadable)
            and reading.boundary
            and _says_what_follows(line, following, context)
        ):
            reading = read_line(LITERAL + line.strip(), context)
        if isinstance(reading, Nothing):
            return
        if isinstance(reading, GoTo | NewItem):
            self._begin_item(number, reading, line)
        elif self._held_since:
            self._hold(number, line, reading)
        elif isinstance(reading, Unreadable):
            self._hand_back(number, line, reading)
        else:
            known = len(self.builder.sitting.entries)
            self.builder.record(reading, line)
            added = self.builder.sitting.entries[known - len(self.builder.sitting.entries) :]
            self.builder.lines.update((entry.id, number) for entry in added)
            self._since_item.append((number, line))

    def _begin_item(self, number: int, reading: GoTo | NewItem, line: str) -> None:
        if self._perhaps_private and not self.builder.sitting.in_private:
            self.builder.exclude_the_public()
            self.builder.notices.append(
                f"What follows line {self._held_since} was taken in private, since that line may have meant"
                " /exempt; /public lets the public return."
            )
        self._held_since, self._perhaps_private, self._since_item = 0, False, []
        self.builder.record(reading, line)
        if self.builder.item is not None:
            self.builder.lines.setdefault(self.builder.item.id, number)
        self._take_back = self.builder.mark()

    def _hand_back(self, number: int, line: str, reading: Unreadable) -> None:
        self.returned.append(self._returned(number, line, reading.reason))
        if reading.boundary:
            self._held_since = number
            self._perhaps_private = reading.excludes
        if reading.boundary and is_command(line, "public") and not self.builder.sitting.in_private:
            self._take_back()
            reason = f"Held back: line {number} lets the public return, and nothing says when it left."
            self.returned += [self._returned(n, held, reason) for n, held in self._since_item]
            self._since_item = []

    def _hold(self, number: int, line: str, reading: LineResult) -> None:
        reason = f"Held back: it is not known where it belongs after line {self._held_since}."
        self.returned.append(self._returned(number, line, reason))
        if is_command(line, "public"):
            self._perhaps_private = False
        elif is_command(line, "exempt") or (isinstance(reading, Unreadable) and reading.excludes):
            self._perhaps_private = True

    def _returned(self, number: int, line: str, reason: str) -> Returned:
        item = self.builder.item
        return Returned(number, line, reason, item.id if item is not None else None, self.builder.exempt)
