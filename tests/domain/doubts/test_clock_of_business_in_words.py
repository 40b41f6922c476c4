"""Sentences that tell how often the meeting adjourned, when its business was, and on which day it was."""

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

OPEN = (*HERE, "/open 6.05 pm", "/adjourn 7.00 pm", "/resume 7.10 pm")
CLOSE = "/close 8.05 pm"
NO_NEXT = replace(SITTING, meeting_days=(), next_meeting=None)


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("The meeting was adjourned twice.", "Only words say that the meeting was adjourned twice: /adjourn"),
        ("There were two adjournments.", "Only words say that the meeting was adjourned twice: /adjourn"),
        ("The meeting had been adjourned three times.", "adjourned three times: /adjourn records it."),
        ("The meeting had begun at 6.30 pm.", "the meeting opened at 6.30 pm, but it is recorded as"),
        ("The meeting had been opened at 6.30 pm.", "the meeting opened at 6.30 pm, but it is recorded as"),
        ("The item lasted until 8.45 pm.", "lasted until 8.45 pm, and the record has the meeting closed at"),
        ("Discussion went on until 8.45 pm.", "until 8.45 pm, and the record has the meeting closed at 8.05"),
        ("The debate lasted from 7.10 to 6.50 pm.", "from 7.10 pm to 6.50 pm, but 6.50 pm is earlier than"),
        ("The vote was taken at 5.45 pm.", "at 5.45 pm, and the record has the meeting opened at 6.05 pm."),
        ("This meeting was held on 11 March.", "this meeting was on 11 March 2026, but it is recorded on"),
        (
            "This was the third meeting of the year, held on 11 March.",
            "this meeting was on 11 March 2026, but it is recorded on 3 March 2026.",
        ),
        ("It was the Committee's meeting of 12 March.", "this meeting was on 12 March 2026, but it is"),
    ],
)
def test_a_time_that_the_record_contradicts_is_doubted(line: str, ending: str) -> None:
    assert any(ending in sentence for sentence in said(*OPEN, line, CLOSE)), said(*OPEN, line, CLOSE)


@pytest.mark.parametrize(
    "line",
    [
        "The meeting was adjourned once.",
        "There was one adjournment.",
        "The meeting had begun at 6.05 pm.",
        "The item lasted until 7.40 pm.",
        "The debate went on until 8.05 pm.",
        "The debate lasted from 7.10 to 7.50 pm.",
        "The ferry ran from 11.10 am to 1.20 pm.",
        "The board's discussion went on until 9.45 pm.",
        "This meeting was held on 3 March.",
        "The trust's meeting was held on 11 March.",
        "The trial was adjourned twice.",
    ],
)
def test_a_time_that_the_record_has_is_not_doubted(line: str) -> None:
    assert said(*OPEN, line, CLOSE) == []


@pytest.mark.parametrize("day", ["28 February", "3 March", "2 March 2026"])
def test_a_next_meeting_that_is_not_after_this_one_is_doubted(day: str) -> None:
    line = f"The next meeting would be held on {day}."

    [sentence] = said(*HERE, line, sitting=NO_NEXT)
    assert sentence.startswith("The words say that the next meeting is on ")
    assert sentence.endswith("and the record has this meeting on 3 March 2026.")


def test_a_next_meeting_after_this_one_is_not_doubted() -> None:
    lines = ("The next meeting would be held on 9 June.", "The next meeting is on 2 March 2027.")

    assert said(*HERE, *lines, sitting=NO_NEXT) == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Councillor Reed gave apologies for early departure.",
            (
                "Only words say that Councillor Col Reed sent apologies for early departure: /ap with “for"
                " early departure” records it."
            ),
        ),
        (
            "Councillor Reed had sent apologies for lateness.",
            (
                "Only words say that Councillor Col Reed sent apologies for lateness: /ap with “for lateness”"
                " records it."
            ),
        ),
    ],
)
def test_apologies_for_a_part_of_the_meeting_that_only_words_tell_are_doubted(
    line: str, sentence: str
) -> None:
    assert said(*HERE, line) == [sentence]
    late = ("/ap Reed for lateness", "Councillor Reed sent apologies for lateness.", "/in Reed 6.30")
    assert said(*HERE, *late) == []


def test_a_member_who_is_said_to_have_taken_no_part_in_a_vote_that_names_her_is_doubted() -> None:
    vote = ("/moved Moss seconded Reed That it be so.", "/vote for Moss, Reed, Ben Hale; against Berg")

    for words in ("did not take part in the vote", "took no part in the vote", "did not take part in voting"):
        [sentence] = said(*HERE, *vote, f"Councillor Reed {words}.")
        assert sentence.startswith("The words say that Councillor Col Reed did not vote, and")
    assert said(*HERE, *vote, "Councillor Dilys Hale did not take part in the vote.") == []
