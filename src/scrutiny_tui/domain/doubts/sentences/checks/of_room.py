"""Who was online or in the room, the quorum and other numbers that sentences tell, held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import Attendee, attendance, identity, identity_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import (
    attendee_of,
    counts_of_members,
    members_are_recorded,
    printed_name,
)
from scrutiny_tui.domain.doubts.sentences.assertions.room_assertions import (
    OfRoom,
    ToldMode,
    ToldModes,
    ToldPartAbsence,
    ToldQuorum,
    ToldSeats,
    ToldSubstitutes,
)
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import in_words, only_words, recorded_otherwise
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import SEATED, Capacity
from scrutiny_tui.domain.quorum import needed
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.room_events import Absence, Attendance, Mode, Move
from scrutiny_tui.domain.sitting import Sitting

_FOR = {Absence.LATENESS: "/ap with “for lateness”", Absence.EARLY: "/ap with “for early departure”"}
_EXPLAINED_BY = {Absence.LATENESS: Move.CAME, Absence.EARLY: Move.WENT}


def check(sitting: Sitting, entry: Entry, told: OfRoom) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of the room and of numbers of members."""
    match told:
        case ToldQuorum(number=number):
            yield from _of_quorum(sitting, entry, number)
        case ToldSeats(number=number):
            yield from _of_seats(sitting, entry, number)
        case _ if not members_are_recorded(sitting):
            return
        case ToldMode():
            yield from _of_mode(sitting, entry, told)
        case ToldModes():
            yield from _of_modes(sitting, entry, told)
        case ToldSubstitutes(number=number):
            yield from _of_substitutes(sitting, entry, number)
        case ToldPartAbsence():
            yield from _of_part(sitting, entry, told)


def _other_number(entry: Entry, kind: DoubtKind, said: str, number: int) -> Doubt:
    return recorded_otherwise(entry, kind, said, in_words(number))


def _of_quorum(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    quorum = needed(sitting)
    if quorum is not None and number != quorum:
        yield _other_number(entry, DoubtKind.QUORUM, f"the quorum is {in_words(number)}", quorum)


def _of_substitutes(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    came = sum(one.mode is Mode.SUBSTITUTE for one in attendance(sitting))
    said = f"{in_words(number)} substituted"
    if number and not came:
        yield only_words(entry, said, "/sub")
    elif number != came:
        yield _other_number(entry, DoubtKind.PRESENT_AND_ABSENT, said, came)


def _of_seats(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    """How many are said to sit on the committee, with or without those who were co-opted."""
    members = sum(one.capacity is Capacity.MEMBER for one in sitting.in_force)
    seated = sum(one.capacity in SEATED for one in sitting.in_force)
    if members and number not in (members, seated):
        said = f"the committee has {in_words(number)} members"
        yield _other_number(entry, DoubtKind.PRESENT_AND_ABSENT, said, members)


def _of_mode(sitting: Sitting, entry: Entry, told: ToldMode) -> Iterator[Doubt]:
    """Someone said to have been online whom the record has only in the room, or the other way round."""
    for named in known_in(sitting, entry, told.who):
        attendee, modes = attendee_of(sitting, named), _modes_of(sitting, identity_in(sitting, named))
        name = printed_name(sitting, named)
        said = f"{name} attended online" if told.online else f"{name} was in the room"
        if attendee is None or not attendee.attended or (Mode.ONLINE in modes) is told.online:
            continue
        if told.online and attendee.mode is Mode.WITH:
            yield only_words(entry, said, "/online")
        elif told.online or modes == {Mode.ONLINE}:
            recorded = "them in the room" if told.online else "them online"
            yield recorded_otherwise(entry, DoubtKind.PRESENT_AND_ABSENT, said, recorded)


def _modes_of(sitting: Sitting, key: str) -> set[Mode]:
    """In which ways someone is recorded as attending, one after the other."""
    said = (one.body for one in sitting.entries if isinstance(one.body, Attendance))
    return {
        body.mode
        for body in said
        if body.mode.present and key in {identity_in(sitting, one) for one in body.people}
    }


def _of_modes(sitting: Sitting, entry: Entry, told: ToldModes) -> Iterator[Doubt]:
    """How many are said to have been online, or in the room: members, or everyone, there or at any time."""
    there = list(room_at(sitting, entry.place).present.values())
    ever = [one for one in attendance(sitting) if one.attended]
    fitting = [[one for one in people if _is_so(sitting, one, told)] for people in (there, ever)]
    counts = {count for people in fitting for count in (*counts_of_members(people), len(people))}
    if told.number not in counts:
        where = "attended online" if told.online else "were in the room"
        said, recorded = (
            f"{in_words(told.number)} {where}",
            fitting[-1 if told.online else 0],
        )
        yield _other_number(entry, DoubtKind.PRESENT_AND_ABSENT, said, counts_of_members(recorded)[0])


def _is_so(sitting: Sitting, attendee: Attendee, told: ToldModes) -> bool:
    modes = _modes_of(sitting, identity(attendee.named))
    return Mode.ONLINE in modes if told.online else modes != {Mode.ONLINE}


def _of_part(sitting: Sitting, entry: Entry, told: ToldPartAbsence) -> Iterator[Doubt]:
    """Apologies for a part of the meeting, of which the record has nothing."""
    for named in known_in(sitting, entry, told.who):
        attendee = attendee_of(sitting, named)
        excuse = attendee.excuse if attendee else None
        moves = {one.move for one in attendee.events} if attendee else set()
        if (excuse and excuse.absence is told.absence) or _EXPLAINED_BY[told.absence] in moves:
            continue
        said = f"{printed_name(sitting, named)} sent apologies for {told.absence}"
        if excuse and attendee and attendee.mode is Mode.APOLOGIES:
            recorded = f"apologies for {excuse.absence or 'the whole meeting'}"
            yield recorded_otherwise(entry, DoubtKind.PRESENT_AND_ABSENT, said, recorded)
        else:
            yield only_words(entry, said, _FOR[told.absence], kind=DoubtKind.NO_MOVEMENT)
