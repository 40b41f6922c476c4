"""The figures of a vote, in each way they are written."""

import re

from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.text import NUMBER_WORDS

_IN_WORDS = {**dict.fromkeys(("no", "none", "nil"), 0), **{w: n for n, w in enumerate(NUMBER_WORDS, 1)}}
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_IN_WORDS)})(?!\w)(?:\s+(?:votes?|members?)\b)?"
_SIDE = (
    r"(?:(?P<for>for|in\s+favour)|(?P<against>against)"
    r"|(?P<abstained>abst(?:ained|aining|ain|entions?)))(?![\w'’])"
)
_PAIRS = (
    re.compile(rf"{_NUMBER}\s*{_SIDE}", re.IGNORECASE),
    re.compile(rf"{_SIDE}:?\s*{_NUMBER}", re.IGNORECASE),
)
"""A figure with its side, in either order."""
_BETWEEN = re.compile(r"\s*[,;]?\s*(?:(?:and|with)\s+)?", re.IGNORECASE)
_COUNT = re.compile(
    r"(\d{1,3})(?:\s*[-–]\s*|\s+(?:votes?\s+)?to\s+)(\d{1,3})(?!\w)(?:\s*[-–]\s*(\d{1,3}))?", re.IGNORECASE
)


def figures_at_start(words: str) -> tuple[tuple[int, int, int | None], str] | None:
    """Split the figures of a vote off the beginning of `words`.

    Args:
        words: "7-2-1", "7 votes to 2", "7 for, 2 against, 1 abstained", "for 7, against 2, chair for".

    Returns:
        How many voted for, against, and abstained (None where that is not said), and the words behind; None
        where not both sides have a figure, or one has two.
    """
    for pair in _PAIRS:
        sides, end = _paired(words, 0, pair)
        if sides and {Side.FOR, Side.AGAINST} <= sides.keys():
            return (sides[Side.FOR], sides[Side.AGAINST], sides.get(Side.ABSTAINED)), words[end:]
    counted = _COUNT.match(words)
    if counted is None:
        return None
    in_favour, against, abstained = counted.groups()
    behind, end = _paired(words, counted.end(), _PAIRS[0])
    if behind and abstained is None and behind.keys() == {Side.ABSTAINED}:
        return (int(in_favour), int(against), behind[Side.ABSTAINED]), words[end:]
    last = int(abstained) if abstained is not None else None
    return (int(in_favour), int(against), last), words[counted.end() :]


def _paired(words: str, start: int, pair: re.Pattern[str]) -> tuple[dict[Side, int] | None, int]:
    """The figure of each side from a place on, and where they end; None where a side has two figures."""
    found: dict[Side, int] = {}
    end = start
    while one := pair.match(words, _behind_joint(words, end)):
        side = next(side for side in (Side.FOR, Side.AGAINST, Side.ABSTAINED) if one[side.value])
        if side in found:
            return None, start
        number = one["number"].casefold()
        found[side] = _IN_WORDS[number] if number in _IN_WORDS else int(number)
        end = one.end()
    return found, end


def _behind_joint(words: str, at: int) -> int:
    joint = _BETWEEN.match(words, at)
    return joint.end() if joint else at
