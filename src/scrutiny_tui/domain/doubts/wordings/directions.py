"""Doubts about a change told one way, and then the other: "from 2,400 to 2,640", then "240 fewer"."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.changes_told import steps_told
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    Quantity,
    Sentence,
    sentences_with_quantities,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_A_TIME = r"(?: (?:an?|per|each|every) (?:year|month|week|day))?"
_MORE_BEHIND = WordPattern(rf"{_A_TIME} (?:more|higher|dearer|extra|additional)\b(?! than (?:once|one))")
_LESS_BEHIND = WordPattern(rf"{_A_TIME} (?:fewer|less|lower|cheaper)\b")
_FEWER = WordPattern(rf"{_A_TIME} fewer\b")
_MORE_BEFORE = WordPattern(r"\b(?:rise|increase|growth|(?:extra|additional) cost) of $")
_LESS_BEFORE = WordPattern(r"\b(?:saving|cut|reduction|fall|drop|decrease|decline) of $")
_THAN = WordPattern(r"\bthan\b")
_NEEDED = WordPattern(
    r"\b(?:need\w*|requir\w*|want\w*|shortfall|gap|ma[kd]e up|find|found|reserves?|target|to reach|to meet)\b"
)
"""What tells that something else makes up for a change: "fell from 340 to 300, so 40 more were needed"."""
_BRINGS_IN = WordPattern(
    r"\b(?:(?:bring|brings|brought|bringing) in|yield|yields|yielding|earn|raise) (?:about |around |some )?$"
)
_LINES = 2


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What each point of an item tells of a change of it, or of the few before it, the wrong way round."""
    points = [entry for entry in sitting.of_item(item) if isinstance(entry.body, Point)]
    for number, entry in enumerate(points):
        near = [
            one for one in points[max(number - _LINES, 0) : number] if may_be_held_to(sitting, entry, one)
        ]
        before = [
            step for one in near for each in sentences_with_quantities(one.text) for step in steps_told(each)
        ]
        for sentence in sentences_with_quantities(entry.text):
            before += steps_told(sentence)
            if wrong := next(_wrong_in(sentence, before), ""):
                yield doubt_at(entry, DoubtKind.FIGURES, wrong)
                break


def _wrong_in(sentence: Sentence, steps: Sequence[tuple[Quantity, Quantity]]) -> Iterator[str]:
    for one in sentence.quantities:
        more, told = _is_more(sentence, one)
        told = "" if _NEEDED.search(sentence.words) else told
        if one.kind == MONEY and _FEWER.match(sentence.words, one.end):
            yield f"“{told}”: a sum is less, and not fewer. Was “more” meant?"
        for first, last in steps if told else ():
            rises = last.value > first.value
            is_step = one.kind == first.kind and one.value == abs(last.value - first.value)
            yields_less = (
                rises
                and not more
                and _BRINGS_IN.search(sentence.words[: one.start])
                and not _THAN.search(sentence.words, one.end)
            )
            if (is_step and more is not rises) or (yields_less and first.kind == MONEY == one.kind):
                way = "a rise" if rises else "a fall"
                yield f"From “{first.shown}” to “{last.shown}” is {way}, and the words have “{told}”."


def _is_more(sentence: Sentence, one: Quantity) -> tuple[bool, str]:
    """Whether a figure is told as so much more, and how that reads; empty where it is no difference."""
    before = sentence.words[: one.start]
    for more, behind_form, before_form in (
        (True, _MORE_BEHIND, _MORE_BEFORE),
        (False, _LESS_BEHIND, _LESS_BEFORE),
    ):
        for at in (one.end, one.stop):
            if found := behind_form.match(sentence.words, at):
                return more, sentence.words[one.start : found.end()]
        if found := before_form.search(before):
            return more, sentence.words[found.start() : one.end]
    return False, ""
