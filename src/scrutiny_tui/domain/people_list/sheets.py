"""The sheets of a list of people: rows of cells, from a spreadsheet or from text."""

import csv
import re
from collections.abc import Callable, Sequence
from io import StringIO
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.text import clean, one_line

Cells: TypeAlias = tuple[str, ...]
"""The words in the cells of one row, each on one line without white space around it."""

MOST_ROWS = 1_000
"""A list with more rows is not one of the people of a committee."""
_SEPARATORS = ("\t", ";", ",", "|")
_SAID = re.compile(r"\ufeff?sep=(.)\s*\n", re.IGNORECASE)
"""What Excel writes above a list to say what stands between its cells."""


class Sheet(Struct, frozen=True):
    """One sheet of a list.

    Attributes:
        name: its name in the workbook; empty for text.
        rows: its rows from the first, the empty ones included.
    """

    name: str
    rows: tuple[Cells, ...]

    def place(self, at: int) -> str:
        """Where a row stands, for people: "row 3", "Members row 3".

        Args:
            at: its place among the rows, from 0.
        """
        return f"{self.name} row {at + 1}".strip()


class UnreadableTextError(ValueError):
    """A text is no table. The message says why in a few words."""


def sheet_of_text(text: str, fitness: Callable[[Sequence[Cells]], int]) -> Sheet:
    """A list that was saved or pasted as text, with what stands between its cells found out.

    Args:
        text: the text: .csv of any kind, or cells copied from a spreadsheet or a table.
        fitness: how well rows are understood; the separator with which they are understood best is taken.

    Raises:
        UnreadableTextError: its quotation marks do not match, or it has more rows than a list has.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    said = _SAID.match(plain)
    separators = (said[1],) if said else _SEPARATORS
    plain = plain[said.end() :] if said else plain
    tables = [table for separator in separators if (table := _rows(plain, separator)) is not None]
    if not tables:
        raise UnreadableTextError("its quotation marks do not match")
    return Sheet("", max(tables, key=fitness))


def _rows(text: str, separator: str) -> tuple[Cells, ...] | None:
    """The rows of a text with that separator; None where its quotation marks do not fit it."""
    found: list[Cells] = []
    try:
        reader = csv.reader(
            StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True
        )
        for row in reader:
            found.append(tuple(one_line(clean(cell)) for cell in row))
            if len(found) > MOST_ROWS:
                raise UnreadableTextError(f"it has more than {MOST_ROWS:,} rows")
    except csv.Error:
        return None
    return tuple(found)
