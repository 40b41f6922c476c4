"""A calendar in words: "first Tuesday every other month", "last Thursday of each month until May".

It needs a weekday and how often it comes round. Without a period it runs for a year from today; a month or a
day without a year belongs to the period that is running, or else to the next one. Any word that is not
understood makes the whole wording unread: a calendar is never guessed.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from msgspec import Struct

from scrutiny_tui.domain.dates import (
    FULL_YEAR,
    MONTH,
    MONTHS,
    WEEKDAY,
    Direction,
    month_number,
    plain_words,
    read_date,
    weekday_number,
    written,
)
from scrutiny_tui.domain.text import listed

MOST_MEETINGS = 200
"""The most meetings of one calendar; more were not meant."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "last": -1,
    "final": -1,
}
_ORDINALS_IN_WORDS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_NUMBERS = {
    "other": 2,
    "alternate": 2,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
}

_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_ORDINAL_LIST = rf"(?P<ordinals>{_ORDINAL}(?:(?: and| &|) {_ORDINAL})*)"
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|[0-9]{{1,2}})"
_MONTH_LIST = rf"{MONTH}(?:(?: and| or| &|) {MONTH})*"
_DAY_NAME = rf"(?P<weekday>{WEEKDAY})s?"
_EVERY = r"(?:(?:each|every|a|per|the) )"
_EACH_MONTH = (
    rf"(?:{_EVERY}?(?P<months_apart>{_NUMBER}) months?|{_EVERY}month|monthly"
    rf"|(?P<quarter>quarterly|{_EVERY}quarter)|(?P<named>{_MONTH_LIST}))"
)
_EACH_WEEK = (
    rf"(?:{_EVERY}?(?P<weeks_apart>{_NUMBER}) weeks?|{_EVERY}week|weekly"
    rf"|(?P<fortnight>fortnightly|{_EVERY}fortnight))"
)
_MONTHLY_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:on )?(?:(?:the|every|each) )*{_ORDINAL_LIST} {_DAY_NAME}(?: of| in)? {_EACH_MONTH}",
        rf"{_EACH_MONTH} (?:on )?(?:the )?{_ORDINAL_LIST} {_DAY_NAME}",
        rf"(?:the )?(?:every (?=first|1st|last|final))?{_ORDINAL_LIST} {_DAY_NAME}",
    )
)
_WEEKLY_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:on )?(?:a )?{_DAY_NAME} {_EACH_WEEK}",
        rf"{_EACH_WEEK} (?:on )?(?:a )?{_DAY_NAME}",
        rf"(?:every|each) (?P<weeks_apart>{_NUMBER}) {_DAY_NAME}",
        rf"(?P<weeks_apart>alternate) {_DAY_NAME}",
        rf"(?:on )?(?:every|each) {_DAY_NAME}",
        rf"(?:on )?(?P<weekday>{WEEKDAY})s",
    )
)

