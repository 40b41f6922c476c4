"""The random meetings catch each mutant of `mutants.py`, so that a green run means something."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.documents.sayings import SAYINGS
from tests.random_meetings.account import Account
from tests.random_meetings.held import hold_log, hold_minutes, typed
from tests.random_meetings.meetings import meetings
from tests.random_meetings.mutants import MUTANTS, Mutant


@settings(
    max_examples=50,
    phases=[Phase.generate],
    database=None,
    derandomize=True,
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(meetings(), st.sampled_from(sorted(SAYINGS)))
def hold_some(account: Account, style: str) -> None:
    sitting = typed(account)
    hold_log(account, sitting)
    hold_minutes(account, sitting, style)


def test_without_a_mutant_the_minutes_hold() -> None:
    hold_some()


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_is_caught(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    with pytest.raises(AssertionError):
        hold_some()
