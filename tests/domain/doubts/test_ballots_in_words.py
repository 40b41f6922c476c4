"""Sentences that say with how many votes someone was elected, held to the ballot."""

import pytest

from tests.domain.doubts.doubted import HERE, said

BALLOT = "/ballot Reed 4, Berg 1"
FIVE = "The words say that Councillor Col Reed had 5 votes, but the ballot has 4 votes."


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed was elected with five votes.",
        "Councillor Reed was elected Vice-Chair with five votes.",
        "Councillor Reed was elected, having received five votes.",
        "Councillor Reed was elected, with five votes.",
        "Councillor Reed, with five votes, was elected.",
        "Councillor Reed, who had five votes, was elected.",
        "With five votes, Councillor Reed was elected.",
        "Councillor Reed won the ballot with five votes.",
        "Councillor Reed won with five votes.",
        "Councillor Reed received five votes.",
        "Councillor Reed came first with five votes.",
        "Five members voted for Councillor Reed.",
        "The votes were Reed 5, Berg 1.",
        "Votes: Reed 5, Berg 1",
        "Votes cast: Councillor Reed 5 and Councillor Berg 1.",
        "Reed 5, Berg 1",
        "Votes cast: Reed five, Berg one",
        "Reed 5 votes, Berg 1 vote",
        "The votes were five for Reed and one for Berg.",
    ],
)
def test_the_votes_of_the_winner_are_held_to_the_ballot(line: str) -> None:
    assert said(*HERE, BALLOT, line) == [FIVE]


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Councillor Reed was elected by five votes to two.", "but it is recorded as 4 to 1."),
        ("Councillor Reed was elected by five votes.", "but that of the ballot is 3 votes."),
        ("Councillor Reed won by two votes.", "but that of the ballot is 3 votes."),
        ("Councillor Reed won the ballot by a majority of four votes.", "but that of the ballot is 3 votes."),
        ("Councillor Berg was second with two votes.", "MBE had 2 votes, but the ballot has 1 vote."),
        ("Votes: Reed 4, Berg 4", "MBE had 4 votes, but the ballot has 1 vote."),
        ("Councillor Berg was elected with one vote.", "and the record has Councillor Col Reed."),
    ],
)
def test_other_figures_of_a_ballot_are_held_to_it(line: str, ending: str) -> None:
    [sentence] = said(*HERE, BALLOT, line)
    assert sentence.endswith(ending)


def test_the_votes_of_candidates_that_only_words_tell_are_doubted() -> None:
    assert said(*HERE, "Votes: Reed 4, Berg 1") == [
        "Only words say that Councillor Col Reed had 4 votes: /ballot records it."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed was elected with four votes.",
        "Councillor Reed was elected Vice-Chair by four votes to one.",
        "Councillor Reed was elected by four votes.",
        "Councillor Reed was elected by three votes.",
        "With four votes, Councillor Reed was elected.",
        "Councillor Reed won by a majority of three votes.",
        "Votes: Reed 4, Berg 1",
        "Votes cast: Reed four, Berg one",
        "The votes were four for Reed and one for Berg.",
        "Councillor Berg was second with one vote.",
        "Four members voted for Councillor Reed.",
        "Councillor Reed had five votes at the election in May.",
        "Councillor Reed won five votes of thanks.",
        "Reed 5, Berg 1 in the cricket",
    ],
)
def test_a_ballot_as_it_is_recorded_is_not_doubted(line: str) -> None:
    assert said(*HERE, BALLOT, line) == []


@pytest.mark.parametrize("line", ["Reed 5, Berg 1", "Options: A 4, B 1", "Pier 4, Quay 1"])
def test_names_with_numbers_are_no_ballot_without_one(line: str) -> None:
    assert said(*HERE, line) == []


def test_who_is_said_to_be_elected_after_that_was_lost_is_doubted() -> None:
    lost = ("/moved Moss seconded Reed: that Councillor Berg be Chair for the evening", "/vote 1-4")
    name = "Councillor Eira van der Berg MBE"
    for line in ("Councillor Berg was declared elected.", "Councillor Berg was elected."):
        assert said(*HERE, *lost, line) == [
            f"The words say that {name} was elected, but the motion to elect them is recorded as lost."
        ]
