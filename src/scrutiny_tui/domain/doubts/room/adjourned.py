"""Doubts about what is decided or said while the meeting stands adjourned, or after it has closed."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Conclusion, Recommendation, Request
from scrutiny_tui.domain.room_events import ClockEvent, Confirmation, Exclusion, MeetingTime
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown

_STANDS = {
    ClockEvent.ADJOURN: "while the meeting stood adjourned",
    ClockEvent.RESUME: "",
    ClockEvent.CLOSE: "after the meeting had closed",
}
_DECIDES = (Confirmation, Exclusion, Recommendation, Conclusion, Request, Action)
_SLACK, _SAME_EVENING = 5, 6 * 60
"""How many minutes later than it was taken a decision may be typed; and how many more are another day's."""
_PLACE = attrgetter("place")


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What was decided or said in an item while the meeting was not sitting, or decided in it afterwards."""
    if not _times(sitting):
        return
    clock, closed = _clock(sitting, item)
    doubted: dict[str, Doubt] = {}
    for entries, was in _taken(sitting, item) if clock else ():
        found = ((entry, when) for entry in entries if (when := _stood(clock, entry)))
        for entry, when in islice(found, 1):
            doubted[entry.id] = doubt_at(entry, DoubtKind.ADJOURNED, f"This was {was} {when}.")
    if closed is not None:
        for entry in _added(sitting, item, closed):
            sentence = "This was added to an earlier item after the meeting had closed."
            doubted.setdefault(entry.id, doubt_at(entry, DoubtKind.ADJOURNED, sentence))
    for decision in decisions_of(sitting, item):
        if late := _typed_late(sitting, decision.taken):
            doubted.setdefault(decision.taken.id, doubt_at(decision.taken, DoubtKind.ADJOURNED, late))
    yield from doubted.values()


def is_adjourned(sitting: Sitting, entry: Entry) -> bool:
    """Whether the meeting stood adjourned where an entry stands."""
    if not _times(sitting):
        return False
    return _stood(_clock(sitting, entry.item)[0], entry) == _STANDS[ClockEvent.ADJOURN]


def _typed_late(sitting: Sitting, entry: Entry) -> str:
    """That a decision was typed in the live meeting well after the time of its close."""
    closed = next((each.body for each, kind in reversed(_times(sitting)) if kind is ClockEvent.CLOSE), None)
    at = closed.at if isinstance(closed, MeetingTime) else None
    if at is None or entry.said_at is None:
        return ""
    late = (entry.said_at.hour - at.hour) * 60 + entry.said_at.minute - at.minute
    if not _SLACK < late < _SAME_EVENING:
        return ""
    return f"This was typed at {shown(entry.said_at)}, and the meeting is recorded as closed at {shown(at)}."


def _stood(clock: list[Entry], entry: Entry) -> str:
    """How the meeting stood at an entry, unless it was sitting."""
    before = bisect_left(clock, entry.place, key=_PLACE)
    last = clock[before - 1].body if before else None
    return _STANDS[last.kind] if isinstance(last, MeetingTime) else ""


def _taken(sitting: Sitting, item: str | None) -> Iterator[tuple[tuple[Entry, ...], str]]:
    """The entries with which something was decided, asked for or said, and which of these it was.

    A decision is taken with its vote; the words before that vote were put while the meeting was sitting too.
    """
    for decision in decisions_of(sitting, item):
        taken = decision.taken
        words = (line.entry for line in decision.clauses if line.entry.place < taken.place)
        yield (taken, *words), "decided"
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Request | Action):
            yield (entry,), "asked for"
        elif isinstance(entry.body, _DECIDES):
            yield (entry,), "decided"
        elif isinstance(entry.body, Point) and entry.body.speaker is not None:
            yield (entry,), "said"


def _added(sitting: Sitting, item: str | None, closed: str) -> Iterator[Entry]:
    """The first entry of each decision, and each other outcome, behind a place: what was said is left out.

    What was said is often written up after the meeting. A decision may be too, but not unseen.
    """
    for decision in decisions_of(sitting, item):
        reasons = {line.entry.id for line in decision.reasons}
        late = [entry for entry in decision.entries if entry.place > closed and entry.id not in reasons]
        if late:
            yield min(late, key=_PLACE)
    for entry in sitting.of_item(item):
        if entry.place > closed and isinstance(entry.body, _DECIDES):
            yield entry


def _clock(sitting: Sitting, item: str | None) -> tuple[list[Entry], str | None]:
    """When the meeting was adjourned, resumed or closed, in order, and where it closed in a later item.

    A close before the first item is that of a clerk who writes both times at the head of the minutes.

    Returns:
        The entries by which the meeting was adjourned or resumed, or closed in this item or before it; the
        place of the line by which it closed in a later item, None where it did not.
    """
    order = {one.id: number for number, one in enumerate(sitting.items)}
    at = order.get(item or "", -1)
    clock, later = [], None
    for entry, kind in _times(sitting):
        if kind is not ClockEvent.CLOSE or 0 <= order.get(entry.item or "", -1) <= at:
            clock.append(entry)
        elif entry.item in order:
            later = entry.place
    return clock, later


@once_per_sitting(changed_by=(MeetingTime,))
def _times(sitting: Sitting) -> tuple[tuple[Entry, ClockEvent], ...]:
    return tuple(
        (entry, entry.body.kind)
        for entry in sitting.entries
        if isinstance(entry.body, MeetingTime) and entry.body.kind in _STANDS
    )
