"""The history: the lines that compactions have moved out of the journal.

Each compaction adds one file to the folder, named after the first and the last change in it. Its first line
says which store it belongs to, and between which states its lines lie. No line is ever removed.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.store.errors import mixed
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log.line_format import (
    DamagedError,
    JournalHeader,
    NewerError,
    StoreState,
    digest_of,
    header_line,
    header_of,
    payload_of,
    read_lines,
)

NAME = "history"

FILE = r"([0-9]{1,18})(?:-([0-9]{1,18}))?\.jsonl"
"""The name of a file: its first and its last change. Files of version 4 name the first one only."""

_HEADER = 400
"""The most bytes that a header takes up."""


def file_name(first: int, last: int) -> str:
    """Return the name of the file with those changes."""
    return f"{first:012}-{last:012}.jsonl"


def span_of(name: str) -> tuple[int, int | None] | None:
    """Return the first and the last change of the file with that name; None when it is none of the history.

    The last one is None for a file of version 4.
    """
    found = re.fullmatch(FILE, name)
    return None if found is None else (int(found[1]), int(found[2]) if found[2] else None)


def to_bytes(header: JournalHeader, lines: Iterable[bytes]) -> bytes:
    """Return the content of a file of the history.

    Args:
        header: names the store, and the state before the first line.
        lines: the lines, each with its line feed, at least one.
    """
    kept = list(lines)
    ends = StoreState(header.begins.sequence + len(kept), digest_of(kept[-1]))
    return b"".join([header_line(replace(header, ends=ends)), *kept])


def add(folder: Path, files: Files, header: JournalHeader, lines: bytes) -> None:
    """Add the lines of a journal to the history.

    If an earlier compaction stopped after this step, a file with the first of these lines exists already. It
    is removed once the new one is on the disk.

    Args:
        folder: the store's folder.
        files: the file system.
        header: the header of the journal.
        lines: the journal's lines, at least one.

    Raises:
        MixtureError: a file of the history holds other lines with these numbers; nothing was written.
        OSError: they could not be written; the journal must not be emptied.
    """
    new = lines.splitlines(keepends=True)
    first = header.begins.sequence + 1
    history = folder / NAME
    name = file_name(first, header.begins.sequence + len(new))
    others = [other for other in files.names(history) if _begins_at(other, first)]
    for other in others:
        kept = _lines_in(files.read(history / other))
        if kept is None or new[: len(kept)] != kept:
            raise mixed(folder, f"{NAME}/{other} holds other changes than {NAME}/{name} is to hold")
    files.make_folder(history)
    write_whole(files, history / name, to_bytes(header, new))
    for other in others:
        if other != name:
            files.remove(history / other)


def exists(folder: Path, files: Files) -> bool:
    """Whether there is a history. If so, there must be a snapshot."""
    return files.exists(folder / NAME)


def read_header(folder: Path, files: Files, name: str) -> JournalHeader | None:
    """Return the header of a file of the history; None when it has none that can be read."""
    line = files.read_beginning(folder / NAME / name, _HEADER).partition(b"\n")[0]
    payload = payload_of(line)
    try:
        return None if payload is None else header_of(payload)
    except NewerError:
        return None


def _begins_at(name: str, first: int) -> bool:
    span = span_of(name)
    return span is not None and span[0] == first


def _lines_in(data: bytes) -> list[bytes] | None:
    """Return the lines of a file of the history; None when it is damaged."""
    try:
        content = read_lines(data)
    except (DamagedError, NewerError):
        return None
    return None if content.torn else [line + b"\n" for line in content.lines]
