"""What is said to be deferred, and to be decided."""

import pytest

from tests.domain.doubts.doubted import HERE, said

KEPT = "/moved Moss seconded Reed: that the quay be kept"
ITEM = "The item is said to be deferred, and then something was resolved."
MOTION = "The motion is said to be deferred, and then something was resolved."


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            (KEPT, "/deferred", "/vote 4-1"),
            "The motion is said to be deferred, and a vote is recorded after that.",
        ),
        (
            (KEPT, "/deferred to the next meeting", "/vote 4-1"),
            "The motion is said to be deferred, and a vote is recorded after that.",
        ),
        (
            (KEPT, "/deferred", "/vote 1-4"),
            "The motion is said to be deferred, but its vote was lost, 1 to 4.",
        ),
        (
            ("/rs keeps the quay", "/deferred", "/vote 4-1"),
            "The matter is said to be resolved, and then deferred.",
        ),
        (
            ("/agreed that the quay be kept", "/noted with thanks", "/deferred because officers were absent"),
            "The matter is said to be resolved, and then deferred.",
        ),
        (
            (KEPT, "/vote 1-4", "/deferred"),
            "The item is said to be deferred, straight after a motion was lost in it.",
        ),
        (
            ("/agreed", "/deferred"),
            "The item is said to be deferred, straight after something was resolved in it.",
        ),
        (("/deferred", "/rs keeps the quay", "/vote 4-1"), ITEM),
        (("/deferred", "It was debated.", "/rs keeps the quay"), ITEM),
        (("/deferred", "/noted"), ITEM),
        ((KEPT, "/deferred", "/rs keeps the quay", "/vote 4-1"), MOTION),
        ((KEPT, "/deferred to May", KEPT, "/vote 4-1"), MOTION),
    ],
)
def test_what_is_deferred_and_decided_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*HERE, *lines) == [sentence]


def test_a_vote_and_an_outcome_after_a_deferral_are_doubted_each() -> None:
    assert said(*HERE, KEPT, "/deferred to the next meeting", "/vote 4-1", "/carried") == [
        "The motion is said to be deferred, and a vote is recorded after that.",
        "The motion is said to be deferred, and then carried.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("/deferred to May", "/moved Reed seconded Moss: that it be put off to May", "/vote 4-1"),
        ("/moved Moss seconded Reed: that it be held over", "/deferred to May", "/vote 4-1"),
        (KEPT, "/deferred", "/moved Reed seconded Moss: that lamps be mended", "/vote 4-1"),
        ("/moved Moss seconded Reed: that the item be deferred", "/deferred", "/vote 4-1"),
        ("/deferred", "/vote 4-1"),
        (KEPT, "/deferred", "/rs asks for a report on lamps"),
        ("/deferred", "/item 6", "It was long.", "/item 5", "/rs keeps the quay", "/vote 4-1"),
        ("/deferred", "/adjourn 7pm", "/resume 7.10pm", "/rs keeps the quay", "/vote 4-1"),
        ("/moved Moss seconded Reed: that the item be deferred", "/vote 4-1", "/deferred to May"),
    ],
)
def test_a_deferral_that_follows_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
