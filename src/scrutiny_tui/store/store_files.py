"""The files of a store that hold what was recorded, read as they stood together."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import history, journal, replaced
from scrutiny_tui.store.log.line_format import header_in, payload_of
from scrutiny_tui.store.log.replaced import is_replaced
from scrutiny_tui.store.tables import archive, snapshot
from scrutiny_tui.store.tables.archive import ArchiveFile
from scrutiny_tui.store.tables.snapshot import read_header

BACKUPS = "backups"
"""The folder in which the store keeps its own backups. They are no part of the store."""

UNREADABLE = ".aside"
"""The suffix of a file in the history that holds what could not be read there, byte for byte."""

StoreFiles: TypeAlias = dict[str, bytes]
"""The content of each file by its name within the store's folder, written with `/`."""

_NAME = re.compile(
    rf"{re.escape(snapshot.NAME)}|{re.escape(journal.NAME)}|{re.escape(journal.TORN)}|{replaced.FILE}"
    rf"|{archive.NAME}/{archive.FILE}|{history.NAME}/{history.FILE}|{history.NAME}/[0-9]{{1,18}}\{UNREADABLE}"
)
_ATTEMPTS = 5


def is_store_file(name: str) -> bool:
    """Whether a file of that name is part of a store, and may be written into its folder."""
    return _NAME.fullmatch(name) is not None


def store_file_names(folder: Path, files: Files) -> list[str]:
    """Return the names of the files in a folder: first the journals, then the snapshot, last the history."""
    found = [journal.NAME, *replaced.replaced_names(folder, files), snapshot.NAME, journal.TORN]
    found = [name for name in found if files.exists(folder / name)]
    below = [f"{sub}/{name}" for sub in (archive.NAME, history.NAME) for name in files.names(folder / sub)]
    return found + [name for name in below if is_store_file(name)]


def read_store_files(folder: Path, files: Files) -> StoreFiles:
    """Read the files of a store as they stood together, while another program may be writing.

    The journal is read before the snapshot, so that a compaction in between leaves nothing out. If a
    compaction has not yet moved its lines to the history, or is writing to the archive, the files are read
    again.

    Raises:
        OSError: a file could not be read.
    """
    for _ in range(_ATTEMPTS):
        found = {name: files.read(folder / name) for name in store_file_names(folder, files)}
        if _stood_together(found):
            break
    return found


def holds_anything(found: StoreFiles) -> bool:
    """Whether anything was ever recorded in a store with these files."""
    young = found.get(journal.NAME, b"").rstrip(b"\0")
    return any(data for name, data in found.items() if name != journal.NAME) or (
        bool(young) and (header_in(young) is None or young.count(b"\n") > 1)
    )


def last_change(data: bytes) -> int | None:
    """Return the number of the last whole line of a journal, or None when there is none that can be read."""
    end = data.rfind(b"\n")
    if end < 0:
        return None
    payload = payload_of(data[data.rfind(b"\n", 0, end) + 1 : end])
    sequence = payload.get("sequence") if payload else None
    return sequence if isinstance(sequence, int) else None


def first_change(name: str) -> int:
    """Return the number of the change that a file of the history is named after."""
    return int(Path(name).stem.partition("-")[0])


def journals_of(found: StoreFiles) -> Iterator[tuple[str, bytes]]:
    """Yield the journal, and those that it replaced and that are still there."""
    return ((name, data) for name, data in found.items() if name == journal.NAME or is_replaced(name))


def history_files_of(found: StoreFiles) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the history in the order of their changes."""
    kept = [name for name in found if name.startswith(f"{history.NAME}/") and not name.endswith(UNREADABLE)]
    return ((name, found[name]) for name in sorted(kept, key=first_change))


def archive_files_of(found: StoreFiles) -> list[ArchiveFile]:
    """Return the archive files that the snapshot lists; none when it is damaged."""
    try:
        listed = snapshot.read_archive_list(found.get(snapshot.NAME, b""))
        return list(archive.listed_files(listed).values())
    except snapshot.UnreadableError:
        return []


def content_of(file: ArchiveFile, found: StoreFiles) -> bytes:
    """Return the content of an archive file; empty when it is missing."""
    return found.get(f"{archive.NAME}/{file.name}", b"")


def _stood_together(found: StoreFiles) -> bool:
    header = read_header(found.get(snapshot.NAME, b""))
    if header is None:
        return True
    moved = max((last_change(data) or 0 for _, data in history_files_of(found)), default=0)
    written = max((last_change(data) or 0 for _, data in journals_of(found)), default=0)
    in_step = moved <= header.sequence <= max(moved, written)
    return in_step and all(content_of(file, found) for file in archive_files_of(found))
