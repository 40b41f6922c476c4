"""A fault of one part of the screen is shown in its place, and the clerk goes on minuting."""

import inspect
from collections.abc import Mapping
from pathlib import Path

import pytest
import textual
from textual.command import CommandPalette
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, OptionList

from scrutiny_tui.services.export import Export
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.capture.shown_minutes import ShownMinutes
from scrutiny_tui.tui.faults import STOPPED, WENT_WRONG
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.screens.log import LogPage
from scrutiny_tui.tui.screens.meetings import MeetingsPage
from scrutiny_tui.tui.screens.page import NOT_OPENED, Page
from scrutiny_tui.tui.textual_traps import ORIGINALS
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.blank import Caption
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from scrutiny_tui.tui.widgets.page_footer import PageFooter
from tests.tui import capture_page
from tests.tui.capture_page import Room, room_in
from tests.tui.office import Premises, ScreenUser, clerk_at

SAID = "what the councillor said in confidence"
Broken = tuple[type, str]


def fail(self: object = None, *_: object, **__: object) -> None:  # noqa: ARG001  the part at fault is looked for
    raise ZeroDivisionError(SAID)


def words(seen: str) -> str:
    return " ".join(seen.replace("│", " ").split())


def stopped(clerk: ScreenUser) -> bool:
    """Whether the sentence of a part that has stopped is in sight."""
    captions = clerk.pilot.app.screen.query(Caption)
    return any(str(caption.render()) == STOPPED and caption.region.size for caption in captions)


PANES: Mapping[str, Broken] = {
    "the item": (ItemPane, "show"),
    "the agenda": (AgendaPane, "show"),
    "the outcomes": (OutcomesPane, "show"),
    "the painting of the item": (ItemPane, "render_line"),
    "the painting of the agenda": (AgendaPane, "render_line"),
    "the size of the outcomes": (OutcomesPane, "on_resize"),
}


