"""The machine itself: it catches each mutant of `mutants.py`, so that a green run means something."""

from collections.abc import Callable

import pytest
from hypothesis.stateful import RuleBasedStateMachine

from tests.leaks.machine import (
    AttendanceMachine,
    DraftMachine,
    GlossaryMachine,
    LogMachine,
    Machine,
    PapersMachine,
    PlanMachine,
    PreparationMachine,
    ReportMachine,
    SupplementMachine,
    as_short,
)
from tests.leaks.mutants import (
    MUTANTS,
    OF_ATTENDANCE,
    OF_DRAFTS,
    OF_GLOSSARY,
    OF_PLANS,
    OF_PREPARATION,
    OF_REPORTS,
    OF_SUPPLEMENTS,
    OF_THE_LOG,
)
from tests.random_meetings.mutants import Mutant

CATCHES: dict[type[Machine], tuple[Mutant, ...]] = {
    PapersMachine: MUTANTS,
    LogMachine: OF_THE_LOG,
    ReportMachine: OF_REPORTS,
    AttendanceMachine: OF_ATTENDANCE,
    DraftMachine: OF_DRAFTS,
    PlanMachine: OF_PLANS,
    GlossaryMachine: OF_GLOSSARY,
    SupplementMachine: OF_SUPPLEMENTS,
    PreparationMachine: OF_PREPARATION,
}
"""Which machine is to catch each first: the others take long to come to it."""


class CaughtError(BaseException):
    """A mutant was caught. Not an Exception: hypothesis does the same run once more to report one."""


@pytest.fixture
def caught_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """End everything as soon as something does not hold."""
    check: Callable[..., None] = RuleBasedStateMachine.check_invariants

    def checking(*arguments: object) -> None:
        try:
            check(*arguments)
        except AssertionError as caught:
            raise CaughtError from caught

    monkeypatch.setattr(RuleBasedStateMachine, "check_invariants", checking)


@pytest.mark.usefixtures("caught_at_once")
@pytest.mark.parametrize(
    ("machine", "mutant"),
    [(machine, mutant) for machine, mutants in CATCHES.items() for mutant in mutants],
    ids=lambda value: value.name if isinstance(value, Mutant) else value.__name__,
)
def test_a_mutant_is_caught(machine: type[Machine], mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    with pytest.raises((AssertionError, CaughtError)):
        as_short(machine)
