"""A sentence about the meeting in a form that cannot be held to the record: the clerk is asked to look."""

import pytest

from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that the quay be let", "/vote 4-1-0")


def unread(about: str) -> str:
    return (
        f"These words about {about} are not compared with the record: check them, and begin the line with \\"
        " if they are right."
    )


@pytest.mark.parametrize(
    "line",
    [
        "It squeaked through in the end.",
        "A seconder was found in the end.",
        "In the end, the amendment survived.",
        "There were abstentions.",
    ],
)
def test_a_sentence_about_a_decision_is_doubted(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == [unread("a decision")]


@pytest.mark.parametrize(
    "line", ["Moss was around tonight.", "Reed was away for that.", "Berg stepped away."]
)
def test_so_is_one_about_who_was_in_the_room(line: str) -> None:
    assert said(*HERE, line) == [unread("who was in the room")]


@pytest.mark.parametrize("line", ["It was a long one. Ran until 9.20."])
def test_so_is_one_about_the_time(line: str) -> None:
    assert said(*HERE, line) == [unread("the time")]


@pytest.mark.parametrize(
    "line",
    [
        "\\It squeaked through in the end.",
        "Councillor Reed said it squeaked through in the end.",
        "“It squeaked through in the end”, the paper wrote.",
        "It squeaked through in the end at Council.",
        "The ferry squeaked through in the end.",
        "The engine was away for repairs.",
        "The strike lasted two hours.",
    ],
)
def test_what_was_said_or_is_about_something_else_is_not(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == []
