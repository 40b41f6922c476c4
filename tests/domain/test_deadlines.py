"""By when something has to be done for a meeting."""

from dataclasses import replace
from datetime import date

import pytest

from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.deadlines import Deadline, Task, deadlines_before
from scrutiny_tui.domain.working_days import Nation

SCOTLAND = replace(ENGLAND, nation=Nation.SCOTLAND, clear_days=3)
REPORTS_A_WEEK_BEFORE = replace(ENGLAND, papers_due=5)


@pytest.mark.parametrize(
    ("meeting", "customs", "published"),
    [
        (date(2026, 12, 1), ENGLAND, date(2026, 11, 23)),  # a Tuesday: Tue to Fri and Mon lie between
        (date(2026, 11, 30), ENGLAND, date(2026, 11, 20)),
        (date(2026, 12, 1), replace(ENGLAND, clear_days=3), date(2026, 11, 25)),
        (date(2026, 12, 1), SCOTLAND, date(2026, 11, 24)),  # 30 November is a bank holiday there
        (date(2027, 1, 5), ENGLAND, date(2026, 12, 23)),  # Christmas, and New Year's Day
    ],
)
def test_so_many_working_days_lie_between_publication_and_meeting(
    meeting: date, customs: Customs, published: date
) -> None:
    assert list(deadlines_before(meeting, customs)) == [Deadline(Task.PUBLICATION, published)]


def test_reports_are_due_so_many_working_days_before_the_publication() -> None:
    assert list(deadlines_before(date(2026, 12, 1), REPORTS_A_WEEK_BEFORE)) == [
        Deadline(Task.PAPERS, date(2026, 11, 16)),
        Deadline(Task.PUBLICATION, date(2026, 11, 23)),
    ]


@pytest.mark.parametrize("meeting", [date(1999, 6, 1), date(2100, 6, 1)])
def test_where_bank_holidays_are_not_known_there_is_no_deadline(meeting: date) -> None:
    assert list(deadlines_before(meeting, ENGLAND)) == []
