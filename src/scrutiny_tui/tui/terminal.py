"""Handles a terminal that is closed while the program runs, differently on Windows and elsewhere."""

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

_SIGNALS = (
    *("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT", "SIGABRT", "SIGUSR1", "SIGUSR2", "SIGTRAP", "SIGALRM"),
    *("SIGVTALRM", "SIGPROF", "SIGXCPU", "SIGSYS", "SIGPOLL", "SIGPWR", "SIGSTKFLT"),
)
"""The signals that would end the program.

Those that report a fault, such as SIGSEGV, are left out: after a handler the faulty instruction runs again.
"""
_CONSOLE_CLOSES = (2, 5, 6)
"""CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT and CTRL_SHUTDOWN_EVENT of the Windows console."""
_PATIENCE = 4.0
"""In seconds. Windows ends the program five seconds after announcing it."""

_POLLS = 20
_POLL_INTERVAL = 0.01
"""How long to wait before asking again whether there are keys to be read, in seconds."""

ConsoleHandler: TypeAlias = Callable[[int], bool]
EndProgram: TypeAlias = Callable[[], Coroutine[Any, Any, None]]


def when_closed(end: EndProgram) -> None:
    """Call `end` on the running loop when the terminal closes or the system ends the program.

    Textual alone would end without keeping anything (measured on 8.2.8).

    Args:
        end: keeps what is being typed and ends the program.
    """
    loop = asyncio.get_running_loop()
    if sys.platform == "win32":
        _ask_windows(console_handler(loop, end))
        return
    if threading.current_thread() is not threading.main_thread():
        return  # only the main thread receives signals
    before = {number: signal.getsignal(number) for number in _ending_signals()}
    ending: list[asyncio.Task[None]] = []  # the loop keeps no reference of its own
    context = copy_context()  # the app's context, not that of whatever the signal interrupts

    def begin() -> None:
        ending.append(loop.create_task(end()))

    # Not `loop.add_signal_handler`: it loses a signal while very many keys wait (measured on 3.11).
    def hear(number: int, _frame: FrameType | None) -> None:
        for each in before:
            signal.signal(each, signal.SIG_DFL)  # a second signal ends a program that hangs
        if loop.is_running():
            loop.call_soon_threadsafe(begin, context=context)
        else:
            signal.signal(number, before[number])
            signal.raise_signal(number)

    for number in before:
        signal.signal(number, hear)
    _ignore_continue_without_terminal()


def _ending_signals() -> list[int]:
    """The signals of this system that would end the program, unless something else handles them."""
    named = [number for name in _SIGNALS if (number := getattr(signal, name, None)) is not None]
    real_time = range(signal.SIGRTMIN, signal.SIGRTMAX + 1) if hasattr(signal, "SIGRTMIN") else range(0)
    always = {signal.SIGHUP, signal.SIGTERM, signal.SIGINT}  # asyncio handles SIGINT by cancelling
    return [
        number
        for number in (*named, *real_time)
        if number in always or signal.getsignal(number) is signal.SIG_DFL
    ]


def _ignore_continue_without_terminal() -> None:
    """Stop a program whose terminal has closed from restarting.

    The system sends SIGCONT after SIGHUP. Textual then starts a second thread to read keys, and both threads
    read from the closed terminal as fast as they can (measured on 8.2.8).
    """
    go_on = signal.getsignal(signal.SIGCONT)
    if not callable(go_on):
        return  # there is no terminal: a test runs

    def go_on_with_a_terminal(number: int, frame: FrameType | None) -> None:
        if _terminal() is not None:
            go_on(number, frame)

    signal.signal(signal.SIGCONT, go_on_with_a_terminal)


def console_handler(loop: asyncio.AbstractEventLoop, end: EndProgram) -> ConsoleHandler:
    """A handler that the Windows console calls, on a thread of its own, when it is about to close.

    Args:
        loop: the loop that `end` must run on.
        end: as for `when_closed`.

    Returns:
        A handler that returns when `end` has run, because Windows ends the program as soon as it returns. It
        leaves every other event, such as Ctrl+C, to the next handler.
    """

    def handle(event: int) -> bool:
        if event not in _CONSOLE_CLOSES:
            return False
        wait([asyncio.run_coroutine_threadsafe(end(), loop)], _PATIENCE)
        return True

    return handle


class ErrorIgnoringFile:
    """A file, such as a terminal, whose write errors are ignored once it has gone away.

    Textual writes in a thread that ends at the first error, and then waits for that thread for ever while it
    holds the store (measured on 8.2.8).

    Args:
        file: the file to write to.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if possible."""
        with suppress(OSError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, if possible."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The file descriptor."""
        return self._file.fileno()


async def all_keys_read() -> None:
    """Wait until the terminal has no more keys, but not for long: it may claim for ever that it has some."""
    if sys.platform == "win32":
        return  # its console holds no keys back
    for _ in range(_POLLS):
        terminal = _terminal()
        if terminal is None or not select.select([terminal], [], [], 0)[0]:
            return
        await asyncio.sleep(_POLL_INTERVAL)


def _terminal() -> int | None:
    """The file descriptor that keys are read from; None if it is not a terminal, or that has gone."""
    number = sys.__stdin__.fileno() if sys.__stdin__ is not None else -1
    return number if os.isatty(number) else None


if sys.platform == "win32":
    import ctypes

    _kept: list[object] = []  # what Windows calls back must not be collected

    def _ask_windows(handler: ConsoleHandler) -> None:
        wanted = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(handler)
        _kept.append(wanted)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(wanted, 1)
