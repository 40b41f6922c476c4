"""Work that waits until what a key asked for can be read in the terminal."""

from collections.abc import Callable

from textual.message_pump import MessagePump

SECONDS_TO_THE_TERMINAL = 0.004
"""Another thread sends to the terminal what has been painted, and gets no turn while this one works."""


def after_painting(pump: MessagePump, work: Callable[[], None]) -> None:
    """Do some work once the next painting has reached the terminal.

    Args:
        pump: the app or widget that does the work.
        work: what to do.
    """
    pump.call_after_refresh(pump.set_timer, SECONDS_TO_THE_TERMINAL, work)
