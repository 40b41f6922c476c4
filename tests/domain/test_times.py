"""Times of the day as clerks type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.times import read_time, shown, split_time

MORNING, EVENING = time(10), time(18)
MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@pytest.mark.parametrize(
    "words", ["7.17", "7:17", "7.17 pm", "7:17pm", "7.17 p.m.", "7.17PM", "19.17", "19:17", "1917"]
)
def test_a_time_is_read_however_it_is_written(words: str) -> None:
    assert read_time(words, EVENING) == time(19, 17)


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        ("7.17", EVENING, time(19, 17)),
        ("10.02", MORNING, time(10, 2)),
        ("10.00", MORNING, MORNING),
        ("9.30", MORNING, time(21, 30)),
        ("12.15", MORNING, time(12, 15)),
        ("1.05", MORNING, time(13, 5)),
        ("12.15", EVENING, time(0, 15)),
        ("9.30", time(22), time(21, 30)),
        ("5.50", EVENING, time(17, 50)),
        ("6.25", time(18, 31), time(18, 25)),
        ("3.30", EVENING, time(3, 30)),
        ("1.50", time(14), time(13, 50)),
        ("11.55", time(23), time(23, 55)),
        ("11.30", time(23, 45), time(23, 30)),
        ("7.17", None, time(7, 17)),
    ],
)
def test_without_am_or_pm_it_is_the_first_after_the_start_or_a_little_before_it(
    words: str, start: time | None, expected: time
) -> None:
    assert read_time(words, start) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("0930", time(9, 30)),
        ("09.30", time(9, 30)),
        ("1017", time(10, 17)),
        ("1017 hrs", time(10, 17)),
        ("0000", time(0)),
        ("13.00", time(13)),
        ("7 am", time(7)),
        ("7am", time(7)),
        ("12 am", time(0)),
        ("12.30 am", time(0, 30)),
        ("12 pm", time(12)),
        ("12.30 pm", time(12, 30)),
        ("19.17 pm", time(19, 17)),
        ("noon", time(12)),
        ("12 noon", time(12)),
        ("12.00 noon", time(12)),
        ("midday", time(12)),
        ("midnight", time(0)),
    ],
)
def test_a_time_without_doubt_is_as_written_whenever_the_meeting_began(words: str, expected: time) -> None:
    assert read_time(words, EVENING) == read_time(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "7",
        "717",
        "25.00",
        "24.00",
        "2400",
        "7.75",
        "7.5",
        "1975",
        "19.17 am",
        "0.30 pm",
        "13.5 pm",
        "30 pm",
        "7.17.30",
        "1,917",
        "pm",
        "soon",
        "7-17",
        "٧.١٧",
        "7.17 pm or so",
    ],
)
def test_what_is_no_time_is_none(words: str) -> None:
    assert read_time(words, EVENING) is None


@pytest.mark.parametrize(
    ("words", "before", "at"),
    [
        ("Hale 7.17", "Hale", time(19, 17)),
        ("Hale 7.17 pm", "Hale", time(19, 17)),
        ("Hale at 7.17.", "Hale", time(19, 17)),
        ("Cllr Hale, Okafor, 1917", "Cllr Hale, Okafor", time(19, 17)),
        ("Hale 12 noon", "Hale", time(12)),
        ("at 7.17", "", time(19, 17)),
        ("7.17", "", time(19, 17)),
        ("Pat 7.17", "Pat", time(19, 17)),
        ("Hale", "Hale", None),
        ("Hale 7", "Hale 7", None),
        ("7.17 Hale", "7.17 Hale", None),
        (" Hale  Okafor ", " Hale  Okafor ", None),
        ("", "", None),
    ],
)
def test_a_time_is_split_off_the_end_of_a_line(words: str, before: str, at: time | None) -> None:
    assert split_time(words, EVENING) == (before, at)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (time(10, 2), "10.02 am"),
        (time(10), "10.00 am"),
        (time(19, 17), "7.17 pm"),
        (time(12), "12.00 noon"),
        (time(12, 30), "12.30 pm"),
        (time(0), "12.00 midnight"),
        (time(0, 30), "12.30 am"),
    ],
)
def test_minutes_print_a_time_on_the_twelve_hour_clock(at: time, expected: str) -> None:
    assert shown(at) == expected


@given(MINUTES, MINUTES)
def test_what_is_printed_is_read_back(at: time, start: time) -> None:
    assert read_time(shown(at), start) == at
    assert split_time(f"Hale {shown(at)}", start) == ("Hale", at)


@given(st.integers(1, 12), st.integers(0, 59), MINUTES)
def test_a_time_in_doubt_is_less_than_twelve_hours_from_the_start_and_never_in_the_morning_before_it(
    hour: int, minute: int, start: time
) -> None:
    found = read_time(f"{hour}.{minute:02}", start)
    assert found is not None
    after_midnight = found < time(4) and start >= time(16)
    since = (found.hour * 60 + found.minute) - (start.hour * 60 + start.minute)
    assert -720 < (since % 1440 if after_midnight else since) < 720
    assert found >= start or found >= time(12) or after_midnight


@given(st.text() | st.from_regex(r"[0-9]{1,4}[.: ]?[0-9]{0,3} ?(am|pm|noon)?", fullmatch=True), MINUTES)
def test_nothing_that_is_typed_as_a_time_raises(words: str, start: time) -> None:
    before, at = split_time(words, start)
    assert (before == words) if at is None else words.strip().startswith(before)
