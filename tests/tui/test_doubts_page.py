"""Still to see to: every doubt of a meeting with its place, and the way there."""

from pathlib import Path

import pytest

from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.screens.doubts import DoubtsPage
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from tests.tui import office
from tests.tui.capture_page import Clerk, Room, clerk_at, room_in
from tests.tui.office import NARROW, WIDE, Premises, premises_in

ODD = "/moved Hale seconded Hale"
ODD_WORDS = "Councillor Ben Hale is recorded as moving and seconding the motion."
ROUGH_WORDS = "A rough note is still to be written up."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture(
        f"/here Moss Hale Reed\n/item 1\nAll was well.\n/item 3\n~tides\nIt was late.\n{ODD}\n/item 4\n"
    )
    return room


def words(seen: str) -> str:
    """What is seen, on one line."""
    return " ".join(seen.split())


def chosen(clerk: Clerk, room: Room) -> str:
    """The line of the entry chosen in capture; empty for none."""
    screen = clerk.pilot.app.screen
    assert isinstance(screen, CaptureScreen)
    found = room.workspace.sitting(room.meeting.id).entry(screen.query_one(ItemPane).chosen)
    return found.line if found else ""


async def choose(clerk: Clerk, sentence: str) -> None:
    """Go down to the row of a doubt."""
    for _ in range(30):
        row = clerk.seen.split("►")[1]
        if words(row).find(sentence[:30]) in range(60):
            return
        await clerk.press("down")
    pytest.fail(f"no row says {sentence}")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_doubt_is_listed_with_its_place(room: Room, size: tuple[int, int]) -> None:
    async with clerk_at(room, size) as clerk:
        await clerk.press("f12")
        assert isinstance(clerk.pilot.app.screen, DoubtsPage)
        assert clerk.seen.splitlines()[0].strip().startswith("Still to see to · Estuary")
        assert "Item 3, Ferry timetable" in clerk.seen
        assert ROUGH_WORDS in clerk.seen


async def test_a_long_sentence_is_readable_to_its_end_on_a_narrow_screen(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f12")
        column = [row[30:] for row in clerk.seen.splitlines()]
        assert ODD_WORDS in words("\n".join(column))


async def test_what_keeps_the_minutes_from_being_published_is_marked_and_the_rest_is_not(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f12")
        assert "Nothing is published until what is marked ! is gone." in clerk.seen
        assert f"! {ROUGH_WORDS}" in clerk.seen
        assert f"! {ODD_WORDS}" not in clerk.seen


async def test_enter_leads_to_the_entry_in_capture_and_the_list_is_gone(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter")
        assert chosen(clerk, room) == ODD
        assert ODD_WORDS in words(clerk.item.text)
        assert clerk.static("#prompt") == "3 Ferry timetable: the first winter › "
        await clerk.press("enter")
        assert clerk.bar.text == ODD


async def test_behind_the_place_that_enter_led_to_the_list_does_not_come_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f12", "enter", "escape", "escape", "escape")
        assert clerk.seen.splitlines()[0].split()[0] == "Meetings"


async def test_escape_leads_back_to_the_item_that_was_typed_into(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pagedown")
        await clerk.type("half a sen")
        await clerk.press("f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter")
        assert clerk.says.endswith("Esc back to “4 Quay lighting”")
        await clerk.press("escape")
        assert clerk.static("#prompt") == "4 Quay lighting › "
        assert clerk.says == "You are typing into “4 Quay lighting” again."
        assert clerk.bar.text == "half a sen"


async def test_escape_leads_back_after_the_doubted_entry_was_put_right(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pagedown", "f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter", "enter", "ctrl+u")
        await clerk.type("/moved Hale seconded Reed")
        await clerk.press("enter")
        assert clerk.static("#prompt") == "3 Ferry timetable: the first winter › "
        await clerk.press("escape")
        assert clerk.static("#prompt") == "4 Quay lighting › "


async def test_escape_leads_nowhere_once_the_clerk_has_gone_to_another_item(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pagedown", "f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter", "ctrl+pageup", "escape")
        assert "once more goes back to the meetings" in clerk.says
        assert clerk.static("#prompt") == "2 Declarations › "


async def test_from_the_export_page_too_enter_goes_back_to_the_meeting_that_is_in_capture(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("half a sen")
        await clerk.press("f9", "f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter")
        assert chosen(clerk, room) == ODD
        assert clerk.bar.text == "half a sen"
        await clerk.type("tence")
        await clerk.press("escape", "escape", "escape")
        assert clerk.seen.splitlines()[0].split()[0] == "Meetings"


async def test_words_in_the_bar_stay_while_the_clerk_looks_at_the_list(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("half a sen")
        await clerk.press("f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter")
        assert clerk.bar.text == "half a sen"


async def test_a_doubt_of_what_belongs_to_no_item_leads_before_the_first_item(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    room.capture("/exempt\n/public\n")
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pagedown", "f12")
        await choose(clerk, "Before the first item")
        await clerk.press("enter")
        assert chosen(clerk, room) == "/exempt"
        assert "Before the first item" in clerk.seen


async def test_what_is_put_right_is_gone_from_the_list(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f12")
        await choose(clerk, ODD_WORDS)
        await clerk.press("enter", "f8", "f12")
        assert ODD_WORDS not in words(clerk.seen)
        assert ROUGH_WORDS in clerk.seen


async def test_undo_on_the_list_takes_a_doubt_away_with_its_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/moved Reed seconded Reed")
        await clerk.press("f12")
        assert "Councillor Col Reed is recorded" in words(clerk.seen)
        await clerk.press("ctrl+z")
        assert "Councillor Col Reed is recorded" not in words(clerk.seen)


async def test_escape_goes_back_to_capture(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f12", "escape")
        assert isinstance(clerk.pilot.app.screen, CaptureScreen)


async def test_from_the_meetings_enter_opens_capture_at_the_place_and_escape_leads_back(
    busy: Premises,
) -> None:
    held = busy.workspace.meetings()[-1]
    busy.capture(held, "It was late.", "~tides", "It was cold.")
    async with office.clerk_at(busy) as clerk:
        await clerk.press("down", "s")
        assert clerk.page == "doubts"
        assert "9 December 2025" in clerk.top
        while ROUGH_WORDS not in clerk.seen.split("►")[1].splitlines()[0]:
            await clerk.press("down")
        await clerk.press("enter")
        assert clerk.page == "capture"
        pane = clerk.app.screen.query_one(ItemPane)
        entry = busy.workspace.sitting(held.id).entry(pane.chosen)
        assert entry is not None
        assert entry.line == "~tides"
        await clerk.press("escape", "escape", "escape")
        assert clerk.page == "doubts"
        await clerk.press("escape")
        assert clerk.page == "meetings"


async def test_where_there_is_no_meeting_the_key_says_what_to_do_first(tmp_path: Path) -> None:
    async with office.clerk_at(premises_in(tmp_path)) as clerk:
        await clerk.press("s")
        assert clerk.page == "meetings"
        assert "press n to add one" in clerk.said


async def test_where_nothing_is_left_the_page_says_so(tmp_path: Path) -> None:
    premises = premises_in(tmp_path)
    premises.meeting(premises.committee(), office.MORNING.date())
    async with office.clerk_at(premises) as clerk:
        await clerk.press("s")
        assert "Nothing is left to see to." in clerk.seen
        await clerk.press("enter")
        assert clerk.page == "doubts"
        assert clerk.said == "Nothing is left to see to: Esc goes back."
