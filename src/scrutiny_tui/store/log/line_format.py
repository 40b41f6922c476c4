"""The line format: one line for each change, which is a checksum and a JSON object.

    1c291ca3 {"sequence":12,"schema":5,"command":"record a point","at":"2026-03-03T10:02:11","edits":[...]}

Three more keys are written only where there is something to say: "reason", for which the clerk was asked;
"change", the change's own identifier; and "makes_public", where the change may take an exemption away.

Only a line feed ends a line, and JSON writes none inside a text. So a line is whole, or it is the last one.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from zlib import crc32

from scrutiny_tui.store.json_format import to_json

SCHEMA = 5
"""The version of what is written: the layout of lines and snapshots, and of the records in them."""

Payload: TypeAlias = dict[str, Any]
"""The JSON object of a line."""

BEGINNING = re.compile(rb"[0-9a-f]{8} \{")
"""How a line begins."""


class DamagedError(Exception):
    """A journal is damaged in a way that no interrupted save explains.

    The message says where, and how much before and after that place can be read.
    """


class NewerError(Exception):
    """What was read was written by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class JournalContent:
    """The content of a journal.

    Attributes:
        payloads: the changes in order, without a gap in their sequence numbers.
        sound: the number of bytes they take up.
        torn: what follows them: the beginning of a line whose save was interrupted.
    """

    payloads: tuple[Payload, ...]
    sound: int
    torn: bytes


def line_of(payload: Mapping[str, Any]) -> bytes:
    """Return the line of a change, with its line feed."""
    text = to_json(payload)
    return b"%08x %b\n" % (crc32(text), text)


def payload_of(line: bytes) -> Payload | None:
    """Read a line without its line feed; None when it is not as it was written."""
    checksum, _, text = line.partition(b" ")
    if checksum != b"%08x" % crc32(text):
        return None
    try:
        payload = json.loads(text)
    except ValueError:
        return None
    return payload if isinstance(payload, dict) else None


def read_lines(data: bytes) -> JournalContent:
    """Read a journal.

    Zeros at the end are room for later lines. A last line that is not whole is an interrupted save, which was
    never reported as saved. Anything else that cannot be read is damage.

    Raises:
        DamagedError: a line cannot be read, or one is missing, and more follows.
        NewerError: a line was written by a newer version.
    """
    data = data.rstrip(b"\0")
    *whole, rest = data.split(b"\n")
    payloads: list[Payload] = []
    for line in whole:
        payload = payload_of(line)
        if payload is None or not _follows(payload, payloads):
            break
        payloads.append(payload)
    sound = sum(len(line) + 1 for line in whole[: len(payloads)])
    unread = whole[len(payloads) :]
    if len(unread) > 1 or (unread and rest) or _holds_a_line(data[sound:]):
        readable = sum(1 for _ in _readable(unread))
        raise DamagedError(
            f"at line {len(payloads) + 1} (byte {sound:,}); {len(payloads):,} changes before that line and"
            f" {readable:,} from there on can be read"
        )
    return JournalContent(tuple(payloads), sound, data[sound:])


def _follows(payload: Payload, earlier: list[Payload]) -> bool:
    if payload.get("schema", 0) > SCHEMA:
        raise NewerError
    sequence = payload.get("sequence")
    return not earlier or sequence == earlier[-1]["sequence"] + 1


def _holds_a_line(torn: bytes) -> bool:
    """Whether bytes that cannot be read contain a whole line; an interrupted save leaves none."""
    return any(payload_of(torn[found.start() : -1]) for found in BEGINNING.finditer(torn))


def _readable(lines: list[bytes]) -> Iterator[Payload]:
    return (payload for payload in map(payload_of, lines) if payload is not None)
