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
from tests.store.samples import CALLS, Failure, Short

ONCE_AND_FOR_GOOD: list[tuple[Failure, bool]] = [(errno.EIO, False), (errno.EIO, True)]


def cut(place: Path, patch: pytest.MonkeyPatch) -> None:
    """Cut the power, first with few images of each moment: most mutants are caught by these."""
    for most in (2, 64):
        power.cut_everywhere(place / str(most), patch, most)


PARTS: dict[str, Callable[[Path, pytest.MonkeyPatch, int], object]] = {
    "cut": lambda place, patch, _: cut(place, patch),
    "kill and cut": lambda place, patch, _: power.kill_and_cut_everywhere(place, patch, 3),
    "calls": lambda place, patch, start: fail_everywhere(place, patch, ONCE_AND_FOR_GOOD, 3, start or 1),
    "short writes": lambda place, patch, start: fail_everywhere(
        place, patch, [(Short.WRITE, False)], 3, start or 1
    ),
    "refuse": lambda place, *_: refuse_everywhere(place, 4),
    "tear": lambda place, *_: tear_everywhere(place, thorough=False),
    "archive": lambda place, *_: spoil_the_archive(place, thorough=False),
    "alter": lambda place, _, start: alter_everywhere(place, thorough=False, start=start),
    "verbs": lambda place, *_: write_with_every_verb(place),
}


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_is_caught(mutant: Mutant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    # A mutant may also fail with a KeyError on what the store would have refused.
    with pytest.raises((AssertionError, StoreError, KeyError)):
        PARTS[mutant.part](tmp_path, monkeypatch, mutant.start)


def test_the_simulated_disk_answers_every_file_call_of_the_store() -> None:
    assert set(CALLS) - set(vars(disk.Disk)) == {"make_folder"}  # which is made of the others
