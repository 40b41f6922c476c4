"""Two programs that make their file calls in turn, so that both may stand still half-way."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Condition, Thread

from scrutiny_tui.store import Files

_LONGEST = 60
"""How long a program waits for its turn before the test counts as hung, in seconds."""


class Turns:
    """Whose turn it is.

    Args:
        schedule: when each turn ends, that of the first program first: after so many file calls, or before a
            call such as "replace store/journal.jsonl". After the last turn the other program goes on to its
            end, and then the first one.

    Attributes:
        calls: how many file calls each program has made.
    """

    def __init__(self, schedule: Sequence[int | str]) -> None:
        self.calls = [0, 0]
        self._left: list[int | str] = list(schedule)
        self._current = 0
        self._changed = Condition()

    def wait_for(self, program: int, call: str = "") -> None:
        """Wait until it is the turn of a program, which is to make that call."""
        with self._changed:
            self._wait(program)
            if self._left and self._left[0] == call:
                self._pass_on(program)
                self._wait(program)

    def count(self, program: int) -> None:
        """Count a call that a program has made."""
        with self._changed:
            self.calls[program] += 1
            left = self._left[0] if self._left else ""
            if isinstance(left, int) and self._current == program:
                self._left[0] = left - 1
                if left == 1:
                    self._pass_on(program)

    def end(self, program: int) -> None:
        """Note that a program has ended: the other one goes on to its end."""
        with self._changed:
            self._left.clear()
            self._pass_on(program)

    def _wait(self, program: int) -> None:
        if not self._changed.wait_for(lambda: self._current == program, _LONGEST):
            raise AssertionError("a program waits for its turn for ever")

    def _pass_on(self, program: int) -> None:
        del self._left[:1]
        self._current = 1 - program
        self._changed.notify_all()


class FilesInTurn(Files):
    """The file system of a program that waits for its turn before each call.

    Args:
        program: which one this is, 0 or 1.

    Attributes:
        turns: whose turn it is; None while there is one program alone.
    """

    def __init__(self, program: int) -> None:
        super().__init__(pauses=())
        self.turns: Turns | None = None
        self._program = program
        for name in [name for name in vars(Files) if not name.startswith("_")]:
            setattr(self, name, self._guarded(name, getattr(self, name)))

    def _guarded(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def guarded(*arguments: object) -> object:
            turns = self.turns
            if turns is None:
                return call(*arguments)
            turns.wait_for(self._program, _in_words(name, arguments))
            try:
                return call(*arguments)
            finally:
                turns.count(self._program)

        return guarded


def _in_words(name: str, arguments: tuple[object, ...]) -> str:
    paths = [f"{path.parent.name}/{path.name}" for path in arguments if isinstance(path, Path)]
    return " ".join([name, *paths[-1:]])


def run_in_turn(turns: Turns, programs: Mapping[FilesInTurn, Callable[[], object]]) -> None:
    """Run two programs, each with a file system of its own, until both have ended."""

    def run(number: int, files: FilesInTurn, program: Callable[[], object]) -> None:
        turns.wait_for(number)
        files.turns = turns
        try:
            program()
        finally:
            files.turns = None
            turns.end(number)

    threads = [Thread(target=run, args=(number, *each)) for number, each in enumerate(programs.items())]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
