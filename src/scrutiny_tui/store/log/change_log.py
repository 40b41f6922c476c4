"""The trail: every change that can be read in the history and the journal, and what cannot."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.line_format import DamagedError, Payload, read_lines
from scrutiny_tui.store.repair.salvage import Fragment, pieces
from scrutiny_tui.store.store_files import ASIDE, StoreFiles, change_in, history_of


@dataclass(slots=True)
class ChangeLog:
    """Every change that can be read.

    Attributes:
        lines: the lines, by the number of their change.
        second: lines whose number another line has as well, with other words.
        written: the numbers of the changes that stand in the journal.
        aside: bytes that cannot be read or do not fit, by the number of the change they stand for.
        torn: what an interrupted save left at the end of the journal.
        faults: what is amiss, in sentences.
    """

    lines: dict[int, Fragment] = field(default_factory=dict)
    second: list[tuple[int, Fragment]] = field(default_factory=list)
    written: set[int] = field(default_factory=set)
    aside: dict[int, bytes] = field(default_factory=dict)
    torn: bytes = b""
    faults: list[str] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of the last change."""
        return max(self.lines, default=0)

    @property
    def whole(self) -> bool:
        """Whether it goes from the first change to the last and lacks none."""
        return len(self.lines) == self.last

    def payloads(self) -> Iterator[tuple[int, Payload]]:
        """The changes in order, each with its number; where two have the same, both."""
        both = sorted([*self.lines.items(), *self.second], key=lambda numbered: numbered[0])
        return ((number, piece.payload) for number, piece in both if piece.payload is not None)


def read_change_log(found: StoreFiles) -> ChangeLog:
    """The trail in the parts of a store.

    Raises:
        NewerError: a line was written by a newer version.
    """
    trail = ChangeLog()
    for name, data in history_of(found):
        _follow(trail, name, data, change_in(name))
    data, torn = _without_torn(found.get(journal.NAME, b""))
    trail.torn = torn
    trail.written = _follow(trail, journal.NAME, data, trail.last + 1)
    return trail


def missing_changes(trail: ChangeLog, last: int) -> list[range]:
    """The stretches of changes, up to the last one, of which no line can be read."""
    found: list[range] = []
    for number in range(1, last + 1):
        if number in trail.lines:
            continue
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found


def history_files(trail: ChangeLog, found: StoreFiles, last: int) -> StoreFiles:
    """The history of a store whose journal is empty: what can be read, and beside it what cannot.

    Args:
        trail: the changes that can be read.
        found: the parts of the store as they were.
        last: the number of the last change.

    Returns:
        One file for each stretch of changes without a gap, and one for what stood in each gap.
    """
    aside = {change_in(name): data for name, data in found.items() if name.endswith(ASIDE)}
    for number, data in trail.aside.items():
        aside[number] = aside.get(number, b"") + data
    for number, piece in trail.second:
        aside[number] = aside.get(number, b"") + piece.raw
    for gap in missing_changes(trail, last):
        aside.setdefault(gap.start, b"")
    files = {f"{history.NAME}/{number:012}{ASIDE}": data for number, data in aside.items()}
    runs: dict[int, list[bytes]] = {}
    start = 0
    for number in sorted(trail.lines):
        if number - 1 not in trail.lines:
            start = number
        runs.setdefault(start, []).append(trail.lines[number].raw)
    return files | {f"{history.NAME}/{first:012}.jsonl": b"".join(raws) for first, raws in runs.items()}


def _without_torn(data: bytes) -> tuple[bytes, bytes]:
    try:
        read = read_lines(data)
    except (DamagedError, KeyError, TypeError):
        return data, b""
    return data[: read.sound], read.torn


def _follow(trail: ChangeLog, name: str, data: bytes, expected: int) -> set[int]:
    """Take up the lines of one file; the numbers of those that can be read."""
    before, seen = len(trail.faults), set[int]()
    for piece in pieces(data):
        if piece.payload is None:
            trail.aside[expected] = trail.aside.get(expected, b"") + piece.raw
            trail.faults.append(
                f"{name} is damaged at line {piece.line:,}: {counted(len(piece.raw), 'byte')} there cannot be"
                " read."
            )
            continue
        number = piece.payload["sequence"]
        known = trail.lines.setdefault(number, piece)
        if known.payload != piece.payload:
            trail.second.append((number, piece))
            trail.faults.append(f"{name} has a change {number:,} of its own, other than one before it.")
        seen.add(number)
        expected = number + 1
    if len(trail.faults) == before and not _in_order(data):
        trail.faults.append(f"The lines of {name} are not in order.")
    return seen


def _in_order(data: bytes) -> bool:
    try:
        return not read_lines(data).torn
    except (DamagedError, KeyError, TypeError):
        return False
