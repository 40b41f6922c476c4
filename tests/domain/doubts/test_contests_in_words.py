"""Sentences that say who beat whom in a ballot, and with what figures: "Reed defeated Berg 5-1"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

BALLOT = "/ballot Reed 4, Berg 1"
THREE = "/ballot Reed 3, Berg 2, Moss 0"
REED, BERG = "Councillor Col Reed", "Councillor Eira van der Berg MBE"


@pytest.mark.parametrize(
    "line",
    [
        "{0} beat {1}.",
        "{0} defeated {1}.",
        "Councillor {0} had beaten Councillor {1}.",
        "{0} was elected over {1}.",
        "{1} lost to {0}.",
        "Councillor {1} was narrowly beaten by Councillor {0}.",
        "{0} got more votes than {1}.",
        "The ballot went to {0}.",
        "{0} won.",
        "Councillor {0} had won.",
        "{0} got in.",
        "{0} came out on top.",
        "{0} was the clear winner.",
        "{0} had the most votes.",
        "{1} came second.",
        "{1} lost.",
    ],
)
def test_who_beat_whom_is_held_to_the_ballot(line: str) -> None:
    assert said(*HERE, BALLOT, line.format("Reed", "Berg")) == []
    found = said(*HERE, BALLOT, line.format("Berg", "Reed"))
    assert any(
        one.endswith(
            (f"but {REED} has most votes in it, 4.", f"and the record has {REED}.", "recorded as elected.")
        )
        for one in found
    ), found


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("Reed defeated Berg {}.", "5-1", "4-1"),
        ("Reed beat Berg by {}.", "3 votes to 2", "4 votes to 1"),
        ("Reed narrowly beat Berg, {}.", "3-2", "4-1"),
        ("Berg lost to Reed {}.", "3-2", "4-1"),
        ("Councillor Reed won by {}.", "5 to 1", "4 to 1"),
        ("Councillor Reed won {}.", "3-2", "4-1"),
        ("Councillor Reed was elected {}.", "3-2", "4-1"),
        ("Councillor Berg was beaten {}.", "3-2", "4-1"),
        ("It was {} to Reed.", "3-2", "4-1"),
        ("The ballot was {}.", "3-2", "4-1"),
        ("Reed took it {}.", "3-2", "4-1"),
        ("Reed had a majority of {}.", "two", "three"),
        ("Reed’s majority was {}.", "two", "three"),
        ("Reed won with {} votes.", "three", "four"),
    ],
)
def test_the_figures_of_a_contest_are_those_of_the_ballot(line: str, wrong: str, right: str) -> None:
    assert len(said(*HERE, BALLOT, line.format(wrong))) == 1
    assert said(*HERE, BALLOT, line.format(right)) == []


def test_figures_between_two_of_three_candidates_are_theirs() -> None:
    assert said(*HERE, THREE, "Berg beat Moss.") != []
    assert said(*HERE, THREE, "Reed beat Moss 3-0.") == []
    [sentence] = said(*HERE, THREE, "Reed beat Moss 3-2.")
    assert sentence == f"The words say that the ballot was 3 to 2, but {REED} has most votes in it, 3."
    [sentence] = said(*HERE, THREE, "Moss came second.")
    assert sentence.startswith("The words say that Councillor Ada Moss came second, but the ballot was ")
    assert said(*HERE, THREE, "Berg came second.", "Moss came last.") == []


def test_who_did_not_stand_neither_won_nor_lost() -> None:
    [sentence] = said(*HERE, BALLOT, "Councillor Moss lost to Councillor Reed.")
    assert sentence == "The words say that Councillor Ada Moss lost, but they are not among the candidates."


@pytest.mark.parametrize(
    "line",
    [
        "Reed beat Berg to the door.",
        "Councillor Reed won a prize in 2019.",
        "Reed won the raffle.",
        "Councillor Berg was beaten.",
        "Reed beat Berg at the by-election in May.",
    ],
)
def test_contests_of_other_kinds_are_not_doubted(line: str) -> None:
    assert said(*HERE, "/moved Moss seconded Reed: that the quay be let", "/vote 4-1", line) == []
