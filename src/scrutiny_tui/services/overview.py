"""What the first page shows: all meetings, those to come first, and what is overdue."""

from collections import Counter
from datetime import date

from msgspec import Struct

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.workspace import Workspace

_MONTH = 31


class MeetingLine(Struct, frozen=True):
    """A meeting as a list shows it.

    Attributes:
        meeting: the meeting.
        committee: the body that meets.
        items: how many items its agenda has.
        open: how many entries of the log come from it and are still open.
        when: how near it is, in words ("today", "in 8 days"); empty when it is more than a month away.
    """

    meeting: Meeting
    committee: Committee
    items: int
    open: int
    when: str


class Overview(Struct, frozen=True):
    """What the first page shows.

    Attributes:
        meetings: all of them: the live one, then those to come, the soonest first, then those past.
        overdue: the overdue entries of the log, the longest overdue first.
    """

    meetings: tuple[MeetingLine, ...]
    overdue: tuple[LogRow, ...]


def overview(workspace: Workspace, action_log: ActionLog) -> Overview:
    """Collect what the first page shows.

    Args:
        workspace: reads what is recorded.
        action_log: the action log.
    """
    today, rows = workspace.today, action_log.rows()
    committees = {committee.id: committee for committee in workspace.committees()}
    open_entries = Counter(row.entry.meeting for row in rows if not row.entry.settled)
    meetings = sorted(workspace.meetings(), key=lambda meeting: _order(meeting, today))
    lines = [
        MeetingLine(
            meeting,
            committees[meeting.committee],
            len(workspace.store.of_meeting(Item, meeting.id)),
            open_entries[meeting.id],
            in_words(meeting.date, today),
        )
        for meeting in meetings
        if meeting.committee in committees
    ]
    overdue = [row for row in rows if Question.OVERDUE in row.questions]
    overdue.sort(key=lambda row: -row.overdue_days)
    return Overview(tuple(lines), tuple(overdue))


def in_words(day: date, today: date) -> str:
    """How near a day is, in words; empty when it is more than a month away."""
    days = (day - today).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "yesterday"
    if abs(days) > _MONTH:
        return ""
    return f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"


def _order(meeting: Meeting, today: date) -> tuple[int, int]:
    days = (meeting.date - today).days
    group = 0 if meeting.state is State.LIVE else 1 if days >= 0 else 2
    return group, abs(days)
