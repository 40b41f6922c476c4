"""Sentences that say that something was not done, or not put, beside a record that has it."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOVED = ("/moved Moss seconded Reed: that the quay be let", "/vote 4-1")
AMENDED = (MOVED[0], "/amend Berg seconded Reed add “for a year”", "/vote 1-4", "/vote 4-1")


@pytest.mark.parametrize(
    "line",
    [
        "The Committee took no decision on this item.",
        "No decision was made.",
        "The Panel did not reach a decision.",
        "Nothing was resolved.",
    ],
)
def test_no_decision_is_doubted_beside_one(line: str) -> None:
    recorded = "nothing was decided, but a motion is recorded as carried."
    assert said(*HERE, *MOVED, line) == [f"The words say that {recorded}"]
    assert said(*HERE, line) == []


@pytest.mark.parametrize(
    ("lines", "line", "ending"),
    [
        (MOVED, "No motion was moved.", "no motion was moved, but a motion is recorded."),
        (AMENDED, "There were no amendments.", "no amendment was moved, but an amendment is recorded."),
        (
            ("/request the tides @DEC by May",),
            "The Committee made no request for information.",
            "nothing was requested, but a request is recorded.",
        ),
        (
            AMENDED,
            "The Chair ruled the amendment out of order.",
            "the amendment was ruled out of order, but its vote was lost, 1 to 4.",
        ),
        (
            MOVED,
            "The motion was agreed by general consent.",
            "no vote was taken, but it was carried, 4 to 1.",
        ),
        (MOVED, "The Committee did not take a vote.", "no vote was taken, but it was carried, 4 to 1."),
        (
            MOVED,
            "A named vote was held.",
            "a named vote was taken, but no names are recorded: it was carried, 4 to 1.",
        ),
        (MOVED, "It was carried on a recorded vote.", "no names are recorded: it was carried, 4 to 1."),
        (
            MOVED,
            "The Chair had the casting vote and voted for.",
            "the casting vote was used: /vote records it.",
        ),
        (
            MOVED,
            "The Committee voted on the motion, which was carried by 4 votes to 1 with 1 abstention.",
            "Only words say that one abstained: /vote records it.",
        ),
        (
            ("/recommend repair the winch @Cabinet",),
            "The Committee voted on the recommendation.",
            "Only words say that the recommendation was voted on: /vote records it.",
        ),
    ],
)
def test_what_the_record_has_otherwise_is_doubted(lines: tuple[str, ...], line: str, ending: str) -> None:
    found = said(*HERE, *lines, line)
    assert [one for one in found if one.endswith(ending)] == found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (MOVED, "No amendment was moved."),
        (MOVED, "The Committee made no request."),
        (MOVED, "The Committee heard that no decision had been taken by Cabinet."),
        (MOVED, "The Chair had a casting vote but did not need it."),
        (MOVED, "The Committee voted on the motion, which was carried by 4 votes to 1."),
        ((MOVED[0], "/vote for Moss, Reed against Berg"), "A named vote was taken."),
        ((*MOVED, "/noted"), "The motion was carried by four votes to one."),
        (("/recommend repair the winch @Cabinet", "/vote 4-1"), "The Committee voted on the recommendation."),
    ],
)
def test_what_is_recorded_so_is_not(lines: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *lines, line) == []
