"""Exit statuses: what a script may rely on."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """How a command ended."""

    DONE = 0
    FOUND = 1
    WRONG = 2
    STORE = 3
    FILE = 4
    INTERRUPTED = 130
