"""What goes in and out: UTF-8 on every platform, results on one stream and messages on the other."""

import codecs
import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from scrutiny_tui.domain.errors import FileTrouble

STANDARD_INPUT = "-"
SECONDS_BETWEEN_MESSAGES = 1.0
"""How long work must take before its progress is printed, and between two messages."""

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {ord("\t"), ord("\n")}
_DIRECTIONS = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
"""The characters that turn the direction of text (Unicode's `Bidi_Control`)."""

_SHOWN = dict.fromkeys(_CONTROLS | _DIRECTIONS, "\ufffd")
_ESCAPED = {character: f"\\u{character:04x}" for character in _SHOWN}


def replace_closed_streams() -> None:
    """Replace a stream that was closed before the program began (`>&-`) by one that refuses everything.

    Python leaves None there. The system would give the stream's number to the next file opened, and what the
    interpreter itself prints in an emergency would end up in the store.
    """
    for name, refusing in (("stdin", "w"), ("stdout", "r"), ("stderr", "r")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(refusing, encoding="utf-8")  # noqa: SIM115  open as long as the program
            setattr(sys, name, stream)


def use_utf8() -> None:
    """Write UTF-8, whatever the console or the locale would choose."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def terminal_safe(text: str) -> str:
    """A text for a terminal, with U+FFFD for the characters that a terminal would obey.

    What is printed may hold the words of others: the name of a file, or who holds the store.
    """
    return text.translate(_SHOWN)


def as_json(value: object) -> str:
    """A value as JSON, in which such characters are escaped, so that a script reads what is recorded."""
    return json.dumps(value, ensure_ascii=False, indent=2).translate(_ESCAPED)


def print_result(text: str) -> None:
    """Print a result.

    Raises:
        FileTrouble: standard output is closed.
        OSError: it could not be written, if that is known before the stream is flushed.
    """
    try:
        sys.stdout.write(f"{terminal_safe(text)}\n")
    except io.UnsupportedOperation as trouble:
        raise FileTrouble("The result could not be printed: standard output is closed.") from trouble


def print_completed(text: str) -> None:
    """Print the result of a command that has changed something on disk.

    Where it cannot be printed, it is said as a message and the command still succeeds: a script that took
    that for a failure would try again and do it twice.
    """
    try:
        print_result(text)
        sys.stdout.flush()
    except (OSError, FileTrouble):
        flush_or_discard(sys.stdout)
        print_message(f"{text}: this was done, but could not be printed on standard output.")


def print_message(message: str) -> None:
    """Print a message. A failure to print it is ignored: there is nowhere left to say so."""
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{terminal_safe(message)}\n")


class ProgressPrinter:
    """Prints the progress of long work, on a terminal only and not before a second has passed.

    Args:
        clock: the time in seconds, counted from any moment.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._due = clock() + SECONDS_BETWEEN_MESSAGES

    def __call__(self, number: int, of: int) -> None:
        """Print how far the work has come, unless it was printed a moment ago.

        Args:
            number: the file begun, from 1.
            of: how many files there are.
        """
        if self._clock() >= self._due and sys.stderr.isatty():
            self._due = self._clock() + SECONDS_BETWEEN_MESSAGES
            print_message(f"Item {number} of {of}…")


def flush_or_discard(stream: TextIO) -> None:
    """Flush a stream; where that fails, discard what is left, or the interpreter fails on it at exit."""
    try:
        stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        with suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns of text under a header; the last column may be of any width.

    Args:
        header: the column headings.
        rows: the cells of each row, one for each heading.
    """
    lines = [list(header), *(list(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    )
    return "\n".join(line.rstrip() for line in padded)


def text_from(name: str) -> str:
    """The text of a file, or of standard input.

    Args:
        name: the file's path; `-` for standard input.

    Returns:
        The text without its byte-order mark; line ends are unchanged.

    Raises:
        FileTrouble: it cannot be read, or is not text.
    """
    try:
        data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as trouble:
        raise FileTrouble(f"{name} could not be read: {trouble.strerror or 'it is closed'}.") from trouble
    # A console on Windows may write UTF-16 when its output is sent to a file; the mark says so.
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        raise FileTrouble(
            f"{name} is no text in UTF-8: line {line} has other bytes. Save it as UTF-8 and try again."
        ) from trouble
