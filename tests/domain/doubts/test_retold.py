"""What participles and asides tell of motions and amendments is held to the record as a sentence is."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let from 1 June"
AMENDED = (*HERE, MOTION, "/amend Berg Reed leave out “June” insert “July”")
CARRIED, LOST = (*AMENDED, "/vote 4-1"), (*AMENDED, "/vote 1-4")
NOT_AMENDED = "The words say that the motion was amended, but no amendment is recorded as carried."


@pytest.mark.parametrize(
    "line",
    [
        "The amendment having been {}, members turned to the motion.",
        "With the amendment {}, members went on.",
        "As the amendment had been {}, members turned to the rest.",
        "Once the amendment was {}, the debate went on.",
    ],
)
def test_what_became_of_an_amendment_told_by_a_participle_is_held_to_it(line: str) -> None:
    assert any("the amendment was lost, but" in one for one in said(*CARRIED, line.format("lost")))
    assert any("the amendment was carried, but" in one for one in said(*LOST, line.format("carried")))
    assert not any("the amendment was" in one for one in said(*CARRIED, line.format("carried")))
    assert not any("the amendment was" in one for one in said(*LOST, line.format("lost")))


@pytest.mark.parametrize(
    "line",
    [
        "The motion as amended was put to the vote.",
        "The amended motion was put.",
        "Members turned to the substantive motion.",
    ],
)
def test_a_motion_that_no_amendment_altered_was_not_amended(line: str) -> None:
    assert NOT_AMENDED in said(*LOST, line)
    assert NOT_AMENDED in said(*HERE, MOTION, line)
    assert NOT_AMENDED not in said(*CARRIED, line)
    assert NOT_AMENDED not in said(*HERE, line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Councillor Berg, seconding the motion, said that it was late.", "Berg MBE seconded the motion"),
        ("Councillor Berg, who seconded the motion, said that it was late.", "Berg MBE seconded the motion"),
        ("Councillor Reed, as the mover of the motion, thanked members.", "Reed moved the motion"),
        ("The motion was put, Councillor Berg having seconded the motion.", "Berg MBE seconded the motion"),
        ("The Chair thanked Councillor Berg for seconding the motion.", "Berg MBE seconded the motion"),
        (
            "The motion by Councillor Moss, seconded by Councillor Berg, was put.",
            "Berg MBE seconded the motion",
        ),
    ],
)
def test_who_moved_or_seconded_told_so_is_held_to_the_motion(line: str, told: str) -> None:
    lines = (*LOST, "/vote 4-1")
    assert any(told in one for one in said(*lines, line)), said(*lines, line)
    right = line.replace("Reed, as the mover", "Moss, as the mover").replace("Berg", "Reed")
    assert not any("the motion" in one for one in said(*lines, right)), said(*lines, right)
