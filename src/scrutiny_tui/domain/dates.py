"""Dates as British councils write them: the day before the month, always.

A day that does not exist (31 February), or that falls on another weekday than the one named, gives no date.
Names of months and weekdays are listed here, not taken from the locale, so that every machine reads and
prints the same.
"""

import re
from datetime import date
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["nearest", "next", "last"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# Parts of regular expressions, for words that `plain_words` has put in lower case.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?"
)
FULL_YEAR = r"(?:19|20)[0-9]{2}"

_WEEKDAY_LETTERS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_LETTERS = tuple(month[:3].lower() for month in MONTHS)

_DAY = rf"(?:(?P<weekday>{WEEKDAY}) )?(?:the )?(?P<day>[0-9]{{1,2}})"
_ANY_YEAR = rf"(?P<year>{FULL_YEAR}|'?[0-9]{{2}})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}(?:st|nd|rd|th)?(?: of)?[ -]?(?P<month>{MONTH})(?:[ -]?{_ANY_YEAR})?",
        rf"{_DAY}/(?P<month>[0-9]{{1,2}})(?:/{_ANY_YEAR})?",
        rf"{_DAY}(?P<mark>[.-])(?P<month>[0-9]{{1,2}})(?P=mark){_ANY_YEAR}",
        rf"(?P<weekday>)(?P<year>{FULL_YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})",
    )
)

_HALF_A_YEAR = 183
_A_YEAR = 366


def plain_words(words: str) -> str:
    """The words in the form that the regular expressions for dates and due wording expect.

    Lower case, one space between words, plain apostrophes and hyphens, no commas, no stop at the end.
    """
    straight = words.replace("’", "'").replace("‑", "-").replace("–", "-").replace(",", " ")
    return " ".join(straight.lower().split()).strip(" .;:!?()")


def month_number(name: str) -> int:
    """The number of a month, from 1, by its name or the first three letters of it."""
    return _MONTH_LETTERS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """The number of a weekday, Monday being 0, by its name or the first three letters of it."""
    return _WEEKDAY_LETTERS.index(name[:3].lower())


def year_number(digits: str) -> int:
    """The year that four digits mean, or two, with or without an apostrophe: "'26" is 2026."""
    year = int(digits.lstrip("'"))
    return year if year >= 100 else 2000 + year


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def looks_like_a_date(words: str) -> bool:
    """Whether `words` as a whole have the form of a date, even of a day that does not exist."""
    return _form(words) is not None


def read_date(words: str, near: date, *, direction: Direction = "nearest") -> date | None:
    """Read a date.

    Args:
        words: the date and nothing else: "9 December", "Tuesday 9th Dec 25", "09/12/2025", "9.12.2025",
            "2025-12-09".
        near: the day that decides which year is meant where none is written.
        direction: which date is meant where no year is written: the one nearest to `near`; the next, on
            `near` or after it; or the last before it.

    Returns:
        The date; None where the words are not a date, the day does not exist, or it falls on another weekday
        than the one written.
    """
    form = _form(words)
    if form is None:
        return None
    day, month = int(form["day"]), form["month"]
    number = int(month) if month.isdecimal() else month_number(month)
    if form["year"]:
        found = calendar_day(year_number(form["year"]), number, day)
    else:
        found = _without_year(number, day, near, direction)
    if found and form["weekday"] and found.weekday() != weekday_number(form["weekday"]):
        return None
    return found


def written(day: date) -> str:
    """The day in full: "14 April 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_short(day: date, today: date) -> str:
    """The day as a narrow column shows it: "14 Apr", with the year where it is not this one."""
    short = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return short if day.year == today.year else f"{short} {day.year}"


def _form(words: str) -> re.Match[str] | None:
    plain = plain_words(words)
    return next((match for form in _FORMS if (match := form.fullmatch(plain))), None)


def _without_year(month: int, day: int, near: date, direction: Direction) -> date | None:
    # 29 February means the one of a leap year only where that is near enough.
    years = (near.year - 1, near.year, near.year + 1)
    days = [found for year in years if (found := calendar_day(year, month, day))]
    if direction == "next":
        return min((d for d in days if 0 <= (d - near).days <= _A_YEAR), default=None)
    if direction == "last":
        return max((d for d in days if 0 < (near - d).days <= _A_YEAR), default=None)
    close = [d for d in days if abs((d - near).days) <= _HALF_A_YEAR]
    return min(close, key=lambda d: abs((d - near).days), default=None)
