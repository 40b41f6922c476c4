"""The store behind the screen, whose threads are waited for without a sleep."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Condition

from msgspec.structs import replace

from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import FallbackFolders, Files, LiveStore
from scrutiny_tui.store.live.rescue_journal import NAME
from scrutiny_tui.store.live.writer import WriterTiming

PATIENCE = 60.0
"""The seconds after which a test gives up."""
BRISK = WriterTiming(hedge=60, silence=60, retry=0.01, poll=0.001, follow=0.02, leave=5, verify=60)
"""Rescues nothing that the store takes, and tries again at once what it refused."""
ONCE = replace(BRISK, retry=60)
"""Tries what the store refused no second time before the program ends."""


def fallback(folder: Path) -> FallbackFolders:
    """Return the fallback folder of a store."""
    return FallbackFolders((folder.with_name(f"{folder.name} kept"),), Files())


def rescue_of(folder: Path) -> Path:
    """The rescue journal of a store."""
    return fallback(folder).folders[0] / NAME


def live(
    folder: Path,
    files: Files | None = None,
    *,
    timing: WriterTiming = BRISK,
    places: FallbackFolders | None = None,
) -> LiveStore:
    """Open a store as the screen does."""
    return LiveStore(folder, files or Files(), places or fallback(folder), timing)


class Disk(Files):
    """A disk below one folder, which can be full, forbidden, or fail in another way."""

    def __init__(self, below: Path) -> None:
        super().__init__()
        self.below = below
        self.wrong = 0

    def write(self, handle: int, offset: int, data: bytes | memoryview) -> int:
        self._fail()
        return super().write(handle, offset, data)

    def sync(self, handle: int) -> None:
        self._fail()
        super().sync(handle)

    def open(self, path: Path) -> int:
        if self.below in path.parents:
            self._fail()
        return super().open(path)

    def _fail(self) -> None:
        if self.wrong:
            raise OSError(self.wrong, os.strerror(self.wrong))


class Watch:
    """Waits for what a store says from its threads."""

    def __init__(self, store: LiveStore) -> None:
        self._store = store
        self._news = Condition()
        store.on_saving_changed(self._heard)
        store.on_changed(self._heard)

    def until(self, seen: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        with self._news:
            assert self._news.wait_for(seen, PATIENCE), f"waited for {what}: {self._store.saving}"

    def until_word(self, word: SaveState) -> None:
        """Wait until the words are there."""
        self.until(lambda: self._store.saving.state is word, word.value)

    def _heard(self) -> None:
        with self._news:
            self._news.notify_all()
