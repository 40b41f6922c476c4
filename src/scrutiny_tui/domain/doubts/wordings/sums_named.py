"""What a sum is said to be: "the saving of £24,000", "the loss was £8,000", "this saves £24,000"."""

import re

from msgspec import Struct

from scrutiny_tui.domain.distinctive_words import singular
from scrutiny_tui.domain.word_pattern import WordPattern

_NOUN = WordPattern(
    r"(?P<the>\b(?:the|this|that) )?\b(?P<what>[^\W\d_]+) (?:(?:was|were|is|are|had been|would be|will be)"
    r" (?:now |about |around )?|(?P<of>of )|stood at |came to |totalled |reached |amounted to )$",
    re.IGNORECASE,
)
_VERB = WordPattern(
    r"\b(?P<what>sav(?:e|es|ed|ing)|los(?:e|es|t|ing))(?: (?:us|the (?:council|service|trust)))? $",
    re.IGNORECASE,
)
_NOUNS = {"s": "saving", "l": "loss"}
"""The noun of each verb, by its first letter."""


class SumName(Struct, frozen=True):
    """What a sum is said to be.

    Attributes:
        name: the noun, in the singular.
        start: where the words that say so begin, behind an article.
        definite: whether they mean one that was named before: "the saving of £24,000".
        by_verb: whether a verb says it, of which there may be several: "this saves £24,000".
    """

    name: str
    start: int
    definite: bool = False
    by_verb: bool = False


def sum_named(words: str, start: int) -> SumName | None:
    """What the words before a sum say that it is; None where they do not say it.

    Args:
        words: a sentence.
        start: where the sum begins in it.
    """
    if found := _VERB.search(words, 0, start):
        return SumName(_NOUNS[found["what"][0].casefold()], found.start("what"), by_verb=True)
    found = _NOUN.search(words, 0, start)
    if found is None:
        return None
    definite = bool(found["the"] and found["of"])
    return SumName(singular(found["what"].casefold()), found.start("what"), definite)
