"""What has to be done before a meeting, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.working_days import working_days_later


class Task(StrEnum):
    """What has to be done by a deadline."""

    PAPERS = "reports due"
    PUBLICATION = "agenda to be published"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for something.

    Attributes:
        task: what has to be done.
        day: the last day for it.
    """

    task: Task
    day: date


def deadlines_before(meeting: date, customs: Customs) -> Iterator[Deadline]:
    """The deadlines of a meeting, in order; none outside the years in which bank holidays are known.

    The agenda is published so many clear days before the meeting: neither the day of publication nor that of
    the meeting is counted, nor a day on which the council's offices are closed to those who would read it.

    Args:
        meeting: the day of the meeting.
        customs: the customs of its committee, with the nation whose bank holidays count.
    """
    published = working_days_later(meeting, -(customs.clear_days + 1), customs.nation)
    if published is None:
        return
    if customs.papers_due:
        due = working_days_later(published, -customs.papers_due, customs.nation)
        yield from [Deadline(Task.PAPERS, due)] if due else []
    yield Deadline(Task.PUBLICATION, published)
