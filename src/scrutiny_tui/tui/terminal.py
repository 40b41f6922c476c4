"""When the terminal is closed around the program. What differs between systems is here and nowhere else."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import wait
from contextlib import suppress
from contextvars import copy_context
from types import FrameType
from typing import Any, TextIO, TypeAlias

_SIGNALS = ("SIGHUP", "SIGTERM")
_CONSOLE_CLOSES = (2, 5, 6)
"""CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT and CTRL_SHUTDOWN_EVENT of the Windows console."""
_PATIENCE = 4.0
"""Seconds. Windows ends the program five seconds after it was told."""

_LOOKS = 20
_MOMENT = 0.01
"""Seconds between two looks at whether there are keys to be read."""

Handler: TypeAlias = Callable[[int], bool]
End: TypeAlias = Callable[[], Coroutine[Any, Any, None]]


def when_closed(end: End) -> None:
    """Have `end` called on the running loop when the terminal closes or the system ends the program.

    Textual itself would end without a word (measured on 8.2.8).

    Args:
        end: keeps what is being typed and ends the program.
    """
    loop = asyncio.get_running_loop()
    if sys.platform == "win32":
        _ask_windows(console_handler(loop, end))
        return
    if threading.current_thread() is not threading.main_thread():
        return  # signals reach the main thread alone
    signals = [getattr(signal, name) for name in _SIGNALS]
    ending: list[asyncio.Task[None]] = []  # the loop itself would let go of it
    context = copy_context()  # of the app, not of whatever the signal interrupts

    def begin() -> None:
        ending.append(loop.create_task(end()))

    # Not the loop's own way: it loses a signal that comes while very many keys wait (measured on 3.11).
    def hear(number: int, _frame: FrameType | None) -> None:
        for each in signals:
            signal.signal(each, signal.SIG_DFL)  # a second signal ends a program that hangs
        if loop.is_running():
            loop.call_soon_threadsafe(begin, context=context)
        else:
            signal.raise_signal(number)

    for number in signals:
        signal.signal(number, hear)
    _stay_down()


def _stay_down() -> None:
    """Have a program whose terminal was closed not begin again on it.

    The system sends SIGCONT behind SIGHUP. Textual then starts a second thread to read keys, and both read
    from a terminal that is gone, as fast as they can (measured on 8.2.8).
    """
    go_on = signal.getsignal(signal.SIGCONT)
    if not callable(go_on):
        return  # no terminal, but a test

    def go_on_with_a_terminal(number: int, frame: FrameType | None) -> None:
        if _terminal() is not None:
            go_on(number, frame)

    signal.signal(signal.SIGCONT, go_on_with_a_terminal)


def console_handler(loop: asyncio.AbstractEventLoop, end: End) -> Handler:
    """What the Windows console calls, on a thread of its own, when it is about to close.

    Args:
        loop: the loop `end` must run on.
        end: as for `when_closed`.

    Returns:
        A handler that comes back when `end` has run, since the program is ended as soon as it does. It
        leaves every other event, such as Ctrl+C, to the next handler.
    """

    def handle(event: int) -> bool:
        if event not in _CONSOLE_CLOSES:
            return False
        wait([asyncio.run_coroutine_threadsafe(end(), loop)], _PATIENCE)
        return True

    return handle


class Unfailing:
    """What is written to, such as a terminal, as one that may go away: what it no longer takes is let go.

    Textual writes in a thread that ends at the first failure, and then waits for that thread for ever, with
    the store held (measured on 8.2.8).

    Args:
        file: where it is written.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if it can be written."""
        with suppress(OSError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Pass on what was written, if it can be."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the file."""
        return self._file.fileno()


async def keys_are_read() -> None:
    """Return when the terminal has no more keys to give; soon, should it always say that it has."""
    if sys.platform == "win32":
        return  # its console keeps no keys back
    for _ in range(_LOOKS):
        terminal = _terminal()
        if terminal is None or not select.select([terminal], [], [], 0)[0]:
            return
        await asyncio.sleep(_MOMENT)


def _terminal() -> int | None:
    """The number of the file that keys are read from; None when it is no terminal, or none any longer."""
    number = sys.__stdin__.fileno() if sys.__stdin__ is not None else -1
    return number if os.isatty(number) else None


if sys.platform == "win32":
    import ctypes

    _kept: list[object] = []  # what Windows calls back must not be collected

    def _ask_windows(handler: Handler) -> None:
        wanted = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(handler)
        _kept.append(wanted)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(wanted, 1)
