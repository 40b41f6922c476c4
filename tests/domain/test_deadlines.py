"""By when something has to be done for a meeting, and until when a decision may be called in."""

from datetime import date

import pytest

from scrutiny_tui.domain.deadline_days import DeadlineDays, OwnDays
from scrutiny_tui.domain.deadlines import (
    Deadline,
    Task,
    call_in_ends,
    deadlines_before,
    draft_minutes_due,
)
from scrutiny_tui.domain.working_days import Nation

ENGLAND, SCOTLAND = Nation.ENGLAND, Nation.SCOTLAND
FIVE, THREE = DeadlineDays(), DeadlineDays(clear_days=3)


@pytest.mark.parametrize(
    ("meeting", "days", "nation", "published"),
    [
        (date(2026, 12, 1), FIVE, ENGLAND, date(2026, 11, 23)),  # a Tuesday: Tue to Fri and Mon lie between
        (date(2026, 11, 30), FIVE, ENGLAND, date(2026, 11, 20)),
        (date(2026, 12, 1), THREE, ENGLAND, date(2026, 11, 25)),
        (date(2026, 12, 1), THREE, SCOTLAND, date(2026, 11, 24)),  # 30 November is a bank holiday there
        (date(2027, 1, 5), FIVE, ENGLAND, date(2026, 12, 23)),  # Christmas, and New Year's Day
    ],
)
def test_so_many_working_days_lie_between_publication_and_meeting(
    meeting: date, days: DeadlineDays, nation: Nation, published: date
) -> None:
    assert list(deadlines_before(meeting, days, nation)) == [Deadline(Task.PUBLICATION, published)]


def test_reports_and_despatch_are_so_many_working_days_before_the_publication() -> None:
    days = DeadlineDays(papers_due=5, despatch=1)
    assert list(deadlines_before(date(2026, 12, 1), days, ENGLAND)) == [
        Deadline(Task.PAPERS, date(2026, 11, 16)),
        Deadline(Task.DESPATCH, date(2026, 11, 20)),
        Deadline(Task.PUBLICATION, date(2026, 11, 23)),
    ]


@pytest.mark.parametrize("meeting", [date(1999, 6, 1), date(2100, 6, 1)])
def test_where_bank_holidays_are_not_known_there_is_no_deadline(meeting: date) -> None:
    assert list(deadlines_before(meeting, FIVE, ENGLAND)) == []
    assert call_in_ends(meeting, FIVE, ENGLAND) is None


@pytest.mark.parametrize(
    ("published", "days", "nation", "last"),
    [
        (date(2026, 11, 2), FIVE, ENGLAND, date(2026, 11, 9)),
        (date(2026, 12, 22), FIVE, ENGLAND, date(2026, 12, 31)),  # Christmas Day, and Boxing Day on a Monday
        (date(2026, 11, 27), DeadlineDays(call_in=1), SCOTLAND, date(2026, 12, 1)),  # Saint Andrew's Day
        (date(2026, 11, 2), DeadlineDays(call_in=0), ENGLAND, None),
    ],
)
def test_a_decision_may_be_called_in_for_so_many_working_days(
    published: date, days: DeadlineDays, nation: Nation, last: date | None
) -> None:
    assert call_in_ends(published, days, nation) == last


def test_draft_minutes_are_due_so_many_working_days_after_the_meeting_or_never() -> None:
    assert draft_minutes_due(date(2026, 12, 1), DeadlineDays(draft_minutes=10), ENGLAND) == date(2026, 12, 15)
    assert draft_minutes_due(date(2026, 12, 1), FIVE, ENGLAND) is None


def test_a_committee_has_its_own_days_where_it_gives_any() -> None:
    assert OwnDays(papers_due=4, call_in=0).instead_of(THREE) == DeadlineDays(3, papers_due=4, call_in=0)
