"""The action log as a calendar: a day for each entry that is due on one and not settled."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from scrutiny_tui.documents.writers.calendar_file import CalendarEvent, write_events
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.printable import Printable

_NOT_DESCRIBED = frozenset({"reference", "kind", "meeting", "item", "text", "due_date", "status", "updated"})
"""Columns of the log that an event has in another field, or that are of no use on the day."""


def write_calendar(
    printable: Printable, rows: Iterable[LogRow], path: Path, *, private: bool = False
) -> None:
    """Write what is due as events of a whole day. A newer file replaces the events of an older one.

    Args:
        printable: the log as a document, of which the calendar has the title.
        rows: the rows, of one part only (`rows_of`).
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    events = (_event(row, row.due_date) for row in rows if row.due_date and not row.entry.settled)
    write_events(printable.title, "action log", events, path, private=private)


def _event(row: LogRow, due: date) -> CalendarEvent:
    entry = row.entry
    return CalendarEvent(
        entry.id, due, f"{entry.id}: {entry.text}", entry.updated, description="\n".join(_description(row))
    )


def _description(row: LogRow) -> Iterator[str]:
    for column in log_columns.COLUMNS:
        cell = column.cell(row)
        if cell and column.name not in _NOT_DESCRIBED:
            yield cell if isinstance(cell, str) else cell.isoformat()
