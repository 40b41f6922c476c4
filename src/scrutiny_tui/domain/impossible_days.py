"""Days that do not exist, or that fall on another weekday than the one written."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from scrutiny_tui.domain.dates import (
    FULL_YEAR,
    MONTH,
    MONTHS,
    WEEKDAY,
    calendar_day,
    month_number,
    weekday_number,
    written,
    year_number,
)
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = rf"\b(?P<weekday>{WEEKDAY})[, ]+(?:the )?"
_SHORT = r"(?P<mark>[/.-])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d\d))?"
_BEFORE = rf"(?:{_WEEKDAY})?"
_DAY = r"(?<![\d.,£$/])(?P<day>\d{1,2})"
_YEAR = rf"(?P<year>{FULL_YEAR})(?!\d)"
_NO_NUMBER = r"(?![\d/]|[.-]\d)"
_BEHIND = rf"(?: ?\((?P<behind>{WEEKDAY})\))?"
_FORMS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"{_BEFORE}{_DAY}(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})(?!\w)(?:,? {_YEAR})?{_BEHIND}",
        rf"{_BEFORE}\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:(?:st|nd|rd|th),?|,)? {_YEAR}{_BEHIND}",
        rf"{_BEFORE}{_DAY}(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}{_NO_NUMBER}{_BEHIND}",
        rf"{_WEEKDAY}{_DAY}{_SHORT}{_NO_NUMBER}{_BEHIND}",
        rf"(?P<weekday>(?!))?(?<![\d/.-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_NO_NUMBER}{_BEHIND}",
    )
)
_THAT = r"(?:the|this|next)"
_TO_COME = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"{_BEFORE}{_DAY}/(?P<month>\d{{1,2}})(?:/(?P<year>\d\d))?{_NO_NUMBER}{_BEHIND}",
        rf"\bthe {_DAY}(?:st|nd|rd|th)(?P<month>)(?P<behind>)(?P<weekday>(?!))?(?: of {_THAT} month)?$",
    )
)
"""Days that are read in due wording alone: "31/11" and "the 32nd"."""
_SHORT_WEEKDAY = 5  # "Thurs": shorter ones are also words ("sat", "sun"), and so need a capital
_NEAR_BEFORE, _NEAR_AFTER = 92, 120
"""Without a year, a day at most this many days before or after the meeting is the one meant."""
_LONGEST_MONTH = 31
_LEAP_DAY = (29, 2)


@lru_cache(maxsize=4096)
def impossible_days(words: str, near: date, *, to_come: bool = False) -> tuple[str, ...]:
    """A sentence for each day that does not exist or falls on another weekday.

    Args:
        words: running text, or due wording.
        near: the day of the meeting, which tells the year where none is written.
        to_come: whether they are due wording, in which a day without a year is the next one, and shorter
            forms are dates too.
    """
    if not any(map(str.isdecimal, words)):
        return ()
    plain = words.replace("‑", "-").replace("–", "-").replace("\N{NO-BREAK SPACE}", " ")
    forms = (*_FORMS, *_TO_COME) if to_come else _FORMS
    found = (match for form in forms for match in form.finditer(plain))
    said = (sentence for match in found if (sentence := _wrong(match, near, to_come=to_come)))
    return tuple(dict.fromkeys(said))


def _wrong(found: re.Match[str], near: date, *, to_come: bool) -> str:
    """What is wrong with a date; empty if nothing is."""
    day, month = int(found["day"]), found["month"]
    if not month:  # "the 32nd"
        return "" if 0 < day <= _LONGEST_MONTH else f"There is no {_bare(found)}."
    number = int(month) if month.isdecimal() else month_number(month)
    if not found["year"] and (_is_no_date(found, day) or _is_financial_year(day, month)):
        return ""
    years = _years(found["year"], (number, day), near, to_come=to_come)
    days = [on for year in years if (on := calendar_day(year, number, day))]
    if not days:
        leap = (day, number) == _LEAP_DAY and not found["year"]
        within = f" in {listed(map(str, years), 'or')}" if leap else ""
        return f"There is no {_bare(found)}{within}."
    weekday = _weekday(found)
    meant = days if to_come and not found["year"] else _meant(days, near)
    if weekday is None or not meant or any(on.weekday() == weekday for on in meant):
        return ""
    nearest = min(meant, key=lambda on: abs((on - near).days))
    return f"{written(nearest)} is a {_WEEKDAYS[nearest.weekday()]}, not a {_WEEKDAYS[weekday]}."


def _is_no_date(found: re.Match[str], day: int) -> bool:
    """Whether a number before a month is not meant as a day: "46 May Street", but not "Tuesday 32 March"."""
    ends = not found.string[found.end() :].strip(" .,;:!?)")
    return not 0 < day <= _LONGEST_MONTH and not (ends or found["weekday"])


def _is_financial_year(first: int, second: str) -> bool:
    """Whether two numbers are a year and the one after it: "26/27"."""
    return second.isdecimal() and int(second) == first + 1 > len(MONTHS)


def _years(written_year: str, month_and_day: tuple[int, int], near: date, *, to_come: bool) -> Sequence[int]:
    """The years that a date may be of: the one written, that of the next such day, or one nearby."""
    if written_year:
        return [year_number(written_year)]
    if to_come:
        return [near.year if month_and_day >= (near.month, near.day) else near.year + 1]
    return [near.year - 1, near.year, near.year + 1]


def _meant(days: Sequence[date], near: date) -> Sequence[date]:
    """The days that can be meant: a near one, else the last before the meeting and the next after it."""
    close = [on for on in days if -_NEAR_BEFORE <= (on - near).days <= _NEAR_AFTER]
    around = [
        max((on for on in days if on < near), default=None),
        min((on for on in days if on >= near), default=None),
    ]
    return days if len(days) == 1 else close or [on for on in around if on]


def _weekday(found: re.Match[str]) -> int | None:
    """The weekday that is written; None for none, and for a short word that may be another ("sat")."""
    name = found["weekday"] or found["behind"]
    if not name or (len(name) < _SHORT_WEEKDAY and not name[0].isupper()):
        return None
    return weekday_number(name)


def _bare(found: re.Match[str]) -> str:
    """The date as written, without its weekday."""
    end = found.start("behind") if found["behind"] else found.end()
    start = found.end("weekday") if found["weekday"] else found.start()
    return found.string[start:end].strip(" ,.(").removeprefix("the ")
