"""The quantities in a sentence: how many, how much money, what percentage, and whether it is exact.

Dates, times, years and the numbers of paragraphs are no quantities. A sentence is compared with the forms of
a check in its outline, in which each quantity is a mark: "rose by ‹0› from ‹1› to ‹2›".
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.distinctive_words import singular
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.doubts.wordings.counted_things import counted_behind
from scrutiny_tui.domain.doubts.wordings.same_matter import names_one_of_several
from scrutiny_tui.domain.numbers_in_words import IN_WORDS, value_of
from scrutiny_tui.domain.word_pattern import WordPattern

MONEY, PERCENT, NUMBER = "£", "%", ""
_FIGURE = WordPattern(
    r"(?<![\w.,:/£$€+#–-])(?:(?P<sign>[£$€] ?)?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<part>[.·]\d+)?"
    rf"|(?P<words>{IN_WORDS}))"
    r"(?P<scale> ?(?:thousand|million|billion)\b|(?(sign) ?(?:k|m|bn)\b|(?!)))?"
    r"(?P<percent> ?%| ?per ?cent\b)?(?!\w|[/:]\w|[–-]\w|[.,·]\d)",
    re.IGNORECASE,
)
_TIMES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_POUNDS = WordPattern(r" pounds\b", re.IGNORECASE)
_NO_QUANTITY_BEHIND = WordPattern(
    rf" ?(?:[ap]\.?m\b|noon\b|o['’]clock)|(?: of)? (?:{MONTH})(?!\w)(?! (?:not|be|have)\b)| times\b",
    re.IGNORECASE,
)
_NO_QUANTITY_BEFORE = WordPattern(
    rf"(?:\b(?:{MONTH})|\b(?:ages?|aged|under|at|until|the under|over) (?=\d+(?:s|\.\d\d)\b)|\bages?"
    rf"|\baged) $",
    re.IGNORECASE,
)
_PRONOUN = WordPattern(
    r"\b(?:the|this|that|no|any|every|each|some|which|other|last|another|only|good|small|large|new|old|first"
    r"|at|as|no|by|for) $",
    re.IGNORECASE,
)
"""What makes "one" a pronoun."""
ROUGHLY = WordPattern(
    r"\b(?:about|around|some|nearly|almost|(?:just |well |slightly |a little )?(?:over|under|above|below)"
    r"|(?:more|fewer|less|greater|higher|lower|better|worse|later|other) than|at (?:least|most|best|worst)"
    r"|up to|approximately|approx\.?|roughly|circa|c\.?|close (?:to|on)|towards"
    r"|(?<!split )(?<!divided )(?<!shared )between"
    r"|an? (?:average|mean|median"
    r"|minimum|maximum|estimated|approximate|rough|typical|further|possible) ?(?:of)?|averag(?:e|ed"
    r"|ing)|minimum"
    r"|maximum|as many as|perhaps|maybe|possibly|say|probably|likely|estimated|typically|usually|within"
    r"|in excess of|upwards of|target of|not|if|the (?:first|last|next|past|top|bottom)|first|last|next"
    r"|every|each|per|an?|minus|another|further|extra|additional|plus|any) $",
    re.IGNORECASE,
)
"""What stands before a figure that is not exact, or is one of another count."""
_MORE_OR_LESS = WordPattern(
    r" (?:or (?:so|more|fewer|less|thereabouts|over|under|above|below)|plus|odd|each|apiece|more"
    r"|an? \w+|per (?!cent)\w+|in (?:every|each|ten|\d{1,2}\b)|out of (?:every|\d+))\b|\+",
    re.IGNORECASE,
)
_A_TIME = WordPattern(r" (?:an?|per|each|every) (?:year|month|week|day|quarter|term)\b", re.IGNORECASE)
_RANGE = WordPattern(r" (?:to|or) ")
_BEGINS_CHANGE = WordPattern(r"\bfrom $", re.IGNORECASE)
_BY = WordPattern(r"\bby $", re.IGNORECASE)
_ROUNDED = WordPattern(r"\d ?(?:m|bn|k|million|billion)\b|\.\d", re.IGNORECASE)
_SCALED = WordPattern(
    r"\d(?:[.·](?P<part>\d+))? ?(?P<scale>k|m|bn|thousand|million|billion)\b", re.IGNORECASE
)
_BETWEEN = WordPattern(r"\bbetween $", re.IGNORECASE)
_MEASURE = WordPattern(
    r"[ -](?P<unit>minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|acres?|hectares?"
    r"|tonnes?|litres?"
    r"|kilometres?|km|mph|points?|pence)\b",
    re.IGNORECASE,
)
_DEFINITE = WordPattern(r"\b(?:the|those|these|all(?: the| of the)?|the said|that|this) $", re.IGNORECASE)
_COUNTED_BEFORE = WordPattern(rf"(?:\d|{IN_WORDS}) (?:[a-z]+ )?[a-z]+s,? $", re.IGNORECASE)
_YEARS = range(1900, 2100)
_MANY_TIMES = 4


class Quantity(Struct, frozen=True):
    """A quantity in a sentence.

    Attributes:
        value: what the figure says.
        kind: a sum of money, a percentage or a number.
        counted: the words for what is counted, or the measure, in the singular; empty where none follow.
        exact: whether it is the whole, and not "about", one of a range or one of others besides.
        a_time: whether it is so much a year or the like, and only for that not exact.
        definite: whether it is one that was named before: "the 46 homes", "those 46".
        start: where the figure begins in the sentence.
        end: where it ends.
        stop: where what is counted ends.
        shown: the figure and what is counted, as typed.
    """

    value: Fraction
    kind: str
    counted: tuple[str, ...]
    exact: bool
    a_time: bool
    definite: bool
    start: int
    end: int
    stop: int
    shown: str

    @property
    def is_measure(self) -> bool:
        """Whether it is a length of time or the like, of which anything may have another."""
        return bool(self.counted) and _MEASURE.fullmatch(f" {self.counted[-1]}") is not None

    def may_be_of(self, whole: "Quantity") -> bool:
        """Whether it may count some of what another counts: "18", "18 homes" of "42 empty homes"."""
        mine, theirs = self.counted, whole.counted
        return self.kind == whole.kind and (not mine or theirs[-len(mine) :] == mine)


class Sentence(Struct, frozen=True):
    """A sentence with its quantities.

    Attributes:
        words: the sentence as typed, without what is quoted.
        quantities: its quantities in order.
        outline: the sentence with a mark in the place of each figure.
    """

    words: str
    quantities: tuple[Quantity, ...]
    outline: str

    def marked(self, mark: str) -> Quantity:
        """The quantity of which the outline has the mark."""
        return self.quantities[int(mark)]

    def behind(self, quantity: Quantity) -> str:
        """What follows a quantity and what it counts."""
        return self.words[quantity.stop :]


@lru_cache(maxsize=8192)
def sentences_with_quantities(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that are no questions, each with its quantities."""
    return tuple(_sentence(words) for words in as_typed(text))


