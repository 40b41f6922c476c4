"""The chair's briefing: what the meeting is for, and the entries of the log to be decided on, with boxes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from scrutiny_tui.documents.compose import item_head, minutes_head
from scrutiny_tui.documents.compose.agenda import (
    before_the_meeting,
    by_agenda_number,
    item_title,
    with_private_entries,
)
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow, by_first_question
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.prepared_items import NOTHING_PREPARED, PreparedItem, name_and_post, prepared_items
from scrutiny_tui.domain.printable import Block, Paragraph, Printable, kept_together
from scrutiny_tui.domain.room_events import post_of
from scrutiny_tui.domain.sitting import Sitting


def compose_briefing(
    sitting: Sitting, rows: Iterable[LogRow], style: HouseStyle, part: Part = Part.PUBLIC
) -> Printable:
    """The briefing, in landscape: the items first, then the log, a table for each of the chair's questions.

    Of each item it has what it is prepared with, the key lines of enquiry too, which no other document has.

    An entry is listed under the first question that it answers, and left out if it answers none.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        rows: the log as it stands before the meeting, already of the part wanted.
        style: the house style.
        part: public, or what is exempt.
    """
    context = by_agenda_number(before_the_meeting(sitting, part), style)
    words, private = style.papers.briefing, with_private_entries(sitting)
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context)
    ).around(
        (*_items(context, prepared_items(sitting, part), private), *_questions(context, rows)),
        document=words.document,
        line=words.line,
        landscape=True,
    )


def _items(
    context: Context, prepared: Mapping[str, PreparedItem], private: Collection[str | None]
) -> Iterator[Block]:
    for item in context.sitting.items:
        yield from kept_together(
            (
                *item_title(context, item, private),
                *_of_item(context, item, prepared.get(item.id, NOTHING_PREPARED)),
            )
        )


def _of_item(context: Context, item: Item, prepared: PreparedItem) -> Iterator[Block]:
    """What stands below the title of an item, and below that it is exempt."""
    if item.title or item.exempt is None:
        entries = item_head.without_its_title(item, context.sitting.of_item(item.id))
        yield from item_head.item_head_blocks(context, item, entries, context.style.papers.agenda)
        if not item.withdrawn and item.deferred_to is None:
            yield from _preparation(context, prepared)


def _preparation(context: Context, prepared: PreparedItem) -> Iterator[Block]:
    """How long an item may take, who attends for it, and what the committee wants to ask."""
    words = context.style.papers.briefing
    if prepared.minutes is not None:
        minutes, begins = str(prepared.minutes), context.time(prepared.begins)
        time = context.say(words.time, minutes=minutes, begins=begins, ends=context.time(prepared.ends))
        not_before = context.say(words.time_not_before, minutes=minutes, begins=begins)
        yield from context.paragraph(Role.PAPER, not_before if prepared.may_be_later else time)
    if prepared.attending:
        names = "; ".join(_attendee(context, prepared, named) for named in prepared.attending)
        yield from context.paragraph(Role.PAPER, context.say(words.attending, names=names))
    if prepared.enquiries:
        yield from context.paragraph(Role.CLOSING_LEAD, context.say(words.enquiries))
    lists = context.lists()
    for entry in prepared.enquiries:
        runs = context.runs(context.words(entry))
        if isinstance(words.lines, NumberFormat):
            yield lists.item(Role.CLOSING, runs, entry.id, numbers=words.lines)
        else:
            yield Paragraph(Role.CLOSING, runs, entry.id)


def _attendee(context: Context, prepared: PreparedItem, named: Named) -> str:
    name, post = name_and_post(context.sitting, named, post_of(named, prepared.posts))
    return context.say(context.style.papers.briefing.attendee, name=name, post=post)


def _questions(context: Context, rows: Iterable[LogRow]) -> Iterator[Block]:
    words = context.style.papers.briefing
    headings = {
        Question.OVERDUE: words.overdue,
        Question.BEFORE_NEXT: words.before,
        Question.SILENT: words.silent,
        Question.TO_CLOSE: words.to_close,
    }
    boxes = context.say(words.answer), "\n".join(f"☐ {box}" for box in words.boxes)
    tables = LogTables(context.sitting.committee, context.style)
    questions = by_first_question(rows)
    if not any(questions.values()):
        yield from context.paragraph(Role.MEETING, context.say(words.nothing))
        return
    for question, found in questions.items():
        heading = context.say(headings[question])
        yield from context.heading(2, heading)
        if found:
            yield tables.table(heading, found, without=("status",), boxes=boxes)
        else:
            yield from context.paragraph(Role.TABLE_END, context.say(words.none))
