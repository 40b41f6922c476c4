"""The integrity of the records: what they say of each other, and whether it is true."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct

from scrutiny_tui.store.json_format import JsonValue
from scrutiny_tui.store.log.replay import DocumentsById
from scrutiny_tui.store.repair.salvage import readable

_NUMBER = re.compile(r"(.+)-(\d+)")
ONE = {
    "committees": "committee",
    "people": "person",
    "memberships": "membership",
    "meetings": "meeting",
    "items": "item",
    "entries": "entry",
    "log": "log entry",
    "updates": "update",
    "serials": "last number",
    "planned": "planned item",
    "forward": "decision of the forward plan",
    "glossary": "entry of the glossary",
    "given_out": "agenda given out",
}
"""What a record of each table is called in a sentence."""


class ForeignKey(NamedTuple):
    """A field by which the records of one table name a record of another.

    Attributes:
        table: the table of the records that have the field.
        key: the field; a dot leads into an object that may not be there, and a star stands for each place of
            a list.
        target: the table of the record that is named.
        needed: whether a record makes no sense without the other.
    """

    table: str
    key: str
    target: str
    needed: bool = True


FROM_MINUTES = ForeignKey("entries", "follow_up.reference", "log")

FOREIGN_KEYS = (
    ForeignKey("memberships", "committee", "committees"),
    ForeignKey("memberships", "person", "people"),
    ForeignKey("meetings", "committee", "committees"),
    ForeignKey("items", "meeting", "meetings"),
    ForeignKey("entries", "meeting", "meetings"),
    ForeignKey("entries", "item", "items", needed=False),
    ForeignKey("entries", "body.items.*.item", "items", needed=False),
    ForeignKey("entries", "body.moment.concerned.item", "items", needed=False),
    FROM_MINUTES,
    ForeignKey("log", "committee", "committees"),
    ForeignKey("log", "meeting", "meetings"),
    ForeignKey("log", "item", "items", needed=False),
    ForeignKey("log", "entry", "entries", needed=False),
    ForeignKey("updates", "log_entry", "log"),
    ForeignKey("updates", "entry", "entries", needed=False),
    ForeignKey("planned", "committee", "committees"),
    ForeignKey("planned", "meeting", "meetings", needed=False),
    ForeignKey("planned", "on_agenda", "items", needed=False),
    ForeignKey("planned", "asked_at", "meetings", needed=False),
    ForeignKey("planned", "asked_by", "entries", needed=False),
    ForeignKey("forward", "committee", "committees"),
    ForeignKey("forward", "planned", "planned", needed=False),
    ForeignKey("glossary", "committee", "committees"),
    ForeignKey("given_out", "meeting", "meetings"),
)


class ViolationKind(Enum):
    """What can be wrong with a record.

    Attributes:
        UNREADABLE: it is no record of its table.
        MISSING: it names a record that does not exist.
        NAMELESS: it names a person who does not exist.
        TWICE: it has the reference of another entry.
        BEHIND: the last number given out is lower than one in use.
    """

    UNREADABLE = auto()
    MISSING = auto()
    NAMELESS = auto()
    TWICE = auto()
    BEHIND = auto()


class Violation(Struct, frozen=True):
    """Something that a record says and that is not true.

    Attributes:
        kind: the kind of violation.
        table: the record's table.
        id: its identifier.
        fault: what is wrong, in a sentence without any words of the minutes.
        foreign_key: the field that names a missing record, if that is the violation.
    """

    kind: ViolationKind
    table: str
    id: str
    fault: str
    foreign_key: ForeignKey | None = None


def violations(tables: DocumentsById) -> Iterator[Violation]:
    """Yield everything that is wrong in the records of a store, and between them."""
    for table, documents in tables.items():
        for name, document in documents.items():
            if readable(table, document) is None:
                yield Violation(
                    ViolationKind.UNREADABLE, table, name, f"{_called(table, name)} cannot be read."
                )
    for foreign_key in FOREIGN_KEYS:
        yield from _dangling(foreign_key, tables)
    for table, documents in tables.items():
        for name, document in documents.items():
            if _names_missing_person(document, tables):
                said = f"{_called(table, name)} names a person who is missing."
                yield Violation(ViolationKind.NAMELESS, table, name, said)
    for name, twice in _given_twice(tables):
        yield Violation(
            ViolationKind.TWICE,
            "entries",
            name,
            f"Entry “{name}” has the reference {twice} of another entry.",
        )
    for prefix, last in numbers_behind(tables).items():
        said = f"{prefix}-{last:03} is in use, and could be given out again."
        yield Violation(ViolationKind.BEHIND, "serials", prefix, said)


def _dangling(foreign_key: ForeignKey, tables: DocumentsById) -> Iterator[Violation]:
    for name, document in tables[foreign_key.table].items():
        for key in _keys(document, foreign_key.key):
            target = value_of(document, key)
            if isinstance(target, str) and target not in tables[foreign_key.target]:
                belongs = f"belongs to {ONE[foreign_key.target]} “{target}”, which is missing."
                said = f"{_called(foreign_key.table, name)} {belongs}"
                missing = foreign_key._replace(key=key)
                yield Violation(ViolationKind.MISSING, foreign_key.table, name, said, missing)


def _keys(document: JsonValue, key: str) -> list[str]:
    """The keys that a key with a star stands for in a document; the key itself where it has none."""
    before, star, after = key.partition(".*.")
    if not star:
        return [key]
    listed = value_of(document, before)
    return [f"{before}.{place}.{after}" for place in range(len(listed))] if isinstance(listed, list) else []


def numbers_in_use(tables: DocumentsById) -> dict[str, int]:
    """Return the highest number in use under each prefix of a committee."""
    highest: dict[str, int] = {}
    named = (value_of(entry, FROM_MINUTES.key) for entry in tables["entries"].values())
    for reference in (*tables["log"], *named):
        if isinstance(reference, str) and (found := _NUMBER.fullmatch(reference)):
            highest[found[1]] = max(highest.get(found[1], 0), int(found[2]))
    prefixes = {committee.get("prefix") for committee in tables["committees"].values()}
    return {prefix: last for prefix, last in highest.items() if prefix in prefixes}


def numbers_behind(tables: DocumentsById) -> dict[str, int]:
    """Return the prefixes whose last number given out is lower than one in use, and the one in use."""
    said = {name: serial["last"] for name, serial in tables["serials"].items() if readable("serials", serial)}
    return {prefix: last for prefix, last in numbers_in_use(tables).items() if said.get(prefix, 0) < last}


def value_of(document: JsonValue, key: str) -> JsonValue:
    """Return the value of a document's field (see `ForeignKey.key`); None when it has no such field."""
    for part in key.split("."):
        if isinstance(document, list) and part.isdecimal():
            document = document[int(part)]
        else:
            document = document.get(part) if isinstance(document, dict) else None
    return document


def is_name(value: JsonValue) -> bool:
    """Whether a value is a name as it was typed, with the person it stands for."""
    return isinstance(value, dict) and value.keys() == {"text", "person"}


def _names_missing_person(value: JsonValue, tables: DocumentsById) -> bool:
    """Whether a name within a value stands for a person who is missing."""
    if is_name(value):
        return value["person"] is not None and value["person"] not in tables["people"]
    if isinstance(value, dict):
        value = list(value.values())
    return isinstance(value, list) and any(_names_missing_person(inner, tables) for inner in value)


def _given_twice(tables: DocumentsById) -> Iterator[tuple[str, str]]:
    """Yield the entries with another entry's reference; of several, the one that the log names keeps it."""
    claims: dict[str, list[str]] = {}
    for name, entry in tables["entries"].items():
        reference = value_of(entry, FROM_MINUTES.key)
        if isinstance(reference, str):
            claims.setdefault(reference, []).append(name)
    for reference, names in claims.items():
        rightful = value_of(tables["log"].get(reference), "entry")
        owner = rightful if rightful in names else names[0]
        yield from ((name, reference) for name in names if name != owner)


def _called(table: str, name: str) -> str:
    return f"{ONE[table].capitalize()} “{name}”"
