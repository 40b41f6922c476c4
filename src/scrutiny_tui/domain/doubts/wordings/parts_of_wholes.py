"""Doubts about parts that do not make the whole, in one sentence: "of 60 homes, 36 were let and 23 empty".

The parts have to be all of them: two opposites, a list without a verb behind a colon, "made up of", "in all".
Of others a sum is doubted only if it misses the whole by a hair, since a sentence need not name every part.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product, takewhile

from msgspec import Struct

from scrutiny_tui.domain.doubts.wordings.opposites import are_all, are_opposites
from scrutiny_tui.domain.doubts.wordings.quantities import (
    NUMBER,
    PERCENT,
    Quantity,
    Sentence,
    rounding_of_sum,
    written_value,
)
from scrutiny_tui.domain.doubts.wordings.slips_of_digits import may_be_slip, turned_round
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_THE = r"(?:(?:all )?(?:the|these|those|its|our|their|all|her|his) )?"
_MORE_OF_FEWER = WordPattern(rf"‹(?P<part>\d+)› of (?P<the>{_THE})‹(?P<whole>\d+)›", re.IGNORECASE)
_ON_MORE = WordPattern(
    r"\bof ‹(?P<whole>\d+)› (?:minutes|hours|days|weeks|months)\b[^‹›.;:]{0,40}?"
    r" (?:on|in|for) ‹(?P<part>\d+)›(?=\W*$|[,;] )",
    re.IGNORECASE,
)
"""A time, and on how many of its days: "a season of 110 days, and was closed on 62"."""
_ONE_PART = (
    WordPattern(
        r"‹(?P<whole>\d+)›(?P<between>[^‹›:;]{0,60}?),? of (?:which|whom|these|them|those),?"
        r"(?P<who>(?: [^‹›,.;:]{1,40})?) ‹(?P<part>\d+)›",
        re.IGNORECASE,
    ),
    WordPattern(
        r"‹(?P<whole>\d+)›(?P<between>[^‹›:;]{0,60}?),(?P<who>) (?:with )?‹(?P<part>\d+)›"
        r" of (?:which|whom)\b",
        re.IGNORECASE,
    ),
)
"""One part behind its whole: "the fund was £60,000, of which £9,000 was left"."""
_IN_A_PLACE = WordPattern(r"(?: (?:in|on|at|across|for|from|by) [^‹›,;:]{1,50})?", re.IGNORECASE)
_SMALL_WORDS = WordPattern(r"(?: (?:only|just|all|no fewer than|as many as))?", re.IGNORECASE)
_CHANGED = WordPattern(
    r"\b(?:more|less|fewer|higher|lower|up|down|above|below|over|under|increase[ds]?|rise|rose|rises"
    r"|fall|fell|falls|drop(?:ped)?|grew|cut|reduced|reduction|saving)\b",
    re.IGNORECASE,
)
"""What makes a figure a difference, of which nothing is a part: "£20,000 less than in 2024, of which …"."""
_GOES_ON = WordPattern(r",|$| (?:were|was|had|have|has|are|is|did|do|would|will|could|can)\b", re.IGNORECASE)
_LISTS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        (
            rf"\bof {_THE}‹(?P<whole>\d+)›[^‹›,:]{{0,60}}?"
            rf"(?: (?:on|in|at|across|from) {_THE}‹\d+›[^‹›,:]{{0,30}}?)?"
            r"[,:] (?:only |just )?(?=‹)"
        ),
        r"‹(?P<whole>\d+)›[^‹›,:;]{0,40}?[,:;]? of (?:which|whom|these|them|those)\b,? (?:only |just )?(?=‹)",
        r"‹(?P<whole>\d+)›[^‹›:]{0,60}: (?:only |just )?(?=‹)",
        rf"‹(?P<first>\d+)› of {_THE}‹(?P<whole>\d+)›[^‹›:]{{0,60}}? and (?=‹)",
        (
            r"‹(?P<whole>\d+)›[^‹›:]{0,60}?,? (?P<all>made up of|comprising|consisting of"
            r"|split (?:into|between)"
            r"|divided (?:into|between)) (?=‹)"
        ),
    )
)
"""A whole, and then its parts."""
_NOT_ALL = WordPattern(
    r"\b(?:others?|remaining|remainder|rest|some|several|including|both|also|of (?:these|those|them"
    r"|which|whom)"
    r"|few|unknown|including|include[sd]?|many|most|a number|either|partly|partially|already|total|left"
    r"|another|further|more|twice|so far|at the same time|too|as well|again|respectively|in all)\b",
    re.IGNORECASE,
)
"""What tells that parts are counted twice, or that there are others."""
_IN_THE_OTHERS = WordPattern(
    r" (?:at|in|on|by|to|from|with|for|among|across) (?:the|its|our|their) (?:other|remaining)\b",
    re.IGNORECASE,
)
"""Where a part is, and no other part: "19,000 at the other five"."""
_WHERE = WordPattern(rf"{_IN_THE_OTHERS.pattern} $", re.IGNORECASE)
_TOTALS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        (
            r"(?:,|\band|\b–) (?:making|totalling|giving|which (?:makes|made|gave|totalled)"
            r"|or)(?: a total of)? "
            r"‹(?P<total>\d+)›(?! (?:more|fewer|less))"
        ),
        r"[,:;–] (?:a |with a )?(?:total of )‹(?P<total>\d+)›",
        (
            r"[,:;–] (?:or |that is |so |and so )?‹(?P<total>\d+)›[^‹›.,;:]{0,40}? "
            r"(?:in all|in total|altogether|between them|all told)\b"
        ),
    )
)
"""The parts, and then the sum of all."""
_OR_ELSE = WordPattern(r", or ‹", re.IGNORECASE)
_VOTES = WordPattern(r"\b(?:votes?|voted|voting|abstain\w*|abstention\w*)\b", re.IGNORECASE)
"""Of votes, other checks ask."""
_VERB = WordPattern(
    r"\b(?:were|was|are|is|had|have|has|did|do|would|will|could|can|said|wanted|used|reported|came"
    r"|went|needed"
    r"|asked|supported|felt|thought)\b",
    re.IGNORECASE,
)
_IS = WordPattern(r"(?: that| who| which)? (?:(?:were|was|are|is)|ha(?:d|ve) been) (?!not\b)", re.IGNORECASE)
_AROUND = WordPattern(
    r"\A(?: (?:were|was|are|is|have been|had been|of (?:which|whom|them|these)))* |(?:[,;.]|,? and)*\s*\Z",
    re.IGNORECASE,
)
"""What stands around that which is said of a part."""
_OF_DOING = WordPattern(r"\b(?:had|have|wanted|used|reported|said|asked)\b", re.IGNORECASE)
"""What the same ones may do besides."""
_LETTER = WordPattern(r"[^\W\d_]")
_MARK = WordPattern(r"‹(\d+)›")
_CLOSES = WordPattern(r",? and $")
_FEWEST, _MOST, _LARGE, _SMALLEST, _MANY = 2, 6, 20, 10, 100
_CATEGORY = WordPattern(
    r"(?:kind|type|size|sort|class|colour|bedroom|bed|storey|one|part|year|month|week|day|hour|metre)"
)
"""What one may have any number of things of: "ten of two sizes"."""


def too_many(sentence: Sentence) -> Iterator[str]:
    """More than there are: "10 of the 9 schools"."""
    for found in _MORE_OF_FEWER.finditer(sentence.outline):
        part, whole = sentence.marked(found["part"]), sentence.marked(found["whole"])
        if not (
            part.exact and whole.exact and part.kind == whole.kind != PERCENT and part.value > whole.value
        ):
            continue
        named = found["the"] or (whole.counted and _GOES_ON.match(sentence.behind(whole)))
        if named and not part.counted and not _CATEGORY.fullmatch(" ".join(whole.counted[-1:])):
            yield f"“{sentence.words[part.start : whole.stop]}” is more than there are."
    for found in _ON_MORE.finditer(sentence.outline):
        part, whole = sentence.marked(found["part"]), sentence.marked(found["whole"])
        if whole.exact and part.exact and part.kind == NUMBER and part.value > whole.value:
            yield f"“{part.shown}” is more than “{whole.shown}”."


def part_larger(sentence: Sentence) -> Iterator[str]:
    """One part that is larger than its whole: "the fund was £60,000, of which £90,000 was left"."""
    if _VOTES.search(sentence.words) or _CHANGED.search(sentence.words):
        return
    for form in _ONE_PART:
        for found in form.finditer(sentence.outline):
            part, whole = sentence.marked(found["part"]), sentence.marked(found["whole"])
            if _is_larger(part, whole) and _is_of(sentence, found):
                yield f"“{part.shown}” is more than “{whole.shown}”."
                return


def _is_larger(part: Quantity, whole: Quantity) -> bool:
    exact = (whole.exact or whole.a_time) and part.exact
    return exact and part.kind != PERCENT and part.may_be_of(whole) and part.value > whole.value


def _is_of(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a part can be of this whole alone: of numbers, only where nothing else is told before it."""
    part, whole = sentence.marked(found["part"]), sentence.marked(found["whole"])
    others = (one for one in sentence.quantities if one.start < whole.start)
    if any(one.kind == part.kind and one.value >= part.value for one in others):
        return False
    between = sentence.words[whole.stop : whole.end + len(found["between"])]
    own = _IN_A_PLACE.fullmatch(between) and _SMALL_WORDS.fullmatch(found["who"])
    return part.kind != NUMBER or own is not None