@pytest.mark.parametrize("part", PANES)
async def test_a_pane_at_fault_says_so_in_its_place_and_lines_are_recorded_all_the_same(
    tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    room = room_in(tmp_path)
    owner, name = PANES[part]
    with monkeypatch.context() as broken:
        broken.setattr(owner, name, fail, raising=False)
        async with capture_page.clerk_at(room) as clerk:
            await clerk.enter("/item 3", "The ferry was late.", "/agreed")
            assert stopped(clerk)
            assert clerk.bar.has_focus
            assert clerk.bar.text == ""
            assert "Recorded" in clerk.seen
            await clerk.press("f1", "escape")
            await clerk.enter("The lamps were new.")
    assert room.lines[-3:] == ["The ferry was late.", "/agreed", "The lamps were new."]
    assert all(fault.startswith("ZeroDivisionError at ") for fault in faults)
    assert SAID not in "".join(faults)


async def test_a_pane_that_was_at_fault_is_there_again_when_the_page_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    room = room_in(tmp_path)
    async with capture_page.clerk_at(room) as clerk:
        with monkeypatch.context() as broken:
            broken.setattr(AgendaPane, "show", fail)
            await clerk.enter("/item 3")
            assert stopped(clerk)
            assert "Quay lighting" not in clerk.seen
        await clerk.press("escape", "escape")
        await clerk.press("enter")
        assert isinstance(clerk.pilot.app.screen, CaptureScreen)
        assert "Quay lighting" in clerk.seen
        assert not stopped(clerk)
    assert faults


@pytest.mark.parametrize("kind", [ValueError, RecursionError, MemoryError, KeyError])
async def test_a_house_style_that_raises_anything_leaves_the_item_in_plain_words(
    tmp_path: Path, kind: type[Exception], monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    def broken(*_: object) -> None:
        raise kind(SAID)

    room = room_in(tmp_path)
    monkeypatch.setattr(Export, "by_entry", broken)
    monkeypatch.setattr(Export, "preview", broken)
    async with capture_page.clerk_at(room) as clerk:
        await clerk.enter("/item 3", "The ferry was late.")
        assert "The ferry was late." in clerk.item.text
        await clerk.press("f5")
        await clerk.enter("The lamps were new.")
        await clerk.press("f5")
        assert "The lamps were new." in clerk.item.text
    assert room.lines[-2:] == ["The ferry was late.", "The lamps were new."]
    assert faults


@pytest.mark.parametrize("method", ["body", "on_mount", "headline", "fill"])
async def test_a_page_at_fault_says_so_and_can_be_left(
    busy: Premises, method: str, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    async with clerk_at(busy) as clerk:
        monkeypatch.setattr(LogPage, method, fail, raising=False)
        await clerk.press("l")
        assert "because of a fault in the program" in words(clerk.seen)
        if method == "body":
            assert NOT_OPENED in words(clerk.said)
        else:
            await clerk.press("escape")
        assert clerk.page == "meetings"
        await clerk.press("a")
        assert clerk.page == "agenda"
    assert len(set(faults)) >= 1


async def test_the_meetings_are_shown_when_the_meeting_that_is_live_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    room = room_in(tmp_path)
    monkeypatch.setattr(CaptureScreen, "_prepare", fail)
    app = ScrutinyApp(room.services)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, MeetingsPage)
        assert NOT_OPENED in words(ScreenUser(pilot).seen)
    assert faults


async def test_an_action_at_fault_says_so_above_the_keys(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    monkeypatch.setattr(MeetingsPage, "action_agenda", fail)
    async with clerk_at(busy) as clerk:
        await clerk.press("a")
        assert words(clerk.said) == WENT_WRONG
        await clerk.press("l")
        assert clerk.page == "log"
    assert len(faults) == 1


async def test_a_widget_answers_and_its_timers_run_after_a_fault_in_one_of_its_handlers(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    ticks: list[int] = []
    async with clerk_at(busy) as clerk:
        page = clerk.app.screen
        page.set_interval(0.001, lambda: ticks.append(1))
        with monkeypatch.context() as broken:
            broken.setattr(MeetingsPage, "action_open_meeting", fail)
            await clerk.press("enter")
            assert words(clerk.said) == WENT_WRONG
        before = len(ticks)
        await clerk.press("l", "escape", "enter")
        assert clerk.page == "capture"
        assert len(ticks) > before
    assert faults


async def test_a_key_of_the_footer_that_is_at_fault_leaves_the_footer_stopped_and_the_page_going(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    monkeypatch.setattr(PageFooter, "on_click", fail)
    async with clerk_at(busy) as clerk:
        await clerk.pilot.click(PageFooter)
        await clerk.pilot.pause()
        assert stopped(clerk)
        await clerk.press("l")
        assert clerk.page == "log"
    assert faults


async def test_a_fault_at_each_change_does_not_keep_changes_from_being_shown(
    busy: Premises, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    monkeypatch.setattr(Page, "_show_top", fail)
    async with clerk_at(busy) as clerk:
        for name in ("Harbour Board", "Pier Board"):
            busy.committee(name)
        await clerk.press("c")
        assert "Pier Board" in clerk.seen
    assert faults


async def test_a_fault_in_a_timer_of_capture_lets_the_clerk_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    room = room_in(tmp_path)
    monkeypatch.setattr(ShownMinutes, "mark_doubts", fail)
    async with capture_page.clerk_at(room) as clerk:
        await clerk.enter("/item 3", "The ferry was late.")
        assert "The ferry was late." in clerk.item.text
    assert room.lines[-1:] == ["The ferry was late."]
    assert faults


async def test_only_a_fault_of_the_bar_itself_ends_the_program_and_its_words_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    room = room_in(tmp_path)
    with pytest.raises(ZeroDivisionError):
        await _type_and_run_into_a_fault_of_the_bar(room, monkeypatch)
    kept = [line.words.text for line in room.services.drafts.unrecorded.lines]
    assert kept == ["The ferry was "]
    assert faults


async def test_a_page_that_was_left_already_does_not_take_the_one_beneath_with_it(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "n")
        form = clerk.app.screen
        form.dismiss()
        form.dismiss()
        await clerk.pilot.pause()
        assert clerk.page == "committees"


async def test_a_command_of_the_palette_chosen_twice_runs_once(
    busy: Premises, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(MeetingsPage, "action_show_log", lambda page: ran.append(page.PAGE))
    async with clerk_at(busy) as clerk:
        await clerk.press("f10", *"log")
        await clerk.press("down")
        palette = clerk.app.screen
        assert isinstance(palette, CommandPalette)
        field = palette.query_one(Input)
        commands = palette.query_one(OptionList)
        for _ in range(2):
            commands.post_message(OptionList.OptionSelected(commands, commands.options[0], 0))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert field.value
        assert clerk.page == "meetings"
    assert ran == ["meetings"]


async def test_a_palette_opens_while_the_one_before_is_going(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        page = clerk.app.screen
        assert isinstance(page, Page)
        page.action_palette()
        clerk.app.pop_screen()
        page.action_palette()
        await clerk.pilot.pause()
        assert isinstance(clerk.app.screen, CommandPalette)


async def test_a_fault_of_a_worker_is_logged_with_its_place(busy: Premises, faults: list[str]) -> None:
    async with clerk_at(busy) as clerk:
        clerk.app.run_worker(_failing_worker())
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert clerk.page == "meetings"
    (fault,) = faults
    assert fault.startswith("ZeroDivisionError at ")
    assert " _failing_worker > " in fault


async def _failing_worker() -> None:
    fail()


async def test_page_down_in_a_list_that_is_not_laid_out_does_nothing(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        options = OptionList("one", "two")
        options.display = False
        await clerk.app.screen.mount(options)
        options.highlighted = 0
        options.action_page_down()  # type: ignore[no-untyped-call]
        assert options.highlighted == 0


def test_what_is_replaced_of_textual_is_what_it_was_when_it_was_looked_at() -> None:
    assert textual.__version__ == "8.2.8"
    assert {name: str(inspect.signature(original)) for name, original in ORIGINALS.items()} == {
        "OptionList._move_page": "(self, direction: '_widget_navigation.Direction') -> 'None'",
        "MessagePump._pre_process": "(self) -> 'bool'",
        "Screen.dismiss": "(self, result: 'ScreenResultType | None' = None) -> 'AwaitComplete'",
        "Timer._run": "(self) -> 'None'",
        "Widget._message_loop_exit": "(self) -> 'None'",
    }
    for owner in (OptionList, MessagePump, Timer, Widget):
        assert owner.__module__.startswith("textual")


async def _type_and_run_into_a_fault_of_the_bar(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async with capture_page.clerk_at(room) as clerk:
        await clerk.type("The ferry was ")
        monkeypatch.setattr(CaptureBar, "action_cursor_up", fail)
        await clerk.press("up")
