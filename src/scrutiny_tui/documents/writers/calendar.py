"""The action log as a calendar: a day for each entry that is due on one and not settled."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from pathlib import Path

from icalendar import Calendar, Event

from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.text import clean
from scrutiny_tui.system.targets import write_file

_NOT_DESCRIBED = frozenset({"reference", "kind", "meeting", "item", "text", "due_date", "status", "updated"})
"""Columns of the log that an event has in another field, or that are of no use on the day."""


def write_calendar(
    printable: Printable, rows: Iterable[LogRow], path: Path, *, private: bool = False
) -> None:
    """Write what is due as whole-day events (RFC 5545), which every calendar opens.

    A newer file replaces the events of an older one: each is identified by its reference.

    Args:
        printable: the log as a document, of which the calendar has the title.
        rows: the rows, of one part only (`rows_of`).
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//scrutiny//action log//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean(printable.title))
    for row in rows:
        if row.due_date is not None and not row.entry.settled:
            calendar.add_component(_event(row))
    write_file(path, calendar.to_ical(), private=private)


def _event(row: LogRow) -> Event:
    event, entry = Event(), row.entry
    event.add("uid", f"{entry.id}@scrutiny")
    event.add("dtstamp", datetime.combine(entry.updated, time(), UTC))
    event.add("dtstart", row.due_date)
    event.add("summary", clean(f"{entry.id}: {entry.text}"))
    event.add("description", clean("\n".join(_description(row))))
    event.add("transp", "TRANSPARENT")
    return event


def _description(row: LogRow) -> Iterator[str]:
    for column in log_columns.COLUMNS:
        cell = column.cell(row)
        if cell and column.name not in _NOT_DESCRIBED:
            yield cell if isinstance(cell, str) else cell.isoformat()
