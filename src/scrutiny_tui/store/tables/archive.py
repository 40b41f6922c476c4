"""The archive: a file with the entries of each confirmed meeting, read when they are asked for.

A file of the archive is written whole and never altered. The snapshot lists those that belong to the store,
each with its checksum; any other is left over, and is never read. When an archived meeting is corrected,
its entries come back into memory, and the next compaction writes a new file.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.errors import vanished
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.json_format import Documents, JsonObject
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import NewerError, StoreState
from scrutiny_tui.store.tables.schema import migrate_tables
from scrutiny_tui.store.tables.snapshot import NAME as SNAPSHOT
from scrutiny_tui.store.tables.snapshot import (
    Snapshot,
    UnreadableError,
    from_bytes,
    read_archive_list,
    read_header,
    to_bytes,
)

NAME = "archive"
ENTRIES = TABLES[Entry]

# Windows reserves some names, whatever follows their first dot. None of them has a hyphen.
_REFERENCE = r"[A-Z0-9]{1,20}-[A-Z0-9-]{1,40}"
FILE = rf"({_REFERENCE})\.([0-9]{{12,18}})\.json"
"""The name of an archive file: the meeting's reference and the number of the last change."""

_RECENT = 3
"""How many files stay in memory after they were read."""


class ArchiveFile(Struct, frozen=True):
    """A file with the entries of one meeting, as the snapshot lists it.

    Attributes:
        meeting: the meeting's reference.
        sequence: the number of the last change in it.
        count: the number of entries.
        checksum: the CRC of the whole file, in hexadecimal.
        last: the highest of TinyDB's own numbers in it.
        identifiers: the identifiers of the entries, with spaces between them, so that an entry is found
            without reading every file. None in a list of version 2, which has none.
    """

    meeting: str
    sequence: int
    count: int
    checksum: str
    last: int
    identifiers: str | None = None

    @property
    def name(self) -> str:
        """The name of the file within the archive."""
        return f"{self.meeting}.{self.sequence:012}.json"


class ArchivePlan(Struct, frozen=True):
    """How the next snapshot divides the entries.

    Attributes:
        files: the archive files it lists, by meeting.
        documents: the entries it holds itself.
    """

    files: Mapping[str, ArchiveFile]
    documents: Documents


def can_archive(meeting: str) -> bool:
    """Whether a meeting's reference can be part of a file name, as every one the program gives can."""
    return re.fullmatch(_REFERENCE, meeting) is not None


def parse_name(name: str) -> tuple[str, int] | None:
    """Return the meeting and the last change of the archive file with that name; None for any other name."""
    found = re.fullmatch(FILE, name)
    return None if found is None else (found[1], int(found[2]))


def listed_files(listed: Documents) -> dict[str, ArchiveFile]:
    """Return the archive files that a snapshot lists, by their meeting.

    Raises:
        UnreadableError: the list makes no sense.
    """
    try:
        found = [ArchiveFile(**_without_checksums(document)) for document in listed.values()]
    except (TypeError, AttributeError) as error:
        raise UnreadableError(f"its list of archived meetings makes no sense: {error}") from error
    return {file.meeting: file for file in found}


def to_list(files: Iterable[ArchiveFile]) -> Documents:
    """Return the list of archive files as a snapshot holds it."""
    return {str(number): to_builtins(file) for number, file in enumerate(files, 1)}


def new_file(
    meeting: str, sequence: int, documents: Documents, store: str = "", digest: str = ""
) -> tuple[ArchiveFile, bytes]:
    """Return a new archive file and its content.

    Args:
        meeting: the meeting's reference.
        sequence: the number of the last change.
        documents: the entries.
        store: the identity of the store.
        digest: the digest of the last change's line.
    """
    data = to_bytes(Snapshot(sequence, {ENTRIES: documents}, store=store, digest=digest))
    last = max(map(int, documents))
    file = ArchiveFile(meeting, sequence, len(documents), _checksum(data), last, _identifiers(documents))
    return file, data


