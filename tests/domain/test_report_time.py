"""When words ask for a report, and what its title is."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.report_time import ReportTime, report_time
from scrutiny_tui.domain.grammar.report_titles import report_title

DAY, JUNE, SEPTEMBER = date(2026, 3, 10), date(2026, 6, 9), date(2026, 9, 8)
CONTEXT = DueContext(DAY, (date(2026, 1, 13), DAY, JUNE, SEPTEMBER))


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("That a report on moorings be brought to the June meeting", JUNE),
        ("That the Head of Moorings report back in June", JUNE),
        ("That an update be presented to the next meeting of the Committee", JUNE),
        ("That a report be submitted to the meeting on 8 September 2026, with figures", SEPTEMBER),
        ("That the Director report to the September meeting on dredging", SEPTEMBER),
        ("That a report be provided by 15 June", JUNE),
        ("That the harbour dues be reported on by 3 July", JUNE),
        ("That the Head of Moorings report back in six months", SEPTEMBER),
    ],
)
def test_a_report_is_asked_for_at_a_meeting(text: str, on: date) -> None:
    found = report_time(text, None, CONTEXT)
    assert (found.on, found.month) == (on, None)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("That a report on moorings be brought to the July meeting", date(2026, 7, 1)),
        ("That a report be brought in December", date(2026, 12, 1)),
        ("That a report be submitted in January 2027", date(2027, 1, 1)),
        ("That the Head of Moorings report back within a year", date(2027, 3, 1)),
    ],
)
def test_a_report_for_which_no_meeting_is_known_is_asked_for_in_a_month(text: str, month: date) -> None:
    found = report_time(text, None, CONTEXT)
    assert (found.on, found.month) == (None, month)


@pytest.mark.parametrize(
    "text",
    [
        "That the report be noted",
        "That the report on the storm in February 2026 be noted",
        "That a report be brought in due course",
        "That the dues rise by 4%",
    ],
)
def test_words_that_give_no_time_to_come_ask_for_none(text: str) -> None:
    found = report_time(text, None, CONTEXT)
    assert (found.on, found.month) == (None, None)


def test_what_was_said_of_when_it_is_due_counts_before_the_words() -> None:
    due = Due("for the next meeting", next_meeting=True)
    assert report_time("a report on dues by September", due, CONTEXT) == ReportTime(
        "for the next meeting", JUNE
    )
    assert report_time("a report by June", Due("in due course"), CONTEXT) == ReportTime()


@pytest.mark.parametrize(
    ("text", "wording", "title"),
    [
        ("That a report on moorings be brought to the June meeting", "to the June meeting", "Moorings"),
        ("That the Director report to the Committee on dredging in June.", "in June", "Dredging"),
        ("a further report about school places by June", "by June", "School places"),
        ("That an update on the harbour dues should be presented to the Panel", "", "The harbour dues"),
        ("That the budget be reviewed in June", "in June", "The budget be reviewed"),
        ("figures of the waiting list", "", "Figures of the waiting list"),
    ],
)
def test_the_title_is_what_the_report_is_about(text: str, wording: str, title: str) -> None:
    assert report_title(text, wording) == title
