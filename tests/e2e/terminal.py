"""A real pseudo-terminal with the program in it, and eyes on its screen."""

import base64
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import pexpect
import pyte

PROGRAM = (sys.executable, "-m", "scrutiny_tui")
COLUMNS, ROWS = 100, 30
PATIENCE = 60.0
"""Seconds after which something that does not appear never will, on a machine that does much else."""
CHUNK = 200
ENTER, ESCAPE, UP = "\r", "\x1b", "\x1b[A"
CTRL_L, CTRL_Q, CTRL_W, CTRL_Z = "\x0c", "\x11", "\x17", "\x1a"
_COPIED = re.compile("\x1b]52;c;([A-Za-z0-9+/=]*)\x07")
"""How a program asks the terminal to put something on the clipboard (OSC 52)."""


def scrutiny(store: Path, *words: str) -> str:
    """Run a command on a store; what it printed. It must succeed."""
    done = subprocess.run(
        [*PROGRAM, "--store", str(store), *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=_environment(store),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


class Terminal:
    """The program in a terminal of 100 columns and 30 rows.

    Args:
        store: the folder of the store.
        words: what is typed behind `scrutiny`.
        through: a command that starts the program instead of the terminal.
        state: where the program keeps what is not in the store; beside the store when None.
    """

    def __init__(
        self, store: Path, *words: str, through: tuple[str, ...] = (), state: Path | None = None
    ) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self._screen)
        self._printed: list[str] = []
        command = (*through, *PROGRAM, *words)
        self._child = pexpect.spawn(
            command[0],
            list(command[1:]),
            dimensions=(ROWS, COLUMNS),
            env=_environment(store, state),
            timeout=PATIENCE,
            encoding="utf-8",
        )
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    @property
    def seen(self) -> str:
        """What stands on the screen, row by row."""
        return "\n".join(self._screen.display)

    @property
    def words(self) -> str:
        """What stands on the screen as running text, however it is wrapped."""
        return " ".join(self.seen.split())

    @property
    def clipboard(self) -> str:
        """What the program has put on the terminal's clipboard last; empty before."""
        copied = _COPIED.findall("".join(self._printed))
        return base64.b64decode(copied[-1]).decode("utf-8") if copied else ""

    def wait_for(self, *words: str) -> None:
        """Wait until all of these words stand on the screen."""
        self.wait_until(lambda: all(word in self.words for word in words), f"{words} to be seen")

    def wait_until(self, seen: Callable[[], bool], what: str) -> None:
        """Wait until something can be seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, f"waited for {what}; the screen says:\n{self.seen}"
            self._read()

    def type(self, text: str) -> None:
        """Type text as keys, a few at a time, reading what the program paints meanwhile."""
        for start in range(0, len(text), CHUNK):
            self._child.send(text[start : start + CHUNK])
            self._read(wait=0)

    def record(self, line: str) -> None:
        """Type a line and record it; an item that is not on the agenda takes its second Enter."""
        self.type(line)
        self.wait_until(lambda: not self._answered, "the line to be understood")
        self.type(ENTER)
        self.wait_until(lambda: self._answered or "Enter again" in self.words, "the line to be recorded")
        if not self._answered:
            self.type(ENTER)
            self.wait_until(lambda: self._answered, "the item to be added")

    @property
    def _answered(self) -> bool:
        return "Recorded:" in self.words or "Now typing into" in self.words

    def kill(self) -> None:
        """End the program in the middle of everything."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def terminate(self) -> None:
        """Have the system end the program, as it does when the user logs out."""
        self._child.kill(signal.SIGTERM)
        self.wait_until(lambda: not self._child.isalive(), "the program to end")

    def hang_up(self) -> None:
        """Close the terminal around the program."""
        self._line.close()
        self.wait_until(lambda: not self._child.isalive(), "the program to end")

    def leave(self) -> None:
        """Leave the program as a clerk does."""
        self.type(CTRL_Q)
        self.wait_until(lambda: not self._child.isalive(), "the program to end")

    @property
    def _line(self) -> BinaryIO:
        """The terminal's end of the line to the program."""
        line: BinaryIO = self._child.ptyproc.fileobj  # type: ignore[attr-defined]  # the stubs lack it
        return line

    def _read(self, wait: float = 0.1) -> None:
        if self._line.closed:
            return
        try:
            self._printed.append(self._child.read_nonblocking(1 << 16, timeout=wait))
            self._stream.feed(self._printed[-1])
        except (pexpect.TIMEOUT, pexpect.EOF):
            return


def meeting_of(store: Path, committee: str, day: str, style: str = "herefordshire") -> str:
    """A committee and its live meeting in a fresh store; the meeting's reference."""
    scrutiny(store, "committee", "add", committee, "--style", style)
    reference = scrutiny(store, "meeting", "add", "--committee", committee, "--date", day)
    scrutiny(store, "meeting", "set", reference, "--state", "live")
    return reference


def _environment(store: Path, state: Path | None = None) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("SCRUTINY_", "TEXTUAL"))
    }
    own = {"SCRUTINY_STORE": str(store), "XDG_STATE_HOME": str(state or state_beside(store))}
    return {**kept, **own, "TERM": "xterm-256color", "PYTHONUTF8": "1"}


def state_beside(store: Path) -> Path:
    """The user's folder for what programs keep between two runs."""
    return store.parent / "state"
