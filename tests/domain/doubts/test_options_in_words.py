"""Sentences that name another one of several options than was decided on."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee preferred option C."),
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee supported option C."),
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee agreed option C."),
        ("/rs supports option B, a phased fee", "The Committee therefore chose option A."),
        ("/rs supports option 2, a phased fee", "/vote 4-1", "Members favoured option 3."),
        (
            "/moved Moss seconded Reed: that option B be adopted",
            "/vote 4-1",
            "It was agreed to adopt option C.",
        ),
        ("/moved Moss seconded Reed: that option B be adopted", "/vote 4-1", "Option C was agreed."),
    ],
)
def test_another_option_than_was_decided_on_is_doubted(lines: tuple[str, ...]) -> None:
    [sentence] = said(*HERE, *lines)
    assert sentence.startswith("The words have “option ")


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee preferred option B."),
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee rejected option C."),
        ("/rs supports option B, a phased fee", "/vote 4-1", "The Committee considered option C."),
        (
            "/rs supports option B, a phased fee",
            "/rs keeps option C for later",
            "/vote 4-1",
            "The Committee supported option C.",
        ),
        ("/rs supports options A and B", "/vote 4-1", "The Committee supported option A."),
        (
            "/moved Moss seconded Reed: that option C be adopted",
            "/vote 1-4",
            "/rs supports option B",
            "The Committee supported option B.",
        ),
        (
            "/moved Moss seconded Reed: that option C be adopted",
            "/vote 1-4",
            "The Committee preferred option B.",
        ),
        ("/rs supports phase 2 of the works", "/vote 4-1", "The Committee supported the works."),
        ("/rs supports option B", "/vote 4-1", "The Committee preferred the new site."),
        ("/rs supports option B", "/vote 4-1", "Officers preferred option C."),
        ("/rs supports option B", "/vote 4-1", "Members liked option C."),
    ],
)
def test_the_same_option_or_one_that_was_not_chosen_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
