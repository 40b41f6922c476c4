"""Random keys and signals in a pseudo-terminal, sent as fast as the terminal takes them."""

import signal
from pathlib import Path
from random import Random

from tests.e2e.terminal import CTRL_Q, Terminal, scrutiny, state_beside
from tests.keys.script import LINES, SIZES

_F = ("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[19~", "\x1b[20~", "\x1b[21~")
"""F1 to F9, without F7, which is nothing here."""
KEYS = (
    *_F,
    "\r",
    "\x1b",
    "\t",
    "\x1b[A",
    "\x1b[B",
    "\x1b[5~",
    "\x1b[6~",
    "\x7f",
    "\x1a",
    "\x19",
    *"acdelmnopx/ ",
)
_FINAL_SIZE = (100, 30)


class KeysInTerminal(Terminal):
    """The program, and a terminal that is held, stopped, continued and resized.

    Args:
        store: the folder of the store.
        seed: what is done follows from it.
    """

    def __init__(self, store: Path, seed: int) -> None:
        super().__init__(store)
        self._random = Random(seed)  # noqa: S311  keys, not secrets
        self._store = store

    def play(self, times: int) -> None:
        """Press random keys, and send signals between them."""
        for _ in range(times):
            key = self._random.choice(KEYS)
            self.type(key * self._random.choice((1, 1, 1, 2, 8)))
            if self._random.random() < 0.2:
                self.type(self._random.choice(LINES) + "\r")
            if self._random.random() < 0.15:
                self._signal()
            assert self._child.isalive(), self.seen

    def _signal(self) -> None:
        if self._random.random() < 0.6:
            self.resize(*self._random.choice(SIZES))
        else:
            self._child.kill(signal.SIGSTOP)
            self.type("\x1bOP\x1b\x1b")
            self._child.kill(signal.SIGCONT)

    def end(self) -> None:
        """Leave the program, from whatever page is in sight."""
        self.resize(*_FINAL_SIZE)
        self.wait_until(self._left, "the program to end")
        assert "because of a fault" not in self.words

    def _left(self) -> bool:
        """Whether the program has ended; it is asked again, as a key right behind Escape is lost."""
        if self._child.isalive():
            self.type(CTRL_Q)
        return not self._child.isalive()

    @property
    def faults(self) -> str:
        """What the program logged of faults."""
        logs = state_beside(self._store).rglob("scrutiny.log")
        return "".join(log.read_text(encoding="utf-8") for log in logs)

    def doctor(self) -> str:
        """What the doctor says of the store; it must be well."""
        return scrutiny(self._store, "doctor")
