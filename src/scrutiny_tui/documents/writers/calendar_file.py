"""Calendar files (RFC 5545), which every calendar opens."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path

from icalendar import Calendar, Event
from msgspec import Struct

from scrutiny_tui.domain.text import clean
from scrutiny_tui.system.targets import write_file


class CalendarEvent(Struct, frozen=True):
    """An event, which takes no one's time.

    Attributes:
        identifier: what it is known by; a newer event with the same one replaces it.
        at: its day, or when it begins at the place where it is read.
        summary: what it is.
        changed: when it was last changed.
        description: what else there is to know; empty for nothing.
        location: where it is; empty where that is not said.
    """

    identifier: str
    at: date | datetime
    summary: str
    changed: date
    description: str = ""
    location: str = ""


def write_events(
    name: str, product: str, events: Iterable[CalendarEvent], path: Path, *, private: bool = False
) -> None:
    """Write events as a calendar.

    Args:
        name: the name of the calendar.
        product: what it is made from: "action log".
        events: the events.
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//scrutiny//{product}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean(name))
    for event in events:
        calendar.add_component(_written(event))
    write_file(path, calendar.to_ical(), private=private)


def _written(event: CalendarEvent) -> Event:
    written = Event()
    written.add("uid", f"{event.identifier}@scrutiny")
    written.add("dtstamp", datetime.combine(event.changed, time(), UTC))
    written.add("dtstart", event.at)
    for field in ("summary", "description", "location"):
        if words := clean(getattr(event, field)):
            written.add(field, words)
    written.add("transp", "TRANSPARENT")
    return written
