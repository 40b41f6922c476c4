"""Dates as running words name them, which may lack the day or the year: "1 October", "September 2028"."""

import re
from datetime import date
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, WEEKDAY, month_number
from scrutiny_tui.domain.word_pattern import WordPattern

_MONTH = rf"(?-i:(?=[A-Z])){MONTH}(?!\w)"
NAMED_DATE = (
    rf"(?:(?:{WEEKDAY},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? {FULL_YEAR}\b)?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d|:|\.\d)(?:,? {FULL_YEAR}\b)?"
    rf"|{_MONTH}(?: {FULL_YEAR}\b)?|\d{{1,2}}/\d{{1,2}}/{FULL_YEAR}\b|{FULL_YEAR}(?![\w/–-]))"
)
"""A part of a regular expression, without regard to case: a date without its preposition."""
_DATE = WordPattern(rf"(?<![\w£$€/.,-]){NAMED_DATE}", re.IGNORECASE)
_NUMERIC = WordPattern(r"(\d{1,2})/(\d{1,2})/")
_MONTH_IN = WordPattern(_MONTH, re.IGNORECASE)
_YEAR_IN = WordPattern(rf"\b{FULL_YEAR}\b")
_DAY_IN = WordPattern(r"\b(\d{1,2})(?!\d|/)")


class NamedDate(Struct, frozen=True):
    """A date as words name it.

    Attributes:
        shown: as typed.
        day: its day of the month; None where only a month or a year is named.
        month: its month; None where only a year is named.
        year: its year; None where none is written.
    """

    shown: str
    day: int | None = None
    month: int | None = None
    year: int | None = None

    def contradicts(self, other: "NamedDate") -> bool:
        """Whether both name a day, a month or a year, and not the same."""
        mine, others = (self.day, self.month, self.year), (other.day, other.month, other.year)
        return any(a != b for a, b in zip(mine, others, strict=True) if a is not None and b is not None)

    def is_named_by(self, other: "NamedDate") -> bool:
        """Whether another has its day and its month, and no other year: "1 June" names "1 June 2036"."""
        whole = (other.day or self.day is None) and (other.month or self.month is None)
        return bool(whole and (self.month or other.year)) and not self.contradicts(other)


@lru_cache(maxsize=8192)
def dates_in(words: str) -> tuple[NamedDate, ...]:
    """The dates that words name, in order."""
    return tuple(named_date(found[0]) for found in _DATE.finditer(words))


def named_date(typed: str) -> NamedDate:
    """A date that stands for itself, without a preposition."""
    if numeric := _NUMERIC.match(typed):
        year = _YEAR_IN.search(typed)
        return NamedDate(typed, int(numeric[1]), int(numeric[2]), int(year[0]) if year else None)
    month, year, day = _MONTH_IN.search(typed), _YEAR_IN.search(typed), _DAY_IN.search(typed)
    return NamedDate(
        typed,
        int(day[1]) if day else None,
        month_number(month[0]) if month else None,
        int(year[0]) if year else None,
    )


def as_named(day: date) -> NamedDate:
    """A day of the calendar as a date with all its parts."""
    return NamedDate(f"{day:%d/%m/%Y}", day.day, day.month, day.year)
