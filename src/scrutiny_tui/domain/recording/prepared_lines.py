"""Sets what an item is prepared with, as a form or a script gives it: the lines of each kind, in order.

What stays is left alone, so that it keeps its place, its exemption and its history.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from scrutiny_tui.domain.discussion import Author, Paper, Purpose
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded, Unreadable
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import place_at
from scrutiny_tui.domain.particulars import COMMANDS, OF_KIND, Particular
from scrutiny_tui.domain.preparation import AttendsItem, Enquiry, TimeAllowed
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource, place_after, place_at_start
from scrutiny_tui.domain.recording.entry_edits import rewritten, without
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line

_TYPED_BY: dict[type[Body], str] = {
    Purpose: "purpose",
    Author: "report",
    Paper: "paper",
    Enquiry: "enquiry",
    TimeAllowed: "allow",
    AttendsItem: "attending",
}
PREPARED = (
    *_TYPED_BY.values(),
    *dict.fromkeys(COMMANDS[kind] for kinds in OF_KIND.values() for kind in kinds),
)
"""The commands that type what an item is prepared with, those of single kinds of item last."""


class UnreadablePartError(Refused):
    """Words that an item is to be prepared with cannot be read.

    Args:
        command: the command that would type them.
        sentence: why not, and what to do.
    """

    def __init__(self, command: str, sentence: str) -> None:
        super().__init__(sentence)
        self.command = command


def prepared_with(sitting: Sitting, item: str, command: str) -> tuple[str, ...]:
    """The words with which an item is prepared by a command, in order; none where nothing was said."""
    return tuple(map(_typed, _held(sitting, item, command)))


def with_preparation(
    sitting: Sitting,
    item: Item,
    wanted: Mapping[str, Sequence[str]],
    new_id: Callable[[], str],
    exempt: Exemption | None = None,
) -> Sitting:
    """The sitting with an item prepared as wanted; what no command of `wanted` types stays as it is.

    What takes the place of exempt words is exempt too: it may be the same words in another order.

    Args:
        sitting: the sitting before.
        item: the item.
        wanted: the words of each line, in order, by the command that types it.
        new_id: returns an identifier that was never given out before.
        exempt: the exemption under which the words were typed; None for words typed in public.

    Raises:
        UnreadablePartError: some words cannot be read.
    """
    for command, words in wanted.items():
        lines = [line for line in map(one_line, words) if line]
        held = _held(sitting, item.id, command)
        changes = list(_changes([_typed(entry) for entry in held], lines))
        given_up = (held[at] for start, end, _ in changes for at in range(start, end))
        private = exempt or next((_exemption(sitting, e) for e in given_up if e.id in sitting.exempt), None)
        setter = _Setter(sitting, item, command, IdSource(new_id, None), private or item.exempt)
        for start, end, new in changes:
            setter.set(held, start, end, new)
        sitting = setter.sitting
    return sitting


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Which lines give way to which: the first of them, the one behind the last, and the new ones."""
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield start, end, after[new_start:new_end]


def _held(sitting: Sitting, item: str, command: str) -> list[Entry]:
    return [entry for entry in sitting.of_item(item) if _command_of(entry.body) == command]


def _command_of(body: Body) -> str | None:
    return COMMANDS[body.kind] if isinstance(body, Particular) else _TYPED_BY.get(type(body))


def _typed(entry: Entry) -> str:
    """The words of an entry as they are typed behind its command."""
    return entry.body.typed if isinstance(entry.body, Particular) else entry.text


def _exemption(sitting: Sitting, entry: Entry) -> Exemption:
    """The exemption of an exempt entry, which may only stand in an exempt stretch."""
    kept = sitting.entry(entry.id)
    return (kept.exempt if kept is not None else None) or Exemption()


class _Setter:
    """Sets the lines of one command in an item.

    Args:
        sitting: the sitting before.
        item: the item.
        command: the command.
        ids: identifiers for new entries.
        exempt: the exemption of what is set.
    """

    def __init__(
        self, sitting: Sitting, item: Item, command: str, ids: IdSource, exempt: Exemption | None
    ) -> None:
        self.sitting = sitting
        self._item, self._command, self._ids, self._exempt = item, command, ids, exempt

    def set(self, held: Sequence[Entry], start: int, end: int, lines: Sequence[str]) -> None:
        """Let entries give way to lines: as many as there are of both are rewritten where they stand."""
        both = min(end - start, len(lines))
        for entry, line in zip(held[start : start + both], lines, strict=False):
            typed, recorded = self._read(line)
            self.sitting = rewritten(self.sitting, entry, typed, recorded, "", self._exempt)
        for entry in held[start + both : end]:
            self.sitting = without(self.sitting, entry)
        before = held[start + both - 1].id if start + both else None
        behind = held[end].id if end < len(held) else None
        for line in lines[both:]:
            before = self._add(line, before, behind)

    def _add(self, line: str, before: str | None, behind: str | None) -> str:
        """Add a line behind an entry, or else before one, or else at the start of the item."""

        def place(sitting: Sitting) -> str:
            if before is not None:
                return place_after(sitting, before)
            return _place_before(sitting, behind) if behind else place_at_start(sitting, self._item)

        typed, recorded = self._read(line)
        known = {entry.id for entry in self.sitting.entries}
        builder = ChangeBuilder(self.sitting, self._item, self._ids, exempt=self._exempt, place=place)
        builder.record(recorded, typed)
        self.sitting = builder.sitting
        return next(entry.id for entry in self.sitting.entries if entry.id not in known)

    def _read(self, line: str) -> tuple[str, Recorded]:
        typed = f"/{self._command} {line}"
        reading = read_line(typed, LineContext(self.sitting, self._item))
        if isinstance(reading, Unreadable):
            raise UnreadablePartError(self._command, reading.reason)
        assert isinstance(reading, Recorded)  # noqa: S101  none of these commands goes to an item
        return typed, reading


def _place_before(sitting: Sitting, entry_id: str) -> str:
    at = next(at for at, entry in enumerate(sitting.entries) if entry.id == entry_id)
    return place_at(at, [entry.place for entry in sitting.entries])
