"""What the public minutes have of what happened in the room while the public was out.

Comings and goings, interests, adjournments and attendance are facts of the meeting, and the public minutes
have them too. The words said with them are exempt: the nature of an interest, the reason for an absence, and
the name of a witness or visitor whom nothing in public names. A substitute sits in for a member, and the
names of the members present are recorded (Local Government Act 1972, schedule 12, paragraph 40): whoever was
first named as one in private is public.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.people import Capacity, Named
from scrutiny_tui.domain.room_events import (
    Attendance,
    Declaration,
    MeetingTime,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting

_VISITING = (Capacity.WITNESS, Capacity.PUBLIC)


def facts_of(sitting: Sitting) -> tuple[Entry, ...]:
    """The entries of the public part: those made in public, and the facts of those made in private."""
    exempt = sitting.exempt
    if not exempt:
        return sitting.entries
    public, found = _named_in_public(sitting), []
    for entry in sitting.entries:
        if entry.id not in exempt:
            found.append(entry)
        elif (body := _fact(sitting, entry.body, public)) is not None:
            found.append(replace(entry, body=body, line="", mentions=(), follow_up=None, exempt=None))
    return tuple(found)


def public_fact(sitting: Sitting, body: Body) -> Body | None:
    """What the public minutes have of something that would be recorded in private now; None for nothing."""
    return _fact(sitting, body, _named_in_public(sitting))


def _named_in_public(sitting: Sitting) -> frozenset[str]:
    """The identities of the committee and those who serve it, substitutes too, and of all named in public."""
    exempt = sitting.exempt
    said = (
        entry.body
        for entry in sitting.entries
        if entry.id not in exempt or (isinstance(entry.body, Attendance) and entry.body.instead_of)
    )
    named = (one for body in said if isinstance(body, (Attendance, Presence)) for one in body.people)
    serving = (held.person for held in sitting.in_force if held.capacity not in _VISITING)
    return frozenset([*serving, *(identity_in(sitting, one) for one in named)])


def _fact(sitting: Sitting, body: Body, public: frozenset[str]) -> Body | None:
    """What is public of something recorded in private; None if nothing is."""
    match body:
        case MeetingTime() | NoApologies() | NoDeclarations() | PublicReturns():
            return body
        case Presence():
            people = _public(sitting, body.people, public)
            return replace(body, people=people) if people else None
        case Attendance():
            people = body.people if body.instead_of else _public(sitting, body.people, public)
            excuses = tuple(replace(one, reason="") for one in body.excuses if one.who in people)
            replaced = next(iter(_public(sitting, filter(None, [body.instead_of]), public)), None)
            if not people:
                return None
            return replace(body, people=people, excuses=excuses, instead_of=replaced, posts=())
        case Declaration():
            who = _public(sitting, body.who, public)
            return replace(body, who=who, text="", consequence=str(body.follows)) if who else None
        case _:
            return None


def _public(sitting: Sitting, people: Iterable[Named], public: frozenset[str]) -> tuple[Named, ...]:
    return tuple(named for named in people if identity_in(sitting, named) in public)
