"""The known name that is nearly the same as an unknown one."""

from scrutiny_tui.domain.grammar.edit_distance import edit_distance
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.names.titles import folded

_SHORTEST = 4
"""Names of fewer letters differ by one letter too often: Day and May."""
_SHORT = 5
"""Names of up to this many letters are nearly the same with one slip between them; longer ones, with two."""


def nearest(text: str, directory: Directory) -> Bearer | None:
    """The person whose name is nearly `text`, which no one has as a name.

    A surname is compared with surnames and a whole name with whole names, titles left out: "Burch" is near to
    Councillor Bob Birch, "Sue Birch" is not. The same name after another title is near too.

    Args:
        text: the name as typed.
        directory: everyone whom it could mean. Someone whose whole name is `text` is not near but meant.

    Returns:
        The nearest of them; None where no name is near.
    """
    name = directory.without_titles(text)
    if len(name) < _SHORTEST:
        return None
    others = ((form, one) for form, one in directory.names() if folded(one.name) != folded(text))
    near = [(slips, one) for form, one in others if (slips := _slips(name, form)) is not None]
    return min(near, key=lambda found: found[0])[1] if near else None


def nearly_same(typed: str, meant: str) -> bool:
    """Whether two names differ only by slips in long words: "Cabnet", but not "Board A" and "Board B"."""
    pairs = list(zip(folded(typed).split(), folded(meant).split(), strict=False))
    other = [(one, two) for one, two in pairs if one != two]
    same_length = len(typed.split()) == len(meant.split())
    return same_length and bool(other) and all(_slips(one, two) is not None for one, two in other)


def _slips(typed: str, meant: str) -> int | None:
    """How many slips lie between two names of as many words; None if there are too many."""
    allowed = 1 if min(len(typed), len(meant)) <= _SHORT else 2
    if (
        len(meant) < _SHORTEST
        or abs(len(typed) - len(meant)) > allowed
        or typed.count(" ") != meant.count(" ")
    ):
        return None
    slips = edit_distance(typed, meant)
    return slips if slips <= allowed else None
