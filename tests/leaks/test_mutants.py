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
    as_drawn_from,
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

CAUGHT_IN: dict[str, int] = {
    "what stands in a stretch taken for public": 32,
    "a title that was altered in private printed": 3,
    "a title that was given in private printed": 3,
    "an older store not brought up to date": 2,
    "what follows a misspelt exclusion taken in public": 4,
    "what is said of the log in private kept as public": 18,
    "an entry of the log without its public version": 18,
    "a row of the log with what was said in private": 18,
    "the private notes of an entry made public with it": 8,
    "what a line says of the log in private kept as public": 15,
    "attendance of the private part put right in public": 7,
    "someone who is named in private alone leaving in public": 6,
    "a draft recorded as of the moment of Enter": 2,
    "a draft typed in private taken for public": 2,
    "what is held back taken for public": 9,
    "a draft kept without its exemption": 2,
    "lines of a paste handed back as public": 5,
    "a supplement given out while the public is out": 4,
    "words that were typed in private given out": 10,
    "an item prepared in private kept as public": 2,
    "both parts of what is prepared in the briefing": 2,
    "lines of enquiry on the agenda": 14,
    "what is planned in private kept as public": 15,
    "what was asked for in private planned in public": 6,
    "a decision kept in view while the public is out": 4,
    "initials entered in private kept as public": 12,
    "what was entered in private printed in public": 3,
}
"""The number that a run is drawn from in which a mutant is caught at once, found by trying many.

The others are caught as soon as the meetings begin, or take long in every run. Where a mutant is no longer
caught in that run, it has to be in those of the short form: only time is lost.
"""


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
        go_on_until_caught(machine, mutant)


def go_on_until_caught(machine: type[Machine], mutant: Mutant) -> None:
    if mutant.name in CAUGHT_IN:
        as_drawn_from(CAUGHT_IN[mutant.name], machine)
    as_short(machine)


def test_every_mutant_with_a_run_of_its_own_is_there() -> None:
    assert set(CAUGHT_IN) <= {mutant.name for mutants in CATCHES.values() for mutant in mutants}
