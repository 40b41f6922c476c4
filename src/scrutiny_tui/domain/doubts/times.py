"""Doubts about the times of the meeting, of comings and of goings."""

from collections.abc import Iterator
from datetime import time

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.moments import happened
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown

_DAY = 24 * 60
_HALF_A_DAY = 12 * 60
_SAME_DAY = 6 * 60
"""A meeting that resumes at a time so much earlier than it adjourned resumes on another day, in minutes."""


@once_per_sitting(changed_by=(Presence, MeetingTime))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of the times in a meeting."""
    timed = [entry for entry in sitting.entries if isinstance(entry.body, Presence | MeetingTime)]
    timed.sort(key=lambda entry: happened(sitting, entry))
    return (*_backwards(timed), *_of_the_clock(timed))


def _backwards(timed: list[Entry]) -> Iterator[Doubt]:
    before: time | None = None
    for entry in timed:
        at = entry.body.at if isinstance(entry.body, Presence | MeetingTime) else None
        if at is None:
            continue
        if before is not None and _runs_back(before, at, entry):
            sentence = f"{shown(at)} is earlier than {shown(before)}, the time recorded before it."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        before = at


def _runs_back(before: time, at: time, entry: Entry) -> bool:
    """Whether a time lies before another. One after midnight is later than one before it."""
    back = _minutes(before) - _minutes(at)
    if isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.RESUME:
        return 0 < back <= _SAME_DAY
    return 0 < back % _DAY < _HALF_A_DAY


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _of_the_clock(timed: list[Entry]) -> Iterator[Doubt]:
    """A meeting that resumes without having adjourned, or opens or closes twice."""
    seen: list[ClockEvent] = []
    for entry in timed:
        if not isinstance(entry.body, MeetingTime):
            continue
        kind = entry.body.kind
        if kind is ClockEvent.RESUME and seen.count(ClockEvent.ADJOURN) <= seen.count(ClockEvent.RESUME):
            sentence = "The meeting is recorded as resumed, but not as adjourned before."
            yield doubt_at(entry, DoubtKind.TIMES, sentence)
        if kind in (ClockEvent.OPEN, ClockEvent.CLOSE) and kind in seen:
            done = "opened" if kind is ClockEvent.OPEN else "closed"
            yield doubt_at(entry, DoubtKind.TIMES, f"The meeting is recorded as {done} twice.")
        seen.append(kind)
