"""How near two names are to each other."""

from scrutiny_tui.domain.grammar.edit_distance import edit_distance
from scrutiny_tui.domain.names.titles import folded

SHORTEST = 4
"""Names of fewer letters differ by one letter too often: Day and May."""
_SHORT = 5
"""Names of up to this many letters are nearly the same with one slip between them; longer ones, with two."""


def nearly_same(typed: str, meant: str) -> bool:
    """Whether two names differ only by slips in long words: "Cabnet", but not "Board A" and "Board B"."""
    pairs = list(zip(folded(typed).split(), folded(meant).split(), strict=False))
    other = [(one, two) for one, two in pairs if one != two]
    same_length = len(typed.split()) == len(meant.split())
    return same_length and bool(other) and all(slips_between(one, two) is not None for one, two in other)


def slips_between(typed: str, meant: str) -> int | None:
    """How many slips lie between two names of as many words; None if there are too many.

    Args:
        typed: the name as typed, without titles and in small letters.
        meant: a name that someone has, so too.
    """
    allowed = 1 if min(len(typed), len(meant)) <= _SHORT else 2
    if (
        len(meant) < SHORTEST
        or abs(len(typed) - len(meant)) > allowed
        or typed.count(" ") != meant.count(" ")
    ):
        return None
    slips = edit_distance(typed, meant)
    return slips if slips <= allowed else None