def parts_listed(sentence: Sentence) -> Iterator[str]:
    """The parts of a whole that stands before them: "of 60 homes, 36 were let and 23 empty"."""
    for form in _LISTS if not _VOTES.search(sentence.words) else ():
        for found in form.finditer(sentence.outline):
            listing = _listing(sentence, found)
            if (
                listing.parts
                and not says_others(sentence, listing.parts[0])
                and _are_parts(listing.parts, listing.whole, of_any=listing.of_any)
                and listing.misses()
            ):
                yield sum_said(listing.parts, listing.whole)
                return


def said_of_two(sentence: Sentence) -> Iterator[str]:
    """The same said of two parts of a whole: "of 210 moorings, 180 were vacant and 30 vacant"."""
    for form in _LISTS if not _VOTES.search(sentence.words) else ():
        for found in form.finditer(sentence.outline):
            listing = _listing(sentence, found)
            told = [told_of(sentence, part) for part in listing.parts]
            said = [_AROUND.sub("", one).casefold() for one in told]
            twice = next((one for one in said if one and said.count(one) > 1), "")
            if twice and _are_parts(listing.parts, listing.whole, of_any=listing.of_any):
                yield f"“{twice}” is said of two of the parts of “{listing.whole.shown}”."
                return


class _Listing(Struct, frozen=True):
    """A whole with its parts.

    Attributes:
        whole: the whole.
        parts: the parts.
        told: what is said of each.
        of_any: whether it says "made up of": the parts are all, and may count something else.
        all_said: whether the parts are all, for they stand behind a colon without a verb.
        part_first: whether the first part stands before its whole: "12 of the 30 lifts failed and …".
        closed: whether the last part ends the sentence, behind "and".
    """

    whole: Quantity
    parts: Sequence[Quantity]
    told: Sequence[str]
    of_any: bool
    all_said: bool
    part_first: bool
    closed: bool

    def misses(self) -> bool:
        """Whether the parts do not make the whole, where they are all of it, or miss it by a hair."""
        slack = rounding_of_sum([self.whole, *self.parts])
        if made_of([one.value for one in self.parts], self.whole.value, slack):
            return False
        over = sum(one.value for one in self.parts) > self.whole.value
        opposite = are_opposites(self.told)
        larger = not self.part_first and any(one.value > self.whole.value for one in self.parts)
        if self.of_any or self.all_said or are_all(self.told) or larger or (over and opposite):
            return True
        states = _IS.match(self.told[0]) and not any(map(_OF_DOING.search, self.told))
        slip = self.closed and is_slip(self.parts, self.whole, turned=len(self.parts) == _FEWEST)
        return (opposite or bool(states and not self.part_first)) and (
            slip or is_near(self.parts, self.whole)
        )


