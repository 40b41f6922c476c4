"""The columns of a table of the log have room for what stands in them."""

import re

import pytest

from scrutiny_tui.documents.compose import compose_action_log, compose_agenda
from scrutiny_tui.documents.compose.log_table import LogTables, fitted
from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Printable, Table
from tests.documents.builders import COMMITTEE, cells, sitting, style
from tests.documents.logged import NEXT, row
from tests.documents.typed import styled

ROW = row(
    "SECYPSC-1172",
    owners=(Named("Telecommunications"),),
    due=Due("notwithstanding 17 September"),
    text="Figures " * 40,
)


def room_in(printable: Printable, line: int) -> list[tuple[int, float]]:
    """For each column the longest word of it, and the characters for which it has room."""
    (found,) = (block for block in printable.blocks if isinstance(block, Table))
    columns = zip(found.header, *cells(found), strict=True)
    words = [max(len(word) for cell in column for word in re.split("[ \\n]", cell)) for column in columns]
    return list(zip(words, (width * line for width in found.widths), strict=True))


def test_no_word_is_broken_on_an_upright_page_or_in_landscape() -> None:
    upright = room_in(compose_agenda(sitting(), [ROW], style()), 86)
    landscape = room_in(compose_action_log(COMMITTEE, [ROW], style(), as_at=NEXT), 136)
    assert all(length < room for length, room in (*upright, *landscape))


def test_columns_keep_their_shares_where_their_words_fit() -> None:
    assert fitted((1, 3), [("a", "b")], 80) == (0.25, 0.75)


@pytest.mark.parametrize("address", ["x" * 40, "x" * 400])
def test_a_word_that_is_too_long_takes_no_more_than_twice_the_share(address: str) -> None:
    widths = fitted((1, 1, 6), [("a", address, "words")], 80)
    assert widths[1] == pytest.approx(0.25)
    assert sum(widths) == pytest.approx(1)


def test_a_page_too_narrow_for_all_words_gives_each_column_its_share() -> None:
    widths = fitted((1, 1), [("x" * 90, "y" * 90)], 80)
    assert widths == (0.5, 0.5)


def test_letters_of_a_wide_typeface_have_more_room() -> None:
    arial, verdana = (
        LogTables(COMMITTEE, styled(f'[layout]\nfont = "{font}"')).table(
            "Log", [row("YPSP-001")], upright=True
        )
        for font in ("Arial", "Verdana")
    )
    assert verdana.widths[0] > arial.widths[0]
