"""The paragraph under which the public is excluded, held to what the agenda says of the item."""

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

PRIVATE = ("Two offers had been made.", "/public")
IMPORTED = "/note Exempt on the published agenda under paragraph 3: /exempt 3 lets the public leave."


@pytest.mark.parametrize(
    "mark",
    [
        IMPORTED,
        "/note Not for publication by virtue of paragraph 3 of Schedule 12A",
        "/note Exempt para 3",
        "/paper Appendix A (exempt under paragraph 3 of Part 1 of Schedule 12A)",
        "/purpose Confidential item, paragraph 3",
    ],
)
def test_an_exclusion_under_another_paragraph_than_the_agenda_has_is_doubted(mark: str) -> None:
    assert said(*HERE, mark, "/exempt 4", *PRIVATE) == [
        "Item 5 is marked as exempt under paragraph 3, and /exempt says paragraph 4."
    ]


def test_an_exclusion_under_another_paragraph_than_the_item_is_marked_with_is_doubted() -> None:
    items = tuple(replace(item, likely_exempt=(3,)) for item in SITTING.items)
    marked = replace(SITTING, items=items)
    assert said(*HERE, "/exempt 4", *PRIVATE, sitting=marked) == [
        "Item 5 is marked as exempt under paragraph 3, and /exempt says paragraph 4."
    ]
    assert said(*HERE, "/exempt 3", *PRIVATE, sitting=marked) == []


def test_the_paragraphs_of_the_items_taken_in_private_are_held_to_it_too() -> None:
    mark = "/note Exempt, paragraphs 1 and 2"
    assert said(*HERE, "/exempt 3", "/item 6", mark, *PRIVATE) == [
        "Item 6 is marked as exempt under paragraphs 1 and 2, and /exempt says paragraph 3."
    ]


def test_a_paragraph_that_no_item_has_is_doubted_beside_the_right_one() -> None:
    assert said(*HERE, IMPORTED, "/exempt 3, 5", *PRIVATE) == [
        "The item is marked as exempt under paragraph 3, and /exempt says paragraphs 3 and 5."
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (IMPORTED, "/exempt 3", *PRIVATE),
        ("/note Exempt, paragraphs 1 and 3", "/exempt 1, 3", *PRIVATE),
        ("/note Exempt", "/exempt 4", *PRIVATE),
        ("/note See paragraph 3 of the exempt report", "/exempt 4", *PRIVATE),
        ("/note Exempt; ask about para 3.2", "/exempt 4", *PRIVATE),
        ("/note Ask about paragraph 3", "/exempt 4", *PRIVATE),
        ("/exempt 4", "Paragraph 3 of the exempt report was read.", "/public"),
        (IMPORTED, "/exempt 1, 3", "One offer.", "/item 6", "/note Exempt, paragraph 1", *PRIVATE),
        (IMPORTED, "/exempt 3", *PRIVATE, "/item 6", "/note Exempt, paragraph 1", "/exempt 1", *PRIVATE),
    ],
)
def test_an_exclusion_as_the_agenda_has_it_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
