"""The columns of the action log, declared once for every table of it.

Word, Excel, .csv, the screen and the command line draw on `COLUMNS`. They look it up as `log_columns.COLUMNS`
when they make a table, so that a test can add a column to all of them at once.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.log_rows import LogRow

LogCell: TypeAlias = str | date | None
"""What a row holds in a column: words, a day, or nothing."""


class LogColumn(Struct, frozen=True):
    """A column of the action log.

    Attributes:
        name: what a style file and the JSON of the command line call it.
        heading: its heading, where no style file gives another.
        cell: what a row holds in it.
        width: its width in a spreadsheet, in characters.
        share: its width on a printed page, relative to the other columns; 0 for a column that is printed
            within the cell of another.
        in_short: whether it also stands in the tables of the screen and of the terminal, which have little
            room.
    """

    name: str
    heading: str
    cell: Callable[[LogRow], LogCell]
    width: int = 14
    share: int = 12
    in_short: bool = True


COLUMNS: tuple[LogColumn, ...] = (
    LogColumn("reference", "Reference", lambda row: row.entry.id, width=13, share=14),
    LogColumn("kind", "Kind", lambda row: row.entry.kind.value, width=15, share=0),
    LogColumn("meeting", "Meeting", lambda row: row.entry.recorded, width=12, share=13, in_short=False),
    LogColumn("item", "Item", lambda row: row.item_number, width=7, share=0, in_short=False),
    LogColumn("text", "Wording", lambda row: row.entry.text, width=60, share=29),
    LogColumn("owners", "Owner", lambda row: row.owner, width=22, share=12),
    LogColumn("due", "Due", lambda row: row.due, width=22, share=17),
    LogColumn("due_date", "Due date", lambda row: row.due_date, width=12, share=0, in_short=False),
    LogColumn("status", "Status", lambda row: row.entry.status.value, width=14, share=10),
    LogColumn("update", "Last update", lambda row: row.update, width=40, share=20, in_short=False),
    LogColumn("updated", "Updated", lambda row: row.entry.updated, width=12, share=0, in_short=False),
)


def cells_of(row: LogRow) -> tuple[LogCell, ...]:
    """The cells of a row, one for each column."""
    return tuple(column.cell(row) for column in COLUMNS)
