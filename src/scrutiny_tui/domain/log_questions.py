"""The chair's four questions about the action log. Each has one meaning, wherever it is asked."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.action_log import LogEntry, Status


class Question(StrEnum):
    """What the chair asks before a meeting, in that order. The value is the word that filters the log."""

    OVERDUE = "overdue"
    BEFORE_NEXT = "before-next"
    SILENT = "silent"
    TO_CLOSE = "to-close"


class AsAt(Struct, frozen=True):
    """The moment that a committee's log describes: a day between two of its meetings.

    Attributes:
        day: the day.
        last_meeting: the day of the committee's last meeting before that; None when there was none.
        next_meeting: the day of its next meeting; None while that is not known.
    """

    day: date
    last_meeting: date | None = None
    next_meeting: date | None = None


def days_overdue(entry: LogEntry, due: date | None, day: date) -> int:
    """By how many days an entry is overdue; 0 when it is not, or is reported done or settled.

    Args:
        entry: the entry.
        due: the day it is due, if it has one.
        day: the day as at which that is asked.
    """
    return max((day - due).days, 0) if due is not None and entry.awaited else 0


def questions_of(
    entry: LogEntry, at: AsAt, *, due: date | None, held: date, reported: date | None
) -> tuple[Question, ...]:
    """The questions that an entry answers, in the chair's order.

    - overdue: its day is past.
    - before-next: it is due on a day from `at.day` to the next meeting.
    - silent: it stood in the log at the last meeting, and nothing has been reported since.
    - to-close: it is reported done, and the committee may close it.

    What is reported done answers only the last; what is settled, and a recommendation that was accepted or
    rejected, answers none.

    Args:
        entry: the entry.
        at: the moment that the log describes.
        due: the day it is due, if it has one.
        held: the day of the meeting it comes from.
        reported: the day of the last report on it, if there was one.
    """
    if not entry.awaited:
        return (Question.TO_CLOSE,) if entry.status is Status.REPORTED_DONE else ()
    last, coming = at.last_meeting, at.next_meeting
    answers = {
        Question.OVERDUE: days_overdue(entry, due, at.day) > 0,
        Question.BEFORE_NEXT: due is not None and coming is not None and at.day <= due <= coming,
        Question.SILENT: last is not None and held <= last and (reported is None or reported <= last),
    }
    return tuple(question for question, answered in answers.items() if answered)


def is_closed_since(entry: LogEntry, at: AsAt, *, settled: date | None) -> bool:
    """Whether an entry was settled since the last meeting: closed, withdrawn, accepted or rejected.

    What was closed at that meeting stands in its minutes already.

    Args:
        entry: the entry.
        at: the moment that the log describes.
        settled: the day on which its state or its response was last altered, if it was.
    """
    if not entry.settled or settled is None:
        return False
    return at.last_meeting is None or settled > at.last_meeting
