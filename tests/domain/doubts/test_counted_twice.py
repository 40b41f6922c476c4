"""How many did something, which two lines of an item have otherwise."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

FAILED = "Mrs Dale said 14 play areas were looked at and three had failed."
SIGNED = "The Director said that 22 residents had signed and six boats were lost."


@pytest.mark.parametrize(
    ("before", "line", "here", "there"),
    [
        (
            FAILED,
            "Four of the play areas had failed.",
            "Four of the play areas had failed",
            "three had failed",
        ),
        (FAILED, "Four of them failed.", "Four of them failed", "three had failed"),
        (FAILED, "Only two had failed.", "Only two had failed", "three had failed"),
        (FAILED, "The four that failed were in the north.", "The four that failed", "three had failed"),
        (FAILED, "The four failed play areas were shut.", "The four failed play areas", "three had failed"),
        (FAILED, "15 were looked at.", "15 were looked at", "14 play areas were looked at"),
        (SIGNED, "Twelve residents had signed.", "Twelve residents had signed", "22 residents had signed"),
        (
            "A ticket was £4 now and five of the ferries were late in March.",
            "Four of the ferries were late in March.",
            "Four of the ferries were late",
            "five of the ferries were late",
        ),
        (
            "Mrs Dale said that 40 people had applied for plots.",
            "50 people had applied.",
            "50 people had applied",
            "40 people had applied",
        ),
        (SIGNED, "Seven boats were lost.", "Seven boats were lost", "six boats were lost"),
    ],
)
def test_another_number_that_did_the_same_is_doubted(before: str, line: str, here: str, there: str) -> None:
    assert said(*HERE, before, line) == [f"“{here}” stands here, and “{there}” before: one may be a slip."]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (FAILED, "Three of the play areas had failed."),
        (FAILED, "Two of the three that failed were north of the river."),
        (FAILED, "Eleven had passed."),
        (FAILED, "Four had failed last year."),
        (FAILED, "Four of the swings had failed."),
        (FAILED, "Councillor Reed asked whether four had failed."),
        (FAILED, "Councillor Reed thought four had failed."),
        (SIGNED, "Another twelve residents had signed."),
        (SIGNED, "Twelve residents had written."),
        (SIGNED, "Seven boats were sold."),
        (SIGNED, "Seven boats were lost at the quay."),
        ("Three residents spoke.", "Two residents spoke."),
        ("Three members supported the plan.", "Two members supported the plan."),
        ("Three cameras were fitted at the pier.", "Two cameras were fitted at the quay."),
        ("The report said that three had failed and four had failed.", "Four had failed."),
    ],
)
def test_other_things_at_other_times_are_not(before: str, line: str) -> None:
    found = said(*HERE, before, line, but=DoubtKind.UNREAD)
    assert not any("may be a slip" in one for one in found), found


def test_another_item_may_have_another_number() -> None:
    assert said(*HERE, FAILED, "/item 6", "Four had failed.") == []


def test_what_is_exempt_is_not_quoted_in_public() -> None:
    assert not any(
        "may be a slip" in one for one in said(*HERE, "/exempt 3", FAILED, "/public", "Four failed.")
    )
