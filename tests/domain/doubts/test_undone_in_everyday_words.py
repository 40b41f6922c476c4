"""Sentences in everyday words that what the record has was undone, declined or never asked for."""

import pytest

from scrutiny_tui.domain.doubts.privacy.public_in_words import NOT_EXCLUDED
from tests.domain.doubts.doubted import HERE, said

CONFIRMED = (*HERE, "/confirm 9 December")
IN_PRIVATE = ("/item 7", "/here all", "/exempt 3", "The rent was £3,000.", "/public")
ASKED = (*HERE, "/request the number of boats @DEC by 1 May")
ELECTED = (*HERE, "/resolved That Councillor Reed be elected Vice-Chair", "/vote unanimous")
OFFICER = (*HERE, "/with Ann Frost, Monitoring Officer")


def added(before: tuple[str, ...], *lines: str) -> list[str]:
    """The doubts that lines bring."""
    known = said(*before)
    return [one for one in said(*before, *lines) if one not in known]


@pytest.mark.parametrize(
    "line",
    [
        "Minutes to be redone.",
        "The minutes are to be rewritten.",
        "The minutes of the last meeting are to be redone and brought back.",
        "The minutes are to come back to the next meeting.",
        "The minutes would be redrafted.",
        "The minutes need to be done again.",
    ],
)
def test_minutes_that_were_confirmed_are_not_to_be_redone(line: str) -> None:
    assert added(CONFIRMED, line) == [
        "The words say that the minutes were not confirmed, but they are recorded as confirmed."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The press stayed for the pier.",
        "The press stayed in for this.",
        "The public sat through this.",
        "The press was there for it.",
    ],
)
def test_a_public_that_was_excluded_did_not_stay(line: str) -> None:
    assert added(IN_PRIVATE, line) == [NOT_EXCLUDED]


@pytest.mark.parametrize(
    "line",
    ["No action was agreed.", "There were no actions.", "Nothing was asked for.", "No follow-up was needed."],
)
def test_something_is_asked_for_after_all(line: str) -> None:
    assert added(ASKED, line) == ["The words say that there were no actions, but a request is recorded."]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed declined.",
        "Councillor Reed turned it down.",
        "Councillor Reed did not want the post.",
        "Councillor Reed did not want to be Vice-Chair.",
        "Councillor Reed stood down.",
        "Councillor Reed was not elected.",
    ],
)
def test_someone_elected_did_not_decline(line: str) -> None:
    assert added(ELECTED, line) != []


@pytest.mark.parametrize(
    ("left", "later"),
    [
        ("The officers left.", "dec: said that the quay was long"),
        ("Officers withdrew.", "Mrs Dale explained the figures."),
        ("All officers left the room.", "Mrs Dale answered questions."),
    ],
)
def test_officers_who_left_do_not_speak(left: str, later: str) -> None:
    found = added(HERE, left, later)
    assert "The words say that the officers left, but Gwen Dale is recorded as speaking afterwards." in found


@pytest.mark.parametrize(
    "line",
    [
        "The witness, Dr Lane, gave evidence.",
        "Dr Lane, the witness, gave evidence.",
        "The consultant, Dr Lane, presented her report.",
        "Dr Lane gave evidence.",
    ],
)
def test_a_witness_whom_no_line_introduces(line: str) -> None:
    assert any("Dr Lane" in one for one in added(HERE, line))


@pytest.mark.parametrize(
    "line",
    [
        "The Monitoring Officer was Mrs Dale.",
        "Mrs Dale was the Monitoring Officer.",
        "Mrs Dale is our Monitoring Officer.",
        "Mrs Dale advised as Monitoring Officer.",
        "The Monitoring Officer, Mrs Dale, advised the Committee.",
    ],
)
def test_a_post_of_one_word_is_someone_elses(line: str) -> None:
    assert any("Gwen Dale is Monitoring Officer" in one for one in added(OFFICER, line))


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        (CONFIRMED, ("The minutes were agreed.",)),
        (CONFIRMED, ("The minutes of the working group are to be redone.",)),
        (CONFIRMED, ("The minutes are to be published.",)),
        (IN_PRIVATE, ("The press had to leave for the pier.",)),
        (IN_PRIVATE, ("The press stayed away.",)),
        (ASKED, ("No action was taken against the owner.",)),
        (ASKED, ("No further action.",)),
        (ELECTED, ("Councillor Reed accepted.",)),
        (ELECTED, ("Councillor Reed declined to comment.",)),
        (ELECTED, ("Councillor Berg did not want to be Vice-Chair.",)),
        (HERE, ("The officers left it there.", "Mrs Dale said that the quay was long.")),
        (HERE, ("The officers left the decision to members.", "Mrs Dale said that the quay was long.")),
        (HERE, ("The officers left.", "/item 6", "Mrs Dale said that the beach was clean.")),
        (HERE, ("The witness, Mrs Dale, gave evidence.",)),
        (OFFICER, ("The Monitoring Officer, Ms Frost, advised the Committee.",)),
        (OFFICER, ("The Monitoring Officer and Mrs Dale advised.",)),
        (OFFICER, ("Mrs Dale told the Monitoring Officer about it.",)),
    ],
)
def test_what_is_right_is_not_doubted(before: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert added(before, *lines) == []
