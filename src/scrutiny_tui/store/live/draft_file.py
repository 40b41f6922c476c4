"""What is being typed, in a file in a fallback folder that a background thread writes.

Each line of the file is everything that was unrecorded at one moment, and the last line counts. An appended
line survives the end of the program at once, and a power cut within a second.
"""

from collections.abc import Callable, Iterable
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any

from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import line_of, payload_of
from scrutiny_tui.store.tables.codec import decode, encode

NAME = "drafts.jsonl"
LIMIT = 256 * 1024
"""The length in bytes after which the file is rewritten."""
_GATHER = 0.02
"""How long to wait after a change before writing, in seconds; what is typed by then is written with it."""
_SYNC_WITHIN = 0.9
"""How long after a change it is synced, in seconds."""
_TIMEOUT_STORE = 0.5
"""How long to wait until recorded words are on some disk, in seconds; the store takes far less."""
_TIMEOUT = 3.0
"""How long to wait for a disk when the program ends, in seconds; Windows allows five altogether."""


class DraftFile:
    """Keeps what is being typed: the newest state is found at the next start.

    No method raises when a file cannot be written. The keys come first, and the next change tries again.

    Args:
        fallback: the folders.
        safe: returns whether what was recorded is on some disk, after at most that many seconds. Until it is,
            the recorded words stay in the file.
    """

    def __init__(self, fallback: FallbackFolders, safe: Callable[[float], bool] = lambda _: True) -> None:
        self._fallback = fallback
        self._safe = safe
        self._number, self._found = last_of(fallback.read(NAME).values())
        self._state: Unrecorded | None = None
        self._written: Unrecorded | None = None
        self._line = b""
        self._synced = True
        self._size = LIMIT  # so that the first line of a run starts a new file
        self._writing = Lock()
        self._told, self._closing = Event(), Event()
        # A daemon: a disk that does not answer must not keep the program from ending.
        self._thread = Thread(target=self._run, name="drafts", daemon=True)
        self._thread.start()

    def found(self) -> Unrecorded | None:
        """Return what the last run of the program left, or None."""
        return self._found

    def keep(self, state: Unrecorded) -> None:
        """Write a state soon, in place of the one before; returns at once."""
        self._state = state
        self._told.set()

    def sync(self) -> bool:
        """Write the newest state; return whether it is on the disk."""
        return self._write(sync=True, at_once=True)

    def close(self) -> None:
        """Write the newest state, and nothing that was typed before it."""
        self._closing.set()
        self._told.set()
        self._thread.join(_TIMEOUT)
        if self._state is not None:
            self._size, self._written = LIMIT, None
            self.sync()

    def _run(self) -> None:
        due: float | None = None
        while not self._closing.is_set():
            told = self._told.wait(None if due is None else max(0.0, due - monotonic()))
            if told:
                due = due or monotonic() + _SYNC_WITHIN
                self._closing.wait(_GATHER)
            sync = due is not None and monotonic() >= due
            if not self._write(sync=sync):
                due = monotonic() + _SYNC_WITHIN  # try again then
            elif sync:
                due = None

    def _write(self, *, sync: bool, at_once: bool = False) -> bool:
        """Write the newest state; return whether it is written and, if asked for, on the disk."""
        if not self._writing.acquire(timeout=_TIMEOUT):
            return False
        try:
            self._told.clear()
            state = self._state  # read first: what was recorded before it must be safe when this is written
            if not self._safe(_TIMEOUT_STORE) and not at_once:
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
        """Append a line. One that was appended without a sync is appended again when it is to be synced.

        The second time it may go to another folder, and must be whole there.
        """
        if self._size + len(line) > LIMIT:
            self._fallback.replace(NAME, line)
            self._size = 0
        else:
            self._fallback.append(NAME, line, sync=sync)
        self._size += len(line)


def unrecorded_in(fallback: FallbackFolders) -> Unrecorded | None:
    """What was typed and is not recorded, as it was last kept; None where nothing was. Nothing is written.

    Args:
        fallback: the folders.
    """
    return last_of(fallback.read(NAME).values())[1]


def last_of(files: Iterable[bytes]) -> tuple[int, Unrecorded | None]:
    """Return the last whole line of draft files.

    Args:
        files: the content of each. A line that cannot be read is passed over: it was being written when the
            program ended, or was written by a newer version.

    Returns:
        Its number and its content; 0 and None when there is no such line.
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
    """Return the line of a state. It begins with a line feed, because half a line may stand before it."""
    return b"\n" + line_of({"number": number, "unrecorded": encode(state)})


def _read(line: bytes) -> tuple[int, Unrecorded] | None:
    payload = payload_of(line)
    try:
        if not payload:
            return None
        return int(payload["number"]), decode(Unrecorded, _up_to_date(payload["unrecorded"]))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return None


def _up_to_date(unrecorded: dict[str, Any]) -> dict[str, Any]:
    """What was kept, as this version of the program knows it: older ones kept less of each line and form."""
    for line in unrecorded["lines"]:
        line.setdefault("refused", [])
        if line.pop("entries", None) is not None:
            line["since"] = 0
        refused = (kept["words"] for kept in line["refused"])
        for words in (line["words"], *line["kept"], *refused):
            words.update({"came_back": False, "id": "", "exempt": None} | words)
    for form in unrecorded["forms"]:
        form.setdefault("exempt", None)
    return unrecorded