def written_value(value: Fraction, kind: str) -> str:
    """A value as a sentence has it: "£1,200,000", "30 per cent", "47"."""
    whole = value.denominator == 1
    figure = (
        f"{int(value):,}" if whole else f"{float(value):,.2f}" if kind == MONEY else f"{float(value):,.4g}"
    )
    return f"£{figure}" if kind == MONEY else f"{figure} per cent" if kind == PERCENT else figure


def rounding(quantities: Sequence[Quantity]) -> Fraction:
    """By how much a sum may miss what it makes, where figures are rounded: "£4.2m", beside "£1.13m"."""
    rounded = [one for one in quantities if _ROUNDED.search(one.shown)]
    return sum((_last_place(one) for one in rounded), Fraction()) / 2


def rounding_of_sum(quantities: Sequence[Quantity]) -> Fraction:
    """By how much several figures may miss the sum that they make: not at all where all are written alike.

    "£2.4m" and "£1.2m" make "£3.6m", and not "£3.7m": figures of one paper are rounded so that they add up.
    Percentages need not.
    """
    scaled = {place for one in quantities if (place := _place_written(one))}
    alike = len(scaled) == 1 and all(one.value % next(iter(scaled)) == 0 for one in quantities)
    exact = alike and all(one.kind != PERCENT for one in quantities)
    return Fraction() if exact else rounding(quantities)


