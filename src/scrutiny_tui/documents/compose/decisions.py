"""The note of decisions and actions, made on the evening of the meeting."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from scrutiny_tui.documents.compose import minutes_head
from scrutiny_tui.documents.compose.attendance_list import attendance_blocks
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.documents.compose.minutes import compose_item, compose_minutes
from scrutiny_tui.documents.compose.reading_order import ReadingOrder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.resolution import ResolutionPlace
from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.decisions.decision import Decision
from scrutiny_tui.domain.decisions.grouping import decisions, decisions_of
from scrutiny_tui.domain.decisions.owed import owes
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.log_questions import AsAt
from scrutiny_tui.domain.log_rows import LogRow, log_row
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import AskedAgain, Conclusion, LogClosed, Responded
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.particulars import CallInOutcome
from scrutiny_tui.domain.printable import Block, Printable
from scrutiny_tui.domain.room_events import Confirmation, Declaration, Exclusion, NoDeclarations
from scrutiny_tui.domain.sitting import Sitting

_WITHOUT = ("status", "update")
"""Columns of the log that are empty on the evening of the meeting."""
_DECISIVE = (
    Declaration,
    NoDeclarations,
    Exclusion,
    Confirmation,
    CallInOutcome,
    Conclusion,
    Responded,
    LogClosed,
    AskedAgain,
)


def compose_decisions(sitting: Sitting, style: HouseStyle, part: Part = Part.PUBLIC) -> Printable:
    """The decisions and actions of a meeting, which are not its minutes, but have their numbers.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        style: the house style.
        part: public, or what was decided in private.
    """
    reading = ReadingOrder.of(part_of(sitting, part))
    context = Context(reading.sitting, style)
    words, whole = style.papers.decisions, compose_minutes(sitting, _each_once(style), part).blocks
    decided = [
        *_of_entries(whole, reading.before, decisions(reading.before)),
        *(block for item in context.sitting.items for block in compose_decided(reading.sitting, item, style)),
        *_of_entries(whole, reading.after, decisions(reading.after)),
    ]
    none = context.paragraph(Role.DISCUSSION, context.say(words.none))
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context)
    ).around(
        (
            *minutes_head.call_in_blocks(context),
            *attendance_blocks(context),
            *(decided or none),
            *_actions(context),
        ),
        document=words.document,
        line=words.line,
        notice=words.notice,
        draft=minutes_head.is_draft(context),
    )


def compose_decided(sitting: Sitting, item: Item, style: HouseStyle) -> tuple[Block, ...]:
    """The declarations and decisions of one item, under its title; nothing if there are none.

    Args:
        sitting: the part of the sitting that is wanted, in reading order.
        item: one of its items.
        style: the house style.
    """
    heading, *blocks = compose_item(sitting, item, _each_once(style))
    found = _of_entries(blocks, sitting.of_item(item.id), decisions_of(sitting, item.id))
    return (heading, *found) if found else ()


def _of_entries(
    blocks: Sequence[Block], entries: tuple[Entry, ...], decided: tuple[Decision, ...]
) -> list[Block]:
    """The blocks that come from entries that decide or declare something."""
    kept = {entry.id for decision in decided for entry in decision.entries}
    kept |= {entry.id for entry in entries if isinstance(entry.body, _DECISIVE)}
    return [block for block in blocks if block.entry in kept]


def _each_once(style: HouseStyle) -> HouseStyle:
    """The style, except that resolutions printed in two places are printed in the first only.

    Actions are printed neither beside nor under the text, since they have a table here.
    """
    once = {
        ResolutionPlace.TAKEN_AND_CLOSING: ResolutionPlace.TAKEN,
        ResolutionPlace.FIRST_AND_CLOSING: ResolutionPlace.FIRST,
    }
    place = once.get(style.resolution.place, style.resolution.place)
    return replace(
        style,
        resolution=replace(style.resolution, place=place),
        discussion=replace(style.discussion, beside=(), follow_up=""),
    )


def _actions(context: Context) -> Iterator[Block]:
    """The table of everything to be followed up."""
    rows = [row for entry in context.sitting.entries for row in _row(context, entry)]
    if rows:
        heading = context.say(context.style.papers.decisions.actions)
        yield from context.heading(2, heading)
        yield LogTables(context.sitting.committee, context.style).table(heading, rows, _WITHOUT, upright=True)


def _row(context: Context, entry: Entry) -> Iterator[LogRow]:
    """The row of the log that an entry asks for, if it asks for one."""
    owed, sitting = entry.follow_up, context.sitting
    day = sitting.meeting.date
    if owed is not None and owes(sitting, entry):
        logged = LogEntry(
            id=owed.reference,
            kind=owed.kind,
            committee=sitting.committee.id,
            meeting=sitting.meeting.id,
            item=entry.item,
            entry=entry.id,
            text=context.words(entry),
            owners=owed.owners,
            due=owed.due,
            recorded=day,
            updated=day,
        )
        yield log_row(
            logged,
            sitting.committee,
            AsAt(day),
            people=sitting.people,
            item=sitting.item(entry.item),
            following=sitting.next_meeting,
        )
