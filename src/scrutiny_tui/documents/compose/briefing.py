"""The chair's briefing: what the meeting is for, and what the log asks of the chair, with boxes to tick."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from scrutiny_tui.documents.compose import item_head, minutes_head
from scrutiny_tui.documents.compose.agenda import by_agenda_number
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_rows import ActionRow
from scrutiny_tui.documents.compose.log_table import Column, LogTables
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, Printable, plain
from scrutiny_tui.domain.sitting import Sitting

_COLUMNS = (Column.REFERENCE, Column.MINUTE, Column.WORDING, Column.OWNER, Column.DUE, Column.UPDATE)


@dataclass(frozen=True, slots=True)
class ForChair:
    """The log's four questions to the chair; an entry is under the first that it answers.

    Attributes:
        overdue: past their day.
        before: due before this meeting.
        silent: open, and nobody has reported on them since the last meeting.
        to_close: reported done, which may be closed.
    """

    overdue: tuple[ActionRow, ...] = ()
    before: tuple[ActionRow, ...] = ()
    silent: tuple[ActionRow, ...] = ()
    to_close: tuple[ActionRow, ...] = ()


def compose_briefing(
    sitting: Sitting, log: ForChair, style: HouseStyle, part: Part = Part.PUBLIC
) -> Printable:
    """The briefing, on its side: the items first, then a table for each question that has an answer.

    Args:
        sitting: the whole sitting; the part is taken from it before anything is composed.
        log: the entries that the chair is asked about, already of the part wanted.
        style: the house style.
        part: public, or what is exempt.
    """
    context = by_agenda_number(part_of(sitting, part), style)
    words = style.papers.briefing
    return DocumentFrame(
        sitting.committee, style, part, partial(minutes_head.meeting_wording, context)
    ).around(
        (*_items(context), *_questions(context, log)),
        document=words.document,
        line=words.line,
        landscape=True,
    )


def _items(context: Context) -> Iterator[Block]:
    for item in context.sitting.items:
        yield item_head.item_heading(context, item)
        if item.title or not item.title_exempt:
            yield from item_head.item_head_blocks(context, item, context.sitting.of_item(item.id))


def _questions(context: Context, log: ForChair) -> Iterator[Block]:
    words = context.style.papers.briefing
    boxes = "\n".join(f"☐ {box}" for box in words.boxes)
    tables = LogTables(context.sitting.committee, context.style)
    for heading, rows in (
        (words.overdue, log.overdue),
        (words.before, log.before),
        (words.silent, log.silent),
        (words.to_close, log.to_close),
    ):
        said = context.say(heading)
        yield HeadingBlock(2, plain(said))
        if rows:
            yield tables.table(said, rows, _COLUMNS, (context.say(words.answer), boxes))
        else:
            yield Paragraph(Role.TABLE_END, plain(context.say(words.none)))
