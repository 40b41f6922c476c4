"""Doubts about what something costs, told otherwise just before: "£2.1m for taxis", "taxis cost £1.1m"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    Quantity,
    Sentence,
    rounding,
    sentences_with_quantities,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_NO_THING = (
    r"(?!(?:it|this|that|them|these|each|which|who|what|all|most|some|had|has|was|were|is|are|and|alone)\b)"
)
_THING = rf"(?:the |its |our |their )?(?P<thing>{_NO_THING}[a-z]{{3,}}(?: {_NO_THING}[a-z]{{3,}})?)"
_A_TIME = r"(?: (?:an?|per|each|every) (?:year|month|week|day)|,? in all)?"
_END = r"(?=[,.;:]|$| and )"
_COST = r"(?:cost|bill|budget|price|spending) (?:of|for|on)"
_CHANGED = r"(?:risen|fallen|rose|fell|gone up|gone down|went up|went down|increased)"
_FORMS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"‹(?P<sum>\d+)›{_A_TIME} (?:(?:was|is|went|had been|goes) )?(?:spent )?(?:for|on) {_THING}{_END}",
        (
            rf"(?:^|[,;] (?:and )?|\bthat ){_THING} (?:cost|costs|had cost|came to|come to)"
            rf" ‹(?P<sum>\d+)›{_A_TIME}{_END}"
        ),
        rf"\b{_COST} {_THING} (?:was|is|came to|stood at|stands at) ‹(?P<sum>\d+)›{_A_TIME}{_END}",
        (
            rf"\b{_COST} {_THING} (?:had |has )?{_CHANGED}(?: by ‹\d+›)?,?(?: from ‹\d+›)?"
            rf" to ‹(?P<sum>\d+)›{_A_TIME}{_END}"
        ),
    )
)
"""A sum and what it is for."""
_OTHER = WordPattern(
    r"\b(?:(?:19|20)\d\d|last|next|previous\w*|before|would|will|could|should|might|if|forecast|expected"
    r"|estimated|planned|bids?|tenders?|offers?|quotes?|each|first|second|phase|half|more|extra|further|another|saved?|cut|grants?)\b",
    re.IGNORECASE,
)
"""What tells of another time or another sum for the same thing."""
_LINES = 3


class _Cost(Struct, frozen=True):
    """What something costs, and how the sum reads."""

    thing: str
    quantity: Quantity


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each point of an item that tells a cost otherwise than one of the few before it."""
    points = [one for one in sitting.of_item(item) if isinstance(one.body, Point)]
    for number, entry in enumerate(points):
        for before in points[max(number - _LINES, 0) : number]:
            pairs = [(a, b) for a in _costs(before.text) for b in _costs(entry.text) if a.thing == b.thing]
            wrong = next((pair for pair in pairs if _differ(before.text, entry.text, *pair)), None)
            if wrong and may_be_held_to(sitting, entry, before):
                was, now = (one.quantity.shown for one in wrong)
                sentence = f"“{now}” stands here for {wrong[1].thing}, and “{was}” before."
                yield doubt_at(entry, DoubtKind.FIGURES, sentence)
                break


@lru_cache(maxsize=8192)
def _costs(text: str) -> tuple[_Cost, ...]:
    if "£" not in text:
        return ()
    return tuple(cost for sentence in sentences_with_quantities(text) for cost in _in_sentence(sentence))


def _in_sentence(sentence: Sentence) -> Iterator[_Cost]:
    if _OTHER.search(sentence.words):
        return
    for form in _FORMS:
        for found in form.finditer(sentence.outline):
            quantity = sentence.marked(found["sum"])
            if quantity.kind == MONEY and (quantity.exact or quantity.a_time):
                yield _Cost(found["thing"].casefold(), quantity)


def _differ(before: str, text: str, one: _Cost, other: _Cost) -> bool:
    """Whether two costs are not the same, even rounded, and neither line has the sum of the other."""
    was, now = one.quantity, other.quantity
    if abs(was.value - now.value) <= max(rounding([was]), rounding([now])):
        return False
    return now.value not in _sums(before) and was.value not in _sums(text)


def _sums(text: str) -> set[Fraction]:
    return {one.value for sentence in sentences_with_quantities(text) for one in sentence.quantities}
