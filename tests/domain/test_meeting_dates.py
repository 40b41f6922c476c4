"""The dates of a calendar are read as they are typed or pasted, and nothing is dropped silently."""

from datetime import date, time

import pytest

from scrutiny_tui.domain.meeting_dates import read_meeting_dates

TODAY = date(2026, 11, 30)


def read(text: str) -> list[date | str]:
    """Each day, or why there is none."""
    return [one.day or one.fault for one in read_meeting_dates(text, TODAY).dates]


@pytest.mark.parametrize(
    "text",
    [
        "9 December 2026, 13 January 2027 and 10 February 2027",
        "9 December, 13 January and 10 February",
        "Wednesday, 9 December, 2026; Wed 13 Jan 2027; 10th of February 2027",
        "9/12/2026\r\n13/1/27\n\n2027-02-10\n",
        "• 9.12.2026\n• 13.1.2027\n• 10.2.27",
        "9 December 2026\t13 January 2027\t10 February 2027",
    ],
)
def test_dates_are_read_in_every_form_the_day_before_the_month(text: str) -> None:
    assert read(text) == [date(2026, 12, 9), date(2027, 1, 13), date(2027, 2, 10)]


def test_a_time_behind_a_date_is_that_meetings() -> None:
    found = read_meeting_dates("9 December 2026 6.30 pm\n13 January 2027\t10:00\n10 February 2027", TODAY)
    assert [one.at for one in found.dates] == [time(18, 30), time(10), None]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 February 2027", "There is no 31 February 2027."),
        ("Tuesday 9 December 2026", "9 December 2026 is a Wednesday, not a Tuesday."),
        ("Council Chamber", "“Council Chamber” is no date."),
        ("6.30 pm", "“6.30 pm” is a time without a date before it."),
        ("9", "“9” is no date: write its month with each day."),
        ("every blue moon", "“every blue moon” is no date."),
    ],
)
def test_what_is_no_date_says_why(text: str, why: str) -> None:
    assert read(f"10 December 2026; {text}") == [date(2026, 12, 10), why]


def test_a_calendar_in_words_and_single_dates_stand_together() -> None:
    found = read_meeting_dates("first Tuesday of each month until February; 13 July", TODAY)
    assert [one.day for one in found.dates] == [
        *(date(2026, 12, 1), date(2027, 1, 5), date(2027, 2, 2)),
        date(2027, 7, 13),
    ]
    assert found.told == (
        "Understood: the first Tuesday of every month from 30 November 2026 to 28 February 2027: 3 days.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "first Tuesday of each month until February; not 5 January 2027",
        "first Tuesday of each month until February, but not on 5 January",
        "1 December, 5 January and 2 February; except Tuesday 5 January 2027",
    ],
)
def test_a_day_can_be_left_out(text: str) -> None:
    found = read_meeting_dates(text, TODAY)
    assert [one.day for one in found.dates if one.left_out] == [date(2027, 1, 5)]
    assert [one.day for one in found.dates if not one.left_out] == [date(2026, 12, 1), date(2027, 2, 2)]


def test_a_day_to_be_left_out_that_is_not_there_is_said() -> None:
    assert read("1 December; not 5 January") == [
        date(2026, 12, 1),
        "There is no meeting on that day to leave out.",
    ]


def test_nothing_gives_no_dates() -> None:
    assert read_meeting_dates(" \n;", TODAY).dates == ()
