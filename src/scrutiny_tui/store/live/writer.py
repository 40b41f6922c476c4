"""Writing behind the keys: a thread that writes each change to the store, and one that guards what waits.

A slow disk holds nobody up, and what it has not taken yet is elsewhere before long: the guard copies what has
waited too long, or what the store refused, into the rescue journal.
"""

import errno
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from time import monotonic

from scrutiny_tui.domain.errors import StoreError, UnreachableError
from scrutiny_tui.domain.saving import Saving, Word
from scrutiny_tui.store.live.rescue_journal import RescueJournal
from scrutiny_tui.store.log.line_format import Payload


@dataclass(frozen=True, slots=True)
class WriterTiming:
    """How long things may take, in seconds.

    Attributes:
        hedge: how long a change waits for the store before it is copied elsewhere as well.
        silence: how long before the clerk is told that the store does not answer.
        again: how long until what failed is tried again.
        look: how long until what waits is looked at again.
        follow: how long until a store that another program writes is looked at again.
        leave: how long the end of the program waits for the store, and again for the rescue.
        close: how long it waits for a store that holds everything to be tidied and given back.
    """

    hedge: float = 0.1
    silence: float = 5.0
    again: float = 1.0
    look: float = 0.05
    follow: float = 0.5
    leave: float = 3.0
    close: float = 10.0


DEFAULT_TIMING = WriterTiming()


@dataclass(frozen=True, slots=True)
class PendingWrites:
    """What a writer begins with.

    Attributes:
        waiting: changes that wait already.
        kept: whether the rescue journal holds just those.
        rescued: whether it holds anything.
        trouble: what keeps the store from being written.
    """

    waiting: Sequence[Payload] = ()
    kept: bool = False
    rescued: bool = False
    trouble: StoreError | None = None


EMPTY = PendingWrites(kept=True)

_log = logging.getLogger("scrutiny")


