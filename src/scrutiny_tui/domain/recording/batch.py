"""Many lines at once: a file or a paste, read so that no word lands in the wrong item or in public."""

from collections.abc import Iterable
from dataclasses import dataclass

from scrutiny_tui.domain.grammar.line import is_command, read_line
from scrutiny_tui.domain.grammar.result import GoTo, LineResult, NewItem, Nothing, Unreadable
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder


@dataclass(frozen=True, slots=True)
class Returned:
    """A line handed back to whoever typed it.

    Attributes:
        number: the line's number, from 1.
        line: the line as typed.
        reason: one plain sentence that says why.
        item: identifier of the item it stood in; None before the first.
    """

    number: int
    line: str
    reason: str
    item: str | None = None


def record_lines(lines: Iterable[str], builder: ChangeBuilder) -> tuple[Returned, ...]:
    """Take the lines that can be read, and give back the others.

    After a line that may have been meant to begin an item, to exclude the public or to let it return,
    everything up to the next readable `/item` is held back with it. Where such a line may have been meant
    to exclude the public, what follows that `/item` is taken in private until a readable `/public`. And
    where a `/public` ends nothing, an `/exempt` is missing before it: what was taken since the last `/item`
    is held back too. A line misspelt is a line to type again, never a word in public.

    Args:
        lines: the lines, cleaned.
        builder: where they are taken; it is left as the last line leaves it.

    Returns:
        The lines handed back, in order.
    """
    reader = _Reader(builder)
    for number, line in enumerate(lines, 1):
        reader.read(number, line)
    return tuple(sorted(reader.returned, key=lambda returned: returned.number))


class _Reader:
    """Reads line after line, and knows since when nobody knows where they belong."""

    def __init__(self, builder: ChangeBuilder) -> None:
        self.builder = builder
        self.returned: list[Returned] = []
        self._held_since = 0
        self._perhaps_private = False
        self._since_item: list[tuple[int, str]] = []
        self._back = builder.mark()

    def read(self, number: int, line: str) -> None:
        reading = read_line(line, self.builder.context(None))
        if isinstance(reading, Nothing):
            return
        if isinstance(reading, GoTo | NewItem):
            self._go_on(reading, line)
        elif self._held_since:
            self._hold(number, line, reading)
        elif isinstance(reading, Unreadable):
            self._give_back(number, line, reading)
        else:
            self.builder.record(reading, line)
            self._since_item.append((number, line))

    def _go_on(self, reading: GoTo | NewItem, line: str) -> None:
        if self._perhaps_private and not self.builder.sitting.in_private:
            self.builder.exclude_the_public()
            self.builder.notices.append(
                f"What follows line {self._held_since} was taken in private, since that line may have meant"
                " /exempt; /public lets the public return."
            )
        self._held_since, self._perhaps_private, self._since_item = 0, False, []
        self.builder.record(reading, line)
        self._back = self.builder.mark()

    def _give_back(self, number: int, line: str, reading: Unreadable) -> None:
        self.returned.append(self._returned(number, line, reading.reason))
        if reading.boundary:
            self._held_since = number
            self._perhaps_private = reading.excludes
        if is_command(line, "public") and not self.builder.sitting.in_private:
            self._back()
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
        return Returned(number, line, reason, item.id if item is not None else None)
