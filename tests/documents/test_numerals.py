"""Numerals as Word writes them."""

import pytest

from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.domain.discussion import MarkStyle


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (0, "0")],
)
def test_letters_double_after_z(number: int, written: str) -> None:
    assert numeral(MarkStyle.LETTER, number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (449, "cdxlix"), (999, "cmxcix")],
)
def test_roman_numerals(number: int, written: str) -> None:
    assert numeral(MarkStyle.ROMAN, number) == written


def test_figures() -> None:
    assert numeral(MarkStyle.DECIMAL, 112) == "112"
