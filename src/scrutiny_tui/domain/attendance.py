"""Who attends, worked out from what was recorded about it, in the order of discussion."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.moments import as_they_happened, has_moment
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.people import SEATED, Capacity, Membership, Named, Office, Person
from scrutiny_tui.domain.room_events import Absence, Attendance, Excuse, Mode, Move, Post, Presence, post_of
from scrutiny_tui.domain.sitting import Sitting

ALTERS_ATTENDANCE = (Attendance, Presence)
"""Bodies of entries that say who attends; no other body does."""


class Attendee(Struct, frozen=True):
    """A person who was recorded as attending, sending apologies, coming or going.

    Attributes:
        named: as typed when they were last named.
        person: who that is; None for a name that no one in the store has.
        membership: what they are to the committee on the day; None for a visitor.
        mode: how they attend, or that they do not, as last recorded.
        instead_of: the member they stand in for, as a substitute.
        excuse: what was said with their apologies; None for someone who sent none.
        post: what was said of their post with their name; None where nothing was.
        events: when they came, went and took the chair, in the order in which it happened.
        present: whether they are in the room after everything recorded.
        chair: whether they are listed as the chair: the committee's chair if in attendance, else the first
            who took the chair.
    """

    named: Named
    person: Person | None
    membership: Membership | None
    mode: Mode
    instead_of: Named | None = None
    excuse: Excuse | None = None
    post: Post | None = None
    events: tuple[Presence, ...] = ()
    present: bool = True
    chair: bool = False

    @property
    def capacity(self) -> Capacity | None:
        """In what capacity they belong to the committee; None for a visitor."""
        return self.membership.capacity if self.membership else None

    @property
    def role(self) -> str:
        """The post held, and the body they come from: as said with the name, else as the store has it."""
        own, said = self.person.role if self.person else "", self.post
        if said is None:
            return own
        return ", ".join(filter(None, (said.role or own, said.body)))

    @property
    def attended(self) -> bool:
        """Whether they were in the room at any time. Someone who sent apologies may still have come."""
        return self.mode.present or bool(self.events) or self.leaves_early

    @property
    def leaves_early(self) -> bool:
        """Whether their apologies are for leaving before the end."""
        return self.excuse is not None and self.excuse.absence is Absence.EARLY


_Attendees: TypeAlias = Mapping[str, Attendee]
"""The attendees by `identity`, in the order in which they were first named."""


class _Told(Struct, frozen=True):
    """What was said of attendance so far.

    Attributes:
        attendees: the attendees.
        out_of_order: whether an event happened at another place than its own.
        chaired: who has taken the chair, by `identity`, the latest last.
    """

    attendees: _Attendees
    out_of_order: bool
    chaired: tuple[str, ...] = ()


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def attendance(sitting: Sitting) -> tuple[Attendee, ...]:
    """Everyone who was recorded as attending, sending apologies, coming or going.

    A later line corrects an earlier one: apologies after "here" are apologies. Those who come, go or take the
    chair attended, even where no line says so.

    Args:
        sitting: the sitting, or the part of it that a document prints.

    Returns:
        The chair first, then members as the committee lists them, co-opted members, substitutes, and the
        others in the order in which they were named; of a part that has a `roll`, that.
    """
    if sitting.roll is not None:
        return sitting.roll
    chaired = _with_chair(_told(sitting).attendees)
    seats = {membership.id: place for place, membership in enumerate(sitting.in_force)}
    return tuple(sorted(chaired, key=lambda attendee: _order(attendee, seats)))


def present_now(sitting: Sitting) -> tuple[Attendee, ...]:
    """Those in the room after everything captured, in the order of `attendance`."""
    return tuple(attendee for attendee in attendance(sitting) if attendee.present)


def anybody_has_come(sitting: Sitting) -> bool:
    """Whether a line of a meeting that is still planned says that somebody is there.

    Before that it is only told who will come: apologies, who attends online or as a substitute, which
    officers and visitors.
    """
    return any(not (entry.is_before_business or _is_told_before(entry)) for entry in sitting.entries)


def is_to_begin(sitting: Sitting) -> bool:
    """Whether a meeting has not begun: it is planned, and nobody has come."""
    return sitting.meeting.state is State.PLANNED and not anybody_has_come(sitting)


def _is_told_before(entry: Entry) -> bool:
    return isinstance(entry.body, Attendance) and entry.body.mode is not Mode.HERE


def took_the_chair(sitting: Sitting) -> tuple[str, ...]:
    """The identities of those who took the chair, still there or not, the latest last."""
    return _told(sitting).chaired


def in_own_seat(sitting: Sitting, attendee: Attendee) -> bool:
    """Whether a line has someone as there who does not sit in for another."""
    key = identity(attendee.named)
    lines = (one.body for one in sitting.entries if isinstance(one.body, Attendance))
    own = (body.people for body in lines if body.mode.present and body.instead_of is None)
    return any(key == identity_in(sitting, named) for people in own for named in people)


def identity(named: Named) -> str:
    """A key for the person named: two names with the same key belong to one person."""
    return named.person or f"as typed: {named.text.casefold()}"


def identity_in(sitting: Sitting, named: Named) -> str:
    """The `identity` of someone as named in a meeting, who may have been added to the committee since."""
    return identity(who_is(sitting, named))


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _told(sitting: Sitting) -> _Told:
    found: dict[str, Attendee] = {}
    told = as_they_happened(sitting)
    for entry in told:
        _tell(found, sitting, entry)
    chaired = tuple(key for entry in told for key in _took_the_chair(sitting, entry))
    return _Told(found, any(map(has_moment, told)), chaired)


def _completes(before: _Told, entry: Entry) -> bool:
    """Whether a line may give the whole name of a visitor who was named by a part of it before."""
    people = entry.body.people if isinstance(entry.body, Attendance) else ()
    for named in people:
        for other in before.attendees.values() if named.person is None else ():
            if other.person is None and other.named.text in named.text and other.named != named:
                return True
    return False


@_told.step
def _with_one_more(before: _Told, sitting: Sitting, entry: Entry) -> _Told:
    if before.out_of_order or has_moment(entry) or _completes(before, entry):
        return _told.work_out(sitting)
    after = dict(before.attendees)
    _tell(after, sitting, entry)
    return _Told(after, out_of_order=False, chaired=(*before.chaired, *_took_the_chair(sitting, entry)))


def _took_the_chair(sitting: Sitting, entry: Entry) -> tuple[str, ...]:
    body = entry.body
    took = body.people if isinstance(body, Presence) and body.move is Move.CHAIR else ()
    return tuple(identity_in(sitting, named) for named in took)


def _tell(attendees: dict[str, Attendee], sitting: Sitting, entry: Entry) -> None:
    """Apply one entry to what is known of the attendees."""
    match entry.body:
        case Attendance() as said:
            for typed in said.people:
                named = who_is(sitting, typed)
                excuse = said.excuse_of(typed) if said.mode is Mode.APOLOGIES else None
                early = excuse is not None and excuse.absence is Absence.EARLY
                known = _known(attendees, sitting, named)
                attendees[identity(named)] = replace(
                    known,
                    named=named,
                    mode=said.mode,
                    instead_of=said.instead_of,
                    excuse=excuse,
                    post=post_of(typed, said.posts) or known.post,
                    present=said.mode.present or early,
                )
        case Presence() as event:
            for named in (who_is(sitting, named) for named in event.people):
                known = _known(attendees, sitting, named)
                present = event.move is not Move.WENT
                attendees[identity(named)] = replace(known, events=(*known.events, event), present=present)
        case _:
            pass


def _known(attendees: _Attendees, sitting: Sitting, named: Named) -> Attendee:
    """What is known of the person named; at first, what their membership says."""
    known = attendees.get(identity(named))
    if known is not None:
        return known
    membership = _membership_by_person(sitting).get(named.person) if named.person else None
    seated = membership is not None and membership.capacity in SEATED
    return Attendee(
        named=named,
        person=sitting.people.get(named.person) if named.person else None,
        membership=membership,
        mode=Mode.HERE if seated else Mode.WITH,
    )


@once_per_sitting(changed_by=())
def _membership_by_person(sitting: Sitting) -> dict[str, Membership]:
    found: dict[str, Membership] = {}
    for membership in sitting.in_force:
        found.setdefault(membership.person, membership)
    return found


def _with_chair(attendees: _Attendees) -> Iterable[Attendee]:
    attended = [key for key, attendee in attendees.items() if attendee.attended]
    own = [
        key for key in attended if (m := attendees[key].membership) is not None and m.office is Office.CHAIR
    ]
    took = [key for key in attended if any(event.move is Move.CHAIR for event in attendees[key].events)]
    chair = next(iter([*own, *took]), None)
    return [replace(one, chair=True) if key == chair else one for key, one in attendees.items()]


def _order(attendee: Attendee, seats: dict[str, int]) -> tuple[int, int]:
    membership = attendee.membership
    if attendee.chair:
        return 0, 0
    if attendee.mode is Mode.SUBSTITUTE:
        return 3, 0
    if membership is not None and membership.capacity in SEATED:
        return 1 + SEATED.index(membership.capacity), seats[membership.id]
    return 4, 0
