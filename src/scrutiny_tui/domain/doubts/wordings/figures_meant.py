"""Doubts about a figure that is told as one known before, and is not: "46 homes", then "the 47 homes".

With "the", "those", "all" the figure that was said is meant; without them there may be others. Where the item
has two figures for the same, or one that makes this, it may be any of them.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Point, Purpose
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.wordings import counted_twice, figures_said_twice
from scrutiny_tui.domain.doubts.wordings.counted_things import NOUN_ENDS
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import made_of
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    NUMBER,
    PERCENT,
    Quantity,
    Sentence,
    sentences_with_quantities,
)
from scrutiny_tui.domain.doubts.wordings.sums_named import sum_named
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BODIES = (Point, Purpose, Motion, Clause, Recommendation, Request, Action)
_GOES_ON = WordPattern(
    r" ?(?:[,.;)]|$)|,? (?:were|was|had|have|has|are|is|would|will|could|should|must|can|might|did|do|and|but"
    r"|needed|cost|belonged|remained|stood|by|before|until|again|too|also|now|today|next|themselves|per)\b",
    re.IGNORECASE,
)
"""What follows words that leave nothing open: "the 47 homes would", and not "the 47 homes in the north"."""
_OTHER_MATTER = WordPattern(
    r"\b(?:last (?:year|time|month|quarter)|previous\w*|earlier|(?:year|month|quarter) before|ago"
    r"|target|elsewhere"
    r"|other councils?|national\w*|England|Wales|Scotland|country|county-wide|across|average|compared|instead"
    r"|rather than|not (?=the |those )|in (?:19|20)\d\d|since|of which|of whom)\b",
    re.IGNORECASE,
)
_IS_SO = WordPattern(
    rf"(?: (?:were|was|are|is))? (?!(?:{NOUN_ENDS.pattern})\b)(?P<so>[a-z]{{3,}})(?=[,.;]|$| and\b)",
    re.IGNORECASE,
)
"""What a part is: "30 vacant", "6 failed"."""
_ADDED = WordPattern(
    r"\b(?:another|further|extra|additional|more|new|also|third|fourth|fifth|joined)\b", re.IGNORECASE
)
"""What tells that there are others of the same."""
_ALIKE = Fraction(1, 4)
"""By so much of the one two figures may differ and be meant for the same."""
_ANY_SUM = frozenset(
    {
        *(
            "sum",
            "total",
            "amount",
            "figure",
            "maximum",
            "minimum",
            "average",
            "part",
            "half",
            "share",
            "rate",
        ),
        *("fine", "fee", "charge", "price", "rent", "level", "value", "that", "this", "which", "it", "there"),
    }
)
"""What a sum may be said to be that does not tell it from another."""
_FEW, _TWO_DIGITS, _FEWEST, _MOST, _HUNDRED = 5, 10, 2, 6, 100


class _Said(Struct, frozen=True):
    """A quantity that an entry has.

    Attributes:
        entry: the entry.
        quantity: the quantity.
        behind: what follows it and what it counts, in its sentence.
        before: what stands before it.
        sentence: the whole sentence.
    """

    entry: Entry
    quantity: Quantity
    behind: str
    before: str
    sentence: str

    @property
    def is_meant(self) -> bool:
        """Whether it is told as one that was said before, with nothing that narrows it."""
        open_end = not _GOES_ON.match(self.behind)
        return self.quantity.definite and not open_end and not _OTHER_MATTER.search(self.sentence)

    def may_mean(self, other: "_Said") -> bool:
        """Whether another is of the same: what it counts, or a figure that is nearly this."""
        mine, theirs = self.quantity, other.quantity
        if mine.kind != theirs.kind or not (mine.exact and theirs.exact):
            return False
        if len(mine.counted) > 1 and mine.counted == theirs.counted:
            return not mine.is_measure
        near = _is_near(mine, theirs)
        if mine.kind == MONEY and mine.counted:
            return near and mine.counted == theirs.counted
        if mine.kind != NUMBER or not mine.counted:
            return near and (mine.kind != NUMBER or bool(theirs.counted))
        off = abs(mine.value - theirs.value)
        alike = near or (min(mine.value, theirs.value) > _FEW and off <= theirs.value * _ALIKE)
        return alike and mine.may_be_of(theirs) and not mine.is_measure


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item with such a figure, of which another stands before it."""
    said = [
        one for entry in sitting.of_item(item) if isinstance(entry.body, _BODIES) for one in _said_in(entry)
    ]
    slips = list(_slips(sitting, said)) if len(said) >= _FEWEST else []
    others = (sentences.check, figures_said_twice.check, counted_twice.check) if slips else ()
    doubted = {doubt.entry for other in others for doubt in other(sitting, item)}
    for here, before in slips:
        if here.entry.id not in doubted:
            doubted.add(here.entry.id)
            meant = f"{here.before.split()[-1]} {here.quantity.shown}"
            sentence = f"“{meant}” stands here, and “{before.quantity.shown}” before: one may be a slip."
            yield doubt_at(here.entry, DoubtKind.FIGURES, sentence)


