"""The snapshot: the whole store at one moment, as a plain TinyDB file that anyone can open.

    {"_snapshot": {"1":{"schema":2,"sequence":12,"count":2,"checksum":"1c291ca3"}},
    "people": {
    "1":{"id":"7f2c","name":"Councillor Jo Ashby"},
    "2":{"id":"90aa","name":"Priya Nair"}
    }}

The first line is a table of its own that says which change was the last, how many records there are, and a
checksum of all that follows. The second may list the files of the archive that belong to the store. Every
document has a line of its own, which begins with its `id` and, where it belongs to a meeting, its `meeting`:
what is asked for can be found without reading the others (`written`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from zlib import crc32

from scrutiny_tui.store.log.line_format import SCHEMA, NewerError, to_json

NAME = "store.json"

Documents: TypeAlias = dict[str, dict[str, Any]]
"""The documents of a table, by TinyDB's own number for them."""

Written: TypeAlias = bytes
"""The documents of a table as they are written: a line for each, without the braces around them."""

_ABOUT = "_snapshot"
_ARCHIVE = "_archive"
_OPENS, _CLOSES = b": {\n", b"\n}"


class UnreadableError(Exception):
    """A file is no snapshot, or a damaged one. The message says in what way."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The whole store at one moment.

    Attributes:
        sequence: the number of the last change in it; 0 when there was none.
        tables: the documents, by the name of their table; as they are written where that is as good.
        schema: the version its documents were written in.
        archive: what it lists of the archive (`archive.Volume`).
    """

    sequence: int
    tables: Mapping[str, Documents | Written]
    schema: int = SCHEMA
    archive: Documents = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many records there are, without those in the archive."""
        return sum(_count(documents) for documents in self.tables.values())

    def read(self) -> dict[str, Documents]:
        """The documents, by the name of their table, every one of them read."""
        return {name: documents_of(found) for name, found in self.tables.items()}


def documents_of(found: Documents | Written) -> Documents:
    """The documents of a table, read where they are as written."""
    if not isinstance(found, bytes):
        return found
    documents: Documents = json.loads(b"{%b}" % found)
    return documents


def checksum(schema: int, sequence: int, body: bytes | memoryview) -> str:
    """The checksum of a snapshot.

    The number of the last change is under it too: were it another, lines of the journal would be taken for
    lines that the snapshot holds already.

    Args:
        schema: the version its documents were written in.
        sequence: the number of the last change in it.
        body: all that follows the first line.
    """
    return f"{crc32(body, crc32(b'%d %d' % (schema, sequence))):08x}"


def to_bytes(snapshot: Snapshot) -> bytes:
    """The file that holds a snapshot."""
    listed = [b"%b: %b" % (to_json(_ARCHIVE), to_json(snapshot.archive))] if snapshot.archive else []
    body = b",\n".join([*listed, *map(_table, snapshot.tables.items())]) + b"}\n"
    about = {
        "schema": SCHEMA,
        "sequence": snapshot.sequence,
        "count": snapshot.count,
        "checksum": checksum(SCHEMA, snapshot.sequence, body),
    }
    return b'{"%b": %b,\n%b' % (_ABOUT.encode(), to_json({"1": about}), body)


def from_bytes(data: bytes) -> Snapshot:
    """Read a snapshot; no bytes are the snapshot of a store in which nothing has happened.

    Raises:
        UnreadableError: the file is no snapshot, or a damaged one.
        NewerError: it was written by a newer version.
    """
    if not data:
        return Snapshot(0, {})
    try:
        return _unread(data) or _read(data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError("it is no store of this program, or damaged beyond reading") from error


def archive_in(data: bytes) -> Documents:
    """What a snapshot lists of the archive, without reading the records; nothing where that is damaged."""
    start = data.find(b"\n") + 1
    name, _, listed = data[start : data.find(b"\n", start)].partition(b": ")
    if name != to_json(_ARCHIVE):
        return {}
    try:
        found: Documents = json.loads(listed.removesuffix(b","))
    except ValueError:
        return {}
    return found


def _table(table: tuple[str, Documents | Written]) -> bytes:
    name, found = table
    written = found if isinstance(found, bytes) else b",\n".join(map(_line, found.items()))
    return to_json(name) + _OPENS + written + _CLOSES


def _line(numbered: tuple[str, dict[str, Any]]) -> bytes:
    number, document = numbered
    first = (key for key in ("id", "meeting") if key in document)
    return b"%b:%b" % (to_json(number), to_json({key: document[key] for key in (*first, *document)}))


def _count(found: Documents | Written) -> int:
    if isinstance(found, bytes):
        return found.count(b"\n") + 1 if found else 0
    return len(found)


def _read(data: bytes) -> Snapshot:
    """A snapshot of whatever lines, read whole.

    Raises:
        UnreadableError: it is not as it was written.
        NewerError: it was written by a newer version.
    """
    tables = json.loads(data)
    about = tables.pop(_ABOUT)["1"]
    newer = about["schema"] > SCHEMA
    listed = tables.pop(_ARCHIVE, {})
    snapshot = Snapshot(int(about["sequence"]), tables, int(about["schema"]), listed)
    sound = _is_sound(snapshot, about, memoryview(data)[data.find(b"\n") + 1 :])
    if newer:
        raise NewerError
    if not sound:
        raise UnreadableError(
            f"it is not as it was written; {snapshot.count:,} of {about['count']} records can be read"
        )
    return snapshot


def _unread(data: bytes) -> Snapshot | None:
    """A snapshot that is as this version writes it, its documents as they are written; else None."""
    start = data.find(b"\n") + 1
    try:
        about = json.loads(data[:start].removesuffix(b",\n") + b"}")[_ABOUT]["1"]
        if about["schema"] != SCHEMA:
            return None
        listed = archive_in(data)
        tables = _tables(data, data.index(b"\n", start) + 1 if listed else start)
        snapshot = Snapshot(int(about["sequence"]), tables, SCHEMA, listed)
        return snapshot if _is_sound(snapshot, about, memoryview(data)[start:]) else None
    except (ValueError, KeyError, TypeError):
        return None


def _is_sound(snapshot: Snapshot, about: dict[str, Any], body: memoryview) -> bool:
    """Whether a file says of itself what is so: `body` is all that follows its first line."""
    expected = checksum(snapshot.schema, snapshot.sequence, body)
    return (about["checksum"], about["count"]) == (expected, snapshot.count)


def _tables(data: bytes, start: int) -> dict[str, Written]:
    """The tables that stand in a snapshot from there on.

    Raises:
        ValueError: they are not as this version writes them.
    """
    tables: dict[str, Written] = {}
    while start < len(data):
        brace = data.index(_OPENS, start)
        end = data.index(_CLOSES, brace + len(_OPENS) - 1)
        tables[json.loads(data[start:brace])] = data[brace + len(_OPENS) : end]
        start = end + len(_CLOSES) + len(b",\n")
    return tables
