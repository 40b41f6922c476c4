"""Typing commands, as a test does it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.cli import main
from tests import council

COMMITTEE = council.COMMITTEE.name


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str


class CommandLine:
    """Types commands, all of them on one store."""

    def __init__(
        self, store: Path, stdin: Callable[[bytes], None], printed: Callable[[], tuple[str, str]]
    ) -> None:
        self.store = store
        self._stdin = stdin
        self._printed = printed

    def __call__(self, *words: str, stdin: bytes = b"", today: str = "2026-03-10") -> Ran:
        self._stdin(stdin)
        status = main(["--store", str(self.store), "--today", today, *words])
        return Ran(int(status), *self._printed())

    def done(self, *words: str, stdin: bytes = b"", today: str = "2026-03-10") -> str:
        """Type a command that is to succeed; what it printed as its result."""
        ran = self(*words, stdin=stdin, today=today)
        assert ran.status == 0, ran.err
        return ran.out