def read_listed(file: ArchiveFile, data: bytes) -> Documents:
    """Read the entries of a listed archive file, migrated to this version.

    Raises:
        UnreadableError: the file is missing, or is not as it was written.
    """
    if damage := damage_of(file, data):
        raise UnreadableError(damage)
    return read_unlisted(file.meeting, data)


def damage_of(file: ArchiveFile, data: bytes) -> str:
    """Say what is wrong with an archive file, without reading the entries; empty when it is as written."""
    if not data:
        return "it is missing"
    return "" if _checksum(data) == file.checksum else "it is not as it was written"


def read_unlisted(meeting: str, data: bytes) -> Documents:
    """Read the entries of an archive file that no list vouches for.

    Raises:
        UnreadableError: the file is not as it was written, or holds something else.
    """
    try:
        found = from_bytes(data)
        entries = migrate_tables(dict(found.tables), found.schema)[ENTRIES]
        if {document["meeting"] for document in entries.values()} != {meeting}:
            raise UnreadableError("it holds other entries than its name says")
    except NewerError as error:
        raise UnreadableError("it was written by a newer version of scrutiny") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"a record in it cannot be read: {error!r}") from error
    return entries


class _Index:
    """Which archive file has which entry, built when one is first looked for.

    Args:
        listed: the archive files by their meeting.

    Attributes:
        listed: these.
        by_identifier: the file of each entry.
        unknown: the files whose entries are not known.
    """

    def __init__(self, listed: Mapping[str, ArchiveFile]) -> None:
        self.listed = listed
        self.by_identifier = {
            identifier: file for file in listed.values() for identifier in (file.identifiers or "").split()
        }
        self.unknown = [file for file in listed.values() if file.identifiers is None]


