"""File names that every platform accepts."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrutiny_tui.documents.file_names import file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ECSC-2026-03-03 minutes", "ECSC-2026-03-03 minutes"),
        ("5. Costs: what now?", "5. Costs- what now-"),
        ("3. * Fly-tipping", "3. Fly-tipping"),
        ("Winter service " * 6, "Winter service Winter service Winter service Winter service Winter service"),
        ("..\\..\\etc/passwd", "-..-etc-passwd"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1", "_com1"),
        ("Concert hall", "Concert hall"),
        ("ends in dots...", "ends in dots"),
        ("a\tb\nc", "a b c"),
        ("...", "-"),
        ("", "-"),
    ],
)
def test_words_become_a_name(words: str, name: str) -> None:
    assert file_name(words) == name


@given(st.text())
@example("con .")
@example("con .txt")
@example("CON" + " " * 90 + "x")
@example("x" * 79 + ".y")
def test_no_words_whatever_make_a_name_that_windows_forbids(words: str) -> None:
    name = file_name(words)
    assert 0 < len(name) <= 81
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert name == name.strip(" ")
    assert not name.endswith(".")
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\s*(\..*)?", name)
    name.encode("utf-8")
