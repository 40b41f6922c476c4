"""What was painted goes to the terminal at once, and work waits until it can be read there."""

from collections.abc import Callable
from functools import partial
from time import sleep
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from textual.app import App
from textual.message_pump import MessagePump

SECONDS_TO_THE_TERMINAL = 0.004
"""How long another thread needs to send what was painted: while this one works, it gets no turn."""

_SHORTEST_TURN = 0.00002
"""Seconds: the shortest wait in which another thread is woken."""

_Work: TypeAlias = "tuple[MessagePump, Callable[[], None]]"

_waiting: "WeakKeyDictionary[App[Any], list[_Work]]" = WeakKeyDictionary()
"""What waits for the timer of each app."""


def send_painting() -> None:
    """Let textual's other thread send what was painted: while this one works, that one gets no turn."""
    sleep(_SHORTEST_TURN)


def after_painting(pump: MessagePump, work: Callable[[], None]) -> None:
    """Do some work once the next painting has reached the terminal.

    What waits for one painting shares a timer of the app: a timer for each would hold that painting up.

    Args:
        pump: the app or widget that does the work; nothing is done once it is gone.
        work: what to do.
    """
    pump.call_after_refresh(_wait, pump, work)


def _wait(pump: MessagePump, work: Callable[[], None]) -> None:
    app = pump.app
    waiting = _waiting.setdefault(app, [])
    waiting.append((pump, work))
    if len(waiting) == 1:
        app.set_timer(SECONDS_TO_THE_TERMINAL, partial(_begin, app))


def _begin(app: App[Any]) -> None:
    for pump, work in _waiting.pop(app):
        pump.call_next(work)
