"""Events in the room: who came and went, times, the exclusion of the public, earlier minutes confirmed."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_lead import resolution_paragraph
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.attendance import attendance, identity, identity_in
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.room import leaves_for_an_interest, room_at
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    ClockEvent,
    Confirmation,
    Exclusion,
    MeetingTime,
    Mode,
    Moment,
    Move,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
    Relation,
)

_SentenceKey: TypeAlias = tuple[Mode, Absence, Named | None, str, bool]
PrintedRoomEvent: TypeAlias = (
    Presence | NoApologies | NoDeclarations | MeetingTime | Exclusion | PublicReturns | Confirmation
)


class AttendanceSentence(Struct, frozen=True):
    """One sentence about attendance.

    Attributes:
        entry: the entry at whose place it stands.
        mode: what it says of the people.
        absence: which part of the meeting their apologies are for.
        instead_of: the member that a substitute stands in for.
        people: the people.
    """

    entry: Entry
    mode: Mode
    absence: Absence
    instead_of: Named | None
    people: tuple[Named, ...]


def room_event_blocks(
    context: Context, lists: ListBuilder, entry: Entry, body: PrintedRoomEvent
) -> Iterator[Block]:
    """An event in the room as sentences, at its place in the discussion."""
    lists.end()
    match body:
        case Presence():
            for words in _presence(context, body):
                yield from _event(context, entry, words)
        case NoApologies():
            yield from _no_apologies(context, entry)
        case NoDeclarations():
            yield from context.paragraph(Role.PROCEEDING, context.say(context.style.declarations.none), entry)
        case MeetingTime():
            yield from _event(context, entry, _time(context, body))
        case Exclusion():
            yield from _exclusion(context, lists, entry, body)
        case PublicReturns():
            yield from _event(context, entry, context.say(context.style.exempt.returned))
        case Confirmation():
            yield from _confirmation(context, lists, entry, body)


def attendance_told_together(
    context: Context, entries: Sequence[Entry], *, business: bool
) -> dict[str, tuple[AttendanceSentence, ...]]:
    """The sentences about apologies, absences and substitutes that the entries of an item give.

    Lines one after the other that say the same are one sentence, but what was said in private has one of its
    own, which the preview marks. A line that corrects an earlier one in the
    middle of business appears only in the list of those present, and so does a line that a later one
    corrects.

    Args:
        context: the sitting and the style.
        entries: the entries of the item, without those that are printed elsewhere or not at all.
        business: whether they are about more than attendance.

    Returns:
        The sentences by the identifier of the entry at whose place they stand.
    """
    found: dict[str, tuple[AttendanceSentence, ...]] = {}
    for _, run in groupby(entries, key=lambda entry: isinstance(entry.body, Attendance)):
        told: dict[_SentenceKey, AttendanceSentence] = {}
        for entry in run:
            if isinstance(entry.body, Attendance) and not (business and _corrects(context, entry)):
                _tell(context, told, entry, entry.body)
        for sentence in told.values():
            found[sentence.entry.id] = (*found.get(sentence.entry.id, ()), sentence)
    return found


def _tell(
    context: Context,
    told: dict[_SentenceKey, AttendanceSentence],
    entry: Entry,
    body: Attendance,
) -> None:
    for named in body.people:
        absence = body.excuse_of(named).absence
        if _not_corrected(context, named, body):
            who = identity_in(context.sitting, named)
            alone = who if body.instead_of else ""  # each substitute has a sentence
            key = body.mode, absence, body.instead_of, alone, entry.exempt is not None
            before = told.get(key, AttendanceSentence(entry, body.mode, absence, body.instead_of, ()))
            if who not in {identity_in(context.sitting, one) for one in before.people}:
                before = replace(before, people=(*before.people, named))
            told[key] = before


def attendance_sentence(context: Context, told: AttendanceSentence) -> Iterator[Block]:
    """Apologies, absences or a substitute as a sentence; nothing for those who are present."""
    words = context.style.attendance
    wording = {
        Mode.APOLOGIES: {
            Absence.MEETING: words.apologies,
            Absence.LATENESS: words.apologies_late,
            Absence.EARLY: words.apologies_early,
        }[told.absence],
        Mode.ABSENT: words.absent,
        Mode.SUBSTITUTE: words.substitute,
    }.get(told.mode, "")

    def instead_of() -> str:
        return context.names.formally([told.instead_of]) if told.instead_of else ""

    begins = wording.startswith("{names}")
    words_said = context.say(
        wording, names=lambda: context.names.formally(told.people, begins=begins), instead_of=instead_of
    )
    yield from context.paragraph(Role.PROCEEDING, words_said, told.entry)


def _no_apologies(context: Context, entry: Entry) -> Iterator[Block]:
    """That no apologies were received, unless another line has some."""
    if not any(attendee.mode is Mode.APOLOGIES for attendee in attendance(context.sitting)):
        said = context.say(context.style.attendance.no_apologies)
        yield from context.paragraph(Role.PROCEEDING, said, entry)


def _event(context: Context, entry: Entry, words: str) -> Iterator[Block]:
    return context.paragraph(Role.ROOM if entry.item else Role.MEETING, words, entry)


def _corrects(context: Context, entry: Entry) -> bool:
    """Whether an earlier line said otherwise of someone in this line."""
    body = entry.body
    if not isinstance(body, Attendance):
        return False
    people = {identity_in(context.sitting, named) for named in body.people}
    earlier = (other for other in context.sitting.entries if other.place < entry.place)
    return any(
        isinstance(other.body, Attendance)
        and other.body.mode is not body.mode
        and not people.isdisjoint(identity_in(context.sitting, named) for named in other.body.people)
        for other in earlier
    )


def _not_corrected(context: Context, named: Named, said: Attendance) -> bool:
    return any(
        (attendee.mode, attendee.instead_of) == (said.mode, said.instead_of)
        and (attendee.excuse is None or attendee.excuse.absence is said.excuse_of(named).absence)
        for attendee in attendance(context.sitting)
        if identity(attendee.named) == identity_in(context.sitting, named)
    )


def _presence(context: Context, event: Presence) -> Iterator[str]:
    """An event in sentences: one for those who came back, one for the others."""
    words = context.style.room
    wording = {Move.CAME: words.came, Move.WENT: words.went, Move.CHAIR: words.took_chair}[event.move]
    back = [named for named in event.people if _came_back(context, named, event)]
    others = [named for named in event.people if named not in back]
    for said, people in ((wording, others), (words.returned, back)):
        if people:
            yield context.say(
                said,
                names=partial(context.names.formally, people, begins=True),
                time=context.time(event.at),
                moment=_moment(context, event.moment) if event.moment else "",
            )


def _came_back(context: Context, named: Named, event: Presence) -> bool:
    """Whether the event is a return: the one before it says that they left, or they left for an interest."""
    who = identity_in(context.sitting, named)
    events = next((a.events for a in attendance(context.sitting) if identity(a.named) == who), ())
    before = [other for other, this in pairwise(events) if this is event]
    went = any(other.move is Move.WENT for other in before)
    was_here = not before and who in room_at(context.sitting, "").present
    return event.move is Move.CAME and (went or (was_here and leaves_for_an_interest(context.sitting, named)))


def _moment(context: Context, moment: Moment) -> str:
    words, item = context.style.room, item_of(context.sitting, moment.concerned)
    wording = {
        Relation.AFTER: words.after_item,
        Relation.BEFORE: words.before_item,
        Relation.DURING: words.during_item,
        Relation.FOR: words.for_item,
    }[moment.relation]
    return context.say(
        wording,
        number=item.number if item else moment.concerned.number,
        title=item.bare_title if item else "",
    )


def _time(context: Context, event: MeetingTime) -> str:
    words = context.style.room
    wording = {
        ClockEvent.OPEN: words.opened,
        ClockEvent.ADJOURN: words.adjourned,
        ClockEvent.RESUME: words.resumed,
        ClockEvent.EXTEND: words.extended,
        ClockEvent.CLOSE: words.closed,
    }[event.kind]
    minutes = str(event.minutes) if event.minutes is not None else ""
    return context.say(wording, time=context.time(event.at), minutes=minutes)


def exempt_paragraphs(context: Context, numbers: tuple[int, ...]) -> str:
    """The paragraphs of Schedule 12A in words: "paragraph 3", "paragraphs 1 and 3"; empty for none."""
    words = context.style.exempt
    wording = words.one if len(numbers) == 1 else words.several
    return context.say(wording, paragraphs=context.names.joined([str(n) for n in numbers])) if numbers else ""


def cited_paragraphs(context: Context, numbers: tuple[int, ...]) -> str:
    """The paragraphs as `exempt_paragraphs` has them; if none is known yet, a mark to verify."""
    known = exempt_paragraphs(context, numbers)
    return known or context.say(context.style.exempt.one, paragraphs=VERIFY)


def schedule_lines(
    context: Context, lists: ListBuilder, numbers: tuple[int, ...], source: str
) -> Iterator[Block]:
    """What each of the paragraphs is about, under the exclusion of the public or the motion for it."""
    words = context.style.exempt
    for number in numbers:
        text = words.schedule.get(str(number), "")
        line = context.say(words.line, number=str(number), text=text) if text else ""
        if line:
            yield lists.item(Role.EXCLUSION, context.runs(line), source)
    lists.end()


def _exclusion(context: Context, lists: ListBuilder, entry: Entry, body: Exclusion) -> Iterator[Block]:
    cited = cited_paragraphs(context, body.paragraphs)
    said = context.say(context.style.exempt.excluded, paragraphs=cited)
    yield from resolution_paragraph(context, lists, said, entry)
    yield from schedule_lines(context, lists, body.paragraphs, entry.id)
    if entry.item in context.sitting.withheld:
        yield from exempt_notice(context)


def exempt_notice(context: Context) -> Iterator[Block]:
    """The notice in the public minutes of an item in place of what was recorded in private."""
    return context.paragraph(Role.ROOM, context.say(context.style.exempt.instead))


def _confirmation(context: Context, lists: ListBuilder, entry: Entry, body: Confirmation) -> Iterator[Block]:
    words = context.style.confirmation
    wording = words.corrected if body.corrections else words.confirmed
    yield from resolution_paragraph(context, lists, context.say(wording, date=body.wording), entry)
    if body.corrections:
        correction = context.say(words.correction, text=body.corrections)
        yield from context.paragraph(Role.PROCEEDING, correction, entry)
