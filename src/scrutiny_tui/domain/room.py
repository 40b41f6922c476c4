"""Who is in the room at any place of the discussion, who presides there, who may vote and who counts.

A line about attendance (`/here`, `/ap`) holds from the beginning, unless the person came or went before it: a
clerk who adds at the end that someone was there means the whole meeting. Comings and goings hold from where
they happened.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.attendance import (
    ALTERS_ATTENDANCE,
    Attendee,
    attendance,
    identity,
    identity_in,
    took_the_chair,
)
from scrutiny_tui.domain.committees import Remote
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import PlaceInTime, as_they_happened, happened, item_of
from scrutiny_tui.domain.people import Membership, Named, Office
from scrutiny_tui.domain.room_events import Absence, Attendance, Declaration, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting

_Line: TypeAlias = tuple[PlaceInTime, Attendance | Presence]
_BEGINNING: PlaceInTime = ("", -1)


class RoomAt(Struct, frozen=True):
    """The room at one place of the discussion.

    Attributes:
        present: those in the room, by `identity`; without a member who leaves for an interest, while the item
            is considered.
        known: whether it is recorded who attends. Before that nothing can be said of anyone.
        chair: the identity of who presides; None where that is not known.
        out: the identities of those who leave the room for an interest in the item.
    """

    present: Mapping[str, Attendee]
    known: bool
    chair: str | None
    out: frozenset[str]


class _State(Struct, frozen=True):
    """The room from one moment to the next: who is in it, and who has taken the chair, the latest last."""

    since: PlaceInTime
    present: frozenset[str]
    chaired: tuple[str, ...] = ()


def room_at(sitting: Sitting, place: str | None = None) -> RoomAt:
    """The room at a place of the discussion.

    Args:
        sitting: the whole sitting.
        place: the place (`Entry.place`); what happened before it has happened. None for the end.
    """
    state = _at_the_end(sitting) if place is None else _state_before(sitting, place)
    item = _item_at(sitting, place)
    leaving = _leaving(sitting).get(item, {}) if item else {}
    out = frozenset(key for key, one in leaving.items() if one.leaves) - _came_in(sitting, item, place)
    known = _attendees(sitting)
    present = {key: known[key] for key in known if key in state.present and key not in out}
    aside = {key for key, follows in leaving.items() if follows is Consequence.LEAVES_CHAIR}
    return RoomAt(present, bool(known), _chair(state, present, aside, sitting, item), out)


def there_before(sitting: Sitting, item: str | None, place: str | None = None) -> Mapping[str, Attendee]:
    """Who was in the room whenever an item was left for another, by `identity`; empty where it was not.

    A clerk goes back to an item for what there was no time to type: it was said by those who were there then.

    Args:
        sitting: the whole sitting.
        item: the item's identifier.
        place: only what was before it counts; None for all.
    """
    said = [entry for entry in sitting.entries if not entry.is_prepared and entry.item]
    begun = next((e.place for e in said if e.item == item and not isinstance(e.body, RoomEvent)), None)
    left = (
        behind.place
        for entry, behind in pairwise(said)
        if entry.item == item != behind.item
        and (begun is not None and begun < behind.place)
        and (place is None or behind.place < place)
    )
    return {key: one for at in left for key, one in room_at(sitting, at).present.items()}


def presiding(sitting: Sitting, place: str | None = None) -> Attendee | None:
    """Who has the chair at a place of the discussion; None where that is not known.

    It is the person who took it last and is still in the room, else the committee's chair, else its
    vice-chair. A chair who leaves the chair for an interest does not preside in the item, unless they take it
    again there.
    """
    room = room_at(sitting, place)
    return room.present[room.chair] if room.chair is not None else None


def has_the_chair(sitting: Sitting, place: str) -> Named | None:
    """The last person to take the chair before a place, else the committee's chair; in the room or not."""
    if chaired := _state_before(sitting, place).chaired:
        return _attendees(sitting)[chaired[-1]].named
    held = next((one for one in sitting.in_force if one.office is Office.CHAIR), None)
    return Named(sitting.people[held.person].name, held.person) if held else None


@once_per_sitting(changed_by=(*ALTERS_ATTENDANCE, Declaration, Item))
def must_leave(sitting: Sitting) -> Mapping[str, Sequence[tuple[Named, Consequence]]]:
    """Those who said that they would leave the room or the chair for an interest, by item; and which of both.

    Those who are recorded as gone have left already.
    """
    bodies = (entry.body for entry in sitting.entries)
    declared = [named for body in bodies if isinstance(body, Declaration) for named in body.who]
    return {
        item: _still_to_leave(sitting, declared, leaving, _gone(sitting, item))
        for item, leaving in _leaving(sitting).items()
    }


