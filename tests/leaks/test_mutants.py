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

CAUGHT_IN: dict[str, tuple[int, int]] = {
    "an item begun in private carries nothing": (39, 3),
    "what stands in a stretch taken for public": (32, 3),
    "a title that was altered in private printed": (3, 3),
    "a title that was given in private printed": (3, 3),
    "an older store not brought up to date": (2, 2),
    "what follows a misspelt exclusion taken in public": (4, 3),
    "what is said of the log in private kept as public": (18, 3),
    "an entry of the log without its public version": (18, 3),
    "a row of the log with what was said in private": (18, 3),
    "the private notes of an entry made public with it": (8, 8),
    "what a line says of the log in private kept as public": (15, 3),
    "attendance of the private part put right in public": (7, 16),
    "someone who is named in private alone leaving in public": (6, 3),
    "a draft recorded as of the moment of Enter": (2, 3),
    "a draft typed in private taken for public": (2, 3),
    "what is held back taken for public": (9, 3),
    "a draft kept without its exemption": (2, 3),
    "lines of a paste handed back as public": (5, 3),
    "a supplement given out while the public is out": (4, 14),
    "words that were typed in private given out": (10, 3),
    "an item prepared in private kept as public": (62, 5),
    "both parts of what is prepared in the briefing": (4, 3),
    "lines of enquiry on the agenda": (14, 3),
    "what is planned in private kept as public": (15, 5),
    "what was asked for in private planned in public": (6, 3),
    "a decision kept in view while the public is out": (4, 18),
    "initials entered in private kept as public": (12, 3),
    "what was entered in private printed in public": (3, 3),
}
"""A run in which a mutant is caught at once, found by trying many: what it is drawn from, and its steps.

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
        as_drawn_from(machine, *CAUGHT_IN[mutant.name])
    as_short(machine)


def test_nothing_is_wrong_in_the_same_runs_without_a_mutant() -> None:
    machines = {mutant.name: machine for machine, mutants in CATCHES.items() for mutant in mutants}
    for machine, number, steps in {(machines[name], *run) for name, run in CAUGHT_IN.items()}:
        as_drawn_from(machine, number, steps)
