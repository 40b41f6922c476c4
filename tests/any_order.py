"""Runs of a machine of hypothesis, which does things in any order."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


def run_in_any_order(machine: type[RuleBasedStateMachine], runs: int, *, steps: int, thorough: bool) -> None:
    """Do that many runs. Thorough runs differ each time, and a failing one is reduced to the shortest."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            database=None,
            derandomize=not thorough,
            report_multiple_bugs=False,
            phases=list(Phase) if thorough else [Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
