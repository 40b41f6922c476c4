"""Doubts about a figure that an item has twice, with its digits in another order: 312 signatures, then 321.

Other figures that differ are left alone: there may be two of anything. The digits of one in the order of the
other are nearly always a slip; so are forty and fourteen people who did the same.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.wordings.counted_things import count_the_same, counted_behind
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.doubts.wordings.same_matter import names_one_of_several
from scrutiny_tui.domain.doubts.wordings.sums_named import sum_named
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_FIGURE = WordPattern(
    r"(?<![\w.,:/£$€+-])(?P<money>[£$€] ?)?(?P<digits>\d{1,3}(?:,\d{3})+|[1-9]\d{0,8})(?P<part>\.\d+)?"
    r"(?P<scale> ?(?:k|m|bn|thousand|million|billion)\b)?(?![\w%/:.-]?\w)",
    re.IGNORECASE,
)
_DID = WordPattern(r"(?: of the public)?(?: who)?(?: had| have| has)? ([a-z]{3,})ed\b")
"""What some people did: "321 people had signed" is said of the same as "312 signatures"."""
_LEFT = WordPattern(r"(?: who)?(?: had| have| has)? (left|gone|come|stayed|begun|died|lost|won|fallen)\b")
_PEOPLE = frozenset({"people", "staff", "person", "resident", "member", "household", "parent"})
_WHEN = WordPattern(
    r"\b(?:(?<!budget )(?:in|since|for|during) (?:\w+ )?(?:19|20)\d\d"
    r"|(?<!budget for )(?<!budget in )(?:19|20)\d\d[/–-]\d\d(?! budget\b)"
    r"|(?:last|next|previous|this) year"
    r"|(?:year|month|quarter) before|years? (?:ago|earlier|later)|previously|formerly|now|today)\b",
    re.IGNORECASE,
)
"""A time, of which there may be another figure; that of a budget is not the time of what stands in it."""
_OF_AN_ACT = WordPattern(r"(?:ature|ation|ion|ment|or|er)$")
_ALIKE = WordPattern(r"1([3-9])|([3-9])0")
"""Numbers that sound nearly alike: thirteen and thirty."""
_YEARS = range(1900, 2100)
_BODIES = (Point, Motion, Clause, Recommendation, Request, Action)
_FEW_DIGITS, _SHORT = 3, 2


class Figure(Struct, frozen=True):
    """A figure in a wording, and what it counts.

    Attributes:
        digits: its digits in order, without commas.
        unit: the sign of its currency and its scale, such as "£m"; empty for a number of things.
        counted: the words for what is counted, in the singular; empty where no such words follow.
        named: what a sum is said to be, "overspend"; empty for any other figure.
        by_verb: whether a verb says it, of which there may be several: "would save £24,000".
        done: what people are said to have done, "sign" for "people had signed"; empty for anything else.
        shown: the figure and those words, as typed.
        when: the times of which the wording speaks.
    """

    digits: str
    unit: str
    counted: tuple[str, ...]
    named: str
    by_verb: bool
    done: str
    shown: str
    when: frozenset[str]

    def may_be(self, other: "Figure") -> bool:
        """Whether a later figure with the same digits and unit may be the same with a slip."""
        if sorted(self.digits) != sorted(other.digits):  # "forty" heard as "fourteen"
            return bool(self.done) and self.done == other.done and self.counted == other.counted
        return other.when <= self.when and (
            bool(self.named and self.named == other.named and not (self.by_verb and other.by_verb))
            or self._counts_the_same(other)
            or (self.is_long_sum and other.is_long_sum)
        )

    @property
    def is_long_sum(self) -> bool:
        """Whether it is a sum with enough digits to be known by them alone."""
        return bool(self.unit) and len(self.digits.replace("0", "")) >= _FEW_DIGITS

    def _counts_the_same(self, other: "Figure") -> bool:
        one, two = self.counted, other.counted
        return count_the_same(one, two) or any(
            done and words and _OF_AN_ACT.sub("", words[-1]) == done
            for done, words in ((self.done, two), (other.done, one))
        )


_Said: TypeAlias = tuple[Entry, Figure]


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item with a figure that an earlier entry has with its digits in another order."""
    entries = [one for one in sitting.of_item(item) if isinstance(one.body, _BODIES)]
    said: dict[tuple[str, str], list[_Said]] = {}
    for entry in entries:
        for figure in figures_in(entry.text):
            for key in _keys(figure):
                said.setdefault(key, []).append((entry, figure))
    slips = {entry: slip for each in said.values() for entry, *slip in _slips(sitting, each)}
    doubted = {doubt.entry for doubt in sentences.check(sitting, item)} if slips else set()
    for entry, (here, before) in slips.items():
        if entry.id not in doubted and _is_enough(entries, here, before):
            sentence = f"“{here.shown}” stands here, and “{before.shown}” before: one may be a slip."
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