_POINT = (
    rf"(?:(?:{WEEKDAY} )?(?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{MONTH}(?: {FULL_YEAR})?"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_FROM = r"(?:from|between|starting(?: on| in| from)?|beginning(?: on| in| from)?)"
_TO = r"(?:to|until|till|up to|through|through to|ending(?: on| in)?)"
_PERIODS = tuple(
    re.compile(form)
    for form in (
        rf" {_FROM} (?P<begin>{_POINT}) (?:{_TO}|and|-) (?P<end>{_POINT})(?= |$)",
        rf" {_FROM} (?P<begin>{_POINT})(?P<end>)(?= |$)",
        rf"(?P<begin>) (?:{_TO}) (?P<end>{_POINT})(?= |$)",
    )
)
_EXCEPT = re.compile(
    r" (?:but )?(?:except|excluding|not|omitting|apart from|other than)(?: for)?(?: in)?"
    rf" (?P<left_out>{_MONTH_LIST})(?= |$)"
)
_MONTH_POINT = re.compile(rf"(?P<month>{MONTH})(?: (?P<year>{FULL_YEAR}))?")


class Recurrence(Struct, frozen=True):
    """How often a committee meets, and from when until when.

    Attributes:
        weekday: the weekday, Monday being 0.
        begin: the first day of the period.
        end: its last day.
        every: the number of months from one to the next; of weeks where there are no ordinals.
        ordinals: which of those weekdays in the month, -1 being the last; empty for every so many weeks.
        months: the months in which it meets, from 1; empty for all.
        left_out: the months in which it does not.
    """

    weekday: int
    begin: date
    end: date
    every: int = 1
    ordinals: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    @property
    def in_words(self) -> str:
        """What was understood: "the first Tuesday of every second month from 1 June 2026 to 31 May 2027"."""
        name = WEEKDAYS[self.weekday]
        if self.ordinals:
            which = listed(_ORDINALS_IN_WORDS[number] for number in self.ordinals)
            months = listed(MONTHS[number - 1] for number in self.months)
            often = f"the {which} {name} of {months or _each(self.every, 'month')}"
        else:
            often = f"every {name}" if self.every == 1 else f"{_each(self.every, 'week')} on a {name}"
        without = listed((MONTHS[number - 1] for number in self.left_out), "or")
        period = f"from {written(self.begin)} to {written(self.end)}"
        return f"{often} {period}{f', but not in {without}' if without else ''}"

    def days(self) -> list[date]:
        """The days, at most `MOST_MEETINGS` of them, in order."""
        first = next(self._days(self.begin, 1), None)
        # Every other month counts from the first month that has such a day in the period.
        return list(islice(self._days(first, self.every), MOST_MEETINGS)) if first else []

    def _days(self, begin: date, every: int) -> Iterator[date]:
        months = [number for number in self.months or range(1, 13) if number not in self.left_out]
        days = weekday(self.weekday)
        found = rrule(
            MONTHLY if self.ordinals else WEEKLY,
            dtstart=begin,
            until=self.end,
            interval=every,
            bymonth=months,
            byweekday=[days(number) for number in self.ordinals] if self.ordinals else days,
        )
        return (moment.date() for moment in found)


def read_recurrence(words: str, today: date) -> Recurrence | None:
    """Read a calendar in words.

    Args:
        words: the wording and nothing else.
        today: the day from which it runs where no period is given.

    Returns:
        The calendar; None where the words are none, or its end comes before its beginning.
    """
    plain = f" {plain_words(words)}"
    left_out = _EXCEPT.search(plain)
    plain = _EXCEPT.sub("", plain, count=1)
    period = next((match for form in _PERIODS if (match := form.search(plain))), None)
    rest = plain.replace(period[0], "", 1).strip() if period else plain.strip()
    found = _matched(_MONTHLY_FORMS, rest) or _matched(_WEEKLY_FORMS, rest)
    between = _period(period["begin"] if period else "", period["end"] if period else "", today)
    if found is None or between is None or between[0] > between[1]:
        return None
    return Recurrence(
        weekday_number(found["weekday"]),
        *between,
        _every(found),
        tuple(dict.fromkeys(_ORDINALS[word] for word in _words(found.get("ordinals", ""), _ORDINAL))),
        _months(found.get("named", "")),
        _months(left_out["left_out"] if left_out else ""),
    )


def _matched(forms: Sequence[re.Pattern[str]], words: str) -> dict[str, str] | None:
    match = next((match for form in forms if (match := form.fullmatch(words))), None)
    return {name: found or "" for name, found in match.groupdict().items()} if match else None


def _every(found: dict[str, str]) -> int:
    if found.get("quarter"):
        return 3
    if found.get("fortnight"):
        return 2
    number = found.get("months_apart") or found.get("weeks_apart") or "1"
    return _NUMBERS.get(number) or max(1, int(number))


def _words(words: str, pattern: str) -> list[str]:
    return re.findall(rf"(?<!\w){pattern}(?!\w)", words)


def _months(words: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(month_number(name) for name in _words(words, MONTH)))


def _each(every: int, what: str) -> str:
    if every == 1:
        return f"every {what}"
    return f"every {_ORDINALS_IN_WORDS[every]} {what}" if every in (2, 3, 4) else f"every {every} {what}s"


def _period(begin: str, end: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of a period; None where one of them is no day."""
    first = _begin(begin, end, today) if begin else today
    if first is None or not end:
        return (first, first + relativedelta(years=1, days=-1)) if first else None
    until = _point(end, first, "next", last=True)
    return (first, until) if until else None


def _begin(begin: str, end: str, today: date) -> date | None:
    """The first day of a period: of the one that is running, else of the one to come."""
    until = _point(end, today, "next", last=True)
    if re.search(FULL_YEAR, end) and until:
        return _point(begin, until, "last", last=False)
    before = _point(begin, today, "last", last=False)
    ends = _point(end, before, "next", last=True) if before else None
    return before if ends and ends >= today else _point(begin, today, "next", last=False)


def _point(words: str, near: date, direction: Direction, *, last: bool) -> date | None:
    """A day, or the first or last day of a month; without a year, the one next to `near`."""
    match = _MONTH_POINT.fullmatch(words)
    if match is None:
        return read_date(words, near, direction=direction)
    month = month_number(match["month"])
    if match["year"]:
        year = int(match["year"])
    elif direction == "next":
        year = near.year + (month < near.month)
    else:
        year = near.year - (month > near.month)
    return date(year, month, monthrange(year, month)[1] if last else 1)
