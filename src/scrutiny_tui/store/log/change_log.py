"""The change log: every change that can be read in the history and the journal, and what cannot be read."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.domain.text import counted
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.fragments import Fragment, fragments
from scrutiny_tui.store.log.line_format import (
    DamagedError,
    JournalHeader,
    Payload,
    StoreState,
    digest_of,
    header_in,
    read_lines,
)
from scrutiny_tui.store.log.main_line import MainLine, main_line
from scrutiny_tui.store.log.replaced import is_replaced
from scrutiny_tui.store.store_files import UNREADABLE, StoreFiles, first_change, history_files_of


class ChangeLog(Struct):
    """Every change that can be read.

    Attributes:
        lines: the lines of the main line by the number of their change.
        conflicting: the lines off it, each with its number: another has that number, or the next one was not
            written after it.
        breaks: the changes whose preceding line is missing (see `MainLine`).
        in_journal: the numbers of the changes in the journal.
        unreadable: bytes that cannot be read, by the number of the change expected in their place.
        torn: the interrupted save at the end of the journal.
        header: the header with the highest fence in any file; None when no file has one.
        fence: the highest fence in any header or line.
        faults: what is wrong, in sentences.
    """

    lines: dict[int, Fragment] = field(default_factory=dict)
    conflicting: list[tuple[int, Fragment]] = field(default_factory=list)
    breaks: frozenset[int] = frozenset()
    in_journal: set[int] = field(default_factory=set)
    unreadable: dict[int, bytes] = field(default_factory=dict)
    torn: bytes = b""
    header: JournalHeader | None = None
    fence: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of the last change."""
        return max(self.lines, default=0)

    @property
    def whole(self) -> bool:
        """Whether no change from the first to the last is missing."""
        return len(self.lines) == self.last

    @property
    def unbroken(self) -> int:
        """The number of the last change up to which none is missing."""
        return next((number - 1 for number in range(1, self.last + 1) if number not in self.lines), self.last)

    def state(self, sequence: int) -> StoreState:
        """Return the state after the change of that number."""
        line = self.lines.get(sequence)
        return StoreState(sequence, digest_of(line.raw) if line else "")

    def payloads(self) -> Iterator[tuple[int, Payload]]:
        """Yield the changes of the main line in order, each with its number."""
        return ((number, line.payload) for number, line in self.lines.items() if line.payload is not None)

    def everything(self) -> Iterator[Payload]:
        """Yield every change in any line, in the order of their numbers."""
        both = sorted([*self.lines.items(), *self.conflicting], key=lambda numbered: numbered[0])
        return (line.payload for _, line in both if line.payload is not None)


def read_change_log(found: StoreFiles, copies: StoreFiles | None = None) -> ChangeLog:
    """Read the change log from the files of a store.

    Args:
        found: the files.
        copies: files beside them that also have lines of the store. What cannot be read there is not a fault.

    Raises:
        NewerError: a line was written by a newer version.
    """
    log, lines, owners = ChangeLog(), dict[int, list[Fragment]](), dict[int, str]()
    for name, data in history_files_of(found):
        _read_file(log, lines, owners, name, data, first_change(name))
    data, log.torn = _without_torn(found.get(journal.NAME, b""))
    seen = _read_file(log, lines, owners, journal.NAME, data, max(lines, default=0) + 1)
    for name, other in found.items():
        if is_replaced(name):
            seen |= _read_file(log, lines, owners, name, _without_torn(other)[0], max(lines, default=0) + 1)
    log.in_journal = {number for number in seen if number > _moved(data)}
    for name, data in (copies or {}).items():
        for fragment in fragments(data):
            if fragment.payload is not None:
                _add(lines, owners, name, fragment)
    main = main_line(lines)
    log.lines, log.conflicting, log.breaks = main.lines, main.others, main.breaks
    log.faults += _off_main_line(main, owners, copies or {})
    fences = [line.payload.get("fence", 0) for each in lines.values() for line in each if line.payload]
    log.fence = max([*fences, log.header.fence if log.header else 0])
    return log


