"""Days that do not exist, or that fall on another weekday than the one written."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from scrutiny_tui.domain.dates import (
    FULL_YEAR,
    MONTH,
    WEEKDAY,
    calendar_day,
    month_number,
    weekday_number,
    written,
)
from scrutiny_tui.domain.text import listed

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEFORE = rf"(?:\b(?P<weekday>{WEEKDAY})[, ]+(?:the )?)?"
_DAY = r"(?<![\d.,£$/])(?P<day>\d{1,2})"
_YEAR = rf"(?P<year>{FULL_YEAR})(?!\d)"
_NO_NUMBER = r"(?![\d/]|[.-]\d)"
_BEHIND = rf"(?: ?\((?P<behind>{WEEKDAY})\))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_BEFORE}{_DAY}(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})(?!\w)(?:,? {_YEAR})?{_BEHIND}",
        rf"{_BEFORE}\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:(?:st|nd|rd|th),?|,)? {_YEAR}{_BEHIND}",
        rf"{_BEFORE}{_DAY}(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}{_NO_NUMBER}{_BEHIND}",
        rf"(?P<weekday>(?!))?(?<![\d/.-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_NO_NUMBER}{_BEHIND}",
    )
)
_SHORT_WEEKDAY = 5  # "Thurs": shorter ones are also words ("sat", "sun"), and so need a capital
_NEAR_BEFORE, _NEAR_AFTER = 92, 120
"""A day of at most so many days before or after the meeting is the one meant where no year is written."""
_LONGEST_MONTH = 31
_LEAP_DAY = (29, 2)


@lru_cache(maxsize=4096)
def impossible_days(words: str, near: date, *, to_come: bool = False) -> tuple[str, ...]:
    """A sentence for each day in running text that does not exist or falls on another weekday.

    Args:
        words: the text.
        near: the day of the meeting, which tells the year where none is written.
        to_come: whether a day without a year is one after the meeting.
    """
    if not any(map(str.isdecimal, words)):
        return ()
    plain = words.replace("‑", "-").replace("–", "-").replace("\N{NO-BREAK SPACE}", " ")
    found = (match for form in _FORMS for match in form.finditer(plain))
    said = (sentence for match in found if (sentence := _wrong(match, near, to_come=to_come)))
    return tuple(dict.fromkeys(said))


def _wrong(found: re.Match[str], near: date, *, to_come: bool) -> str:
    """What is wrong with a date; empty for nothing."""
    day, month = int(found["day"]), found["month"]
    number = int(month) if month.isdecimal() else month_number(month)
    if not found["year"] and not 0 < day <= _LONGEST_MONTH:
        return ""  # "46 May Street"
    years = [int(found["year"])] if found["year"] else [near.year - 1, near.year, near.year + 1]
    days = [on for year in years if (on := calendar_day(year, number, day))]
    if not days:
        leap = f" in {listed(map(str, years), 'or')}" if (day, number) == _LEAP_DAY and len(years) > 1 else ""
        return f"There is no {_bare(found)}{leap}."
    weekday = _weekday(found)
    meant = [on for on in days if on >= near][:1] if to_come and not found["year"] else _meant(days, near)
    if weekday is None or not meant or any(on.weekday() == weekday for on in meant):
        return ""
    nearest = min(meant, key=lambda on: abs((on - near).days))
    return f"{written(nearest)} is a {_WEEKDAYS[nearest.weekday()]}, not a {_WEEKDAYS[weekday]}."


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
