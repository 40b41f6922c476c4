"""What can still be read of damaged files: whole lines of a journal, whole records of a snapshot."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from scrutiny_tui.domain.changes import TABLES, Record
from scrutiny_tui.store.log.line_format import BEGINNING, SCHEMA, NewerError, Payload, payload_of
from scrutiny_tui.store.tables.codec import decode
from scrutiny_tui.store.tables.schema import migrate

KINDS: dict[str, type[Record]] = {name: kind for kind, name in TABLES.items()}
"""The kind of record that each table holds."""

JsonValue: TypeAlias = Any
DocumentLists: TypeAlias = dict[str, list[dict[str, Any]]]
"""The documents of each table, in the order in which they were added."""

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_RECORD = re.compile(r'\{\s*"id"\s*:')
_JSON = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a journal: one line that can be read, or bytes that cannot.

    Attributes:
        line: the number of the line in the file at which it begins, from 1.
        raw: its bytes; a line that can be read ends with its line feed, whatever became of that in the file.
        payload: what it says, or None.
    """

    line: int
    raw: bytes
    payload: Payload | None


def pieces(data: bytes) -> list[Fragment]:
    """A journal or a file of the history: each line that can be read, and what stands between them.

    Raises:
        NewerError: a line was written by a newer version.
    """
    found: list[Fragment] = []
    for number, line in enumerate(_LINE.findall(data.rstrip(b"\0")), 1):
        for raw in _parted(line):
            piece = _piece(number, raw)
            if piece.payload is None and found and found[-1].payload is None:
                before = found.pop()
                piece = Fragment(before.line, before.raw + raw, None)
            found.append(piece)
    return found


def _parted(line: bytes) -> Iterator[bytes]:
    """A line in one part when it can be read; else cut wherever another may begin in it."""
    if payload_of(line[:-1]) is not None:
        yield line
        return
    starts = [0, *(found.start() for found in BEGINNING.finditer(line) if found.start()), len(line)]
    for start, end in pairwise(starts):
        yield line[start:end]


def _piece(number: int, raw: bytes) -> Fragment:
    # The last byte is the line feed, or what became of it; there is none where the file was cut short.
    for text in (raw[:-1], raw):
        payload = payload_of(text)
        if payload is not None and _sensible(payload):
            return Fragment(number, text + b"\n", payload)
    return Fragment(number, raw, None)


def _sensible(payload: Payload) -> bool:
    if payload.get("schema", 0) > SCHEMA:
        raise NewerError
    sequence, edits = payload.get("sequence"), payload.get("edits")
    return isinstance(sequence, int) and isinstance(edits, list) and all(map(_is_edit, edits))


def _is_edit(edit: JsonValue) -> bool:
    if not isinstance(edit, dict) or edit.get("table") not in KINDS or not isinstance(edit.get("id"), str):
        return False
    after = edit.get("after")
    return after is None or (isinstance(after, dict) and after.get("id") == edit["id"])


def records_in(data: bytes, version: int) -> DocumentLists:
    """Every record of a damaged snapshot that can be read whole, by the name of its table.

    Records are known by what they hold, not by where they stand: the keys of no two kinds are the same.

    Args:
        data: the file.
        version: the version it was written in, or the present one where it does not say.
    """
    text = data.decode("utf-8", errors="replace")
    found: DocumentLists = {name: [] for name in KINDS}
    for start in _RECORD.finditer(text):
        try:
            document, _ = _JSON.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            continue
        for name in KINDS:
            known = readable(name, document, version)
            if known is not None:
                found[name].append(known)
    return found


def readable(table: str, document: JsonValue, version: int = SCHEMA) -> JsonValue | None:
    """A document, brought up to date, when it is a record of that table; else None."""
    try:
        document = migrate(table, document, version)
        decode(KINDS[table], document)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return document