class Writer:
    """Writes changes in order, behind the back of whoever makes them.

    Args:
        write: writes a change to the store; it is on disk when this returns. Raises StoreError.
        reconnect: takes the store up again after a failure, and may exchange what waits. Raises StoreError
            while it cannot be written. Both are called in the writer's own thread.
        rescue: where changes are kept meanwhile.
        tell: called, from any thread, when `saving` may have become another.
        where: the store's folder, for sentences.
        pace: how long things may take.
        first: what it begins with.
    """

    def __init__(
        self,
        write: Callable[[Payload], None],
        reconnect: Callable[[], None],
        rescue: RescueJournal,
        tell: Callable[[], None],
        where: Path,
        *,
        pace: WriterTiming = DEFAULT_TIMING,
        first: PendingWrites = EMPTY,
    ) -> None:
        self._save = write
        self._reconnect = reconnect
        self._rescue = rescue
        self._tell = tell
        self._where = where
        self._pace = pace
        self._news = Condition()
        self._waiting = list(first.waiting)
        self._since = monotonic()  # when the first of those waiting became the first
        self._kept_to = first.waiting[-1]["sequence"] if first.waiting and first.kept else 0
        self._rescued = first.rescued  # whether the rescue journal may hold anything
        self._anew = not first.kept  # whether what it holds is to be replaced
        self._exchanges = 0
        self._file: Path | None = None
        self._trouble = first.trouble
        self._lost: OSError | None = None  # why the rescue journal cannot be written
        self._tried = 0.0  # when that was seen
        self._silent = False
        self._closing = False
        # Daemons: a store that never answers does not keep the program from ending.
        self._threads = [
            Thread(target=self._write, name="writing", daemon=True),
            Thread(target=self._guard, name="guarding", daemon=True),
        ]

    def start(self) -> None:
        """Begin to write."""
        for thread in self._threads:
            thread.start()

    def give(self, payload: Payload) -> None:
        """Have a change written; it is in memory already."""
        with self._news:
            if not self._waiting:
                self._since = monotonic()
            self._waiting.append(payload)
            self._news.notify_all()
        self._tell()

    def exchange(self, waiting: Sequence[Payload]) -> None:
        """Put others in the place of the changes that wait: some were numbered anew, or are written."""
        with self._news:
            if not waiting or self._waiting[-len(waiting) :] != list(waiting):
                self._anew, self._kept_to = True, 0
            self._exchanges += 1
            self._waiting = list(waiting)
            self._news.notify_all()

    @property
    def waiting(self) -> tuple[Payload, ...]:
        """The changes that the store does not hold yet."""
        with self._news:
            return tuple(self._waiting)

    def wait_until_safe(self, seconds: float) -> bool:
        """Whether every change given is on some disk, at the latest after so many seconds."""
        with self._news:
            return self._news.wait_for(lambda: not self._unkept, seconds)

    @property
    def saving(self) -> Saving:
        """Where the words are, now."""
        with self._news:
            wrong = self._wrong
            if not self._waiting:
                kept = f"{wrong}. What you record is kept elsewhere until then."
                return Saving(Word.SAVED, self._placed(kept) if wrong else "")
            if not wrong:
                return Saving(Word.SAVING)
            if not self._unkept:
                return Saving(Word.ELSEWHERE, self._placed(self._elsewhere(wrong)))
            if self._lost is None:
                return Saving(Word.SAVING, self._placed(f"{wrong}."))
            return Saving(Word.NOT_SAVED, self._placed(self._nowhere(wrong, self._lost)))

    def close(self) -> Saving:
        """Write what waits, or keep it elsewhere; where the words are at the end."""
        with self._news:
            self._closing = True
            self._lost = None  # the guard tries once more
            self._news.notify_all()
        for thread in self._threads:
            thread.join(self._pace.leave)
        with self._news:
            self._silent = bool(self._waiting)
        return self.saving

    @property
    def ended(self) -> bool:
        """Whether nothing is being written any more."""
        return not any(thread.is_alive() for thread in self._threads)

    @property
    def _unkept(self) -> list[Payload]:
        """The changes that wait and are on no disk."""
        return [payload for payload in self._waiting if payload["sequence"] > self._kept_to]

    @property
    def _wrong(self) -> str:
        """What keeps the store from being written, as the beginning of a sentence."""
        if isinstance(self._trouble, UnreachableError):
            return self._trouble.wrong
        if self._trouble is not None:
            return str(self._trouble).rstrip(".")
        return "The store does not answer" if self._silent else ""

    def _placed(self, sentence: str) -> str:
        """The place last: on a narrow screen the end of a long sentence is out of sight."""
        return f"{sentence} The store is in {self._where}."

    def _elsewhere(self, wrong: str) -> str:
        kept = f"in {self._file}" if self._file else "elsewhere"
        return f"{wrong}. Meanwhile your words are kept {kept}; they go into the store by themselves."

    def _nowhere(self, wrong: str, lost: OSError) -> str:
        reason = lost.strerror or str(lost)
        return f"{wrong}. Your words cannot be kept elsewhere either ({reason}): leave the program open."

    # The thread that writes

    def _write(self) -> None:
        while self._wait_for_work():
            try:
                if self._trouble is not None:
                    self._reconnect()
                payload = self._first()
                if payload is not None:
                    self._save(payload)
            except StoreError as trouble:
                self._failed(trouble)
            except Exception as fault:  # noqa: BLE001  the thread that ends here would leave words unwritten
                _log.error("%s while writing", type(fault).__name__)
                self._failed(StoreError("The store could not be written: a fault of ours"))
            else:
                self._wrote(payload)
            self._tell()

    def _wait_for_work(self) -> bool:
        """Wait until there is something to write, or to try again; whether there is, and not the end."""
        with self._news:
            if self._trouble is not None:
                self._news.wait_for(lambda: self._closing, self._pace.again)
                return not self._closing
            self._news.wait_for(lambda: self._waiting or self._closing)
            return bool(self._waiting)

    def _first(self) -> Payload | None:
        with self._news:
            return self._waiting[0] if self._waiting else None

    def _failed(self, trouble: StoreError) -> None:
        with self._news:
            self._trouble = trouble
            self._news.notify_all()

    def _wrote(self, payload: Payload | None) -> None:
        with self._news:
            self._trouble, self._silent, self._since = None, False, monotonic()
            if payload is not None:
                self._waiting.remove(payload)
            self._news.notify_all()

    # The thread that guards what waits

    def _guard(self) -> None:
        while (need := self._wait_for_need()) is not None:
            try:
                self._keep(need) if need.waiting else self._rescue.clear()
            except Exception as fault:  # noqa: BLE001  the thread that ends here would leave words unguarded
                _log.error("%s while keeping", type(fault).__name__)
                self._failed_to_keep(OSError(errno.EIO, "a fault of ours"))
            self._tell()

    def _wait_for_need(self) -> "_Need | None":
        """Wait until changes are to be kept elsewhere, or (none) no longer; None at the end."""
        with self._news:
            while True:
                unkept = self._unkept
                if unkept and self._due:
                    self._rescued = True
                    return _Need(list(self._waiting) if self._anew else unkept, self._anew, self._exchanges)
                if self._rescued and not self._waiting:
                    self._rescued = self._anew = False
                    return _Need([], anew=False, exchanges=self._exchanges)
                if self._closing and (not self._waiting or self._trouble is not None):
                    return None
                self._news.wait(self._pace.look if self._waiting else None)
                self._notice_silence()

    @property
    def _due(self) -> bool:
        """Whether what is on no disk has waited long enough."""
        if self._lost is not None:
            return not self._closing and monotonic() >= self._tried + self._pace.again
        late = monotonic() >= self._since + self._pace.hedge
        return late or self._closing or self._trouble is not None

    def _notice_silence(self) -> None:
        if self._waiting and not self._silent and monotonic() >= self._since + self._pace.silence:
            self._silent = True
            self._tell()

    def _keep(self, need: "_Need") -> None:
        try:
            file = self._rescue.keep(need.waiting, anew=need.anew)
        except OSError as error:
            self._failed_to_keep(error)
            return
        with self._news:
            if need.exchanges != self._exchanges:
                return  # others wait by now
            self._file, self._lost, self._anew = file, None, False
            self._kept_to = max(self._kept_to, need.waiting[-1]["sequence"])
            self._news.notify_all()

    def _failed_to_keep(self, error: OSError) -> None:
        with self._news:
            self._lost, self._tried = error, monotonic()


@dataclass(frozen=True, slots=True)
class _Need:
    """What is to be kept elsewhere, as it was decided at one moment.

    Attributes:
        waiting: the changes; none when what is kept is to be forgotten.
        anew: whether they take the place of all that are kept.
        exchanges: how often what waits had been exchanged then.
    """

    waiting: list[Payload]
    anew: bool
    exchanges: int
