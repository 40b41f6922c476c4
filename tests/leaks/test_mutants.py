"""The machine itself: it catches each mutant of `mutants.py`, so that a green run means something."""

import pytest

from tests.leaks.machine import as_short
from tests.leaks.mutants import MUTANTS
from tests.random_meetings.mutants import Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_is_caught(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    with pytest.raises(AssertionError):
        as_short()
