"""Votes that are typed late, in an item that was taken before someone came or left."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

MOTION = "/moved Moss seconded Reed: that the quay be let"
BALLOT = "/ballot Moss 3, Reed 1"
MANY = "{} votes are recorded, more than the 3 people in the room who may vote."
CAME = (*THREE, MOTION, "/item 6", "/in Ben Hale 6.50", "It was dear.", "/in Dilys Hale", "/item 5")
LEFT = (*HERE, MOTION, "/item 6", "/out Ben Hale 6.50", "It was dear.", "/out Dilys Hale", "/item 5")


@pytest.mark.parametrize(
    ("votes", "sentence"),
    [
        (("/vote 3-1",), MANY.format(4)),
        (("/vote 3-1-1",), MANY.format(5)),
        (
            ("/ballot Moss 3, Reed 2",),
            MANY.format(5),
        ),
        (
            ("/vote for Moss, Reed, Ben Hale",),
            "Councillor Ben Hale is recorded as voting, but had not come in yet.",
        ),
        (
            ("/vote 2-1", "/record Ben Hale against"),
            "Councillor Ben Hale is recorded as voting, but had not come in yet.",
        ),
        (
            ("/note typed late", "/vote 3-1"),
            MANY.format(4),
        ),
    ],
)
def test_a_late_vote_of_someone_who_came_only_later_is_doubted(votes: tuple[str, ...], sentence: str) -> None:
    assert sentence in said(*CAME, *votes)


@pytest.mark.parametrize(
    "lines",
    [
        (*CAME, "/vote 2-1"),
        (*CAME, "/vote 3-0", "/record Reed for"),
        (*CAME, "/vote for Moss, Reed against Berg"),
        (*CAME, "/in Gwen Dale", "/vote 3-2"),
        (*CAME, "The item was resumed, and the costs were given.", "/vote 3-2"),
        (*THREE, "/rs notes it", "/item 6", "/in Ben Hale", "It was dear.", "/rs notes it", "/vote 3-1"),
        (*THREE, MOTION, "/item 6", "It was dear.", "/item 5", "/vote 3-0"),
        (*THREE, MOTION, "/in Ben Hale", "/item 6", "It was dear.", "/in Dilys Hale", "/item 5", "/vote 3-1"),
        (*LEFT, "/vote 4-1"),
        (*LEFT, "/vote for Moss, Reed, Ben Hale against Dilys Hale"),
        (*LEFT, "/vote 4-1", "/record Ben Hale against"),
        (*THREE[1:], "/item 5", "/note of the agenda", "/item 6", "/in Ben Hale", "/item 5", BALLOT),
    ],
)
def test_a_late_vote_of_those_who_were_there_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_those_who_had_left_before_a_late_vote_are_counted_out() -> None:
    lines = (
        *HERE,
        "/out Reed",
        MOTION.replace("Reed", "Berg"),
        "/item 6",
        "/in Reed",
        "/item 5",
        "/vote 4-1",
    )
    assert said(*lines) == ["5 votes are recorded, more than the 4 people in the room who may vote."]
