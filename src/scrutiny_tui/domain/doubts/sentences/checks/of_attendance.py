"""Who was there, came, left or had the chair, interests and times that sentences tell, held to the record."""

from collections.abc import Iterator, Sequence
from datetime import time

from scrutiny_tui.domain.attendance import attendance, identity, identity_in, took_the_chair
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import (
    attendee_of,
    is_unrecorded_speaker,
    members_are_recorded,
    printed_name,
    was_not_in_room,
    was_not_there,
)
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    OfAttendance,
    ToldAbsence,
    ToldChairLeft,
    ToldInterest,
    ToldMove,
    ToldNoReturn,
    ToldPresence,
    ToldSubstitute,
    ToldTime,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.checks import moves_in_other_items, of_interests
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import told_time
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.moments import as_they_happened
from scrutiny_tui.domain.people import SEATED, Named
from scrutiny_tui.domain.room import interest_of, presiding, room_at
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import minutes_after, shown

_MOVED = {
    Move.WENT: ("left", "/out"),
    Move.CAME: ("came in", "/in"),
    Move.CHAIR: ("took the chair", "/chair"),
}
_CLOCK = {
    ClockEvent.OPEN: ("opened", "/open"),
    ClockEvent.CLOSE: ("closed", "/close"),
    ClockEvent.ADJOURN: ("was adjourned", "/adjourn"),
    ClockEvent.RESUME: ("resumed", "/resume"),
    ClockEvent.EXTEND: ("was extended", "/extend"),
}
_AWAY = {Mode.APOLOGIES: "sent apologies", Mode.ABSENT: "was absent"}
_AWAY_RECORDED = {Mode.APOLOGIES: "sent apologies", Mode.ABSENT: "is recorded as absent"}
_IS = {Mode.APOLOGIES: "is recorded with apologies", Mode.ABSENT: "is recorded as absent"}

_HOURS = 6 * 60
"""In minutes. A time earlier by more is read in another half of the day."""
_JUST = 20
"""In minutes, how far from a time something is that was just after it."""


