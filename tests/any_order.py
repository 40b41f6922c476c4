"""Runs of a machine of hypothesis, which does things in any order."""

from hypothesis import HealthCheck, Phase, assume, seed, settings
from hypothesis.control import current_build_context
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def run_in_any_order(machine: type[RuleBasedStateMachine], runs: int, *, steps: int, thorough: bool) -> None:
    """Do that many runs. Thorough runs differ each time, and a failing one is reduced to the shortest."""
    run_state_machine_as_test(machine, settings=_settings(runs, steps, thorough=thorough))


def run_drawn_from(number: int, machine: type[RuleBasedStateMachine], *, steps: int) -> None:
    """Do one run, the one that is drawn from a number."""

    @seed(number)
    def drawn() -> RuleBasedStateMachine:
        # The first run is never drawn but the simplest there is, in which little happens: not that one.
        assume(current_build_context().data.draw_integer(0, 1))
        return machine()

    run_state_machine_as_test(drawn, settings=_settings(1, steps, thorough=False))  # type: ignore[arg-type]  # a function may stand for the class


def _settings(runs: int, steps: int, *, thorough: bool) -> settings:
    return settings(
        max_examples=runs,
        stateful_step_count=steps,
        database=None,
        derandomize=not thorough,
        report_multiple_bugs=False,
        phases=list(Phase) if thorough else [Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
