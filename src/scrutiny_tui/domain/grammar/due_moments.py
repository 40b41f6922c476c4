"""Moments in due wording: a day or an hour of it, a month, its middle or end, a season, a quarter.

A moment gives a day where the words leave no doubt about it: the middle of a month is its 15th, the end its
last day, the start its 1st. Without a year it is the next such day, the day of the meeting included. Words
that leave doubt give none ("early June", "next Friday", "Q3"). A week ends with its Friday.

The patterns of moments, meetings and due wording are strings, which `re` compiles when the first line needs
them. Most lines have no due wording, and compiling at import would slow the start of the program.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum, auto

from dateutil.relativedelta import relativedelta
from dateutil.rrule import weekdays
from msgspec import Struct

from scrutiny_tui.domain.dates import (
    FULL_YEAR,
    MONTH,
    WEEKDAY,
    calendar_day,
    looks_like_a_date,
    month_number,
    read_date,
    weekday_number,
    year_number,
)
from scrutiny_tui.domain.misspelt_months import with_months_spelt


class MomentKind(Enum):
    """The kind of a moment. It decides which words must stand before it to make it due wording."""

    DAY = auto()  # "9 June", "the end of June", "tomorrow"
    FRACTION = auto()  # "3/4", which may be a date
    MONTH = auto()  # "June 2026"
    NAME = auto()  # "June", "spring", "2030", which may be the name of something
    SPAN = auto()  # "spring 2026", "next week"
    OCCASION = auto()  # "the elections", "the meeting", before which things happen too
    COMING = auto()  # "a future meeting"
    NEXT_MEETING = auto()  # the committee's own


class DueMoment(Struct, frozen=True):
    """A moment named in due wording.

    Attributes:
        kind: what kind of moment.
        on: the day it gives (for a month, its last); None where it gives none.
    """

    kind: MomentKind
    on: date | None = None


_MONTH_YEAR = rf"(?P<month>{MONTH})(?: ?(?P<year>{FULL_YEAR}|'[0-9]{{2}}))?"
_MONTH_END = r"(?:the )?month[ -]end"
_PART_OF_MONTH = (
    r"(?:the )?(?P<part>end|last day|middle|mid|start|beginning|first day)(?: of |[ -])"
    rf"(?:(?:(?P<which>the|this|the current|next) )?month|{_MONTH_YEAR})"
)
_PART_OF_YEAR = (
    r"(?:the )?(?P<part>end|start|beginning)(?: of |[ -])"
    rf"(?:(?P<which>the|this|next)(?: calendar)? year|(?P<year>{FULL_YEAR}))"
)
_FINANCIAL_YEAR_END = r"(?:the )?end of (?:the|this|the current) financial year"
# Not "sat", "sun", "wed" or "mon", which have other meanings.
_WEEKDAY = r"(?:this )?(?P<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|thurs?|fri)"
_DAY_OF_MONTH = r"(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
_DAY_OF_A_MONTH = (
    r"(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th) (?:day )?of (?P<which>the|this|the current|next) month"
)
_END_OF_WEEK = r"(?:the )?end of (?P<which>the|this|next)(?: working)? week"
_WEEK_ON = rf"(?P<on>a week on )?{_WEEKDAY}(?(on)| week)"
_NTH_WEEKDAY = (
    r"(?:the )?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last)"
    r" (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf" (?:of|in) (?:(?P<which>the|this|next) month|{_MONTH_YEAR})"
)
_TODAY = r"today|(?:the )?end of (?:today|the day|day)|eod"
_TOMORROW = r"(?:(?:the )?end of )?tomorrow"

_HOUR = (
    r"(?:(?:12 )?(?:noon|midday|midnight)|lunchtime|cob|cop"
    r"|(?:the )?(?:close|start|end) of(?: (?:play|business))?"
    r"|[0-9]{1,2}[.:][0-5][0-9]|[0-9]{1,2}(?:[.:][0-5][0-9])? ?[ap]\.?m\.?)"
)
_HOUR_OF_DAY = rf"{_HOUR}(?: on)? (?P<before>.+)|(?P<after>.+?)(?: at| by)? {_HOUR}"

_FRIDAY = 4
_NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1}

_SEASON = r"(?:spring|summer|autumn|winter)"
_YEARS = rf"{FULL_YEAR}(?:[/-](?:20)?[0-9]{{2}})?"
_PART = r"(?:the )?(?:early|late|mid|middle of|end of|start of|beginning of)[ -](?:the )?"
_QUARTER = (
    r"(?:q[1-4]|quarter [1-4]|(?:the )?(?:first|second|third|fourth|last|next) quarter)"
    rf"(?: (?:of )?{_YEARS})?"
)
_KIND_OF_YEAR = r"(?:(?:calendar|financial|municipal|civic|academic|school|council) )?"
_PERIOD = rf"(?:(?:working )?week|month|quarter|(?:{_SEASON} |school )?term|{_KIND_OF_YEAR}year)"
_HOLIDAY = rf"(?:the )?(?:{_SEASON}|easter|christmas|half[ -]term) (?:recess|break|holidays?|term)"

_NAME = rf"(?:the )?(?:{_SEASON}|easter|christmas)|{_YEARS}"
_SPAN = "|".join(
    (
        rf"(?:{_PART})?(?:{_QUARTER}|{_HOLIDAY})",
        rf"{_PART}(?:{_SEASON}|{_YEARS}|easter|christmas)",
        rf"(?:{_PART}|the )?(?:{_SEASON}|easter|christmas) (?:of )?{_YEARS}",
        rf"(?:the )?(?:early|late)(?: in)? {MONTH}(?: {FULL_YEAR})?",
        rf"{MONTH}(?: ?[/-] ?| or | and ){MONTH}(?: {FULL_YEAR})?",
        rf"{MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?(?: {FULL_YEAR})?",  # 26 June, or June 2026?
        rf"(?:next|this) (?:{MONTH}|{_SEASON}|{WEEKDAY}|easter|christmas)",
        rf"(?:a week on {WEEKDAY}|{WEEKDAY} week)",
        rf"(?:the )?(?:first|second|last) (?:week|half) (?:of|in) (?:{MONTH}(?: {FULL_YEAR})?|{_YEARS})",
        r"(?:the )?(?:week (?:commencing|ending|beginning|of)|w/?c|w/?e) (?:the )?[0-9].*",
        rf"(?:the )?(?:this|next|new|coming|following|later this|later in the) {_PERIOD}",
        r"(?:early|late|mid)[ -](?:this|next|the) (?:week|month|year)",
        rf"(?:the )?(?:end|start|beginning|middle) of (?:(?:the )?next |the |this )?{_PERIOD}",
        r"(?:year|term)[ -]end",
    )
)
_OCCASION = (
    r"(?:the )?(?:(?:local|general|next|forthcoming) )*"
    r"(?:elections?|budget|recess|half[ -]term|purdah|holidays)"
)


def read_moment(words: str, said_on: date) -> DueMoment | None:
    """Read a moment.

    Args:
        words: the moment and nothing else, as `dates.plain_words` gives it, without a preposition before it.
        said_on: the day of the meeting.

    Returns:
        The moment, with its day where the words leave no doubt about it; None where they name no moment.
    """
    return next((found for rule in _RULES if (found := rule(words, said_on))), None)


def later(day: date, by: relativedelta) -> date | None:
    """The day later by `by`; None after the year 9999."""
    try:
        return day + by
    except (ValueError, OverflowError):
        return None


def _date(words: str, said_on: date) -> DueMoment | None:
    if not looks_like_a_date(words):
        return None
    fraction = words.count("/") == 1
    return DueMoment(
        MomentKind.FRACTION if fraction else MomentKind.DAY, read_date(words, said_on, direction="next")
    )


def _today(words: str, said_on: date) -> DueMoment | None:
    if re.fullmatch(_TODAY, words):
        return DueMoment(MomentKind.DAY, said_on)
    return (
        DueMoment(MomentKind.DAY, later(said_on, relativedelta(days=1)))
        if re.fullmatch(_TOMORROW, words)
        else None
    )


def _weekday(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_WEEKDAY, words)
    if not match:
        return None
    ahead = (weekday_number(match["name"]) - said_on.weekday() - 1) % 7 + 1
    return DueMoment(MomentKind.DAY, later(said_on, relativedelta(days=ahead)))


def _week_on(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_WEEK_ON, words)
    if not match:
        return None
    ahead = (weekday_number(match["name"]) - said_on.weekday()) % 7
    # Said on a Friday, "Friday week" may mean the next Friday or the one after it.
    return DueMoment(MomentKind.DAY, later(said_on, relativedelta(days=ahead + 7)) if ahead else None)


def _end_of_week(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_END_OF_WEEK, words)
    if not match:
        return None
    ahead = _FRIDAY - said_on.weekday()
    if match["which"] == "next":
        return DueMoment(MomentKind.DAY, later(said_on, relativedelta(days=ahead + 7)))
    return DueMoment(MomentKind.DAY, later(said_on, relativedelta(days=ahead)) if ahead >= 0 else None)


def _day_of_a_month(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_DAY_OF_A_MONTH, words)
    if not match:
        return None
    month = later(said_on, relativedelta(months=int(match["which"] == "next"), day=1))
    found = calendar_day(month.year, month.month, int(match["day"])) if month else None
    return DueMoment(MomentKind.DAY, found if found and found >= said_on else None)


def _nth_weekday(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_NTH_WEEKDAY, words)
    if not match:
        return None
    weekday, nth = weekday_number(match["weekday"]), _NTHS[match["nth"]]
    if match["month"]:
        last = _in_month(match, 31, said_on)
    else:
        last = later(said_on, relativedelta(months=int(match["which"] == "next"), day=31))
    if last is None:
        return DueMoment(MomentKind.DAY)
    found = last + relativedelta(day=31 if nth < 0 else 1, weekday=weekdays[weekday](nth))
    return DueMoment(MomentKind.DAY, found if found >= said_on else None)


def _day_of_month(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_DAY_OF_MONTH, words)
    if not match:
        return None
    day = int(match["day"])
    month = said_on if day >= said_on.day else later(said_on, relativedelta(months=1, day=1))
    return DueMoment(MomentKind.DAY, calendar_day(month.year, month.month, day) if month else None)


def _month(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_MONTH_YEAR, words)
    if not match:
        return None
    return DueMoment(MomentKind.MONTH if match["year"] else MomentKind.NAME, _in_month(match, 31, said_on))


def _part_of_month(words: str, said_on: date) -> DueMoment | None:
    if re.fullmatch(_MONTH_END, words):
        return DueMoment(MomentKind.DAY, said_on + relativedelta(day=31))
    match = re.fullmatch(_PART_OF_MONTH, words)
    if not match:
        return None
    day = {"end": 31, "last day": 31, "middle": 15, "mid": 15}.get(match["part"], 1)
    if match["month"]:
        return DueMoment(MomentKind.DAY, _in_month(match, day, said_on))
    found = later(said_on, relativedelta(months=int(match["which"] == "next"), day=day))
    return DueMoment(MomentKind.DAY, found if found and found >= said_on else None)


def _part_of_year(words: str, said_on: date) -> DueMoment | None:
    if re.fullmatch(_FINANCIAL_YEAR_END, words):  # 31 March: Local Government Finance Act 1992, section 116
        return DueMoment(MomentKind.DAY, read_date("31 march", said_on, direction="next"))
    match = re.fullmatch(_PART_OF_YEAR, words)
    if not match:
        return None
    year = int(match["year"]) if match["year"] else said_on.year + (match["which"] == "next")
    found = calendar_day(year, 12, 31) if match["part"] == "end" else calendar_day(year, 1, 1)
    return DueMoment(MomentKind.DAY, found if found and (match["year"] or found >= said_on) else None)


def _span(words: str, _said_on: date) -> DueMoment | None:
    for pattern, kind in (
        (_NAME, MomentKind.NAME),
        (_SPAN, MomentKind.SPAN),
        (_OCCASION, MomentKind.OCCASION),
    ):
        if re.fullmatch(pattern, words):
            return DueMoment(kind)
    return None


_DAYS = (
    _date,
    _today,
    _weekday,
    _week_on,
    _end_of_week,
    _nth_weekday,
    _day_of_month,
    _day_of_a_month,
    _part_of_month,
    _part_of_year,
)


def _hour_of_day(words: str, said_on: date) -> DueMoment | None:
    match = re.fullmatch(_HOUR_OF_DAY, words)
    day = match and (match["before"] or match["after"])
    return next((found for rule in _DAYS if (found := rule(day, said_on))), None) if day else None


def _misspelt(words: str, said_on: date) -> DueMoment | None:
    """A moment whose month is misspelt: it gives no day, and is doubted."""
    spelt = with_months_spelt(words)
    found = read_moment(spelt, said_on) if spelt != words else None
    return DueMoment(found.kind) if found else None


_RULES: tuple[Callable[[str, date], DueMoment | None], ...] = (*_DAYS, _month, _hour_of_day, _span, _misspelt)


def _in_month(match: re.Match[str], day: int, said_on: date) -> date | None:
    """The `day` (31 for the last) of the month matched; the next such day where no year is written."""
    month = month_number(match["month"])
    if match["year"]:
        return date(year_number(match["year"]), month, 1) + relativedelta(day=day)
    found = said_on + relativedelta(month=month, day=day)
    return found if found >= said_on else later(said_on, relativedelta(years=1, month=month, day=day))