def check(sitting: Sitting, entry: Entry, told: OfAttendance) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of who was there, and when."""
    match told:
        case ToldTime():
            yield from _of_clock(sitting, entry, told)
        case ToldInterest():
            yield from of_interests.check(sitting, entry, told)
        case _ if not room_at(sitting, entry.place).known:
            return
        case ToldSubstitute():
            yield from _of_substitute(sitting, entry, told)
        case ToldAbsence(who="", mode=mode):
            sent = next((one for one in attendance(sitting) if one.mode is mode), None)
            if sent is not None:
                name = printed_name(sitting, sent.named)
                said = "no apologies were received"
                yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, f"{name} sent them")
        case _:
            for named in known_in(sitting, entry, told.who):
                yield from _of_person(sitting, entry, named, told)


def _of_person(
    sitting: Sitting,
    entry: Entry,
    named: Named,
    told: ToldAbsence | ToldPresence | ToldMove | ToldNoReturn | ToldChairLeft | ToldWords,
) -> Iterator[Doubt]:
    match told:
        case ToldAbsence(mode=mode):
            yield from _of_absence(sitting, entry, named, mode)
        case ToldPresence():
            yield from _of_presence(sitting, entry, named)
        case ToldNoReturn():
            yield from _of_no_return(sitting, entry, named)
        case ToldMove(move=Move.CHAIR):
            yield from _of_chair(sitting, entry, named)
        case ToldMove(move=move, at=at):
            yield from _of_move(sitting, entry, named, move, at)
        case ToldChairLeft():
            yield from _of_chair_left(sitting, entry, named)
        case ToldWords():
            why = was_not_there(sitting, named, entry) or is_unrecorded_speaker(sitting, named)
            if why and "interest" not in why:
                sentence = f"{printed_name(sitting, named)} is recorded as speaking, but {why}."
                yield doubt_at(entry, DoubtKind.SPEAKER, sentence)


def _of_absence(sitting: Sitting, entry: Entry, named: Named, mode: Mode) -> Iterator[Doubt]:
    attendee, key = attendee_of(sitting, named), identity_in(sitting, named)
    told = f"{printed_name(sitting, named)} {_AWAY[mode]}"
    if attendee is None:
        if key in _missed(sitting, seated=mode is not Mode.APOLOGIES):
            yield only_words(entry, told, "/ap" if mode is Mode.APOLOGIES else "/absent")
    elif attendee.mode is Mode.APOLOGIES or attendee.mode is mode:
        return
    elif attendee.mode is Mode.ABSENT:
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, told, _IS[attendee.mode])
    elif mode is Mode.APOLOGIES or key in room_at(sitting, entry.place).present:
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, told, "is recorded as present")


def _missed(sitting: Sitting, *, seated: bool = False) -> set[str]:
    """Those of whose attendance something is to be recorded, by `identity`; or only who has a seat."""
    return {held.person for held in sitting.in_force if not seated or held.capacity in SEATED}


def _of_presence(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    """Someone said to have been present, where the record has them away throughout, or not at all."""
    attendee, key = attendee_of(sitting, named), identity_in(sitting, named)
    if attendee is None and key in _missed(sitting) and members_are_recorded(sitting):
        command = "/here" if key in _missed(sitting, seated=True) else "/with"
        yield only_words(entry, f"{printed_name(sitting, named)} was present", command)
    if attendee is not None and not attendee.mode.present and not attendee.attended:
        told, away = f"{printed_name(sitting, named)} was present", _AWAY_RECORDED[attendee.mode]
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, told, away)


def _of_substitute(sitting: Sitting, entry: Entry, told: ToldSubstitute) -> Iterator[Doubt]:
    who, member = (people_in(sitting, entry, words) for words in (told.who, told.member))
    if len(member.known) != 1 or len(who.known) + len(who.unknown) != 1:
        return
    instead = identity_in(sitting, member.known[0])
    own = identity_in(sitting, who.known[0]) if who.known else None
    if own and _sits_in_for(sitting, member.known[0], who.known[0]):
        name, other = (printed_name(sitting, one.known[0]) for one in (who, member))
        is_recorded = f"{other} is recorded as substitute for {name}"
        yield contradicted(
            entry, DoubtKind.PRESENT_AND_ABSENT, f"{name} substituted for {other}", is_recorded
        )
        return
    if instead not in _missed(sitting, seated=True) or own in took_the_chair(sitting):
        return  # an officer for another, or a member who chaired for the chair
    pairs = [(one.named, one.instead_of) for one in attendance(sitting) if one.instead_of]
    recorded = [named for named, other in pairs if identity_in(sitting, other) == instead]
    others = [other for named, other in pairs if identity(named) == own]
    name = printed_name(sitting, who.known[0]) if who.known else who.unknown[0].name
    said = f"{name} substituted for {printed_name(sitting, member.known[0])}"
    if any(identity(named) == own for named in recorded):
        return
    if others:
        is_recorded = f"is recorded as substitute for {printed_name(sitting, others[-1])}"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, is_recorded)
    elif recorded:
        instead_of = printed_name(sitting, recorded[-1])
        yield recorded_otherwise(entry, DoubtKind.PRESENT_AND_ABSENT, said, instead_of)
    else:
        yield only_words(entry, said, "/sub")


def _latest_time(sitting: Sitting, entry: Entry) -> time | None:
    """The last time that was recorded before an entry, in an item before its own."""
    before = [
        one.body.at
        for one in sitting.entries
        if one.place < entry.place and one.item != entry.item and isinstance(one.body, Presence | MeetingTime)
    ]
    return next((at for at in reversed(before) if at), None)


def _sits_in_for(sitting: Sitting, substitute: Named, member: Named) -> bool:
    """Whether someone is recorded as a member's substitute."""
    pairs = ((one.named, one.instead_of) for one in attendance(sitting) if one.instead_of)
    wanted = identity_in(sitting, substitute), identity_in(sitting, member)
    return any((identity(named), identity_in(sitting, other)) == wanted for named, other in pairs)


