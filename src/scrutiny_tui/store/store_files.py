"""The parts of a store: the files that hold what was recorded, read as they stood together."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.line_format import payload_of
from scrutiny_tui.store.tables import archive, snapshot

BACKUPS = "backups"
"""The folder beside the parts in which the store's own backups are kept."""

ASIDE = ".aside"
"""Ends the name of a file in the history that holds what could not be read there, byte for byte."""

StoreFiles: TypeAlias = dict[str, bytes]
"""What each file holds, by its name within the store's folder, written with `/`."""

_PART = re.compile(
    rf"{re.escape(snapshot.NAME)}|{re.escape(journal.NAME)}|{re.escape(journal.TORN)}"
    rf"|{archive.NAME}/{archive.FILE}|{history.NAME}/[0-9]{{1,18}}(?:\.jsonl|\{ASIDE})"
)
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class SnapshotHeader:
    """What the first line of a snapshot says, without reading the records.

    Attributes:
        schema: the version it was written in.
        sequence: the number of the last change in it.
        count: how many records it holds.
        sound: whether what follows is as it was written.
    """

    schema: int
    sequence: int
    count: int
    sound: bool


def is_part(name: str) -> bool:
    """Whether a file of that name is a part of a store, and may be written into its folder."""
    return _PART.fullmatch(name) is not None


def names(folder: Path, files: Files) -> list[str]:
    """The names of the parts in a folder: the journal first, then the snapshot, and the history last."""
    found = [journal.NAME, snapshot.NAME, journal.TORN]
    found = [name for name in found if files.exists(folder / name)]
    places = [archive.NAME, history.NAME]
    kept = [f"{place}/{name}" for place in places for name in files.names(folder / place)]
    return found + [name for name in kept if is_part(name)]


def read(folder: Path, files: Files) -> StoreFiles:
    """What the parts of a store hold, as they stood together while another program may be writing.

    The journal is read before the snapshot, so that a compaction in between leaves nothing out; one that had
    not yet moved its lines to the history, or wrote to the archive meanwhile, is waited for by reading again.

    Raises:
        OSError: a part could not be read.
    """
    for _ in range(_ATTEMPTS):
        parts = {name: files.read(folder / name) for name in names(folder, files)}
        if _stood_together(parts):
            break
    return parts


def about(data: bytes) -> SnapshotHeader | None:
    """What a snapshot says of itself; None when its first line cannot be read."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    end = data.find(b"\n")
    try:
        said = json.loads(data[:end].rstrip(b",") + b"}")["_snapshot"]["1"]
        schema, sequence = int(said["schema"]), int(said["sequence"])
        sound = said["checksum"] == snapshot.checksum(schema, sequence, memoryview(data)[end + 1 :])
        return SnapshotHeader(schema, sequence, int(said["count"]), sound)
    except (ValueError, KeyError, TypeError):
        return None


def last_change(data: bytes) -> int | None:
    """The number of the last whole line of a journal, or None when there is none that can be read."""
    end = data.rfind(b"\n")
    if end < 0:
        return None
    payload = payload_of(data[data.rfind(b"\n", 0, end) + 1 : end])
    sequence = payload.get("sequence") if payload else None
    return sequence if isinstance(sequence, int) else None


def history_of(parts: StoreFiles) -> Iterator[tuple[str, bytes]]:
    """The files of the history, in the order of their changes."""
    kept = [name for name in parts if name.startswith(f"{history.NAME}/") and not name.endswith(ASIDE)]
    return ((name, parts[name]) for name in sorted(kept, key=change_in))


def change_in(name: str) -> int:
    """The number of the change that a file of the history is named after."""
    return int(Path(name).stem)


def archived(parts: StoreFiles) -> list[archive.Volume]:
    """The volumes of the archive that the snapshot lists; none where that is damaged."""
    try:
        return list(archive.volumes_of(snapshot.archive_in(parts.get(snapshot.NAME, b""))).values())
    except snapshot.UnreadableError:
        return []


def content_of(volume: archive.Volume, parts: StoreFiles) -> bytes:
    """What the file of a volume holds; nothing where it is missing."""
    return parts.get(f"{archive.NAME}/{volume.file}", b"")


def _stood_together(parts: StoreFiles) -> bool:
    said = about(parts.get(snapshot.NAME, b""))
    if said is None:
        return True
    moved = max((last_change(data) or 0 for _, data in history_of(parts)), default=0)
    written = last_change(parts.get(journal.NAME, b"")) or 0
    in_step = moved <= said.sequence <= max(moved, written)
    return in_step and all(content_of(volume, parts) for volume in archived(parts))
