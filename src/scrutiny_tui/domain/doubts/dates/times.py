"""Doubts about the times of the meeting, of comings and of goings."""

import re
from collections.abc import Iterator
from datetime import time

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.moments import happened
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import minutes_after, shown

_SAME_DAY = 6 * 60
"""In minutes. A meeting that resumes this much earlier than it adjourned resumes on another day."""
_HALF_A_DAY = 10 * 60
"""In minutes. A time this long after the meeting began was probably just before it."""
_HOURS = 2 * 60
"""In minutes. A meeting opens so long before or behind its time only by a slip."""
_MANY = 3
"""A time is wrong if this many in a row after it are earlier."""


@once_per_sitting(changed_by=(Presence, MeetingTime))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of the times in a meeting."""
    timed = [entry for entry in sitting.entries if isinstance(entry.body, Presence | MeetingTime)]
    timed.sort(key=lambda entry: happened(sitting, entry))
    far = (*_far_from_the_start(sitting, timed), *_opened_at_another_time(sitting, timed))
    doubted = {doubt.entry for doubt in far}
    backwards = _backwards([one for one in timed if one.id not in doubted])
    return (*far, *backwards, *_of_the_clock(timed), *_behind_the_close(timed))


def _behind_the_close(timed: list[Entry]) -> Iterator[Doubt]:
    """Comings and goings, captured after the close of the meeting, at a time that is later than it."""
    closed: time | None = None
    for entry in timed:
        body = entry.body
        if isinstance(body, MeetingTime) and body.kind is ClockEvent.CLOSE:
            closed = body.at
        elif closed and isinstance(body, Presence) and body.at and _is_earlier(closed, body.at):
            sentence = f"{shown(body.at)} is later than {shown(closed)}, when the meeting closed."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)


def _far_from_the_start(sitting: Sitting, timed: list[Entry]) -> Iterator[Doubt]:
    """Times half a day after the meeting began, and comings and goings before it was to begin.

    "9.50" in a meeting that began at ten in the morning is read as ten to ten in the evening.
    """
    bodies = [(entry, entry.body) for entry in timed]
    opened = next((b.at for _, b in bodies if isinstance(b, MeetingTime) and b.kind is ClockEvent.OPEN), None)
    start = opened or sitting.meeting.time
    for entry, body in bodies if start else ():
        if not isinstance(body, Presence | MeetingTime) or not body.at or not start:
            continue
        late = _minutes(body.at) - _minutes(start)
        if late >= _HALF_A_DAY and _is_without_half(entry, body.at):
            sentence = f"{shown(body.at)} is half a day after {shown(start)}, when the meeting began."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        elif opened is None and isinstance(body, Presence) and _is_earlier(body.at, start):
            sentence = f"{shown(body.at)} is earlier than {shown(start)}, when the meeting was to begin."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)


def _opened_at_another_time(sitting: Sitting, timed: list[Entry]) -> Iterator[Doubt]:
    """The opening of a meeting, hours before or behind the time at which it was to begin."""
    planned = sitting.meeting.time
    for entry in timed if planned else ():
        body = entry.body
        if (
            not isinstance(body, MeetingTime)
            or body.kind is not ClockEvent.OPEN
            or not body.at
            or not planned
        ):
            continue
        late = _minutes(body.at) - _minutes(planned)
        if abs(late) >= _HOURS:
            than = f"hours {'later' if late > 0 else 'earlier'} than"
            sentence = f"{shown(body.at)} is {than} {shown(planned)}, when the meeting was to begin."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)


def _backwards(timed: list[Entry]) -> Iterator[Doubt]:
    """Each time that is earlier than the latest before it, or that is itself out of order."""
    bodies = ((entry, entry.body) for entry in _opening_first(_without_read_in_later(timed)))
    clock = [(e, b.at) for e, b in bodies if isinstance(b, Presence | MeetingTime) and b.at]
    latest: time | None = None
    for number, (entry, at) in enumerate(clock):
        following = clock[number + 1 : number + 1 + _MANY]
        if latest is not None and _runs_back(latest, at, entry):
            opened = number == 1 and clock[0][0].place > entry.place
            when = "when the meeting opened" if opened else "the time recorded before it"
            sentence = f"{shown(at)} is earlier than {shown(latest)}, {when}."
        elif len(following) == _MANY and all(
            _runs_back(at, later, other) and not (latest and _runs_back(latest, later, other))
            for other, later in following
        ):
            began = following[0][0].place < entry.place
            when = "when the meeting had begun" if began else "the time recorded after it"
            sentence = f"{shown(at)} is later than {shown(following[0][1])}, {when}."
        else:
            latest = at
            continue
        yield doubt_at(entry, DoubtKind.TIMES, sentence)


def _opening_first(timed: list[Entry]) -> list[Entry]:
    """The entries with the opening first, wherever it was recorded; as they are where there are two."""
    openings = [e for e in timed if isinstance(e.body, MeetingTime) and e.body.kind is ClockEvent.OPEN]
    return [*openings, *(e for e in timed if e not in openings)] if len(openings) == 1 else timed


def _without_read_in_later(timed: list[Entry]) -> list[Entry]:
    """The entries but for moves behind the close that are of an earlier item and time: not out of order."""
    closes = [e for e in timed if isinstance(e.body, MeetingTime) and e.body.kind is ClockEvent.CLOSE]
    if len(closes) != 1:
        return timed
    number = timed.index(closes[0])
    late = [entry for entry in timed[number + 1 :] if _is_read_in_later(entry, closes[0])]
    return [entry for entry in timed if entry not in late]


def _is_read_in_later(entry: Entry, close: Entry) -> bool:
    """Whether an entry behind the close is a coming or going in another item, at a time before it."""
    if entry.item == close.item or not isinstance(entry.body, Presence):
        return False
    closed = close.body.at if isinstance(close.body, MeetingTime) else None
    return bool(closed and entry.body.at and _is_earlier(entry.body.at, closed))


def _runs_back(before: time, at: time, entry: Entry) -> bool:
    """Whether one time is earlier than another. A time after midnight is later than one before it."""
    if isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.RESUME:
        return 0 < _minutes(before) - _minutes(at) <= _SAME_DAY
    return _is_earlier(at, before)


def _is_without_half(entry: Entry, at: time) -> bool:
    """Whether a time in the afternoon is typed as "9.50", which may have been meant for the morning."""
    return re.search(rf"(?<!\d){at.hour % 12 or 12}[.:]{at.minute:02}(?! ?[ap]\.?m)", entry.line) is not None


def _is_earlier(at: time, before: time) -> bool:
    return minutes_after(before, at) < 0


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _of_the_clock(timed: list[Entry]) -> Iterator[Doubt]:
    """A meeting that adjourns or resumes twice running, closes without resuming, or opens or closes twice."""
    seen: list[ClockEvent] = []
    adjourned: MeetingTime | None = None
    for entry in timed:
        if not isinstance(entry.body, MeetingTime):
            continue
        kind = entry.body.kind
        if kind is ClockEvent.RESUME and not adjourned:
            sentence = "The meeting is recorded as resumed, but not as adjourned before."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        if kind is ClockEvent.ADJOURN and adjourned:
            sentence = "The meeting is recorded as adjourned, but stood adjourned already."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        if kind is ClockEvent.CLOSE and adjourned and _are_two(adjourned.at, entry.body.at):
            sentence = "The meeting is recorded as closed, but as adjourned before, and not as resumed."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        if kind in (ClockEvent.ADJOURN, ClockEvent.RESUME):
            adjourned = entry.body if kind is ClockEvent.ADJOURN else None
        if kind in (ClockEvent.OPEN, ClockEvent.CLOSE) and kind in seen:
            done = "opened" if kind is ClockEvent.OPEN else "closed"
            yield doubt_at(entry, DoubtKind.TIMES, f"The meeting is recorded as {done} twice.")
        seen.append(kind)


def _are_two(one: time | None, other: time | None) -> bool:
    """Whether two times are both recorded, and are not the same."""
    return one is not None and other is not None and one != other
