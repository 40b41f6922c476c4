"""Doubts about members who come in: their substitute is there, they had to leave, another has the chair."""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from scrutiny_tui.domain.attendance import identity, identity_in
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import ToldChairKept
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.moments import as_they_happened, happened
from scrutiny_tui.domain.people import Named, Office
from scrutiny_tui.domain.room import interest_of, presiding, room_at
from scrutiny_tui.domain.room_events import Move, Presence, PublicReturns
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
        yield from _not_in_the_chair(sitting, named, entry, business)
        follows = interest_of(sitting, named, entry.item)
        goes_on = business is not None and business.item == entry.item and not body.moment
        goes_on = goes_on and not _public_is_back(sitting, entry)
        if goes_on and follows is not None and follows.leaves:
            sentence = (
                f"{printed_name(sitting, named)} declared an interest in the item and was to leave the room,"
                " but is recorded as coming into the meeting while it is considered."
            )
            yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _public_is_back(sitting: Sitting, entry: Entry) -> bool:
    """Whether the public returned in the item before an entry: what the item was about is over."""
    before = (one for one in sitting.of_item(entry.item) if one.place < entry.place)
    return any(isinstance(one.body, PublicReturns) for one in before)


def _with_substitute(sitting: Sitting, named: Named, entry: Entry, business: Entry | None) -> Iterator[Doubt]:
    key, room = identity_in(sitting, named), room_at(sitting, business.place if business else None).present
    for other in room.values() if key in room else ():
        if other.instead_of and identity_in(sitting, other.instead_of) == key:
            sentence = (
                f"{printed_name(sitting, named)} is recorded as coming into the meeting, but"
                f" {printed_name(sitting, other.named)}, the substitute, is still there."
            )
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)


def _not_in_the_chair(
    sitting: Sitting, named: Named, entry: Entry, business: Entry | None
) -> Iterator[Doubt]:
    """The committee's chair, while whoever took the chair for them is still in it, and to the end."""
    key = identity_in(sitting, named)
    chairs = [held.person for held in sitting.in_force if held.office is Office.CHAIR]
    now = presiding(sitting, business.place if business else None) if key in chairs else None
    if now is None or identity(now.named) == key:
        return
    follows = interest_of(sitting, named, business.item if business else entry.item)
    if follows is not None or not _only_meanwhile(sitting, key, identity(now.named), entry):
        return
    if not _is_said_to_stay(sitting, entry, identity(now.named)):
        name = printed_name(sitting, named)
        sentence = (
            f"{name} has come in, but {printed_name(sitting, now.named)} is still recorded in the chair:"
            f" /chair records that {name} took it."
        )
        yield doubt_at(entry, DoubtKind.CHAIR_BACK, sentence)


def _only_meanwhile(sitting: Sitting, chair: str, other: str, entry: Entry) -> bool:
    """Whether someone took the chair because the committee's chair was away, and no one took it afterwards.

    Whoever took it before, while business went on with both of them there, has it for another reason.
    """
    since, gone, took = happened(sitting, entry), ("", 0), ("", 0)
    for one in as_they_happened(sitting):
        body, at = one.body, happened(sitting, one)
        people = {identity_in(sitting, each) for each in body.people} if isinstance(body, Presence) else set()
        if not isinstance(body, Presence) or one is entry:
            continue
        if at > since and (body.move is Move.CHAIR or (body.move is Move.WENT and chair in people)):
            return False
        if at < since and body.move is Move.WENT and chair in people:
            gone = at
        elif at < since and body.move is Move.CHAIR and other in people:
            took = at
    between = (one for one in sitting.entries if took < (one.place, 0) < gone)
    return all(isinstance(one.body, RoomEvent | Note) for one in between)


def _is_said_to_stay(sitting: Sitting, entry: Entry, other: str) -> bool:
    """Whether words in the rest of the item say that whoever took the chair stayed in it."""
    later = (one for one in sitting.of_item(entry.item) if one.place > entry.place)
    return any(
        other in {identity_in(sitting, named) for named in known_in(sitting, one, told.assertion.who)}
        for one in later
        if isinstance(one.body, Point)
        for told in asserted(one.text)
        if isinstance(told.assertion, ToldChairKept)
    )
