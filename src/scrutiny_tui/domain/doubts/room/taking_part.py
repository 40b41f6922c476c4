"""Who cannot have taken part in what an entry records, and why: the second half of many doubts."""

from collections.abc import Mapping, Sequence

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, Attendee, attendance, identity, identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions.limited_votes import votes_on_other_business
from scrutiny_tui.domain.doubts.names.not_known import is_misspelt
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.line import names_everyone
from scrutiny_tui.domain.moments import PlaceInTime, as_they_happened, happened
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.people import SEATED, Capacity, Named
from scrutiny_tui.domain.room import interests_of, may_vote, room_at, seat_of, there_before
from scrutiny_tui.domain.room_events import Absence, Attendance, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown

_NO_VOTE = {
    Capacity.MEMBER: "has no vote",
    Capacity.CO_OPTED: "is a co-opted member without a vote",
    Capacity.OFFICER: "is an officer",
}
HAD_LEFT = "had left the meeting"
"""Said of someone who went and did not come back, followed by the time if it is recorded."""
_NO_MEMBER = "is not a member of the committee"


def printed_name(sitting: Sitting, named: Named) -> str:
    """The printed name of someone as named in a meeting; as typed where no one in the store has the name."""
    who = who_is(sitting, named)
    person = sitting.people.get(who.person or "")
    return person.name if person else who.text


def attendee_of(sitting: Sitting, named: Named) -> Attendee | None:
    """How someone attends; None where nothing is recorded of it."""
    return _attendees(sitting).get(identity_in(sitting, named))


def cannot_vote(sitting: Sitting, named: Named, entry: Entry) -> str:
    """Why someone cannot have voted or moved there, to follow "but"; empty where they can."""
    if is_misspelt(sitting, named):
        return ""
    return (
        _has_no_vote(sitting, named)
        or was_not_there(sitting, named, entry)
        or _is_not_recorded(sitting, named, entry)
        or _has_interest(sitting, named, entry)
        or _has_unclear_interest(sitting, named, entry)
        or votes_on_other_business(sitting, named, entry.item)
    )


def is_no_member(sitting: Sitting, named: Named) -> str:
    """Why someone is not a member of the committee, to follow "but"; empty for a member or a substitute."""
    if is_misspelt(sitting, named):
        return ""
    who = who_is(sitting, named)
    attendee = _attendees(sitting).get(identity(who))
    held = [one.capacity for one in sitting.in_force if one.person == who.person]
    known = any(one.capacity in SEATED for one in sitting.in_force)
    substitute = attendee is not None and attendee.mode is Mode.SUBSTITUTE
    if not known or substitute or any(capacity in SEATED for capacity in held):
        return ""
    return _NO_VOTE[Capacity.OFFICER] if Capacity.OFFICER in held else _NO_MEMBER


def was_not_in_room(sitting: Sitting, named: Named, entry: Entry) -> str:
    """Why someone cannot have been in the room there, to follow "but"; empty where they can."""
    return was_not_there(sitting, named, entry) or _is_not_recorded(sitting, named, entry)


def is_here_by_name(sitting: Sitting, named: Named, entry: Entry) -> bool:
    """Whether someone is in the room where an entry stands, and was named, not only by `/here all`."""
    key = identity_in(sitting, named)
    if key not in room_at(sitting, entry.place).present:
        return False
    by_name = (
        one.body.people
        for one in sitting.entries
        if isinstance(one.body, Attendance) and one.body.mode.present and not names_everyone(one.line)
    )
    moved = _moves(sitting).get(key, ())
    return bool(moved) or any(key in {identity_in(sitting, one) for one in people} for people in by_name)


def was_not_there(sitting: Sitting, named: Named, entry: Entry) -> str:
    """What in the record contradicts someone's presence where an entry stands; empty if nothing does."""
    if is_misspelt(sitting, named):
        return ""
    key = identity(who_is(sitting, named))
    room, attendee = room_at(sitting, entry.place), _attendees(sitting).get(key)
    if attendee is None or key in room.present or key in there_before(sitting, entry.item, entry.place):
        return ""
    before = [event for at, event in _moves(sitting).get(key, ()) if at < (entry.place, 0)]
    if before and before[-1].move is Move.WENT:
        at = f" at {shown(before[-1].at)}" if before[-1].at else ""
        return f"{HAD_LEFT}{at}"
    if key in room.out:
        return "declared an interest in the item and was to leave the room"
    if attendee.mode is Mode.ABSENT:
        return "is recorded as absent"
    if attendee.mode is Mode.APOLOGIES:
        late = attendee.excuse is not None and attendee.excuse.absence is Absence.LATENESS
        return "sent apologies for lateness and had not come in" if late else "sent apologies"
    return "had not come in yet"


