"""Doubts about what is left: "18 of the 42 places were satisfactory", then "the other 25 were not".

The whole and its part may stand in the same line, or in the two before. What is "left" may be so of another
whole: across lines it is doubted only where the part is said to be done, or where it misses by little.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.opposites import are_opposites, say_not
from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import is_near, made_of, sum_said, told_of
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    NUMBER,
    PERCENT,
    Quantity,
    Sentence,
    sentences_with_quantities,
    written_value,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_OTHERS_BEFORE = WordPattern(
    r"\b(?:the|these|those|its|all|our|their) (?:other|rest|others|remaining|remainder)(?:,| \(|:)? $"
    r"|\b(?:leaving|which left|that left)(?: only| just)? $",
    re.IGNORECASE,
)
_WHERE_BEFORE = WordPattern(r"\b(?:at|in|on|by|to|from|with|for|among|across|between) $", re.IGNORECASE)
"""What makes "the other five" where something is: "29,000 at Brockhill and 19,000 at the other five"."""
_OTHERS_BEHIND = WordPattern(r" others\b(?! (?:in|from|elsewhere))", re.IGNORECASE)
_LEFT_BEHIND = WordPattern(
    r" (?:(?:were|was|are|is) )?(?:still )?(?:left(?: over| to do)?|remain(?:ed|s|ing)?|outstanding|to do"
    r"|to go|unspent|unsold|unfinished)(?= *(?:[,.;:]|$| and | but ))",
    re.IGNORECASE,
)
_NOT_BEHIND = WordPattern(r" (?:had|have|were|was|are|did|could) not(?= *(?:[,.;:]|$))", re.IGNORECASE)
_BEGINS = WordPattern(r"(?:and |but |while )?", re.IGNORECASE)
_OF_WHOLE = WordPattern(r" of (?:all )?(?:the |these |those |its |our |their )?$", re.IGNORECASE)
_DONE = WordPattern(
    r"\b(?:finished|done|completed?|closed|settled|dealt with|resolved|repaired|sold|let|returned|answered"
    r"|paid|filled|removed|mended|fixed|cleared|spent|used|built|planted|delivered|inspected|visited"
    r"|surveyed|issued"
    r"|fitted|replaced|replied)\b",
    re.IGNORECASE,
)
"""What a part is that is no longer left."""
_AUXILIARIES = WordPattern(
    r"(?: (?:had|have|has|were|was|are|been|be|that|since|now|already))* ", re.IGNORECASE
)
_UNSAID = WordPattern(
    r"\b(?:some|several|a few|a number|various|many|most|(?:and|while|but|;) others)\b", re.IGNORECASE
)
"""What tells of others whose number is not said."""
_PEOPLE = frozenset({"people", "staff", "resident", "officer", "person", "child", "children", "pupil"})
_LINES, _MOST, _HUNDRED, _FEWEST = 2, 7, 100, 2
_LITTLE = Fraction(1, 20)
_MUCH = 20
"""So much more may be left than is said: of thousands of visits “the other five” are none."""


class _Rest(Struct, frozen=True):
    """What is said to be left.

    Attributes:
        quantity: how many.
        shown: those words, as typed.
        sure: whether the words say so of the whole before them: "the other 25", and not "25 left".
    """

    quantity: Quantity
    shown: str
    sure: bool


class _Whole(Struct, frozen=True):
    """A whole and the parts of it that are told.

    Attributes:
        shown: the whole, as typed.
        value: how many it is.
        parts: what is gone of it, or told of it.
        done: whether a part is said to be done, so that the others are left.
    """

    shown: str
    value: Fraction
    parts: Sequence[Quantity]
    done: bool

    def reckoned(self) -> Iterator[tuple[Fraction, str, list[str]]]:
        """What may be left: how many, of which whole, without which parts."""
        every = [(self.value, self.shown), *((one.value, one.shown) for one in self.parts)]
        for at, (value, shown) in enumerate(every[:-1]):
            later = every[at + 1 :]
            yield value - sum(one for one, _ in later), shown, [words for _, words in later]
            yield from ((value - one, shown, [words]) for one, words in later)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each point of an item that says how many are left, where what stands before leaves another number."""
    points = [entry for entry in sitting.of_item(item) if isinstance(entry.body, Point)]
    for number, entry in enumerate(points):
        near = [
            one for one in points[max(number - _LINES, 0) : number] if may_be_held_to(sitting, entry, one)
        ]
        wrong = next(_wrong_in(entry, near), "")
        if wrong:
            yield doubt_at(entry, DoubtKind.FIGURES, wrong)


def _wrong_in(entry: Entry, near: Sequence[Entry]) -> Iterator[str]:
    own = sentences_with_quantities(entry.text)
    before = [one for other in near for one in sentences_with_quantities(other.text)]
    for at, sentence in enumerate(own):
        if not any(one.quantities for one in own[at + 1 :]):
            yield from _pair_wrong(sentence, [*before, *own[:at]])
        for rest in _rests_in(sentence):
            for within, here in (((), True), (own[:at], True), ([*before, *own[:at]], False)):
                if whole := _whole_of(rest.quantity, [*within, sentence]):
                    yield from _wrong_of(rest, whole, sure=rest.sure and here)
                    break


