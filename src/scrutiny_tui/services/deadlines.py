"""The deadlines of committees, for the first page, the command line and calendars.

What has been done is no deadline any more: an agenda that was given out, minutes that are with others.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.deadline_days import DeadlineDays
from scrutiny_tui.domain.deadlines import (
    Deadline,
    Task,
    call_in_ends,
    deadlines_before,
    decisions_call_in_end,
    draft_minutes_due,
    notice_due,
)
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.given_out import GivenOut, is_moved
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.domain.working_days import Nation
from scrutiny_tui.services.workspace import Workspace

_MONTH = timedelta(days=31)
_STILL_DUE = (Task.DESPATCH, Task.PUBLICATION, Task.NOTICE, Task.DRAFT_MINUTES)
"""What is still to be done when its day has gone by."""
_UNWRITTEN = (State.LIVE, State.DRAFTING)
"""The states of a meeting whose draft minutes nobody else has."""


class CommitteeDeadline(Struct, frozen=True):
    """A deadline and what it is for: a meeting, or a decision that may be called in.

    Attributes:
        of: the meeting or the decision.
        committee: the committee.
        deadline: what has to be done, and the last day for it.
    """

    of: Meeting | ForwardDecision
    committee: Committee
    deadline: Deadline

    @property
    def meeting(self) -> Meeting | None:
        """The meeting; None for a decision."""
        return self.of if isinstance(self.of, Meeting) else None

    @property
    def what(self) -> str:
        """What has to be done, or ends; for a decision, with its title."""
        if isinstance(self.of, Meeting):
            return str(self.deadline.task)
        return f"call-in of “{shortened(self.of.title)}” ends"


def days_of(workspace: Workspace, committee: Committee) -> DeadlineDays:
    """The days that a committee has for its deadlines: its own, or else those of its house style."""
    return committee.settings.days.instead_of(workspace.customs_of(committee).days)


def planned_meetings(workspace: Workspace, committee: Committee | None = None) -> list[Meeting]:
    """The meetings to come, the soonest first: of one committee, or of all."""
    found = (m for m in workspace.meetings() if m.state is State.PLANNED and m.date >= workspace.today)
    mine = (m for m in found if committee is None or m.committee == committee.id)
    return sorted(mine, key=lambda meeting: (meeting.date, meeting.id))


def may_have_any(workspace: Workspace) -> bool:
    """Whether there may be a deadline: a meeting to come or to be written up, or a decision taken."""
    taken = any(decision.taken for decision in workspace.store.all(ForwardDecision))
    after = any(m.state in _UNWRITTEN or m.decisions_published for m in workspace.meetings())
    return taken or after or bool(planned_meetings(workspace))


def soonest(workspace: Workspace) -> tuple[CommitteeDeadline, ...]:
    """The deadlines of the month to come, for the first page."""
    return deadlines_to_come(workspace, until=workspace.today + _MONTH)


def deadlines_to_come(
    workspace: Workspace, committee: Committee | None = None, *, until: date = date.max
) -> tuple[CommitteeDeadline, ...]:
    """The deadlines for which something is still to be done, the soonest first.

    Those that have gone by are among them where that is still so, for a month.

    The first call takes a third of a second, in which the bank holidays are read.

    Args:
        workspace: reads what is recorded.
        committee: the committee; None for all.
        until: the last day wanted.
    """
    wanted = [one for one in workspace.committees() if committee is None or one.id == committee.id]
    found = [one for body in wanted for one in _deadlines(workspace, body) if _is_open(one, workspace.today)]
    found.sort(key=lambda one: (one.deadline.day, one.of.id, one.deadline.task))
    return tuple(one for one in found if one.deadline.day <= until)


def call_in_end_of(workspace: Workspace, of: Meeting | ForwardDecision) -> date | None:
    """The last day on which a decision, or those of a meeting of the executive, may be called in.

    It is counted from the day on which they were published; for a decision of a forward plan of which that is
    not known, from the day on which it was taken. None without such a day, and where nothing is called in.
    """
    committee = workspace.store.get(Committee, of.committee)
    if committee is None:
        return None
    days, nation = days_of(workspace, committee), workspace.customs_of(committee).nation
    if isinstance(of, Meeting):
        return decisions_call_in_end(of, committee, days, nation)
    published = of.published or of.taken
    return call_in_ends(published, days, nation) if published else None


def _is_open(one: CommitteeDeadline, today: date) -> bool:
    day = one.deadline.day
    return day >= today or (one.deadline.task in _STILL_DUE and day >= today - _MONTH)


def _before(workspace: Workspace, meeting: Meeting, days: DeadlineDays, nation: Nation) -> Iterator[Deadline]:
    """What is due before a meeting: its agenda; once that is given out, the notice that it moved."""
    out = workspace.store.of_meeting(GivenOut, meeting.id)
    if not out:
        yield from deadlines_before(meeting.date, days, nation)
    elif is_moved(out, meeting) and (day := notice_due(meeting.date, days, nation)):
        yield Deadline(Task.NOTICE, day)


def _deadlines(workspace: Workspace, body: Committee) -> Iterator[CommitteeDeadline]:
    days, nation = days_of(workspace, body), workspace.customs_of(body).nation
    for meeting in planned_meetings(workspace, body):
        for deadline in _before(workspace, meeting, days, nation):
            yield CommitteeDeadline(meeting, body, deadline)
    for meeting in workspace.meetings():
        if meeting.committee == body.id and meeting.state in _UNWRITTEN:
            day = draft_minutes_due(meeting.date, days, nation)
            yield from [CommitteeDeadline(meeting, body, Deadline(Task.DRAFT_MINUTES, day))] if day else []
    decided: list[Meeting | ForwardDecision] = [*workspace.meetings(), *workspace.store.all(ForwardDecision)]
    for of in decided:
        if of.committee == body.id and (day := call_in_end_of(workspace, of)) is not None:
            yield CommitteeDeadline(of, body, Deadline(Task.CALL_IN, day))