def is_unrecorded_member(sitting: Sitting, named: Named) -> str:
    """That nothing is recorded of a member's attendance, to follow "but"; empty for anyone else."""
    who = who_is(sitting, named)
    seated = any(one.person == who.person and one.capacity in SEATED for one in sitting.in_force)
    missing = seated and members_are_recorded(sitting) and identity(who) not in _attendees(sitting)
    return "is not recorded as present" if missing else ""


def is_unrecorded_speaker(sitting: Sitting, named: Named) -> str:
    """That nothing is recorded of the attendance of someone who spoke, to follow "but"; empty otherwise.

    Someone with a line of their own is doubted there.
    """
    if why := is_unrecorded_member(sitting, named):
        return why
    who = who_is(sitting, named)
    key, points = identity(who), (one.body for one in sitting.entries if isinstance(one.body, Point))
    if who.person is None or not members_are_recorded(sitting) or key in _attendees(sitting):
        return ""
    if any(body.speaker and identity_in(sitting, body.speaker) == key for body in points):
        return ""
    return f"is not recorded as attending: /with {printed_name(sitting, named)} records it"


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def members_are_recorded(sitting: Sitting) -> bool:
    """Whether it is recorded of any member that they attended. Until then, no one is missed."""
    return any(attendee.attended and attendee.capacity in SEATED for attendee in attendance(sitting))


def voters(sitting: Sitting, entry: Entry) -> int:
    """How many votes those in the room have where an entry stands; a member and their substitute have one."""
    seats = set()
    for one in room_at(sitting, entry.place).present.values():
        if (
            may_vote(sitting, one)
            and not _has_interest(sitting, one.named, entry)
            and not votes_on_other_business(sitting, one.named, entry.item)
        ):
            held = seat_of(sitting, one)
            seats.add(held.person if held is not None else identity(one.named))
    return len(seats)


def counts_of_members(people: Sequence[Attendee]) -> tuple[int, ...]:
    """How many are members, with and without those who were co-opted and those who substitute."""
    members = sum(one.capacity is Capacity.MEMBER and one.mode is not Mode.SUBSTITUTE for one in people)
    substitutes = sum(one.mode is Mode.SUBSTITUTE for one in people)
    seated = sum(one.capacity in SEATED and one.mode is not Mode.SUBSTITUTE for one in people)
    return members + substitutes, members, seated, seated + substitutes


def _has_no_vote(sitting: Sitting, named: Named) -> str:
    who = who_is(sitting, named)
    attendee = _attendees(sitting).get(identity(who))
    if attendee is not None and may_vote(sitting, attendee):
        return ""
    held = [one for one in sitting.in_force if one.person == who.person]
    if any(one.entitlement.votes for one in held):
        online = attendee is not None and attendee.mode is Mode.ONLINE
        return "attends online and so has no vote" if online else ""
    if not held:  # `doubts.names` reports a name that no one has
        visitor = attendee is not None and attendee.mode is not Mode.SUBSTITUTE
        known = any(one.capacity in SEATED for one in sitting.in_force)
        return _NO_MEMBER if known and (visitor or who.person) else ""
    return next((_NO_VOTE[one.capacity] for one in held if one.capacity in _NO_VOTE), _NO_MEMBER)


def _is_not_recorded(sitting: Sitting, named: Named, entry: Entry) -> str:
    who = who_is(sitting, named)
    known = who.person is not None and members_are_recorded(sitting)
    missing = known and identity(who) not in room_at(sitting, entry.place).present
    if missing and identity(who) not in there_before(sitting, entry.item, entry.place):
        return "is not recorded as present"
    return ""


def _has_interest(sitting: Sitting, named: Named, entry: Entry) -> str:
    declared = [body.follows for _, body in interests_of(sitting, named, entry.item)]
    leaves = bool(declared) and declared[-1].leaves  # then not in the room, unless they came in
    barred = any(not follows.votes for follows in declared if not (leaves and follows.leaves))
    return "declared an interest in the item and was not to vote" if barred else ""


def _has_unclear_interest(sitting: Sitting, named: Named, entry: Entry) -> str:
    declared = interests_of(sitting, named, entry.item)
    unclear = bool(declared) and declared[-1][1].is_unclear
    return "declared an interest in the item, and it is not said whether they were to vote" if unclear else ""


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _attendees(sitting: Sitting) -> Mapping[str, Attendee]:
    return {identity(attendee.named): attendee for attendee in attendance(sitting)}


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _moves(sitting: Sitting) -> Mapping[str, list[tuple[PlaceInTime, Presence]]]:
    """The comings and goings of each person, in order, each with its place."""
    found: dict[str, list[tuple[PlaceInTime, Presence]]] = {}
    for entry in as_they_happened(sitting):
        if isinstance(entry.body, Presence):
            for named in entry.body.people:
                moves = found.setdefault(identity(who_is(sitting, named)), [])
                moves.append((happened(sitting, entry), entry.body))
    return found
