"""What holds on every page: undo, what is saved, help, the palette, and how the program ends."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.events import Key
from textual.message import Message
from textual.widgets import Static

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import PersonDetails
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.tui.app import CRASHED, RecordsChanged, SavingChanged, ScrutinyApp
from scrutiny_tui.tui.commands import LOG
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.top_line import TopLine
from tests.store.live import live
from tests.tui.office import WIDE, Premises, clerk_at, premises_in

PAGES = {
    "meetings": [],
    "committees": ["c"],
    "people": ["p"],
    "agenda": ["a"],
    "attendance": ["a", "a"],
    "log": ["l"],
    "export": ["x"],
    "help": ["f1"],
}

CONSOLE_SIGNS = set("─│┌┐└┘├┤┬┴┼►‹›↑↓←→•…·–—‘’“”")
"""Of the signs beyond ASCII, those of ours that Consolas and Lucida Console have."""


async def test_a_meeting_that_was_captured_and_left_twenty_times_follows_changes_once(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Capture, "_changed", lambda capture: heard.append(capture.meeting))
    async with clerk_at(busy) as clerk:
        for _ in range(19):
            await clerk.press("enter", "escape", "escape")
            assert clerk.page == "meetings"
        await clerk.press("enter")
        assert clerk.page == "capture"
        busy.committee("Harbour Board")
    assert len(heard) == 1


@pytest.mark.parametrize("page", PAGES)
async def test_undo_and_redo_say_what_they_did_on_every_page(busy: Premises, page: str) -> None:
    committee = busy.workspace.committees()[0]
    busy.services.prepare.add_person(PersonDetails("Kit Lowe"), committee)
    async with clerk_at(busy) as clerk:
        await clerk.press(*PAGES[page])
        assert clerk.page == page
        await clerk.press("ctrl+z")
        assert clerk.said == "Undone: add a person. Ctrl+Y does it again."
        await clerk.press("ctrl+y")
        assert clerk.said == "Done again: add a person."
        await clerk.press("ctrl+y")
        assert clerk.said == "Nothing was undone that could be done again."


async def test_a_sentence_is_whole_on_a_small_screen_however_long_it_is(busy: Premises) -> None:
    name = "Councillor Margaret Featherstonehaugh-Cholmondeley of the Northern Lanes"
    async with clerk_at(busy) as clerk:
        await clerk.press("p", "n")
        await clerk.type(name)
        await clerk.press("enter")
        assert clerk.said == f"Added {name}. Type the next one, or press Esc."


async def test_with_nothing_done_there_is_nothing_to_undo_and_the_key_says_so(busy: Premises) -> None:
    while busy.workspace.undo():
        pass
    async with clerk_at(busy) as clerk:
        await clerk.press("ctrl+z")
        assert clerk.said == "There is nothing to undo."


async def test_a_form_that_cannot_be_recorded_keeps_its_words_and_says_why(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Estuary Board")
        busy.refuse_changes(monkeypatch)
        await clerk.press("enter")
        assert clerk.said == "“p1” was changed meanwhile: look at it again first."
        assert "Estuary Board" in clerk.seen


@pytest.mark.parametrize("page", [page for page in PAGES if page != "help"])
async def test_f1_shows_the_keys_of_the_page_and_closes_again(busy: Premises, page: str) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press(*PAGES[page], "f1")
        assert clerk.top.startswith("Help")
        await clerk.press("f1")
        assert clerk.page == page


async def test_help_that_is_longer_than_the_screen_says_so_and_turns(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("enter", "f1")
        assert clerk.said == "There is more: Page Down and Page Up turn."
        assert "Find a command by its name." not in clerk.seen
        await clerk.press("pagedown", "pagedown")
        assert "Find a command by its name." in clerk.seen
        await clerk.press("escape", "escape", "escape", "s", "f1")
        assert clerk.said == ""


async def test_the_help_of_capture_shows_the_lines_and_commands_that_can_be_typed(busy: Premises) -> None:
    async with clerk_at(busy, (120, 120)) as clerk:
        await clerk.press("enter", "f1")
        for words in ("hale: asked how many", "/request text @who when (/rq)", "/exempt 1, 3"):
            assert words in clerk.seen


async def test_the_palette_offers_the_commands_of_the_page_and_does_what_is_chosen(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("f10")
        assert isinstance(clerk.app.screen, CommandPalette)
        assert clerk.app.page is not None
        titles = [command.title for command in clerk.app.get_system_commands(clerk.app.page)]
        assert "New (n)" in titles
        assert "Leave (Ctrl+Q)" in titles


async def test_a_key_in_the_bottom_line_can_be_clicked(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.pilot.click("#keys", offset=(clerk.seen.splitlines()[-1].index("committees"), 0))
        await clerk.pilot.pause()
        assert clerk.page == "committees"


async def test_the_bottom_line_keeps_help_where_there_is_room_for_little(busy: Premises) -> None:
    async with clerk_at(busy, (40, 12)) as clerk:
        assert clerk.seen.splitlines()[-1].rstrip().endswith("F1 help")


async def test_what_another_program_changes_is_shown(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("p")
        busy.services.prepare.add_person(PersonDetails("Kit Lowe"), busy.workspace.committees()[0])
        await clerk.pilot.pause()
        assert "Kit Lowe" in clerk.seen


@pytest.fixture
def second(busy: Premises, tmp_path: Path) -> Iterator[Premises]:
    """A second window on the store that the busy premises hold."""
    del busy
    with closing(live(tmp_path / "store")) as store:
        yield premises_in(tmp_path, store)


@pytest.mark.parametrize("page", PAGES)
async def test_a_store_that_another_program_holds_is_said_to_be_read_only_on_every_page(
    second: Premises, page: str
) -> None:
    async with clerk_at(second) as clerk:
        await clerk.press(*PAGES[page])
        assert "Open in another program" in " ".join(clerk.seen.split())
        assert clerk.top.endswith("READ ONLY")


async def test_a_live_meeting_that_opens_at_once_says_that_the_store_is_held(
    busy: Premises, tmp_path: Path
) -> None:
    busy.services.prepare.set_state(busy.workspace.meetings()[0], State.LIVE)
    with closing(live(tmp_path / "store")) as store:
        async with clerk_at(premises_in(tmp_path, store), WIDE) as clerk:
            assert clerk.page == "capture"
            assert clerk.top.endswith("READ ONLY")
            assert "Open in another program" in " ".join(clerk.seen.split())


async def test_what_there_is_to_know_of_the_store_stands_on_the_first_page(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ("A save was interrupted [/foo].", "The journal could not be tidied.")
    monkeypatch.setattr(type(busy.workspace), "notices", told)
    async with clerk_at(busy) as clerk:
        assert all(sentence in clerk.seen for sentence in told)


@pytest.mark.parametrize("message", [RecordsChanged(), SavingChanged(), Key("ctrl+z", None)])
async def test_what_comes_before_the_first_page_stands_waits_for_it(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, message: Message
) -> None:
    app = ScrutinyApp(busy.services, start_meeting=busy.workspace.meetings()[0].id)
    monkeypatch.setattr(busy.workspace.store, "on_saving_changed", lambda _watcher: app.post_message(message))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, Page)
        assert app.screen.query_one(TopLine).query_one("#title", Static).content


async def test_what_changes_while_a_page_opens_is_shown_when_the_page_stands(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        clerk.app.open_page(LOG)
        clerk.app.on_records_changed()  # before the page has its widgets
        await clerk.pilot.pause()
        assert clerk.page == LOG


async def test_words_typed_before_the_first_page_stands_come_into_its_bar(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ScrutinyApp(busy.services, start_meeting=busy.workspace.meetings()[0].id)
    typed = [Key(letter, letter) for letter in "Ferry"]
    monkeypatch.setattr(
        busy.workspace.store, "on_saving_changed", lambda _watcher: [*map(app.post_message, typed)]
    )
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.screen.query_one(CaptureBar).text == "Ferry"


async def test_words_that_can_be_kept_nowhere_are_not_left_behind_without_asking(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n", "E", "ctrl+q")
        assert (
            clerk.said
            == "Ctrl+Q again leaves without what was typed in “New committee”: it could not be kept."
        )
        assert clerk.app.is_running
        await clerk.press("ctrl+q")
        assert clerk.app._exit  # noqa: SLF001  textual has no public word for it


async def test_a_page_whose_subject_is_gone_is_not_opened(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        clerk.app.open_page("people", "nobody")
        await clerk.pilot.pause()
        assert clerk.page == "meetings"
        assert clerk.said == "That committee is no longer there."


async def test_a_page_is_left_when_undo_takes_its_subject_away(busy: Premises) -> None:
    added = busy.meeting(busy.workspace.committees()[0], date(2026, 3, 3))
    async with clerk_at(busy) as clerk:
        await clerk.press("a")
        assert clerk.page == "agenda"
        await clerk.press("ctrl+z")
        assert clerk.page == "meetings"
        assert clerk.seen.count(added.id) == clerk.said.count(added.id)


@pytest.mark.parametrize("page", [*PAGES, "palette"])
async def test_only_signs_are_painted_that_the_fonts_of_a_windows_console_have(
    busy: Premises, page: str
) -> None:
    busy.capture(busy.workspace.meetings()[-1], *(f"/action thing {n}" for n in range(40)))
    async with clerk_at(busy) as clerk:
        await clerk.press(*PAGES.get(page, ["f10"]))
        assert {sign for sign in clerk.seen if not sign.isascii()} <= CONSOLE_SIGNS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
async def test_when_the_terminal_closes_what_is_being_typed_is_kept_and_the_program_ends(
    busy: Premises, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    monkeypatch.setattr(Page, "flush", lambda page: flushed.append(page.PAGE))
    async with clerk_at(busy) as clerk:
        await clerk.press("c")
        os.kill(os.getpid(), getattr(signal, name))
        await asyncio.wait_for(_ended(clerk.app), timeout=10)
    assert flushed[:2] == ["meetings", "committees"]


async def test_a_fault_of_the_bar_ends_with_one_sentence_and_none_of_the_words(
    busy: Premises, capfd: pytest.CaptureFixture[str], faults: list[str]
) -> None:
    app = ScrutinyApp(busy.services)
    with pytest.raises(ZeroDivisionError):
        await _run_into_a_fault(app)
    said = capfd.readouterr().err
    assert " ".join(said.split()) == CRASHED
    assert "so are the words that were being typed" in CRASHED
    assert "ZeroDivisionError" in "".join(faults)
    assert "in confidence" not in said + "".join(faults)


def test_opening_the_program_imports_nothing_that_makes_documents() -> None:
    code = (
        "import sys, scrutiny_tui.tui.app; print([m for m in ('docx', 'lxml', 'tinydb') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


async def _run_into_a_fault(app: ScrutinyApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("enter")
        app.call_later(
            app.screen.query_one(CaptureBar).call_later, _fail, "what the councillor said in confidence"
        )
        await pilot.pause()


def _fail(words: str) -> None:
    raise ZeroDivisionError(words)


async def _ended(app: ScrutinyApp) -> None:
    while not app._exit:  # noqa: ASYNC110, SLF001  textual has no event for it
        await asyncio.sleep(0)
