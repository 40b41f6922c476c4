"""An amount in what is decided, which the report or a plan in the same item has otherwise."""

import pytest

from tests.domain.doubts.doubted import HERE, said

CAMERAS = "Three cameras would be put up at the pier."
TWO = "/resolved that two cameras be installed at the pier"
CHARGES = "The report proposed an increase in mooring charges of 12%."
RAISED = "/resolved that mooring charges be increased by 11%"
GRANT = "The report recommended a grant of £42,000 to the sailing club."
CREW = "The Director said that a third repair crew would start in the spring."
SECOND = "/resolved that a second repair crew be hired"
CLUBS = "The report sought a grant of £42,000 for the sailing club and £2,000 for the rowing club."


@pytest.mark.parametrize(
    ("before", "line", "here", "there"),
    [
        (CAMERAS, TWO, "two cameras", "Three cameras"),
        (TWO, "The Director said that three cameras would be bought.", "three cameras", "two cameras"),
        ("The report proposed three cameras for the pier.", TWO, "two cameras", "three cameras"),
        (CHARGES, RAISED, "11%", "12%"),
        ("Mooring charges would rise by 12%.", RAISED, "11%", "12%"),
        (GRANT, "/rs that a grant of £24,500 be made to the sailing club", "£24,500", "£42,000"),
        (
            "The lease of the quay would be for 12 years.",
            "/recommend that the lease of the quay be for 15 years @Cabinet",
            "15 years",
            "12 years",
        ),
        (
            "The speed limit on the quay would be 20 mph.",
            "/rs that the speed limit on the quay be 30 mph",
            "30 mph",
            "20 mph",
        ),
        (
            "The consultation on moorings would last six weeks.",
            "/rs that the consultation on moorings last for eight weeks",
            "eight weeks",
            "six weeks",
        ),
        (
            "/purpose To consider a grant of £42,000 to the sailing club",
            "/rs that a grant of £24,500 be made to the sailing club",
            "£24,500",
            "£42,000",
        ),
        (
            "It was proposed by officers that 25 beach huts be let.",
            "/resolved that 24 beach huts be let",
            "24 beach huts",
            "25 beach huts",
        ),
        (CREW, SECOND, "second repair crew", "third repair crew"),
        (SECOND, "The third repair crew would start soon.", "third repair crew", "second repair crew"),
    ],
)
def test_another_amount_than_was_proposed_is_doubted(before: str, line: str, here: str, there: str) -> None:
    assert said(*HERE, before, line) == [f"“{here}” stands here, and “{there}” before: one may be a slip."]


@pytest.mark.parametrize(
    "lines",
    [
        (CAMERAS, "/resolved that three cameras be installed at the pier"),
        (CAMERAS, "Councillor Reed thought two cameras enough.", TWO),
        (CAMERAS, "Members said that three cameras were too many.", TWO),
        (CAMERAS, f"\\{CAMERAS.replace('Three', 'Two')}"),
        (CAMERAS, "/resolved that two cameras be put up at the quay"),
        (CAMERAS, "/item 6", TWO),
        ("Councillor Reed asked for three cameras at the pier.", TWO),
        ("Councillor Reed hoped that three cameras would be put up at the pier by 2030.", TWO),
        ("There were three cameras at the pier.", TWO),
        ("At least two cameras would be put up at the pier.", "/rs that three cameras be put up at the pier"),
        ("Three officers would be recruited.", "/resolved that two officers be thanked for their work"),
        ("Last year mooring charges had risen by 12%.", RAISED),
        ("Mooring charges would rise by 12%.", "/rs that mooring charges be cut by 11%"),
        ("The rate would be 12% for visitors.", "/resolved that the rate for residents be 11%"),
        ("Up to £50,000 would be spent on the sea wall.", "/rs that £42,000 be spent on the sea wall"),
        (CLUBS, "/rs that a grant of £2,000 be made to the rowing club"),
        ("The second repair crew had been cut in 2019.", "/rs that a third repair crew be hired"),
        (
            "The second pontoon would be repaired and the third pontoon sold.",
            "/resolved that the third pontoon be sold",
        ),
        ("Five trees would be felled and three trees planted.", "/resolved that three trees be planted"),
        (
            "The subsidy for the ferry would be £2,000 a year.",
            "/resolved that a subsidy of £6,000 be paid for the ferry over three years",
        ),
        (CAMERAS, "/moved Moss seconded Reed: that two cameras be put up at the pier", "/vote 1-4"),
        ("The second phase would start in May.", "/rs that the first phase be paid for"),
        (
            CAMERAS,
            "/moved Moss seconded Reed: that three cameras be put up at the pier",
            "/amend Ben Hale, Berg: leave out “three” and insert “two”",
            "/vote 5-0",
            "/resolved that two cameras be put up at the pier",
            "/vote 5-0",
        ),
    ],
)
def test_an_amount_of_something_else_and_one_that_was_debated_are_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


def test_what_was_proposed_in_private_is_not_quoted_in_public() -> None:
    assert said(*HERE, "/exempt 3", CHARGES, "/public", RAISED) == []
