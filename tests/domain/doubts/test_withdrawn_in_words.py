"""Sentences that say that it was withdrawn, where a vote on it is recorded."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
CARRIED = (
    "The words say that the motion was withdrawn, but it is recorded as carried: /withdrawn records a change."
)
ONLY = "Only words say that the motion was withdrawn: /withdrawn records it."
BY = [
    "It was withdrawn with consent.",
    "It was withdrawn by consent.",
    "This was withdrawn with the leave of the seconder.",
    "It was then withdrawn by its mover.",
    "It was withdrawn with permission.",
    "It was withdrawn by Councillor Moss.",
]


@pytest.mark.parametrize("line", [*BY, "It was withdrawn."])
def test_that_it_was_withdrawn_is_held_to_the_motion_before_it(line: str) -> None:
    assert ONLY in said(*HERE, MOTION, line)
    assert said(*HERE, MOTION, "/withdrawn", line) == []


@pytest.mark.parametrize("line", BY)
def test_that_it_was_withdrawn_with_consent_is_about_the_motion_however_far_before(line: str) -> None:
    assert said(*HERE, MOTION, "/vote 4-1", line) == [CARRIED]
    assert said(*HERE, MOTION, "/vote 4-1", "Members spoke about the ferry.", line) == [CARRIED]


@pytest.mark.parametrize(
    "lines",
    [
        ("It was withdrawn.",),
        ("The service was costly.", "It was withdrawn."),
        (MOTION, "/vote 4-1", "The old lease had a clause on repairs.", "It was withdrawn."),
        (MOTION, "/vote 4-1", "It was withdrawn in 2019."),
        (MOTION, "/vote 4-1", "It was withdrawn from use."),
    ],
)
def test_what_may_be_something_else_that_was_withdrawn_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
