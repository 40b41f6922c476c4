"""Sentences that the public remained, or stayed away, where the record has it otherwise."""

import pytest

from tests.domain.doubts.doubted import HERE, said

OUT = (*HERE, "/exempt 3", "Bids were read.", "/public")
WAS = "The words say that the public was not excluded, and /exempt says that it was."
BACK = "The words say that the public did not return, and /public says that it did."
LEFT = (
    "The words say that the public was excluded, but only /exempt keeps what follows out of the public"
    " minutes."
)

IN_THE_ITEM = [
    "The press and public remained.",
    "The press and public remained throughout.",
    "The public remained in the room.",
    "The public stayed for the whole of the item.",
    "The public were present throughout.",
    "Members of the public were allowed to stay.",
    "The item was considered without excluding the public.",
    "The item was taken without the exclusion of the public.",
    "Bids were read without the public being excluded.",
    "The public not having been excluded, bids were read.",
    "The item was considered in public.",
    "Bids were read out in public.",
    "In the presence of the public, bids were opened.",
    "With the public still present, bids were read.",
    "The public stayed in their seats.",
    "The public attended for the whole of the item.",
    "The public had been allowed to remain.",
    "The press and public did not leave.",
    "The public, who had not been excluded, applauded.",
    "No resolution to exclude the public was passed.",
    "No members of the public were excluded.",
]
IN_THE_MEETING = [
    "Members thanked the chair, the public having never been excluded.",
    "Members left at 9 pm, the public never having been excluded.",
    "The public was at no point excluded.",
    "At no time were the public excluded.",
    "The public had never left.",
    "There was no exclusion of the public.",
    "No exempt business was transacted.",
    "The whole meeting was held in public.",
    "The meeting was open to the public throughout.",
    "All items were taken in public.",
]


@pytest.mark.parametrize("line", IN_THE_ITEM)
def test_words_that_the_public_remained_in_an_item_are_held_to_it(line: str) -> None:
    assert said(*OUT, line) == [WAS]
    assert said(*OUT, "/item 6", line) == []
    assert said(*HERE, line) == []


def test_an_exclusion_in_a_sentence_that_the_public_was_there_is_not_overlooked() -> None:
    line = (
        "The public were present and were then excluded from the meeting, for the rest of the long evening."
    )
    assert said(*HERE, line, "Vole offered forty pounds.") == [LEFT]


def test_what_was_done_in_public_before_the_exclusion_in_an_item_is_not_doubted() -> None:
    before = ("The report was considered in public.", "The press and public remained.")
    assert said(*HERE, *before, "/exempt 3", "Bids were read.", "/public") == []


@pytest.mark.parametrize("line", IN_THE_MEETING)
def test_words_that_it_was_never_excluded_are_held_to_the_whole_meeting(line: str) -> None:
    assert said(*OUT, line) == [WAS]
    assert said(*OUT, "/item 6", line) == [WAS]
    assert said(*HERE, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The public remained outside.",
        "The public never returned.",
        "The public were never readmitted.",
        "The public did not re-enter the room.",
        "The public not having returned, members went home.",
        "Members went home with the public still excluded.",
        "Members went home without the public having returned.",
    ],
)
def test_words_that_the_public_stayed_away_are_held_to_its_return(line: str) -> None:
    assert said(*OUT, line) == [BACK]
    assert said(*OUT, "/item 6", line) == [BACK]
    assert said(*HERE, "/exempt 3", "Bids were read.", line) == []
    assert said(*HERE, line) == [LEFT]


@pytest.mark.parametrize(
    "line",
    [
        "Members then compared bids, the public having been excluded before any of them were read aloud.",
        "Bids were read in the absence of the public, and compared with those of the years before this one.",
        "Bids were read with the public excluded, and compared with those of all the years before this one.",
    ],
)
def test_words_that_the_public_had_been_excluded_are_held_to_the_record(line: str) -> None:
    assert said(*HERE, line, "Vole offered forty pounds.") == [LEFT]
    assert said(*HERE, "/exempt 3", line, "Vole offered forty pounds.", "/public") == []


@pytest.mark.parametrize(
    "line",
    [
        "Two members of the public remained.",
        "The public remained concerned about the pier.",
        "The public remained while the report was introduced.",
        "Public opinion remained divided.",
        "The public returned to the room.",
        "The Director asked how the plan was received in public.",
        "The press remained critical.",
        "The harbour was open to the public throughout.",
        "In the absence of public comment, the plan was put off.",
        "In the absence of the public health officer, the report was taken as read.",
        "The public had never left any doubt of it.",
        "The contract was let in the presence of public officials.",
    ],
)
def test_words_about_the_public_that_tell_nothing_of_it_are_not(line: str) -> None:
    assert said(*OUT, line) == []
