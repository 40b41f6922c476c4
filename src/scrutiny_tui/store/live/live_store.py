"""The store of the program on the screen: it writes behind the keys, or follows whoever writes."""

from pathlib import Path
from threading import Thread

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.errors import StoreError, StoreHeldError, UnreachableError
from scrutiny_tui.domain.saving import Saving, Word
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.follower import Poller, StoreFollower
from scrutiny_tui.store.live.lock import (
    UNKNOWN_HOLDER,
    FallbackLock,
    LockHolder,
    held_by,
    is_free,
    read_holder,
    this_program,
)
from scrutiny_tui.store.live.rebase import Rebase
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.live.writer import DEFAULT_TIMING, PendingWrites, Writer, WriterTiming
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import Payload
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.store import JournalStore


class LiveStore(JournalStore):
    """A store in which a change is in memory when `apply` returns, and on its way to the disk.

    While its disk refuses, changes are kept elsewhere and are written once it takes them again. While another
    program writes it, it can only be read, shows within a second what that one has written, and can be taken
    over once that one has gone.

    Args:
        folder: the store's folder.
        files: the file system.
        beside: the places outside the store.
        pace: how long things may take.

    Raises:
        StoreError: it can be neither written nor read.
    """

    def __init__(
        self, folder: Path, files: Files, beside: FallbackFolders, pace: WriterTiming = DEFAULT_TIMING
    ) -> None:
        self._rescue = RescueJournal(beside)
        self._claim = FallbackLock(folder, beside.folders, files)
        self._pace = pace
        self._writer: Writer | None = None
        self._follower: Poller | None = None
        self._holder: LockHolder | None = None
        self._free = False
        self._unread = ""
        try:
            storage, first = self._opened(folder, files, create=not self._rescue.found())
        except StoreHeldError:
            self._followed = StoreFollower(folder, files)
            super().__init__(folder, files, self._followed.storage, read_only=True)
            self._holder = read_holder(folder, files) or UNKNOWN_HOLDER
            self._follower = Poller(self._look, pace.follow)
        else:
            super().__init__(folder, files, storage)
            self._begin(first)

    @property
    def saving(self) -> Saving:
        """Where the words are; for one that only reads, who has the store."""
        if self._writer is not None:
            return self._writer.saving
        return Saving(Word.READ_ONLY, self._unread or self._whose, can_take_over=self._free)

    def wait_until_safe(self, seconds: float) -> bool:
        """Whether every change is on some disk, the store's or another, at the latest after so long."""
        return self._writer is None or self._writer.wait_until_safe(seconds)

    def apply(self, change: Change) -> None:
        """Take a change into memory, and have it written.

        Raises:
            StoreError: a record is not as the change found it; nothing was changed.
            StoreHeldError: another program has the store open for writing; nothing was changed.
        """
        if self._writer is None:
            raise held_by(self._folder, self._holder)
        super().apply(change)

    def take_over(self) -> None:
        """Write from now on, once whoever had the store open has gone.

        Raises:
            StoreHeldError: it is still held.
            StoreError: it cannot be written.
        """
        if self._follower is None:
            return
        storage, first = self._opened(self._folder, self._files, create=False)
        self._follower.stop()
        with self._writing:
            self._turn_to(storage)
            self._follower, self.read_only = None, False
            self._begin(first)
        self._changed()
        self._tell()

    def close(self) -> None:
        """Write what waits, or leave it elsewhere, and give the store back."""
        if self._follower is not None:
            self._follower.stop()
        if self._writer is not None:
            self._writer.close()
            if not self._writer.ended:
                return  # a store that does not answer is not asked for more
        # A daemon: it may have stopped answering since.
        closing = Thread(target=super().close, name="closing", daemon=True)
        closing.start()
        closing.join(self._pace.close)
        self._claim.release()

    def _opened(self, folder: Path, files: Files, *, create: bool) -> tuple[JournalStorage, PendingWrites]:
        """What a store holds, with what waits for it in memory; and what a writer of it begins with.

        Where changes wait for a store that is not there, it is away: another must not be made in its place.

        Raises:
            StoreHeldError: another program has it, or keeps words for it elsewhere.
            StoreError: it can be neither written nor read.
        """
        self._claim.take()
        try:
            storage, trouble = _open(folder, files, create=create)
            try:
                found = self._rescue.found()
                laying = Rebase(storage, folder, files, self._rescue)
                laying.lay(found)
            except BaseException:
                storage.release()
                raise
        except BaseException:
            self._claim.release()
            raise
        kept = all(payload in found for payload in laying.follow)
        return storage, PendingWrites(laying.follow, kept, bool(found), trouble)

    def _begin(self, first: PendingWrites) -> None:
        self._writer = Writer(
            self._write,
            self._reconnect,
            self._rescue,
            self._tell,
            self._folder,
            pace=self._pace,
            first=first,
        )
        self._writer.start()

    def _commit(self, command: str, at: str, edits: list[DocumentEdit]) -> None:
        assert self._writer is not None  # noqa: S101  held by `apply`
        payload = self._storage.numbered(command, at, edits)
        self._storage.replay_change(payload)
        self._writer.give(payload)

    def _turn_to(self, storage: JournalStorage) -> None:
        """Read and write from now on what another storage holds; what the one before told stays told."""
        self._notices += self._storage.notices
        self._use(storage)

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()

    # In the writer's thread

    def _write(self, payload: Payload) -> None:
        self._storage.append(payload)

    def _reconnect(self) -> None:
        """Open the store anew, unless it lies where it lay, and lay what waits upon what it holds."""
        assert self._writer is not None  # noqa: S101  it is the one who asks
        if self._storage.in_place:
            return
        self._storage.release()
        storage = JournalStorage(self._folder, self._files, create=False)
        try:
            laying, waiting = Rebase(storage, self._folder, self._files, self._rescue), self._writer.waiting
            laying.lay(waiting)  # what takes a disk's time, before anybody has to wait for it
            with self._writing:
                laying.lay(self._writer.waiting[len(waiting) :])
                self._turn_to(storage)
                self._writer.exchange(laying.follow)
        except BaseException:
            storage.release()
            raise
        self._changed()

    # In the follower's thread

    def _look(self) -> None:
        """Take up what another program has written, and see whether it is still there."""
        before = self.saving
        try:
            self._catch_up()
            self._unread = ""
        except UnreachableError as trouble:
            self._unread = f"{trouble.wrong}. What is shown is as it was read last, from {self._folder}."
        except StoreError as trouble:
            self._unread = str(trouble)
        self._holder = read_holder(self._folder, self._files) or self._holder
        self._free = is_free(self._folder, self._files) and self._claim.is_free
        if self.saving != before:
            self._tell()

    def _catch_up(self) -> None:
        news = self._followed.news()
        if news == []:
            return
        with self._writing:
            if self._writer is not None:
                return  # it was taken over meanwhile
            if news is None:
                self._followed = StoreFollower(self._folder, self._files)
                self._turn_to(self._followed.storage)
            for payload in news or ():
                self._storage.replay_change(payload)
        self._changed()

    @property
    def _whose(self) -> str:
        if self._free:
            return "The store is no longer open in the other program."
        return f"Open in another program ({self._holder}); what is typed there is shown here."


def _open(folder: Path, files: Files, *, create: bool) -> tuple[JournalStorage, StoreError | None]:
    """What a store holds, open for writing, or to be read with what keeps it from being written."""
    try:
        return JournalStorage(folder, files, create=create), None
    except UnreachableError as trouble:
        if not files.exists(folder / journal.NAME):
            raise
        holder, we = read_holder(folder, files), this_program()
        if holder is not None and (holder.user, holder.host) != (we.user, we.host):
            raise held_by(folder, holder) from trouble  # who may only read reads along with whoever writes
        return JournalStorage(folder, files, read_only=True), trouble