def _listing(sentence: Sentence, found: re.Match[str]) -> _Listing:
    said = found.groupdict()
    whole = sentence.marked(said["whole"])
    first = _MARK.match(sentence.outline, found.end())
    parts = parts_behind(sentence, whole, since=int(first[1]) if first else 0)
    if "all" not in said:
        parts = list(takewhile(lambda one: one.may_be_of(whole), parts))
    told = [told_of(sentence, part, parts) for part in parts]
    if mark := said.get("first"):
        told.insert(0, told_of(sentence, whole, parts))
        parts.insert(0, sentence.marked(mark))
    colon = ":" in found[0]
    if colon and whole.value < min((one.value for one in parts), default=0):
        parts = []  # "two events: 140 people came to the one and 110 to the other"
    all_said = colon and all(map(_LETTER.search, told)) and not any(map(_VERB.search, told))
    closed = bool(parts) and _CLOSES.search(sentence.words[: parts[-1].start]) is not None
    return _Listing(whole, parts, told, "all" in said, all_said, bool(said.get("first")), closed)


def parts_behind(sentence: Sentence, whole: Quantity, since: int = 0) -> list[Quantity]:
    """The quantities behind a whole that may be its parts: not how long something took, nor where it is.

    Args:
        sentence: the sentence.
        whole: the whole.
        since: the number of the first quantity that may be one.
    """
    behind = [one for one in sentence.quantities[since:] if one.start > whole.start]
    return [
        one
        for one in behind
        if one.is_measure <= whole.is_measure and not _WHERE.search(sentence.words, 0, one.start)
    ]


