"""The only road from a clerk's words to a widget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from scrutiny_tui.domain.text import one_line
from scrutiny_tui.tui.text import cell, content, shorten
from tests.tui.office import NASTY

printable = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")))


@pytest.mark.parametrize("words", NASTY)
def test_words_for_a_widget_or_a_cell_are_taken_as_they_are(words: str) -> None:
    assert content(words).plain == words
    assert content(words, "bold").plain == words
    assert cell(words).plain == words


@given(printable)
def test_no_words_are_markup(words: str) -> None:
    assert content(words).plain == words
    assert content(words).spans == []
    assert cell(words).plain == one_line(words)


def test_a_lone_surrogate_becomes_a_sign_that_can_be_painted() -> None:
    assert content("a\ud800b").plain == "a�b"
    assert cell("a\ud800b").plain == "a�b"


def test_a_cell_has_one_line() -> None:
    assert cell("one\ntwo\tthree").plain == "one two three"


@given(printable, st.integers(0, 40))
def test_what_is_shortened_fits_and_says_that_it_was_cut(words: str, width: int) -> None:
    short = shorten(words, width)
    assert cell_len(short) <= width
    whole = one_line(words)
    if cell_len(whole) <= width:
        assert short == whole
    elif width:
        assert short.endswith("…")
