"""The deadlines of the meetings to come, for the first page, the command line and calendars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.deadlines import Deadline, deadlines_before
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.services.workspace import Workspace

_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class MeetingDeadline:
    """A deadline and the meeting that it is for.

    Attributes:
        meeting: the meeting.
        committee: the body that meets.
        deadline: what has to be done, and the last day for it.
    """

    meeting: Meeting
    committee: Committee
    deadline: Deadline


def planned_meetings(workspace: Workspace, committee: Committee | None = None) -> list[Meeting]:
    """The meetings to come, the soonest first: of one committee, or of all."""
    found = (m for m in workspace.meetings() if m.state is State.PLANNED and m.date >= workspace.today)
    mine = (m for m in found if committee is None or m.committee == committee.id)
    return sorted(mine, key=lambda meeting: (meeting.date, meeting.id))


def soonest(workspace: Workspace) -> tuple[MeetingDeadline, ...]:
    """The deadlines of the month to come, for the first page."""
    return deadlines_to_come(workspace, until=workspace.today + _MONTH)


def deadlines_to_come(
    workspace: Workspace, committee: Committee | None = None, *, until: date = date.max
) -> tuple[MeetingDeadline, ...]:
    """The deadlines of the meetings to come that are not past, the soonest first.

    The first call takes a third of a second, in which the bank holidays are read.

    Args:
        workspace: reads what is recorded.
        committee: the committee; None for all.
        until: the last day wanted.
    """
    found = sorted(_deadlines(workspace, committee), key=lambda one: (one.deadline.day, one.meeting.id))
    return tuple(one for one in found if workspace.today <= one.deadline.day <= until)


def _deadlines(workspace: Workspace, committee: Committee | None) -> Iterator[MeetingDeadline]:
    committees = {one.id: one for one in workspace.committees()}
    for meeting in planned_meetings(workspace, committee):
        if (body := committees.get(meeting.committee)) is not None:
            for deadline in deadlines_before(meeting.date, workspace.customs_of(body)):
                yield MeetingDeadline(meeting, body, deadline)
