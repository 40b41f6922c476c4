"""The days of a calendar of meetings, as they are typed or pasted: in words, or one date after another.

Dates are separated by lines, semicolons, commas, tabs or "and". A date without a year is the next one after
the date before it. A time behind a date is that meeting's. "not 5 January" leaves a day out. What cannot be
read is kept with the reason, so that nothing is dropped silently.
"""

import re
from collections.abc import Iterator
from datetime import date, time

from msgspec import Struct

from scrutiny_tui.domain.dates import looks_like_a_date, read_date
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.recurrence import MOST_MEETINGS, Recurrence, read_recurrence
from scrutiny_tui.domain.text import counted, lines_of, shortened
from scrutiny_tui.domain.times import EARLIEST_START, read_time, split_time

_PARTS = re.compile(r"[;\n]")
_PIECES = re.compile(r"[,\t]|\s(?:and|&)\s")
_MARKS = " .-–•·*"
"""What stands before the lines of a list."""
_MOST_PIECES = 4
"""A date has at most so many pieces: "Tuesday, 9 December, 2026, 6.30 pm"."""
_LEFT_OUT = re.compile(
    r"(?:^|,|\s)\s*(?:but )?(?:not|except|excluding)(?: on)? (?=(?:[a-z]{3,9}\.? )?(?:the )?\d)",
    re.IGNORECASE,
)
LEAVES_OUT = "not"
"""The word that leaves a day out of a calendar."""


class MeetingDate(Struct, frozen=True):
    """One day of a calendar of meetings.

    Attributes:
        source: the words it was read from.
        day: the day; None where they are none.
        at: when that meeting starts, where the words say so.
        fault: why there is no day, in one sentence; else empty.
        left_out: whether the words say that there is no meeting on that day.
    """

    source: str
    day: date | None
    at: time | None = None
    fault: str = ""
    left_out: bool = False


class MeetingDates(Struct, frozen=True):
    """A calendar of meetings as it was understood.

    Attributes:
        dates: the days in the order in which they were written, those that could not be read among them.
        told: what was understood of words such as "first Tuesday of each month", a sentence for each.
    """

    dates: tuple[MeetingDate, ...]
    told: tuple[str, ...] = ()


def read_meeting_dates(text: str, today: date) -> MeetingDates:
    """Read a calendar of meetings.

    Args:
        text: as typed or pasted.
        today: the day after which a date without a year lies, and from which a calendar in words runs.
    """
    found: list[MeetingDate] = []
    out: list[MeetingDate] = []
    told: list[str] = []
    near = today
    for part in _PARTS.split("\n".join(lines_of(text))):
        words, *left_out = _LEFT_OUT.split(part)
        recurrence = read_recurrence(words, today) if words.strip() else None
        if recurrence:
            days = recurrence.days()
            found += [MeetingDate(words.strip(), day) for day in days]
            told.append(_understood(recurrence, len(days)))
        else:
            dates = list(_listed(words, near))
            near = next((one.day for one in reversed(dates) if one.day), near)
            found += dates
        for other in left_out:
            out += _listed(other, today)
    days_out = {one.day for one in out if one.day}
    held = {one.day for one in found}
    never = [_never(one) for one in out if one.day is None or one.day not in held]
    return MeetingDates((*(_without(one, days_out) for one in found), *never), tuple(told))


def _understood(recurrence: Recurrence, number: int) -> str:
    most = ", and more: say until when" if number == MOST_MEETINGS else ""
    return f"Understood: {recurrence.in_words}: {counted(number, 'day')}{most}."


def _without(one: MeetingDate, out: set[date]) -> MeetingDate:
    return MeetingDate(one.source, one.day, one.at, left_out=True) if one.day in out else one


def _never(one: MeetingDate) -> MeetingDate:
    """A day to be left out that the calendar does not have, or that could not be read."""
    fault = one.fault or "There is no meeting on that day to leave out."
    return MeetingDate(f"{LEAVES_OUT} {one.source}", None, fault=fault)


def _listed(words: str, near: date) -> Iterator[MeetingDate]:
    """The dates of a list; pieces are put together again where commas stand within a date."""
    pieces = [bare for piece in _PIECES.split(words) if (bare := piece.strip(_MARKS))]
    at = 0
    while at < len(pieces):
        for length in range(min(_MOST_PIECES, len(pieces) - at), 0, -1):
            source = " ".join(pieces[at : at + length])
            one = _one(source, near)
            if one is not None:
                break
        else:
            length, one = 1, MeetingDate(pieces[at], None, fault=_no_date(pieces[at], near))
        at, near = at + length, one.day or near
        yield one


def _one(source: str, near: date) -> MeetingDate | None:
    """A date, with or without a time behind it; None for other words."""
    words, start = source, None
    if not looks_like_a_date(words):
        words, start = split_time(source, EARLIEST_START)
        if start is None or not looks_like_a_date(words):
            return None
    day = read_date(words, near, direction="next")
    return MeetingDate(source, day, start, "" if day else _no_date(words, near))


def _no_date(words: str, near: date) -> str:
    """Why words are no date."""
    for fault in impossible_days(words, near, to_come=True):
        return fault
    if looks_like_a_date(words):
        return f"“{shortened(words)}” is no day of the calendar."
    if words.strip().isdecimal():
        return f"“{shortened(words)}” is no date: write its month with each day."
    if read_time(words, EARLIEST_START) is not None:
        return f"“{shortened(words)}” is a time without a date before it."
    return f"“{shortened(words)}” is no date."
