"""What is told as sent in answer to a request, on a day before the request or after the meeting."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry
from tests.council import COMMITTEE
from tests.domain.doubts.doubted import HERE, MET, said


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        (
            "The map asked for on 9 December was posted on 2 November.",
            "2 November is before 9 December, when",
        ),
        ("The costs sought in January had been shared on 4 August.", "4 August is before January, when"),
        (
            "The list promised at the last meeting was e-mailed on 1 December.",
            "1 December is before 9 December 2025, when",
        ),
        (
            "A reply was issued on 3 October, following the request made in December.",
            "3 October is before December, when",
        ),
        ("The map was circulated on 20 April 2026.", "20 April 2026 is after the meeting, and the words"),
    ],
)
def test_an_answer_before_its_request_or_after_the_meeting_is_doubted(line: str, doubt: str) -> None:
    [found] = said(*HERE, line, sitting=MET)
    assert found.startswith(doubt)


def test_an_answer_that_may_be_right_is_not() -> None:
    for line in (
        "The map asked for in October was posted on 20 February.",
        "The map asked for in March was posted on 20 February.",
        "The costs sought in December had been shared on 20 January 2026.",
        "The list promised at the last meeting was e-mailed on 11 December.",
        "Traders asked in May why the letter of 3 April had been sent on 2 April.",
        "The map was to be published on 20 April 2026.",
    ):
        assert said(*HERE, line, sitting=MET) == [], line


def test_an_update_from_before_its_entry_was_made_is_doubted() -> None:
    asked = date(2025, 12, 9)
    entry = LogEntry(
        "ECSC-001", Kind.REQUEST, COMMITTEE.id, "ECSC-2025-12-09", None, None, "a map", (), None, asked, asked
    )
    known = replace(MET, logged=lambda _: entry)
    line = "/update ECSC-001 The map was sent on {}."
    assert said(*HERE, line.format("2 November"), sitting=known) == [
        "2 November is before 9 December 2025, when this was asked for."
    ]
    assert said(*HERE, line.format("2 January"), sitting=known) == []


@pytest.mark.parametrize(
    "line",
    [
        "/agreed that a map be tabled at the meeting on 15 April",
        "/resolved that a map be supplied to the meeting of 16 April 2026",
        "A map would be given to our meeting on Wednesday 15 April.",
    ],
)
def test_a_meeting_on_a_day_near_that_of_the_committee_is_doubted(line: str) -> None:
    [found] = said(*HERE, line, sitting=MET)
    assert found.startswith("No meeting on 1")


def test_a_meeting_that_is_known_or_of_others_is_not() -> None:
    for line in (
        "/agreed that a map be tabled at the meeting on 14 April",
        "/resolved that the Council receive a map at its meeting on 15 April",
        "/resolved that a map be supplied to the meeting on 30 September",
        "A map was given to the meeting on 9 December.",
    ):
        assert said(*HERE, line, sitting=MET) == [], line
