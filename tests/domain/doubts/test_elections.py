"""Two people elected to one office."""

import pytest

from tests.council import MOSS, REED
from tests.domain.doubts.doubted import HERE, said

BALLOTS = f"Two ballots elect two people: {MOSS.name}, then {REED.name}."


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("/ballot Moss 3, Reed 2", "/ballot Moss 2, Reed 3"), BALLOTS),
        (
            (
                "/ballot Moss 3, Reed 2, Moss elected Vice-Chair",
                "It was asked again.",
                "/ballot Berg 2, Reed 3, Reed elected Vice-Chairman",
            ),
            BALLOTS,
        ),
        (
            (
                "/moved Berg seconded Ben Hale: that Moss be elected Chairman",
                "/vote 4-1",
                "/ballot Reed 3, Moss 2",
            ),
            f"What was resolved elects {MOSS.name}, and the ballot {REED.name}.",
        ),
        (
            ("/rs that Moss be elected Chairman", "It was asked again.", "/rs that Reed be elected as Chair"),
            f"Two resolutions elect two people: {MOSS.name}, then {REED.name}.",
        ),
        (("/ballot Moss 3, Moss 2",), f"{MOSS.name} is named twice in the ballot."),
    ],
)
def test_two_elected_to_one_office_are_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*HERE, *lines) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        ("/ballot Moss 2, Reed 1, Berg 1", "/ballot Reed 3, Moss 2"),
        ("/ballot Moss 3, Reed 2, Moss elected Chair", "/ballot Reed 3, Berg 2, Reed elected Vice-Chair"),
        ("/ballot Moss 3, Reed 2", "/ballot Berg 3, Dilys Hale 2"),
        ("/rs that Moss be elected Chairman", "/ballot Reed 3, Berg 2, Reed elected Vice-Chairman"),
        ("/rs that Moss be elected Chairman", "/rs that Reed be elected Vice-Chairman"),
        ("/rs that Moss be appointed to the panel", "/rs that Reed be appointed to the panel"),
        ("/ballot Moss 3, Reed 2", "/rs that Moss be elected Chairman"),
    ],
)
def test_those_elected_to_offices_of_their_own_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
