"""What the columns of a list of people hold, by their headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.people import Capacity
from scrutiny_tui.domain.people_list.sheets import Cells


class ColumnKind(StrEnum):
    """What a column holds."""

    NAME = "name"
    FORENAME = "forename"
    SURNAME = "surname"
    TITLE = "title"
    POST = "role"
    BODY = "body"
    STANDING = "capacity"
    INITIALS = "initials"
    VOTES = "votes"
    SINCE = "from"
    UNTIL = "until"
    NOT_TAKEN = "not taken"


_WORDS: tuple[tuple[ColumnKind, frozenset[str]], ...] = (
    (
        ColumnKind.NOT_TAKEN,
        frozenset(
            {
                *(
                    "party",
                    "political",
                    "group",
                    "ward",
                    "division",
                    "email",
                    "e",
                    "mail",
                    "telephone",
                    "phone",
                ),
                *("tel", "mobile", "address", "postcode", "fax", "web", "website", "url", "photo", "gender"),
                *("note", "comment", "id", "number", "no", "department", "directorate", "team", "by"),
                "birth",
            }
        ),
    ),
    (ColumnKind.VOTES, frozenset({"vote", "voting"})),
    (
        ColumnKind.UNTIL,
        frozenset({"to", "until", "till", "end", "ended", "expire", "expiry", "left", "leaving"}),
    ),
    (
        ColumnKind.SINCE,
        frozenset({"from", "since", "start", "started", "joined", "appointed", "elected", "date"}),
    ),
    (ColumnKind.SURNAME, frozenset({"surname", "last", "lastname", "family"})),
    (ColumnKind.FORENAME, frozenset({"forename", "first", "firstname", "given", "christian"})),
    (ColumnKind.INITIALS, frozenset({"initial", "abbreviation", "acronym"})),
    (
        ColumnKind.BODY,
        frozenset({"organisation", "organization", "body", "employer", "company", "trust", "representing"}),
    ),
    (
        ColumnKind.STANDING,
        frozenset({"capacity", "type", "status", "office", "category", "class", "membership", "standing"}),
    ),
    (
        ColumnKind.POST,
        frozenset(
            {"role", "post", "position", "job", "designation", "portfolio", "occupation", "appointment"}
        ),
    ),
    (
        ColumnKind.NAME,
        frozenset(
            {
                *(
                    "name",
                    "councillor",
                    "cllr",
                    "member",
                    "officer",
                    "person",
                    "people",
                    "attendee",
                    "witness",
                ),
                *("substitute", "representative", "optee", "contact", "fullname"),
            }
        ),
    ),
    (ColumnKind.TITLE, frozenset({"title", "salutation", "prefix", "honorific"})),
)
"""The words that tell a kind of column. The first kind that fits holds: "Member type" is a type."""
_CAPACITIES: Mapping[str, Capacity] = {
    "substitute": Capacity.SUBSTITUTE,
    "optee": Capacity.CO_OPTED,
    "opted": Capacity.CO_OPTED,
    "cabinet": Capacity.CABINET,
    "officer": Capacity.OFFICER,
    "witness": Capacity.WITNESS,
    "councillor": Capacity.MEMBER,
    "cllr": Capacity.MEMBER,
    "member": Capacity.MEMBER,
}
"""What a column of names says its people are, by a word of its heading; the first that fits."""
_BESIDE_NAME = frozenset(
    {
        *(
            "full",
            "display",
            "printed",
            "co",
            "opted",
            "elected",
            "committee",
            "council",
            "scrutiny",
            "panel",
        ),
        *(
            "board",
            "lead",
            "of",
            "the",
            "and",
            "or",
            "as",
            "in",
            "s",
            "cabinet",
            "executive",
            "expert",
            "all",
        ),
    }
)
"""What else may stand in the heading of a column of names; a row with other words there names somebody."""
_LAST_ROW = 20
"""The row, from the first, by which the headings must have come."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list.

    Attributes:
        heading: its heading, as it stands.
        kind: what it holds.
        capacity: what its heading says the people are whom it names; None where it does not.
        councillors: whether it says that they are councillors.
    """

    heading: str
    kind: ColumnKind
    capacity: Capacity | None = None
    councillors: bool = False


def column_of(heading: str) -> Column:
    """What a column with that heading holds."""
    words = _words_of(heading)
    kind, known = next(
        ((kind, known) for kind, known in _WORDS if not known.isdisjoint(words)),
        (ColumnKind.NOT_TAKEN, frozenset[str]()),
    )
    if kind is not ColumnKind.NAME:
        return Column(heading, kind)
    if not words <= known | _BESIDE_NAME:
        return Column(heading, ColumnKind.NOT_TAKEN)
    councillors = not {"councillor", "cllr"}.isdisjoint(words)
    return Column(heading, kind, capacity_told_by(heading), councillors)


def is_heading_of_names(cell: str) -> bool:
    """Whether a cell is the heading of a column of names, and names nobody itself."""
    return column_of(cell).kind is ColumnKind.NAME


def capacity_told_by(heading: str) -> Capacity | None:
    """What a heading, or the name of a sheet, says the people are whom it names; None where it does not."""
    words = _words_of(heading)
    return next((capacity for word, capacity in _CAPACITIES.items() if word in words), None)


def find_headings(rows: Sequence[Cells]) -> int | None:
    """The place of the row of headings, from 0; None where there is none that names people."""
    for at in range(min(len(rows), _LAST_ROW)):
        if _are_headings(rows, at):
            return at
    return None


def columns_of(row: Cells) -> tuple[Column, ...]:
    """What the columns under a row of headings hold; each kind but roles is held by one column only."""
    found = [column_of(heading) for heading in row]
    named = [column for column in found if column.kind is ColumnKind.NAME]
    best = next((column for column in named if "name" in _words_of(column.heading)), next(iter(named), None))
    kept: list[Column] = []
    for column in found:
        again = column.kind is ColumnKind.NAME and column is not best
        repeated = column.kind not in (ColumnKind.POST, ColumnKind.STANDING, ColumnKind.NOT_TAKEN) and any(
            column.kind is other.kind for other in kept
        )
        kept.append(Column(column.heading, ColumnKind.NOT_TAKEN) if again or repeated else column)
    return tuple(kept)


def fitness(rows: Sequence[Cells]) -> int:
    """How many columns of some rows are understood, by which a separator is chosen."""
    at = find_headings(rows)
    if at is None:
        return 0
    return sum(column.kind is not ColumnKind.NOT_TAKEN for column in columns_of(rows[at]))


def _are_headings(rows: Sequence[Cells], at: int) -> bool:
    """Whether a row is one of headings: names stand under it, and not the word itself, as under "Member"."""
    kinds = [column.kind for column in columns_of(rows[at])]
    name = next((kind for kind in (ColumnKind.NAME, ColumnKind.SURNAME) if kind in kinds), None)
    if name is None:
        return False
    place = kinds.index(name)
    beneath = [row[place] for row in rows[at + 1 :] if len(row) > place and row[place]]
    if not beneath:
        return not any(any(row) for row in rows[:at])
    return sum(map(is_heading_of_names, beneath)) * 2 < len(beneath)


def _words_of(heading: str) -> set[str]:
    """The words of a heading, each of them in the singular."""
    return {_singular(word) for word in re.findall(r"[^\W\d_]+", folded(heading))}


def _singular(word: str) -> str:
    return word if word.endswith(("ss", "us", "is")) else word.removesuffix("s") or word
