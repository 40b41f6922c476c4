"""The chair's briefing: what the meeting is for, and the entries of the log to be decided on, with boxes."""

from collections.abc import Iterable, Iterator
from functools import partial

from scrutiny_tui.documents.compose import item_head, minutes_head
from scrutiny_tui.documents.compose.agenda import by_agenda_number
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow, by_first_question
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.printable import Block, Printable
from scrutiny_tui.domain.sitting import Sitting


def compose_briefing(
    sitting: Sitting, rows: Iterable[LogRow], style: HouseStyle, part: Part = Part.PUBLIC
) -> Printable:
    """The briefing, in landscape: the items first, then the log, a table for each of the chair's questions.

    An entry is listed under the first question that it answers, and left out if it answers none.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        rows: the log as it stands before the meeting, already of the part wanted.
        style: the house style.
        part: public, or what is exempt.
    """
    context = by_agenda_number(part_of(sitting, part), style)
    words = style.papers.briefing
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context)
    ).around(
        (*_items(context), *_questions(context, rows)),
        document=words.document,
        line=words.line,
        landscape=True,
    )


def _items(context: Context) -> Iterator[Block]:
    for item in context.sitting.items:
        yield item_head.item_heading(context, item)
        if item.title or item.exempt is None:
            entries = context.sitting.of_item(item.id)
            yield from item_head.item_head_blocks(context, item, entries, context.style.papers.agenda)


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
    for question, found in by_first_question(rows).items():
        heading = context.say(headings[question])
        yield from context.heading(2, heading)
        if found:
            yield tables.table(heading, found, without=("status",), boxes=boxes)
        else:
            yield from context.paragraph(Role.TABLE_END, context.say(words.none))