def _off_main_line(main: MainLine, owners: Mapping[int, str], copies: StoreFiles) -> Iterator[str]:
    """Say which file of the store has changes of its own."""
    numbers: dict[str, list[int]] = {}
    for number, line in main.others:
        if owners[id(line)] not in copies:
            numbers.setdefault(owners[id(line)], []).append(number)
    for name, own in numbers.items():
        if len(own) == 1:
            yield f"{name} has a change {own[0]:,} of its own, other than one before it."
        else:
            numbered = f"{min(own):,} to {max(own):,}"
            yield f"{name} has changes of its own, {numbered}, other than those of the store."


def missing_changes(log: ChangeLog, last: int) -> list[range]:
    """Return the ranges of changes, up to the last one, for which no line can be read."""
    found: list[range] = []
    for number in range(1, last + 1):
        if number in log.lines:
            continue
        if found and found[-1].stop == number:
            found[-1] = range(found[-1].start, number + 1)
        else:
            found.append(range(number, number + 1))
    return found


def repaired_history(log: ChangeLog, found: StoreFiles, last: int) -> StoreFiles:
    """Return the history for a store with an empty journal: the readable lines, and the other bytes.

    Args:
        log: the changes that can be read.
        found: the files of the store before the repair.
        last: the number of the last change.

    Returns:
        One file for each run of changes without a gap, and one for the bytes found in each gap.
    """
    aside = {first_change(name): data for name, data in found.items() if name.endswith(UNREADABLE)}
    for number, data in log.unreadable.items():
        aside[number] = aside.get(number, b"") + data
    for number, line in log.conflicting:
        aside[number] = aside.get(number, b"") + line.raw
    for gap in missing_changes(log, last):
        aside.setdefault(gap.start, b"")
    files = {f"{history.NAME}/{number:012}{UNREADABLE}": data for number, data in aside.items()}
    runs: dict[int, list[bytes]] = {}
    start = 0
    for number in sorted(log.lines):
        if number - 1 not in log.lines:
            start = number
        runs.setdefault(start, []).append(log.lines[number].raw)
    for first, raws in runs.items():
        name = history.file_name(first, first + len(raws) - 1)
        files[f"{history.NAME}/{name}"] = _history_file(log, first, raws)
    return files


def _history_file(log: ChangeLog, first: int, lines: list[bytes]) -> bytes:
    if log.header is None:
        return b"".join(lines)
    return history.to_bytes(replace(log.header, begins=log.state(first - 1)), lines)


def _moved(data: bytes) -> int:
    """Return the number of the last change of a journal that was moved to the history."""
    marks = (header_in(line) for line in data.splitlines())
    return max((mark.begins.sequence for mark in marks if mark is not None), default=0)


def _without_torn(data: bytes) -> tuple[bytes, bytes]:
    try:
        content = read_lines(data)
    except (DamagedError, KeyError, TypeError):
        return data, b""
    return data[: content.sound], content.torn


def _read_file(
    log: ChangeLog,
    lines: dict[int, list[Fragment]],
    owners: dict[int, str],
    name: str,
    data: bytes,
    expected: int,
) -> set[int]:
    """Read the lines of one file; return the numbers of those that can be read."""
    before, seen = len(log.faults), set[int]()
    header = header_in(data)
    if header is not None and (log.header is None or header.fence > log.header.fence):
        log.header = header
    for fragment in fragments(data):
        if fragment.payload is None:
            log.unreadable[expected] = log.unreadable.get(expected, b"") + fragment.raw
            log.faults.append(
                f"{name} is damaged at line {fragment.line:,}: {counted(len(fragment.raw), 'byte')} there"
                " cannot be read."
            )
            continue
        number = fragment.payload["sequence"]
        _add(lines, owners, name, fragment)
        seen.add(number)
        expected = number + 1
    if len(log.faults) == before and not _in_order(data):
        log.faults.append(f"The lines of {name} are not in order.")
    return seen


def _add(lines: dict[int, list[Fragment]], owners: dict[int, str], name: str, fragment: Fragment) -> None:
    """Add a line unless it is known; note which file it is from."""
    known = lines.setdefault((fragment.payload or {})["sequence"], [])
    if all(fragment.payload != other.payload for other in known):
        known.append(fragment)
        owners[id(fragment)] = name


def _in_order(data: bytes) -> bool:
    try:
        return not read_lines(data).torn
    except (DamagedError, KeyError, TypeError):
        return False
