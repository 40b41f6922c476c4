"""What is being typed, in a file beside the store: written behind the keys, by a thread of its own.

A line of the file is everything that was unrecorded at one moment; the last one counts. What is appended is
safe from the end of the program at once, and from the end of the machine within a second.
"""

from collections.abc import Callable, Iterable
from threading import Event, Lock, Thread
from time import monotonic

from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import line_of, payload_of
from scrutiny_tui.store.tables.codec import decode, encode

NAME = "drafts.jsonl"
LIMIT = 256 * 1024
"""Bytes after which the file is written anew."""
_GATHERS = 0.05
"""Seconds from a change to its being written: what is typed meanwhile goes with it."""
_SYNCS = 0.9
"""Seconds from a change to the sync that takes it to the disk."""
_PATIENCE_WITH_STORE = 0.5
"""Seconds to wait for what was recorded to be on some disk: long after the store's guard has seen to that."""
_PATIENCE = 3.0
"""Seconds to wait for a disk when the program ends. Windows allows it five altogether."""


class DraftFile:
    """Keeps what is being typed; the newest state handed over is what will be found.

    No method raises when the files cannot be written: the keys come first, and the next change tries again.

    Args:
        beside: the places.
        safe: whether what was recorded is on some disk, at the latest after so many seconds. Until it is, the
            words that were recorded stay in the file.
    """

    def __init__(self, beside: FallbackFolders, safe: Callable[[float], bool] = lambda _: True) -> None:
        self._beside = beside
        self._safe = safe
        self._number, self._found = last_of(beside.read(NAME).values())
        self._state: Unrecorded | None = None
        self._written: Unrecorded | None = None
        self._line = b""
        self._synced = True
        self._size = LIMIT  # the first line of a run begins the file anew
        self._writing = Lock()
        self._told, self._closing = Event(), Event()
        # A daemon: a disk that does not answer must not keep the program from ending.
        self._thread = Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def found(self) -> Unrecorded | None:
        """What the last run of the program left, if anything was."""
        return self._found

    def keep(self, state: Unrecorded) -> None:
        """Have a state written soon, in place of the one before; returns at once."""
        self._state = state
        self._told.set()

    def sync(self) -> bool:
        """Write the newest state and return when it is on the disk.

        Returns:
            Whether it is.
        """
        return self._write(sync=True, at_once=True)

    def close(self) -> None:
        """Write the newest state, and nothing of what was typed before it."""
        self._closing.set()
        self._told.set()
        self._thread.join(_PATIENCE)
        if self._state is not None:
            self._size, self._written = LIMIT, None
            self.sync()

    def _run(self) -> None:
        due: float | None = None
        while not self._closing.is_set():
            told = self._told.wait(None if due is None else max(0.0, due - monotonic()))
            if told:
                due = due or monotonic() + _SYNCS
                self._closing.wait(_GATHERS)
            sync = due is not None and monotonic() >= due
            if not self._write(sync=sync):
                due = monotonic() + _SYNCS  # and again
            elif sync:
                due = None

    def _write(self, *, sync: bool, at_once: bool = False) -> bool:
        """Write the newest state; whether it is written, and, where that was asked for, on the disk."""
        if not self._writing.acquire(timeout=_PATIENCE):
            return False
        try:
            self._told.clear()
            state = self._state  # first: what was recorded before it must be safe when it is written
            if not self._safe(_PATIENCE_WITH_STORE) and not at_once:
                return False
            if state is None or (state is self._written and (self._synced or not sync)):
                return True
            if state is not self._written:
                self._number += 1
                self._line = _line(self._number, state)
            self._written = None
            self._put(self._line, sync=sync)
            self._written, self._synced = state, sync
        except OSError:
            return False
        finally:
            self._writing.release()
        return True

    def _put(self, line: bytes, *, sync: bool) -> None:
        """Append a line; one that was appended without a sync is appended again to be synced.

        The second time it may go to another place, and has to be whole there.
        """
        if self._size + len(line) > LIMIT:
            self._beside.replace(NAME, line)
            self._size = 0
        else:
            self._beside.append(NAME, line, sync=sync)
        self._size += len(line)


def last_of(files: Iterable[bytes]) -> tuple[int, Unrecorded | None]:
    """The last whole line of files of drafts.

    Args:
        files: what each of them holds. What cannot be read in it is passed over: a line that was being
            written when the program ended, or was written by a newer version.

    Returns:
        Its number, and what it holds; 0 and None when there is no such line.
    """
    found: tuple[int, Unrecorded | None] = (0, None)
    for data in files:
        for line in reversed(data.split(b"\n")):
            read = _read(line)
            if read is not None:
                found = max(found, read, key=lambda numbered: numbered[0])
                break
    return found


def _line(number: int, state: Unrecorded) -> bytes:
    """A line for a state. It begins with a line feed, since half a line may stand before it."""
    return b"\n" + line_of({"number": number, "unrecorded": encode(state)})


def _read(line: bytes) -> tuple[int, Unrecorded] | None:
    payload = payload_of(line)
    try:
        return (int(payload["number"]), decode(Unrecorded, payload["unrecorded"])) if payload else None
    except (KeyError, TypeError, ValueError):
        return None
