"""Sentences that say a vote was unanimous, or was not, held to the votes and dissents recorded."""

import pytest

from tests.domain.doubts.doubted import HERE, said

LET = "/moved Moss seconded Reed: that the quay be let"
FOUR_TO_ONE = (LET, "/vote 4-1-0")
ABSTAINED = (LET, "/vote 4-0-1")
ALL = (LET, "/vote 5-0-0")
RECOMMENDED = ("/recommend that the quay be let @Cabinet by June", "/vote 4-1-0")

UNANIMOUS = (
    "The recommendation had been unanimous.",
    "The recommendation was unanimously agreed.",
    "The resolution had been passed unanimously.",
    "The Committee unanimously agreed to let the quay.",
    "The Committee resolved unanimously that the quay be let.",
    "Members unanimously supported the letting of the quay.",
    "Members agreed with one voice.",
    "With one voice the Committee agreed to let the quay.",
    "There was unanimous agreement.",
    "The motion had the unanimous support of the Committee.",
    "The letting of the quay was agreed by all.",
    "The motion was passed with the support of all members.",
)
NO_ONE_AGAINST = (
    "It was carried unopposed.",
    "No objection was raised.",
    "There was no dissenting voice.",
    "The motion was agreed without a dissenting vote.",
    "No one spoke or voted against the motion.",
    "It was agreed nem con.",
)
NOT_UNANIMOUS = (
    "The vote was not unanimous.",
    "The decision had not been unanimous.",
    "The motion was not carried unanimously.",
    "Members were not unanimous.",
)


@pytest.mark.parametrize("lines", [FOUR_TO_ONE, RECOMMENDED])
@pytest.mark.parametrize("line", UNANIMOUS)
def test_a_vote_that_had_a_vote_against_was_not_unanimous(lines: tuple[str, ...], line: str) -> None:
    expected = "The words say that the vote was unanimous, but it was carried, 4 to 1."
    assert [one for one in said(*HERE, *lines, line) if one not in said(*HERE, *lines)] == [expected]


@pytest.mark.parametrize("line", NO_ONE_AGAINST)
def test_so_was_one_with_no_one_against(line: str) -> None:
    expected = "The words say that no one voted against, and the record has one."
    assert said(*HERE, *FOUR_TO_ONE, line) == [expected]


@pytest.mark.parametrize("line", UNANIMOUS[:4])
def test_an_abstention_is_against_unanimity(line: str) -> None:
    expected = "The words say that the vote was unanimous, but it was carried, 4 to 0."
    assert said(*HERE, *ABSTAINED, line) == [expected]


@pytest.mark.parametrize("line", NO_ONE_AGAINST)
def test_an_abstention_is_no_vote_against(line: str) -> None:
    assert said(*HERE, *ABSTAINED, line) == []


@pytest.mark.parametrize("line", [*UNANIMOUS, *NO_ONE_AGAINST])
def test_a_unanimous_vote_is_rightly_called_so(line: str) -> None:
    assert said(*HERE, *ALL, line) == []


def test_a_dissent_that_is_recorded_is_against_unanimity() -> None:
    lines = (LET, "/carried", "/record Berg against", "The decision was unanimous.")
    expected = "The words say that the vote was unanimous, but a vote against or an abstention is recorded."
    assert said(*HERE, *lines) == [expected]


@pytest.mark.parametrize("line", NOT_UNANIMOUS)
def test_a_vote_that_was_unanimous_is_not_denied(line: str) -> None:
    expected = "The words say that the vote was not unanimous, but it was carried, 5 to 0."
    assert said(*HERE, *ALL, line) == [expected]


@pytest.mark.parametrize("lines", [FOUR_TO_ONE, ABSTAINED, (LET, "/carried")])
@pytest.mark.parametrize("line", NOT_UNANIMOUS)
def test_one_that_was_not_may_be_said_not_to_be(lines: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *lines, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "There was full agreement that the pier was old.",
        "Members agreed that the Trust spoke with one voice.",
        "The Board’s decision had been unanimous.",
        "The working group’s recommendation had been unanimous.",
        "The application had been approved unopposed in 2019.",
        "There was no dissenting voice among the residents.",
        "Members unanimously thanked the crew.",
    ],
)
def test_what_others_agreed_on_is_not_held_to_the_vote(line: str) -> None:
    assert said(*HERE, *FOUR_TO_ONE, line) == []
