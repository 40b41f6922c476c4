"""Doubts about a sum that someone judges, and that is none of the item: "£2 was too much", where it is £72.

It is doubted where it is a sum of the item with a digit missing or added, and far from all others in size, or
with two digits changed round. A sum that is asked for or suggested may be any.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    Quantity,
    Sentence,
    sentences_with_quantities,
)
from scrutiny_tui.domain.doubts.wordings.slips_of_digits import digits_of, lacks_one_digit, turned_round
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_JUDGED = WordPattern(
    r"(?: (?:an?|per|each) \w+| each)? (?:was|is|were|would be|seemed|looked|felt|sounded) "
    r"(?:still |far |much |rather |quite |very |just |simply )*"
    r"(?:too|not|fair|unfair|reasonable|unreasonable|high|low|dear|steep|a lot|enough|cheap|excessive|right"
    r"|wrong|about right|affordable|unaffordable|more than|beyond|(?:money )?well spent|good value|worth it"
    r"|a bargain)\b",
    re.IGNORECASE,
)
_CALLED = WordPattern(
    r"\b(?:(?:charge|fee|price|rent|cost|rate|bill|levy|gap|budget|total)s? of|(?:the|this|that)) $",
    re.IGNORECASE,
)
_ASKS = WordPattern(
    r"\b(?:whether|if|suggest\w*|could|should|another|extra|further|elsewhere|discount|profit|saving|fine|only"
    r"|rather than|instead|more than £|less than £)\b",
    re.IGNORECASE,
)
"""What tells that another sum may be meant."""
_FEWEST, _TIMES = 2, 5


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The sums that someone judges in an item, each of which one of the item nearly is."""
    said = [
        (entry, sentence, one)
        for entry in sitting.of_item(item)
        for sentence in sentences_with_quantities(entry.text)
        for one in sentence.quantities
        if one.kind == MONEY
    ]
    for entry, sentence, one in said:
        if _is_judged(entry, sentence, one) and sum(other.value == one.value for _, _, other in said) == 1:
            others = [other for _, _, other in said if other is not one]
            near = [other.shown for other in others if _may_be(one.value, other.value)]
            turned = any(turned_round(one.value, other.value) for other in others)
            far = all(_is_far(one.value, other.value) for other in others)
            if len(others) >= _FEWEST and near and (turned or far):
                most = max(near, key=near.count)
                text = f"“{one.shown}” is said nowhere else in this item, and “{most}” is."
                yield doubt_at(entry, DoubtKind.FIGURES, text)


def _is_judged(entry: Entry, sentence: Sentence, one: Quantity) -> bool:
    """Whether a sentence of the debate says what someone thinks of a sum, or names it as known."""
    if (
        not isinstance(entry.body, Point)
        or entry.line.lstrip().startswith(LITERAL)
        or _ASKS.search(sentence.words)
    ):
        return False
    judged = _JUDGED.match(sentence.words, one.end) is not None
    return judged or _CALLED.search(sentence.words[: one.start]) is not None


def _may_be(typed: Fraction, meant: Fraction) -> bool:
    """Whether a sum is another with a digit missing or added, or with its digits in another order."""
    short, long = sorted(digits_of(typed, meant), key=len)
    return lacks_one_digit(short, long) or (len(short) == len(long) and sorted(short) == sorted(long))


def _is_far(one: Fraction, other: Fraction) -> bool:
    return one * _TIMES < other or other * _TIMES < one
