"""The committee's action log as a table, or only what one owner owes."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.date_formats import date_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, Paragraph, Printable, plain_runs


def compose_action_log(
    committee: Committee,
    rows: Iterable[LogRow],
    style: HouseStyle,
    *,
    as_at: date,
    part: Part = Part.PUBLIC,
    owner: str = "",
    before_meeting: bool = False,
) -> Printable:
    """The log as a landscape document: one table, with a header row.

    Args:
        committee: whose log it is.
        rows: its rows, already of the part wanted.
        style: the committee's house style.
        as_at: the day as at which it stands.
        part: which part the rows are of; exempt ones are headed so.
        owner: for an action sheet, the name of the one owner of all its rows. Empty for the whole log.
        before_meeting: whether it has only what was asked for before a meeting on that day.
    """
    tables = LogTables(committee, style)
    say = partial(tables.say, date=_written(as_at, style), owner=owner)
    log, line = style.action_log, style.papers.sheet.line if owner else style.action_log.line
    table = tables.table(say(line), rows)
    none = log.empty_before if before_meeting else log.empty
    ending = say(log.total, count=str(len(table.rows))) if table.rows else say(none)
    blocks: list[Block] = [
        *((table,) if table.rows else ()),
        *([Paragraph(Role.TABLE_END, plain_runs(ending))] if ending else []),
    ]
    return _around(blocks, committee, style, as_at=as_at, part=part, owner=owner)


def compose_log_head(
    committee: Committee, style: HouseStyle, *, as_at: date, part: Part = Part.PUBLIC
) -> Printable:
    """The log without its table, for files made from its rows: title, subject, author and header.

    Args:
        committee: whose log it is.
        style: the committee's house style.
        as_at: the day as at which it stands.
        part: which part the rows are of.
    """
    return _around((), committee, style, as_at=as_at, part=part)


def _around(
    blocks: Sequence[Block],
    committee: Committee,
    style: HouseStyle,
    *,
    as_at: date,
    part: Part,
    owner: str = "",
) -> Printable:
    say = partial(LogTables(committee, style).say, date=_written(as_at, style), owner=owner)
    log, sheet = style.action_log, style.papers.sheet
    document, line, footer = (
        (sheet.document, sheet.line, "") if owner else (log.document, log.line, log.footer)
    )
    return DocumentFrame(committee, style, part, say).around(
        blocks, document=document, line=line, footer=footer, landscape=True
    )


def _written(day: date, style: HouseStyle) -> str:
    return date_in(style.dates.date, day, style.dates.months, style.dates.days)
