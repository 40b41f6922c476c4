"""What the screen says of the store: saved, saved elsewhere, not saved, read only; true at every moment."""

import asyncio
import errno
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.store import FallbackFolders, LiveStore, open_store
from scrutiny_tui.tui import app
from scrutiny_tui.tui.commands import CAPTURE
from scrutiny_tui.tui.screens import capture
from tests.store.live import PATIENCE, Disk, Watch, live
from tests.tui.office import WIDE, Clerk, Premises, busy_premises_in, clerk_at, premises_in

PAGES = ("meetings", "committees", "log")
KEYS = {"meetings": (), "committees": ("c",), "log": ("l",)}


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path / "store")


@pytest.fixture
def store(tmp_path: Path, disk: Disk) -> Iterator[LiveStore]:
    busy_premises_in(tmp_path).workspace.store.close()
    kept = FallbackFolders((tmp_path / "kept",), Disk(tmp_path / "kept"))
    with closing(live(tmp_path / "store", disk, places=kept)) as opened:
        yield opened
        disk.wrong = 0


@pytest.fixture
def office(tmp_path: Path, store: LiveStore) -> Premises:
    return premises_in(tmp_path, store)


async def until(store: LiveStore, word: SaveState, clerk: Clerk) -> None:
    """Wait until the words are there, and the screen has heard of it from the thread that wrote them."""
    await asyncio.to_thread(Watch(store).until_word, word)
    async with asyncio.timeout(PATIENCE):
        while not clerk.top.casefold().endswith(word.value.casefold()):
            await clerk.pilot.pause()


def seen(clerk: Clerk) -> str:
    """The screen as running text."""
    return " ".join(clerk.seen.split())


@pytest.mark.parametrize("page", PAGES)
async def test_every_page_says_where_the_words_are_while_the_disk_is_full(
    office: Premises, store: LiveStore, disk: Disk, page: str
) -> None:
    async with clerk_at(office) as clerk:
        await clerk.press(*KEYS[page])
        assert clerk.top.endswith("  saved")
        disk.wrong = errno.ENOSPC
        office.committee("Estuary Board")
        await until(store, SaveState.ELSEWHERE, clerk)
        assert clerk.top.endswith("SAVED ELSEWHERE")
        assert "is full: make room. Meanwhile your words are kept in" in seen(clerk)
        disk.wrong = 0
        await until(store, SaveState.SAVED, clerk)
        assert clerk.top.endswith("  saved")
        assert "make room" not in seen(clerk)


async def test_a_line_is_not_shown_beside_saved_before_it_is_on_disk(
    office: Premises, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk = Event()
    async with clerk_at(office, WIDE) as clerk:
        clerk.app.open_page(CAPTURE, office.workspace.meetings()[0].id)
        await clerk.pilot.pause()
        assert clerk.top.endswith("  saved")
        for module in (app, capture):  # what is shown later than the line itself is never shown
            monkeypatch.setattr(module, "after_painting", lambda *_: None)
        monkeypatch.setattr(disk, "sync", lambda _handle: on_disk.wait(PATIENCE))
        await clerk.type("Ferry")
        await clerk.press("enter")
        try:
            assert "Recorded: point" in seen(clerk)
            assert clerk.top.endswith("  saving")
        finally:
            on_disk.set()


async def test_what_is_saved_nowhere_is_left_only_when_asked_twice(tmp_path: Path, disk: Disk) -> None:
    busy_premises_in(tmp_path).workspace.store.close()
    nowhere = Disk(tmp_path / "kept")
    with closing(
        live(tmp_path / "store", disk, places=FallbackFolders((tmp_path / "kept",), nowhere))
    ) as store:
        office = premises_in(tmp_path, store)
        async with clerk_at(office, WIDE) as clerk:
            disk.wrong = nowhere.wrong = errno.ENOSPC
            office.committee("Estuary Board")
            await until(store, SaveState.NOT_SAVED, clerk)
            assert clerk.top.endswith("NOT SAVED")
            assert "leave the program open" in seen(clerk)
            await clerk.press("ctrl+q")
            assert clerk.app.is_running
            assert clerk.said == "Ctrl+Q again leaves without what was recorded last: it could not be kept."
            disk.wrong = 0
            await until(store, SaveState.SAVED, clerk)
            await clerk.press("ctrl+q")
            assert not clerk.app.is_running


async def test_who_only_reads_can_take_over_once_the_other_has_gone(tmp_path: Path) -> None:
    busy_premises_in(tmp_path).workspace.store.close()
    writer = open_store(tmp_path / "store")
    with closing(live(tmp_path / "store")) as reader:
        async with clerk_at(premises_in(tmp_path, reader), WIDE) as clerk:
            assert clerk.top.endswith("READ ONLY")
            assert "Open in another program (" in seen(clerk)
            await clerk.press("ctrl+t")
            assert clerk.said.startswith("The store is open in another program (")
            assert clerk.top.endswith("READ ONLY")
            writer.close()
            await asyncio.to_thread(Watch(reader).until, lambda: reader.saving.can_take_over, "it to be free")
            await clerk.pilot.pause()
            assert "Ctrl+T takes it over, so that you can type." in seen(clerk)
            await clerk.press("ctrl+t")
            assert clerk.said == "The store is yours now: what you type is recorded."
            assert clerk.top.endswith("  saved")


async def test_what_becomes_known_of_the_store_meanwhile_stands_on_every_page(
    office: Premises, store: LiveStore
) -> None:
    async with clerk_at(office, WIDE) as clerk:
        store.notice("Today's backup could not be made [/foo].")
        await clerk.pilot.pause()
        assert "Today's backup could not be made [/foo]." in seen(clerk)
        await clerk.press("l")
        assert "Today's backup could not be made [/foo]." in seen(clerk)


async def test_asked_once_whether_to_leave_it_asks_again_after_any_other_key(
    office: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LiveStore, "wait_until_safe", lambda *_: False)
    async with clerk_at(office) as clerk:
        await clerk.press("ctrl+q")
        await clerk.press("down")
        await clerk.press("ctrl+q")
        assert clerk.app.is_running
        await clerk.press("ctrl+q")
        assert not clerk.app.is_running


async def test_minutes_that_cannot_be_read_are_told_of_and_the_program_goes_on(
    office: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise StoreError("The minutes cannot be read.")

    async with clerk_at(office) as clerk:
        monkeypatch.setattr(office.workspace, "sitting", damaged)
        await clerk.press("enter")
        assert clerk.page == "meetings"
        assert clerk.said == "The minutes cannot be read."


async def test_who_writes_already_is_told_so(office: Premises) -> None:
    async with clerk_at(office) as clerk:
        await clerk.press("ctrl+t")
        assert clerk.said == "You are the one who types here already."
