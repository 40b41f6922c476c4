"""Due wording that names a meeting."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_in_line import read_due
from tests.domain.due_words import MEETING, gives

CALENDAR: tuple[date, ...] = (
    *(date(2026, 3, 10), date(2026, 4, 14), date(2026, 6, 9), date(2026, 9, 8)),
    *(date(2026, 9, 22), date(2027, 4, 13)),
)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("at the June meeting", date(2026, 6, 9)),
        ("to the committee's June meeting", date(2026, 6, 9)),
        ("by the June 2026 meeting", date(2026, 6, 9)),
        ("the meeting in June", date(2026, 6, 9)),
        ("at the meeting in April 2027", date(2027, 4, 13)),
        ("at the April meeting", date(2026, 4, 14)),
        ("at the September meeting", None),  # there are two
        ("at the May meeting", None),  # there is none
        ("at the June Cabinet meeting", None),
        ("after the June meeting", None),
        ("the next meeting but one", date(2026, 6, 9)),
        ("to the meeting after next", date(2026, 6, 9)),
        ("the next Cabinet meeting but one", None),
        ("a week before the next meeting", date(2026, 4, 7)),
        ("at least 6 working days before the next meeting", date(2026, 4, 2)),
        ("two days before the June meeting", date(2026, 6, 7)),
        ("two months before the next meeting", None),  # before it was said
        ("a few days before the next meeting", None),
    ],
)
def test_a_meeting_of_the_committee_gives_its_day_where_one_is_meant(
    wording: str, expected: date | None
) -> None:
    assert read_due(wording, DueContext(MEETING, CALENDAR)) == Due(wording, expected)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("at the meeting on 14 April", date(2026, 4, 14)),
        ("by the meeting of 9 June 2026", date(2026, 6, 9)),
        ("for the 14 April meeting", date(2026, 4, 14)),
        ("at the next meeting on 14 April", date(2026, 4, 14)),
        ("before the Cabinet meeting on 9 June", date(2026, 6, 9)),
        ("Cabinet on 9 June", date(2026, 6, 9)),
        ("for the meeting of the Health and Wellbeing Board on 9 June", date(2026, 6, 9)),
    ],
)
def test_a_meeting_with_its_date_gives_that_date(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    "wording",
    [
        "the next meeting",
        "next meeting",
        "by the next meeting",
        "at next meeting",
        "for our next meeting",
        "to the next meeting",
        "before the next meeting",
        "Before the next meeting.",
        "in time for the next meeting",
        "ahead of the next scheduled meeting",
        "by the time of the next meeting",
        "before the next meeting of the committee",
        "at the next meeting of the Sub-Committee",
        "the Committee’s next meeting",
        "by the next committee meeting",
        "by the next scrutiny meeting",
        "next mtg",
    ],
)
def test_the_committees_next_meeting_is_due_whenever_that_is_held(wording: str) -> None:
    assert read_due(wording, DueContext(MEETING)) == Due(wording, None, next_meeting=True)


@pytest.mark.parametrize(
    "wording",
    [
        "the next Cabinet meeting",
        "at the next meeting of Cabinet",
        "by the next Council",
        "the next meeting but one",
        "the meeting after next",
        "a future meeting",
        "after the next meeting",
        "two weeks before the next meeting",
        "next meeting or the one after",
    ],
)
def test_no_other_meeting_is_read_as_the_next_one(wording: str) -> None:
    assert read_due(wording, DueContext(MEETING)) == Due(wording)
