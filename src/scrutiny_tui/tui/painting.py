"""What was painted goes to the terminal at once, and work waits until it can be read there."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from time import sleep
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.message_pump import MessagePump

SECONDS_TO_THE_TERMINAL = 0.004
"""How long another thread needs to send what was painted: while this one calls, it gets no turn."""
SECONDS_UNLESS_PAINTED = 0.02
"""How long work waits where nothing is painted."""
_SHORTEST_TURN = 0.00002
"""Seconds: the shortest wait in which another thread is woken."""


class _Waiting:
    """The work that waits for the next painting of an app, and when it begins."""

    def __init__(self) -> None:
        self.calls: list[tuple[MessagePump, Callable[[], None]]] = []
        self._begins: TimerHandle | None = None

    def begin_in(self, seconds: float) -> None:
        """Begin all of it then, and not when it would have begun before."""
        if self._begins is not None:
            self._begins.cancel()
        self._begins = get_running_loop().call_later(seconds, self._begin)

    def _begin(self) -> None:
        calls, self.calls = self.calls, []
        for pump, work in calls:
            pump.call_next(work)


_waiting: "WeakKeyDictionary[App[Any], _Waiting]" = WeakKeyDictionary()


def after_painting(pump: MessagePump, work: Callable[[], None]) -> None:
    """Do some work once the next painting has reached the terminal.

    What waits for one painting shares a timer of the event loop: messages and timers of textual would hold
    that painting up.

    Args:
        pump: the app or widget that does the work; nothing is done once it is gone.
        work: what to do.
    """
    waiting = _waiting.setdefault(pump.app, _Waiting())
    waiting.calls.append((pump, work))
    if len(waiting.calls) == 1:
        waiting.begin_in(SECONDS_UNLESS_PAINTED)


def painted(app: App[Any]) -> None:
    """Let textual's other thread send what an app has painted, and begin then what waited for it."""
    waiting = _waiting.get(app)
    if waiting is not None and waiting.calls:
        waiting.begin_in(SECONDS_TO_THE_TERMINAL)
    if not app.is_headless:
        sleep(_SHORTEST_TURN)
