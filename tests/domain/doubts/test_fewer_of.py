"""“Fewer” of what cannot be counted: another word was meant."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("reed: feared that there would be fewer fly-tipping in the villages", "fewer fly-tipping"),
        ("There had been fewer flooding since the works.", "fewer flooding"),
        ("It would mean fewer traffic.", "fewer traffic"),
        ("There was fewer noise at night than before.", "fewer noise"),
        ("The Board had fewer money, but more staff.", "fewer money"),
        ("reed: wanted fewer litter on the quay", "fewer litter"),
    ],
)
def test_fewer_of_what_cannot_be_counted_is_doubted(line: str, words: str) -> None:
    assert said(*HERE, line) == [f"“{words}” cannot be counted: was “less” meant, or another word?"]


@pytest.mark.parametrize(
    "line",
    [
        "There would be fewer working days and fewer missing bins.",
        "There had been fewer noise complaints and fewer fly-tipping cases.",
        "The quay had fewer waste and litter bins, and fewer traffic and parking signs.",
        "reed: said that there were fewer using the ferry, and fewer parking on the quay",
        "There had been fewer. Flooding in the yard was worse.",
        "There was less noise, and less boats than in 2024.",
        "The scheme had fewer time-limited bays.",
        "\\There would be fewer traffic.",
    ],
)
def test_fewer_of_what_can_be_counted_and_less_of_anything_are_not(line: str) -> None:
    assert said(*HERE, line) == []
