"""What the first page shows."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.overview import overview
from tests.tui.office import Premises, busy_premises_in, premises_in


@pytest.fixture
def busy(tmp_path: Path) -> Premises:
    return busy_premises_in(tmp_path)


def _found(premises: Premises) -> list[str]:
    return [line.meeting.id for line in overview(premises.workspace, premises.services.action_log).meetings]


def test_a_store_without_meetings_has_nothing_to_show(tmp_path: Path) -> None:
    premises = premises_in(tmp_path)
    found = overview(premises.workspace, premises.services.action_log)
    assert (found.meetings, found.overdue) == ((), ())


def test_what_is_to_come_stands_first_the_soonest_above_and_then_the_past_the_latest_above(
    busy: Premises,
) -> None:
    committee = busy.workspace.committees()[0]
    for day in (date(2026, 3, 3), date(2026, 9, 1), date(2026, 2, 1)):
        busy.meeting(committee, day)
    assert [reference[-10:] for reference in _found(busy)] == [
        "2026-03-03",
        "2026-04-14",
        "2026-09-01",
        "2026-02-01",
        "2025-12-09",
    ]


def test_the_live_meeting_stands_above_all(busy: Premises) -> None:
    busy.services.prepare.set_state(busy.workspace.meetings()[-1], State.LIVE)
    assert _found(busy)[0] == "ECSC-2025-12-09"


@pytest.mark.parametrize(
    ("day", "when"),
    [
        (date(2026, 3, 3), "today"),
        (date(2026, 3, 4), "tomorrow"),
        (date(2026, 3, 2), "yesterday"),
        (date(2026, 3, 11), "in 8 days"),
        (date(2026, 2, 27), "4 days ago"),
        (date(2026, 4, 4), ""),
        (date(2025, 4, 4), ""),
    ],
)
def test_how_near_a_meeting_is_stands_in_words(tmp_path: Path, day: date, when: str) -> None:
    premises = premises_in(tmp_path)
    premises.meeting(premises.committee(), day)
    (line,) = overview(premises.workspace, premises.services.action_log).meetings
    assert line.when == when


def test_a_meeting_counts_its_items_and_what_is_still_to_follow_up(busy: Premises) -> None:
    lines = overview(busy.workspace, busy.services.action_log).meetings
    assert [(line.items, line.open) for line in lines] == [(3, 0), (2, 4)]


def test_what_is_overdue_stands_with_the_longest_first(busy: Premises) -> None:
    overdue = overview(busy.workspace, busy.services.action_log).overdue
    assert [(row.entry.id, row.overdue_days) for row in overdue] == [("ECSC-001", 31), ("ECSC-004", 2)]
