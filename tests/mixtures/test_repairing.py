"""See `repairing.py`."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pytest

from tests.mixtures.repairing import (
    DURING_A_REPAIR,
    FAULTS,
    OPENS,
    REPLACES_JOURNAL,
    WORKS,
    Fault,
    Work,
    in_turn,
    moments,
    moments_of_work,
    repair_meddled_with,
    turns,
    turns_at,
    work_meddled_with,
)
from tests.mixtures.taking_over import Meddler

SHORT, LONG = 7, 400
"""How many moments of each kind the short form takes, and the long one."""
T = TypeVar("T")

faults = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
works = pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)


def taken(every: Iterable[T], *, long: bool) -> Sequence[T]:
    """Return some of them, which lie evenly apart."""
    found = list(every)
    step = max(len(found) // (LONG if long else SHORT), 1)
    return found[step // 2 :: step]


@pytest.mark.parametrize("meddler", DURING_A_REPAIR, ids=lambda meddler: meddler.name)
@faults
def test_what_was_saved_while_the_store_was_repaired_is_there_wherever_that_was_killed(
    tmp_path: Path, fault: Fault, meddler: Meddler, *, long: bool
) -> None:
    every = taken(moments(tmp_path / "counted", fault), long=long)
    for number, (meddle_at, die_at) in enumerate(every):
        links = number % 2 == 0
        repair_meddled_with(tmp_path / str(number), fault, meddler, meddle_at, die_at, links=links)


@works
@faults
def test_nor_is_anything_lost_where_it_is_repaired_in_the_midst_of_something_else(
    tmp_path: Path, fault: Fault, work: Work, *, long: bool
) -> None:
    every = taken(moments_of_work(tmp_path / "counted", fault, work), long=long)
    for number, (meddle_at, die_at) in enumerate(every):
        links = number % 2 == 0
        work_meddled_with(tmp_path / str(number), fault, work, meddle_at, die_at, links=links)


@works
@faults
def test_nor_where_both_stand_still_in_the_midst_of_something(
    tmp_path: Path, fault: Fault, work: Work, *, long: bool
) -> None:
    for number, schedule in enumerate(taken(turns(tmp_path / "counted", fault, work), long=long)):
        in_turn(tmp_path / str(number) / "store", fault, work, schedule)


def test_what_a_program_saves_that_opened_the_store_before_a_repaired_journal_took_its_place_is_there(
    tmp_path: Path,
) -> None:
    every = list(turns_at(tmp_path / "counted", FAULTS[0], OPENS, REPLACES_JOURNAL))
    for number, schedule in enumerate(every):
        in_turn(tmp_path / str(number) / "store", FAULTS[0], OPENS, schedule)
    assert len(every) > 20


def test_a_snapshot_that_another_program_wrote_while_the_store_was_repaired_is_kept_for_the_doctor(
    tmp_path: Path,
) -> None:
    fault, tidies = FAULTS[-1], DURING_A_REPAIR[3]
    late = (meddle_at for meddle_at, die_at in moments(tmp_path / "counted", fault) if not die_at)
    for meddle_at in islice(late, 120, None, 3):
        repair_meddled_with(tmp_path / str(meddle_at), fault, tidies, meddle_at, 0)
