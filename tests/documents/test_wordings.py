"""Wordings with gaps, and date and time formats."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.documents.styles.date_formats import date_in, time_in
from scrutiny_tui.documents.styles.wordings import filled
from tests.documents.builders import style

DATES = style().dates


def test_a_gap_is_filled() -> None:
    assert filled("That the {term}:", {"term": "panel"}) == "That the panel:"


def test_what_stands_in_brackets_is_left_out_when_nothing_is_known_to_fill_it() -> None:
    wording = "held[ at {venue}] on {date}[ at {time}]"
    assert filled(wording, {"venue": "", "date": "3 March"}) == "held on 3 March"
    assert filled(wording, {"venue": "Town Hall", "date": "3 March", "time": "ten"}) == (
        "held at Town Hall on 3 March at ten"
    )


def test_brackets_with_two_gaps_need_both() -> None:
    wording = "figures[ ({owner}, {due})]"
    assert filled(wording, {"owner": "DEC", "due": ""}) == "figures"
    assert filled(wording, {"owner": "DEC", "due": "by May"}) == "figures (DEC, by May)"


def test_brackets_without_a_gap_are_brackets() -> None:
    assert filled("[sic] {text}", {"text": "x"}) == "[sic] x"


NESTED = "[moved by {mover}[, seconded by {seconder}], ]so"


@pytest.mark.parametrize(
    ("known", "reads"),
    [
        ({"mover": "Moss", "seconder": "Reed"}, "moved by Moss, seconded by Reed, so"),
        ({"mover": "Moss"}, "moved by Moss, so"),
        ({"seconder": "Reed"}, "so"),
        ({}, "so"),
    ],
)
def test_brackets_may_stand_in_brackets(known: dict[str, str], reads: str) -> None:
    assert filled(NESTED, known) == reads


def test_brackets_whose_gaps_are_all_in_others_are_left_out_when_all_of_those_are() -> None:
    wording = "[[{mover} moved][ and {seconder} seconded]; ]so"
    assert filled(wording, {"seconder": "Reed"}) == " and Reed seconded; so"
    assert filled(wording, {"mover": ""}) == "so"


@given(st.text())
def test_what_was_typed_stays_as_it_is_whatever_it_holds(text: str) -> None:
    assert filled("{text}", {"text": text, "n": "!"}) == text
    assert filled("a[: {text}]", {"text": text, "n": "!"}) == (f"a: {text}" if text else "a")
    assert filled("a[: [{text}]]", {"text": text, "n": "!"}) == (f"a: {text}" if text else "a")


@pytest.mark.parametrize(
    ("picture", "written"),
    [
        ("dddd d MMMM yyyy", "Tuesday 3 March 2026"),
        ("dd/MM/yyyy", "03/03/2026"),
        ("d.M.yy", "3.3.26"),
        ("ddd dd MMM", "Tue 03 Mar"),
        ("d 'day of' MMMM", "3 day of March"),
        ("dddd dth MMMM", "Tuesday 3rd March"),
    ],
)
def test_dates_are_written_as_their_picture(picture: str, written: str) -> None:
    assert date_in(picture, date(2026, 3, 3), DATES.months, DATES.days) == written


@pytest.mark.parametrize(
    ("day", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (21, "21st"), (22, "22nd")],
)
def test_ordinals_of_days(day: int, written: str) -> None:
    assert date_in("dth", date(2026, 3, day), DATES.months, DATES.days) == written


@pytest.mark.parametrize(
    ("picture", "at", "written"),
    [
        ("h.mm am/pm", time(10, 5), "10.05 am"),
        ("h.mm am/pm", time(12, 0), "12.00 pm"),
        ("h.mm am/pm", time(0, 30), "12.30 am"),
        ("h:mmam/pm", time(19, 17), "7:17pm"),
        ("HH:mm", time(7, 17), "07:17"),
        ("H.mm, hh", time(7, 17), "7.17, 07"),
    ],
)
def test_times_are_written_as_their_picture(picture: str, at: time, written: str) -> None:
    assert time_in(picture, at, "am", "pm") == written
