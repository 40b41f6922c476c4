"""Keys that open and leave pages, pressed faster than a page comes and goes: the program goes on."""

import asyncio
from pathlib import Path
from random import Random

import pytest
from textual.events import Key

from scrutiny_tui.tui.screens.page import Page
from tests.tui import capture_page
from tests.tui.capture_page import room_in
from tests.tui.office import Clerk, Premises, busy_premises_in, clerk_at

BURSTS = (
    ["f1", "escape"],
    ["f3", "escape", "escape"],
    ["f9"],
    ["f9", "escape"],
    ["f10", "escape"],
    ["f10", "pagedown", "escape"],
    ["f1", "f3", "escape", "f9"],
    ["l", "escape"],
    ["p", "escape", "c", "escape", "a", "escape"],
    ["n", "escape"],
    ["n", "enter", "enter"],
    ["enter", "enter", "escape"],
)
SEEDS = range(2)
TIMES = 5


async def burst(clerk: Clerk | capture_page.Clerk, keys: list[str], random: Random) -> None:
    """Press keys without waiting for an answer: the program has only a few turns of its loop between them."""
    for _ in range(TIMES):
        for key in keys:
            clerk.pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(random.choice((0, 0, 1, 3, 10, 40, 150))):
                await asyncio.sleep(0)
    while clerk.pilot.app._keys.busy:  # type: ignore[attr-defined]  # noqa: SLF001  no public call tells
        await clerk.pilot.pause()
    await clerk.pilot.pause()


@pytest.fixture
def busy(tmp_path: Path) -> Premises:
    return busy_premises_in(tmp_path)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("keys", BURSTS, ids=" ".join)
async def test_a_burst_of_keys_on_the_first_page_ends_nothing(
    busy: Premises, keys: list[str], seed: int
) -> None:
    async with clerk_at(busy) as clerk:
        await burst(clerk, keys, Random(seed))
        assert isinstance(clerk.app.page, Page)
        assert clerk.app.page.is_mounted


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("keys", BURSTS, ids=" ".join)
async def test_a_burst_of_keys_in_capture_ends_nothing(tmp_path: Path, keys: list[str], seed: int) -> None:
    room = room_in(tmp_path)
    async with capture_page.clerk_at(room) as clerk:
        await burst(clerk, keys, Random(seed))
