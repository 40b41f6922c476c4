"""Dates as British councils write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.dates import Direction, read_date, written, written_short

MEETING = date(2026, 1, 20)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "words",
    [
        "9 December 2025",
        "9 december 2025",
        "9th December 2025",
        "the 9th of December 2025",
        "9 Dec 2025",
        "9 Dec. 2025",
        "9th Dec 25",
        "9 Dec ’25",
        "9-Dec-2025",
        "Tuesday 9 December 2025",
        "Tues 9 Dec 2025",
        "Tuesday, 9 December, 2025",
        "09/12/2025",
        "9/12/25",
        "9.12.2025",
        "09-12-2025",
        "2025-12-09",
        "  9   December 2025. ",
    ],
)
def test_a_date_is_read_however_it_is_written(words: str) -> None:
    assert read_date(words, MEETING) == date(2025, 12, 9)


def test_the_day_comes_before_the_month() -> None:
    assert read_date("03/04/2026", MEETING) == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("words", "direction", "expected"),
    [
        ("9 December", "nearest", date(2025, 12, 9)),
        ("9 March", "nearest", date(2026, 3, 9)),
        ("20 January", "nearest", MEETING),
        ("9 December", "next", date(2026, 12, 9)),
        ("20 January", "next", MEETING),
        ("19 January", "next", date(2027, 1, 19)),
        ("9 March", "last", date(2025, 3, 9)),
        ("20 January", "last", date(2025, 1, 20)),
        ("19 January", "last", date(2026, 1, 19)),
        ("3/4", "next", date(2026, 4, 3)),
        ("Tuesday 9 December", "last", date(2025, 12, 9)),
        ("9 December 2019", "next", date(2019, 12, 9)),
    ],
)
def test_a_missing_year_is_found_from_the_meeting(words: str, direction: Direction, expected: date) -> None:
    assert read_date(words, MEETING, direction=direction) == expected


def test_29_february_is_found_in_its_leap_year_only_where_that_is_near() -> None:
    assert read_date("29 February", date(2027, 12, 1), direction="next") == date(2028, 2, 29)
    assert read_date("29 February", date(2028, 5, 1)) == date(2028, 2, 29)
    assert read_date("29 February", MEETING, direction="next") is None
    assert read_date("29 February", date(2027, 5, 1)) is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "31 February",
        "31/02/2026",
        "13/13/2025",
        "32 May 2026",
        "0 May 2026",
        "2025-02-30",
        "Wednesday 9 December 2025",  # a Tuesday
        "Monday 9 December",
        "December",
        "December 9",
        "9",
        "9 12 2025",
        "1,2 June",
        "9/12.2025",
        "9.12",
        "9 December 1066",
        "9 December 2025 or so",
        "the last meeting",
        "٩ December 2025",
    ],
)
def test_what_is_in_no_calendar_or_in_doubt_is_no_date(words: str) -> None:
    assert read_date(words, MEETING) is None


def test_a_date_is_written_in_full_with_the_day_first() -> None:
    assert written(date(2026, 4, 14)) == "14 April 2026"
    assert written(date(2026, 5, 1)) == "1 May 2026"


def test_a_narrow_column_shows_the_year_only_when_it_is_not_this_year() -> None:
    assert written_short(date(2026, 4, 14), date(2026, 12, 31)) == "14 Apr"
    assert written_short(date(2027, 4, 14), date(2026, 12, 31)) == "14 Apr 2027"


@given(DAYS, DAYS)
def test_what_is_written_is_read_back(day: date, near: date) -> None:
    assert read_date(written(day), near) == day


@given(DAYS, DAYS)
def test_a_date_without_its_year_falls_on_the_side_asked_for(day: date, near: date) -> None:
    words = written(day).rsplit(" ", 1)[0]
    coming, past = read_date(words, near, direction="next"), read_date(words, near, direction="last")
    assert coming is None or near <= coming <= near + timedelta(days=366)
    assert past is None or near - timedelta(days=366) <= past < near
    assert (day.month, day.day) == (2, 29) or (coming and past and read_date(words, near) in (coming, past))


@given(
    st.text() | st.from_regex(r"[0-9]{1,4}[ ./-][0-9a-z]{1,9}[ ./-][0-9]{1,5}", fullmatch=True), st.dates()
)
def test_nothing_that_is_typed_as_a_date_raises(words: str, near: date) -> None:
    for direction in ("nearest", "next", "last"):
        found = read_date(words, near, direction=direction)
        assert found is None or read_date(written(found), near) in (found, None)