def _slips(sitting: Sitting, said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    for at, here in enumerate(said):
        if not here.is_meant:
            continue
        before = [one for one in said[:at] if may_be_held_to(sitting, here.entry, one.entry)]
        meant = [one for one in before if here.may_mean(one)]
        kind = [one.quantity for one in before if one.quantity.kind == here.quantity.kind]
        called = {one.value for one in kind if _is_called(one) and one.counted == here.quantity.counted}
        same = called or {one.value for one in kind if _may_be_one(here.quantity, one)}
        nearly = (
            called
            and here.quantity.kind != MONEY
            and here.quantity.value not in called
            and any(_is_near(here.quantity, one.quantity) for one in meant)
        )
        wrong = nearly or not _is_explained(here, before, kind)
        if meant and len(same) == 1 and wrong:
            yield here, meant[0]


def _is_called(one: Quantity) -> bool:
    """Whether what a quantity counts has more than one word, or is what a sum is said to be."""
    return len(one.counted) > 1 or (one.kind == MONEY and bool(one.counted))


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may count the same, where the one may say more of it."""
    return not (one.counted and not other.counted) and (one.may_be_of(other) or other.may_be_of(one))


def _is_explained(here: _Said, before: Sequence[_Said], kind: Sequence[Quantity]) -> bool:
    """Whether a figure was said before of anything, can be reckoned from those, or may have grown."""
    values = list(dict.fromkeys(one.value for one in kind))
    mine = here.quantity
    if mine.value in values or (mine.kind == PERCENT and _HUNDRED - mine.value in values):
        return True
    noun = mine.counted[-1] if mine.counted else ""
    grown = any(noun in one.sentence.casefold() and _ADDED.search(one.sentence) for one in before if noun)
    return grown or len(values) > _MOST or made_of(values, mine.value)


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of two digits or more differ in one digit, or by one."""
    off = abs(one.value - other.value)
    first, second = (re.sub(r"\D", "", str(int(each.value))) for each in (one, other))
    if min(one.value, other.value) < _TWO_DIGITS:
        return False
    differ = sum(a != b for a, b in zip(first, second, strict=False))
    return off == 1 or (len(first) == len(second) and differ == 1)


@lru_cache(maxsize=8192)
def _quantities_in(text: str) -> tuple[tuple[Quantity, str, str, str], ...]:
    return tuple(
        (one, sentence.behind(one), sentence.words[: one.start], sentence.words)
        for sentence in sentences_with_quantities(text)
        for one in (_called(sentence, each) for each in sentence.quantities)
    )


def _called(sentence: Sentence, one: Quantity) -> Quantity:
    """A sum with what it is said to be, or a part with the name it has from then on.

    "30 vacant" of 210 moorings are "the 30 vacant moorings".
    """
    if one.kind == MONEY:
        return _named_sum(sentence, one)
    wholes = [each for each in sentence.quantities if each.start < one.start and each.counted]
    found = _IS_SO.match(sentence.words, one.end)
    if one.kind != NUMBER or one.counted or not wholes or not found or wholes[0].is_measure:
        return one
    counted = (found["so"].casefold(), wholes[0].counted[-1])
    return replace(one, counted=counted, shown=f"{one.shown} {found['so']}")


def _named_sum(sentence: Sentence, one: Quantity) -> Quantity:
    """A sum with what it is said to be: "the saving of £24,000" is the saving that was named before."""
    named = sum_named(sentence.words, one.start)
    if named is None or named.name in _ANY_SUM:
        return one
    sum_of = replace(one, counted=(named.name,), exact=one.exact or one.a_time)
    if not named.definite:
        return sum_of
    shown = sentence.words[named.start : one.stop]
    return replace(sum_of, definite=True, start=named.start, shown=shown)


def _said_in(entry: Entry) -> Iterator[_Said]:
    for quantity, behind, before, sentence in _quantities_in(entry.text):
        yield _Said(entry, quantity, behind, before, sentence)