def _sentence(words: str) -> Sentence:
    found = tuple(_not_in_ranges(words, tuple(_quantities(words))))
    pieces, at = [], 0
    for number, one in enumerate(found):
        pieces += [words[at : one.start], f"‹{number}›"]
        at = one.end
    return Sentence(words, found, "".join([*pieces, words[at:]]) if found else words)


def _quantities(words: str) -> Iterator[Quantity]:
    for found in _FIGURE.finditer(words):
        if quantity := _quantity(words, found):
            yield quantity


def _quantity(words: str, found: re.Match[str]) -> Quantity | None:
    before, end = words[: found.start()], found.end()
    if _NO_QUANTITY_BEHIND.match(words, end) or _NO_QUANTITY_BEFORE.search(before):
        return None
    value, kind = _value(found), _kind(words, found)
    if kind == NUMBER and (_is_year(found) or _is_name(words, found.start())):
        return None
    if found["words"] and value == 1 and _PRONOUN.search(before):
        return None
    counted, stop = counted_behind(words, end) if kind == NUMBER else ((), end)
    measure = None
    if not counted:
        measure = _MEASURE.match(words, end) if kind == NUMBER else None
        counted = (singular(measure["unit"].casefold()),) if measure else ()
        stop = measure.end() if measure else end
    behind = (end,) if measure else (end, stop)  # "40 hours a week" is what there is, and "£2 a week" is not
    roughly = ROUGHLY.search(before) is not None
    exact = not (roughly or any(_MORE_OR_LESS.match(words, at) for at in behind))
    a_time = not roughly and any(_A_TIME.match(words, at) for at in behind)
    definite = _DEFINITE.search(before) is not None
    shown = words[found.start() : stop].strip()
    return Quantity(value, kind, counted, exact, a_time, definite, found.start(), end, stop, shown)


def _value(found: re.Match[str]) -> Fraction:
    scale = _TIMES.get((found["scale"] or "").strip().casefold(), 1)
    if found["words"]:
        return Fraction(value_of(found["words"])) * scale
    return Fraction(found["digits"].replace(",", "") + (found["part"] or "").replace("·", ".")) * scale


def _kind(words: str, found: re.Match[str]) -> str:
    if found["sign"] or _POUNDS.match(words, found.end()):
        return MONEY
    return PERCENT if found["percent"] else NUMBER


def _is_year(found: re.Match[str]) -> bool:
    digits = found["digits"] or ""
    return digits.isdecimal() and not found["part"] and not found["scale"] and int(digits) in _YEARS


def _is_name(words: str, start: int) -> bool:
    """Whether a figure only names something: "phase 2", but not "of the 24 phases 18 were done"."""
    return names_one_of_several(words, start) and not _COUNTED_BEFORE.search(words[:start])


def _not_in_ranges(words: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities, of which those in "five or six", "between 5 and 7" are not exact."""
    rough: set[Quantity] = set()
    for one, other in pairwise(found):
        joins = words[one.end : other.start], words[one.stop : other.start]
        if any(map(_RANGE.fullmatch, joins)):
            before = words[: one.start]
            changes = _BEGINS_CHANGE.search(before) or (
                _BY.search(before) and any(_may_become(each, other) for each in found if each.end < one.start)
            )
            rough |= set() if changes else {one, other}
        elif " and " in joins and _BETWEEN.search(words[: one.start]):
            rough |= {one, other}
    yield from (replace(one, exact=False) if one in rough else one for one in found)


def _may_become(one: Quantity, other: Quantity) -> bool:
    """Whether a quantity may rise or fall to another: "it cost £60, and went up by £12 to £72"."""
    low, high = sorted((one.value, other.value))
    return one.kind == other.kind and high < _MANY_TIMES * low


def _place_written(quantity: Quantity) -> Fraction | None:
    """What the last digit of a figure with a scale stands for: of "£4.0m" too a hundred thousand."""
    found = _SCALED.search(quantity.shown)
    if found is None:
        return None
    return Fraction(_TIMES[found["scale"].casefold()], 10 ** len(found["part"] or ""))


def _last_place(quantity: Quantity) -> Fraction:
    """What one is in the last place of a figure: a hundred thousand of "£4.2m"."""
    place = Fraction(1, 100)
    while quantity.value and quantity.value % (place * 10) == 0:
        place *= 10
    return place
