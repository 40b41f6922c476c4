"""Work that waits until what a key asked for can be read in the terminal."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from textual.app import App
from textual.message_pump import MessagePump

SECONDS_TO_THE_TERMINAL = 0.004
"""How long another thread needs to send what was painted: while this one works, it gets no turn."""

_Work: TypeAlias = "tuple[MessagePump, Callable[[], None]]"

_waiting: "WeakKeyDictionary[App[Any], list[_Work]]" = WeakKeyDictionary()


def after_painting(pump: MessagePump, work: Callable[[], None]) -> None:
    """Do some work once the next painting has reached the terminal.

    All that waits for one painting shares a timer: each of its own would hold that painting up.

    Args:
        pump: the app or widget that does the work.
        work: what to do.
    """
    waiting = _waiting.setdefault(pump.app, [])
    waiting.append((pump, work))
    if len(waiting) == 1:
        app = pump.app
        pump.call_after_refresh(app.set_timer, SECONDS_TO_THE_TERMINAL, partial(_begin, app))


def _begin(app: App[Any]) -> None:
    waiting, _waiting[app] = _waiting[app], []
    for pump, work in waiting:
        pump.call_next(work)
