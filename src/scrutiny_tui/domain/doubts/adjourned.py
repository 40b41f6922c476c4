"""Doubts about decisions taken while the meeting stands adjourned."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import ClockEvent, Confirmation, Exclusion, MeetingTime
from scrutiny_tui.domain.sitting import Sitting

_STANDS = {ClockEvent.ADJOURN: True, ClockEvent.RESUME: False, ClockEvent.CLOSE: False}
"""Whether the meeting stands adjourned from then on. What is captured after the close happened before it."""
_PLACE = attrgetter("place")


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The decisions in an item that were taken while the meeting stood adjourned."""
    clock = _clock(sitting)
    if not clock:
        return
    taken = [decision.taken for decision in decisions_of(sitting, item)]
    taken += [entry for entry in sitting.of_item(item) if isinstance(entry.body, Confirmation | Exclusion)]
    for entry in taken:
        before = bisect_left(clock, entry.place, key=_PLACE)
        last = clock[before - 1].body if before else None
        if isinstance(last, MeetingTime) and _STANDS[last.kind]:
            sentence = "This was decided while the meeting stood adjourned."
            yield doubt_at(entry, DoubtKind.ADJOURNED, sentence)


@once_per_sitting(changed_by=(MeetingTime,))
def _clock(sitting: Sitting) -> tuple[Entry, ...]:
    """The entries by which the meeting was adjourned, resumed, or closed, in order."""
    return tuple(
        entry
        for entry in sitting.entries
        if isinstance(entry.body, MeetingTime) and entry.body.kind in _STANDS
    )
