"""Lines about the meeting: times, exempt stretches, minutes confirmed."""

import re
from datetime import date, time, timedelta

from scrutiny_tui.domain.dates import read_date
from scrutiny_tui.domain.exempt_paragraphs import exempt_schedule, read_paragraphs
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead, SoAlready
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.room_events import (
    ClockEvent,
    Confirmation,
    Exclusion,
    MeetingTime,
    PublicReturns,
)
from scrutiny_tui.domain.times import EARLIEST_START, read_minutes, read_time

_CORRECTED = re.compile(
    r"(?:\s*,?\s+(?:with|subject\s+to)(?:\s*:\s*|\s+)|\s*:\s*)"
    r"(?:(?:(?:the|a|one)\s+)?(?:following\s+)?(?:corrections?|amendments?)\s*:\s*)?(?=\S)",
    re.IGNORECASE,
)
"""What stands between the date of a meeting and the corrections of its minutes."""

_LATEST = time(13)
"""A time without am or pm that is read as after this is in the afternoon or evening, never after midnight."""
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_AT = re.compile(r"^at\s+(?=\d)", re.IGNORECASE)


def meeting_time(kind: ClockEvent) -> LineReader:
    """A reader for `/open 10.02`, `/adjourn`, `/resume`, `/close`."""

    def read(words: str, context: LineContext) -> Recorded:
        start = _earliest(context) if kind is ClockEvent.OPEN else context.start
        words = _AT.sub("", words)
        at = read_time(words, start) if words else context.time_of_event
        if words and at is None:
            raise CannotRead(f"“{words}” is not a time. Write it as 10.02 or 7.17 pm: /{kind} 10.02")
        return Recorded(MeetingTime(kind, at))

    return read


def _earliest(context: LineContext) -> time:
    """An hour before the planned start, so that `/open 9.58` for ten o'clock is two minutes early.

    No meeting opens after midnight: `/open 2.00` for six o'clock is in the afternoon, however early.
    """
    start = context.start
    early = start.replace(hour=max(start.hour - 1, 0)) if start != EARLIEST_START else start
    return min(early, _LATEST)


def extension(words: str, context: LineContext) -> Recorded:
    """`/extend 30`: extended by 30 minutes."""
    minutes = read_minutes(_BY.sub("", words))
    if words and minutes is None:
        raise CannotRead(f"“{words}” is not a number of minutes. Write /extend 30")
    return Recorded(MeetingTime(ClockEvent.EXTEND, context.time_of_event, minutes))


def exclusion(words: str, context: LineContext) -> Recorded:
    """`/exempt 1, 3`: the public leaves, under these paragraphs of the law on exempt information."""
    if context.sitting.in_private:
        raise SoAlready(
            "The public is out already, and /public lets it return. To add paragraphs, edit the /exempt line."
        )
    numbers = read_paragraphs(words)
    if words and not numbers:
        schedule = exempt_schedule(context.sitting.customs.nation)
        one, other = schedule.paragraphs[0], schedule.paragraphs[2]
        raise CannotRead(f"After /exempt write only paragraphs of {schedule.name}: /exempt {one}, {other}")
    return Recorded(Exclusion(numbers))


def public_returns(words: str, context: LineContext) -> Recorded:
    """`/public`: the public returns."""
    if words:
        raise CannotRead("Write /public alone: it records that the public returns.")
    if context.above and isinstance(context.above[-1].body, PublicReturns):
        raise SoAlready("The public has returned already.")
    if not context.sitting.in_private:
        raise CannotRead("The public is not out: there is no /exempt before this /public.")
    return Recorded(PublicReturns())


def confirmation(words: str, context: LineContext) -> Recorded:
    """`/confirm 9 December`, `/confirm 9 December with 8.4: for "agreed" read "noted"`."""
    found = _CORRECTED.search(words)
    wording, corrections = (words[: found.start()], words[found.end() :]) if found else (words, "")
    on = _day_confirmed(wording.strip(), context)
    if on is None:
        for fault in impossible_days(wording, context.day):
            raise CannotRead(fault)
        raise CannotRead("Write the date of the meeting whose minutes are confirmed: /confirm 9 December")
    return Recorded(Confirmation(wording.strip(), on, corrections.strip()))


def _day_confirmed(wording: str, context: LineContext) -> date | None:
    """The day that is meant: the day of an earlier meeting of the committee, if one was held then."""
    held = (day for day in reversed(context.sitting.meeting_days) if day < context.day)
    meant = (day for day in held if read_date(wording, day + timedelta(days=1), direction="last") == day)
    return next(meant, None) or read_date(wording, context.day, direction="last")
