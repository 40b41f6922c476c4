"""Signals are handled after a test as they were before it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_back() -> Iterator[None]:
    """Put the handlers back that a program replaces when it is opened.

    Each of its handlers holds the program and the handler before it: no program would ever be let go.
    """
    before = {number: signal.getsignal(number) for number in signal.valid_signals()}
    yield
    for number, handler in before.items():
        if handler is not None and signal.getsignal(number) is not handler:
            signal.signal(number, handler)