def _still_to_leave(
    sitting: Sitting, declared: Sequence[Named], leaving: Mapping[str, Consequence], gone: frozenset[str]
) -> Sequence[tuple[Named, Consequence]]:
    found: dict[str, tuple[Named, Consequence]] = {}
    for named in declared:
        key = identity_in(sitting, named)
        follows = leaving.get(key, Consequence.NONE)
        if key not in gone and (follows.leaves or follows is Consequence.LEAVES_CHAIR):
            found[key] = named, follows
    return tuple(found.values())


def _gone(sitting: Sitting, item: str) -> frozenset[str]:
    """Who is recorded as gone: during the item, or at any time without coming back."""
    went = (body for _, body in _presence_in(sitting, item) if body.move is Move.WENT)
    during = [identity_in(sitting, named) for body in went for named in body.people]
    left = [key for key, one in _attendees(sitting).items() if one.events and not one.present]
    return frozenset([*during, *left])


def interest_of(sitting: Sitting, named: Named, item: str | None) -> Consequence | None:
    """What follows from the interest that a person declared in an item; None where they declared none."""
    return _leaving(sitting).get(item or "", {}).get(identity_in(sitting, named))


def leaves_for_an_interest(sitting: Sitting, named: Named) -> bool:
    """Whether someone leaves the room for an interest, for which no line need say that they went."""
    follows = (interest_of(sitting, named, item.id) for item in sitting.items)
    return any(one is not None and one.leaves for one in follows)


def interests_of(sitting: Sitting, named: Named, item: str | None) -> Sequence[tuple[Entry, Declaration]]:
    """The interests that a person declared in an item, in order."""
    return interests(sitting).get((item or "", identity_in(sitting, named)), ())


def remote_is_present(sitting: Sitting) -> bool:
    """Whether a member who attends online is present: the committee's setting, else the nation's law."""
    remote = sitting.committee.settings.remote
    return sitting.customs.remote_present if remote is Remote.LAW else remote is Remote.PRESENT


def may_vote(sitting: Sitting, attendee: Attendee) -> bool:
    """Whether an attendee may vote at all. A substitute has the vote of the member they stand in for."""
    if attendee.mode is Mode.ONLINE and not remote_is_present(sitting):
        return False
    held = seat_of(sitting, attendee)
    return held.entitlement.votes if held is not None else attendee.mode is Mode.SUBSTITUTE


def seat_of(sitting: Sitting, attendee: Attendee) -> Membership | None:
    """The seat that an attendee fills: their own, or that of the member they stand in for."""
    if attendee.mode is not Mode.SUBSTITUTE:
        return attendee.membership
    person = attendee.instead_of.person if attendee.instead_of else None
    return next((held for held in sitting.in_force if held.person == person), None)


def counts(sitting: Sitting, attendee: Attendee) -> bool:
    """Whether an attendee counts towards the quorum when in the room."""
    if attendee.mode is Mode.ONLINE and not remote_is_present(sitting):
        return False
    held = seat_of(sitting, attendee)
    return held is not None and held.entitlement.quorum


def council_of(sitting: Sitting, attendee: Attendee) -> str:
    """The council whose seat an attendee fills: a substitute sits for the council of the member."""
    held = seat_of(sitting, attendee) or attendee.membership
    return held.council if held is not None else ""


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _attendees(sitting: Sitting) -> dict[str, Attendee]:
    """Everyone in `attendance`, by `identity`."""
    return {identity(attendee.named): attendee for attendee in attendance(sitting)}


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _at_the_end(sitting: Sitting) -> _State:
    present = frozenset([key for key, attendee in _attendees(sitting).items() if attendee.present])
    return _State(_BEGINNING, present, took_the_chair(sitting))


def _state_before(sitting: Sitting, place: str) -> _State:
    states = _timeline(sitting)
    before = bisect_left(states, (place, 0), key=attrgetter("since"))
    return states[max(before - 1, 0)]


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _timeline(sitting: Sitting) -> tuple[_State, ...]:
    """The states of the room in order; the first is the beginning of the meeting."""
    lines: list[_Line] = [
        (happened(sitting, entry), entry.body)
        for entry in as_they_happened(sitting)
        if isinstance(entry.body, Attendance | Presence)
    ]
    present, moved = _at_the_beginning(sitting, lines), set[str]()
    states = [_State(_BEGINNING, frozenset(present))]
    for since, body in lines:
        people = [identity_in(sitting, named) for named in body.people]
        chaired = states[-1].chaired
        if isinstance(body, Presence):
            moved.update(people)
            present = present - {*people} if body.move is Move.WENT else present | {*people}
            chaired = (*chaired, *people) if body.move is Move.CHAIR else chaired
        else:
            attend = {identity_in(sitting, named): _attends(body, named) for named in body.people}
            for key in attend.keys() & moved:
                present = present | {key} if attend[key] else present - {key}
        states.append(_State(since, frozenset(present), chaired))
    return tuple(states)


