"""The harness itself: it catches each mutant of `mutants.py`, so that a green run means something."""

from collections.abc import Callable
from functools import partial
from itertools import count, islice
from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.log import journal
from tests.faults.mutants import Mutant
from tests.mixtures.mutants import MUTANTS
from tests.mixtures.repairing import (
    FAULTS,
    OPENS,
    REPLACES_JOURNAL,
    TIDIES,
    in_turn,
    repair_meddled_with,
    turns_at,
)
from tests.mixtures.repairing import moments as moments_of_a_repair
from tests.mixtures.taking_over import (
    MEDDLERS,
    have_it_half_opened,
    moments,
    moments_of_another,
    take_over,
)
from tests.mixtures.two_writers import LOSSES, stop_at
from tests.mixtures.while_open import (
    HARMS,
    JOURNAL,
    harm_a_command,
    harm_an_idle_screen,
    harm_the_screen,
)
from tests.store import test_states as states
from tests.store.live import ONCE

APART = 4
"""How far apart the moments of a repair lie that are tried: each mutant loses at one in five of them."""


def every_harm(harm: Callable[..., object], place: Path, of: str) -> None:
    """Do every harm of a kind to the journal."""
    for number, each in enumerate(each for each in HARMS if of in each.name):
        harm(place / f"{number}", JOURNAL, each)


def written_over(place: Path) -> None:
    """Write over the journal while no name in the folder changes, which would call for a look."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "SETTLED", 0)
        patch.setattr(journal, "CHECK_AGAIN", 60)
        every_harm(harm_a_command, place, "written over")


def stopped(place: Path) -> None:
    """Let a program stand still before each of its calls."""
    for call in count(1):
        if not stop_at(place / f"{call}", call, LOSSES[0], tidy=True):
            return


def taken_over(place: Path) -> None:
    """Have another program meddle with an opening, which is killed or goes on."""
    for meddler in MEDDLERS:
        for number, (meddle_at, die_at) in enumerate(moments(place / meddler.name / "counted")):
            if die_at in (0, meddle_at + 4, meddle_at + 8):
                take_over(place / meddler.name / str(number), meddler, meddle_at, die_at)


def half_opened(place: Path) -> None:
    """Have another program begin to open the store in the middle of an opening."""
    for number, (meddle_at, die_at) in enumerate(moments_of_another(place / "counted")):
        have_it_half_opened(place / str(number), meddle_at, die_at)


def repaired(place: Path) -> None:
    """Have another program tidy a store while it is repaired, of which it alone still knows a person."""
    fault = next(fault for fault in FAULTS if fault.hides)
    meddled = (at for at, die_at in moments_of_a_repair(place / "counted", fault) if not die_at)
    for number, meddle_at in enumerate(islice(meddled, 0, None, APART)):
        repair_meddled_with(place / str(number), fault, TIDIES, meddle_at, 0)


def repaired_in_turn(place: Path) -> None:
    """Have a program that opens a store go on before a repaired journal takes its place."""
    schedules = turns_at(place / "counted", FAULTS[0], OPENS, REPLACES_JOURNAL)
    for number, schedule in enumerate(schedules):
        in_turn(place / str(number) / "store", FAULTS[0], OPENS, schedule)


def opened(place: Path) -> None:
    """Open mixtures."""
    for number, test in enumerate(
        (
            states.test_an_older_snapshot_and_journal_beside_a_newer_history_are_refused,
            states.test_a_newer_snapshot_beside_an_older_journal_is_refused,
            states.test_lines_that_were_made_after_others_than_those_before_them_are_refused,
            states.test_a_compaction_never_overwrites_history_that_holds_other_lines,
        )
    ):
        test(place / f"{number}" / "store")


PARTS: dict[str, Callable[[Path], object]] = {
    "moved over": lambda place: every_harm(harm_a_command, place, "moved over"),
    "written over": written_over,
    "screen": lambda place: every_harm(partial(harm_the_screen, timing=ONCE), place, "older"),
    "left": lambda place: every_harm(harm_an_idle_screen, place, "older"),
    "stopped": stopped,
    "opened": opened,
    "taken over": taken_over,
    "half opened": half_opened,
    "repaired": repaired,
    "repaired in turn": repaired_in_turn,
}


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_is_caught(mutant: Mutant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.plant(monkeypatch)
    # `pytest.raises` fails with an error of its own where a mixture is opened.
    with pytest.raises((AssertionError, StoreError, pytest.fail.Exception)):
        PARTS[mutant.part](tmp_path)
