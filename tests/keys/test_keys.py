"""Random keys over every screen end nothing and lose nothing."""

import sys
import time
from itertools import count
from pathlib import Path

import pytest

from tests.keys.player import Player

SEEDS = (1, 2, 3, 5)
EVENTS = 40
PRESSES = 40
HOUR = 3600


@pytest.mark.parametrize("seed", SEEDS)
async def test_random_keys_end_nothing_and_lose_nothing(tmp_path: Path, seed: int) -> None:
    player = Player(tmp_path, seed, EVENTS)
    assert not await player.play()
    assert player.recorded


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("seed", SEEDS[:2])
def test_keys_and_signals_in_a_terminal_end_nothing(tmp_path: Path, seed: int) -> None:
    from tests.e2e.terminal import meeting_of  # noqa: PLC0415  Windows has no pexpect
    from tests.keys.terminal import KeysInTerminal  # noqa: PLC0415  not on Windows

    store = tmp_path / "store"
    meeting_of(store, "Estuary and Coast Scrutiny Committee", "2026-03-03")
    with KeysInTerminal(store, seed) as terminal:
        terminal.wait_for("F1")
        terminal.play(PRESSES)
        terminal.end()
        assert not terminal.faults
        terminal.doctor()


async def test_an_hour_of_random_keys_ends_nothing_and_loses_nothing(tmp_path: Path, *, hour: bool) -> None:
    if not hour:
        pytest.skip("an hour: --hour")
    end = time.monotonic() + HOUR
    for seed in count(1000):
        if time.monotonic() > end:
            break
        assert not await Player(tmp_path / str(seed), seed, 500).play(), seed
