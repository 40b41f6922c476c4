"""Who never came, stayed to the end or missed an item, as sentences tell it, held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import Attendee, attendance, identity, identity_in
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import (
    attendee_of,
    members_are_recorded,
    printed_name,
    was_not_there,
)
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldAbsence, ToldMove
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import (
    OfAttending,
    ToldChaired,
    ToldChairKept,
    ToldLate,
    ToldMissed,
    ToldMoveAtItem,
    ToldNeverCame,
    ToldNoOneMoved,
    ToldThroughout,
)
from scrutiny_tui.domain.doubts.sentences.checks import of_attendance, of_chairing
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.wordings.differences import lacks_any, telling_words_of
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import as_they_happened, item_of
from scrutiny_tui.domain.people import SEATED, Named
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.room_events import Absence, ClockEvent, Exclusion, MeetingTime, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown


def check(sitting: Sitting, entry: Entry, told: OfAttending) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of how long people were there."""
    if not room_at(sitting, entry.place).known:
        return
    if isinstance(told, ToldNoOneMoved):
        yield from _of_all(sitting, entry) if told.move is Move.WENT else _of_late(sitting, entry)
        return
    if isinstance(told, ToldChaired | ToldChairKept):
        yield from of_chairing.check(sitting, entry, told)
        return
    for named in known_in(sitting, entry, told.who):
        attendee = attendee_of(sitting, named)
        if isinstance(told, ToldNeverCame) and (attendee is None or not attendee.attended):
            yield from of_attendance.check(sitting, entry, ToldAbsence(told.who, Mode.ABSENT))
        elif isinstance(told, ToldMoveAtItem):
            yield from _of_move(sitting, entry, named, told)
        elif attendee is not None:
            yield from _of_attendee(sitting, entry, attendee, told)


def _of_attendee(
    sitting: Sitting,
    entry: Entry,
    attendee: Attendee,
    told: ToldNeverCame | ToldThroughout | ToldMissed | ToldLate,
) -> Iterator[Doubt]:
    name = printed_name(sitting, attendee.named)
    match told:
        case ToldNeverCame():
            said, recorded = f"{name} was absent", "is recorded as present"
        case ToldThroughout():
            said, recorded = f"{name} was there {_when(told)}", _not_throughout(sitting, attendee, told)
        case ToldLate(late=late):
            said = f"{name} would {'' if late else 'not '}be late"
            recorded = _on_time(sitting, attendee, late=late)
        case ToldMissed(item=item):
            missed = {"first": "the beginning", "this": "the item"}.get(item, f"item {item}")
            said, recorded = f"{name} missed {missed}", _not_missed(sitting, entry, attendee, item)
    if recorded:
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, recorded)


def _on_time(sitting: Sitting, attendee: Attendee, *, late: bool) -> str:
    """What of someone's record contradicts that they would be late, or not; empty where nothing does."""
    moves = _moves(sitting, attendee)
    came = moves[0][1] if moves and moves[0][1].move is Move.CAME else None
    if came is not None:
        return "" if late else f"is recorded as coming in{_at(came)}"
    excused = attendee.excuse is not None and attendee.excuse.absence is Absence.LATENESS
    return "is recorded as there from the beginning" if late and attendee.attended and not excused else ""


def _when(told: ToldThroughout) -> str:
    if told.from_start and told.to_end:
        return "throughout"
    return "from the start" if told.from_start else "to the end"


def _moves(sitting: Sitting, attendee: Attendee) -> list[tuple[Entry, Presence]]:
    """When someone came and left, in order."""
    key = identity(attendee.named)
    return [
        (one, one.body)
        for one in as_they_happened(sitting)
        if isinstance(one.body, Presence)
        and one.body.move is not Move.CHAIR
        and key in {identity_in(sitting, named) for named in one.body.people}
    ]


def _not_throughout(sitting: Sitting, attendee: Attendee, told: ToldThroughout) -> str:
    """What of someone's record contradicts that they were there so long; empty where nothing does."""
    if not attendee.attended:
        return "is recorded as absent" if attendee.mode is Mode.ABSENT else "sent apologies"
    moves = _moves(sitting, attendee)
    if told.from_start and moves and moves[0][1].move is Move.CAME:
        return f"is recorded as coming in{_at(moves[0][1])}"
    gone = [(one, move) for one, move in moves if move.move is Move.WENT]
    for one, move in gone[-1:] if moves[-1:] == gone[-1:] else ():
        if told.to_end and not _is_at_the_close(sitting, one, move):
            return f"is recorded as leaving{_at(move)}"
    if told.from_start and told.to_end and gone and not _is_at_the_close(sitting, *gone[0]):
        return f"is recorded as leaving{_at(gone[0][1])}"
    return ""


