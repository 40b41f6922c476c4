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
        "Approved.",
        "They were all in favour.",
        "Berg stood out against it.",
        "Mover Reed, seconder Berg.",
    ],
)
def test_a_sentence_about_a_decision_is_doubted(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == [unread("a decision")]


@pytest.mark.parametrize(
    "line",
    [
        "Moss was around tonight.",
        "Reed was around by then.",
        "Berg stepped away.",
        "Reed in at 7.10.",
        "We lost Berg at 7.30.",
        "Berg subbing for Reed.",
        "Vice chair took over.",
    ],
)
def test_so_is_one_about_who_was_in_the_room(line: str) -> None:
    assert said(*HERE, line) == [unread("who was in the room")]


@pytest.mark.parametrize("line", ["It was a long one. Ran until 9.20.", "Back at 7.15.", "Adjourned."])
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
        "Phase in 2027 came late.",
        "Back at the quay there was work to do.",
        "Approved contractors were used.",
        "Members were happy with the ferry.",
        "Against the quay stood a shed.",
        "Members decided which sites to look at.",
        "The Committee then chose whom to invite.",
        "Members decided how the day was to be spent.",
    ],
)
def test_what_was_said_or_is_about_something_else_is_not(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == []
