"""What has to be done for a meeting, and by when."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.deadline_days import DeadlineDays
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.working_days import Nation, working_days_later


class Task(StrEnum):
    """What has to be done by a deadline, or can be done until then."""

    PAPERS = "reports due"
    DESPATCH = "agenda to be sent to members"
    PUBLICATION = "agenda to be published"
    NOTICE = "notice of the move to be published"
    DRAFT_MINUTES = "draft minutes due"
    CALL_IN = "call-in ends"


class Deadline(Struct, frozen=True):
    """The last day for something.

    Attributes:
        task: what has to be done.
        day: the last day for it.
    """

    task: Task
    day: date


def deadlines_before(meeting: date, days: DeadlineDays, nation: Nation) -> Iterator[Deadline]:
    """The deadlines before a meeting, in order; none outside the years in which bank holidays are known.

    The agenda is published so many clear days before the meeting: neither the day of publication nor that of
    the meeting is counted, nor a day on which the council's offices are closed to those who would read it.

    Args:
        meeting: the day of the meeting.
        days: the days that its committee has.
        nation: the nation whose bank holidays count.
    """
    published = working_days_later(meeting, -(days.clear_days + 1), nation)
    if published is None:
        return
    found = [Deadline(Task.PUBLICATION, published)]
    for task, count in ((Task.DESPATCH, days.despatch), (Task.PAPERS, days.papers_due)):
        due = working_days_later(published, -count, nation) if count else None
        found += [Deadline(task, due)] if due else []
    yield from sorted(found, key=lambda deadline: (deadline.day, _ORDER.index(deadline.task)))


def notice_due(meeting: date, days: DeadlineDays, nation: Nation) -> date | None:
    """The last day for the notice of a meeting that moved after its agenda was given out.

    Notice of when and where a meeting is held is given as many clear days before it as its agenda is (Local
    Government Act 1972, section 100A(6)(a)).
    """
    found = deadlines_before(meeting, days, nation)
    return next((one.day for one in found if one.task is Task.PUBLICATION), None)


def draft_minutes_due(meeting: date, days: DeadlineDays, nation: Nation) -> date | None:
    """The last day for the draft minutes of a meeting; None where the committee has none."""
    return working_days_later(meeting, days.draft_minutes, nation) if days.draft_minutes else None


def call_in_ends(published: date, days: DeadlineDays, nation: Nation) -> date | None:
    """The last day on which a decision may be called in; None where nothing is called in.

    Args:
        published: the day on which the decision was published; it is not counted.
        days: the days that the committee has.
        nation: the nation whose bank holidays are left out.
    """
    return working_days_later(published, days.call_in, nation) if days.call_in else None


def decisions_call_in_end(
    meeting: Meeting, committee: Committee, days: DeadlineDays, nation: Nation
) -> date | None:
    """The last day on which the decisions of a meeting of the executive may be called in.

    None for any other committee, and while the decisions were not published.

    Args:
        meeting: the meeting.
        committee: the committee that met.
        days: the days that it has.
        nation: the nation whose bank holidays are left out.
    """
    published = meeting.decisions_published
    return call_in_ends(published, days, nation) if published and committee.settings.executive else None


_ORDER = tuple(Task)
"""Of what is due on one day, what comes first."""
