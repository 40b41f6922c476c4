"""The snapshot: the whole store at one moment, as a plain TinyDB file that anyone can open.

    {"_snapshot": {"1":{"schema":6,"sequence":12,"count":2,"checksum":"1c291ca3","int64":true,"store":…}},
    "people": {
    "1":{"id":"7f2c","name":"Councillor Jo Ashby"},
    "2":{"id":"90aa","name":"Priya Nair"}
    }}

The first line is a table of its own. It gives the number of the last change, the number of records, a
checksum of everything after it, the identity of the store, and the digest of the last change's line. The
second line may list the files of the archive that belong to the store. Every document has a line of its own
and begins with its `id`: a damaged file is salvaged by these.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any
from zlib import crc32

import orjson
from msgspec import Struct, field

from scrutiny_tui.store.json_format import Documents, to_json
from scrutiny_tui.store.log.line_format import SCHEMA, NewerError, StoreState
from scrutiny_tui.store.tables.unread_tables import UnreadTables

NAME = "store.json"

_HEADER = "_snapshot"
_ARCHIVE = "_archive"
_INT64 = "int64"
"""The key in the header that says whether every whole number has at most 64 bits, as orjson needs."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class UnreadableError(Exception):
    """A file is damaged, or is no snapshot. The message says in what way."""


class Snapshot(Struct, frozen=True):
    """The whole store at one moment.

    Attributes:
        sequence: the number of the last change in it; 0 when there was none.
        tables: the documents by the name of their table.
        schema: the version its documents were written in.
        archive: the files of the archive that belong to it (see `archive.listed_files`).
        store: the identity of the store; empty in a file of version 4.
        digest: the digest of the last change's line; empty when it is not known.
    """

    sequence: int
    tables: Mapping[str, Documents]
    schema: int = SCHEMA
    archive: Documents = field(default_factory=dict)
    store: str = ""
    digest: str = ""

    @property
    def state(self) -> StoreState:
        """The state that it is of."""
        return StoreState(self.sequence, self.digest)

    @property
    def count(self) -> int:
        """The number of records, without those in the archive."""
        return sum(map(len, self.tables.values()))


class SnapshotHeader(Struct, frozen=True):
    """The first line of a snapshot, which can be read although the records cannot.

    Attributes:
        schema: the version it was written in.
        sequence: the number of the last change in it.
        count: the number of records in it.
        sound: whether everything after the first line is as it was written.
        exact: whether no whole number in it has more than 64 bits.
        store: the identity of the store; empty in a file of version 4.
        digest: the digest of the last change's line; empty when it is not known.
    """

    schema: int
    sequence: int
    count: int
    sound: bool
    exact: bool = False
    store: str = ""
    digest: str = ""

    @property
    def state(self) -> StoreState:
        """The state that it is of."""
        return StoreState(self.sequence, self.digest)


def checksum(schema: int, sequence: int, body: bytes | memoryview, belongs: str = "") -> str:
    """Return the checksum of a snapshot.

    It covers the number of the last change too. If that number were wrong, lines of the journal would be
    skipped as if the snapshot already held them.

    Args:
        schema: the version its documents were written in.
        sequence: the number of the last change in it.
        body: everything after the first line.
        belongs: the identity of the store and the digest, one after the other.
    """
    return f"{crc32(body, crc32(b'%d %d%b' % (schema, sequence, belongs.encode()))):08x}"


def to_bytes(snapshot: Snapshot) -> bytes:
    """Return the content of a snapshot's file."""
    try:
        body, exact = _body(snapshot, orjson.dumps), True
    except TypeError:  # a whole number of more than 64 bits
        body, exact = _body(snapshot, to_json), False
    header = {
        "schema": SCHEMA,
        "sequence": snapshot.sequence,
        "count": snapshot.count,
        "checksum": checksum(SCHEMA, snapshot.sequence, body, snapshot.store + snapshot.digest),
        _INT64: exact,
    }
    if snapshot.store:
        header |= {"store": snapshot.store, "digest": snapshot.digest}
    return b'{"%b": %b,\n%b' % (_HEADER.encode(), to_json({"1": header}), body)