def _of_move(sitting: Sitting, entry: Entry, named: Named, move: Move, at: str) -> Iterator[Doubt]:
    """Someone said to have come or left, where the record has them there or away all the same."""
    key, room = identity_in(sitting, named), room_at(sitting, entry.place)
    moves = [
        other.body
        for other in sitting.of_item(entry.item)
        if isinstance(other.body, Presence)
        and other.body.move is move
        and key in {identity_in(sitting, one) for one in other.body.people}
    ]
    did, command = _MOVED[move]
    name, told = printed_name(sitting, named), told_time(at, sitting.meeting.time)
    here = key in room.present if move is Move.WENT else key not in {*room.present, *room.out}
    moves = moves or ([] if here or not told else _moves_of(sitting, key, move))
    same = [body for body in _moves_of(sitting, key, move) if told and body.at == told]
    if moves or same:
        yield from _of_time(entry, name, did, told, moves)
        yield from moves_in_other_items.check(sitting, entry, named, move, told)
        return
    attendee = attendee_of(sitting, named)
    if move is Move.WENT and attendee is not None and not attendee.attended:
        away = _AWAY_RECORDED.get(attendee.mode, "was not there")
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, f"{name} {did}", away)
    elif move is Move.CAME and key in room.present and not _moves_of(sitting, key, move):
        yield contradicted(entry, DoubtKind.MOVEMENT, f"{name} {did}", "was in the room already")
    elif here and move is Move.WENT and speaks_later(sitting, entry, key):
        recorded = f"is recorded as speaking afterwards: {command} records the leaving, and /in the return"
        yield contradicted(entry, DoubtKind.MOVEMENT, f"{name} {did}", recorded)
    elif here and (later := moves_in_other_items.recorded_later(sitting, entry, key, move)):
        when = f" at {shown(told)}" if told else ""
        yield from moves_in_other_items.told_too_early(entry, f"{name} {did}{when}", later)
    elif here and move is Move.CAME and (went := _went_before(sitting, entry, key)) is not None:
        left = f"leaving at {shown(went.at)}" if went.at else "leaving"
        recorded = f"is recorded as {left}, and no return: {command} records it"
        yield contradicted(entry, DoubtKind.MOVEMENT, f"{name} {did}", recorded)
    elif here:
        yield only_words(entry, f"{name} {did}", command)
    elif (latest := _latest_time(sitting, entry)) and told and 0 < minutes_after(told, latest) < _HOURS:
        sentence = f"{shown(told)} is earlier than {shown(latest)}, the time recorded before it."
        yield doubt_at(entry, DoubtKind.TIMES, sentence)


def _of_time(
    entry: Entry, name: str, did: str, told: time | None, moves: Sequence[Presence]
) -> Iterator[Doubt]:
    """The time at which someone is said to have come or left, where only others are recorded."""
    times = [body.at for body in moves if body.at]
    if told and times and told not in times and len(times) == len(moves):
        said = f"{name} {did} at {shown(told)}"
        yield contradicted(entry, DoubtKind.TIMES, said, f"{shown(times[-1])} is recorded")


def _went_before(sitting: Sitting, entry: Entry, key: str) -> Presence | None:
    """When someone left before an entry, where nothing is recorded of them since."""
    before = [
        one.body
        for one in as_they_happened(sitting)
        if one.place < entry.place
        and isinstance(one.body, Presence)
        and key in {identity_in(sitting, named) for named in one.body.people}
    ]
    return before[-1] if before and before[-1].move is Move.WENT else None


def speaks_later(sitting: Sitting, entry: Entry, key: str, *, in_item: bool = False) -> bool:
    """Whether someone is recorded, or told, as speaking after an entry and before they came in.

    Args:
        sitting: the meeting.
        entry: the entry.
        key: who, by `identity`.
        in_item: whether only the item of the entry is asked: whoever left it may be back for the next one.
    """
    for one in sitting.of_item(entry.item) if in_item else sitting.entries:
        body = one.body
        if one.place <= entry.place:
            continue
        if isinstance(body, Presence) and key in {identity_in(sitting, each) for each in body.people}:
            return False
        if isinstance(body, Point) and key in {
            identity_in(sitting, each) for each in _speakers(sitting, one)
        }:
            return True
    return False


def _speakers(sitting: Sitting, entry: Entry) -> Iterator[Named]:
    """Who says what a point records: its speaker, or those of whom its sentences tell."""
    if isinstance(entry.body, Point) and entry.body.speaker is not None:
        yield entry.body.speaker
        return
    for told in asserted(entry.text):
        if isinstance(told.assertion, ToldWords):
            yield from known_in(sitting, entry, told.assertion.who)


