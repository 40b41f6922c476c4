"""Doubts about an exempt stretch without an end in a meeting that has closed."""

from collections.abc import Iterator

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime
from scrutiny_tui.domain.sitting import Sitting


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The exclusion of the public without its return, if a later item was not taken before the close.

    A meeting may close in private. Then its exempt business was the last, and every other item came before.
    """
    return tuple(_without_return(sitting)) if sitting.in_private else ()


def _without_return(sitting: Sitting) -> Iterator[Doubt]:
    excluded = [entry for entry in sitting.entries if isinstance(entry.body, Exclusion)]
    closed = [entry for entry in sitting.entries if _is_close(entry)]
    if not excluded or not closed or closed[-1].place < excluded[-1].place:
        return
    order = [item.id for item in sitting.items]
    private = order.index(excluded[-1].item) if excluded[-1].item in order else -1
    firsts = [next(iter(sitting.of_item(item)), None) for item in order[private + 1 :]]
    if any(first is None or first.place > closed[-1].place for first in firsts):
        sentence = (
            "The public is excluded and does not return, so all that follows is exempt: /public records it."
        )
        yield doubt_at(excluded[-1], DoubtKind.NO_RETURN, sentence)


def _is_close(entry: Entry) -> bool:
    return isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.CLOSE
