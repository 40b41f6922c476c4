"""The same words, not carried in one item and resolved in another."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
LOST = "The same words are recorded as lost in item 5, and here as resolved."


@pytest.mark.parametrize("fate", ["/lost", "/vote 1-4"])
@pytest.mark.parametrize(
    "words",
    [
        ("/resolved lets the quay.",),
        ("/resolved that the quay be let", "/vote 4-1"),
        (MOTION, "/vote 4-1"),
    ],
)
def test_words_lost_in_one_item_and_resolved_in_another_are_doubted(
    fate: str, words: tuple[str, ...]
) -> None:
    assert said(*HERE, MOTION, fate, "/item 6", *words) == [LOST]


def test_words_withdrawn_behind_another_item_are_doubted_too() -> None:
    sentence = "The same words are recorded as resolved in item 5, and here as withdrawn."
    assert said(*HERE, MOTION, "/vote 5-0", "/item 6", MOTION, "/withdrawn") == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        (MOTION, "/vote 5-0", "/item 6", MOTION.replace("quay", "pier"), "/lost"),
        (MOTION, "/lost", "/item 6", "/resolved does not let the quay."),
        (MOTION, "/lost", "/item 6", "/resolved lets the quay to the club."),
        ("/moved Moss seconded Reed: that the report be noted", "/lost", "/item 6", "/rs notes the report."),
        (
            *("/moved Moss seconded Reed: that the officers’ recommendations be approved", "/lost"),
            *("/item 6", "/rs approves the officers’ recommendations."),
        ),
        (MOTION, "/deferred to the next meeting", "/item 6", MOTION, "/vote 5-0"),
    ],
)
def test_other_words_and_those_of_any_item_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
