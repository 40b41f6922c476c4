"""Agenda numbers as councils write them."""

import pytest

from scrutiny_tui.domain.item_numbers import (
    next_number,
    number_in_text,
    place_of,
    read_number,
    renumbered,
)


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


@pytest.mark.parametrize(
    ("words", "number", "rest"),
    [
        ("4(c), ORI trustee", "4(c)", ", ORI trustee"),
        ("6(2) ORI trustee", "6(2)", " ORI trustee"),
        ("4(iii) and 5", "4(iii)", " and 5"),
        ("12.a trustee", "12.a", " trustee"),
        ("3.1; stays", "3.1", "; stays"),
        ("SC.17 trustee", "SC.17", " trustee"),
        ("08a trustee", "8a", " trustee"),
    ],
)
def test_a_number_in_running_text_is_any_that_an_item_has(words: str, number: str, rest: str) -> None:
    assert number_in_text(words, ()) == (number, rest)


@pytest.mark.parametrize(
    "words", ["50% of the dues", "7abc", "5.30.12.4", "trustee", "A47 bypass", "112/23", ""]
)
def test_other_figures_in_running_text_are_no_number(words: str) -> None:
    assert number_in_text(words, ("1", "2")) is None


def test_the_numbers_of_the_agenda_are_found_in_running_text_however_they_are_written() -> None:
    numbers = ("112/23", "a47", "sc.17", "5")
    assert number_in_text("112/23 ORI", numbers) == ("112/23", " ORI")
    assert number_in_text("114/23 ORI", numbers) == ("114/23", " ORI")
    assert number_in_text("A47 bypass", numbers) == ("A47", " bypass")
    assert number_in_text("Sc.17 ORI", numbers) == ("Sc.17", " ORI")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1 7 9 8 10", "1 2 3 4 5"),
        ("3 4 4(a) 4(b) 8 8a 6", "1 2 2(a) 2(b) 3 3a 4"),
        ("8a 5 8 4(b)", "1 2 3 4(b)"),  # 8a no longer stands under its item; 4(b) never had one
        ("2 - 2.1 - 5", "1 - 1.1 - 2"),  # without a number, none is given
        ("A2 B7 A1 B3 5", "A1 B1 A2 B2 1"),
        ("113/26 112/26 120/26", "112/26 113/26 114/26"),
        ("Part", "Part"),
    ],
)
def test_items_are_numbered_anew_in_the_order_in_which_they_stand(before: str, after: str) -> None:
    numbers = ["" if number == "-" else number for number in before.split()]
    assert renumbered(numbers) == ["" if number == "-" else number for number in after.split()]
