"""A table as a snapshot holds it, searched without reading it: few documents are asked for in most sessions.

Each document has a line, `"12":{"id":"7f2c","meeting":"HSC-2026-03-03",…},`: `snapshot` writes it so.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from scrutiny_tui.store.tables.snapshot import Written

_NUMBER = re.compile(rb'"[0-9]+":\{')
_NUMBER_AND_ID = re.compile(rb'"[0-9]+":\{"id":"(?:[^"\\]|\\.)*",')


def document_in(written: Written, record_id: str) -> dict[str, Any] | None:
    """The document with that identifier, or None."""
    return next(_lines(written, b'"id":' + _as_written(record_id), _NUMBER), None)


def documents_in(written: Written, meeting: str) -> list[dict[str, Any]]:
    """The documents that belong to a meeting, in the order in which they were added."""
    return list(_lines(written, b'"meeting":' + _as_written(meeting), _NUMBER_AND_ID))


def _as_written(text: str) -> bytes:
    """A text as JSON has it; a lone surrogate, which no file holds, as bytes that are in none."""
    return json.dumps(text, ensure_ascii=False).encode(errors="surrogatepass")


def _lines(written: Written, wanted: bytes, before: re.Pattern[bytes]) -> Iterator[dict[str, Any]]:
    """The documents in whose line these bytes stand behind such a beginning and nothing else."""
    at = written.find(wanted)
    while at >= 0:
        start, end = written.rfind(b"\n", 0, at) + 1, written.find(b"\n", at)
        line = written[start : end if end >= 0 else None]
        if before.fullmatch(line, 0, at - start):
            yield json.loads(line[line.index(b":") + 1 :].removesuffix(b",").decode())
        at = written.find(wanted, at + 1)
