"""Keys that open and leave pages, pressed faster than a page comes and goes: the program goes on."""

import asyncio
from datetime import date
from pathlib import Path
from random import Random

import pytest
from textual.events import Key
from textual.widgets import Input

from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.text_field import TextField
from tests.tui import capture_page
from tests.tui.capture_page import room_in
from tests.tui.office import KEYS, Premises, ScreenUser, clerk_at

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
TIMES = 3


async def burst(clerk: ScreenUser, keys: list[str], random: Random) -> None:
    """Press keys without waiting for an answer: the program has only a few turns of its loop between them."""
    for _ in range(TIMES):
        for key in keys:
            clerk.pilot.app.post_message(Key(key, key if len(key) == 1 else None))
            for _ in range(random.choice((0, 0, 1, 3, 10, 40, 150))):
                await asyncio.sleep(0)
    await all_answered(clerk)


async def all_answered(clerk: ScreenUser) -> None:
    """Wait until every key has been answered."""
    await clerk.pilot.pause()
    assert isinstance(clerk.pilot.app, ScrutinyApp)
    while clerk.pilot.app._keys.busy:  # noqa: SLF001  no public call tells
        await clerk.pilot.pause()
    await clerk.pilot.pause()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("keys", BURSTS, ids=" ".join)
async def test_a_burst_of_keys_on_the_first_page_ends_nothing(
    busy: Premises, keys: list[str], seed: int
) -> None:
    async with clerk_at(busy) as clerk:
        await burst(clerk, keys, Random(seed))  # noqa: S311  pauses, not secrets
        assert isinstance(clerk.app.page, Page)
        assert clerk.app.page.is_mounted


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("keys", BURSTS, ids=" ".join)
async def test_a_burst_of_keys_in_capture_ends_nothing(tmp_path: Path, keys: list[str], seed: int) -> None:
    room = room_in(tmp_path)
    async with capture_page.clerk_at(room) as clerk:
        await burst(clerk, keys, Random(seed))  # noqa: S311  pauses, not secrets


@pytest.mark.parametrize("enters", [2, 5])
async def test_enter_pressed_more_than_once_in_a_form_records_it_once(busy: Premises, enters: int) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type("9 December 2026")
        field = clerk.app.screen.focused
        assert isinstance(field, TextField)
        for _ in range(enters):
            field.post_message(Input.Submitted(field, field.value))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert clerk.page == "meetings"
    assert [meeting.date for meeting in busy.workspace.meetings()].count(date(2026, 12, 9)) == 1


async def test_enter_pressed_twice_in_a_form_that_stays_open_says_nothing_is_wrong(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "n")
        await clerk.type("Harbour dues")
        field = clerk.app.screen.focused
        assert isinstance(field, TextField)
        for _ in range(3):
            field.post_message(Input.Submitted(field, field.value))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert "Type the next one" in clerk.said
    agendas = [busy.workspace.sitting(meeting.id).items for meeting in busy.workspace.meetings()]
    assert [item.title for agenda in agendas for item in agenda].count("Harbour dues") == 1


async def test_a_form_at_fault_can_be_recorded_later(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Harbour Board")
        with monkeypatch.context() as broken:
            broken.setattr(Prepare, "add_committee", fail)
            await clerk.press("enter")
            assert "because of a fault in the program" in clerk.said
        await clerk.press("enter")
        assert clerk.page == "committees"
    assert [c.name for c in busy.workspace.committees()].count("Harbour Board") == 1
    assert faults


async def test_keys_typed_while_the_meeting_is_being_opened_stand_in_the_bar_in_order(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("down")
        for key in ["enter", *"The ferry was late"]:
            clerk.app.post_message(Key(KEYS.get(key, key), key if len(key) == 1 else None))
        await all_answered(clerk)
        assert clerk.app.screen.query_one(CaptureBar).text == "The ferry was late"


async def test_keys_behind_the_one_that_leaves_a_page_are_for_the_page_beneath(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    async with capture_page.clerk_at(room) as clerk:
        for key in ("escape", "escape", "c", "n", *"abc"):
            clerk.pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await all_answered(clerk)
        page, field = clerk.pilot.app.screen, clerk.pilot.app.focused
        assert isinstance(page, Page)
        assert isinstance(field, TextField)
        assert (page.headline(), field.value) == ("New committee", "abc")
