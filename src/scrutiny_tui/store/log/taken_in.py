"""The lines that only a replaced journal holds, added to those of the journal in its place.

A program without the lock had written them, and the program that replaced the journal was stopped before it
could copy them (`log.replaced`).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.store.errors import damaged
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import history
from scrutiny_tui.store.log.fragments import fragments
from scrutiny_tui.store.log.line_format import DamagedError, JournalContent, Payload, read_lines


class TakenIn(Struct, frozen=True):
    """The content of a journal, with the lines that only replaced journals held.

    Attributes:
        content: the content.
        lacking: part of a sentence that names a replaced journal with a line that is in no other file and
            does not follow the last one; empty when there is none.
    """

    content: JournalContent
    lacking: str


def take_in(folder: Path, files: Files, content: JournalContent, names: Sequence[str]) -> TakenIn:
    """Add the lines that only replaced journals hold to the content of the journal.

    Args:
        folder: the store's folder.
        files: the file system.
        content: the content of the journal.
        names: the names of the replaced journals.

    Raises:
        StoreError: a replaced journal is damaged.
        NewerError: a replaced journal was written by a newer version.
        OSError: a replaced journal could not be read.
    """
    lines = [(name, *each) for name in names for each in _read_sound(folder, files, name)]
    rest = []
    for name, line, payload in sorted(lines, key=lambda each: int(each[2]["sequence"])):
        if line in content.lines:
            continue
        if _continues(content, payload):
            payloads = (*content.payloads, payload)
            content = replace(content, payloads=payloads, lines=(*content.lines, line))
        else:
            rest.append((name, line, payload))
    moved = _in_history(folder, files) if rest else set()
    for name, line, payload in rest:
        if line not in moved:
            return TakenIn(content, f"{name} holds a change {payload['sequence']:,} that no other file holds")
    return TakenIn(content, "")


def _read_sound(folder: Path, files: Files, name: str) -> Iterator[tuple[bytes, Payload]]:
    data = files.read(folder / name)
    try:
        sound = read_lines(data).sound
    except DamagedError as damage:
        raise damaged(folder, name, str(damage)) from None
    return _changes_in(data[:sound])  # what follows was never said to be saved


def _changes_in(data: bytes) -> Iterator[tuple[bytes, Payload]]:
    return ((found.raw[:-1], found.payload) for found in fragments(data) if found.payload is not None)


def _in_history(folder: Path, files: Files) -> set[bytes]:
    """Return every line that the history holds, those that a repair set aside among them."""
    here = folder / history.NAME
    return {line for name in files.names(here) for line, _ in _changes_in(files.read(here / name))}


def _continues(content: JournalContent, payload: Payload) -> bool:
    """Whether a change was made right after the last one of a journal."""
    if content.header is None and not content.payloads:
        return False  # nothing tells which state an empty file stands for
    ends, after = content.ends, payload.get("after", "")
    return bool(payload["sequence"] == ends.sequence + 1 and after in ("", ends.digest or after))
