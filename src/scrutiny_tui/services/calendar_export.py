"""The meetings to come and their deadlines as a calendar file."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from scrutiny_tui.documents.writers.calendar_file import CalendarEvent, write_events
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.services.deadlines import deadlines_to_come, planned_meetings
from scrutiny_tui.services.workspace import Workspace


def write_calendar(workspace: Workspace, path: Path, committee: Committee | None = None) -> None:
    """Write the meetings to come and their deadlines as a calendar file.

    Args:
        workspace: reads what is recorded.
        path: the file; an existing one is replaced.
        committee: the committee; None for all.

    Raises:
        FileTrouble: the file could not be written; an existing file is unchanged.
    """
    name = committee.name if committee else "Meetings"
    write_events(name, "meetings", _events(workspace, committee), path)


def _events(workspace: Workspace, committee: Committee | None) -> Iterator[CalendarEvent]:
    names = {one.id: one.name for one in workspace.committees()}
    today = workspace.today
    for meeting in planned_meetings(workspace, committee):
        begins: date = datetime.combine(meeting.date, meeting.time) if meeting.time else meeting.date
        name = names.get(meeting.committee, meeting.id)
        yield CalendarEvent(meeting.id, begins, name, today, location=meeting.venue)
    for one in deadlines_to_come(workspace, committee):
        name = one.committee.name
        named = f"{name}, {written(one.meeting.date)}" if one.meeting is not None else name
        mark = one.deadline.task.name.lower().replace("_", "-")
        yield CalendarEvent(f"{one.of.id}-{mark}", one.deadline.day, f"{named}: {one.what}", today)
