"""The program in a real pseudo-terminal, and what its screen shows."""

import base64
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pexpect
import pytest

from scrutiny_tui.cli import main
from tests.pseudo_terminal import PseudoTerminal, environment

PROGRAM = (sys.executable, "-m", "scrutiny_tui")
COLUMNS, ROWS = 100, 30
PATIENCE = 60.0
"""How long to wait for something to appear, in seconds; long, for a busy machine."""
CHUNK = 200
ENTER, ESCAPE, UP = "\r", "\x1b", "\x1b[A"
CTRL_L, CTRL_Q, CTRL_W, CTRL_Z = "\x0c", "\x11", "\x17", "\x1a"
_COPIED = re.compile(b"\x1b]52;c;([A-Za-z0-9+/=]*)\x07")
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


class Terminal(PseudoTerminal):
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
        command = (*through, *PROGRAM, *words)
        # Started beside the store, where the documents go that are made.
        super().__init__(command, COLUMNS, ROWS, _environment(store, state), store.parent)
        self._journal = store / "journal.jsonl"
        self._printed: list[bytes] = []
        self._child.delaybeforesend = None

    @property
    def clipboard(self) -> str:
        """What the program last copied to the terminal's clipboard; empty if nothing."""
        copied = _COPIED.findall(b"".join(self._printed))
        return base64.b64decode(copied[-1]).decode("utf-8") if copied else ""

    def wait_for(self, *words: str) -> None:
        """Wait until the screen shows all of these words."""
        self.wait_until(lambda: all(word in self.words for word in words), f"{words} to be seen")

    def wait_until(self, seen: Callable[[], bool], what: str) -> None:
        """Wait until something can be seen."""
        end = time.monotonic() + PATIENCE
        while not seen():
            assert time.monotonic() < end, f"waited for {what}; the screen says:\n{self.seen}"
            self._read()

    def type(self, text: str) -> None:
        """Type text as keys, a few at a time, and read what the program paints between them."""
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

    def wait_until_written(self, words: str) -> None:
        """Wait until the store's journal holds words that were recorded.

        The word "saved" in the top line may be that of the line before: the bar can be painted first.
        """
        self.wait_until(lambda: words in self._journal.read_text("utf-8"), f"{words} to be written")

    def kill(self) -> None:
        """Kill the program, whatever it is doing."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def terminate(self, number: signal.Signals = signal.SIGTERM) -> None:
        """End the program as the system does when the user logs out, or by another signal."""
        self._child.kill(number)
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
            self.show(self._printed[-1])
        except (pexpect.TIMEOUT, pexpect.EOF):
            return


def copied(made: Path, place: Path) -> Path:
    """A copy of a store that was made once for many tests: making one takes four commands."""
    shutil.copytree(made, place / "store")
    return place / "store"


def meeting_of(store: Path, committee: str, day: str, style: str = "herefordshire") -> str:
    """A committee and its live meeting in a fresh store; the meeting's reference."""
    _made(store, "committee", "add", committee, "--style", style)
    reference = _made(store, "meeting", "add", "--committee", committee, "--date", day)
    _made(store, "meeting", "set", reference, "--state", "live")
    return reference


def _made(store: Path, *words: str) -> str:
    """As `scrutiny`, in this process: to start a program takes longer than all that it does."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", _environment(store))
        patch.setattr(sys, "stdout", printed)
        assert main(["--store", str(store), *words]) == 0
    printed.seek(0)
    return printed.read().strip()


def _environment(store: Path, state: Path | None = None) -> dict[str, str]:
    return {**environment(state or state_beside(store)), "SCRUTINY_STORE": str(store)}


def state_beside(store: Path) -> Path:
    """The user's folder for what programs keep between two runs."""
    return store.parent / "state"
