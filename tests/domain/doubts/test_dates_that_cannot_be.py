"""Months to come told as past, days on which nobody meets, and dates far away.

The meeting is on 3 March 2026.
"""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    "line",
    [
        "The centre had opened in June 2026.",
        "Boats had been cleaned since May 2034.",
        "1,846 notices had been issued in the year to September 2026.",
        "Members considered the performance of the ferry in the six months to June 2026.",
        "The committee received a report on the quays that had been closed since 2029.",
        "Visits fell by 4.5% in May 2026.",
        "reed: replied that visits rose to 40 in May this year",
    ],
)
def test_a_month_to_come_that_is_told_as_past_is_doubted(line: str) -> None:
    assert any("is after the meeting, and the words tell of it as past." in one for one in said(*HERE, line))


@pytest.mark.parametrize(
    "line",
    [
        "The centre had opened in June 2025.",
        "The centre would open in June 2026.",
        "Visits fell in May.",
        "Visits fell in February this year.",
        "The budget assumed that costs rose in May 2027.",
        "Visits fell after the works planned in May 2026.",
        "Sales rose in 2026/27.",
        "It had been planned for June 2026.",
        "The contract ended on 31 August 2027.",
        "Boats had been cleaned since May 2024.",
        "The forecast for the year to March 2027 had risen.",
        "It had been agreed to close the quay in June 2026.",
        "The lease had been extended to the end of June 2027.",
        "Notices had been issued in the year to March 2026.",
    ],
)
def test_other_months_are_not(line: str) -> None:
    assert not [one for one in said(*HERE, line) if "tell of it as past" in one]


@pytest.mark.parametrize(
    ("line", "off"),
    [
        ("The views would go to the Cabinet on 12 April.", "12 April 2026 is a Sunday"),
        ("The next meeting of the Cabinet on 3 April 2026 would decide.", "3 April 2026 is a bank holiday"),
        ("/resolved that it be put to full Council on 2 May 2026", "2 May 2026 is a Saturday"),
    ],
)
def test_a_body_that_meets_on_a_day_off_is_doubted(line: str, off: str) -> None:
    assert f"{off}: no meeting is then." in said(*HERE, line)


@pytest.mark.parametrize(
    "line",
    [
        "The views would go to the Cabinet on 14 April.",
        "The Cabinet on 1 March had agreed to it.",
        "There was a meeting of residents on Sunday 12 April.",
        "A fair would be held on 12 April.",
    ],
)
def test_a_working_day_and_what_is_no_meeting_are_not(line: str) -> None:
    assert not [one for one in said(*HERE, line) if "no meeting is then" in one]


def test_what_is_due_in_many_years_is_doubted() -> None:
    far = "31 March 2036 is more than five years after the meeting."
    assert far in said(*HERE, "/action paint the quay @DEC by 31 March 2036")
    assert said(*HERE, "/action paint the quay @DEC by 31 March 2029") == []


def test_what_is_announced_for_later_than_it_was_asked_for_is_doubted() -> None:
    asked = "/request the counts on Harbour Road @DEC by 31 May"
    late = said(*HERE, "DEC: said that counts on Harbour Road would be made in September 2026", asked)
    assert late == ["September 2026 is later than 31 May 2026, by when this was asked for."]
    for line in (
        "counts on Harbour Road would be made in May 2026",
        "counts of boats would be made in July 2026",
    ):
        assert said(*HERE, f"DEC: said that {line}", asked) == []
