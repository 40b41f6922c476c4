"""Which of several a sentence means: "the third motion", "the 2nd of the recommendations"."""

from collections.abc import Sequence
from typing import TypeVar

from scrutiny_tui.domain.word_pattern import WordPattern

ThingT = TypeVar("ThingT")
_NAMES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL = rf"(?:{'|'.join(_NAMES)}|last|final|\d{{1,2}}(?:st|nd|rd|th))"
"""A part of a regular expression, without regard to case."""
OF_SEVERAL = r"(?: of the(?: (?:two|three|four|five|six))?)?"
"""What may stand behind it: "the third of the motions"."""
_DIGITS = WordPattern(r"\d+")


def number_of(ordinal: str) -> int:
    """The number that an ordinal means, from 1; -1 for the last."""
    word = ordinal.casefold()
    if digits := _DIGITS.match(word):
        return int(digits[0])
    return _NAMES.index(word) + 1 if word in _NAMES else -1


def numbered(things: Sequence[ThingT], number: int) -> ThingT | None:
    """The one of that number; None where there are not so many."""
    if number == -1:
        return things[-1] if things else None
    return things[number - 1] if 0 < number <= len(things) else None
