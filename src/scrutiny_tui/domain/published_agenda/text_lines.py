"""The source lines of an agenda that was pasted or saved as text."""

import re

from scrutiny_tui.domain.published_agenda import phrases
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, SourceLine
from scrutiny_tui.domain.text import lines_of

_CELLS = re.compile(r"\t+|\xa0{2,}| {3,}|\s*\|\s*")
"""What stands between the cells of a row in text: tabs, several spaces, a bar."""


_NUMBER = re.compile(
    r"\W{0,2}(?:[a-z]{1,3}\.?)?\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?(?:\([a-z0-9]{1,4}\))?\W{0,2}"
    r"|\(?[a-z]{1,4}[.)]|[a-z]|[•·▪◦*–-]",
    re.IGNORECASE,
)
"""What a row begins with where its first cell is a number or a bullet: "4.", "3.1", "(c)", "SC.17", "•"."""


def number_and_cells(words: str) -> tuple[str, list[tuple[int, str]]]:
    """The number that a row of text begins with, and its other cells, each with its column from 0.

    Args:
        words: a line, in which tabs, bars or several spaces part the cells.
    """
    if len(words) > LONGEST_LINE:
        return "", [(0, whole)] if (whole := " ".join(words.split())) else []
    parted = enumerate(" ".join(cell.split()) for cell in _CELLS.split(words.strip()))
    cells = [(column, cell) for column, cell in parted if cell]
    if len(cells) > 1 and _NUMBER.fullmatch(cells[0][1]) and not phrases.PAGES.fullmatch(cells[1][1]):
        return cells[0][1], cells[1:]
    return "", cells


def lines_of_text(text: str) -> tuple[SourceLine, ...]:
    """The lines of a text, each cell of a row of its own."""
    found: list[SourceLine] = []
    blank = True
    for at, line in enumerate(lines_of(text), start=1):
        number, cells = number_and_cells(line)
        wide = line.expandtabs(4)
        indent, row = len(wide) - len(wide.lstrip()), at if len(cells) > 1 else None
        for column, cell in cells:
            found.append(
                SourceLine(cell, f"line {at}", number, indent, row=row, column=column, after_blank=blank)
            )
            number, blank = "", False
        blank = not cells
    return tuple(found)