@lru_cache(maxsize=8192)
def figures_in(wording: str) -> tuple[Figure, ...]:
    """The figures in a wording that count something or are sums; no dates, times, years or references."""
    return tuple(filter(None, (_figure(wording, found) for found in _FIGURE.finditer(wording))))


def _slips(sitting: Sitting, said: Sequence[_Said]) -> Iterator[tuple[Entry, Figure, Figure]]:
    """The entries with a figure that stands otherwise before them, with it and the first one that does.

    Args:
        sitting: the meeting.
        said: the figures with the same digits, in order.
    """
    for number, (entry, here) in enumerate(said):
        same = [figure for one, figure in said if one is entry]
        earlier = (one for other, one in said[:number] if may_be_held_to(sitting, entry, other))
        first = next((one for one in earlier if one.digits == here.digits or one.may_be(here)), None)
        if first and all(one.digits != first.digits for one in same):  # both in one entry are meant
            yield entry, here, first


def _is_enough(entries: Sequence[Entry], here: Figure, before: Figure) -> bool:
    """Whether two figures are enough to tell a slip by.

    Two digits are often turned round by chance: they tell only where they count something that has more than
    one word for it, or of which the item has no other number.
    """
    if here.unit or len(here.digits) > _SHORT or min(len(here.counted), len(before.counted)) > 1:
        return True
    figures = (figure for entry in entries for figure in figures_in(entry.text))
    return len({one.digits for one in figures if one.counted[-1:] == here.counted[-1:]}) <= _SHORT


def _keys(figure: Figure) -> Iterator[tuple[str, str]]:
    """What is the same of two figures of which one may be a slip for the other."""
    yield "".join(sorted(figure.digits)), figure.unit
    if found := _ALIKE.fullmatch(figure.digits):
        yield f"{found[1] or found[2]}teen or {found[1] or found[2]}ty", figure.unit


def _figure(wording: str, found: re.Match[str]) -> Figure | None:
    """What a figure counts; None for one that counts nothing, or has no digits that could be turned round."""
    part, scale = found["part"] or "", (found["scale"] or "").strip().casefold()
    digits = re.sub(r"\D", "", found["digits"] + part)
    if len(set(digits)) == 1 or names_one_of_several(wording, found.start()):
        return None
    counted, end = counted_behind(wording, found.end())
    when = frozenset(_WHEN.findall(wording.casefold()))
    if found["money"] or scale:
        unit = f"{(found['money'] or '').strip()}{scale}{len(part)}"
        named = sum_named(wording, found.start())
        name, by_verb = (named.name, named.by_verb) if named else ("", False)
        return Figure(digits, unit, counted, name, by_verb, "", found[0], when)
    if part or not counted or (digits == found["digits"] and int(digits) in _YEARS):
        return None
    did = (_DID.match(wording, end) or _LEFT.match(wording, end)) if counted[-1] in _PEOPLE else None
    done = did[1] if did else ""
    shown = wording[found.start() : end]
    return Figure(digits, "", counted, named="", by_verb=False, done=done, shown=shown, when=when)
