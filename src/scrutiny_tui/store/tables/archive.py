"""The archive: the entries of a confirmed meeting in a file of its own, which is read when it is asked for.

A volume is written whole and never altered. The snapshot lists those that belong to the store, each with the
checksum of its file; a file that it does not list is left over, and nobody reads it. When the minutes of an
archived meeting are altered, its entries come back into memory, and the next compaction writes a new volume.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from zlib import crc32

from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import vanished
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import NewerError
from scrutiny_tui.store.tables.schema import migrate_tables
from scrutiny_tui.store.tables.snapshot import Documents, Snapshot, UnreadableError, from_bytes, to_bytes

NAME = "archive"
ENTRIES = TABLES[Entry]

# Windows has names that no file may bear, whatever follows their first dot: none of them has a hyphen.
_REFERENCE = r"[A-Z0-9]{1,20}-[A-Z0-9-]{1,40}"
FILE = rf"({_REFERENCE})\.([0-9]{{12,18}})\.json"
"""What the file of a volume is called: the meeting, and the last change."""

_RECENT = 3
"""How many volumes stay in memory after they were read."""


@dataclass(frozen=True, slots=True)
class Volume:
    """The entries of one meeting in a file, as the snapshot lists it.

    Attributes:
        meeting: the meeting's reference.
        sequence: the number of the last change that is in it.
        count: how many entries it holds.
        checksum: the CRC of the whole file, in hexadecimal.
        last: the highest of TinyDB's own numbers in it.
        signs: the CRC of each entry's identifier, in hexadecimal, one after the other. They tell where an
            entry is not, without reading the file.
    """

    meeting: str
    sequence: int
    count: int
    checksum: str
    last: int
    signs: str

    @property
    def file(self) -> str:
        """The name of its file within the archive."""
        return f"{self.meeting}.{self.sequence:012}.json"


def can_hold(meeting: str) -> bool:
    """Whether a meeting's reference can be part of a file's name; every one that the program gives can."""
    return re.fullmatch(_REFERENCE, meeting) is not None


def volume_in(name: str) -> tuple[str, int] | None:
    """The meeting and the last change in the volume of that file name; None when it is no volume's."""
    found = re.fullmatch(FILE, name)
    return None if found is None else (found[1], int(found[2]))


def volumes_of(listed: Documents) -> dict[str, Volume]:
    """The volumes that a snapshot lists, by their meeting.

    Raises:
        UnreadableError: the list makes no sense.
    """
    try:
        found = [Volume(**document) for document in listed.values()]
    except TypeError as error:
        raise UnreadableError(f"its list of archived meetings makes no sense: {error}") from error
    return {volume.meeting: volume for volume in found}


def list_of(volumes: Iterable[Volume]) -> Documents:
    """The list of volumes as a snapshot holds it."""
    return {str(number): asdict(volume) for number, volume in enumerate(volumes, 1)}


def volume_of(meeting: str, sequence: int, documents: Documents) -> tuple[Volume, bytes]:
    """A new volume, and what its file is to hold."""
    data = to_bytes(Snapshot(sequence, {ENTRIES: documents}))
    last = max(map(int, documents))
    signs = "".join(_sign(document["id"]) for document in documents.values())
    return Volume(meeting, sequence, len(documents), _checksum(data), last, signs), data


def entries_in(volume: Volume, data: bytes) -> Documents:
    """The entries of a volume, brought up to date, by TinyDB's own number for them.

    Raises:
        UnreadableError: the file is not as it was written, or not there.
    """
    if how := fault_of(volume, data):
        raise UnreadableError(how)
    return entries_of(volume.meeting, data)


def fault_of(volume: Volume, data: bytes) -> str:
    """What is amiss with the file of a volume, without reading the entries; empty when it is as written."""
    if not data:
        return "it is missing"
    return "" if _checksum(data) == volume.checksum else "it is not as it was written"


