"""Random keys over every screen end nothing and lose nothing."""

import time
from itertools import count
from pathlib import Path

import pytest

from tests.keys.player import Player

SEEDS = (1, 2, 3, 4)
EVENTS = 40
HOUR = 3600


@pytest.mark.parametrize("seed", SEEDS)
async def test_random_keys_end_nothing_and_lose_nothing(tmp_path: Path, seed: int) -> None:
    player = Player(tmp_path, seed, EVENTS)
    assert not await player.play()
    assert player.recorded


async def test_an_hour_of_random_keys_ends_nothing_and_loses_nothing(tmp_path: Path, *, hour: bool) -> None:
    if not hour:
        pytest.skip("an hour: --hour")
    end = time.monotonic() + HOUR
    for seed in count(1000):
        if time.monotonic() > end:
            break
        assert not await Player(tmp_path / str(seed), seed, 500).play(), seed
