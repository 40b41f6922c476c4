"""Reads a list of initials and their meanings, as a council keeps it in a spreadsheet."""

from collections.abc import Sequence

from msgspec import Struct

from scrutiny_tui.domain.glossary import are_initials
from scrutiny_tui.domain.people_list.sheets import Cells, Sheet

_INITIALS = frozenset({"initials", "initial", "abbreviation", "acronym", "term", "short form", "letters"})
_MEANING = frozenset(
    {"meaning", "full form", "definition", "stands for", "in full", "description", "long form", "means"}
)


class ListedInitials(Struct, frozen=True):
    """A row of a list.

    Attributes:
        place: where it stands, for people: "row 3".
        initials: the initials.
        meaning: what they mean.
        left_out: why nothing is taken of it; empty where it is taken.
    """

    place: str
    initials: str
    meaning: str
    left_out: str = ""


def fitness(rows: Sequence[Cells]) -> int:
    """How many rows have initials and a meaning, by which a separator is chosen."""
    return sum(len(row) > 1 and are_initials(row[0]) and bool(row[1]) for row in rows)


def read_glossary(sheets: Sequence[Sheet]) -> tuple[ListedInitials, ...]:
    """What a list says, row by row. Without headings that are known, initials stand in the first column."""
    found: list[ListedInitials] = []
    for sheet in sheets:
        at, columns = _headings(sheet.rows)
        for place, row in enumerate(sheet.rows):
            if place > at and any(row):
                found.append(_read(sheet.place(place), row, columns))
    return tuple(found)


def _headings(rows: Sequence[Cells]) -> tuple[int, tuple[int, int]]:
    """The place of the row of headings, -1 for none, and the columns of initials and meanings."""
    for at, row in enumerate(rows):
        words = [cell.casefold() for cell in row]
        short = next((place for place, word in enumerate(words) if word in _INITIALS), None)
        full = next((place for place, word in enumerate(words) if word in _MEANING), None)
        if short is not None and full is not None:
            return at, (short, full)
    return -1, (0, 1)


def _read(place: str, row: Cells, columns: tuple[int, int]) -> ListedInitials:
    initials, meaning = (row[column] if len(row) > column else "" for column in columns)
    why = ""
    if not are_initials(initials):
        why = f"“{initials}” are no initials" if initials else "there are no initials"
    elif not meaning:
        why = "there is no meaning"
    return ListedInitials(place, initials, meaning, why)
