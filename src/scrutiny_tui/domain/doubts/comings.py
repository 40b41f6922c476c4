"""Doubts about members who come in while their substitute is there, or during an item they had to leave."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import interest_of, room_at
from scrutiny_tui.domain.room_events import Presence
from scrutiny_tui.domain.sitting import Sitting


def of_coming(sitting: Sitting, entry: Entry, body: Presence) -> Iterator[Doubt]:
    """What is doubted of someone's coming, if business follows before anyone leaves.

    Args:
        sitting: the sitting.
        entry: the entry that records the coming.
        body: its body.
    """
    behind = bisect_right(sitting.entries, entry.place, key=attrgetter("place"))
    rest = (one for one in sitting.entries[behind:] if not one.is_prepared)
    later = (one for one in rest if not isinstance(one.body, RoomEvent | Note))
    business = next(later, None)
    for named in body.people:
        yield from _with_substitute(sitting, named, entry, business)
        follows = interest_of(sitting, named, entry.item)
        goes_on = business is not None and business.item == entry.item and not body.moment
        if goes_on and follows is not None and follows.leaves:
            sentence = (
                f"{printed_name(sitting, named)} declared an interest in the item and was to leave the room,"
                " but is recorded as coming into the meeting while it is considered."
            )
            yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _with_substitute(sitting: Sitting, named: Named, entry: Entry, business: Entry | None) -> Iterator[Doubt]:
    key, room = identity_in(sitting, named), room_at(sitting, business.place if business else None).present
    for other in room.values() if key in room else ():
        if other.instead_of and identity_in(sitting, other.instead_of) == key:
            sentence = (
                f"{printed_name(sitting, named)} is recorded as coming into the meeting, but"
                f" {printed_name(sitting, other.named)}, the substitute, is still there."
            )
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)
