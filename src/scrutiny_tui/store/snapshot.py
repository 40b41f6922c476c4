"""The snapshot: the whole store at one moment, as a plain TinyDB file that anyone can open.

The first line of the file is a table of its own that says which change was the last, how many records there
are, and a checksum. The second lists the files of the archive that belong to the store, where there are any.
"""

import json
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from zlib import crc32

from scrutiny_tui.store.lines import SCHEMA, NewerError, to_json

NAME = "store.json"

Documents: TypeAlias = dict[str, dict[str, Any]]
"""The documents of a table, by TinyDB's own number for them."""

_ABOUT = "_snapshot"
_ARCHIVE = "_archive"


class UnreadableError(Exception):
    """A file is no snapshot, or a damaged one. The message says in what way."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The whole store at one moment.

    Attributes:
        sequence: the number of the last change in it; 0 when there was none.
        tables: the documents, by the name of their table.
        schema: the version its documents were written in.
        archive: what it lists of the archive (`archive.Volume`).
    """

    sequence: int
    tables: dict[str, Documents]
    schema: int = SCHEMA
    archive: Documents = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many records there are, without those in the archive."""
        return sum(len(documents) for documents in self.tables.values())


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
    listed = {_ARCHIVE: snapshot.archive} if snapshot.archive else {}
    tables = [to_json(name) + b": " + to_json(found) for name, found in {**listed, **snapshot.tables}.items()]
    body = b",\n".join(tables) + b"}\n"
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
        tables = json.loads(data)
        about = tables.pop(_ABOUT)["1"]
        newer = about["schema"] > SCHEMA
        listed = tables.pop(_ARCHIVE, {})
        snapshot = Snapshot(int(about["sequence"]), tables, int(about["schema"]), listed)
        _, _, body = data.partition(b"\n")
        expected = checksum(snapshot.schema, snapshot.sequence, body)
        sound = (about["checksum"], about["count"]) == (expected, snapshot.count)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError("it is no store of this program, or damaged beyond reading") from error
    if newer:
        raise NewerError
    if not sound:
        raise UnreadableError(
            f"it is not as it was written; {snapshot.count:,} of {about['count']} records can be read"
        )
    return snapshot


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
