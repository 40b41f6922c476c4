"""Doubts about what something costs, told otherwise in the line before: "£2.1m for taxis", "taxis cost £1.1m"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.divided_wholes import rounding
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.quantities import MONEY, Quantity, Sentence, sentences_with_quantities
from scrutiny_tui.domain.sitting import Sitting

_NO_THING = r"(?!(?:it|this|that|them|these|each|which|who|what|all|most|some|had|has|was|were|is|are|and|alone)\b)"
_THING = rf"(?:the |its |our |their )?(?P<thing>{_NO_THING}[a-z]{{3,}}(?: {_NO_THING}[a-z]{{3,}})?)"
_A_TIME = r"(?: (?:an?|per|each|every) (?P<time>year|month|week|day)|,? in all)?"
_ENDS = rf"{_A_TIME}(?=[,.;:]|$| and )"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"‹(?P<sum>\d+)›{_A_TIME} (?:(?:was|is|went|had been|goes) )?(?:spent )?(?:for|on) {_THING}(?=[,.;:]|$| and )".replace(
            "(?P<time>", "(?P<of>"
        ),
        rf"(?:^|[,;] (?:and )?|\bthat ){_THING} (?:cost|costs|had cost|came to|come to) ‹(?P<sum>\d+)›{_ENDS}",
        rf"\b(?:cost|bill|budget|price|spending) (?:of|for|on) {_THING} (?:was|is|came to|stood at|stands at) ‹(?P<sum>\d+)›{_ENDS}",
        rf"\b(?:cost|bill|budget|price|spending) (?:of|for|on) {_THING} (?:had |has )?(?:risen|fallen|rose|fell|gone up"
        rf"|gone down|went up|went down|increased)(?: by ‹\d+›)?,?(?: from ‹\d+›)? to ‹(?P<sum>\d+)›{_ENDS}",
    )
)
"""A sum and what it is for."""
_OTHER = re.compile(
    r"\b(?:(?:19|20)\d\d|last|next|previous\w*|before|would|will|could|should|might|if|forecast|expected|estimated|planned"
    r"|bids?|tenders?|offers?|quotes?|each|first|second|phase|half|more|extra|further|another|saved?|cut|grants?)\b",
    re.IGNORECASE,
)
"""What tells of another time or another sum for the same thing."""
_LINES = 3


@dataclass(frozen=True, slots=True)
class _Cost:
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