def _pair_wrong(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[str]:
    """Two opposites that do not make the last whole before them: "18 were sound and 25 were not"."""
    parts = sentence.quantities
    last = next((one.quantities for one in reversed(before) if one.quantities), ())
    wholes = [one for one in last if one.kind == NUMBER]
    alone = len(parts) == _FEWEST and _exact(parts) and not any(one.counted or one.kind for one in parts)
    if not (alone and _exact(wholes) and any(one.counted for one in wholes)):
        return
    made, told = sum(one.value for one in parts), [told_of(sentence, one) for one in parts]
    whole = min(wholes, key=lambda one: abs(one.value - made))
    if made != whole.value and (say_not(told) or (are_opposites(told) and is_near(parts, whole))):
        yield sum_said(parts, whole)


def _rests_in(sentence: Sentence) -> Iterator[_Rest]:
    for one in sentence.quantities:
        before, behind = sentence.words[: one.start], sentence.words[one.stop :]
        if not one.exact:
            continue
        if found := _OTHERS_BEFORE.search(before):
            if one.kind == NUMBER and not one.counted and _WHERE_BEFORE.search(before, 0, found.start()):
                continue
            yield _Rest(one, sentence.words[found.start() : one.stop], sure=True)
        elif found := _OTHERS_BEHIND.match(sentence.words, one.end):
            yield _Rest(one, sentence.words[one.start : found.end()], sure=False)
        elif (found := _NOT_BEHIND.match(behind)) and _BEGINS.fullmatch(before):
            yield _Rest(one, sentence.words[: one.stop + found.end()], sure=False)
        elif (found := _LEFT_BEHIND.match(behind)) and not _PEOPLE.intersection(one.counted):
            yield _Rest(one, sentence.words[one.start : one.stop + found.end()], sure=False)


def _whole_of(rest: Quantity, sentences: Sequence[Sentence]) -> _Whole | None:
    """What a rest may be left of: the last whole before it of which some is gone.

    Args:
        rest: what is left.
        sentences: the sentence in which it stands, and those before it.
    """
    told = [
        (sentence, one)
        for sentence in sentences
        for one in sentence.quantities
        if one.kind == rest.kind and (sentence is not sentences[-1] or one.start < rest.start)
    ]
    if rest.kind == PERCENT:
        parts = [one for sentence, one in told if sentence in sentences[-_FEWEST:]]
        return _Whole("100 per cent", Fraction(_HUNDRED), parts, done=False) if _exact(parts) else None
    for at in range(len(told) - 1, -1, -1):
        sentence, one = told[at]
        if one.value > rest.value and _may_be_left_of(rest, one, first=at == 0):
            behind = [(where, other) for where, other in told[at + 1 :] if other.may_be_of(one)]
            if not rest.counted and len(behind) < len(told) - at - 1:  # it may be left of something else
                return None
            if at and told[at - 1][0] is sentence and _is_of(sentence, told[at - 1][1], one):
                behind.insert(0, told[at - 1])
            if any(_UNSAID.search(each.words) for each in sentences[sentences.index(sentence) :]):
                return None
            if behind:
                return _whole(one, behind)
    return None


def _whole(whole: Quantity, told: Sequence[tuple[Sentence, Quantity]]) -> _Whole | None:
    """A whole and its parts; None where they are not exact."""
    parts = [one for _, one in told]
    done = any(_DONE.match(sentence.words, _verb_at(sentence, one)) for sentence, one in told)
    return _Whole(whole.shown, whole.value, parts, done=done) if _exact([whole, *parts]) else None


def _may_be_left_of(rest: Quantity, whole: Quantity, *, first: bool) -> bool:
    """Whether a rest may be of a whole: of a sum only the first one, of a number one that says of what."""
    return first if rest.kind == MONEY else bool(whole.counted) and rest.may_be_of(whole)


def _is_of(sentence: Sentence, part: Quantity, whole: Quantity) -> bool:
    return _OF_WHOLE.fullmatch(sentence.words[part.end : whole.start]) is not None


def _exact(parts: Sequence[Quantity]) -> bool:
    """Whether there are any, few enough to be reckoned with, and all exact."""
    return 0 < len(parts) <= _MOST and all(one.exact for one in parts)


def _verb_at(sentence: Sentence, part: Quantity) -> int:
    """Where the verb behind a part begins."""
    found = _AUXILIARIES.match(sentence.words, part.stop)
    return found.end() if found else part.stop


def _wrong_of(rest: _Rest, whole: _Whole, *, sure: bool) -> Iterator[str]:
    """What is wrong with a rest, where no sum or difference of the whole and its parts makes it."""
    said = rest.quantity
    rounded = said.kind == PERCENT and len(whole.parts) >= _FEWEST
    if made_of([whole.value, *(one.value for one in whole.parts)], said.value, 1 if rounded else 0):
        return
    reckoned = list(whole.reckoned())
    left, of, gone = min(reckoned, key=lambda each: abs(each[0] - said.value))
    little = abs(left - said.value) <= max(Fraction(_FEWEST), left * _LITTLE)
    of_it = left <= said.value * _MUCH
    if left >= 0 and ((sure and of_it) or whole.done or little):
        made = written_value(left, said.kind)
        less = listed(f"“{one}”" for one in gone)
        yield f"“{of}” less {less} is {made}, and the words have “{rest.shown}”."
