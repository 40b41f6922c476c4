"""Following a store that another program writes: its new changes are read twice a second."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import DamagedError, NewerError, Payload, header_in, read_lines
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import snapshot

_log = logging.getLogger("scrutiny")


class Poller:
    """Calls a function again and again, in a thread of its own, until it is stopped.

    Args:
        look: the function.
        every: the seconds between two calls.
    """

    def __init__(self, look: Callable[[], None], every: float) -> None:
        self._look = look
        self._every = every
        self._end = Event()
        Thread(target=self._run, name="following", daemon=True).start()

    def stop(self) -> None:
        """Make no further call; one that has begun is finished."""
        self._end.set()

    def _run(self) -> None:
        while not self._end.wait(self._every):
            try:
                self._look()
            except Exception as fault:  # noqa: BLE001  following must not stop without a word
                _log.error("%s while following", type(fault).__name__)


class StoreFollower:
    """A store as it was last read, and the changes since.

    Every file is open only while it is read, because Windows could not replace one that stayed open.

    Args:
        folder: the store's folder.
        files: the file system.

    Attributes:
        storage: the store as it was last read.

    Raises:
        StoreError: it cannot be read.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        with explained(folder, reading=True):
            self._stamp = files.stamp(folder / snapshot.NAME)
        self.storage = JournalStorage(folder, files, read_only=True)
        self._header = self.storage.journal_header
        self._read_to = self.storage.read_to

    def new_changes(self) -> list[Payload] | None:
        """Return the changes written since; None when there is another journal, and all must be read again.

        Raises:
            UnreachableError: it cannot be read now.
        """
        with explained(self._folder, reading=True):
            if not self._files.exists(self._folder / journal.NAME):
                raise vanished(self._folder)
            if self._files.stamp(self._folder / snapshot.NAME) != self._stamp:
                return None
            data = self._files.read(self._folder / journal.NAME)
        try:
            if header_in(data) != self._header:
                return None
            content = read_lines(data[self._read_to :])
        except (DamagedError, NewerError):
            return None  # reading it again says what is wrong
        changes = [payload for payload in content.payloads if payload["sequence"] > self.storage.sequence]
        if changes and changes[0]["sequence"] != self.storage.sequence + 1:
            return None
        self._read_to += content.sound if changes else 0
        return changes
