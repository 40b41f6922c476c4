"""Following a store that another program writes: what is new in it, looked at twice a second."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from scrutiny_tui.store.errors import explained, vanished
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.log import journal
from scrutiny_tui.store.log.line_format import DamagedError, NewerError, Payload, read_lines
from scrutiny_tui.store.storage import JournalStorage
from scrutiny_tui.store.tables import snapshot

_log = logging.getLogger("scrutiny")


class Poller:
    """Looks again and again, in a thread of its own, until it is told to stop.

    Args:
        look: what is done at each look.
        every: seconds between two looks.
    """

    def __init__(self, look: Callable[[], None], every: float) -> None:
        self._look = look
        self._every = every
        self._end = Event()
        Thread(target=self._run, name="following", daemon=True).start()

    def stop(self) -> None:
        """Look no more after the look that may be going on."""
        self._end.set()

    def _run(self) -> None:
        while not self._end.wait(self._every):
            try:
                self._look()
            except Exception as fault:  # noqa: BLE001  who reads along must not stop without a word
                _log.error("%s while following", type(fault).__name__)


class StoreFollower:
    """A store as it was read last, and what has come since.

    Every file is open only while it is read: one that stayed open could not be replaced on Windows.

    Args:
        folder: the store's folder.
        files: the file system.

    Attributes:
        storage: the store as it was read last.

    Raises:
        StoreError: it cannot be read.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        with explained(folder, reading=True):
            self._stamp = files.stamp(folder / snapshot.NAME)
        self.storage = JournalStorage(folder, files, read_only=True)
        self._read_to = self.storage.read_to

    def news(self) -> list[Payload] | None:
        """The changes written since; None when the store was tidied meanwhile and must be read anew.

        Raises:
            UnreachableError: it cannot be read now.
        """
        with explained(self._folder, reading=True):
            if not self._files.exists(self._folder / journal.NAME):
                raise vanished(self._folder)
            if self._files.stamp(self._folder / snapshot.NAME) != self._stamp:
                return None
            data = self._files.read_from(self._folder / journal.NAME, self._read_to)
        try:
            read = read_lines(data)
        except (DamagedError, NewerError):
            return None  # reading it anew tells what is the matter
        news = [payload for payload in read.payloads if payload["sequence"] > self.storage.sequence]
        if news and news[0]["sequence"] != self.storage.sequence + 1:
            return None
        self._read_to += read.sound if news else 0
        return news