def from_bytes(data: bytes) -> Snapshot:
    """Read a snapshot. An empty file is the snapshot of a store in which nothing has happened.

    Raises:
        UnreadableError: the file is damaged, or is no snapshot.
        NewerError: it was written by a newer version.
    """
    if not data:
        return Snapshot(0, {})
    try:
        data = data.removeprefix(_BYTE_ORDER_MARK)
        return _as_written(data) or _read(data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError("it is no store of this program, or damaged beyond reading") from error


def read_header(data: bytes) -> SnapshotHeader | None:
    """Read the first line of a snapshot; None when it cannot be read."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        header = _header_in(data)
        schema, sequence = int(header["schema"]), int(header["sequence"])
        body = memoryview(data)[data.find(b"\n") + 1 :]
        store, digest = str(header.get("store", "")), str(header.get("digest", ""))
        sound = header["checksum"] == checksum(schema, sequence, body, store + digest)
        exact = header.get(_INT64) is True
        return SnapshotHeader(schema, sequence, int(header["count"]), sound, exact, store, digest)
    except (ValueError, KeyError, TypeError):
        return None


def read_archive_list(data: bytes) -> Documents:
    """Read the list of the archive's files in a snapshot, but no record; empty when it cannot be read."""
    start = data.find(b"\n") + 1
    name, _, listed = data[start : data.find(b"\n", start)].partition(b": ")
    if name != to_json(_ARCHIVE):
        return {}
    try:
        found: Documents = json.loads(listed.removesuffix(b","))
    except ValueError:
        return {}
    return found


def _body(snapshot: Snapshot, encode: Callable[[object], bytes]) -> bytes:
    """Return everything after the first line."""
    tables = [(_ARCHIVE, encode(snapshot.archive))] if snapshot.archive else []
    for name, documents in snapshot.tables.items():
        lines = (b"%b:%b" % (encode(number), encode(document)) for number, document in documents.items())
        tables.append((name, b"{\n%b\n}" % b",\n".join(lines)))
    return b",\n".join(b"%b: %b" % (encode(name), table) for name, table in tables) + b"}\n"


def _as_written(data: bytes) -> Snapshot | None:
    """Return a snapshot whose tables are read later; None if it is not as this version wrote it."""
    header = read_header(data)
    if header is None or not header.sound or not header.exact or header.schema != SCHEMA:
        return None
    try:
        tables = UnreadTables(data, data.find(b"\n") + 1)
    except ValueError:
        return None
    archive = tables.pop(_ARCHIVE)
    if sum(map(tables.count, tables)) != header.count:
        return None
    return Snapshot(header.sequence, tables, SCHEMA, archive, header.store, header.digest)


def _read(data: bytes) -> Snapshot:
    """Read a snapshot that may be laid out in any way.

    Raises:
        UnreadableError: it is not as it was written.
        NewerError: it was written by a newer version.
    """
    tables = _loads(data)(data)
    header = tables.pop(_HEADER)["1"]
    archive = tables.pop(_ARCHIVE, {})
    store, digest = str(header.get("store", "")), str(header.get("digest", ""))
    snapshot = Snapshot(int(header["sequence"]), tables, int(header["schema"]), archive, store, digest)
    if snapshot.schema > SCHEMA:
        raise NewerError
    if not _is_sound(snapshot, header, memoryview(data)[data.find(b"\n") + 1 :]):
        raise UnreadableError(
            f"it is not as it was written; {snapshot.count:,} of {header['count']} records can be read"
        )
    return snapshot


def _loads(data: bytes) -> Callable[[bytes], dict[str, Any]]:
    """Return what reads a snapshot: orjson, unless it would read a whole number as a float."""
    try:
        exact = _header_in(data)[_INT64]
    except (ValueError, KeyError, TypeError):
        exact = False
    return orjson.loads if exact is True else json.loads


def _header_in(data: bytes) -> dict[str, Any]:
    header: dict[str, Any] = json.loads(data[: data.find(b"\n")].rstrip(b",") + b"}")[_HEADER]["1"]
    return header


def _is_sound(snapshot: Snapshot, header: dict[str, Any], body: memoryview) -> bool:
    """Whether the header matches the rest of the file."""
    expected = checksum(snapshot.schema, snapshot.sequence, body, snapshot.store + snapshot.digest)
    return (header["checksum"], header["count"]) == (expected, snapshot.count)
