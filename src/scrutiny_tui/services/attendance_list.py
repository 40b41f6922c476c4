"""Everybody of a meeting in one list: who is expected, and what is recorded of each."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.attendance import Attendee, attendance, identity, identity_in
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.people import Capacity, Membership, Named, Office
from scrutiny_tui.domain.prepared_items import coming, name_and_post
from scrutiny_tui.domain.recording.attendance_edits import Attending, OfPerson, lines_about
from scrutiny_tui.domain.room_events import Absence, Attendance, Excuse, Mode, Move, Post, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown


class Group(StrEnum):
    """What people are to the committee, in the order in which the list has them."""

    MEMBERS = "member"
    CO_OPTED = "co-opted"
    SUBSTITUTES = "substitute"
    CABINET = "cabinet"
    OFFICERS = "officer"
    VISITORS = "visitor"


_GROUPS = {
    Capacity.MEMBER: Group.MEMBERS,
    Capacity.CO_OPTED: Group.CO_OPTED,
    Capacity.SUBSTITUTE: Group.SUBSTITUTES,
    Capacity.CABINET: Group.CABINET,
    Capacity.OFFICER: Group.OFFICERS,
}
_MODES = {
    Mode.HERE: "present",
    Mode.WITH: "attends",
    Mode.ONLINE: "online",
    Mode.ABSENT: "absent",
}
EXPECTED = "expected"


class AttendanceRow(Struct, frozen=True):
    """One person of the list.

    Attributes:
        key: their `identity`.
        named: the person.
        name: as printed.
        group: what they are to the committee.
        post: their office on the committee, else the post they hold and the body they come from.
        attendee: what is recorded of them; None where nothing is.
        recorded: that in a few words; of whom nothing is recorded, that they are expected, as members are and
            who is to attend for an item.
        lines: the lines that record it, in order.
    """

    key: str
    named: Named
    name: str
    group: Group
    post: str
    attendee: Attendee | None
    recorded: str
    lines: tuple[OfPerson[Attending], ...]

    @property
    def seated(self) -> bool:
        """Whether they sit on the committee, and are expected."""
        return self.group in (Group.MEMBERS, Group.CO_OPTED)

    @property
    def present(self) -> bool:
        """Whether they are recorded as in the room, or are to attend."""
        return self.attendee is not None and self.attendee.present

    @property
    def comes_for_item(self) -> bool:
        """Whether they are in the list only because they are to attend for an item."""
        return self.group is Group.VISITORS and self.attendee is None

    @property
    def asks_for_whom(self) -> bool:
        """Whether they are a substitute who sits in for no one yet."""
        return self.group is Group.SUBSTITUTES and not self.present

    @property
    def events(self) -> tuple[OfPerson[Presence], ...]:
        """The lines about their coming and going, in order."""
        return _events(self.lines)


def _events(lines: Sequence[OfPerson[Attending]]) -> tuple[OfPerson[Presence], ...]:
    return tuple(
        OfPerson(line.entry, line.body, line.named) for line in lines if isinstance(line.body, Presence)
    )


def attendance_rows(sitting: Sitting) -> tuple[AttendanceRow, ...]:
    """Everybody of the committee on the day, who else was named, and who is to attend for an item, in groups.

    Members stand as the committee lists them, the chair first; visitors in the order they were named in.
    """
    attendees = {identity(attendee.named): attendee for attendee in attendance(sitting)}
    held: dict[str, Membership] = {}
    for membership in sitting.in_force:
        held.setdefault(membership.person, membership)
    known = (_of_committee(sitting, m, attendees.get(m.person)) for m in held.values())
    others = (_visitor(sitting, one) for key, one in attendees.items() if key not in held)
    awaited = (
        _awaited(sitting, *one)
        for key, one in coming(sitting).items()
        if key not in held and key not in attendees
    )
    order = list(Group)
    return tuple(sorted((*known, *others, *awaited), key=lambda row: order.index(row.group)))


def _of_committee(sitting: Sitting, membership: Membership, attendee: Attendee | None) -> AttendanceRow:
    person = sitting.people[membership.person]
    office = "" if membership.office is Office.NONE else membership.office.capitalize()
    post = office or (attendee.role if attendee else person.role)
    named = Named(person.name, person.id)
    group = _GROUPS.get(membership.capacity, Group.VISITORS)
    return _row(sitting, named, person.name, group, post, attendee)


def _visitor(sitting: Sitting, attendee: Attendee) -> AttendanceRow:
    name = attendee.person.name if attendee.person else attendee.named.text
    group = Group.SUBSTITUTES if attendee.mode is Mode.SUBSTITUTE else Group.VISITORS
    return _row(sitting, attendee.named, name, group, attendee.role, attendee)


def _awaited(sitting: Sitting, named: Named, said: Post | None) -> AttendanceRow:
    name, post = name_and_post(sitting, named, said)
    return _row(sitting, named, name, Group.VISITORS, post, None)


def _row(
    sitting: Sitting, named: Named, name: str, group: Group, post: str, attendee: Attendee | None
) -> AttendanceRow:
    key = identity(named)
    lines = lines_about(sitting, key) if attendee is not None else ()
    words = list(_recorded(sitting, attendee, lines)) if attendee is not None else []
    if (substitute := _substitute_for(sitting, key)) is not None:
        words.append(f"{_name_of(sitting, substitute.named)} sits in")
    elif not words and _is_expected(sitting, key):
        words.append(EXPECTED)
    return AttendanceRow(key, named, name, group, post, attendee, " · ".join(words), lines)


def _is_expected(sitting: Sitting, key: str) -> bool:
    seated = any(membership.person == key for membership in LineContext(sitting).expected)
    return seated or key in coming(sitting)


def _substitute_for(sitting: Sitting, key: str) -> Attendee | None:
    """Who sits in for a member."""
    found = (
        a
        for a in attendance(sitting)
        if a.instead_of is not None and identity_in(sitting, a.instead_of) == key
    )
    return next(found, None)


def _recorded(sitting: Sitting, attendee: Attendee, lines: Sequence[OfPerson[Attending]]) -> Iterator[str]:
    """When someone came or went last, and how they attend, as lines say it.

    Who came or went need not be said to be present.
    """
    events = _events(lines)
    in_and_out = [line for line in events if line.body.move is not Move.CHAIR]
    if in_and_out:
        yield move_in_words(sitting, in_and_out[-1])
    if len(in_and_out) < len(events):
        yield "took the chair"
    said = any(isinstance(line.body, Attendance) for line in lines)
    if said and not (in_and_out and attendee.mode in (Mode.HERE, Mode.WITH)):
        yield _mode(sitting, attendee)


def _mode(sitting: Sitting, attendee: Attendee) -> str:
    match attendee.mode:
        case Mode.APOLOGIES:
            return _apologies(attendee.excuse or Excuse(attendee.named))
        case Mode.SUBSTITUTE:
            member = attendee.instead_of
            return f"sits in for {_name_of(sitting, member)}" if member else "substitute"
        case other:
            return _MODES[other]


def _apologies(excuse: Excuse) -> str:
    part = f" for {excuse.absence}" if excuse.absence is not Absence.MEETING else ""
    return f"apologies{part}" + (f" ({excuse.reason})" if excuse.reason else "")


def move_in_words(sitting: Sitting, line: OfPerson[Presence]) -> str:
    """When someone came or went: "in the room since 7.17 pm", "left after item 2"."""
    event = line.body
    item = sitting.item(line.entry.item)
    if event.moment is not None:
        named = item_of(sitting, event.moment.concerned)
        number = named.number if named else event.moment.concerned.number
        where = f" {event.moment.relation} item {number}"
    else:
        where = f" at item {item.number}" if item is not None and item.number else ""
    time = shown(event.at) if event.at else ""
    match event.move:
        case Move.CAME:
            return f"in the room since {time}" if time else f"came in{where}"
        case Move.WENT:
            return f"left at {time}" if time else f"left{where}"
        case Move.CHAIR:
            return f"took the chair{f' at {time}' if time else where}"


def _name_of(sitting: Sitting, named: Named) -> str:
    person = sitting.people.get(named.person or "")
    return person.name if person else named.text


def may_sit_in(sitting: Sitting, row: AttendanceRow) -> tuple[AttendanceRow, ...]:
    """The substitutes who may sit in for a member; or the members for whom someone may.

    A substitute sits in for a member who is not there.

    Raises:
        Refused: there is nobody.
    """
    rows = attendance_rows(sitting)
    if row.seated and not row.present:
        found = tuple(one for one in rows if one.asks_for_whom and one.key != row.key)
        none = f"There is no substitute to sit in for {row.name}: add one, and say then for whom they sit in."
    elif row.group in (Group.SUBSTITUTES, Group.VISITORS):
        found = tuple(one for one in rows if one.seated and not one.present)
        none = "Every member is present, and a substitute sits in for one who is not."
    else:
        what = "present" if row.seated else f"no substitute, but {row.post or row.group}"
        found, none = (), f"{row.name} is {what}."
    if not found:
        raise Refused(none)
    return found
