"""The line format: one line for each change, which is a checksum and a JSON object.

    1c291ca3 {"sequence":12,"schema":6,"store":"90aa41c07d52e6b3","fence":7,"after":"5be0c1d0a9f3e742",
              "command":"record a point","at":"2026-03-03T10:02:11","edits":[...]}

(on one line). "store" is the identity of the store, "fence" says which opening of it wrote the line, and
"after" is the digest of the line before: so two lines with the same number, from two copies of a store that
diverged, can be told apart. Lines of version 4 and before have none of the three.

Three more keys are written only where there is something to say: "reason", for which the clerk was asked;
"change", the change's own identifier; and "makes_public", where the change may take an exemption away.

The first line of a journal, and of each file of the history, is a `JournalHeader`.

Only a line feed ends a line, and JSON writes none inside a text. So a line is whole, or it is the last one.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias
from zlib import adler32, crc32

from msgspec import Struct, to_builtins

from scrutiny_tui.store.json_format import to_json

SCHEMA = 13
"""The version of what is written: the layout of lines and snapshots, and of the records in them."""

Payload: TypeAlias = dict[str, Any]
"""The JSON object of a line."""

BEGINNING = re.compile(rb"[0-9a-f]{8} \{")
"""How a line begins."""


class StoreState(Struct, frozen=True):
    """A state of a store: how many changes led to it, and which.

    Attributes:
        sequence: the number of the last change; 0 when there was none.
        digest: the digest of that change's line (`digest_of`); empty when it is not known, as in files of
            version 4.
    """

    sequence: int = 0
    digest: str = ""

    def agrees_with(self, other: "StoreState") -> bool:
        """Whether both may be one state: the same number, and no two digests that differ."""
        known = self.digest and other.digest
        return self.sequence == other.sequence and (not known or self.digest == other.digest)


class JournalHeader(Struct, frozen=True):
    """The first line of a journal, or of a file of the history.

    A compaction adds another one to the journal, after the lines that it has moved to the history.

    Attributes:
        store: the identity of the store, sixteen hexadecimal digits.
        fence: counts the openings of the store for writing. Each makes a new journal file, so that no two
            programs ever write into one.
        session: names the opening, sixteen hexadecimal digits.
        begins: the state before the first line.
        ends: in the history, the state after the last line; None in a journal.
    """

    store: str
    fence: int
    session: str
    begins: StoreState
    ends: StoreState | None = None


class DamagedError(Exception):
    """A journal is damaged in a way that no interrupted save explains.

    The message says where, and how much before and after that place can be read.
    """


class NewerError(Exception):
    """What was read was written by a newer version of the program."""


class JournalContent(Struct, frozen=True):
    """The content of a journal, or of a file of the history.

    Attributes:
        payloads: the changes in order, without a gap in their sequence numbers.
        sound: the number of bytes that they take up, with all before them.
        torn: what follows them: the beginning of a line whose save was interrupted.
        header: the last header before them; None in files of version 4.
        lines: the line of each change, without its line feed.
        checksum: the CRC of all sound bytes.
    """

    payloads: tuple[Payload, ...]
    sound: int
    torn: bytes
    header: JournalHeader | None = None
    lines: tuple[bytes, ...] = ()
    checksum: int = 0

    @property
    def begins(self) -> StoreState:
        """The state before the first change, as far as it is known."""
        if self.header is not None:
            return self.header.begins
        return StoreState(self.payloads[0]["sequence"] - 1 if self.payloads else 0)

    @property
    def ends(self) -> StoreState:
        """The state after the last change."""
        if not self.payloads:
            return self.begins
        return StoreState(self.payloads[-1]["sequence"], digest_of(self.lines[-1]))

    def state_at(self, sequence: int) -> StoreState | None:
        """Return the state after the change of that number; None when that is not in the file."""
        begins = self.begins
        place = sequence - begins.sequence - 1
        if place == -1:
            return begins
        return StoreState(sequence, digest_of(self.lines[place])) if 0 <= place < len(self.lines) else None


def line_of(payload: Mapping[str, Any]) -> bytes:
    """Return the line of a change, with its line feed."""
    text = to_json(payload)
    return b"%08x %b\n" % (crc32(text), text)


def header_line(header: JournalHeader) -> bytes:
    """Return the first line of a file, with its line feed."""
    found = {"schema": SCHEMA, **to_builtins(header)}
    return line_of({key: value for key, value in found.items() if value is not None})


def header_of(payload: Payload) -> JournalHeader | None:
    """Return the header that a line is; None when it is the line of a change, or makes no sense.

    Raises:
        NewerError: it was written by a newer version.
    """
    if "session" not in payload:
        return None
    if payload.get("schema", 0) > SCHEMA:
        raise NewerError
    try:
        ends = payload.get("ends")
        return JournalHeader(
            payload["store"],
            payload["fence"],
            payload["session"],
            StoreState(**payload["begins"]),
            ends and StoreState(**ends),
        )
    except (KeyError, TypeError):
        return None


def header_in(data: bytes) -> JournalHeader | None:
    """Return the header of a journal or a file of the history; None when it has none that can be read."""
    payload = payload_of(data.partition(b"\n")[0])
    return None if payload is None else header_of(payload)


def digest_of(line: bytes) -> str:
    """Return the digest of a line: what the next one has under "after".

    It tells lines apart that programs wrote, and is no protection against forgery, so it consists of two
    checksums, one of which the line begins with. A cryptographic one would take a noticeable part of each
    save.
    """
    whole = line[:-1] if line.endswith(b"\n") else line
    return f"{str(line[:8], 'ascii', 'replace')}{adler32(whole):08x}"


def payload_of(line: bytes) -> Payload | None:
    """Read a line without its line feed; None when it is not as it was written."""
    checksum, _, text = line.partition(b" ")
    if checksum != b"%08x" % crc32(text):
        return None
    try:
        payload = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return payload if isinstance(payload, dict) else None


def read_lines(data: bytes) -> JournalContent:
    """Read a journal.

    Lines before the last header are in the history, and are passed over.

    Zeros at the end are room for later lines. A last line that is not whole is an interrupted save, which was
    never reported as saved. Anything else that cannot be read is damage.

    Raises:
        DamagedError: a line cannot be read, or one is missing, and more follows.
        NewerError: a line was written by a newer version.
    """
    data = data.rstrip(b"\0")
    *whole, rest = data.split(b"\n")
    header: JournalHeader | None = None
    payloads: list[Payload] = []
    first = read = 0
    for line in whole:
        payload = payload_of(line)
        if payload is None:
            break
        if (mark := header_of(payload)) and _is_reached(mark, payloads, header):
            header, payloads, first = mark, [], read + 1
        elif _follows(payload, payloads, header):
            payloads.append(payload)
        else:
            break
        read += 1
    sound = sum(len(line) + 1 for line in whole[:read])
    unread = whole[read:]
    if len(unread) > 1 or (unread and rest) or _holds_a_line(data[sound:]):
        readable = sum(1 for _ in _readable(unread))
        raise DamagedError(
            f"at line {read + 1} (byte {sound:,}); {len(payloads):,} changes before that line and"
            f" {readable:,} from there on can be read"
        )
    lines = tuple(whole[first:read])
    return JournalContent(tuple(payloads), sound, data[sound:], header, lines, crc32(data[:sound]))


def _is_reached(mark: JournalHeader, earlier: list[Payload], header: JournalHeader | None) -> bool:
    """Whether a header stands at the beginning, or after the lines that led to the state it names."""
    if header is None:
        return not earlier
    return mark.begins.sequence == (earlier[-1]["sequence"] if earlier else header.begins.sequence)


def _follows(payload: Payload, earlier: list[Payload], header: JournalHeader | None) -> bool:
    if payload.get("schema", 0) > SCHEMA:
        raise NewerError
    sequence = payload.get("sequence")
    if earlier:
        return bool(sequence == earlier[-1]["sequence"] + 1)
    return isinstance(sequence, int) and (header is None or sequence == header.begins.sequence + 1)


def _holds_a_line(torn: bytes) -> bool:
    """Whether bytes that cannot be read contain a whole line; an interrupted save leaves none."""
    return any(payload_of(torn[found.start() : -1]) for found in BEGINNING.finditer(torn))


def _readable(lines: list[bytes]) -> Iterator[Payload]:
    return (payload for payload in map(payload_of, lines) if payload is not None)
