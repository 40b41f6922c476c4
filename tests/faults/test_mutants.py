"""The harness itself: it catches each mutant of `mutants.py`, so that a green run means something."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from tests.faults import disk, power
from tests.faults.calls import fail_everywhere
from tests.faults.damage import alter_everywhere, spoil_the_archive, tear_everywhere
from tests.faults.mutants import MUTANTS, Mutant
from tests.faults.refusals import refuse_everywhere
from tests.faults.verbs import write_with_every_verb
from tests.store.samples import CALLS, Short

PARTS: dict[str, Callable[[Path, pytest.MonkeyPatch], object]] = {
    "cut": lambda place, patch: power.cut_everywhere(place, patch, 64),
    "kill and cut": lambda place, patch: power.kill_and_cut_everywhere(place, patch, 3),
    "calls": lambda place, patch: fail_everywhere(place, patch, [(errno.EIO, False), (errno.EIO, True)], 3),
    "short writes": lambda place, patch: fail_everywhere(place, patch, [(Short.WRITE, False)], 3),
    "refuse": lambda place, _: refuse_everywhere(place, 4),
    "tear": lambda place, _: tear_everywhere(place, thorough=False),
    "archive": lambda place, _: spoil_the_archive(place, thorough=False),
    "alter": lambda place, _: alter_everywhere(place, thorough=False),
    "verbs": lambda place, _: write_with_every_verb(place),
}


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_is_caught(mutant: Mutant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    # A mutant may also fail with a KeyError on what the store would have refused.
    with pytest.raises((AssertionError, StoreError, KeyError)):
        PARTS[mutant.part](tmp_path, monkeypatch)


def test_the_simulated_disk_answers_every_file_call_of_the_store() -> None:
    assert set(CALLS) - set(vars(disk.Disk)) == {"make_folder"}  # which is made of the others
