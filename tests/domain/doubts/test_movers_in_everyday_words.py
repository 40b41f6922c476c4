"""Sentences that say in everyday words who moved, seconded and voted for a motion."""

import pytest

from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1-0")
BY_NAME = (CARRIED[0], "/vote for Moss, Reed, Ben Hale against Berg, Dilys Hale")
MOVER = "moved the motion, and the record has Councillor Ada Moss."
SECONDER = "seconded the motion, and the record has Councillor Col Reed."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Councillor Berg put it forward.", MOVER),
        ("Councillor Berg put the motion forward.", MOVER),
        ("Councillor Berg brought the motion.", MOVER),
        ("Councillor Berg was the one who proposed it.", MOVER),
        ("Councillor Reed put it forward and Councillor Moss backed it.", "Reed " + MOVER),
        ("Councillor Moss put it forward and Councillor Berg backed it.", SECONDER),
        ("Councillor Moss suggested it and Councillor Berg supported it.", SECONDER),
        ("Put forward by Councillor Moss and backed by Councillor Berg.", SECONDER),
        ("It was put forward by Councillor Berg.", MOVER),
        ("It was Councillor Berg’s motion.", MOVER),
        ("This was Councillor Berg's proposal.", MOVER),
        ("The motion was Councillor Berg’s.", MOVER),
        ("The motion came from Councillor Berg.", MOVER),
        ("The motion stood in Councillor Berg’s name.", MOVER),
        ("Councillor Berg’s proposal went through.", MOVER),
        ("berg: put it forward", MOVER),
        ("Backed by Councillor Berg.", SECONDER),
        ("Councillor Berg was happy to second it.", SECONDER),
        ("The second came from Councillor Berg.", SECONDER),
    ],
)
def test_a_mover_in_everyday_words_is_held_to_the_record(line: str, sentence: str) -> None:
    found = said(*HERE, *CARRIED, line)
    assert any(one.endswith(sentence) for one in found), found


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg backed Councillor Moss’s motion.",
        "Councillor Berg went along with the motion.",
        "Councillor Berg went with the Chair on this.",
        "Councillor Berg put her hand up for it.",
    ],
)
def test_support_for_a_motion_in_everyday_words_is_held_to_the_vote(line: str) -> None:
    found = said(*HERE, *BY_NAME, line)
    assert any("but is recorded as" in one or "them as voting against" in one for one in found), found


RIGHT: list[tuple[tuple[str, ...], str]] = [
    (CARRIED, line)
    for line in (
        "Councillor Moss put it forward and Councillor Reed backed it.",
        "It was Councillor Moss’s motion.",
        "The motion came from Councillor Moss.",
        "Councillor Moss’s proposal went through.",
        "Councillor Reed was happy to second it.",
        "Councillor Berg backed the motion.",
        "Councillor Berg put forward a view.",
        "Councillor Berg put it forward that the cost was high.",
        "Councillor Berg brought it up again.",
        "It was Councillor Berg’s question.",
        "Councillor Berg backed up the officers.",
        "Councillor Berg’s proposal for a visit was welcomed.",
        "It was Councillor Berg’s proposal at the last meeting.",
        "The second question came from Councillor Berg.",
        "Councillor Berg said it was Councillor Moss’s motion.",
    )
]
RIGHT += [
    (BY_NAME, "Councillor Ben Hale went along with the motion."),
    (BY_NAME, "Councillor Ben Hale went with the Chair on this."),
    (BY_NAME, "Councillor Berg put her hand up against it."),
    (BY_NAME, "Councillor Reed put her hand up to speak."),
    ((), "Councillor Berg put it forward."),
    ((), "It was Councillor Berg’s proposal."),
    ((), "Councillor Berg put forward the idea of a visit."),
]


@pytest.mark.parametrize(("before", "line"), RIGHT)
def test_what_agrees_with_the_record_or_is_no_motion_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) == []


def test_one_who_was_there_when_the_item_was_taken_may_have_backed_it() -> None:
    before = (*HERE, CARRIED[0], "/amend Ben Hale Berg add “for a year”", "/vote 2-3", "/vote 4-1")
    back = (*before, "/item 6", "/out Berg 6.20", "/item 5")
    line = "Councillor Berg backed Councillor Ben Hale’s amendment."
    assert set(said(*back, line)) == set(said(*back))
