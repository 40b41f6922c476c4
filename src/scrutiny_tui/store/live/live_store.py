"""The store behind the screen: it writes in the background, or follows the program that writes."""

from pathlib import Path
from threading import Thread

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.errors import StoreError, StoreHeldError, UnreachableError
from scrutiny_tui.domain.save_state import SaveState, Saving
from scrutiny_tui.store.errors import another_store, explained, fenced
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.live.follower import Poller, StoreFollower
from scrutiny_tui.store.live.lock import (
    LOCK,
    UNKNOWN_HOLDER,
    BeatWatch,
    FallbackLock,
    LockHolder,
    held_by,
    is_free,
    is_soft,
    read_holder,
    this_program,
)
from scrutiny_tui.store.live.rebase import Rebase, take_rescued
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.live.writer import DEFAULT_TIMING, PendingWrites, Writer, WriterTiming
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import Payload, StoreState
from scrutiny_tui.store.storage import DocumentEdit, JournalStorage
from scrutiny_tui.store.store import JournalStore


class LiveStore(JournalStore):
    """A store in which a change is in memory when `apply` returns, and on its way to the disk.

    While the store's disk refuses, changes are kept in a fallback folder, and are written once it takes them
    again. While another program writes the store, it is read only here, shows within a second what that
    program has written, and can be taken over once it has gone.

    Args:
        folder: the store's folder.
        files: the file system.
        fallback: the folders outside the store.
        timing: how long things may take.

    Raises:
        StoreError: it can be neither written nor read.
    """

    def __init__(
        self, folder: Path, files: Files, fallback: FallbackFolders, timing: WriterTiming = DEFAULT_TIMING
    ) -> None:
        self._fallback = fallback
        self._rescue = RescueJournal(fallback, self._waiting_from)
        self._fallback_lock = FallbackLock(folder, fallback, files)
        self._timing = timing
        self._writer: Writer | None = None
        self._poller: Poller | None = None
        self._holder: LockHolder | None = None
        self._free = False
        self._beat = BeatWatch()
        self._gone = False  # whether the holder of a soft lock seems to have gone
        self._unreadable = ""
        try:
            storage, pending = self._open(folder, files, create=not self._rescue.read())
        except StoreHeldError:
            self._follower = StoreFollower(folder, files)
            super().__init__(folder, files, self._follower.storage, read_only=True, fallback=fallback)
            self._holder = read_holder(folder, files) or UNKNOWN_HOLDER
            self._poller = Poller(self._look, timing.follow)
        else:
            super().__init__(folder, files, storage, fallback=fallback)
            self._start_writing(pending)

    @property
    def saving(self) -> Saving:
        """Where the recorded words are; while it is read only, who has the store."""
        if self._writer is not None:
            return self._writer.saving
        return Saving(
            SaveState.READ_ONLY, self._unreadable or self._holder_sentence, can_take_over=self._free
        )

    def wait_until_safe(self, seconds: float) -> bool:
        """Wait at most that long; return whether every change is on some disk, the store's or another."""
        return self._writer is None or self._writer.wait_until_safe(seconds)

    def apply(self, change: Change) -> None:
        """Make a change in memory, and write it in the background.

        Raises:
            StoreError: a record is not as the change found it; nothing was changed.
            StoreHeldError: another program has the store open for writing; nothing was changed.
        """
        if self._writer is None:
            raise held_by(self._folder, self._holder)
        super().apply(change)

    def take_over(self) -> None:
        """Start writing, once the program that had the store has gone.

        Raises:
            StoreHeldError: that program still has it.
            StoreError: it cannot be written.
        """
        if self._poller is None:
            return
        if self._gone:
            with explained(self._folder):
                self._files.remove(self._folder / LOCK)
        storage, pending = self._open(self._folder, self._files, create=False)
        self._poller.stop()
        with self._writing:
            self._switch_to(storage)
            self._poller, self.read_only = None, False
            self._start_writing(pending)
        self._changed()
        self._tell()

    def close(self) -> None:
        """Write what waits, or leave it in the rescue journal, and release the store."""
        if self._poller is not None:
            self._poller.stop()
        if self._writer is not None:
            self._writer.close()
            if not self._writer.ended:
                return  # the store does not answer, so nothing more is asked of it
        # A daemon, because the store may have stopped answering since.
        closing = Thread(target=super().close, name="closing", daemon=True)
        closing.start()
        closing.join(self._timing.close)
        self._fallback_lock.release()

    def _open(self, folder: Path, files: Files, *, create: bool) -> tuple[JournalStorage, PendingWrites]:
        """Open the store with the waiting changes in memory; return it and the state its writer starts in.

        If changes wait for a store that is not there, its drive is away: another must not be made in its
        place.

        Raises:
            StoreHeldError: another program has the store, or its rescue journal.
            StoreError: it can be neither written nor read.
        """
        self._fallback_lock.take()
        try:
            storage, error = _open_storage(folder, files, self._fallback, create=create)
            try:
                if self._fallback.belong_to(storage.store_id):
                    self._fallback_lock.release()
                    self._fallback_lock.take()
                rescued = take_rescued(storage, self._rescue, folder)
                rebase = Rebase(storage, folder, files, self._rescue)
                rebase.add(rescued)
            except BaseException:
                storage.release()
                raise
        except BaseException:
            self._fallback_lock.release()
            raise
        unchanged = all(payload in rescued for payload in rebase.rebased)
        return storage, PendingWrites(rebase.rebased, unchanged, bool(rescued), error)

    def _start_writing(self, pending: PendingWrites) -> None:
        self._writer = Writer(
            self._write,
            self._reconnect,
            self._verify,
            self._rescue,
            self._tell,
            self._folder,
            timing=self._timing,
            pending=pending,
        )
        self._writer.start()

    def _commit(self, change: Change, edits: list[DocumentEdit]) -> None:
        assert self._writer is not None  # noqa: S101  held by `apply`
        payload = self._storage.next_payload(change, edits)
        self._storage.replay_change(payload)
        self._writer.add(payload)

    def _switch_to(self, storage: JournalStorage) -> None:
        """Use another storage from here on, and keep the notices of the one before."""
        self._notices += self._storage.notices
        self._use(storage)

    def _tell(self) -> None:
        for listener in self._saving_listeners:
            listener()

    # In the thread that rescues

    def _waiting_from(self) -> StoreState:
        """The state on the store's disk that the waiting changes were made on."""
        waiting = self._writer.waiting if self._writer is not None else ()
        state = self._storage.state
        written = waiting and waiting[0]["sequence"] <= state.sequence  # and has been put back since
        return self._storage.opened if written else state

    # In the writer's thread

    def _write(self, payload: Payload) -> None:
        try:
            self._storage.append(payload)
        except StoreError as error:
            self._put_back(error)
            raise

    def _verify(self) -> None:
        """Check that what was written since the opening is in the store's file.

        Raises:
            FencedError: another program has replaced that, or written into it.
        """
        if self._storage.session and self._storage.is_replaced:
            error = fenced(self._folder)
            self._put_back(error)
            raise error

    def _put_back(self, error: StoreError) -> None:
        """Make what was written since the opening wait again, if the store's file has lost it."""
        assert self._writer is not None  # noqa: S101  the writer calls this
        if self._storage.session and self._storage.is_replaced:
            self._writer.put_back(self._storage.session, error)

    def _forget_written(self) -> None:
        """Remove from the waiting changes what the store's file has after all: it was away and came back."""
        assert self._writer is not None  # noqa: S101  the writer calls this
        with self._writing:
            last, waiting = self._storage.state.sequence, self._writer.waiting
            if waiting and waiting[0]["sequence"] <= last:
                self._writer.replace_waiting([each for each in waiting if each["sequence"] > last])

    def _reconnect(self) -> None:
        """Open the store again, unless its file is still there, and rebase what waits on it."""
        assert self._writer is not None  # noqa: S101  the writer calls this
        if self._storage.in_place:
            self._forget_written()
            return
        self._storage.release()
        storage = JournalStorage(self._folder, self._files, create=False, outside=self._fallback)
        try:
            self._refuse_another(storage)
            rebase, waiting = Rebase(storage, self._folder, self._files, self._rescue), self._writer.waiting
            first = waiting[0]["sequence"] if waiting else self._storage.sequence + 1
            written = [payload for payload in self._storage.session if payload["sequence"] < first]
            # What came back may be older than what was written to it. This is done before the lock is taken,
            # because the disk may be slow.
            rebase.add([*written, *waiting])
            with self._writing:
                rebase.add(self._writer.waiting[len(waiting) :])
                self._switch_to(storage)
                self._writer.replace_waiting(rebase.rebased)
        except BaseException:
            storage.release()
            raise
        self._changed()

    def _refuse_another(self, storage: JournalStorage) -> None:
        """Refuse a store other than the one that the waiting words belong to.

        Raises:
            UnreachableError: it is another store, or a copy that lacks what the words follow.
        """
        known = self._storage.store_id
        if (known and storage.store_id != known) or not storage.has_state(self._storage.opened):
            raise another_store(self._folder)

    # In the follower's thread

    def _look(self) -> None:
        """Read what another program has written, and check whether that program is still there."""
        before = self.saving
        try:
            self._catch_up()
            self._unreadable = ""
        except UnreachableError as error:
            self._unreadable = f"{error.wrong}. What is shown is as it was read last, from {self._folder}."
        except StoreError as error:
            self._unreadable = str(error)
        self._holder = read_holder(self._folder, self._files) or self._holder
        still = self._holder is not None and self._beat.stands_still(self._holder)
        self._gone = still and is_soft(self._folder, self._files)
        free = self._gone or is_free(self._folder, self._files)
        self._free = free and self._fallback_lock.is_free
        if self.saving != before:
            self._tell()

    def _catch_up(self) -> None:
        changes = self._follower.new_changes()
        if changes == []:
            return
        with self._writing:
            if self._writer is not None:
                return  # this program has taken the store over by now
            if changes is None:
                self._follower = StoreFollower(self._folder, self._files)
                self._switch_to(self._follower.storage)
            for payload in changes or ():
                self._storage.replay_change(payload)
        self._changed()

    @property
    def _holder_sentence(self) -> str:
        if self._gone:
            return f"The program that has the store open ({self._holder}) shows no sign of life."
        if self._free:
            return "The store is no longer open in the other program."
        return f"Open in another program ({self._holder}); what is typed there is shown here."


def _open_storage(
    folder: Path, files: Files, outside: FallbackFolders, *, create: bool
) -> tuple[JournalStorage, StoreError | None]:
    """Open a store for writing; if it can only be read, return the reason too."""
    try:
        return JournalStorage(folder, files, create=create, outside=outside), None
    except UnreachableError as error:
        if not files.exists(folder / journal.NAME):
            raise
        holder, us = read_holder(folder, files), this_program()
        if holder is not None and (holder.user, holder.host) != (us.user, us.host):
            raise held_by(folder, holder) from error  # a user who may only read follows the one who writes
        return JournalStorage(folder, files, read_only=True), error
