"""What the cells of a published agenda that is a table are understood as."""

import pytest

from scrutiny_tui.domain.published_agenda.agenda import PublishedItem, published_agenda
from scrutiny_tui.domain.published_agenda.lines import SourceLine
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda


def test_a_table_is_read_by_the_headings_of_its_columns() -> None:
    def row(number: int, *cells: str) -> list[SourceLine]:
        return [SourceLine(cell, f"row {number}", row=number, column=at) for at, cell in enumerate(cells)]

    lines = [
        *row(1, "Item", "Title", "Who", "Pages"),
        *row(2, "1", "Apologies", "The chair", "1"),
        *row(3, "2", "Dredging", "Huw Pike", "3 - 10"),
    ]
    assert published_agenda(read_published_agenda(lines)).items == (
        PublishedItem("1", "Apologies", authors=("The chair",)),
        PublishedItem("2", "Dredging", authors=("Huw Pike",)),
    )


def test_in_a_table_without_headings_a_post_is_an_author() -> None:
    cells = (("1", "Apologies", "The Chair"), ("2", "Dredging", "Director for Estuary and Coast"))
    lines = [
        SourceLine(cell, f"row {row}", row=row, column=column)
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
    ]
    found = published_agenda(read_published_agenda(lines)).items
    assert [item.authors for item in found] == [("The Chair",), ("Director for Estuary and Coast",)]


def test_a_number_that_the_publishing_system_left_out_is_no_title() -> None:
    cells = ((".", "Apologies"), (".", "2025/26 budget"), ("112/25", "Dredging"))
    lines = [
        SourceLine(cell, title=True, row=row, column=column)
        for row, line in enumerate(cells)
        for column, cell in enumerate(line)
    ]
    found = published_agenda(read_published_agenda(lines)).items
    assert [item.label for item in found] == ["Apologies", "2025/26 budget", "112/25 Dredging"]
    assert [item.number for item in found] == ["", "", "112/25"]


@pytest.mark.parametrize("rows", [(1, 2, 3), (None, None, None)])
def test_a_number_that_only_its_title_behind_is_marked_for_is_the_number_of_that_title(
    rows: tuple[int | None, ...],
) -> None:
    lines = [
        line
        for number, row, title in zip(("1.", "2", "3."), rows, ("Apologies", "Budget", "Pier"), strict=True)
        for line in (
            SourceLine(number, row=row),
            SourceLine(title, title=True, row=row, column=1),
            SourceLine(f"To note {title}.", row=row, column=1),
        )
    ]
    found = published_agenda(read_published_agenda([*lines, SourceLine("4.", row=9)]))
    assert [(one.number, one.title, one.purposes) for one in found.items] == [
        ("1", "Apologies", ("To note Apologies.",)),
        ("2", "Budget", ("To note Budget.",)),
        ("3", "Pier", ("To note Pier.",)),
    ]
