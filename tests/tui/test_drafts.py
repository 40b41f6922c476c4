"""What was being typed when the program ended, and where the clerk was, are there when it opens again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual import events

from scrutiny_tui.domain.drafts import OpenPage
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.store.files import Files
from scrutiny_tui.store.live.draft_file import DraftFile
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.capture.answers import RESTORED, RESTORED_AFTER_END
from scrutiny_tui.tui.screens.meetings import MeetingsPage
from scrutiny_tui.tui.screens.page import RETURNED
from scrutiny_tui.tui.widgets.bar import CaptureBar
from tests.tui import office
from tests.tui.capture_page import Clerk, Room, room_in
from tests.tui.office import Premises


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """The room of a meeting that is still planned: it is not opened by itself."""
    return room_in(tmp_path, State.PLANNED)


@asynccontextmanager
async def run_of(room: Room, tmp_path: Path, *, start: bool = False) -> AsyncIterator[Clerk]:
    """One run of the program on the room; it ends without being left unless the clerk leaves it."""
    file = DraftFile(FallbackFolders([tmp_path / "kept"], Files()))
    services = replace(room.services, open_draft_keeper=lambda: file)
    services.keep_drafts()
    app = ScrutinyApp(services, start_meeting=room.meeting.id if start else None)
    try:
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            yield Clerk(pilot)
    finally:
        file.close()


@asynccontextmanager
async def run_at(busy: Premises, tmp_path: Path) -> AsyncIterator[office.Clerk]:
    """One run of the program on busy premises."""
    file = DraftFile(FallbackFolders([tmp_path / "kept"], Files()))
    premises = replace(busy, services=replace(busy.services, open_draft_keeper=lambda: file))
    premises.services.keep_drafts()
    try:
        async with office.clerk_at(premises) as clerk:
            yield clerk
    finally:
        file.close()


async def test_the_program_opens_where_it_ended_with_the_words_in_the_bar(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("Half a sent")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "Half a sent"
        assert "3 Ferry timetable" in clerk.static("#prompt")
        assert clerk.says == RESTORED_AFTER_END
        await clerk.type("ence.")
        assert clerk.says == "point"
        await clerk.press("enter")
    assert room.lines == ["Half a sentence."]


async def test_another_run_types_into_the_item_that_an_undo_led_back_to(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 2", "/item Harbour dues")
        await clerk.press("enter", "ctrl+z")
    async with run_of(room, tmp_path) as clerk:
        assert "2 Declarations" in clerk.static("#prompt")


async def test_after_leaving_the_words_are_in_the_bar_when_the_meeting_is_opened(
    room: Room, tmp_path: Path
) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.type("Half a sent")
        await clerk.press("ctrl+q")
    async with run_of(room, tmp_path) as clerk:
        assert isinstance(clerk.pilot.app.screen, MeetingsPage)
    async with run_of(room, tmp_path, start=True) as clerk:
        assert clerk.bar.text == "Half a sent"
        assert clerk.says == RESTORED


async def test_words_put_away_are_brought_back_in_another_run(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.type("Half a sent")
        await clerk.press("escape")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == ""
        assert clerk.says == RETURNED
        await clerk.press("up")
        assert clerk.bar.text == "Half a sent"


async def test_an_entry_being_edited_is_edited_on_and_is_a_new_line_when_it_has_gone(
    room: Room, tmp_path: Path
) -> None:
    room.capture("/item 3\nThe ferry was late.")
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.press("up", "enter", *"!!")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "The ferry was late.!!"
        await clerk.press("enter")
        assert room.lines == ["The ferry was late.!!"]
        await clerk.press("up", "enter", "!")
    Capture(room.workspace, room.meeting.id).remove(room.entries[0].id)
    async with run_of(room, tmp_path) as clerk:
        await clerk.press("enter")
        assert room.lines == ["The ferry was late.!!!"]


async def test_what_was_recorded_is_no_draft(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3", "Said.")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == ""


async def test_a_line_that_reads_like_one_recorded_beside_it_comes_back(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("/agreed")
        await clerk.paste("Said.\n/agreed")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "/agreed"


@pytest.mark.parametrize("keys", [["c"], ["a"], ["l"], ["c", "enter"], ["enter", "f1"]])
async def test_the_pages_that_were_open_are_open_again(
    busy: Premises, tmp_path: Path, keys: list[str]
) -> None:
    async with run_at(busy, tmp_path) as clerk:
        await clerk.press(*keys)
        page, depth = clerk.page, len(clerk.app.screen_stack)
    async with run_at(busy, tmp_path) as clerk:
        assert (clerk.page, len(clerk.app.screen_stack)) == (page, depth)
        assert clerk.said == RETURNED
        await clerk.press(*["escape"] * 2 * depth)
        assert clerk.page == "meetings"


async def test_a_page_that_cannot_be_opened_again_is_left_out(busy: Premises, tmp_path: Path) -> None:
    pages = [OpenPage("capture", "GONE-2026-03-03"), OpenPage("mural"), OpenPage("log")]
    file = DraftFile(FallbackFolders([tmp_path / "kept"], Files()))
    drafts = Drafts(busy.workspace)
    drafts.begin(file)
    drafts.come_to(pages)
    file.close()
    async with run_at(busy, tmp_path) as clerk:
        assert clerk.page == "log"
        await clerk.press("escape")
        assert clerk.page == "meetings"


async def test_a_program_that_ended_on_its_first_page_opens_as_ever(busy: Premises, tmp_path: Path) -> None:
    async with run_at(busy, tmp_path):
        pass
    busy.services.prepare.set_state(busy.workspace.meetings()[0], State.LIVE)
    async with run_at(busy, tmp_path) as clerk:
        assert clerk.page == "capture"
        assert RETURNED not in clerk.seen


@pytest.mark.parametrize("leave", [[], ["ctrl+q"]])
async def test_words_in_a_form_are_there_again_in_another_run(
    busy: Premises, tmp_path: Path, leave: list[str]
) -> None:
    async with run_at(busy, tmp_path) as clerk:
        await clerk.press("c", "n")
        await clerk.type("Estuary Board")
        await clerk.press(*leave)
    async with run_at(busy, tmp_path) as clerk:
        await clerk.press(*["c"] * len(leave), "n")
        assert "Estuary Board" in clerk.seen
        assert "Your words from before are here again: " in clerk.seen


async def test_a_form_brings_back_what_was_typed_and_not_what_was_altered_since(
    busy: Premises, tmp_path: Path
) -> None:
    async with run_at(busy, tmp_path) as clerk:
        await clerk.press("a", "d", "tab", "tab")
        await clerk.type("Guildhall")
        await clerk.press("ctrl+q")
    meeting = busy.workspace.meetings()[0]
    moved = replace(meeting, date=meeting.date.replace(day=21))
    busy.services.prepare.edit_meeting(meeting, moved)
    async with run_at(busy, tmp_path) as clerk:
        await clerk.press("a", "d")
        assert "Guildhall" in clerk.seen
        assert "21 April 2026" in clerk.seen


async def test_a_fault_of_the_bar_takes_no_word_that_was_typed(
    room: Room, tmp_path: Path, faults: list[str]
) -> None:
    with pytest.raises(ZeroDivisionError):
        await _into_a_fault(room, tmp_path, _type_half_unheard)
    assert faults
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "Half"
        assert clerk.says == RESTORED_AFTER_END


async def test_keys_that_were_pressed_right_before_a_fault_are_answered(
    room: Room, tmp_path: Path, faults: list[str]
) -> None:
    def press_keys(clerk: Clerk) -> None:
        for letter in "Half":
            clerk.pilot.app.post_message(events.Key(letter, letter))

    with pytest.raises(ZeroDivisionError):
        await _into_a_fault(room, tmp_path, press_keys)
    assert faults
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "Half"


async def test_a_page_at_fault_does_not_take_the_words_of_another(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    async def run_into_a_fault() -> None:
        async with run_of(room, tmp_path) as clerk:
            monkeypatch.setattr(clerk.pilot.app.screen, "flush", _fail)
            await clerk.press("enter")
            _type_half_unheard(clerk)
            clerk.pilot.app.call_later(clerk.bar.call_later, _fail)
            await clerk.pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await run_into_a_fault()
    assert faults
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "Half"


async def test_leaving_right_behind_a_key_waits_until_it_is_answered(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = CaptureBar._on_key  # noqa: SLF001  where a slow key is slow

    async def answer_slowly(bar: CaptureBar, event: events.Key) -> None:
        for _ in range(20):
            await asyncio.sleep(0)
        await answer(bar, event)

    monkeypatch.setattr(CaptureBar, "_on_key", answer_slowly)
    async with run_of(room, tmp_path, start=True) as clerk:
        for key in ("H", "a", "l", "f", "ctrl+q"):
            clerk.pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
    async with run_of(room, tmp_path, start=True) as clerk:
        assert clerk.bar.text == "Half"
        assert clerk.says == RESTORED


async def test_words_that_can_be_kept_nowhere_are_not_left_behind_without_asking(room: Room) -> None:
    app = ScrutinyApp(room.services, start_meeting=room.meeting.id)
    async with app.run_test(size=(100, 30)) as pilot:
        clerk = Clerk(pilot)
        await clerk.type("Half")
        await clerk.press("ctrl+q")
        said = "Ctrl+Q again leaves without what was typed in the bar: it could not be kept."
        assert clerk.says == said
        assert app.is_running


async def _into_a_fault(
    room: Room, tmp_path: Path, deed: Callable[[Clerk], None], *, start: bool = True
) -> None:
    """A run that ends at a fault of the program's own, met right behind a deed of the clerk's."""
    async with run_of(room, tmp_path, start=start) as clerk:
        deed(clerk)
        clerk.pilot.app.call_later(clerk.bar.call_later, _fail)
        await clerk.pilot.pause()


def _type_half_unheard(clerk: Clerk) -> None:
    """Half a word is in the widget, and nobody has heard of it yet."""
    with clerk.bar.prevent(CaptureBar.Changed):
        clerk.bar.insert("Half")


def _fail(*_arguments: object) -> None:
    raise ZeroDivisionError


async def test_a_line_that_repeats_an_earlier_one_is_in_the_bar_again(room: Room, tmp_path: Path) -> None:
    room.capture("/item 3\n/agreed")
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.type("/agreed")
    room.capture("/item 4\nAnother line.")
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == "/agreed"


async def test_a_line_whose_change_was_recorded_is_not_in_the_bar_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("The ferry was late.")
        monkeypatch.setattr(
            DraftFile, "keep", lambda *_: None
        )  # the program ends before the next key is kept
        await clerk.press("enter")
    monkeypatch.undo()
    async with run_of(room, tmp_path) as clerk:
        assert clerk.bar.text == ""
    assert room.lines == ["The ferry was late."]


async def test_words_typed_in_private_are_private_though_they_are_recorded_in_public(
    room: Room, tmp_path: Path
) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3", "/exempt 3")
        await clerk.type("The price is low.")
        await clerk.press("escape")
        await clerk.enter("/public", "In public.")
    async with run_of(room, tmp_path) as clerk:
        await clerk.press("up")
        assert clerk.bar.text == "The price is low."
        assert "exempt" in clerk.says.casefold()
        await clerk.press("enter")
    sitting = room.workspace.sitting(room.meeting.id)
    assert [entry.line for entry in sitting.entries if entry.id in sitting.exempt] == ["The price is low."]


async def test_what_is_handed_back_of_a_private_paste_is_private_when_it_is_corrected(
    room: Room, tmp_path: Path
) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/item 3")
        clerk.pilot.app.post_message(events.Paste("/exempt 3\nOne.\n/vote the price\n/public\nTwo."))
        await clerk.pilot.pause()
        assert clerk.bar.text == "/vote the price"
        await clerk.press("home", "delete", "delete", "delete", "delete", "delete", "enter")
    sitting = room.workspace.sitting(room.meeting.id)
    assert sitting.entries[-1].text.strip() == "the price"
    assert sitting.entries[-1].id in sitting.exempt
