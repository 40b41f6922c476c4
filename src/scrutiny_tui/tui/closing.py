"""When the terminal is closed around the program. What differs between systems is here and nowhere else."""

import asyncio
import signal
import sys
import threading
from collections.abc import Callable

_SIGNALS = ("SIGHUP", "SIGTERM")
_CONSOLE_CLOSES = (2, 5, 6)
"""CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT and CTRL_SHUTDOWN_EVENT of the Windows console."""
_PATIENCE = 4.0
"""Seconds. Windows ends the program five seconds after it was told."""

Handler = Callable[[int], bool]


def when_closed(end: Callable[[], None]) -> None:
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

    def end_once() -> None:
        for number in signals:
            loop.remove_signal_handler(number)  # a second signal ends a program that hangs
        end()

    for number in signals:
        loop.add_signal_handler(number, end_once)


def console_handler(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> Handler:
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
        done = threading.Event()

        def run() -> None:
            try:
                end()
            finally:
                done.set()

        loop.call_soon_threadsafe(run)
        done.wait(_PATIENCE)
        return True

    return handle


if sys.platform == "win32":
    import ctypes

    _kept: list[object] = []  # what Windows calls back must not be collected

    def _ask_windows(handler: Handler) -> None:
        wanted = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(handler)
        _kept.append(wanted)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(wanted, 1)
