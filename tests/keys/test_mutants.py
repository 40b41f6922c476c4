"""Each safeguard that is taken out is noticed, or the random keys prove nothing."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.keys import mutants
from tests.keys.player import Player
from tests.keys.script import BURSTS, Answered, DoubleEnter, Event, Keys

LEAVING: list[Event] = [
    Keys(("escape", "escape")),
    Answered(),
    Keys(("enter", *"The ferry")),
    Answered("The ferry"),
    *(Keys(burst * 4) for burst in BURSTS),
]
FORMS: list[Event] = [
    Keys(("escape", "escape")),
    Answered(),
    Keys(("n", *"9 December 2026")),
    Answered("9 December 2026"),
    DoubleEnter(),
]
LINES: list[Event] = [Keys((*"/item 3", "enter")), Keys((*"The ferry was late.", "enter"))]
Mutant = Callable[[], AbstractContextManager[None]]


async def _trouble(folder: Path, events: list[Event], mutant: Mutant) -> list[str]:
    with mutant():
        return await Player(folder, 1, events).play()


@pytest.mark.parametrize(
    ("mutant", "events"),
    [
        (mutants.always_ready, LEAVING),
        (mutants.form_without_a_memory, FORMS),
        (mutants.nothing_contained, LINES),
    ],
    ids=["a page is always ready", "a form is saved twice", "a fault is not contained"],
)
async def test_a_safeguard_that_is_taken_out_is_noticed(
    tmp_path: Path, mutant: Mutant, events: list[Event]
) -> None:
    assert await _trouble(tmp_path, events, mutant)


async def test_the_same_keys_do_nothing_wrong_with_every_safeguard_there(tmp_path: Path) -> None:
    assert not await Player(tmp_path, 1, [*LINES, *FORMS, Answered(), *LEAVING]).play()


async def test_a_pane_at_fault_is_all_that_is_wrong_when_it_is_contained(tmp_path: Path) -> None:
    found = await _trouble(tmp_path, LINES, mutants.pane_at_fault)
    assert found
    assert all(fault.startswith("ZeroDivisionError at ") for fault in found)
