"""Sentences that call an amendment a change, or say that its words were put in, held to the record."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOVED = (
    *HERE,
    "/moved Reed seconded Berg: open the pool on weekdays",
    "/amend Ben Hale seconded Moss: add Saturday",
)


@pytest.mark.parametrize(
    "line",
    [
        "So Saturday was put in.",
        "Saturday was added.",
        "Councillor Ben Hale's change was agreed.",
        "The change got through.",
        "The change was agreed.",
    ],
)
def test_a_change_that_was_lost_is_not_made(line: str) -> None:
    before = said(*MOVED, "/lost")
    [sentence] = [one for one in said(*MOVED, "/lost", line) if one not in before]
    assert "recorded as lost" in sentence
    assert said(*MOVED, "/carried", line) == said(*MOVED, "/carried")


@pytest.mark.parametrize("line", ["Saturday was not added.", "The change was lost.", "The change fell."])
def test_a_change_that_was_carried_is_made(line: str) -> None:
    before = said(*MOVED, "/carried")
    [sentence] = [one for one in said(*MOVED, "/carried", line) if one not in before]
    assert "recorded as carried" in sentence
    assert said(*MOVED, "/lost", line) == said(*MOVED, "/lost")


@pytest.mark.parametrize(
    "line",
    [
        "Saturday was added.",
        "The change was lost.",
        "The change was agreed.",
        "Councillor Reed's change fell.",
    ],
)
def test_a_change_without_an_amendment_may_be_any(line: str) -> None:
    assert said(*HERE, line) == said(*HERE)


def test_other_words_that_were_added_are_not_those_of_the_amendment() -> None:
    assert said(*MOVED, "/lost", "A page was added.") == said(*MOVED, "/lost")
