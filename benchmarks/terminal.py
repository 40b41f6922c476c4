"""A program in a pseudo-terminal whose screen is watched while it is painted."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from types import TracebackType

from benchmarks.five_years import TODAY
from tests.pseudo_terminal import PseudoTerminal, environment

NO_TERMINAL = "This is measured in a pseudo-terminal, and Windows has none that a benchmark could read."
EMPTY = "Type what is said"
"""What each of the programs shows in its empty bar."""
QUIET = 0.05
"""Seconds without a byte after which a program is taken to have painted everything."""
SWITCH_INTERVAL = 0.0002
"""How often the thread that takes the times gets its turn, in seconds."""
CTRL_U, CTRL_Q = "\x15", "\x11"

_ROOT = Path(__file__).parents[1]
_PATIENCE = 30.0


def bare(module: str) -> tuple[str, ...]:
    """The command that opens one of the bare programs of this package, by the name of its module."""
    return sys.executable, "-m", f"benchmarks.{module}"


def scrutiny(store: Path) -> tuple[str, ...]:
    """The command that opens the program on a store of five years, on the day of the live meeting."""
    return sys.executable, "-m", "scrutiny_tui", "--store", str(store), "--today", TODAY.isoformat()


class Terminal(PseudoTerminal):
    """A terminal with a program in it.

    Args:
        command: the program and its arguments.
        columns: how wide it is.
        rows: how high it is.

    Attributes:
        started: when the program was started, by the clock of `wait_for`.
    """

    def __init__(self, command: Sequence[str], columns: int, rows: int) -> None:
        self._beside = TemporaryDirectory(prefix="beside-")
        self._painted: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
        self.started = time.perf_counter()
        # Where python is told to write no bytecode, the program's own modules would be compiled at every
        # start, and those of the installed packages not.
        variables = environment(Path(self._beside.name), "PYTHONDONTWRITEBYTECODE")
        super().__init__(command, columns, rows, variables, _ROOT)
        sys.setswitchinterval(SWITCH_INTERVAL)
        Thread(target=self._take_times, name="taking times", daemon=True).start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        self._beside.cleanup()

    @property
    def process(self) -> int:
        """The number of the program's process."""
        return self._child.pid or 0

    def send(self, keys: str) -> float:
        """Press keys; return the time at which that was done."""
        at = time.perf_counter()
        os.write(self._child.child_fd, keys.encode())
        return at

    def wait_for(self, words: str) -> float:
        """Wait until these words stand on the screen; return when the bytes came that put them there.

        Raises:
            TimeoutError: they never did.
        """
        at = time.perf_counter()
        end = at + _PATIENCE
        while words not in self.words:
            if at > end or not self._read(_PATIENCE):
                raise TimeoutError(f"waited for “{words}”; the screen says:\n{self.seen}")
            at = self._came
        return at

    def wait_until_open(self) -> None:
        """Wait until keys can be typed.

        Raises:
            TimeoutError: one never could.
        """
        self.wait_for(EMPTY)

    def clear(self) -> None:
        """Take back what was typed, a row at a time."""
        while EMPTY not in self.words:
            self.send(CTRL_U)
            self.settle()

    def leave(self) -> None:
        """Leave the program by its own key, with nothing typed that it would keep.

        Raises:
            TimeoutError: it did not end.
        """
        self.clear()
        self.send(CTRL_Q)
        end = time.perf_counter() + _PATIENCE
        while self._child.isalive():
            if time.perf_counter() > end:
                raise TimeoutError("the program did not end")
            self._read(QUIET)

    def settle(self) -> None:
        """Read on until the program has painted everything."""
        while self._read(QUIET):
            pass

    def _read(self, patience: float) -> bool:
        """Put the next bytes that were painted onto the emulated screen; return whether there were any."""
        try:
            self._came, painted = self._painted.get(timeout=patience)
        except Empty:
            return False
        self.show(painted)
        return bool(painted)

    def _take_times(self) -> None:
        """Note when each piece was painted, in a thread of its own.

        To put a whole screen onto the emulated one takes longer than a program takes for its next painting.
        """
        painted = b"-"
        while painted:
            try:
                painted = os.read(self._child.child_fd, 1 << 16)
            except OSError:  # the program has ended
                painted = b""
            self._painted.put((time.perf_counter(), painted))
