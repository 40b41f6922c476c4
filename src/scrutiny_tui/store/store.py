"""The store as the services use it: records in, records out, and one event after each change."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from threading import Lock

from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.save_state import SAVED, SaveState, Saving
from scrutiny_tui.store.backup.daily_backup import DailyBackup
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.rebase import show_rescued, write_rescued
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.record_reader import RecordReader
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.tables.codec import storable
from scrutiny_tui.store.tables.database import Database
from scrutiny_tui.store.tables.table import IndexedTable


class JournalStore(RecordReader):
    """A store of records, open for writing or read only.

    A change is on disk when `apply` returns. Changes are written one after the other, whichever thread they
    come from. Reading waits for none of them.

    Args:
        folder: the store's folder.
        files: the file system.
        storage: the files and the tables of the store.
        read_only: whether the store is only read.
        fallback: the folders outside the store; None where there are none.
    """

    def __init__(
        self,
        folder: Path,
        files: Files,
        storage: JournalStorage,
        *,
        read_only: bool = False,
        fallback: FallbackFolders | None = None,
    ) -> None:
        self._folder = folder
        self._outside = fallback
        self._files = files
        self._daily: DailyBackup | None = None
        self._change_listeners: list[Callable[[], object]] = []
        self._saving_listeners: list[Callable[[], object]] = []
        self._writing = Lock()
        self._notices: list[str] = []
        self.read_only = read_only
        self._use(storage)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should be told, in sentences: a save that was interrupted, a store not tidied."""
        return (*self._notices, *self._storage.notices)

    @property
    def last_recorded(self) -> datetime | None:
        """When the last change was recorded; None where no line tells since the snapshot."""
        try:
            return datetime.fromisoformat(self._storage.last_recorded)
        except ValueError:
            return None

    @property
    def saving(self) -> Saving:
        """Whether everything is saved."""
        return Saving(SaveState.READ_ONLY) if self.read_only else SAVED

    def wait_until_safe(self, seconds: float) -> bool:
        """Return True: every change was on a disk before `apply` returned."""
        del seconds
        return True

    def apply(self, change: Change) -> None:
        """Write a change; it is on disk when this returns. A change without edits is not written.

        Args:
            change: the change.

        Raises:
            StoreError: it could not be written, or a record is not as the change found it, or a private
                record would become public without `Change.makes_public`; nothing was changed.
            StoreHeldError: another program has the store open for writing, and this one only reads it.
        """
        if not change.edits:
            return
        several = len(change.edits) > 1
        if several and len({(edit.table, edit.id) for edit in change.edits}) < len(change.edits):
            raise StoreError(f"To {change.command} would alter one record twice; nothing was changed.")
        with self._writing:
            tables = self._storage.tables
            edits = [_document_edit(tables[edit.table], edit, change) for edit in change.edits]
            self._commit(change, edits)
        self._changed()

    @property
    def sequence(self) -> int:
        """The number of the last change."""
        return self._storage.sequence

    def has_change(self, change_id: str, since: int) -> bool:
        """Whether the change with that identifier was recorded.

        Args:
            change_id: the identifier (`Change.id`).
            since: the number of a change before it. What came much later need not be looked through.
        """
        return self._storage.has_change(change_id, since)

    def on_changed(self, listener: Callable[[], object]) -> None:
        """Call `listener` after every change, in the thread that made it."""
        self._change_listeners.append(listener)

    def remove_listener(self, listener: Callable[[], object]) -> None:
        """Stop calling a listener that was given to `on_changed`."""
        self._change_listeners.remove(listener)

    def on_saving_changed(self, listener: Callable[[], object]) -> None:
        """Call `listener`, from any thread, when `saving` may have changed."""
        self._saving_listeners.append(listener)

    def take_over(self) -> None:
        """Start writing, where this store is read only because another program had it; else do nothing.

        Raises:
            StoreHeldError: the other program still has it.
            StoreError: it cannot be opened for writing.
        """

    def notice(self, sentence: str) -> None:
        """Add a sentence that the clerk should be told, from any thread."""
        self._notices.append(sentence)
        self._changed()

    def back_up_daily(self, today: date, tell: Callable[[str], None]) -> None:
        """Make today's backup in the background, unless it exists or the store is read only.

        Args:
            today: the day.
            tell: called from another thread, with a sentence, when the backup could not be made.
        """
        if not self.read_only:
            self._daily = DailyBackup(self._folder, self._files, today, tell, self._outside)

    def close(self) -> None:
        """Compact a long journal and release the store."""
        if self._daily is not None:
            self._daily.wait()
        with self._writing:
            self.database.close()

    def _use(self, storage: JournalStorage) -> None:
        """Use a storage for reading and writing from here on."""
        self._storage = storage
        self.database = Database(storage, storage.tables)

    def _commit(self, change: Change, edits: list[DocumentEdit]) -> None:
        self._storage.commit(change, edits)

    def _changed(self) -> None:
        for listener in tuple(self._change_listeners):  # another thread may remove one
            listener()


def open_store(
    folder: Path,
    *,
    read_only: bool = False,
    files: Files | None = None,
    fallback: FallbackFolders | None = None,
) -> JournalStore:
    """Open a store. Unless it is read only, it is made when there is none.

    Args:
        folder: the store's folder.
        read_only: whether to read only. A folder without a store then reads as an empty store.
        files: the file system; the real one when None.
        fallback: the folders in which changes may wait that the store's disk refused. They are written first;
            a store that is only read has them in memory.

    Returns:
        The store.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """
    files = files or Files()
    rescue = None if fallback is None else RescueJournal(fallback)
    # If changes wait for a store that is not there, its drive is away: do not make another in its place.
    create = rescue is None or not rescue.read()
    storage = JournalStorage(folder, files, read_only=read_only, create=create, outside=fallback)
    if rescue is not None:
        try:
            (show_rescued if read_only else write_rescued)(storage, rescue, folder, files)
        except BaseException:
            storage.release()
            raise
    return JournalStore(folder, files, storage, read_only=read_only, fallback=fallback)


def _document_edit(table: IndexedTable, edit: Edit, change: Change) -> DocumentEdit:
    """Turn an edit of a record into one of its document.

    Raises:
        StoreError: the record is not as the edit found it, cannot be read, or has a value that cannot be
            kept; or it would become public, and the change does not say so.
    """
    if edit.makes_public and not change.makes_public:
        raise StoreError(f"To {change.command} would make “{edit.id}” public; nothing was changed.")
    try:
        identifier = storable(edit.id)
        before = table.stored(identifier)
        if not table.cache.is_of(before, edit.before):
            raise StoreError(
                f"“{identifier}” was changed meanwhile: look at it again first; nothing was changed."
            )
        after = None if edit.after is None else table.cache.encode(edit.after)
        table.refuse_unreadable(before, after)
    except ValueError as error:
        raise StoreError(f"{edit.id!r} cannot be kept: {error}; nothing was changed.") from error
    return {"table": table.name, "id": identifier, "before": before, "after": after}
