"""Reads a damaged journal: its whole lines, and the bytes between them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from scrutiny_tui.store.json_format import JsonValue
from scrutiny_tui.store.log.line_format import (
    BEGINNING,
    SCHEMA,
    NewerError,
    Payload,
    header_in,
    payload_of,
)
from scrutiny_tui.store.tables.schema import KINDS

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")


class Fragment(Struct, frozen=True):
    """A stretch of a journal: one line that can be read, or bytes that cannot.

    Attributes:
        line: the number of the line in the file at which it begins, from 1.
        raw: its bytes. A line that can be read ends with a line feed, even where the file does not.
        payload: the content of the line, or None.
    """

    line: int
    raw: bytes
    payload: Payload | None


def fragments(data: bytes) -> list[Fragment]:
    """Split a journal or a file of the history into its fragments.

    Raises:
        NewerError: a line was written by a newer version.
    """
    found: list[Fragment] = []
    for number, line in enumerate(_LINE.findall(data.rstrip(b"\0")), 1):
        for raw in () if header_in(line) else _split(line):
            fragment = _fragment(number, raw)
            if fragment.payload is None and found and found[-1].payload is None:
                before = found.pop()
                fragment = Fragment(before.line, before.raw + raw, None)
            found.append(fragment)
    return found


def _split(line: bytes) -> Iterator[bytes]:
    """Yield a line whole if it can be read; otherwise cut it wherever another line may begin."""
    if payload_of(line[:-1]) is not None:
        yield line
        return
    starts = [0, *(found.start() for found in BEGINNING.finditer(line) if found.start()), len(line)]
    for start, end in pairwise(starts):
        yield line[start:end]


def _fragment(number: int, raw: bytes) -> Fragment:
    # The last byte is the line feed, perhaps a damaged one; a file that was cut short has none.
    for text in (raw[:-1], raw):
        payload = payload_of(text)
        if payload is not None and is_change(payload):
            return Fragment(number, text + b"\n", payload)
    return Fragment(number, raw, None)


def is_change(payload: Payload) -> bool:
    """Whether the content of a line is that of a change.

    Raises:
        NewerError: it was written by a newer version.
    """
    if payload.get("schema", 0) > SCHEMA:
        raise NewerError
    sequence, edits = payload.get("sequence"), payload.get("edits")
    return isinstance(sequence, int) and isinstance(edits, list) and all(map(_is_edit, edits))


def _is_edit(edit: JsonValue) -> bool:
    if not isinstance(edit, dict) or edit.get("table") not in KINDS or not isinstance(edit.get("id"), str):
        return False
    after = edit.get("after")
    return after is None or (isinstance(after, dict) and after.get("id") == edit["id"])
