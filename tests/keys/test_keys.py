"""Random keys over every screen end nothing and lose nothing."""

import sys
import time
from itertools import count
from pathlib import Path

import pytest

from tests.keys.player import Player

SEEDS = (2, 3, 5, 10)
EVENTS = 40
PRESSES = 40
LONG = 500
"""How much is done in one round of the long form."""
IN_A_TERMINAL = 4
"""Every fourth of its rounds is in a terminal."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_random_keys_end_nothing_and_lose_nothing(tmp_path: Path, seed: int) -> None:
    player = Player(tmp_path, seed, EVENTS)
    assert not await player.play()
    assert player.recorded


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("seed", SEEDS[:2])
def test_keys_and_signals_in_a_terminal_end_nothing(tmp_path: Path, seed: int) -> None:
    press_in_a_terminal(tmp_path, seed, PRESSES)


async def test_random_keys_and_signals_end_nothing_and_lose_nothing_however_long(
    tmp_path: Path, minutes: float
) -> None:
    if not minutes:
        pytest.skip("for as long as wanted: --minutes 60")
    end = time.monotonic() + minutes * 60
    for seed in count(1000):
        if time.monotonic() > end:
            break
        if sys.platform != "win32" and seed % IN_A_TERMINAL == 0:
            press_in_a_terminal(tmp_path / str(seed), seed, LONG)
        else:
            assert not await Player(tmp_path / str(seed), seed, LONG).play(), seed


def press_in_a_terminal(folder: Path, seed: int, times: int) -> None:
    """Press random keys and send signals to the program in a terminal; its store must be well afterwards."""
    from tests.e2e.terminal import meeting_of  # noqa: PLC0415  Windows has no pexpect
    from tests.keys.terminal import KeysInTerminal  # noqa: PLC0415  not on Windows

    store = folder / "store"
    meeting_of(store, "Estuary and Coast Scrutiny Committee", "2026-03-03")
    with KeysInTerminal(store, seed) as terminal:
        terminal.wait_for("F1")
        terminal.play(times)
        terminal.end()
        assert not terminal.faults, seed
        terminal.doctor()
