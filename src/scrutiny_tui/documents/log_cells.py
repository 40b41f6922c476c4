"""The action log as cells: what a row of a spreadsheet holds, whatever program it is for."""

from datetime import date
from typing import TypeAlias

from scrutiny_tui.documents.compose.log_rows import ActionRow

Cell: TypeAlias = str | date | None

COLUMNS = (
    "Reference",
    "Kind",
    "Meeting",
    "Item",
    "Wording",
    "Owner",
    "Due",
    "Due date",
    "Status",
    "Last update",
    "Updated",
)


def cells_of(row: ActionRow) -> tuple[Cell, ...]:
    """The cells of one entry, one for each of the columns; a date is a date."""
    return (
        row.reference,
        str(row.kind),
        row.meeting,
        row.item,
        row.text,
        ", ".join(row.owners),
        row.due,
        row.due_date,
        str(row.status),
        row.update,
        row.updated,
    )
