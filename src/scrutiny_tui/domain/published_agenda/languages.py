"""Agendas that stand there twice, in Welsh and in English: which of two texts is the English one."""

import re
from collections import Counter
from collections.abc import Sequence

from scrutiny_tui.domain.published_agenda.lines import SourceLine

_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|for|in|with|from|by|on|any|from|minutes|apologies|report|committee|council|meeting)\b"
)
_WELSH = re.compile(
    r"\b(?:y|yr|yn|ar|gan|gyfer|ac|am|neu|ei|eu|dan|o'r|i'r|a'r|i’w|i'w|o’r|i’r|a’r|cofnodion|ymddiheuriadau|datgan\w*"
    r"|adroddiad\w*|pwyllgor\w*|cyngor|cyfarfod\w*|llythyr\w*|rhaglen|blaenraglen|ystyried|craffu|cyllideb|cynllun\w*"
    r"|cwestiynau|cyhoedd\w*|eitem\w*|materion|papurau|dogfen\w*|gwahardd|strategaeth|diweddariad)\b"
)
_SHORTEST = 5
"""A cell with fewer characters has a number."""


def is_welsh(words: str) -> bool:
    """Whether words read as Welsh and not as English, nor as both beside one another."""
    small = words.lower()
    return all(
        len(_WELSH.findall(side)) > 2 * len(_ENGLISH.findall(side))
        for side in re.split(r"\s/\s|\s\|\s", small)
    )


def welsh_columns(lines: Sequence[SourceLine]) -> frozenset[int]:
    """The columns of an agenda's table that say in Welsh what another one says in English."""
    cells: Counter[int] = Counter()
    welsh: Counter[int] = Counter()
    for line in lines:
        if line.row is not None and len(line.text) > _SHORTEST:
            cells[line.column] += 1
            welsh[line.column] += is_welsh(line.text)
    found = frozenset(column for column, count in cells.items() if count < 2 * welsh[column])
    return found if set(cells) - found else frozenset()