class Archive:
    """The archived entries of a store.

    Args:
        folder: the store's folder.
        files: the file system.
        listed: the archive files that the snapshot lists, by their meeting.

    Attributes:
        listed: the archive files of the store as it is in memory, by their meeting. The dictionary is
            replaced and never altered, so that a reader can tell that a meeting was moved.
        store: the identity of the store, once it is open for writing.
    """

    def __init__(self, folder: Path, files: Files, listed: Mapping[str, ArchiveFile]) -> None:
        self._folder = folder
        self._files = files
        self.listed = listed
        self.store = ""
        self._needed = {file.name for file in listed.values()}
        self._recent: dict[str, Documents] = {}
        self._blocked: dict[str, str] = {}
        self._index: _Index | None = None

    @property
    def last(self) -> int:
        """The highest of TinyDB's own numbers among the archived entries."""
        return max((file.last for file in self.listed.values()), default=0)

    @property
    def count(self) -> int:
        """The number of archived entries."""
        return sum(file.count for file in self.listed.values())

    def documents(self, file: ArchiveFile) -> Documents:
        """Return the entries in an archive file.

        Raises:
            StoreError: it cannot be read, or could not be when a change needed it.
        """
        if file.meeting in self._blocked:
            raise StoreError(self._blocked[file.meeting])
        recent = self._recent.get(file.name)
        if recent is None:
            recent = self._read(file)
        others = [pair for pair in self._recent.items() if pair[0] != file.name]
        # Replaced and never altered: another thread that reads it finds it whole.
        self._recent = dict([*others[1 - _RECENT :], (file.name, recent)])
        return recent

    def find(self, identifier: str, *, known_only: bool = False) -> tuple[str, JsonObject] | None:
        """Return the archived entry with that identifier and its number, or None.

        Args:
            identifier: the identifier.
            known_only: whether to pass over a file that cannot be read and of which no identifiers are known
                (one from a list of version 2), although the entry may be in it.

        Raises:
            StoreError: it may be in a file that cannot be read.
        """
        for file in self._that_may_hold(identifier):
            try:
                documents = self.documents(file)
            except StoreError:
                if known_only and file.identifiers is None:
                    continue
                raise
            for number, document in documents.items():
                if document["id"] == identifier:
                    return number, document
        return None

    def _that_may_hold(self, identifier: str) -> list[ArchiveFile]:
        listed, index = self.listed, self._index
        if index is None or index.listed is not listed:
            self._index = index = _Index(listed)
        known = index.by_identifier.get(identifier)
        return index.unknown if known is None else [known, *index.unknown]

    def with_identifiers(self, file: ArchiveFile) -> ArchiveFile:
        """Add the identifiers to a file from a list of version 2; one that cannot be read stays without."""
        if file.identifiers is not None:
            return file
        try:
            return replace(file, identifiers=_identifiers(self.documents(file)))
        except StoreError:
            return file

    def documents_for_change(self, file: ArchiveFile) -> Documents | None:
        """Return the entries in an archive file that is to be altered, or None when it cannot be read.

        The meeting is then blocked. Reading it raises, even if the file can be read again, because the file
        lacks a change.
        """
        try:
            return self.documents(file)
        except StoreError as error:
            self._blocked[file.meeting] = str(error)
            return None

    def take_out(self, meeting: str) -> None:
        """Remove a meeting, whose entries are in memory by then."""
        self.listed = {name: file for name, file in self.listed.items() if name != meeting}

    def refuse_blocked(self) -> None:
        """Stop a compaction while a change waits for an archive file.

        Raises:
            StoreError: a change was made to a meeting whose file cannot be read.
        """
        for sentence in self._blocked.values():
            raise StoreError(sentence)

    def unblock(self) -> None:
        """Allow reading again: no change waits for an archive file."""
        self._blocked.clear()

    def write(self, meeting: str, state: StoreState, documents: Documents) -> ArchiveFile:
        """Write an archive file, which no snapshot lists yet; it is on the disk when this returns.

        Raises:
            OSError: it could not be written.
        """
        file, data = new_file(meeting, state.sequence, documents, self.store, state.digest)
        folder = self._folder / NAME
        self._files.make_folder(folder)
        write_whole(self._files, folder / file.name, data)
        return file

    def keep_for(self, plan: ArchivePlan) -> None:
        """Keep the files of a plan from `tidy`: a snapshot that lists them may be in place from here on."""
        self._needed |= {file.name for file in plan.files.values()}

    def tidy(self, sequence: int) -> None:
        """Remove the files that neither the new snapshot nor the previous one lists.

        Those of the previous one stay until the next compaction, for a program that has just read it. What is
        newer than the snapshot, belongs to another store, or has an unknown name, is not this store's to
        remove.

        Args:
            sequence: the number of the last change in the new snapshot.

        Raises:
            OSError: one could not be removed, which does no harm.
        """
        folder = self._folder / NAME
        on_disk = read_archive_list(self._files.read(self._folder / SNAPSHOT))
        needed = self._needed | {file.name for file in listed_files(on_disk).values()}
        for name in self._files.names(folder):
            parsed = parse_name(name.removesuffix(".new"))
            if name in needed or parsed is None or parsed[1] > sequence:
                continue
            if self._is_of_this_store(folder / name):
                self._files.remove(folder / name)
        self._needed = {file.name for file in self.listed.values()}

    def _is_of_this_store(self, path: Path) -> bool:
        header = read_header(self._files.read(path))
        return header is None or header.store in ("", self.store)

    def _read(self, file: ArchiveFile) -> Documents:
        try:
            return read_listed(file, self._files.read(self._folder / NAME / file.name))
        except OSError as error:
            damage = error.strerror or str(error)
        except UnreadableError as error:
            damage = str(error)
        with suppress(OSError):
            if not self._files.exists(self._folder / journal.NAME):
                raise vanished(self._folder)
        raise StoreError(
            f"The minutes of {file.meeting} cannot be read because of {NAME}/{file.name}: {damage}."
            " “scrutiny doctor” says what can be read, “scrutiny doctor --repair” puts it right; nothing was"
            " changed."
        )


NO_ARCHIVE = Archive(Path(), Files(), {})
"""The archive of a table that has none."""


def _checksum(data: bytes) -> str:
    return f"{crc32(data):08x}"


def _identifiers(documents: Documents) -> str:
    return " ".join(document["id"] for document in documents.values())


def _without_checksums(listed: JsonObject) -> JsonObject:
    """Leave out what a list of version 2 has instead of the identifiers."""
    return {key: value for key, value in listed.items() if key != "signs"}
