"""TinyDB's storage on a journal: what is in memory is what is on disk, and a save is one line."""

from pathlib import Path
from typing import Any, TypedDict

from tinydb.storages import Storage

from scrutiny_tui.domain.changes import TABLES
from scrutiny_tui.domain.errors import BackupError, StoreError
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.live.lock import WriteLock, remove_lock_folder
from scrutiny_tui.store.log import history, journal
from scrutiny_tui.store.log.journal import Journal
from scrutiny_tui.store.log.line_format import (
    SCHEMA,
    DamagedError,
    JournalContent,
    NewerError,
    Payload,
    line_of,
    read_lines,
)
from scrutiny_tui.store.repair import replace_files
from scrutiny_tui.store.tables import snapshot
from scrutiny_tui.store.tables.archive import ENTRIES, Archive, list_of, volumes_of
from scrutiny_tui.store.tables.archived_shelf import ArchivedShelf
from scrutiny_tui.store.tables.schema import migrate, migrate_tables
from scrutiny_tui.store.tables.shelf import Shelf
from scrutiny_tui.store.tables.snapshot import documents_of

LONG = 256 * 1024
"""From how many bytes on a journal is worth compacting: some three hundred saved changes."""


class DocumentEdit(TypedDict):
    """One document before and after: None where there is none."""

    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class JournalStorage(Storage):
    """A store's folder: the snapshot, the journal of what came after it, and the history of what came before.

    The entries of confirmed meetings are in the archive, which belongs to the snapshot.

    Opened to be written, it holds the lock until it is closed. TinyDB's own `write`, which replaces
    everything, is refused: `commit` is the only way in.

    Args:
        path: the store's folder; made where there is none, unless it is only read.
        files: the file system.
        read_only: whether to read and nothing else. No lock is needed, and nothing on disk is touched.
        create: whether a store is made where there is none, when it is opened to be written.

    Attributes:
        shelves: the documents in memory, by the name of their table.
        sequence: the number of the last change.
        read_to: where in the journal a later change may begin at the earliest, in bytes.
        notices: what was found or could not be done without harm to anything, in sentences for the clerk.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """

    def __init__(
        self, path: Path, files: Files | None = None, *, read_only: bool = False, create: bool = True
    ) -> None:
        self._folder = Path(path)
        self._files = files or Files()
        self._entries = ArchivedShelf({}, Archive(self._folder, self._files, {}))
        self.shelves: dict[str, Shelf] = {}
        self.sequence = 0
        self.read_to = 0
        self.notices: list[str] = []
        self._hold: WriteLock | None = None
        self._journal: Journal | None = None
        self._older = False
        self._written = 0
        try:
            with explained(self._folder, reading=read_only):
                self._open(read_only=read_only, create=create)
        except BaseException:
            self.release()
            raise

    def read(self) -> dict[str, dict[str, Any]]:
        """The documents of every table that are in memory, as TinyDB asks for them."""
        return {name: shelf.documents for name, shelf in self.shelves.items()}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Refuse: nothing is written but by a change.

        Raises:
            StoreError: always.
        """
        del data
        raise StoreError("A store is altered by a Change and in no other way; nothing was changed.")

    def commit(self, command: str, at: str, edits: list[DocumentEdit]) -> None:
        """Write a change: on disk first, then in memory.

        Args:
            command: what was done, in words.
            at: when, in ISO form.
            edits: the documents it alters.

        Raises:
            StoreError: it could not be written; nothing was changed.
        """
        payload = self.numbered(command, at, edits)
        self.append(payload)
        self.replay_change(payload)

    def numbered(self, command: str, at: str, edits: list[DocumentEdit]) -> Payload:
        """A change as its line will say it, with the next number; arguments as for `commit`."""
        return {
            "sequence": self.sequence + 1,
            "schema": SCHEMA,
            "command": command,
            "at": at,
            "edits": edits,
        }

    def append(self, payload: Payload) -> None:
        """Write the line of a change; it is on disk when this returns.

        Raises:
            StoreError: it could not be written; the journal holds nothing of it.
        """
        if self._journal is None:
            raise StoreError(f"The store in {self._folder} is not open for writing; nothing was changed.")
        self._journal.append(line_of(payload))
        self._written = payload["sequence"]

    @property
    def in_place(self) -> bool:
        """Whether it is open to be written and lies where it lay: its drive may have gone and come back."""
        return self._journal is not None and self._journal.in_place

    def compact(self) -> None:
        """Write the snapshot anew, move the journal's lines to the history, and empty the journal.

        The entries of confirmed meetings go into the archive; the snapshot's replacement decides on that too.
        Broken off between any two steps, the store reads as before: lines that the snapshot already holds are
        known by their numbers. What fails becomes a notice, since all that was saved is saved.
        """
        if self._journal is None or self._written < self.sequence:
            return
        if not (self._journal.length or self._older or self._unarchived()):
            return
        try:
            parting = self._entries.put_away(self.sequence, self._confirmed())
            tables = {name: shelf.unaltered for name, shelf in self.shelves.items()}
            tables[ENTRIES] = parting.documents
            whole = snapshot.Snapshot(self.sequence, tables, archive=list_of(parting.volumes.values()))
            write_whole(self._files, self._folder / snapshot.NAME, snapshot.to_bytes(whole))
            self._entries.part(parting)
            if self._journal.length:
                lines = self._files.read(self._folder / journal.NAME)[: self._journal.length]
                history.keep(self._folder, self._files, lines)
                self._journal.empty()
            self._older = False
            self._entries.tidy()
        except OSError as error:
            self.notices.append(
                f"Everything is saved, but the store in {self._folder} could not be tidied"
                f" ({error.strerror or error}); it will be when it is next opened or closed."
            )
        except StoreError as trouble:
            self.notices.append(f"Everything is saved, but nothing can be tidied yet. {trouble}")

    def close(self) -> None:
        """Compact the store where that is worth it, and give it back."""
        try:
            self._compact_when_worth_it()
        finally:
            self.release()

    def _open(self, *, read_only: bool, create: bool) -> None:
        if not read_only:
            if not create and not self._files.exists(self._folder / journal.NAME):
                raise vanished(self._folder)
            self._files.make_folder(self._folder)
            hold = WriteLock(self._folder, self._files)
            hold.take()
            self._hold = hold
            if not create and not self._files.exists(self._folder / journal.NAME):
                self.release()
                remove_lock_folder(self._folder, self._files)
                raise vanished(self._folder)
            replace_files.finish(self._folder, self._files)
        replace_files.refuse_unfinished(self._folder, self._files)
        read = self._load()
        if not read_only:
            self._keep_older()
            self._journal = Journal(self._folder, self._files)
            aside = self._journal.settle(read)
            if aside is not None:
                self.notices.append(
                    "The last save before the program stopped was interrupted; what there is of it is in"
                    f" {aside}."
                )
            self._compact_when_worth_it()

    def _keep_older(self) -> None:
        """Keep a store of an older version as it is, before anything of it is written anew."""
        if not self._older:
            return
        from scrutiny_tui.store.backup import backup_file  # noqa: PLC0415  rarely wanted, and the start is mostly imports

        try:
            backup_file.keep(self._folder, self._files, f"before-version-{SCHEMA}")
        except BackupError as trouble:
            raise StoreError(
                f"The store in {self._folder} comes from an older version of scrutiny and is brought up to"
                f" date only after a backup. {trouble} Nothing was changed."
            ) from trouble

    def _load(self) -> JournalContent:
        """Read the journal, then the snapshot: a compaction in between leaves nothing out."""
        there = self._files.exists(self._folder / journal.NAME)
        try:
            read = read_lines(self._files.read(self._folder / journal.NAME))
            found = snapshot.from_bytes(self._files.read(self._folder / snapshot.NAME))
            self._fill(found)
            self._replay(read.payloads)
        except NewerError:
            raise StoreError(
                f"The store in {self._folder} was written by a newer version of scrutiny: open it with that."
            ) from None
        except DamagedError as damage:
            raise self._damaged(journal.NAME, str(damage)) from None
        except snapshot.UnreadableError as damage:
            raise self._damaged(snapshot.NAME, str(damage)) from None
        self._refuse_missing(found, journal_there=there)
        # Lines that the snapshot holds are about to be moved to the history: what comes next may begin anew.
        self.read_to = read.sound if self.sequence > found.sequence else 0
        self._written = self.sequence
        return read

    def _fill(self, found: snapshot.Snapshot) -> None:
        if unknown := found.tables.keys() - set(TABLES.values()):
            raise snapshot.UnreadableError(f"no table of a store is called “{min(unknown)}”")
        self.sequence = found.sequence
        self._older = found.schema < SCHEMA
        try:
            tables = migrate_tables(found.read(), found.schema) if self._older else found.tables
            archive = Archive(self._folder, self._files, volumes_of(found.archive))
            self._entries = ArchivedShelf(documents_of(tables.get(ENTRIES, {})), archive)
            shelves = {name: Shelf(tables.get(name, {})) for name in TABLES.values()}
            self.shelves = {**shelves, ENTRIES: self._entries}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise snapshot.UnreadableError(f"a record in it cannot be read: {error}") from error

    def _replay(self, payloads: tuple[Payload, ...]) -> None:
        for payload in payloads:
            if payload["sequence"] <= self.sequence:
                continue
            if payload["sequence"] != self.sequence + 1:
                raise DamagedError(
                    f"change {self.sequence + 1:,} is missing from it; the {self.sequence:,} before it can be"
                    f" read, and from {payload['sequence']:,} on those to {payloads[-1]['sequence']:,}"
                )
            try:
                self.replay_change(payload)
            except (KeyError, TypeError, AttributeError) as error:
                raise DamagedError(f"change {payload['sequence']:,} makes no sense: {error!r}") from error

    def replay_change(self, payload: Payload) -> None:
        """Take a change into memory."""
        version = payload["schema"]
        for edit in payload["edits"]:
            after = edit["after"] and migrate(edit["table"], edit["after"], version)
            self.shelves[edit["table"]].exchange(edit["id"], after, edit["before"])
        self._older = self._older or version < SCHEMA
        self.sequence = payload["sequence"]

    def _refuse_missing(self, found: snapshot.Snapshot, *, journal_there: bool) -> None:
        if found.sequence and not journal_there:
            raise self._damaged(
                journal.NAME,
                f"it is missing; {snapshot.NAME} holds {found.count:,} records, up to change"
                f" {found.sequence:,}. An empty file of that name opens the store with those",
            )
        if not found.sequence and history.begun(self._folder, self._files):
            raise self._damaged(snapshot.NAME, f"it is missing, while there is a “{history.NAME}”")

    def _damaged(self, name: str, how: str) -> StoreError:
        return StoreError(
            f"The store in {self._folder} cannot be opened because {name} is damaged: {how}. “scrutiny"
            " doctor” says what can be read, “scrutiny doctor --repair” puts it right; nothing was changed."
        )

    def _compact_when_worth_it(self) -> None:
        if self._journal is not None and (self._journal.length >= LONG or self._older or self._unarchived()):
            self.compact()

    def _confirmed(self) -> set[str]:
        """The meetings whose minutes are confirmed: nobody works on those any more."""
        meetings = self.shelves[TABLES[Meeting]].all()
        return {meeting["id"] for meeting in meetings if meeting.get("state") == State.CONFIRMED}

    def _unarchived(self) -> bool:
        return self._entries.unarchived(self._confirmed())

    def release(self) -> None:
        """Give the store back as it is; what is in memory can still be read."""
        try:
            if self._journal is not None:
                self._journal.close()
        finally:
            self._journal = None
            hold, self._hold = self._hold, None
            if hold is not None:
                hold.release()
