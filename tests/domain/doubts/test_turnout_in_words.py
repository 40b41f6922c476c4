"""Sentences that say how many voted, held to a vote of which only that it was unanimous is recorded."""

import pytest

from tests.domain.doubts.doubted import said

MOVED = "/moved Moss seconded Reed: that the quay be kept"
FIVE = ("/item 5", "/here Moss, Ben Hale, Reed, Dilys Hale, Berg", MOVED)
UNANIMOUS = (*FIVE, "/vote unanimous")
COUNTED = (*FIVE, "/vote 3-1-1")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Four of us voted.", "The words say that four voted, and the record has five."),
        ("All six voted.", "The words say that six voted, and the record has five."),
        ("Only three voted.", "The words say that three voted, and the record has five."),
        ("Four of us were left for the last vote.", "four voted, and the record has five."),
        ("Four votes were cast.", "four voted, and the record has five."),
        ("Four of us voted for it.", "The words say that four voted for, and the record has five."),
        ("All four voted in favour.", "four voted for, and the record has five."),
        ("Four hands went up.", "four voted for, and the record has five."),
    ],
)
def test_how_many_voted_is_held_to_who_could(line: str, sentence: str) -> None:
    found = said(*UNANIMOUS, line)
    assert any(one.endswith(sentence) for one in found), found


@pytest.mark.parametrize("line", ["Three of us voted.", "Six members voted.", "All six voted."])
def test_how_many_voted_is_held_to_the_figures(line: str) -> None:
    assert len(said(*COUNTED, line)) == 1


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (UNANIMOUS, "Five of us voted."),
        (UNANIMOUS, "All five voted."),
        (UNANIMOUS, "All five members voted in favour."),
        (UNANIMOUS, "Five of us were left for the last vote."),
        (UNANIMOUS, "Five hands went up."),
        (UNANIMOUS, "Four of us voted in 2019."),
        (UNANIMOUS, "Four of us had been to the site."),
        (UNANIMOUS, "There were three votes."),
        (UNANIMOUS, "All four bidders were invited."),
        (COUNTED, "Five of us voted."),
        (COUNTED, "Four voted and one abstained."),
        (FIVE, "Four of us voted."),
    ],
)
def test_a_number_that_may_be_right_is_not(before: tuple[str, ...], line: str) -> None:
    added = set(said(*before, line)) - set(said(*before, "The quay was long."))
    assert not added
