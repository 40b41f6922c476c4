"""The store as the services use it: records in, records out, and one event after each change."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

from scrutiny_tui.domain.changes import TABLES, Change, Record
from scrutiny_tui.domain.errors import StoreError, StoreHeldError
from scrutiny_tui.store.codec import storable
from scrutiny_tui.store.daily import DailyBackup
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.lock import Holder, held, holder_of
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import Database, Records

R = TypeVar("R", bound=Record)


class JournalStore:
    """A store of records, open for writing or to be read.

    Changes are written one after the other, whichever thread they come from; reading waits for none of them.

    Args:
        folder: the store's folder.
        files: the file system.
        read_only: whether to read and nothing else.
        holder: who has it open for writing, when that is why this one only reads.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """

    def __init__(
        self, folder: Path, files: Files, *, read_only: bool = False, holder: Holder | None = None
    ) -> None:
        self._folder = folder
        self._files = files
        self._daily: DailyBackup | None = None
        self._storage = JournalStorage(folder, files, read_only=read_only)
        self._records: dict[type, Records[Any]] = {
            kind: Records(self._storage.shelves[name], kind, name) for kind, name in TABLES.items()
        }
        self._listeners: list[Callable[[], None]] = []
        self._writing = Lock()
        self.database = Database(folder, storage=lambda _: self._storage)
        self.read_only = read_only
        self.holder = holder

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should be told, in sentences: a save that was interrupted, a store not tidied."""
        held_by = [str(held(self._folder, self.holder))] if self.holder else []
        return (*held_by, *self._storage.notices)

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record of that kind and identifier, or None."""
        return self._of(kind).get(record_id)

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of a kind, in the order in which they were added."""
        return self._of(kind).all()

    def of_meeting(self, kind: type[R], meeting: str) -> Sequence[R]:
        """The items, entries or log entries of one meeting, by its reference."""
        return self._of(kind).of_meeting(meeting)

    def apply(self, change: Change) -> None:
        """Write a change; it is on disk when this returns. One that alters nothing is not written.

        Args:
            change: what is altered.

        Raises:
            StoreError: it could not be written, or a record is not as the change found it; nothing was
                changed.
            StoreHeldError: another program has the store open for writing.
        """
        if not change:
            return
        if self.holder is not None:
            raise held(self._folder, self.holder)
        if len({(edit.table, edit.id) for edit in change.edits}) < len(change.edits):
            raise StoreError(f"To {change.command} would alter one record twice; nothing was changed.")
        with self._writing:
            edits = [self._records[type(edit.record)].edit(edit) for edit in change.edits]
            self._storage.commit(storable(change.command), change.at.isoformat(), edits)
        for listener in self._listeners:
            listener()

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after every change, in the thread that made it."""
        self._listeners.append(listener)

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

    def _of(self, kind: type[R]) -> Records[R]:
        return cast("Records[R]", self._records[kind])


def open_store(
    folder: Path, *, read_only: bool = False, else_read: bool = False, files: Files | None = None
) -> JournalStore:
    """Open a store; for writing unless said otherwise, and then it is made where there is none.

    Args:
        folder: the store's folder.
        read_only: whether to read and nothing else. A folder without a store reads as an empty one.
        else_read: whether a store that another program has open for writing is opened to be read; `holder`
            then says who has it.
        files: the file system, where another than the real one is meant.

    Returns:
        The store.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: the folder cannot be read or written, is damaged, or comes from a newer version.
    """
    files = files or Files()
    try:
        return JournalStore(folder, files, read_only=read_only)
    except StoreHeldError:
        if not else_read:
            raise
    holder = holder_of(folder, files) or Holder("somebody", "this computer", "just now")
    return JournalStore(folder, files, read_only=True, holder=holder)
