"""At which item of an agenda the meeting goes through its action log."""

import pytest

from scrutiny_tui.domain.item_kinds import item_of_log
from scrutiny_tui.domain.meetings import Item, ItemKind


def found(title: str) -> bool:
    item = Item("i", "M", "1", "1", title, ItemKind.REPORT)
    return item_of_log([item]) is item


@pytest.mark.parametrize(
    "title",
    [
        "Action log",
        "Matters arising",
        "Recommendations tracker",
        "Recommendation Tracker 2026/27",
        "Action tracker",
        "Action and recommendation tracking",
        "Tracking of recommendations",
        "Tracking of previous recommendations",
        "Tracking recommendations",
        "Monitoring of actions and recommendations",
        "Progress on actions",
        "Actions outstanding",
        "Actions from previous meetings",
    ],
)
def test_the_log_stands_at_an_item_that_follows_up_what_was_asked_for(title: str) -> None:
    assert found(title)


@pytest.mark.parametrize(
    "title",
    [
        "Climate action plan",
        "Recommendations of the task group",
        "Tracking of vehicles",
        "Harbour monitoring",
    ],
)
def test_the_log_does_not_stand_at_the_business_of_the_day(title: str) -> None:
    assert not found(title)
