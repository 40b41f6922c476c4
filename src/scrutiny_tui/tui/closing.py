"""When the terminal is closed around the program. What differs between systems is here and nowhere else."""

import asyncio
import signal
from collections.abc import Callable

_SIGNALS = ("SIGHUP", "SIGTERM")


def when_closed(end: Callable[[], None]) -> None:
    """Have `end` called on the running loop when the terminal closes or the system ends the program.

    Textual itself would end without a word (measured on 8.2.8). Windows has no such signals for a loop;
    there the console's own closing is caught by `wiring`.

    Args:
        end: keeps what is being typed and ends the program.
    """
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        found = getattr(signal, name, None)
        if found is None:
            continue
        try:
            loop.add_signal_handler(found, end)
        except (NotImplementedError, RuntimeError, ValueError):
            return
