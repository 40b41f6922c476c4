"""A committee's work programme: what is planned for each meeting to come."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from scrutiny_tui.documents.compose.context import known_everywhere
from scrutiny_tui.documents.compose.document_frame import DocumentFrame
from scrutiny_tui.documents.compose.log_table import fitted
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.date_formats import date_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.forward_plan import ForwardRow
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, Printable, Table, plain_runs
from scrutiny_tui.domain.spreadsheet import SheetCell, SheetColumn, Spreadsheet
from scrutiny_tui.domain.work_programme import ProgrammeGroup, ProgrammeRow

_SHARES = (34, 34, 18, 14)
_LINE = 86
"""How many characters of a table stand on a line of an upright page."""


def compose_work_programme(
    committee: Committee,
    groups: Iterable[ProgrammeGroup],
    style: HouseStyle,
    *,
    as_at: date,
    part: Part = Part.PUBLIC,
    forward: Sequence[ForwardRow] = (),
) -> Printable:
    """The programme: a heading for each meeting, with a table of what is planned for it.

    Args:
        committee: whose programme it is.
        groups: the programme, already of the part wanted.
        style: the house style.
        as_at: the day as at which it stands.
        part: which part the groups are of; what is exempt is headed so.
        forward: the decisions to be considered before they are taken.
    """
    words = style.papers.programme
    programme = _Programme(committee, style)
    blocks = [block for group in groups for block in programme.group(group)]
    if not blocks:
        blocks = [programme.nothing()]
    if forward:
        blocks += programme.forward(forward)
    say = partial(programme.say, date=programme.day(as_at))
    return DocumentFrame(committee, style, part, say).around(blocks, document=words.document, line=words.line)


def work_programme_sheet(groups: Iterable[ProgrammeGroup], style: HouseStyle, *, as_at: date) -> Spreadsheet:
    """The programme as rows for a spreadsheet.

    Args:
        groups: the programme, already of the part wanted.
        style: the house style.
        as_at: the day as at which it stands.
    """
    words = style.papers.programme
    columns = (
        SheetColumn(words.when, 16),
        SheetColumn(words.meeting_date, 14),
        SheetColumn(words.item, 50),
        SheetColumn(words.kind, 16),
        SheetColumn(words.purpose, 50),
        SheetColumn(words.lead, 30),
        SheetColumn(words.number, 12),
        SheetColumn(words.asked, 14),
    )
    rows = (_cells(group, row, style) for group in groups for row in group.rows)
    return Spreadsheet(words.sheet, "Work_programme", _told_apart(columns), tuple(rows), as_at)


def _told_apart(columns: Sequence[SheetColumn]) -> tuple[SheetColumn, ...]:
    """The columns with different headings, as a table of Excel needs them."""
    found: list[SheetColumn] = []
    for place, column in enumerate(columns, 1):
        taken = {other.heading.casefold() for other in found}
        clash = not column.heading.strip() or column.heading.casefold() in taken
        found.append(SheetColumn(f"{column.heading} ({place})".strip(), column.width) if clash else column)
    return tuple(found)


def _cells(group: ProgrammeGroup, row: ProgrammeRow, style: HouseStyle) -> tuple[SheetCell, ...]:
    meeting = group.meeting.date if group.meeting is not None else None
    when = row.slipped_from if group.slipped else group.month
    words = style.papers.programme
    told = words.slipped if group.slipped else "" if group.meeting else words.unsettled
    month = _month(when, style) if when is not None and not group.slipped else ""
    number = row.item.number if row.item is not None and not group.slipped else ""
    said = row.details
    return (month or told, meeting, row.title, row.kind.value, said.purpose, said.lead, number, said.asked_on)


def _month(month: date, style: HouseStyle) -> str:
    return date_in("MMMM yyyy", month, style.dates.months, style.dates.days)


class _Programme(Struct, frozen=True):
    """The words and tables of a programme."""

    committee: Committee
    style: HouseStyle

    def say(self, wording: str, /, **values: str) -> str:
        return filled(wording, known_everywhere(self.committee, self.style) | values)

    def day(self, day: date) -> str:
        dates = self.style.dates
        return date_in(dates.date, day, dates.months, dates.days)

    def group(self, group: ProgrammeGroup) -> Iterator[Block]:
        heading = self._heading(group)
        yield HeadingBlock(2, plain_runs(heading))
        yield self._table(heading, group.rows) if group.rows else self.nothing()

    def forward(self, rows: Sequence[ForwardRow]) -> Iterator[Block]:
        words = self.style.papers.programme
        heading = self.say(words.forward)
        header = (words.decision, words.maker, words.decided, words.seen)
        yield HeadingBlock(2, plain_runs(heading))
        yield _table(heading, header, [self._decision(row) for row in rows])

    def nothing(self) -> Paragraph:
        return Paragraph(Role.TABLE_END, plain_runs(self.say(self.style.papers.programme.none)))

    def _heading(self, group: ProgrammeGroup) -> str:
        words = self.style.papers.programme
        if group.slipped:
            return self.say(words.slipped)
        if group.meeting is not None:
            return self.say(words.meeting, date=self.day(group.meeting.date), venue=group.meeting.venue)
        return _month(group.month, self.style) if group.month is not None else self.say(words.unsettled)

    def _table(self, heading: str, rows: Sequence[ProgrammeRow]) -> Table:
        words = self.style.papers.programme
        header = (words.item, words.purpose, words.lead, words.asked)
        cells = [(row.title, row.details.purpose, row.details.lead, self._asked(row)) for row in rows]
        return _table(heading, header, cells)

    def _decision(self, row: ForwardRow) -> tuple[str, ...]:
        words, decision = self.style.papers.programme, row.decision
        seen = self.day(row.meeting.date) if row.meeting is not None else self.say(words.unsettled)
        title = f"{decision.title} ({words.key})" if decision.key and words.key else decision.title
        return (title, decision.maker, decision.when, seen)

    def _asked(self, row: ProgrammeRow) -> str:
        """When and in which item it was asked for; empty where nobody did."""
        if row.details.asked_on is None:
            return ""
        asked_in = self.style.papers.programme.asked_in
        return self.say(asked_in, date=self.day(row.details.asked_on), item=row.details.asked_item)


def _table(name: str, header: tuple[str, ...], cells: Sequence[tuple[str, ...]]) -> Table:
    return Table(
        name=name,
        header=header,
        rows=tuple(tuple(map(plain_runs, row)) for row in cells),
        widths=fitted(_SHARES, (header, *cells), _LINE),
    )
