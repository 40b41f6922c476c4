"""Sentences that tell in the pluperfect of a vote or a motion of the item: "had voted against"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
NAMED = (MOTION, "/vote for Moss, Reed, Ben Hale, Dilys Hale against Berg")
REED, BERG = "Councillor Col Reed", "Councillor Eira van der Berg MBE"


@pytest.mark.parametrize(
    "line",
    [
        "{} had voted against.",
        "{} had voted against it.",
        "{} had opposed the motion.",
        "{} had been against it.",
        "Only {} had voted against.",
        "{}, who had voted against, thanked the officers.",
    ],
)
def test_a_vote_told_later_is_held_to_the_record(line: str) -> None:
    [sentence] = said(*HERE, *NAMED, line.format("Councillor Reed"))[:1]
    assert sentence == f"The words say that {REED} voted against, and the record has them as voting for."
    assert said(*HERE, *NAMED, line.format("Councillor Berg")) == []


@pytest.mark.parametrize(
    ("line", "did", "who"),
    [
        ("{} had seconded.", "seconded", "Reed"),
        ("{} had seconded it.", "seconded", "Reed"),
        ("{} had been the seconder.", "seconded", "Reed"),
        ("It had been seconded by {}.", "seconded", "Reed"),
        ("Councillor Moss had proposed it and {} had seconded.", "seconded", "Reed"),
        ("{} had moved the motion.", "moved", "Moss"),
        ("The motion had been moved by {}.", "moved", "Moss"),
    ],
)
def test_a_mover_told_later_is_held_to_the_record(line: str, did: str, who: str) -> None:
    [sentence] = said(*HERE, *NAMED, line.format("Councillor Berg"))
    assert sentence.startswith(f"The words say that {BERG} {did} the motion, and the record has ")
    assert said(*HERE, *NAMED, line.format(f"Councillor {who}")) == []


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("The vote had been {}.", "3-2", "4-1"),
        ("It had been carried by {}.", "3 votes to 2", "4 votes to 1"),
        ("{} against.", "Two had voted", "One had voted"),
        ("{} voted for it.", "Three members had", "Four members had"),
        ("{} in favour and one against.", "Five had been", "Four had been"),
        ("The vote had {}.", "been unanimous", "been 4-1"),
    ],
)
def test_figures_told_later_are_held_to_the_record(line: str, wrong: str, right: str) -> None:
    assert len(said(*HERE, *NAMED, line.format(wrong))) == 1
    assert said(*HERE, *NAMED, line.format(right)) == []


@pytest.mark.parametrize(
    "line",
    [
        "At the last meeting Councillor Reed had voted against.",
        "In 2024 Councillor Reed had voted against.",
        "Councillor Reed had voted against it last year.",
        "Councillor Reed had previously voted against.",
        "Councillor Reed said that he had voted against.",
        "Councillor Reed had voted against the budget.",
        "Councillor Berg had seconded a similar motion.",
        "Councillor Berg had moved to the area.",
        "The tenants had voted against.",
    ],
)
def test_what_was_done_at_another_time_is_not_doubted(line: str) -> None:
    assert said(*HERE, *NAMED, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed had voted against it.",
        "Councillor Reed had moved it.",
        "The vote had been 3-2.",
        "It had been unanimous.",
        "The Chair had used her casting vote.",
    ],
)
def test_without_a_motion_of_the_item_it_may_be_about_another(line: str) -> None:
    assert said(*HERE, "/noted the report", line) == []
