"""Doubts about what is decided or said while the meeting stands adjourned, or after it has closed."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import ClockEvent, Confirmation, Exclusion, MeetingTime
from scrutiny_tui.domain.sitting import Sitting

_STANDS = {
    ClockEvent.ADJOURN: "while the meeting stood adjourned",
    ClockEvent.RESUME: "",
    ClockEvent.CLOSE: "after the meeting had closed",
}
_PLACE = attrgetter("place")


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What was decided or said in an item while the meeting was not sitting."""
    clock = _clock(sitting, item)
    if not clock:
        return
    taken = [(decision.taken, "decided") for decision in decisions_of(sitting, item)]
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Confirmation | Exclusion):
            taken.append((entry, "decided"))
        elif isinstance(entry.body, Point) and entry.body.speaker is not None:
            taken.append((entry, "said"))
    for entry, was in taken:
        before = bisect_left(clock, entry.place, key=_PLACE)
        last = clock[before - 1].body if before else None
        when = _STANDS[last.kind] if isinstance(last, MeetingTime) else ""
        if when:
            yield doubt_at(entry, DoubtKind.ADJOURNED, f"This was {was} {when}.")


def _clock(sitting: Sitting, item: str | None) -> list[Entry]:
    """The entries by which the meeting was adjourned or resumed, or closed before an item, in order.

    What is added to an earlier item than the one in which the meeting closed was written up afterwards, and a
    close before the first item was typed by a clerk who puts both times at the head of the minutes.
    """
    order = [one.id for one in sitting.items]
    at = order.index(item) if item in order else -1
    return [
        entry
        for entry, kind in _times(sitting)
        if kind is not ClockEvent.CLOSE or (entry.item in order and order.index(entry.item) <= at)
    ]


@once_per_sitting(changed_by=(MeetingTime,))
def _times(sitting: Sitting) -> tuple[tuple[Entry, ClockEvent], ...]:
    return tuple(
        (entry, entry.body.kind)
        for entry in sitting.entries
        if isinstance(entry.body, MeetingTime) and entry.body.kind in _STANDS
    )
