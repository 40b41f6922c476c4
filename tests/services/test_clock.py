"""A clock that jumps is told; the order of what is recorded follows no clock."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.clock import EVENING
from tests.services.office import Clerk, clerk_in

JUMPED = "The clock has jumped"


@pytest.mark.parametrize("days", [-2, 2, 1700])
def test_a_clock_that_jumps_by_more_than_a_day_is_told_once(clerk: Clerk, days: int) -> None:
    committee = clerk.committee()
    assert clerk.workspace.notices == ()
    clerk.clock.at += timedelta(days=days)
    clerk.meeting(committee)
    told = " ".join(clerk.workspace.notices)
    assert told.count(JUMPED) == 1
    assert told.startswith(f"{JUMPED}: the last change was recorded on 3 March 2026 at 19.04, and now it is")


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_day_more_or_less_is_no_jump(clerk: Clerk, days: int) -> None:
    committee = clerk.committee()
    clerk.clock.at += timedelta(days=days)
    clerk.meeting(committee)
    assert clerk.workspace.notices == ()


@pytest.mark.parametrize(("days", "told"), [(-30, True), (30, False)])
def test_a_store_whose_last_change_lies_ahead_is_told_with_the_first_line(
    tmp_path: Path, days: int, *, told: bool
) -> None:
    with clerk_in(tmp_path) as clerk:
        clerk.committee()
    with clerk_in(tmp_path) as clerk:
        clerk.workspace.ids.new()
        clerk.clock.at = EVENING + timedelta(days=days)
        clerk.prepare.add_committee("Roads Panel")
        assert any(JUMPED in sentence for sentence in clerk.workspace.notices) is told


def test_a_date_that_the_clerk_gave_is_no_jump(clerk: Clerk) -> None:
    committee = clerk.committee()
    clerk.clock.at, clerk.clock.really = datetime.combine(date(2031, 1, 1), EVENING.time()), EVENING
    clerk.meeting(committee)
    assert clerk.workspace.notices == ()
