"""A program in a pseudo-terminal, and what its screen shows: for the tests and the benchmarks."""

import os
import signal
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte


class PseudoTerminal:
    """A terminal with a program in it. Windows has none.

    Args:
        command: the program and its arguments.
        columns: how wide it is.
        rows: how high it is.
        environment: the variables that the program is given.
        folder: where the program is started; the current folder when None.
    """

    def __init__(
        self,
        command: Sequence[str],
        columns: int,
        rows: int,
        environment: Mapping[str, str],
        folder: Path | None = None,
    ) -> None:
        import pexpect  # noqa: PLC0415  Windows has no such package, and runs the other benchmarks

        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._seen: str | None = None
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            command[0],
            list(command[1:]),
            dimensions=(rows, columns),
            env=dict(environment),
            cwd=str(folder) if folder else None,
            preexec_fn=_heed_signals,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    def show(self, printed: bytes) -> None:
        """Show what the program printed."""
        self._stream.feed(printed)
        self._seen = None

    def resize(self, columns: int, rows: int) -> None:
        """Make it as wide and as high as that."""
        self._child.setwinsize(rows, columns)
        self._screen.resize(rows, columns)
        self._seen = None

    @property
    def seen(self) -> str:
        """What the screen shows, row by row; it is put together once after each printing."""
        if self._seen is None:
            self._seen = "\n".join(self._screen.display)
        return self._seen

    @property
    def words(self) -> str:
        """What the screen shows as running text, however it is wrapped."""
        return " ".join(self.seen.split())


def _heed_signals() -> None:
    """Start a program as a terminal does: one from a shell's background inherits these two ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


def environment(state: Path, *left_out: str) -> dict[str, str]:
    """The variables of this process, without those that would make the program differ from a clerk's.

    Args:
        state: the folder in which the program keeps what it needs between two runs.
        left_out: beginnings of the names of other variables to leave out.
    """
    others = ("SCRUTINY_", "TEXTUAL", *left_out)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return {**kept, "TERM": "xterm-256color", "PYTHONUTF8": "1", "XDG_STATE_HOME": str(state)}
