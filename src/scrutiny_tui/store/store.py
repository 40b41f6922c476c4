"""The store as the services use it: records in, records out, and one event after each change."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock

from scrutiny_tui.domain.changes import TABLES, Change
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.saving import SAVED, Saving, Word
from scrutiny_tui.store.backup.daily_backup import DailyBackup
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.rebase import write_rescued
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.record_reader import RecordReader
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.tables.codec import storable
from scrutiny_tui.store.tables.database import Database, Records


class JournalStore(RecordReader):
    """A store of records, open for writing or to be read.

    A change is on disk when `apply` returns. Changes are written one after the other, whichever thread they
    come from; reading waits for none of them.

    Args:
        folder: the store's folder.
        files: the file system.
        storage: what it holds.
        read_only: whether it is only read.
    """

    def __init__(
        self,
        folder: Path,
        files: Files,
        storage: JournalStorage,
        *,
        read_only: bool = False,
    ) -> None:
        self._folder = folder
        self._files = files
        self._daily: DailyBackup | None = None
        self._listeners: list[Callable[[], object]] = []
        self._watchers: list[Callable[[], object]] = []
        self._writing = Lock()
        self._notices: list[str] = []
        self.read_only = read_only
        self._use(storage)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should be told, in sentences: a save that was interrupted, a store not tidied."""
        return (*self._notices, *self._storage.notices)

    @property
    def saving(self) -> Saving:
        """Whether everything is saved."""
        return Saving(Word.READ_ONLY) if self.read_only else SAVED

    def wait_until_safe(self, seconds: float) -> bool:
        """Whether every change is on a disk: none is acknowledged before."""
        del seconds
        return True

    def apply(self, change: Change) -> None:
        """Write a change; it is on disk when this returns. One that alters nothing is not written.

        Args:
            change: what is altered.

        Raises:
            StoreError: it could not be written, or a record is not as the change found it; nothing was
                changed.
            StoreHeldError: another program has the store open for writing, and this one reads along.
        """
        if not change:
            return
        several = len(change.edits) > 1
        if several and len({(edit.table, edit.id) for edit in change.edits}) < len(change.edits):
            raise StoreError(f"To {change.command} would alter one record twice; nothing was changed.")
        with self._writing:
            edits = [self._records[type(edit.record)].edit(edit) for edit in change.edits]
            self._commit(storable(change.command), change.at.isoformat(), edits)
        self._changed()

    def on_changed(self, listener: Callable[[], object]) -> None:
        """Have `listener` called after every change, in the thread that made it."""
        self._listeners.append(listener)

    def on_saving_changed(self, watcher: Callable[[], object]) -> None:
        """Have `watcher` called, from any thread, when `saving` may have become another."""
        self._watchers.append(watcher)

    def take_over(self) -> None:
        """Write from now on, where this store only reads because another program had it; else, do nothing.

        Raises:
            StoreHeldError: another program still has it.
            StoreError: it cannot be opened for writing.
        """

    def notice(self, sentence: str) -> None:
        """Add to what the clerk should be told, from whichever thread."""
        self._notices.append(sentence)
        self._changed()

    def back_up_daily(self, today: date, tell: Callable[[str], None]) -> None:
        """Make today's backup beside the work, unless it is there or the store is only read.

        Args:
            today: the day.
            tell: is told, in a sentence and from another thread, when it could not be made.
        """
        if not self.read_only:
            self._daily = DailyBackup(self._folder, self._files, today, tell)

    def close(self) -> None:
        """Tidy a long journal and give the store back."""
        if self._daily is not None:
            self._daily.wait()
        with self._writing:
            self.database.close()

    def _use(self, storage: JournalStorage) -> None:
        """Read and write from now on what this storage holds."""
        self._storage = storage
        self._records = {kind: Records(storage.shelves[name], kind, name) for kind, name in TABLES.items()}
        self.database = Database(self._folder, storage=lambda _: storage)

    def _commit(self, command: str, at: str, edits: list[DocumentEdit]) -> None:
        self._storage.commit(command, at, edits)

    def _changed(self) -> None:
        for listener in self._listeners:
            listener()


def open_store(
    folder: Path,
    *,
    read_only: bool = False,
    files: Files | None = None,
    beside: FallbackFolders | None = None,
) -> JournalStore:
    """Open a store; for writing unless said otherwise, and then it is made where there is none.

    Args:
        folder: the store's folder.
        read_only: whether to read and nothing else. A folder without a store reads as an empty one.
        files: the file system, where another than the real one is meant.
        beside: where changes may wait that its disk would not take; they are written first.

    Returns:
        The store.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """
    files = files or Files()
    rescue = None if beside is None or read_only else RescueJournal(beside)
    # Where changes wait for a store that is not there, it is away: another in its place would not be it.
    create = rescue is None or not rescue.found()
    storage = JournalStorage(folder, files, read_only=read_only, create=create)
    if rescue is not None:
        try:
            write_rescued(storage, rescue, folder, files)
        except BaseException:
            storage.release()
            raise
    return JournalStore(folder, files, storage, read_only=read_only)
