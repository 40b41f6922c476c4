"""Sentences that tell of an election, where the ballot of the item went otherwise."""

import pytest

from tests.domain.doubts.doubted import HERE, said

BALLOT = "/ballot Reed 3, Berg 2"
IS_REED = "and the record has Councillor Col Reed."


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Councillor Berg was elected as lead of the task group.", IS_REED),
        ("Councillor Berg was chosen as lead.", IS_REED),
        ("Councillor Berg won the ballot.", IS_REED),
        ("Ben Hale was elected Chair of the task group.", IS_REED),
        ("No one was elected.", IS_REED),
        ("Neither candidate was elected.", IS_REED),
        ("The committee appointed Councillor Berg as lead of the task group.", IS_REED),
        ("It was decided to appoint Councillor Berg as lead.", IS_REED),
        ("Councillor Reed was not elected.", "but Councillor Col Reed is recorded as elected."),
        ("Councillor Reed received 4 votes.", "Col Reed had 4 votes, but the ballot has 3 votes."),
        ("Councillor Reed was elected unopposed.", "but a ballot between candidates is recorded."),
        ("Councillor Reed was elected by two votes.", "but that of the ballot is 1 vote."),
        ("The ballot was tied.", "but Councillor Col Reed has most votes in it, 3."),
        ("There was no ballot.", "but one is recorded."),
        (
            "Councillor Reed was elected by four votes to two.",
            "the vote was four to two, but it is recorded as 3 to 2.",
        ),
        (
            "/rs Councillor Berg be elected lead of the task group",
            "elects Councillor Eira van der Berg MBE, and the ballot Councillor Col Reed.",
        ),
    ],
)
def test_an_election_told_otherwise_than_the_ballot_went_is_doubted(line: str, ending: str) -> None:
    found = said(*HERE, BALLOT, line)
    assert len(found) == 1
    assert found[0].endswith(ending)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed was elected by three votes to two.",
        "Councillor Reed was elected as lead of the task group.",
        "Councillor Reed won the ballot by three votes to two.",
        "Councillor Reed received three votes and Councillor Berg two.",
        "Councillor Reed was elected by a majority of one vote.",
        "Councillor Berg was not elected.",
        "Councillor Berg lost the ballot.",
        "Councillor Berg was appointed to the Harbour Board.",
        "Councillor Berg was appointed as a member of the task group.",
        "Councillor Berg was elected deputy lead.",
        "Ben Hale was elected lead in 2024.",
        "The petition received 212 signatures.",
        "A ballot was held.",
        "The committee appointed Councillor Reed as lead of the task group.",
        "/rs Councillor Berg be appointed to the task group",
    ],
)
def test_an_election_told_as_it_went_is_not_doubted(line: str) -> None:
    assert said(*HERE, BALLOT, line) == []


def test_an_election_to_an_office_of_another_body_is_not_doubted() -> None:
    assert said(*HERE, "Councillor Reed was elected Chair of the Harbour Board.") == []
