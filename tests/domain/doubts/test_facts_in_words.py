"""A motion or a vote of which someone speaks as a fact, held to the record; what members think is not."""

import pytest

from tests.domain.doubts.doubted import HERE, said

LOST = (*HERE, "/moved Ben Hale seconded Reed: that the quay be let", "/vote 2-2-1 chair against")
IS_LOST = "The words say that the motion was carried, but it is recorded as lost: /carried records a change."


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("The tenants were pleased that the motion had gone through.", IS_LOST),
        ("Councillor Ben Hale said he was glad the Committee had supported his motion.", IS_LOST),
        ("reed: was delighted that the motion had been carried", IS_LOST),
        ("The Chair said that the motion had been carried.", IS_LOST),
        ("The Chair said that the vote was carried.", IS_LOST),
        ("chair: said that the motion had been carried", IS_LOST),
        ("dec: confirmed that the motion had been carried", IS_LOST),
        ("The Director for Estuary and Coast said that the motion was carried.", IS_LOST),
        (
            "The Chair explained that she had used her casting vote for the motion.",
            "The words say that the casting vote was used for, but it is recorded as against.",
        ),
        (
            "The Chair said that with three for and two against the motion was lost.",
            "The words say that the vote was three to two, but it is recorded as 2 to 2.",
        ),
        (
            "The Chair noted that three members had voted against.",
            "The words say that three voted against, and the record has two.",
        ),
        (
            "The Chair said the quay motion had been carried and would go to the Cabinet.",
            "The words say that the quay motion was carried, but it is recorded as lost.",
        ),
        (
            "/item 6\nThe Chair said the quay motion had been carried and would go to the Cabinet.",
            "The words say that the quay motion was carried, but it is recorded as lost in item 5.",
        ),
    ],
)
def test_a_fact_that_contradicts_the_record_is_doubted(line: str, doubt: str) -> None:
    assert said(*LOST, *line.split("\n")) == [doubt]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Ben Hale said that he was sorry the motion had not been carried.",
        "The Chair said that the motion had been lost.",
        "The Chair explained that she had used her casting vote against the motion.",
        "The Chair noted that two members had voted against.",
        "The Chair said the quay motion had been lost.",
        "The Chair said that the motion had been carried at Council.",
        "The Chair said that the motion would have been carried.",
        "The Chair said that if three members voted against the motion would fall.",
        "The Director for Estuary and Coast said that the proposal had been voted through.",
        "The Chair asked whether the motion had been carried.",
        "The Director for Estuary and Coast said that the proposal had been agreed by the Trust.",
        "Councillor Reed thought that the motion had been carried.",
        "reed: said that the motion had been carried",
        "reed: was pleased that the work had been carried out",
        "/item 6\nThe Chair said that the motion had been carried.",
        "/item 6\nThe Chair said that three members had voted against.",
        "/item 6\nThe Chair said that the beach motion had been carried.",
    ],
)
def test_a_fact_that_agrees_or_is_of_something_else_is_not(line: str) -> None:
    assert said(*LOST, *line.split("\n")) == []


def test_what_is_said_before_a_vote_is_not_of_it() -> None:
    before, *rest = "The Chair noted that three members voted against.", *LOST[-2:]
    assert said(*HERE, before, *rest) == []


def test_a_name_that_two_motions_have_names_neither() -> None:
    sold = ("/item 6", "/moved Reed seconded Moss: that the quay be sold", "/vote 4-1-0", "/item 7")
    assert said(*LOST, *sold, "The Chair said the quay motion had been carried.") == []
