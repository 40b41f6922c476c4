"""The list of those present at the head of the minutes."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.councils import (
    Appointed,
    groups_by_council,
    of_council,
    on_lines,
    with_council,
)
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.attendance import AttendanceGroup, Roll, Seat
from scrutiny_tui.domain.attendance import Attendee, attendance, in_own_seat
from scrutiny_tui.domain.names.titles import office_called
from scrutiny_tui.domain.people import SEATED, Capacity, Membership, Office
from scrutiny_tui.domain.printable import Block, Emphasis, Paragraph, Run, Table, plain_runs
from scrutiny_tui.domain.room import council_of, remote_is_present
from scrutiny_tui.domain.room_events import Absence, Mode, Move, Presence


def attendance_blocks(context: Context) -> Iterator[Block]:
    """The list of those present, with each of the style's groups that has anyone in it."""
    words = context.style.attendance
    groups = list(_groups(context))
    if words.roll is Roll.TABLE and groups:
        rows = (
            (
                plain_runs(group.label.rstrip(":")),
                plain_runs("\n".join(on_lines(context, people, group.between))),
            )
            for group, people in groups
        )
        yield Table(" ".join(words.columns), words.columns, tuple(rows), _WIDTHS)
        return
    for group, people in groups:
        label = Run(group.label, Emphasis.STRONG)
        if words.roll is Roll.ONE_LINE:
            names = "; ".join(on_lines(context, people, group.between))
            yield Paragraph(Role.ATTENDANCE, (label, Run(f"\t{names}")))
        else:
            if group.label:
                yield Paragraph(Role.ATTENDANCE_GROUP, (label,))
            yield from _one_a_line(context, people)


def _one_a_line(context: Context, people: Sequence[Appointed]) -> Iterator[Block]:
    """Each person on a line, under the council that appointed them where people are grouped so."""
    for council in groups_by_council(context, [council for council, _ in people]) or (None,):
        if council:
            heading = context.say(context.style.attendance.council_heading, council=council)
            yield Paragraph(Role.ATTENDANCE_GROUP, (Run(heading, Emphasis.ITALIC),))
        names = (name for held, name in people if council is None or of_council(held, council))
        yield from (Paragraph(Role.ATTENDEE, plain_runs(name)) for name in names)


def _groups(context: Context) -> Iterator[tuple[AttendanceGroup, list[Appointed]]]:
    everybody = attendance(context.sitting)
    for group in context.style.attendance.groups:
        seated = [a for seat in group.of for a in everybody if seat in _seats(context, a)]
        if seated:
            councils = [council_of(context.sitting, attendee) for attendee in seated]
            grouped = groups_by_council(context, councils)
            yield (
                group,
                [
                    (council, _listed(context, group, attendee, "" if grouped else council))
                    for council, attendee in zip(councils, seated, strict=True)
                ],
            )


_WIDTHS = (0.25, 0.75)

_BY_CAPACITY = {
    Capacity.MEMBER: Seat.MEMBERS,
    Capacity.CO_OPTED: Seat.CO_OPTED,
    Capacity.CABINET: Seat.CABINET,
    Capacity.OFFICER: Seat.OFFICERS,
}


def _seats(context: Context, attendee: Attendee) -> tuple[Seat, ...]:
    """The groups that list a person.

    There are two for one who sent apologies and was there all the same, and for one who is there in a seat of
    their own and recorded as a substitute too: that is doubted, and leaves no one out of the members.
    """
    seat = _seat(context, attendee)
    if attendee.attended and attendee.mode is Mode.APOLOGIES:
        return seat, Seat.APOLOGIES
    if seat is Seat.SUBSTITUTES and attendee.capacity in SEATED and in_own_seat(context.sitting, attendee):
        return _BY_CAPACITY[attendee.capacity], seat
    return (seat,)


def _seat(context: Context, attendee: Attendee) -> Seat:
    if (
        attendee.mode is Mode.ONLINE
        and not remote_is_present(context.sitting)
        and attendee.capacity in SEATED
    ):
        return Seat.OTHERS  # a member who only attends online is not present in law
    if attendee.chair:
        return Seat.CHAIR
    if not attendee.attended:
        return Seat.APOLOGIES if attendee.mode is Mode.APOLOGIES else Seat.ABSENT
    if attendee.mode is Mode.SUBSTITUTE:
        return Seat.SUBSTITUTES
    return _BY_CAPACITY.get(attendee.capacity or Capacity.PUBLIC, Seat.OTHERS)


def _listed(context: Context, group: AttendanceGroup, attendee: Attendee, council: str) -> str:
    """A person as the group lists them, with the council that appointed them unless that is empty."""
    person, words = attendee.person, context.style.words
    came, left = _came(attendee), _left(attendee)
    name = person.name if person else attendee.named.text
    return context.say(
        group.name,
        name=with_council(context, name, council),
        short=with_council(context, context.names.short(name), council),
        role=attendee.role,
        initials=person.initials if person else "",
        office=_office(context, attendee),
        instead_of=lambda: context.names.formally([attendee.instead_of]) if attendee.instead_of else "",
        online=words.online if attendee.mode is Mode.ONLINE else "",
        late=_late(context, attendee),
        reason=attendee.excuse.reason if attendee.excuse else "",
        vote=vote_of(context, attendee.membership),
        came=context.time(came.at) if came else "",
        left=context.time(left.at) if left else "",
        came_item=_item_of(context, came),
        left_item=_item_of(context, left),
    )


def _late(context: Context, attendee: Attendee) -> str:
    """Which part of the meeting a person's apologies were for; empty for the whole meeting."""
    words, excuse = context.style.words, attendee.excuse
    said = excuse.absence if excuse is not None else Absence.MEETING
    return {Absence.LATENESS: words.late, Absence.EARLY: words.early}.get(said, "")


def _came(attendee: Attendee) -> Presence | None:
    """The first time they came in, if they came late."""
    return next((event for event in attendee.events if event.move is Move.CAME), None)


def _left(attendee: Attendee) -> Presence | None:
    """The last time they left, if they did not return."""
    went = [event for event in attendee.events if event.move is Move.WENT]
    return went[-1] if went and not attendee.present else None


def _item_of(context: Context, event: Presence | None) -> str:
    """The reference of the item in which a person came or went; empty outside items."""
    entries = (entry for entry in context.sitting.entries if event is not None and entry.body is event)
    item = context.sitting.item(next((entry.item for entry in entries), None))
    return context.reference(item).shown if item else ""


def vote_of(context: Context, membership: Membership | None) -> str:
    """Whether a co-opted member may vote; empty for others."""
    words = context.style.attendance
    if membership is None or membership.capacity is not Capacity.CO_OPTED:
        return ""
    held = membership.entitlement
    if not held.votes:
        return words.non_voting
    return context.say(words.voting_on, business=held.votes_on) if held.votes_on else words.voting


def _office(context: Context, attendee: Attendee) -> str:
    """The office on the committee, the words for another who presided, and another post of a member."""
    words = context.style.words
    offices = {Office.CHAIR: words.chair, Office.VICE_CHAIR: words.vice_chair}
    held = attendee.membership.office if attendee.membership else Office.NONE
    presided = words.presiding if attendee.chair and held is not Office.CHAIR else ""
    post = attendee.post.words if attendee.post and attendee.capacity in SEATED else ""
    other = "" if office_called(post, context.sitting.customs) else post
    return ", ".join(word for word in (offices.get(held, ""), presided, other) if word)
