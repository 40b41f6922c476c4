"""The sample that `demo` opens: always something in progress, something due, and something overdue."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui import wiring
from scrutiny_tui.demo import COMMITTEE, add_sample
from scrutiny_tui.domain.action_log import Kind, Status
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.workspace import Workspace

TODAY = date(2026, 3, 10)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A desk with the sample on it."""
    opened = wiring.open_workspace(tmp_path / "store", TODAY)
    add_sample(opened)
    yield opened
    opened.store.close()


def test_a_meeting_is_in_progress_today(workspace: Workspace) -> None:
    live = [meeting for meeting in workspace.meetings() if meeting.state is State.LIVE]
    assert [meeting.date for meeting in live] == [TODAY]
    assert workspace.sitting(live[0].id).next_meeting is not None


def test_what_a_clerk_meets_in_a_meeting_is_there(workspace: Workspace) -> None:
    [live] = [meeting for meeting in workspace.meetings() if meeting.state is State.LIVE]
    entries = workspace.sitting(live.id).entries
    assert any(entry.rough for entry in entries)
    assert any(entry.unverified for entry in entries)
    kinds = {type(entry.body).__name__ for entry in entries}
    assert kinds >= {
        "Purpose",
        "Point",
        "Clause",
        "Request",
        "Vote",
        "Declaration",
        "Attendance",
        "Presence",
        "Note",
    }


def test_the_log_has_entries_of_every_kind_in_every_condition(workspace: Workspace) -> None:
    rows = ActionLog(workspace).rows(committee=workspace.committee_named(COMMITTEE))
    assert {row.entry.kind for row in rows} == set(Kind)
    assert {row.entry.status for row in rows} == set(Status) - {Status.WITHDRAWN}
    assert any(row.overdue_days for row in rows)
    assert any(not row.entry.owners for row in rows)
    assert any(row.due_date and row.due_date >= TODAY for row in rows)


@settings(max_examples=25)
@given(today=st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_it_can_be_shown_on_any_day(tmp_path_factory: pytest.TempPathFactory, today: date) -> None:
    opened = wiring.open_workspace(tmp_path_factory.mktemp("sample"), today)
    try:
        add_sample(opened)
        assert any(row.overdue_days for row in ActionLog(opened).rows())
    finally:
        opened.store.close()
