"""Amendments that leave out words which the motion does not have."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that all boats be let on Sundays from April 2027"
VOTES = ("/vote 1-4", "/vote 4-1")


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("leave out “every boat” and insert “the four largest boats”", "every"),
        ("leave out “May” and insert “June”", "May"),
        ("replace “Saturdays” with “Mondays”", "Saturdays"),
        ("delete “2028”", "2028"),
        ("for “June” substitute “July”", "June"),
        ("replace Saturdays with Mondays", "Saturdays"),
        ("change May 2028 to June 2028", "May 2028"),
    ],
)
def test_an_amendment_leaves_out_what_the_motion_has(words: str, missing: str) -> None:
    expected = f"The amendment leaves out “{missing}”, and the motion has no such words."
    assert said(*HERE, MOTION, f"/amend Berg Ben Hale {words}", *VOTES) == [expected]


def test_so_it_does_in_clauses_typed_before_it() -> None:
    clause = ("/moved Moss seconded Reed", "/rs lets all boats from April 2027")
    [sentence] = said(*HERE, *clause, "/amend Berg Ben Hale leave out “May”", *VOTES)
    assert sentence == "The amendment leaves out “May”, and the motion has no such words."
    assert said(*HERE, *clause, "/amend Berg Ben Hale leave out “April”", *VOTES) == []


@pytest.mark.parametrize(
    "words",
    [
        "leave out “all boats” and insert “the four largest boats”",
        "leave out “All Boat” and insert “four”",
        "leave out all after “that” and insert “the quay be shut”",
        "insert “large” after “all”",
        "add “at half price”",
        "leave out the second sentence",
        "leave out the date",
        "leave out letting on Sundays",
        "leave it out",
        "that the boats be sold in May",
    ],
)
def test_an_amendment_to_its_words_is_not_doubted(words: str) -> None:
    assert said(*HERE, MOTION, f"/amend Berg Ben Hale {words}", *VOTES) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("/moved Moss seconded Reed: that the recommendations be approved",),
        ("/moved Moss seconded Reed: that the draft plan be adopted",),
        ("/moved Moss seconded Reed: that the committee approve the harbour strategy",),
        (MOTION, "Councillor Moss altered her motion to say May."),
        (MOTION, "/amend Reed Ben Hale leave out “April” and insert “May”", "/vote 1-4"),
    ],
)
def test_the_words_may_stand_in_a_paper_or_an_earlier_amendment(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines, "/amend Berg Ben Hale leave out “May” and insert “June”", *VOTES) == []


def test_what_is_left_out_is_not_put_in_again() -> None:
    wrong = "“April” is left out here, and put in again: which of them is it?"
    assert wrong in said(*HERE, MOTION, "/amend Berg Ben Hale for “April” read “April”", *VOTES)
    assert said(*HERE, "/confirm 9 December with 4.2: for “noted” read “noted”") == [
        wrong.replace("April", "noted")
    ]