def _at_the_beginning(sitting: Sitting, lines: Iterable[_Line]) -> set[str]:
    """Who is in the room at the beginning, by the last line about each before they came or went."""
    found: dict[str, bool] = {}
    moved: set[str] = set()
    for _, body in lines:
        for named in body.people:
            key = identity_in(sitting, named)
            if isinstance(body, Presence):
                found.setdefault(key, body.move is not Move.CAME)
                moved.add(key)
            elif key not in moved:
                found[key] = _attends(body, named)
    return {key for key, present in found.items() if present}


def _attends(said: Attendance, named: Named) -> bool:
    early = said.mode is Mode.APOLOGIES and said.excuse_of(named).absence is Absence.EARLY
    return said.mode.present or early


def _chair(
    state: _State, present: Mapping[str, Attendee], aside: set[str], sitting: Sitting, item: str | None
) -> str | None:
    again = {
        identity_in(sitting, named)
        for _, body in _presence_in(sitting, item)
        if body.move is Move.CHAIR
        for named in body.people
    }
    taken = [key for key in reversed(state.chaired) if key in present and (key not in aside or key in again)]
    held = {key: a.membership.office for key, a in present.items() if a.membership and key not in aside}
    own = [key for office in (Office.CHAIR, Office.VICE_CHAIR) for key in held if held[key] is office]
    return next(iter([*taken, *own]), None)


def _presence_in(sitting: Sitting, item: str | None) -> Sequence[tuple[str, Presence]]:
    """Who came and went in an item, each with its place."""
    return _presence_by_item(sitting).get(item, ()) if item is not None else ()


@once_per_sitting(changed_by=(Presence,))
def _presence_by_item(sitting: Sitting) -> dict[str | None, list[tuple[str, Presence]]]:
    found: dict[str | None, list[tuple[str, Presence]]] = {}
    for entry in sitting.entries:
        if isinstance(entry.body, Presence):
            found.setdefault(entry.item, []).append((entry.place, entry.body))
    return found


def _came_in(sitting: Sitting, item: str | None, place: str | None) -> frozenset[str]:
    """Who came in during an item before a place, and is in the room although they had an interest in it."""
    came = (
        body
        for at, body in _presence_in(sitting, item)
        if body.move is Move.CAME and (place is None or at < place)
    )
    return frozenset(identity_in(sitting, named) for body in came for named in body.people)


def _item_at(sitting: Sitting, place: str | None) -> str | None:
    """Identifier of the item in which a place of the discussion lies."""
    if place is None:
        return None
    before = bisect_right(sitting.entries, place, key=attrgetter("place"))
    return sitting.entries[before - 1].item if before else None


@once_per_sitting(changed_by=(Declaration, Item))
def _leaving(sitting: Sitting) -> dict[str, dict[str, Consequence]]:
    """What follows from the interests declared, by item and person; the latest of two holds."""
    found: dict[str, dict[str, Consequence]] = {}
    for entry in sitting.entries:
        if isinstance(entry.body, Declaration):
            for item in _concerned(sitting, entry.body):
                follows = {identity_in(sitting, named): entry.body.follows for named in entry.body.who}
                found.setdefault(item, {}).update(follows)
    return found


@once_per_sitting(changed_by=(Declaration, Item))
def interests(sitting: Sitting) -> dict[tuple[str, str], list[tuple[Entry, Declaration]]]:
    """The interests declared, by item and person."""
    found: dict[tuple[str, str], list[tuple[Entry, Declaration]]] = {}
    for entry in sitting.entries:
        if isinstance(entry.body, Declaration) and not entry.body.is_statement:
            keys = {identity_in(sitting, named) for named in entry.body.who}
            for at in ((item, key) for item in _concerned(sitting, entry.body) for key in keys):
                found.setdefault(at, []).append((entry, entry.body))
    return found


def _concerned(sitting: Sitting, body: Declaration) -> set[str]:
    items = (item_of(sitting, concerned) for concerned in body.items)
    return {item.id for item in items if item is not None}
