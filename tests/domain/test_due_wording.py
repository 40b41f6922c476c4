"""The day that due wording gives."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_in_line import read_due
from scrutiny_tui.domain.working_days import Nation
from tests.domain.due_words import MEETING, WORDINGS, gives

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("by 14 April 2026", date(2026, 4, 14)),
        ("14 April", date(2026, 4, 14)),
        ("on Tuesday 14 April", date(2026, 4, 14)),
        ("no later than 14/04/2026", date(2026, 4, 14)),
        ("before 14th Apr", date(2026, 4, 14)),
        ("due 14 April", date(2026, 4, 14)),
        ("by 14 April at the latest.", date(2026, 4, 14)),
        ("by 14 April, if possible", date(2026, 4, 14)),
        ("By 14 April", date(2026, 4, 14)),
        ("(by 14 April)", date(2026, 4, 14)),
        ("by 03/04/2026", date(2026, 4, 3)),
        ("by 3/4", date(2026, 4, 3)),
        ("by the 14th", date(2026, 3, 14)),
        ("by the 9th", date(2026, 4, 9)),
        ("by 5pm on Friday 13 March", date(2026, 3, 13)),
        ("by noon on 13 March", date(2026, 3, 13)),
        ("Friday 13 March at 10.30", date(2026, 3, 13)),
        ("by close of play on Friday", date(2026, 3, 13)),
        ("by the end of Friday", date(2026, 3, 13)),
    ],
)
def test_a_day_that_is_written_is_the_day(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("by mid-April 2019", date(2019, 4, 15)),
        ("mid-April", date(2026, 4, 15)),
        ("mid April", date(2026, 4, 15)),
        ("mid‑April", date(2026, 4, 15)),
        ("by the middle of May", date(2026, 5, 15)),
        ("middle of next month", date(2026, 4, 15)),
    ],
)
def test_the_middle_of_a_month_is_its_15th(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("end of June", date(2026, 6, 30)),
        ("by the end of June", date(2026, 6, 30)),
        ("by end June", date(2026, 6, 30)),
        ("before the end of March 2027", date(2027, 3, 31)),
        ("by the last day of February 2028", date(2028, 2, 29)),
        ("by the end of the month", date(2026, 3, 31)),
        ("by month end", date(2026, 3, 31)),
        ("by the end of next month", date(2026, 4, 30)),
        ("end of the year", date(2026, 12, 31)),
        ("by the end of 2027", date(2027, 12, 31)),
        ("by the end of next year", date(2027, 12, 31)),
        ("by the end of the financial year", date(2026, 3, 31)),
        ("by the end of the day", MEETING),
        ("by the end of tomorrow", date(2026, 3, 11)),
    ],
)
def test_the_end_is_the_last_day(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    "wording", ["by June 2026", "by June", "June 2026", "June", "in June", "during June", "by June '26"]
)
def test_a_month_in_which_something_is_due_gives_its_last_day(wording: str) -> None:
    assert gives(wording) == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("start of June", date(2026, 6, 1)),
        ("at the beginning of next month", date(2026, 4, 1)),
        ("by the beginning of 2027", date(2027, 1, 1)),
    ],
)
def test_the_start_is_the_first_day(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("by 10 March", MEETING),
        ("by 9 March", date(2027, 3, 9)),
        ("mid-March", date(2026, 3, 15)),
        ("mid-February", date(2027, 2, 15)),
        ("by March", date(2026, 3, 31)),
        ("by the end of January", date(2027, 1, 31)),
        ("31 Jan", date(2027, 1, 31)),
    ],
)
def test_a_missing_year_is_the_next_after_the_meeting(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("within two weeks", date(2026, 3, 24)),
        ("within 14 days", date(2026, 3, 24)),
        ("within 14 days of the meeting", date(2026, 3, 24)),
        ("within a fortnight", date(2026, 3, 24)),
        ("in six weeks", date(2026, 4, 21)),
        ("in six weeks’ time", date(2026, 4, 21)),
        ("a week from today", date(2026, 3, 17)),
        ("in 3 months", date(2026, 6, 10)),
        ("within one month", date(2026, 4, 10)),
        ("within the next two months", date(2026, 5, 10)),
        ("within a year", date(2027, 3, 10)),
        ("within twenty-eight days", date(2026, 4, 7)),
        ("tomorrow", date(2026, 3, 11)),
        ("today", MEETING),
        ("by Friday", date(2026, 3, 13)),
        ("this Friday", date(2026, 3, 13)),
        ("on Tuesday", date(2026, 3, 17)),
    ],
)
def test_a_span_is_counted_from_the_meeting(wording: str, expected: date) -> None:
    assert gives(wording) == expected


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("by the end of the week", date(2026, 3, 13)),
        ("by the end of this week", date(2026, 3, 13)),
        ("by the end of next week", date(2026, 3, 20)),
        ("by Friday week", date(2026, 3, 20)),
        ("a week on Friday", date(2026, 3, 20)),
        ("by Monday week", date(2026, 3, 23)),
        ("Tuesday week", None),  # on a Tuesday: in one week, or in two?
        ("within the next fortnight", date(2026, 3, 24)),
        ("within the next month", date(2026, 4, 10)),
        ("two weeks today", date(2026, 3, 24)),
        ("by the 1st of next month", date(2026, 4, 1)),
        ("by the 31st of next month", None),
        ("by the 20th of this month", date(2026, 3, 20)),
        ("by the 9th of the month", None),
        ("on or before 12 April", date(2026, 4, 12)),
        ("by the first Monday of May", date(2026, 5, 4)),
        ("by the last Friday in April", date(2026, 4, 24)),
        ("by the second Tuesday of next month", date(2026, 4, 14)),
        ("by the first Monday of this month", None),
        ("not before 12 April", None),
        ("a week before 14 April", date(2026, 4, 7)),
        ("by the day before 14 April", date(2026, 4, 13)),
        ("two months before 14 April", None),
        ("a few days before 14 April", None),
    ],
)
def test_a_day_of_another_week_or_month_is_counted_from_the_meeting(
    wording: str, expected: date | None
) -> None:
    assert gives(wording) == expected


def test_the_end_of_a_week_that_is_past_gives_no_date() -> None:
    assert gives("by the end of the week", date(2026, 3, 13)) == date(2026, 3, 13)
    assert gives("by the end of the week", date(2026, 3, 14)) is None


@pytest.mark.parametrize(
    ("wording", "nation", "expected"),
    [
        ("within 10 working days", Nation.ENGLAND, date(2026, 3, 24)),
        ("within 10 business days", Nation.ENGLAND, date(2026, 3, 24)),
        ("in ten working days' time", Nation.ENGLAND, date(2026, 3, 24)),
        ("within 10 working days of the meeting", Nation.ENGLAND, date(2026, 3, 24)),
        ("within 10 working days", Nation.NORTHERN_IRELAND, date(2026, 3, 25)),  # St Patrick's Day
        ("within 20 working days", Nation.ENGLAND, date(2026, 4, 9)),  # Good Friday, Easter Monday
        ("within 20 working days", Nation.WALES, date(2026, 4, 9)),
        ("within 20 working days", Nation.SCOTLAND, date(2026, 4, 8)),  # Good Friday alone
        ("5 working days before 8 April", Nation.ENGLAND, date(2026, 3, 30)),
    ],
)
def test_working_days_leave_out_weekends_and_the_bank_holidays_of_the_nation(
    wording: str, nation: Nation, expected: date
) -> None:
    assert read_due(wording, DueContext(MEETING, nation=nation)).on == expected


def test_working_days_of_a_year_whose_bank_holidays_are_not_known_give_no_date() -> None:
    assert gives("within 10 working days", date(2099, 12, 29)) is None


def test_a_month_from_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert gives("within one month", date(2026, 1, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    "wording",
    [
        "spring 2026",
        "summer",
        "by the autumn",
        "late spring",
        "by Easter",
        "Christmas",
        "before the summer recess",
        "after the elections",
        "in the new year",
        "in due course",
        "ASAP",
        "as soon as possible",
        "when known",
        "quarterly",
        "after two cycles",
        "after the meeting",
        "after 14 April",
        "ongoing",
        "by the June meeting",
        "the meeting in June",
        "",
        "   ",
        "to be agreed with the portfolio holder",
    ],
)
def test_a_season_or_an_event_or_in_due_course_gives_no_date(wording: str) -> None:
    assert gives(wording) is None


@pytest.mark.parametrize(
    "wording",
    [
        "early June",
        "late June",
        "next Friday",  # this week's or next week's?
        "next week",
        "next month",
        "by the middle of next week",
        "within 10 school days",
        "within 10 clear days",
        "week commencing 13 April",
        "by the first week of June",
        "by June or July",
        "by June 26",  # the 26th, or 2026?
        "by 2030",
        "by year end",  # the calendar's, or the council's?
        "before June",
        "until June",
        "around 14 April",
        "Q1",
        "quarter 3",
        "by the end of quarter 3",
        "by 2026/27",
        "within a few weeks",
        "within six to eight weeks",
        "within two weeks of publication",
        "by the middle of the month if that is still to come, else June",
    ],
)
def test_a_wording_in_doubt_gives_no_date(wording: str) -> None:
    assert gives(wording) is None


@pytest.mark.parametrize(
    "wording", ["by 31 February", "29 February", "by Friday 7 March 2026", "by 13/13/2026", "by the 32nd"]
)
def test_a_day_that_does_not_exist_gives_no_date(wording: str) -> None:
    assert gives(wording) is None


def test_the_middle_or_start_of_the_month_gives_no_date_once_it_is_past() -> None:
    assert gives("by the middle of the month", date(2026, 3, 16)) is None
    assert gives("at the start of the month", date(2026, 3, 2)) is None
    assert gives("by the 31st", date(2026, 4, 10)) is None


@given(WORDINGS, st.dates())
def test_a_wording_is_kept_as_typed_whatever_it_is(wording: str, said_on: date) -> None:
    assert read_due(wording, DueContext(said_on)).wording == wording


@given(DAYS, DAYS)
def test_a_day_in_full_is_that_day(day: date, said_on: date) -> None:
    assert gives(f"by {written(day)}", said_on) == day


@given(
    st.sampled_from(
        ["by June", "mid-June", "end of June", "by 9 June", "by the 9th", "in 2 weeks", "by Friday"]
    ),
    DAYS,
)
def test_without_a_year_nothing_is_due_before_it_was_said_or_a_year_after(
    wording: str, said_on: date
) -> None:
    on = gives(wording, said_on)
    assert on is not None
    assert 0 <= (on - said_on).days <= 366