def _moves_of(sitting: Sitting, key: str, move: Move) -> list[Presence]:
    """When someone is recorded as coming in, or as leaving, in the whole meeting."""
    moves = [one.body for one in sitting.entries if isinstance(one.body, Presence)]
    return [
        one
        for one in moves
        if one.move is move and key in {identity_in(sitting, named) for named in one.people}
    ]


def _of_no_return(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    """Someone said to have left for good, where the record has them come back."""
    key = identity_in(sitting, named)
    moves = [
        one.body
        for one in as_they_happened(sitting)
        if isinstance(one.body, Presence) and key in {identity_in(sitting, each) for each in one.body.people}
    ]
    went = next((place for place, one in enumerate(moves) if one.move is Move.WENT), len(moves))
    back = next((one for one in moves[went:] if one.move is Move.CAME), None)
    if back is not None:
        at = f" at {shown(back.at)}" if back.at else ""
        told = f"{printed_name(sitting, named)} did not return"
        yield contradicted(entry, DoubtKind.MOVEMENT, told, f"is recorded as coming in{at}")


def _of_chair(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    key, chair = identity_in(sitting, named), presiding(sitting, entry.place)
    if (chair is not None and identity(chair.named) == key) or key in _chaired(sitting, entry):
        return
    did, command = _MOVED[Move.CHAIR]
    said = f"{printed_name(sitting, named)} {did}"
    if why := was_not_in_room(sitting, named, entry):
        yield contradicted(entry, DoubtKind.CHAIR, said, why)
    elif later := moves_in_other_items.recorded_later(sitting, entry, key, Move.CHAIR):
        yield contradicted(entry, DoubtKind.CHAIR, said, later)
    else:
        yield only_words(entry, said, command)


def _of_chair_left(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    left = interest_of(sitting, named, entry.item)
    aside = left is not None and (left.leaves or left is Consequence.LEAVES_CHAIR)
    chair = presiding(sitting, entry.place)
    still = chair is not None and identity(chair.named) == identity_in(sitting, named)
    if still and not aside and not _chaired(sitting, entry) - {identity_in(sitting, named)}:
        yield only_words(entry, f"{printed_name(sitting, named)} left the chair", "/chair")


def _chaired(sitting: Sitting, entry: Entry) -> set[str]:
    """Who is recorded as taking the chair in the item of an entry."""
    moves = (one.body for one in sitting.of_item(entry.item) if isinstance(one.body, Presence))
    return {identity_in(sitting, named) for one in moves if one.move is Move.CHAIR for named in one.people}


def _is_then(told: time, just: str, recorded: time) -> bool:
    """Whether a time that is recorded is the one that is told, or just after or before it, or by then."""
    if just == "by":
        return recorded <= told
    minutes = (recorded.hour - told.hour) * 60 + recorded.minute - told.minute
    return 0 <= (-minutes if just == "before" else minutes) <= (_JUST if just else 0)


def _of_clock(sitting: Sitting, entry: Entry, told: ToldTime) -> Iterator[Doubt]:
    """A time of the meeting: none recorded, or only others."""
    times = [body for body in (one.body for one in sitting.entries) if isinstance(body, MeetingTime)]
    opened = next((body.at for body in times if body.kind is ClockEvent.OPEN), None)
    at = told_time(told.at, opened or sitting.meeting.time)
    same = [body.at for body in times if body.kind is told.kind]
    did, command = _CLOCK[told.kind]
    how = {"": "at", "by": "by"}.get(told.just, f"just {told.just}")
    said = f"the meeting {did} {how} {shown(at)}" if at else ""
    said = said or f"the meeting {did}"
    if not same:
        yield only_words(entry, said, command)
    elif at and None not in same and not any(one and _is_then(at, told.just, one) for one in same):
        other = next(one for one in reversed(same) if one)
        recorded = f"it is recorded as {did.removeprefix('was ')} at {shown(other)}"
        yield contradicted(entry, DoubtKind.TIMES, said, recorded)
