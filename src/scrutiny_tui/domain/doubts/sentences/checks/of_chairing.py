"""Who chaired an item, or stayed in the chair, as sentences tell it, held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity, identity_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import ToldChaired, ToldChairKept
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.moments import as_they_happened
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import presiding
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, entry: Entry, told: ToldChaired | ToldChairKept) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of who was in the chair, and when."""
    for named in known_in(sitting, entry, told.who):
        if isinstance(told, ToldChaired):
            yield from _of_item(sitting, entry, named, told.item)
        else:
            yield from _of_staying(sitting, entry, named, told)


def _of_item(sitting: Sitting, entry: Entry, named: Named, number: str) -> Iterator[Doubt]:
    """Someone said to have chaired an item in which someone else had the chair throughout."""
    item, key = sitting.item_numbered(number), identity_in(sitting, named)
    if item is None or key in _chairs_in(sitting, item.id):
        return
    others = [one for one in sitting.items if one.number and key in _chairs_in(sitting, one.id)]
    said = f"{printed_name(sitting, named)} was in the chair for item {number}"
    if others:
        recorded = f"is recorded in the chair in item {others[0].number}"
        yield contradicted(entry, DoubtKind.CHAIR, said, recorded)
    elif sitting.of_item(item.id):
        yield only_words(entry, said, "/chair")


def _chairs_in(sitting: Sitting, item: str) -> set[str]:
    """Who had the chair in an item at any time in which something was said or done, or took it there."""
    entries = [one for one in sitting.of_item(item) if not one.is_prepared]
    business = (one for one in entries if not isinstance(one.body, RoomEvent))
    chairs = (presiding(sitting, one.place) for one in business)
    took = (one.body for one in entries if isinstance(one.body, Presence) and one.body.move is Move.CHAIR)
    by_line = {identity_in(sitting, named) for body in took for named in body.people}
    return by_line | {identity(one.named) for one in chairs if one is not None}


def _of_staying(sitting: Sitting, entry: Entry, named: Named, told: ToldChairKept) -> Iterator[Doubt]:
    """Someone said to have stayed in the chair, where it is recorded that someone else took it."""
    key, now = identity_in(sitting, named), presiding(sitting, entry.place)
    name = printed_name(sitting, named)
    if told.whole:
        if (other := _taken(sitting, key)) is not None:
            recorded = f"{printed_name(sitting, other)} taking it"
            said = f"{name} was in the chair throughout"
            yield recorded_otherwise(entry, DoubtKind.CHAIR, said, recorded)
    elif now is None or identity(now.named) != key:
        holder = (
            f"{printed_name(sitting, now.named)} is recorded in it" if now else "no one is recorded in it"
        )
        yield contradicted(entry, DoubtKind.CHAIR, f"{name} stayed in the chair", holder)
    elif told.to_end and (other := _taken(sitting, key, entry.place)) is not None:
        recorded = f"{printed_name(sitting, other)} is recorded as taking it later"
        yield contradicted(entry, DoubtKind.CHAIR, f"{name} stayed in the chair to the end", recorded)


def _taken(sitting: Sitting, key: str, after: str = "") -> Named | None:
    """Who took the chair, or took it after a place, other than the one who had it."""
    took = (
        named
        for one in as_they_happened(sitting)
        if one.place > after and isinstance(one.body, Presence) and one.body.move is Move.CHAIR
        for named in one.body.people
    )
    return next((named for named in took if identity_in(sitting, named) != key), None)
