from pathlib import Path
from types import TracebackType
from typing import ClassVar

import pytest
from filelock import Timeout

from scrutiny_tui.store.live import lock
from scrutiny_tui.store.live.lock import LockHolder
from scrutiny_tui.store.log import journal

HOLDER = LockHolder("clerk", "laptop", "2026-03-03 18:55")


class SimulatedLock:
    """A lock within this process, which needs no real file. `tests/store/test_lock.py` tests the real one."""

    held: ClassVar[set[Path]] = set()

    def __init__(self, path: Path, **options: object) -> None:
        del options
        self._path = path
        self._mine = False

    def acquire(self) -> None:
        if self._path in self.held:
            raise Timeout(str(self._path))
        self._mine = True
        self.held.add(self._path)

    def release(self) -> None:
        if self._mine:
            self._mine = False
            self.held.remove(self._path)

    def __enter__(self) -> None:
        self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def __del__(self) -> None:
        self.release()


@pytest.fixture(autouse=True)
def simulated_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lock stores on a simulated disk without touching the real one, by the same holder each time."""
    monkeypatch.setattr(lock, "FileLock", SimulatedLock)
    monkeypatch.setattr(lock, "this_program", lambda: HOLDER)


@pytest.fixture(autouse=True)
def every_save_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the whole journal behind every save: which call fails must not depend on the time."""
    monkeypatch.setattr(journal, "CHECK_AGAIN", 0)
