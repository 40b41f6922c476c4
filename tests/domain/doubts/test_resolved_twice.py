"""Two clauses of one item that say nearly the same, and cannot both have been resolved."""

import pytest

from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that twelve boats be bought by June 2027", "/vote 4-1-0")
RESOLVED = (*CARRIED, "/rs twelve boats be bought by June 2027", "Members welcomed this.")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/rs twelve boats be bought by June 2026",
            "These words have “2026”, and others resolved in the item have “2027”.",
        ),
        (
            "/rs twenty boats be bought by June 2027",
            "These words have “twenty”, and others resolved in the item have “twelve”.",
        ),
        ("/rs buys nine boats", "These words have “nine”, and others resolved in the item have “twelve”."),
        ("/rs boats be not bought", "What is resolved here contradicts what was resolved before it."),
    ],
)
def test_a_second_resolution_that_contradicts_the_first_is_doubted(line: str, sentence: str) -> None:
    assert said(*HERE, *RESOLVED, line) == [sentence]


def test_two_clauses_of_one_resolution_that_are_opposite_are_doubted() -> None:
    found = said(*HERE, "/rs notes the report", "/rs does not note the report")
    assert found == ["What is resolved here contradicts what was resolved before it."]


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs twelve boats be painted by June 2028",),
        ("/rs four nets be bought by June 2026",),
        ("/rs recommendation 1 be approved", "/rs recommendation 2 be approved"),
        ("/rs thanks the crew", "/rs thanks the crew for three years of work"),
        ("/rs plants fifty trees in 2027", "/rs plants sixty trees in 2028"),
        ("/rs notes the report", "/rs asks for a report by March 2027"),
        ("/rs the boats not be painted",),
    ],
)
def test_clauses_about_other_things_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *RESOLVED, *lines) == []
