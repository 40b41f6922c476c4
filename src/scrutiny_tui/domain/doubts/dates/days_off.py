"""Doubts about a meeting on a day on which councils do not meet: a Saturday, a Sunday or a bank holiday."""

import re
from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, month_number, written
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern
from scrutiny_tui.domain.working_days import bank_holiday

_MEETS = WordPattern(
    r"\b(?:(?:full )?council|cabinet|executive|committee|panel|board|meeting)(?: to be held)?"
    rf" on (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? "
    rf"(?P<month>(?-i:(?=[A-Z])){MONTH})(?: (?P<year>{FULL_YEAR}))?",
    re.IGNORECASE,
)
"""A body that meets on a day; whoever names the weekday too has looked at the calendar."""
_WORDED = (Point, Clause, Motion, Recommendation, Request, Action)
_WEEKDAYS = 5


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A day in the words of an entry on which a body is to meet, and does not."""
    if not isinstance(entry.body, _WORDED) or " on " not in entry.text:
        return
    for found in _MEETS.finditer(entry.text):
        day = _day_meant(sitting.meeting.date, found)
        if day is not None and day > sitting.meeting.date and (off := _day_off(sitting, day)):
            yield doubt_at(entry, DoubtKind.DAY, f"{written(day)} is {off}: no meeting is then.")


def _day_meant(near: date, found: re.Match[str]) -> date | None:
    """The day; without a year the next one of that name. None where it does not exist."""
    years = [int(found["year"])] if found["year"] else [near.year, near.year + 1]
    days = []
    for year in years:
        try:
            days.append(date(year, month_number(found["month"]), int(found["day"])))
        except ValueError:
            return None
    return next((day for day in days if day > near), None)


def _day_off(sitting: Sitting, day: date) -> str:
    if day.weekday() >= _WEEKDAYS:
        return f"a {day:%A}"
    return "a bank holiday" if bank_holiday(day, sitting.customs.nation) else ""
