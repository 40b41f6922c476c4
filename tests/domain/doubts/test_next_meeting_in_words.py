"""Sentences that tell the day of the next meeting of the committee, which is 14 April 2026."""

from datetime import time

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, MET, said


@pytest.mark.parametrize(
    "line",
    [
        "Next meeting on 20 April 2026.",
        "Next meeting 20 April",
        "Next meeting: Monday 20 April 2026 at 6 pm",
        "Next meeting – 20 April 2026",
        "Date of next meeting: 20 April 2026",
        "Date of next meeting 20 April 2026",
        "Date and time of the next meeting: 20 April 2026, 6.00 pm",
        "The date of the next meeting is 20 April 2026.",
        "The next meeting is on 20 April 2026.",
        "The next meeting was fixed for 20 April 2026.",
        "The next meeting of the committee will be held at Quay House on 20 April 2026.",
        "The next meeting would be held on Monday, 20th April.",
        "The committee's next meeting is on 20 April 2026.",
        "It was noted that the next meeting would be on 20 April 2026.",
        "Members noted that the next meeting would be on 20 April 2026.",
        "The Chair reminded members that they met again on 20 April.",
        "The Chair said that the committee met again on 20 April.",
        "The committee meets next on 20 April 2026.",
        "The committee would meet again on 20 April 2026.",
        "To meet again on 20 April 2026.",
        "Next meeting: 20/4/2026",
        "Next meeting: April 20",
        "Next meeting: Mon 20 April",
        "The next committee meeting is on 20 April 2026.",
        "The budget would be considered at the next meeting on 20 April 2026.",
        "We meet again on 20 April.",
        "We’ll meet again on 20 Apr.",
        "We are back on 20 April.",
        "We’re meeting again on 20 April.",
        "Next mtg 20 Apr",
        "Next meeting = 20 April",
        "The next meeting has been moved to 20 April.",
        "Meet again 20 April",
        "See you all on the 20th of April.",
        "The Chair said the next meeting was on 20 April 2026.",
        "The Chair reminded members that the next meeting was on 20 April 2026.",
    ],
)
def test_another_day_than_that_of_the_next_meeting_is_doubted(line: str) -> None:
    told = "The words say that the next meeting is on 20 April 2026, but it is recorded on 14 April 2026."
    assert said(*HERE, line, sitting=MET) == [told]


@pytest.mark.parametrize(
    "line",
    [
        "The Chair reminded members that they met again on 14 April.",
        "The working group met again on 20 April.",
        "They met again on 20 April.",
        "Next meeting on 14 April 2026.",
        "Date of next meeting: Tuesday 14 April 2026 at 6 pm",
        "Next meeting: 14/4/2026",
        "The committee meets next on 14 April.",
        "The next meeting of the Harbour Board is on 20 April 2026.",
        "The Board's next meeting was on 20 April.",
        "The next meeting would consider the report of 20 April 2026.",
        "The next meeting with residents is on 20 April 2026.",
        "The next meeting after that is on 20 May 2026.",
        "The Director said that the next meeting was on 20 April 2026.",
        "The next meeting would be held in April.",
        "The next meeting is in April 2026.",
        "The budget would be considered at the next meeting on 14 April 2026.",
        "The budget would be considered at the next meeting of the Trust on 20 April 2026.",
        "The committee met on 20 April 2025.",
        "The next report is due on 20 April 2026.",
        "We meet again on 14 April.",
        "See you on Tuesday 14 April.",
        "Next meeting on the 14th.",
        "The next meeting is on Tuesday.",
        "The Board meets again on 20 April.",
        "Gwen Dale would be back on 20 April.",
        "We would see the figures on 20 April.",
        "The next one is on 20 April.",
    ],
)
def test_the_day_of_the_next_meeting_or_of_another_is_not(line: str) -> None:
    assert said(*HERE, line, sitting=MET) == []


def test_another_month_than_that_of_the_next_meeting_is_doubted() -> None:
    told = "The words say that the next meeting is in May 2026, but it is recorded on 14 April 2026."
    assert said(*HERE, "The next meeting would be held in May 2026.", sitting=MET) == [told]
    assert said(*HERE, "Next meeting in May 2026", sitting=MET) == [told]


@pytest.mark.parametrize("line", ["The next one is 20 April.", "Back on 20 April", "Next time: 20 April"])
def test_the_next_one_is_a_meeting_where_the_item_is_about_meetings(line: str) -> None:
    told = "The words say that the next meeting is on 20 April 2026, but it is recorded on 14 April 2026."
    assert told in said(*HERE, "/item Date of next meeting", line, sitting=MET)
    assert said(*HERE, line, sitting=MET) == []


def test_a_day_without_its_month_is_held_to_the_next_meeting() -> None:
    end = "but it is recorded on 14 April 2026."
    assert said(*HERE, "Next meeting on the 20th.", sitting=MET) == [
        f"The words say that the next meeting is on the 20th, {end}"
    ]
    assert said(*HERE, "The next meeting is on Monday.", sitting=MET) == [
        f"The words say that the next meeting is on Monday, {end}"
    ]


@pytest.mark.parametrize(
    "line", ["Next meeting 14 April at 7.", "Next meeting at 7pm.", "The next meeting will start at 7."]
)
def test_another_time_than_that_of_the_next_meeting_is_doubted(line: str) -> None:
    at_six = replace(MET, next_time=time(18))
    assert said(*HERE, line, sitting=at_six) == [
        "The words say that the next meeting is at 7.00 pm, but it is recorded at 6.00 pm."
    ]
    assert said(*HERE, line.replace("7", "6"), sitting=at_six) == []
