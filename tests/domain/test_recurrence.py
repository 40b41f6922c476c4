"""A calendar in words gives the days that a clerk means, or is not read at all."""

from datetime import date

import pytest

from scrutiny_tui.domain.recurrence import MOST_MEETINGS, read_recurrence

TODAY = date(2026, 11, 30)


def days(words: str, today: date = TODAY) -> list[str]:
    """The first four days, and the last."""
    found = read_recurrence(words, today)
    assert found is not None, words
    read = [f"{day:%a} {day.day}/{day.month}/{day:%y}" for day in found.days()]
    return [*read[:4], *read[4:][-1:]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "first Tuesday every other month",
            ["Tue 1/12/26", "Tue 2/2/27", "Tue 6/4/27", "Tue 1/6/27", "Tue 5/10/27"],
        ),
        (
            "the 2nd Wed. of each month until March",
            ["Wed 9/12/26", "Wed 13/1/27", "Wed 10/2/27", "Wed 10/3/27"],
        ),
        (
            "every second Tuesday until 15 January",
            ["Tue 1/12/26", "Tue 15/12/26", "Tue 29/12/26", "Tue 12/1/27"],
        ),
        ("every second Tuesday of the month until January", ["Tue 8/12/26", "Tue 12/1/27"]),
        ("Tuesdays fortnightly until 20 December", ["Tue 1/12/26", "Tue 15/12/26"]),
        ("alternate Thursdays until 20 December", ["Thu 3/12/26", "Thu 17/12/26"]),
        ("Thursdays until 12 December", ["Thu 3/12/26", "Thu 10/12/26"]),
        (
            "Wednesday every six weeks from 6 January 2027 until 1 July 2027",
            ["Wed 6/1/27", "Wed 17/2/27", "Wed 31/3/27", "Wed 12/5/27", "Wed 23/6/27"],
        ),
        ("every 6 weeks on a Wednesday until 20 January", ["Wed 2/12/26", "Wed 13/1/27"]),
        (
            "second and fourth Wednesday of each month until January",
            ["Wed 9/12/26", "Wed 23/12/26", "Wed 13/1/27", "Wed 27/1/27"],
        ),
        ("first Monday quarterly", ["Mon 7/12/26", "Mon 1/3/27", "Mon 7/6/27", "Mon 6/9/27"]),
        ("monthly on the last Friday until January", ["Fri 25/12/26", "Fri 29/1/27"]),
        ("first Monday in September, January and March", ["Mon 4/1/27", "Mon 1/3/27", "Mon 6/9/27"]),
        (
            "last Thursday of each month, except December and January, until March",
            ["Thu 25/2/27", "Thu 25/3/27"],
        ),
        ("fifth Friday of each month until June", ["Fri 29/1/27", "Fri 30/4/27"]),
        ("1st Tuesday of each month from 1/2/2027 to 30/4/2027", ["Tue 2/2/27", "Tue 2/3/27", "Tue 6/4/27"]),
    ],
)
def test_a_calendar_in_words_gives_its_days(words: str, expected: list[str]) -> None:
    assert days(words) == expected


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("last Thursday of each month from September to May", "Thu 24/9/26", "Thu 27/5/27"),  # it is running
        ("last Thursday of each month from May to September", "Thu 27/5/27", "Thu 30/9/27"),  # it is to come
        ("last Thursday of each month from June to July 2028", "Thu 29/6/28", "Thu 27/7/28"),
        ("last Thursday of each month from June 2028", "Thu 29/6/28", "Thu 31/5/29"),
        ("last Thursday of each month", "Thu 31/12/26", "Thu 25/11/27"),
    ],
)
def test_a_period_without_a_year_is_the_one_that_is_running_or_the_next(
    words: str, first: str, last: str
) -> None:
    found = days(words)
    assert (found[0], found[-1]) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "Tuesday",
            "every month",
            "bi-monthly on the first Tuesday",
            "first Tuesday of each month at 6 pm",
        ),
        *(
            "first Tuesday of each month from May 2027 to March 2027",
            "every blue moon",
            "sixth Tuesday of each month",
        ),
        "first Tuesday of each month from 31 February",
    ],
)
def test_what_leaves_doubt_is_not_read(words: str) -> None:
    assert read_recurrence(words, TODAY) is None


def test_what_was_understood_is_said_in_words() -> None:
    for words, expected in (
        ("first Tuesday every other month until May", "the first Tuesday of every second month"),
        ("every 6 weeks on a Wednesday until May", "every 6 weeks on a Wednesday"),
        ("Thursdays until May", "every Thursday"),
        ("first Monday in June and July until May", "the first Monday of June and July"),
    ):
        found = read_recurrence(words, TODAY)
        assert found is not None
        assert found.in_words == f"{expected} from 30 November 2026 to 31 May 2027"
    without = read_recurrence("first Tuesday every month until May but not in January", TODAY)
    assert without is not None
    assert without.in_words.endswith("to 31 May 2027, but not in January")


def test_a_calendar_has_an_end() -> None:
    found = read_recurrence("every Tuesday from 2027 to 2099-12-31".replace("2027", "1 June 2027"), TODAY)
    assert found is not None
    assert len(found.days()) == MOST_MEETINGS
