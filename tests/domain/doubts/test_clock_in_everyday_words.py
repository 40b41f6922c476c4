"""Sentences that say in everyday words when the meeting began and ended."""

import pytest

from tests.domain.doubts.doubted import said

OPEN, CLOSE = ("/open 6.02", "/item 5", "/here all"), "/close 7.35"
BEGAN = "but it is recorded as opened at 6.02 pm."
ENDED = "but it is recorded as closed at 7.35 pm."


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("We did not start until ten past six.", BEGAN),
        ("The meeting did not start until ten past six.", BEGAN),
        ("The start was delayed until 6.10 pm.", BEGAN),
        ("We were late starting, at ten past six.", BEGAN),
        ("It was ten past six before we started.", BEGAN),
        ("Things got under way at quarter past six.", BEGAN),
        ("We were done by half past six.", ENDED),
        ("It was all over by seven.", ENDED),
        ("We were out by half past six.", ENDED),
        ("We wrapped up at seven.", ENDED),
        ("It was seven when we finished.", ENDED),
        ("Business was done by seven.", ENDED),
        ("The Chair closed the meeting at seven.", ENDED),
        ("We ran until seven.", ENDED),
        ("Finished at seven.", ENDED),
    ],
)
def test_a_time_in_everyday_words_is_held_to_the_record(line: str, recorded: str) -> None:
    found = said(*OPEN, line, CLOSE)
    assert len(found) == 1
    assert found[0].endswith(recorded)


def test_by_when_it_ended_is_said_so() -> None:
    assert said(*OPEN, "We were done by seven.", CLOSE) == [
        f"The words say that the meeting closed by 7.00 pm, {ENDED}"
    ]


def test_minutes_of_delay_are_held_to_the_record() -> None:
    assert len(said(*OPEN, "We were ten minutes late in starting.", CLOSE)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "We did not start until two minutes past six.",
        "We were two minutes late in starting.",
        "We were done by quarter to eight.",
        "It was all over by eight.",
        "We finished at 7.35.",
        "The pool did not open until ten past six.",
        "We were done with that item by half past six.",
        "The bins were done by half past six.",
        "The work was done by seven.",
        "The match was over at 6.45 pm.",
    ],
)
def test_a_time_that_fits_or_is_of_something_else_is_not(line: str) -> None:
    assert said(*OPEN, line, CLOSE) == []
