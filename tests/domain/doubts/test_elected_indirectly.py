"""Elections that sentences tell beside something else: thanks, congratulations, nominations."""

import pytest

from tests.domain.doubts.doubted import said

HERE = ("/item 5", "/here Moss, Ben Hale, Reed, Berg", "/ap Dilys Hale", "/with DEC")
ELECTED = (*HERE, "/ballot Reed 3, Berg 1")


@pytest.mark.parametrize(
    "line",
    [
        "{} thanked members for electing him.",
        "{} thanked the Committee for choosing him.",
        "The Chair congratulated {} on his election.",
        "Members congratulated {} on being elected.",
    ],
)
def test_who_is_thanked_or_congratulated_is_held_to_who_was_elected(line: str) -> None:
    [sentence] = said(*ELECTED, line.format("Councillor Berg"))
    assert sentence == (
        "The words say that Councillor Eira van der Berg MBE was elected,"
        " and the record has Councillor Col Reed."
    )
    assert said(*ELECTED, line.format("Councillor Reed")) == []


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        (
            "Councillor Reed won by two votes in a ballot of six.",
            "The words say that 6 votes were cast, but the ballot has 4.",
        ),
        ("Five votes were cast.", "The words say that 5 votes were cast, but the ballot has 4."),
        (
            "Councillor Reed was nominated by Councillor Dilys Hale.",
            "The words say that Councillor Dilys Hale nominated someone, but they sent apologies.",
        ),
        (
            "Councillor Reed was nominated by Councillor Moss and Councillor Berg by Councillor Dilys Hale.",
            "The words say that Councillor Dilys Hale nominated someone, but they sent apologies.",
        ),
        (
            "Councillor Dilys Hale seconded the nomination.",
            "The words say that Councillor Dilys Hale seconded the nomination, but they sent apologies.",
        ),
        (
            "Gwen Dale nominated Councillor Reed.",
            "The words say that Gwen Dale nominated someone, but they are an officer.",
        ),
    ],
)
def test_a_ballot_and_nominations_are_held_to_the_record(line: str, doubt: str) -> None:
    assert said(*ELECTED, line) == [doubt]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed won by two votes in a ballot of four.",
        "Four votes were cast.",
        "Councillor Reed was nominated by Councillor Moss and Councillor Berg by Councillor Ben Hale.",
        "Councillor Moss seconded the nomination.",
        "Councillor Moss congratulated Councillor Reed and thanked Councillor Berg for standing.",
        "Councillor Reed had been nominated by the sailing club.",
    ],
)
def test_what_agrees_is_not_doubted(line: str) -> None:
    assert said(*ELECTED, line) == []


def test_an_election_elsewhere_is_not_held_to_the_record() -> None:
    assert said(*HERE, "The Chair congratulated Councillor Berg on her election to the Senedd.") == []
