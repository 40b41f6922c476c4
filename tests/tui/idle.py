"""Wait until the program has done all that a key asked for, by its event loop and not by the clock.

Textual takes a program for idle once it has slept through a fiftieth of a second. That is slow, and on a busy
machine it may be too soon.
"""

import asyncio
from asyncio import BaseEventLoop
from collections.abc import Callable
from time import monotonic

import pytest
from textual import app, pilot, screen

from scrutiny_tui.tui import painting

PAINT = 1 / 500
"""How often the screen is painted while tests run, in seconds."""


async def until_idle(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until no callback is left to run and what they changed is painted.

    Args:
        min_sleep: as textual calls it; nothing is slept for.
        max_sleep: how long to wait for a program that always has something to do, in seconds.
    """
    del min_sleep
    loop = asyncio.get_running_loop()
    assert isinstance(loop, BaseEventLoop)
    end = monotonic() + max_sleep
    while monotonic() < end:
        await asyncio.sleep(0)
        if _has_work(loop):
            continue
        await asyncio.sleep(2 * PAINT)  # timers due before this one run before it, however slow the machine
        if not _has_work(loop):
            return


async def at_once(work: Callable[..., object], *arguments: object) -> None:
    """Do work at once that the program leaves to another thread: none of it is still to come."""
    work(*arguments)


def _has_work(loop: BaseEventLoop) -> bool:
    return bool(loop._ready)  # type: ignore[attr-defined]  # noqa: SLF001  asyncio tells it no other way


def wait_by_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a pilot wait like this."""
    monkeypatch.setattr(pilot, "wait_for_idle", until_idle)
    monkeypatch.setattr(app, "wait_for_idle", until_idle)
    monkeypatch.setattr(screen, "UPDATE_PERIOD", PAINT)
    # Shorter than the wait above, so that what follows a painting is never left out.
    monkeypatch.setattr(painting, "SECONDS_TO_THE_TERMINAL", PAINT / 2)
    monkeypatch.setattr(painting, "SECONDS_UNLESS_PAINTED", PAINT / 2)
