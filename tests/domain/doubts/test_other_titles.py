"""Words of the title of another item, to which no line went."""

import pytest

from tests.domain.doubts.doubted import HERE, said

DOES = "These are the words of the title of item 6: does this belong there?"


@pytest.mark.parametrize(
    "line",
    [
        "The committee received a report on the beach cleaning contract.",
        "Members then considered the contract for beach cleaning.",
        "A presentation on the beach cleaning contract was given.",
    ],
)
def test_words_with_which_another_item_begins_are_doubted(line: str) -> None:
    assert DOES in said(*HERE, line)
    assert DOES not in said(*HERE, "/item 6", line)


@pytest.mark.parametrize(
    "line",
    [
        "reed: asked whether the beach cleaning contract would be affected",
        "The beach cleaning contract had begun.",
        "The committee received a report on the quay.",
        "Members received a report on dredging the inner harbour and on the beach cleaning contract.",
    ],
)
def test_words_about_another_item_in_the_debate_are_not(line: str) -> None:
    assert DOES not in said(*HERE, line)


def test_half_of_another_title_is_enough_for_a_presentation_that_has_none_of_its_own() -> None:
    presented = "Mr Pike ran through the report on beach cleaning."
    assert DOES in said(*HERE, presented)
    assert DOES not in said("/item 6", "/here all", presented)
    assert DOES not in said(*HERE, "Mr Pike presented the report on the contract and the inner harbour.")
    assert not [one for one in said(*HERE, "Mr Pike presented his annual report.") if "title of" in one]


def test_an_item_without_a_title_is_doubted() -> None:
    assert "Item 31 has no title." in said("/item 31", "The quay was long.")
    assert "Item 31 has no title." not in said("/item 31 The quay", "The quay was long.")
