"""How long the meeting adjourned or was extended, and its day and the next one's, held to the record."""

import re
from collections.abc import Iterator
from datetime import date, time
from itertools import pairwise

from scrutiny_tui.domain.dates import read_date, weekday_number, written
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import (
    OfClock,
    Roughly,
    ToldBreak,
    ToldBreaks,
    ToldDay,
    ToldExtension,
    ToldHour,
    ToldLateStart,
    ToldLength,
)
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import day_first, is_other_month, told_time
from scrutiny_tui.domain.doubts.sentences.wording import (
    contradicted,
    in_words,
    only_words,
    recorded_otherwise,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.times import shown
from scrutiny_tui.domain.word_pattern import WordPattern

_NEARLY, _TO_THE_MINUTE = 15, 5
"""In minutes. How far from the recorded length one may be that is told in hours, or in minutes."""
_OF_MEETINGS = WordPattern(r"\b(?:meetings?|dates?)\b", re.IGNORECASE)
_ORDINAL = WordPattern(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_WEEKDAY = WordPattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfClock) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of the times and days of meetings."""
    times = [one.body for one in sitting.entries if isinstance(one.body, MeetingTime)]
    match told:
        case ToldBreak(minutes=None):
            if any(body.kind is ClockEvent.ADJOURN for body in times):
                yield contradicted(entry, DoubtKind.TIMES, "there was no adjournment", "one is recorded")
        case ToldBreak(minutes=minutes) if minutes is not None:
            yield from _of_minutes(entry, "the adjournment lasted", minutes, list(_breaks(times)))
        case ToldBreaks() | ToldHour():
            yield from _of_business(sitting, entry, told, times)
        case ToldLength():
            yield from _of_length(entry, told, times)
        case ToldLateStart(minutes=minutes):
            yield from _of_start(sitting, entry, minutes, times)
        case ToldExtension(minutes=minutes):
            extended = [body.minutes for body in times if body.kind is ClockEvent.EXTEND]
            yield from _of_minutes(entry, "the meeting was extended by", minutes, extended)
        case ToldDay():
            yield from _of_day(sitting, entry, told)


def _of_business(
    sitting: Sitting, entry: Entry, told: ToldBreaks | ToldHour, times: list[MeetingTime]
) -> Iterator[Doubt]:
    if isinstance(told, ToldBreaks):
        yield from _of_breaks(entry, told.number, times)
    else:
        yield from _of_hour(sitting, entry, told, times)


def _of_breaks(entry: Entry, number: int, times: list[MeetingTime]) -> Iterator[Doubt]:
    """How often the meeting is said to have adjourned."""
    recorded = sum(body.kind is ClockEvent.ADJOURN for body in times)
    said = f"the meeting was adjourned {_so_often(number)}"
    if number > recorded:
        yield only_words(entry, said, "/adjourn")
    elif number < recorded:
        yield recorded_otherwise(entry, DoubtKind.TIMES, said, f"it adjourned {_so_often(recorded)}")


def _so_often(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{in_words(number)} times")


def _of_hour(sitting: Sitting, entry: Entry, told: ToldHour, times: list[MeetingTime]) -> Iterator[Doubt]:
    """Business said to have been before the meeting or after it, or to have ended before it began."""
    opened = next((body.at for body in times if body.kind is ClockEvent.OPEN), None)
    closed = next((body.at for body in reversed(times) if body.kind is ClockEvent.CLOSE), None)
    start = opened or sitting.meeting.time
    at, after = told_time(told.at, start), told_time(told.after, start) if told.after else None
    if at is None or (opened and closed and closed < opened):
        return
    if after and at < after:
        said = f"{told.what} from {shown(after)} to {shown(at)}"
        yield contradicted(entry, DoubtKind.TIMES, said, f"{shown(at)} is earlier than {shown(after)}")
        return
    said = f"{told.what} {shown(at)}"
    if closed and at > closed:
        recorded = f"the meeting closed at {shown(closed)}"
        yield recorded_otherwise(entry, DoubtKind.TIMES, said, recorded)
    elif opened and (after or at) < opened:
        yield recorded_otherwise(entry, DoubtKind.TIMES, said, f"the meeting opened at {shown(opened)}")


def _of_minutes(entry: Entry, what: str, minutes: int, recorded: list[int | None]) -> Iterator[Doubt]:
    known = [one for one in recorded if one is not None]
    if known and len(known) == len(recorded) and minutes not in known:
        said = f"{what} {counted(minutes, 'minute')}"
        yield contradicted(entry, DoubtKind.TIMES, said, f"it is recorded as {counted(known[-1], 'minute')}")


def _of_length(entry: Entry, told: ToldLength, times: list[MeetingTime]) -> Iterator[Doubt]:
    """How long the meeting is said to have lasted, with its adjournments or without them."""
    opened = next((body.at for body in times if body.kind is ClockEvent.OPEN), None)
    closed = next((body.at for body in reversed(times) if body.kind is ClockEvent.CLOSE), None)
    if not opened or not closed or closed <= opened:
        return
    lasted = _between(opened, closed)
    lengths = (lasted, lasted - sum(one or 0 for one in _breaks(times)))
    if not any(_lasts(told, one) for one in lengths):
        said = f"the meeting lasted {told.roughly} {counted(told.minutes, 'minute')}".replace(" for", "")
        yield contradicted(entry, DoubtKind.TIMES, said, f"{counted(lasted, 'minute')} are recorded")


def _of_start(sitting: Sitting, entry: Entry, minutes: int, times: list[MeetingTime]) -> Iterator[Doubt]:
    """How late the meeting is said to have begun."""
    opened = next((body.at for body in times if body.kind is ClockEvent.OPEN), None)
    due = sitting.meeting.time
    if opened and due and abs(_between(due, opened) - minutes) > _TO_THE_MINUTE:
        said = (
            f"the meeting began {counted(minutes, 'minute')} late" if minutes else "the meeting began on time"
        )
        yield contradicted(entry, DoubtKind.TIMES, said, f"it is recorded as opened at {shown(opened)}")


def _lasts(told: ToldLength, minutes: int) -> bool:
    """Whether a length in minutes can be told so: in hours, and roughly, less exactly."""
    match told.roughly:
        case Roughly.OVER:
            return minutes >= told.minutes
        case Roughly.UNDER:
            return minutes <= told.minutes
        case Roughly.ABOUT:
            return abs(minutes - told.minutes) <= max(_NEARLY, told.minutes // 4)
        case _:
            return abs(minutes - told.minutes) <= (_TO_THE_MINUTE if told.in_minutes else _NEARLY)


def _breaks(times: list[MeetingTime]) -> Iterator[int | None]:
    """How long each adjournment lasted, in minutes; None where a time is missing."""
    for before, after in pairwise(times):
        if (before.kind, after.kind) == (ClockEvent.ADJOURN, ClockEvent.RESUME):
            yield _between(before.at, after.at) if before.at and after.at else None


def _between(before: time, after: time) -> int:
    return (after.hour - before.hour) * 60 + after.minute - before.minute


def _of_day(sitting: Sitting, entry: Entry, told: ToldDay) -> Iterator[Doubt]:
    near, item = sitting.meeting.date, sitting.item(entry.item)
    if told.vague and not _OF_MEETINGS.search(f"{entry.text} {item.title if item else ''}"):
        return
    day = day_first(told.day) if told.day else ""
    on = read_date(day, near, direction="next" if told.next_one else "nearest")
    recorded = sitting.next_meeting if told.next_one else near
    if told.next_one and recorded is None and (same := read_date(day, near)) and same <= near:
        said = f"the next meeting is on {written(same)}"
        yield recorded_otherwise(entry, DoubtKind.DAY, said, f"this meeting on {written(near)}")
    if recorded and told.day and is_other_month(told.day, recorded):
        said = f"the next meeting is in {told.day}"
        yield contradicted(entry, DoubtKind.DAY, said, f"it is recorded on {written(recorded)}")
    if on and recorded and on != recorded:
        what = "the next meeting is" if told.next_one else "this meeting was"
        yield contradicted(
            entry, DoubtKind.DAY, f"{what} on {written(on)}", f"it is recorded on {written(recorded)}"
        )
    if recorded and told.day and _is_other_day(told.day, recorded):
        said = f"the next meeting is on {'the ' if told.day[0].isdecimal() else ''}{told.day}"
        yield contradicted(entry, DoubtKind.DAY, said, f"it is recorded on {written(recorded)}")
    at, begins = told_time(told.at, sitting.meeting.time), sitting.next_time
    if at and begins and at != begins and told.next_one:
        said = f"the next meeting is at {shown(at)}"
        yield contradicted(entry, DoubtKind.TIMES, said, f"it is recorded at {shown(begins)}")


def _is_other_day(day: str, recorded: date) -> bool:
    """Whether a day without its month, or a weekday, is not that of a day."""
    if found := _ORDINAL.fullmatch(day):
        return int(found[1]) != recorded.day
    return _WEEKDAY.fullmatch(day) is not None and weekday_number(day) != recorded.weekday()