def _is_at_the_close(sitting: Sitting, entry: Entry, move: Presence) -> bool:
    """Whether someone left when the meeting closed, or in its last item where no times are recorded."""
    times = [one.body for one in sitting.entries if isinstance(one.body, MeetingTime)]
    closed = next((body.at for body in times if body.kind is ClockEvent.CLOSE), None)
    if closed and move.at:
        return move.at >= closed
    return entry.item == sitting.items[-1].id if sitting.items else True


def _at(move: Presence) -> str:
    return f" at {shown(move.at)}" if move.at else ""


def _not_missed(sitting: Sitting, entry: Entry, attendee: Attendee, number: str) -> str:
    """That someone was there in an item, or at the beginning; empty where they may have missed it."""
    moves = _moves(sitting, attendee)
    if number == "first":
        came = bool(moves) and moves[0][1].move is Move.CAME
        return "was in the room" if attendee.attended and not came else ""
    item = sitting.item(entry.item) if number == "this" else sitting.item_numbered(number)
    of_item = sitting.of_item(item.id) if item else ()
    moved = any(one.item == item.id for one, _ in moves) if item else True
    there = bool(of_item) and identity(attendee.named) in room_at(sitting, of_item[0].place).present
    return "was in the room" if there and not moved else ""


def _of_move(sitting: Sitting, entry: Entry, named: Named, told: ToldMoveAtItem) -> Iterator[Doubt]:
    """Someone said to have come or left at an item, where the record has it at another."""
    attendee, item = attendee_of(sitting, named), _item_told(sitting, entry, told)
    if item is None:
        return
    moves = _moves(sitting, attendee) if attendee else []
    moved = [(one, move) for one, move in moves if move.move is told.move]
    places = [_item_of(sitting, one, move) for one, move in moved]
    if not places:
        yield from of_attendance.check(sitting, entry, ToldMove(told.who, told.move))
        return
    order = [one.id for one in sitting.items]
    near = order.index(item.id) + {"before": -1, "after": 1}.get(told.when, 0)
    fitting = {item.id, *order[max(near, 0) : near + 1]}
    if told.when == "before" and all(_is_amid(sitting, one) for one, _ in moved):
        fitting -= {item.id}
    if fitting.isdisjoint(places) and (recorded := sitting.item(places[-1])) and recorded.number:
        did = "left" if told.move is Move.WENT else "came in"
        said = f"{printed_name(sitting, named)} {did} {told.when} item {item.number}"
        yield contradicted(entry, DoubtKind.TIMES, said, f"it is recorded in item {recorded.number}")


def _is_amid(sitting: Sitting, entry: Entry) -> bool:
    """Whether business of its item stands before a line: what it records was not before the item."""
    before = (one for one in sitting.of_item(entry.item) if one.place < entry.place)
    return any(not isinstance(one.body, RoomEvent | Note) for one in before)


def _item_told(sitting: Sitting, entry: Entry, told: ToldMoveAtItem) -> Item | None:
    """The item that a sentence means: its own, that of a number or of words, or the first one in private."""
    if told.number == "this":
        return sitting.item(entry.item)
    if told.number:
        return sitting.item_numbered(told.number)
    if told.title:
        words = telling_words_of(told.title)
        named = [one for one in sitting.items if words and not lacks_any(words, telling_words_of(one.title))]
        return named[0] if len(named) == 1 else None
    return next((sitting.item(one.item) for one in sitting.entries if isinstance(one.body, Exclusion)), None)


def _item_of(sitting: Sitting, entry: Entry, move: Presence) -> str | None:
    """The item in which someone came or left: that which the line names, else that of the line."""
    named = item_of(sitting, move.moment.concerned) if move.moment else None
    return named.id if named else entry.item


def _of_all(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A member who had left, where no one is said to have."""
    members = (one for one in attendance(sitting) if one.capacity in SEATED)
    left = ((one.named, was_not_there(sitting, one.named, entry)) for one in members)
    away = next(((named, why) for named, why in left if why.startswith("had left")), None)
    if away is not None:
        recorded = f"{printed_name(sitting, away[0])} {away[1]}"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, "no one had left", recorded)


def _of_late(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A member who came in, where no one is said to have come late."""
    for attendee in attendance(sitting) if members_are_recorded(sitting) else ():
        moves = _moves(sitting, attendee) if attendee.capacity in SEATED else []
        if moves and moves[0][1].move is Move.CAME:
            recorded = f"{printed_name(sitting, attendee.named)} is recorded as coming in{_at(moves[0][1])}"
            yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, "no one was late", recorded)
            return
