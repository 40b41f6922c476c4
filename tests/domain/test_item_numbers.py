"""Agenda numbers as councils write them."""

import pytest

from scrutiny_tui.domain.item_numbers import next_number, place_of, read_number


@pytest.mark.parametrize(
    ("words", "number", "title"),
    [
        ("3.1 Minutes of 2 September", "3.1", "Minutes of 2 September"),
        ("3.1.2. Minutes", "3.1.2", "Minutes"),
        ("4(c) Parking", "4(c)", "Parking"),
        ("4 (c) Parking", "4(c)", "Parking"),
        ("10(a): Verges", "10(a)", "Verges"),
        ("4(iii) Parking", "4(iii)", "Parking"),
        ("6(2) Parking", "6(2)", "Parking"),
        ("12.a Parking", "12.a", "Parking"),
        ("B1 Hall", "B1", "Hall"),
        ("SC.17 Hall", "SC.17", "Hall"),
        ("SC.117 hall", "SC.117", "hall"),
        ("8a", "8a", ""),
        ("Item 08A: Hall", "8A", "Hall"),
    ],
)
def test_a_number_is_split_from_the_title(words: str, number: str, title: str) -> None:
    assert read_number(words, ()) == (number, title)


@pytest.mark.parametrize(
    "title",
    [
        *("2024 storms", "5th anniversary", "20mph zones", "Q3 performance", "A47 bypass", "M25 Widening"),
        *("M4 corridor", "COVID19", "112/23 Hall", "b1 hall", "5(cont) Parking", "Hall 3"),
    ],
)
def test_a_title_that_begins_like_a_number_is_a_title(title: str) -> None:
    assert read_number(title, ("1", "2")) == ("", title)


@pytest.mark.parametrize(
    ("words", "numbers", "number"),
    [
        ("A47 bypass", ("a1", "a2"), "A47"),
        ("113/23 Hall", ("112/23",), "113/23"),
        ("b1 Hall", ("b1",), "b1"),
        ("q1 Hall", ("q1",), "q1"),
        ("PS-4: Hall", ("ps-4",), "PS-4"),
    ],
)
def test_a_number_of_a_form_that_the_agenda_has_is_a_number(
    words: str, numbers: tuple[str, ...], number: str
) -> None:
    assert read_number(words, numbers)[0] == number


@pytest.mark.parametrize(
    ("number", "agenda", "after"),
    [
        ("5a", "5 7", "5 5a 7"),
        ("3.10", "3 3.2 3.9 4", "3 3.2 3.9 3.10 4"),
        ("3.1", "2 3 4", "2 3 3.1 4"),
        ("4(b)", "4 4(a) - 5", "4 4(a) - 4(b) 5"),
        ("4(ix)", "4(i) 4(ii) 4(v) 5", "4(i) 4(ii) 4(v) 4(ix) 5"),
        ("4(i)", "4(h) 5", "4(h) 4(i) 5"),
        ("1", "2 3", "1 2 3"),
        ("B2", "1 B1 - B3 2", "1 B1 - B2 B3 2"),
        ("A1", "1 2", "1 2 A1"),
        ("8", "1 - -", "1 - - 8"),
        ("113/23", "112/23 114/23", "112/23 113/23 114/23"),
    ],
)
def test_an_item_stands_where_its_number_belongs(number: str, agenda: str, after: str) -> None:
    numbers = [other.strip("-") for other in agenda.split()]
    at = place_of(number, numbers)
    assert [n or "-" for n in (*numbers[:at], number, *numbers[at:])] == after.split()


def test_the_next_number_follows_the_highest() -> None:
    assert next_number(["3", "12.1", "8a", "B40", ""]) == "13"
    assert next_number([]) == "1"