def entries_of(meeting: str, data: bytes) -> Documents:
    """The entries in the file of a volume that no list vouches for.

    Raises:
        UnreadableError: the file is not as it was written, or holds something else.
    """
    try:
        found = from_bytes(data)
        entries = migrate_tables(found.read(), found.schema)[ENTRIES]
        if {document["meeting"] for document in entries.values()} != {meeting}:
            raise UnreadableError("it holds other entries than its name says")
    except NewerError as error:
        raise UnreadableError("it was written by a newer version of scrutiny") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"a record in it cannot be read: {error!r}") from error
    return entries


class Archive:
    """The volumes of a store's folder.

    Args:
        folder: the store's folder.
        files: the file system.
        volumes: those that the snapshot lists, by their meeting.

    Attributes:
        volumes: those that belong to the store as it is in memory.
    """

    def __init__(self, folder: Path, files: Files, volumes: dict[str, Volume]) -> None:
        self._folder = folder
        self._files = files
        self.volumes = volumes
        self._listed = {volume.file for volume in volumes.values()}
        self._recent: dict[str, Documents] = {}

    @property
    def last(self) -> int:
        """The highest of TinyDB's own numbers that an archived entry has."""
        return max((volume.last for volume in self.volumes.values()), default=0)

    def entries(self, volume: Volume) -> Documents:
        """The entries of a volume, by TinyDB's own number for them.

        Raises:
            StoreError: its file cannot be read.
        """
        recent = self._recent.get(volume.file)
        if recent is None:
            recent = self._read(volume)
        others = [pair for pair in self._recent.items() if pair[0] != volume.file]
        # Never altered, only exchanged: whoever reads in another thread finds it whole.
        self._recent = dict([*others[1 - _RECENT :], (volume.file, recent)])
        return recent

    def holding(self, entry: str) -> Iterator[Volume]:
        """The volumes in which an entry of that identifier may be: rarely more than the one that has it."""
        sign = _sign(entry)
        return (volume for volume in list(self.volumes.values()) if sign in volume.signs)

    def write(self, meeting: str, sequence: int, documents: Documents) -> Volume:
        """Write a volume; file and name are on the disk when this returns, and no snapshot lists it yet.

        Raises:
            OSError: it could not be written.
        """
        volume, data = volume_of(meeting, sequence, documents)
        folder = self._folder / NAME
        self._files.make_folder(folder)
        write_whole(self._files, folder / volume.file, data)
        return volume

    def to_be_listed(self, volumes: Iterable[Volume]) -> None:
        """Note that a snapshot which lists these may be in place from now on."""
        self._listed |= {volume.file for volume in volumes}

    def tidy(self, volumes: Iterable[Volume]) -> None:
        """Remove the files that neither the new snapshot nor the one before it lists.

        Those of the one before stay until the next compaction, for a program that has just read it.

        Args:
            volumes: those that the new snapshot lists, which is in place.

        Raises:
            OSError: one could not be removed, which does no harm.
        """
        folder = self._folder / NAME
        for name in self._files.names(folder):
            if name not in self._listed:
                self._files.remove(folder / name)
        self._listed = {volume.file for volume in volumes}

    def _read(self, volume: Volume) -> Documents:
        try:
            return entries_in(volume, self._files.read(self._folder / NAME / volume.file))
        except OSError as error:
            how = error.strerror or str(error)
        except UnreadableError as damage:
            how = str(damage)
        with suppress(OSError):
            if not self._files.exists(self._folder / journal.NAME):
                raise vanished(self._folder)
        raise StoreError(
            f"The minutes of {volume.meeting} cannot be read because of {NAME}/{volume.file}: {how}."
            " “scrutiny doctor” says what can be read, “scrutiny doctor --repair” puts it right; nothing was"
            " changed."
        )


def _checksum(data: bytes) -> str:
    return f"{crc32(data):08x}"


def _sign(entry: str) -> str:
    return f"{crc32(entry.encode()):08x}"
