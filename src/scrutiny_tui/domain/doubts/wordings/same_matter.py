"""Whether two wordings are about one matter, and in which figure, date or opposite they differ."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.doubts.wordings.differences import (
    TellingWord,
    lacks_any,
    quoted,
    telling_words_of,
    without,
)
from scrutiny_tui.domain.word_pattern import WordPattern

_MONTH = WordPattern(MONTH, re.IGNORECASE)
_YEAR = WordPattern(r"(?:19|20)\d\d")
_BEFORE_MONTH = WordPattern(r"(?:st|nd|rd|th)?,?(?: day)?(?: of)? ", re.IGNORECASE)
"""What stands between the day and its month."""
_EVERY = WordPattern(r"each|every|all|any|both", re.IGNORECASE)
_UN = "un"
"""What makes the opposite of a word: unfilled."""
_BOUND = WordPattern(r"not? (?:more|less|fewer|later|earlier|higher|lower|greater) than\b", re.IGNORECASE)
"""What sets a bound, and negates nothing: "no more than £2"."""
_OFFER = WordPattern(r"bids?|offers?|tenders?|quotes?|quotations?", re.IGNORECASE)
_PART = WordPattern(
    r"\b(?:recommendations?|paragraphs?|clauses?|items?|sections?|options?|phases?|lots?|zones?|wards?|stages?"
    r"|appendix|appendices|policy|policies|schedules?|routes?|applications?|numbers?|nos?|parts?|sites?|plots?"
    r"|units?|cases?|orders?|grades?|bands?|blocks?|chapters?|pages?|tables?|annex|reports?|areas?|districts?"
    r"|refs?|references?|questions?|points?|proposals?|years?|priority|priorities|table|group)\.? $",
    re.IGNORECASE,
)
"""What stands before a figure that only names one of several things: "recommendation 2"."""


class Matter(Struct, frozen=True):
    """What a wording is about.

    Attributes:
        wording: the wording.
        subject: its telling words, but for figures, dates and negations.
        figures: its figures by what they tell: a date, a sum, a percentage, or how many.
        negated: whether it says "not" an odd number of times.
    """

    wording: str
    subject: tuple[TellingWord, ...]
    figures: Mapping[str, list[TellingWord]]
    negated: bool

    def lacks(self, words: Sequence[TellingWord]) -> bool:
        """Whether some words are not among those of its subject.

        A bid may be called an offer, or not be named where there is a sum.
        """
        others = [word for word in words if not is_offer(word)]
        if self.has_offer or (others and "sum" in self.figures):
            words = others
        return lacks_any(words, self.subject)

    @property
    def has_offer(self) -> bool:
        """Whether it is about a bid, by whatever word."""
        return any(map(is_offer, self.subject))

    def is_within(self, other: "Matter") -> bool:
        """Whether another has all the words of its subject, of which there are some."""
        return bool(self.subject) and not other.lacks(self.subject)

    def is_near(self, other: "Matter") -> bool:
        """Whether the one has all the words of the other's subject, and at least two."""
        within = self.is_within(other) or other.is_within(self)
        return within and min(len(set(map(_key, one.subject))) for one in (self, other)) > 1

    def figures_in(self, other: "Matter") -> int:
        """How many of its figures another has."""
        kinds = ((figures, other.figures.get(kind, [])) for kind, figures in self.figures.items())
        return sum(len(figures) - len(without(figures, others)) for figures, others in kinds)

    def differs(self, other: "Matter") -> list[tuple[str, str]]:
        """Where both have figures of a kind, and each has one that the other lacks: how each reads."""
        found = []
        for kind in dict.fromkeys([*self.figures, *other.figures]):
            one, two = self.figures.get(kind, []), other.figures.get(kind, [])
            first, second = without(one, two), without(two, one)
            if first and second:
                found.append((quoted(self.wording, first), quoted(other.wording, second)))
        return found


@lru_cache(maxsize=2048)
def matter_of(wording: str) -> Matter:
    """What a wording is about."""
    words = telling_words_of(wording)
    months = [word for word in words if _is_month(word)]
    kinds: dict[str, list[TellingWord]] = {}
    for word in words:
        if word in months or (word.figure and not names_one_of_several(wording, word.start)):
            kinds.setdefault(_kind(wording, word, months), []).append(word)
    subject = [
        w
        for w in words
        if not w.figure and w not in months and not w.negates and not _EVERY.fullmatch(w.typed)
    ]
    negations = sum(word.negates and not _BOUND.match(wording, word.start) for word in words)
    return Matter(wording, tuple(subject), kinds, negations % 2 == 1)


def undoes(one: Matter, other: Matter) -> tuple[str, str] | None:
    """How a word of a wording reads that is the opposite of one of another, and that: "unfilled", "fills"."""
    for subject, against, swapped in (
        (one.subject, other.subject, False),
        (other.subject, one.subject, True),
    ):
        for word in subject:
            bare = telling_words_of(word.typed[len(_UN) :]) if word.typed.casefold().startswith(_UN) else ()
            same = next((each for each in against if bare and bare[0].stems & each.stems), None)
            if same:
                pair = (f"“{word.typed}”", f"“{same.typed}”")
                return pair[::-1] if swapped else pair
    return None


def names_one_of_several(wording: str, start: int) -> bool:
    """Whether a figure that begins at a place of a wording is the name of something: "recommendation 2"."""
    return _PART.search(wording[:start]) is not None


def is_offer(word: TellingWord) -> bool:
    """Whether a word is one for a bid."""
    return _OFFER.fullmatch(word.typed) is not None


def _kind(wording: str, word: TellingWord, months: Sequence[TellingWord]) -> str:
    """What a figure tells."""
    if word in months or _YEAR.fullmatch(word.typed) or _is_beside(wording, word, months):
        return "date"
    if word.typed[0] in "£$€":
        return "sum"
    return "percentage" if re.match(r" ?(?:%|per ?cent)", wording[word.end :]) else "number"


def _key(word: TellingWord) -> str:
    return word.typed.casefold()


def _is_month(word: TellingWord) -> bool:
    return word.typed[0].isupper() and _MONTH.fullmatch(word.typed) is not None


def _is_beside(wording: str, figure: TellingWord, months: Sequence[TellingWord]) -> bool:
    """Whether a figure is the day of a month: "10 December", "10th of December", "December 10th"."""
    return any(
        _BEFORE_MONTH.fullmatch(wording, figure.end, month.start) or figure.start - month.end == 1
        for month in months
    )
