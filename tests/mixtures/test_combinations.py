"""See `combinations.py`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.live import lock
from scrutiny_tui.store.log import change_log
from scrutiny_tui.store.log.fragments import Fragment
from scrutiny_tui.store.log.line_format import StoreState
from scrutiny_tui.store.log.main_line import MainLine
from scrutiny_tui.store.repair import put_together, rebuild, replace_files
from scrutiny_tui.store.repair.put_together import PutTogether
from tests.faults.conftest import SimulatedLock, simulated_lock
from tests.faults.disk import Image
from tests.mixtures.combinations import LostError, States, beside, check, cut_the_power, mixtures, states

__all__ = ["simulated_lock"]
ROOT = Path("/mixtures")
SHORT = 250
"""How many mixtures the short form draws."""
MANY = 2_000
"""Enough for each mutant to be caught, in any order: the first that is caught ends it."""


@pytest.fixture(scope="module")
def made() -> States:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock, "FileLock", SimulatedLock)
        return states(ROOT)


def drawn(images: Sequence[Image], most: int) -> Sequence[Image]:
    return Random(15).sample(images, min(most, len(images)))  # noqa: S311  nothing is kept secret by it


def mixed(made: States) -> list[Image]:
    return [made.mixture(wanted) for wanted in mixtures()]


def copied(made: States) -> list[Image]:
    return [made.beside(*wanted) for wanted in beside()]


def test_a_mixture_opens_whole_or_is_refused_and_a_repair_loses_nothing(made: States, *, long: bool) -> None:
    check_all(mixed(made) if long else drawn(mixed(made), SHORT))


def test_nor_is_anything_lost_that_a_copy_beside_the_store_holds(made: States, *, long: bool) -> None:
    check_all(copied(made) if long else drawn(copied(made), SHORT))


def test_nor_where_the_power_goes_during_a_repair(made: States, *, long: bool) -> None:
    chance = Random(15)  # noqa: S311  nothing is kept secret by it
    for mixture in (("A", "C", "C", "C", "", ""), ("B", "fork", "B", "A", "A", "")):
        assert cut_the_power(ROOT, made.mixture(mixture), 10_000 if long else 60, chance) > 100


def check_all(images: Sequence[Image]) -> None:
    for image in images:
        check(ROOT, image)


def first_come(found: dict[int, list[Fragment]]) -> MainLine:
    """Of several changes with one number, take the first that was read."""
    others = [(number, line) for number, lines in found.items() for line in lines[1:]]
    return MainLine({number: lines[0] for number, lines in found.items()}, others, frozenset())


def nothing(*arguments: object) -> Iterator[object]:
    del arguments
    yield from ()


def nothing_missing(*arguments: object) -> PutTogether:
    del arguments
    return PutTogether()


MUTANTS: dict[str, tuple[object, str, object]] = {
    "sequence numbers alone compared": (
        StoreState,
        "agrees_with",
        lambda one, other: one.sequence == other.sequence,
    ),
    "the main line not looked for": (change_log, "main_line", first_come),
    "what other files hold not looked for": (rebuild, "put_together", nothing_missing),
    "lines before a gap taken for earlier ones": (put_together, "_out_of_sight", nothing),
    "records of another snapshot dropped": (put_together, "_add_spare", nothing),
    "archive files of a later state dropped": (rebuild, "newer_archives", lambda *_: []),
    "an exchange finished whenever it is there": (replace_files, "_belongs", lambda *_: True),
    "copies not read": (rebuild, "_spare_in", lambda _: {}),
}
"""What is left out, and where."""
SOON = {"the main line not looked for": 279}
"""Which mixture is tried first where a mutant is caught late. Where it no longer is, all are tried."""


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_mutant_is_caught(made: States, mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    images = drawn([*mixed(made), *copied(made)], MANY)
    monkeypatch.setattr(*MUTANTS[mutant])
    with pytest.raises((LostError, StoreError)):
        check_all([images[SOON.get(mutant, 0)], *images])
