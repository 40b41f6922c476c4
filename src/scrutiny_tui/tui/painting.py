"""Work that waits until what a key asked for can be read in the terminal."""

from collections.abc import Callable

from textual.message_pump import MessagePump

SECONDS_TO_THE_TERMINAL = 0.004
"""How long another thread needs to send what was painted: while this one works, it gets no turn."""


def after_painting(pump: MessagePump, work: Callable[[], None]) -> None:
    """Do some work once the next painting has reached the terminal.

    Args:
        pump: the app or widget that does the work.
        work: what to do.
    """
    pump.call_after_refresh(pump.set_timer, SECONDS_TO_THE_TERMINAL, work)
