"""What the chair is asked about the action log before a meeting."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from scrutiny_tui.domain.action_log import Status, Update
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.services.follow_up import LogRow
from scrutiny_tui.services.workspace import Workspace


class Asked(NamedTuple):
    """The chair's four questions; each entry is under the first that it answers.

    Attributes:
        overdue: past their day, when the briefing is made or, if that was earlier, at the meeting.
        before: due up to the day of the meeting.
        silent: nobody has reported on them since the committee's last meeting before this one.
        to_close: reported done.
    """

    overdue: list[LogRow]
    before: list[LogRow]
    silent: list[LogRow]
    to_close: list[LogRow]


def asked_of_chair(workspace: Workspace, meeting: Meeting, rows: Sequence[LogRow]) -> Asked:
    """The entries of each question.

    Args:
        workspace: what is recorded.
        meeting: the meeting that the chair is briefed for.
        rows: the log as it stands before it.
    """
    as_at, last = min(workspace.today, meeting.date), _last_before(workspace, meeting)
    reported = {update.log_entry for update in workspace.store.all(Update) if update.at.date() > last}
    asked = Asked([], [], [], [])
    for row in rows:
        entry = row.entry
        if entry.status.settled:
            continue
        if entry.status is Status.REPORTED_DONE:
            asked.to_close.append(row)
        elif entry.is_overdue(as_at, row.next_meeting):
            asked.overdue.append(row)
        elif row.due_date is not None and row.due_date <= meeting.date:
            asked.before.append(row)
        elif entry.id not in reported:
            asked.silent.append(row)
    return asked


def _last_before(workspace: Workspace, meeting: Meeting) -> date:
    held = [
        other.date
        for other in workspace.meetings()
        if other.committee == meeting.committee
        and other.date < meeting.date
        and other.state is not State.CANCELLED
    ]
    return max(held, default=date.min)
