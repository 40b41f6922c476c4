"""What the columns of a list of people hold, by their headings."""

import re
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

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
    COUNCIL = "council"
    STANDING = "capacity"
    INITIALS = "initials"
    VOTES = "votes"
    SINCE = "from"
    UNTIL = "until"
    NOT_TAKEN = "not taken"


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAME_WORDS = _words(
    "name fullname councillor cllr member officer person people attendee witness invitee substitute"
    " representative optee contact enw cynghorydd aelod swyddog"
)
_BESIDE_NAME = _words(
    "full display printed co opted elected named nominated independent lay committee council scrutiny panel"
    " board lead of the and or as in inc including s cabinet executive expert all"
)
"""What else may stand in the heading of a column of names; a row with other words there names somebody."""
_WITH_NAME = _words("title role post position")
"""What may stand there beside the word "name", where one column has both: "Name and role"."""
_WORDS: tuple[tuple[ColumnKind, frozenset[str]], ...] = (
    (
        ColumnKind.NOT_TAKEN,
        _words(
            "party political group ward division plaid email e mail telephone phone tel mobile address"
            " postcode fax web website url photo gender birth note comment id number no department"
            " directorate team by"
        ),
    ),
    (ColumnKind.VOTES, _words("vote voting")),
    (ColumnKind.UNTIL, _words("to until till end ended expire expiry left leaving")),
    (ColumnKind.SINCE, _words("from since start started joined appointed elected date")),
    (ColumnKind.NOT_TAKEN, _words("term")),
    (ColumnKind.SURNAME, _words("surname last lastname family")),
    (ColumnKind.FORENAME, _words("forename first firstname given christian")),
    (ColumnKind.INITIALS, _words("initial abbreviation acronym")),
    (ColumnKind.COUNCIL, _words("appointing nominating")),
    (ColumnKind.BODY, _words("organisation organization body employer company trust representing")),
    (ColumnKind.STANDING, _words("capacity type status office category class membership standing")),
    (
        ColumnKind.POST,
        _words("role post position job designation portfolio occupation appointment swydd"),
    ),
    (ColumnKind.TITLE, _words("title salutation prefix honorific")),
    (ColumnKind.COUNCIL, _words("council authority")),
)
"""The words that tell a kind of column. The first kind that fits holds: "Member type" is a type."""
_CAPACITIES: tuple[tuple[Capacity, frozenset[str]], ...] = (
    (Capacity.SUBSTITUTE, _words("substitute")),
    (Capacity.CO_OPTED, _words("optee opted independent lay")),
    (Capacity.CABINET, _words("cabinet executive")),
    (Capacity.OFFICER, _words("officer swyddog")),
    (Capacity.WITNESS, _words("witness invitee")),
    (Capacity.MEMBER, _words("councillor cllr member cynghorydd aelod")),
)
"""What a column of names says its people are, by a word of its heading; the first that fits."""
_APPOINTED_BY = ({"appointed", "by"}, {"nominated", "by"})
_COUNCIL = _words("council authority")
_NAME_OF_COUNCIL = _COUNCIL | _words("name of the")
"""Whose names stand in a column whose heading has no other words: "Council name"."""
_SEVERAL = re.compile(r"/|&|\b(?:and|or)\b", re.IGNORECASE)
"""What a heading has between two kinds of people: "Councillor/Officer"."""
_LAST_ROW = 20
"""The row, from the first, by which the headings must have come."""


class Column(Struct, frozen=True):
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
    if words in _APPOINTED_BY or (not words.isdisjoint(_COUNCIL) and words <= _NAME_OF_COUNCIL):
        return Column(heading, ColumnKind.COUNCIL)
    if _is_of_names(words):
        councillors = not _SEVERAL.search(heading) and not words.isdisjoint({"councillor", "cllr"})
        return Column(heading, ColumnKind.NAME, capacity_told_by(heading), councillors)
    kind = next((kind for kind, known in _WORDS if not known.isdisjoint(words)), ColumnKind.NOT_TAKEN)
    return Column(heading, kind)


def _is_of_names(words: set[str]) -> bool:
    """Whether a heading is of names in full; one of surname and forename in one column is."""
    parts = [known for kind, known in _WORDS if kind in (ColumnKind.SURNAME, ColumnKind.FORENAME)]
    if all(not known.isdisjoint(words) for known in parts):
        return True
    beside = (
        _BESIDE_NAME | _WITH_NAME
        if words & {"name", "fullname"} and words & {"and", "title"}
        else _BESIDE_NAME
    )
    return not words.isdisjoint(_NAME_WORDS) and words <= _NAME_WORDS | beside


def is_heading_of_names(cell: str) -> bool:
    """Whether a cell is the heading of a column of names, and names nobody itself."""
    return column_of(cell).kind is ColumnKind.NAME


def capacity_told_by(heading: str) -> Capacity | None:
    """What a heading, or the name of a sheet, says the people are whom it names; None where it does not."""
    words = _words_of(heading)
    if _SEVERAL.search(heading):
        return None
    return next((capacity for capacity, known in _CAPACITIES if not known.isdisjoint(words)), None)


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
    said = heading.replace("&", " and ")
    return {_singular(word) for word in re.findall(r"[^\W\d_]+", folded(said))}


def _singular(word: str) -> str:
    return word if word.endswith(("ss", "us", "is")) else word.removesuffix("s") or word
