"""The action log as a calendar: a day for each entry that is due on one and still expected."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path

from icalendar import Calendar, Event

from scrutiny_tui.documents.atomic_files import replace_file
from scrutiny_tui.documents.compose.log_rows import ActionRow
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.text import clean


def write_calendar(printable: Printable, rows: Iterable[ActionRow], path: Path) -> None:
    """Write what is due as whole-day events (RFC 5545), which every calendar opens.

    Opened again, a newer file replaces the events of an older one: each is known by its reference.

    Args:
        printable: the log as a document; the calendar has its title.
        rows: the rows, of one part only (`compose.action_rows`).
        path: the file, replaced as a whole.

    Raises:
        OSError: the file could not be written; what stood there before still stands.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//scrutiny//action log//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean(printable.title))
    for row in rows:
        if row.due_date is not None and not row.status.settled:
            calendar.add_component(_event(row))
    replace_file(path, calendar.to_ical())


def _event(row: ActionRow) -> Event:
    event = Event()
    event.add("uid", f"{row.reference}@scrutiny")
    event.add("dtstamp", datetime.combine(row.updated, time(), UTC))
    event.add("dtstart", row.due_date)
    event.add("summary", clean(f"{row.reference}: {row.text}"))
    event.add("description", clean("\n".join(filter(None, (", ".join(row.owners), row.due, row.update)))))
    event.add("transp", "TRANSPARENT")
    return event