def totals_said(sentence: Sentence) -> Iterator[str]:
    """The sum of all behind its parts: "12 from the north and 14 from the south, 27 in all"."""
    for form in _TOTALS if not _VOTES.search(sentence.words) else ():
        for found in form.finditer(sentence.outline):
            total = sentence.marked(found["total"])
            parts = [one for one in sentence.quantities if one.start < total.start]
            before = sentence.outline[: found.start()]
            others = _NOT_ALL.search(before) or _OR_ELSE.match(found[0])
            of_any, values = not total.counted, [one.value for one in parts]
            if not others and _are_parts(parts, total, of_any=of_any) and not made_of(values, total.value):
                yield sum_said(parts, total)
                return


def made_of(values: Sequence[Fraction], value: Fraction, slack: Fraction | int = 0) -> bool:
    """Whether at least two of several values make another, added or taken away from each other.

    Args:
        values: the values.
        value: what they should make.
        slack: by how much they may miss it, where each is rounded.
    """
    signs = (each for each in product((1, 0, -1), repeat=len(values)) if sum(map(abs, each)) >= _FEWEST)
    sums = (sum((n * one for n, one in zip(each, values, strict=True)), Fraction()) for each in signs)
    return any(abs(one - value) <= slack for one in sums)


def _are_parts(parts: Sequence[Quantity], whole: Quantity, *, of_any: bool) -> bool:
    """Whether several quantities may be the parts of a whole, and can be reckoned with.

    Args:
        parts: the quantities.
        whole: the whole.
        of_any: whether they may count something else, as 11 residents of a panel of 20 do.
    """
    alike = all(one.kind == whole.kind if of_any else one.may_be_of(whole) for one in parts)
    exact = (whole.exact or whole.a_time) and all(one.exact for one in parts)
    return alike and exact and _FEWEST <= len(parts) <= _MOST


def told_of(sentence: Sentence, part: Quantity, parts: Sequence[Quantity] | None = None) -> str:
    """What is said of a part, to the next one.

    Args:
        sentence: the sentence.
        part: the part.
        parts: the quantities of which one may be the next; all of the sentence where none are given.
    """
    others = sentence.quantities if parts is None else parts
    ends = min((one.start for one in others if one.start > part.start), default=len(sentence.words))
    return sentence.words[part.stop : ends]


def says_others(sentence: Sentence, first: Quantity) -> bool:
    """Whether a sentence tells, from its first part on, of others, or of some that are counted twice."""
    return _NOT_ALL.search(_IN_THE_OTHERS.sub("", sentence.words[first.start :])) is not None


def is_near(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether several parts miss their whole by a hair, so that one of them may be a slip."""
    off = abs(sum(one.value for one in parts) - whole.value)
    hair = _FEWEST if whole.value >= _LARGE else 1
    return whole.kind == NUMBER and whole.value >= _SMALLEST and off <= hair


def is_slip(parts: Sequence[Quantity], whole: Quantity, *, turned: bool = False) -> bool:
    """Whether the parts would make the whole but for one slip in one figure; small numbers tell little.

    Args:
        parts: the parts.
        whole: the whole.
        turned: whether only two digits that were changed round are such a slip.
    """
    made = sum((one.value for one in parts), Fraction())
    meant = [(one.value, whole.value - made + one.value) for one in parts]
    pairs = [(typed, one) for typed, one in [*meant, (whole.value, made)] if one > 0]
    small = whole.kind == NUMBER and max(whole.value, made) < _MANY
    if small and not turned and abs(made - whole.value) <= _FEWEST:
        return True
    return any(turned_round(*each) if turned or small else may_be_slip(*each) for each in pairs)


def sum_said(parts: Sequence[Quantity], whole: Quantity) -> str:
    """That some parts make another sum than the whole that the words have."""
    made = written_value(sum((one.value for one in parts), Fraction()), whole.kind)
    return f"{listed(f'“{one.shown}”' for one in parts)} make {made}, and the words have “{whole.shown}”."
