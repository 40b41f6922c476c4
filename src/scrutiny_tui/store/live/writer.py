"""Writing in the background: one thread writes each change to the store, and another rescues what waits.

So a slow disk never holds up the clerk, and a change that the store has not taken is soon on another disk:
the second thread copies what has waited too long, or was refused, to the rescue journal.
"""

import errno
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Condition, RLock, Thread
from time import monotonic

from msgspec import Struct

from scrutiny_tui.domain.errors import StoreError, UnreachableError
from scrutiny_tui.domain.save_state import SAVED, SaveState, Saving
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import Payload


class WriterTiming(Struct, frozen=True):
    """How long things may take, in seconds.

    Attributes:
        hedge: how long a change waits for the store before it is also copied to the rescue journal.
        silence: how long before the clerk is told that the store does not answer.
        retry: how long until what failed is tried again.
        poll: how long until waiting changes are checked again.
        follow: how long until a store that another program writes is read again.
        leave: how long the end of the program waits for the store, and again for the rescue journal.
        close: how long it waits for a store that holds everything to be compacted and released.
        verify: how long after the last write the store's file is checked.
        painting: how long a change waits before it is written. Meanwhile the screen shows it: with one
            thread at a time, the one that writes would hold that up.
    """

    hedge: float = 0.1
    silence: float = 5.0
    retry: float = 1.0
    poll: float = 0.05
    follow: float = 0.5
    leave: float = 3.0
    close: float = 10.0
    verify: float = 5.0
    painting: float = 0.02


DEFAULT_TIMING = WriterTiming()


class PendingWrites(Struct, frozen=True):
    """The state a writer starts in.

    Attributes:
        waiting: the changes that wait already.
        rescued: whether the rescue journal holds just those.
        rescue_in_use: whether it holds anything.
        error: why the store cannot be written, if it cannot.
    """

    waiting: Sequence[Payload] = ()
    rescued: bool = False
    rescue_in_use: bool = False
    error: StoreError | None = None


NOTHING_PENDING = PendingWrites(rescued=True)

_log = logging.getLogger("scrutiny")


