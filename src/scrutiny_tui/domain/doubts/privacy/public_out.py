"""Doubts about exempt stretches: one without an end, and who left as it began."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Exclusion,
    MeetingTime,
    Move,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The exclusion of the public without its return, if a later item was not taken before the close.

    A meeting may close in private. Then its exempt business was the last item of it.
    """
    without_return = _without_return(sitting) if sitting.in_private else ()
    return (*without_return, *_left_as_it_began(sitting))


def _left_as_it_began(sitting: Sitting) -> Iterator[Doubt]:
    """Those who are recorded as leaving after the first line of what was said in private.

    Whoever leaves with the public has heard none of it, and is not among those who were there. Someone who
    came in, or spoke, in private did not leave with the public.
    """
    heard: int | None = None  # how many lines of business in private; None in public
    stayed: set[str] = set()
    for entry in sitting.entries:
        body = entry.body
        if isinstance(body, Exclusion):
            heard, stayed = 0, set()
        elif isinstance(body, PublicReturns):
            heard = None
        elif heard == 1 and isinstance(body, Presence) and body.move is Move.WENT:
            went = [named for named in body.people if identity_in(sitting, named) not in stayed]
            yield from _may_have_left(sitting, entry, went)
        elif heard is not None and not isinstance(body, RoomEvent | Note):
            heard += 1
        stayed |= {identity_in(sitting, named) for named in _there(entry)}


def _may_have_left(sitting: Sitting, entry: Entry, went: list[Named]) -> Iterator[Doubt]:
    if went:
        names = listed(printed_name(sitting, named) for named in went)
        are = "is" if len(went) == 1 else "are"
        sentence = (
            f"{names} {are} recorded as leaving when something had been said in private, and so as there:"
            " if they left with the public, move this line above it."
        )
        yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _there(entry: Entry) -> tuple[Named, ...]:
    """Those who came in, or spoke, with an entry."""
    match entry.body:
        case Attendance(people=people) | Presence(move=Move.CAME, people=people):
            return people
        case Point(speaker=speaker) if speaker is not None:
            return (speaker,)
        case _:
            return ()


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
        return
    later = [item for item in sitting.items[private + 1 :] if _is_taken(sitting, item)]
    if taken := [item.number or item.title for item in later]:
        items, are = ("item", "is") if len(taken) == 1 else ("items", "are")
        sentence = (
            f"The public is excluded and does not return before the close, so {items} {listed(taken)} {are}"
            " exempt too: /public records it."
        )
        yield doubt_at(excluded[-1], DoubtKind.NO_RETURN, sentence)


def _is_taken(sitting: Sitting, item: Item) -> bool:
    """Whether something was recorded in an item in private, and not only who came or left."""
    exempt = sitting.exempt
    return any(e.id in exempt and not isinstance(e.body, RoomEvent) for e in sitting.of_item(item.id))


def _is_close(entry: Entry) -> bool:
    return isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.CLOSE
