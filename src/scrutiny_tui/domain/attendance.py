"""Who attends, folded from what was said about it in the order of discussion."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrutiny_tui.domain.people import Capacity, Membership, Named, Office, Person
from scrutiny_tui.domain.room_events import Attendance, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting

_SEATED = (Capacity.MEMBER, Capacity.CO_OPTED)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody of whom something was said: that they attend, sent apologies, came or went.

    Attributes:
        named: as typed when they were last named.
        person: who that is; None for a name that nobody in the store bears.
        membership: what they are to the committee on the day; None for a visitor.
        mode: how they attend, or that they do not, as it was last said.
        instead_of: whom they stand in for, as a substitute.
        events: their coming, going and taking the chair, in order.
        present: whether they are in the room after all that was said.
        chair: whether the meeting is theirs to chair: the committee's chair if in attendance, else the first
            who took the chair.
    """

    named: Named
    person: Person | None
    membership: Membership | None
    mode: Mode
    instead_of: Named | None = None
    events: tuple[Presence, ...] = ()
    present: bool = True
    chair: bool = False

    @property
    def capacity(self) -> Capacity | None:
        """In what capacity they belong to the committee; None for a visitor."""
        return self.membership.capacity if self.membership else None

    @property
    def attended(self) -> bool:
        """Whether they were in the room at any time: somebody who sent apologies may still have come."""
        return self.mode.present or bool(self.events)


def attendance(sitting: Sitting) -> tuple[Attendee, ...]:
    """Everybody of whom something was said.

    A later line corrects an earlier one: apologies after "here" are apologies. Coming, going or taking the
    chair says that somebody attended, even where nothing else did.

    Args:
        sitting: the sitting, or the part of it that a document is made of.

    Returns:
        The chair first, then members as the committee lists them, co-opted members, substitutes, and the
        others in the order in which they were named.
    """
    room: dict[str, Attendee] = {}
    for entry in sitting.entries:
        match entry.body:
            case Attendance() as said:
                for named in said.people:
                    _said(room, sitting, named, said)
            case Presence() as event:
                for named in event.people:
                    _moved(room, sitting, named, event)
            case _:
                pass
    chaired = _with_chair(room)
    seats = {membership.id: place for place, membership in enumerate(sitting.in_force)}
    return tuple(sorted(chaired, key=lambda attendee: _order(attendee, seats)))


def present_now(sitting: Sitting) -> tuple[Attendee, ...]:
    """Those in the room after everything captured, in the order of `attendance`."""
    return tuple(attendee for attendee in attendance(sitting) if attendee.present)


def quorum_present(sitting: Sitting) -> int:
    """How many of those in the room count towards the quorum.

    Members entitled to, and substitutes standing in for such a member who is not in the room.
    """
    present = present_now(sitting)
    seated = {
        a.person.id for a in present if a.person and a.mode is not Mode.SUBSTITUTE and _counts(a.membership)
    }
    by_person = _memberships(sitting)
    stood_in_for = {
        a.instead_of.person
        for a in present
        if a.mode is Mode.SUBSTITUTE
        and a.instead_of is not None
        and a.instead_of.person is not None
        and _counts(by_person.get(a.instead_of.person))
    }
    return len(seated) + len(stood_in_for - seated)


def quorum_members(sitting: Sitting) -> int:
    """How many members of the committee count towards its quorum on the day."""
    return len({membership.person for membership in sitting.in_force if _counts(membership)})


def _counts(membership: Membership | None) -> bool:
    return membership is not None and membership.entitlement.quorum


def identity(named: Named) -> str:
    """What tells somebody from everybody else: two names with the same identity are the same person's."""
    return named.person or f"as typed: {named.text.casefold()}"


def _memberships(sitting: Sitting) -> dict[str, Membership]:
    found: dict[str, Membership] = {}
    for membership in sitting.in_force:
        found.setdefault(membership.person, membership)
    return found


def _known(room: dict[str, Attendee], sitting: Sitting, named: Named) -> Attendee:
    membership = _memberships(sitting).get(named.person) if named.person else None
    seated = membership is not None and membership.capacity in _SEATED
    new = Attendee(
        named=named,
        person=sitting.people.get(named.person) if named.person else None,
        membership=membership,
        mode=Mode.HERE if seated else Mode.WITH,
    )
    return room.get(identity(named), new)


def _said(room: dict[str, Attendee], sitting: Sitting, named: Named, said: Attendance) -> None:
    known = _known(room, sitting, named)
    room[identity(named)] = replace(
        known, named=named, mode=said.mode, instead_of=said.instead_of, present=said.mode.present
    )


def _moved(room: dict[str, Attendee], sitting: Sitting, named: Named, event: Presence) -> None:
    known = _known(room, sitting, named)
    present = event.move is not Move.WENT
    room[identity(named)] = replace(known, events=(*known.events, event), present=present)


def _with_chair(room: dict[str, Attendee]) -> Iterable[Attendee]:
    attended = [key for key, attendee in room.items() if attendee.attended]
    own = [key for key in attended if (m := room[key].membership) is not None and m.office is Office.CHAIR]
    took = [key for key in attended if any(event.move is Move.CHAIR for event in room[key].events)]
    chair = next(iter([*own, *took]), None)
    return [replace(attendee, chair=key == chair) for key, attendee in room.items()]


def _order(attendee: Attendee, seats: dict[str, int]) -> tuple[int, int]:
    membership = attendee.membership
    if attendee.chair:
        return 0, 0
    if attendee.mode is Mode.SUBSTITUTE:
        return 3, 0
    if membership is not None and membership.capacity in _SEATED:
        return 1 + _SEATED.index(membership.capacity), seats[membership.id]
    return 4, 0