class Writer:
    """Writes changes in order, in the background.

    Args:
        write: writes a change to the store; it is on disk when this returns. Raises StoreError.
        reconnect: opens the store again after a failure, and may replace what waits. Raises StoreError while
            it cannot be written.
        verify: checks that what was written is still there, and puts back what is not (`put_back`). All
            three are called in the writer's own thread.
        rescue: the rescue journal.
        tell: called in the writer's threads when `saving` may have changed. Not called by `add`: the
            caller knows that its change waits.
        folder: the store's folder, for sentences.
        timing: how long things may take.
        pending: the state to start in.
    """

    def __init__(
        self,
        write: Callable[[Payload], None],
        reconnect: Callable[[], None],
        verify: Callable[[], None],
        rescue: RescueJournal,
        tell: Callable[[], None],
        folder: Path,
        *,
        timing: WriterTiming = DEFAULT_TIMING,
        pending: PendingWrites = NOTHING_PENDING,
    ) -> None:
        self._save = write
        self._reconnect = reconnect
        self._verify = verify
        self._rescue = rescue
        self._tell = tell
        self._folder = folder
        self._timing = timing
        lock = RLock()
        self._work = Condition(lock)  # there is something to write
        self._news = Condition(lock)  # anything else has happened
        self._idle = False  # whether the writing thread waits for work
        self._waiting = list(pending.waiting)
        self._since = monotonic()  # since when the first waiting change has been the first
        self._rescued_to = pending.waiting[-1]["sequence"] if pending.waiting and pending.rescued else 0
        self._rescue_in_use = pending.rescue_in_use  # whether the rescue journal may hold anything
        self._replace_rescued = not pending.rescued  # whether its content is out of date
        self._replacements = 0  # how often the waiting changes were replaced
        self._rescue_file: Path | None = None
        self._error = pending.error
        self._rescue_error: OSError | None = None
        self._rescue_failed_at = 0.0
        self._silent = False
        self._closing = False
        self._finished = False  # whether the writing thread has ended
        # Daemons: a store that never answers does not keep the program from ending.
        self._threads = [
            Thread(target=self._run_writing, name="writing", daemon=True),
            Thread(target=self._run_rescuing, name="rescuing", daemon=True),
        ]

    def start(self) -> None:
        """Start the threads."""
        for thread in self._threads:
            thread.start()

    def add(self, payload: Payload) -> None:
        """Write a change, which is in memory already, as soon as possible."""
        with self._news:
            if not self._waiting:
                self._since = monotonic()
            self._waiting.append(payload)
            if self._idle:
                self._work.notify()  # that thread wakes the other one
            else:
                self._news.notify_all()

    def replace_waiting(self, waiting: Sequence[Payload]) -> None:
        """Replace the waiting changes: some have new numbers, or are written."""
        with self._news:
            if not waiting or self._waiting[-len(waiting) :] != list(waiting):
                self._replace_rescued, self._rescued_to = True, 0
            self._replacements += 1
            self._waiting = list(waiting)
            self._news.notify_all()

    def put_back(self, written: Sequence[Payload], error: StoreError) -> None:
        """Make changes wait again that the store held and may have lost, before all others. None waits twice.

        Args:
            written: the changes.
            error: why. The store is opened again before anything else is written.
        """
        with self._news:
            self._error = error
            first = self._waiting[0]["sequence"] if self._waiting else None
            again = [payload for payload in written if first is None or payload["sequence"] < first]
            if again:
                self._waiting = [*again, *self._waiting]
                self._replace_rescued, self._rescued_to = True, 0
                self._replacements += 1
            self._news.notify_all()

    @property
    def waiting(self) -> tuple[Payload, ...]:
        """The changes that the store does not hold yet."""
        with self._news:
            return tuple(self._waiting)

    def wait_until_safe(self, seconds: float) -> bool:
        """Wait at most that long; return whether every change is on some disk."""
        with self._news:
            return self._news.wait_for(lambda: not self._unsafe, seconds)

    @property
    def saving(self) -> Saving:
        """Where the recorded words are at this moment."""
        with self._news:
            if self._error is None and not self._silent:
                return Saving(SaveState.SAVING) if self._waiting else SAVED
            wrong = self._wrong
            if not self._waiting:
                kept = f"{wrong}. What you record is kept elsewhere until then."
                return Saving(SaveState.SAVED, self._with_folder(kept))
            if not self._unsafe:
                return Saving(SaveState.ELSEWHERE, self._with_folder(self._rescued_sentence(wrong)))
            if self._rescue_error is None:
                return Saving(SaveState.SAVING, self._with_folder(f"{wrong}."))
            return Saving(
                SaveState.NOT_SAVED, self._with_folder(self._not_saved_sentence(wrong, self._rescue_error))
            )

    def close(self) -> Saving:
        """Write what waits, or rescue it; return where the recorded words are in the end."""
        with self._news:
            self._closing = True
            self._rescue_error = None  # the rescue journal is tried one last time
            self._work.notify_all()
            self._news.notify_all()
        for thread in self._threads:
            thread.join(self._timing.leave)
        with self._news:
            self._silent = bool(self._waiting)
        return self.saving

    @property
    def ended(self) -> bool:
        """Whether both threads have ended."""
        return not any(thread.is_alive() for thread in self._threads)

    @property
    def _unsafe(self) -> list[Payload]:
        """The waiting changes that are on no disk."""
        return [payload for payload in self._waiting if payload["sequence"] > self._rescued_to]

    @property
    def _wrong(self) -> str:
        """Why the store cannot be written, as the beginning of a sentence."""
        if isinstance(self._error, UnreachableError):
            return self._error.wrong
        if self._error is not None:
            return str(self._error).rstrip(".")
        return "The store does not answer"

    def _with_folder(self, sentence: str) -> str:
        """Name the folder last, because the end of a long sentence does not fit on a narrow screen."""
        return f"{sentence} The store is in {self._folder}."

    def _rescued_sentence(self, wrong: str) -> str:
        kept = f"in {self._rescue_file}" if self._rescue_file else "elsewhere"
        return f"{wrong}. Meanwhile your words are kept {kept}; they go into the store by themselves."

    def _not_saved_sentence(self, wrong: str, error: OSError) -> str:
        reason = error.strerror or str(error)
        return f"{wrong}. Your words cannot be kept elsewhere either ({reason}): leave the program open."

    # The thread that writes

    def _run_writing(self) -> None:
        while self._wait_for_work():
            failed, payload = self._error is not None, None
            try:
                if failed:
                    self._reconnect()
                payload = self._first()
                if payload is not None:
                    self._save(payload)
                elif not failed:
                    self._verify()
                    continue
            except StoreError as error:
                self._failed(error)
            except Exception as fault:  # noqa: BLE001  a thread that ended here would leave words unwritten
                _log.error("%s while writing", type(fault).__name__)
                self._failed(StoreError("The store could not be written: a fault of ours"))
            else:
                self._wrote(payload)
            self._tell()
        self._finish()

    def _finish(self) -> None:
        """Check one last time that what was written is there."""
        if self._error is None:
            try:
                self._verify()
            except StoreError as error:
                self._failed(error)
        with self._news:
            self._finished = True
            self._news.notify_all()

    def _wait_for_work(self) -> bool:
        """Wait until there is something to write or to try again; False at the end."""
        with self._news:
            if self._error is not None:
                self._news.wait_for(lambda: self._closing, self._timing.retry)
                return not self._closing
            self._idle = True
            self._work.wait_for(lambda: self._waiting or self._closing, self._timing.verify)
            self._idle = False
            if self._waiting:
                self._news.wait_for(lambda: self._closing, self._timing.painting)
                self._news.notify_all()
            return bool(self._waiting) or not self._closing

    def _first(self) -> Payload | None:
        with self._news:
            return self._waiting[0] if self._waiting else None

    def _failed(self, error: StoreError) -> None:
        with self._news:
            self._error = error
            self._news.notify_all()

    def _wrote(self, payload: Payload | None) -> None:
        with self._news:
            self._error, self._silent, self._since = None, False, monotonic()
            if payload is not None:
                self._waiting.remove(payload)
            self._news.notify_all()

    # The thread that rescues

    def _run_rescuing(self) -> None:
        while (task := self._wait_for_task()) is not None:
            try:
                self._rescue_waiting(task) if task.waiting else self._rescue.clear()
            except Exception as fault:  # noqa: BLE001  a thread that ended here would leave words unsafe
                _log.error("%s while keeping", type(fault).__name__)
                self._rescue_failed(OSError(errno.EIO, "a fault of ours"))
            self._tell()

    def _wait_for_task(self) -> "_RescueTask | None":
        """Wait until changes must be rescued, or the rescue journal can be cleared; None at the end."""
        with self._news:
            while True:
                unsafe = self._unsafe
                if unsafe and self._due:
                    self._rescue_in_use = True
                    changes = list(self._waiting) if self._replace_rescued else unsafe
                    return _RescueTask(changes, self._replace_rescued, self._replacements)
                if self._rescue_in_use and not self._waiting:
                    self._rescue_in_use = self._replace_rescued = False
                    return _RescueTask([], replace=False, replacements=self._replacements)
                if self._finished and (not self._waiting or self._error is not None):
                    return None
                self._news.wait(self._timing.poll if self._waiting else None)
                self._notice_silence()

    @property
    def _due(self) -> bool:
        """Whether the unsafe changes have waited long enough."""
        if self._rescue_error is not None:
            return not self._closing and monotonic() >= self._rescue_failed_at + self._timing.retry
        late = monotonic() >= self._since + self._timing.hedge
        return late or self._closing or self._error is not None

    def _notice_silence(self) -> None:
        if self._waiting and not self._silent and monotonic() >= self._since + self._timing.silence:
            self._silent = True
            self._tell()

    def _rescue_waiting(self, task: "_RescueTask") -> None:
        write = self._rescue.replace if task.replace else self._rescue.append
        try:
            file = write(task.waiting)
        except OSError as error:
            self._rescue_failed(error)
            return
        with self._news:
            if task.replacements != self._replacements:
                return  # other changes wait by now
            self._rescue_file, self._rescue_error, self._replace_rescued = file, None, False
            self._rescued_to = max(self._rescued_to, task.waiting[-1]["sequence"])
            self._news.notify_all()

    def _rescue_failed(self, error: OSError) -> None:
        with self._news:
            self._rescue_error, self._rescue_failed_at = error, monotonic()


class _RescueTask(Struct, frozen=True):
    """What the rescuing thread does next, as it was decided at one moment.

    Attributes:
        waiting: the changes to be rescued; none when the rescue journal is to be cleared.
        replace: whether they replace everything in the rescue journal.
        replacements: how often the waiting changes had been replaced then.
    """

    waiting: list[Payload]
    replace: bool
    replacements: int
