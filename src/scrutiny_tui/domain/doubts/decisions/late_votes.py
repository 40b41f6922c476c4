"""Votes that were typed late: in an item that was taken before others, and in which they are printed."""

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.outcomes import Ballot, Carried, Lost, RecordedVote, Vote
from scrutiny_tui.domain.room_events import Presence
from scrutiny_tui.domain.sitting import Sitting

_OF_A_VOTE = (Vote, Ballot, RecordedVote, Carried, Lost, Note, RoomEvent)
"""What may be typed late with a vote; anything else says that the item was resumed."""


def as_taken(sitting: Sitting, entry: Entry) -> Entry:
    """A vote as it stood when its item was taken, if it was typed after someone came or left in a later item.

    A vote is printed in its item, before what happened later. An item that was resumed, with more said in it
    before the vote, or with a coming or going of its own, was taken where the vote stands.

    Args:
        sitting: the meeting.
        entry: a vote, a ballot or a recorded vote.

    Returns:
        The entry at the place behind the last line of its item before that, else as it is.
    """
    at = bisect_left(sitting.entries, entry.place, key=attrgetter("place"))
    elsewhere = False
    for number in range(at - 1, -1, -1):
        before = sitting.entries[number]
        if before.item != entry.item:
            elsewhere = elsewhere or isinstance(before.body, Presence)
        elif elsewhere and not before.is_before_business:
            return replace(entry, place=between(before.place, sitting.entries[number + 1].place))
        elif isinstance(before.body, Presence) or not isinstance(before.body, _OF_A_VOTE):
            return entry
    return entry
