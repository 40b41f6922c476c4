"""Events in the room: who came and went, times, the exclusion of the public, earlier minutes confirmed."""

from collections.abc import Iterator
from typing import TypeAlias

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.compose.resolution_lead import resolution_paragraph
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.attendance import attendance, identity
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block
from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Confirmation,
    Exclusion,
    MeetingTime,
    Mode,
    Move,
    NoDeclarations,
    Presence,
    PublicReturns,
)

PrintedRoomEvent: TypeAlias = (
    Presence | NoDeclarations | MeetingTime | Exclusion | PublicReturns | Confirmation
)


def room_event_blocks(
    context: Context, lists: ListBuilder, entry: Entry, body: PrintedRoomEvent
) -> Iterator[Block]:
    """An event in the room as sentences, at its place in the discussion."""
    lists.end()
    match body:
        case Presence():
            yield from _event(context, entry, _presence(context, body))
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


def attendance_sentences(context: Context, entry: Entry, body: Attendance) -> Iterator[Block]:
    """Apologies, absences and substitutes as sentences, unless a later line corrected them."""
    words = context.style.attendance
    wording = {
        Mode.APOLOGIES: words.apologies,
        Mode.ABSENT: words.absent,
        Mode.SUBSTITUTE: words.substitute,
    }.get(body.mode)
    names = [named for named in body.people if _not_corrected(context, named, body)]
    if wording is None or not names:
        return

    def instead_of() -> str:
        return context.names.formally([body.instead_of]) if body.instead_of else ""

    begins = wording.startswith("{names}")
    words_said = context.say(
        wording, names=lambda: context.names.formally(names, begins=begins), instead_of=instead_of
    )
    yield from context.paragraph(Role.PROCEEDING, words_said, entry)


def _event(context: Context, entry: Entry, words: str) -> Iterator[Block]:
    return context.paragraph(Role.ROOM if entry.item else Role.MEETING, words, entry)


def _not_corrected(context: Context, named: Named, said: Attendance) -> bool:
    return any(
        (attendee.mode, attendee.instead_of) == (said.mode, said.instead_of)
        for attendee in attendance(context.sitting)
        if identity(attendee.named) == identity(who_is(context.sitting, named))
    )


def _presence(context: Context, event: Presence) -> str:
    words = context.style.room
    wording = {Move.CAME: words.came, Move.WENT: words.went, Move.CHAIR: words.took_chair}[event.move]
    return context.say(
        wording, names=lambda: context.names.formally(event.people, begins=True), time=context.time(event.at)
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


def _exclusion(context: Context, lists: ListBuilder, entry: Entry, body: Exclusion) -> Iterator[Block]:
    words = context.style.exempt
    named = exempt_paragraphs(context, body.paragraphs) or context.say(words.one, paragraphs=VERIFY)
    yield resolution_paragraph(context, lists, context.say(words.excluded, paragraphs=named), entry)
    for number in body.paragraphs:
        text = words.schedule.get(str(number), "")
        if text:
            line = context.say(words.line, number=str(number), text=text)
            yield lists.item(Role.EXCLUSION, context.runs(line), entry.id)
    lists.end()
    if entry.item in context.sitting.withheld:
        yield from exempt_notice(context)


def exempt_notice(context: Context) -> Iterator[Block]:
    """The notice in the public minutes of an item in place of what was recorded in private."""
    return context.paragraph(Role.ROOM, context.say(context.style.exempt.instead))


def _confirmation(context: Context, lists: ListBuilder, entry: Entry, body: Confirmation) -> Iterator[Block]:
    words = context.style.confirmation
    wording = words.corrected if body.corrections else words.confirmed
    yield resolution_paragraph(context, lists, context.say(wording, date=body.wording), entry)
    if body.corrections:
        correction = context.say(words.correction, text=body.corrections)
        yield from context.paragraph(Role.PROCEEDING, correction, entry)
