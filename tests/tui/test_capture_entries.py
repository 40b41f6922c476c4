"""Going up into what was recorded: editing, moving, deleting, and never losing a word."""

from pathlib import Path

import pytest

from tests.tui.capture_page import Clerk, Room, clerk_at, room_in

THREE = "/item 3\nThe ferry was late.\nThe slipway was wet.\nThe café was shut.\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture(THREE)
    return room


def chosen(clerk: Clerk, room: Room) -> str:
    """The line of the chosen entry; empty for none."""
    found = room.workspace.sitting(room.meeting.id).entry(clerk.item.chosen)
    return found.line if found else ""


async def test_up_from_an_empty_bar_chooses_the_last_entry_and_goes_on_up(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up")
        assert chosen(clerk, room) == "The café was shut."
        await clerk.press("up", "up", "up")
        assert chosen(clerk, room) == "The ferry was late."


async def test_the_chosen_entry_is_marked_without_colour(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up")
        marked = [row for row in clerk.seen.splitlines() if "▌" in row]
        assert len(marked) == 1
        assert "The café was shut." in marked[0]


async def test_down_below_the_last_entry_is_the_bar(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", "down")
        assert chosen(clerk, room) == "The café was shut."
        await clerk.press("down")
        assert clerk.item.chosen == ""


async def test_enter_takes_the_line_into_the_bar_and_enter_rewrites_it_where_it_stood(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", "enter")
        assert clerk.bar.text == "The slipway was wet."
        await clerk.press("ctrl+w", "ctrl+w", *"dry.", "enter")
        assert room.lines == ["The ferry was late.", "The slipway was dry.", "The café was shut."]
        assert clerk.bar.text == ""


async def test_a_rewritten_line_that_cannot_be_understood_stays_and_the_entry_too(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "ctrl+u", *"/vote", "space", "x", "enter")
        assert clerk.bar.text == "/vote x"
        assert room.lines[-1] == "The café was shut."


async def test_escape_empties_the_bar_and_the_next_up_brings_the_words_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a sentence")
        await clerk.press("escape")
        assert clerk.bar.text == ""
        await clerk.press("up")
        assert clerk.bar.text == "Half a sentence"


async def test_words_put_away_are_kept_while_others_are_recorded(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a sentence")
        await clerk.press("escape")
        await clerk.enter("Another was said.")
        await clerk.press("up")
        assert clerk.bar.text == "Half a sentence"


async def test_an_edit_put_away_comes_back_as_an_edit(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", *" again", "escape")
        assert room.lines[-1] == "The café was shut."
        await clerk.press("up", "enter")
        assert room.lines == ["The ferry was late.", "The slipway was wet.", "The café was shut. again"]


async def test_an_edit_that_altered_nothing_is_not_put_away(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "escape")
        assert (clerk.bar.text, clerk.says) == ("", "The entry stays as it is.")
        await clerk.press("up")
        assert clerk.bar.text == ""
        assert chosen(clerk, room) == "The café was shut."


async def test_up_from_the_first_row_of_a_half_typed_line_goes_into_the_entries(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("up")
        assert chosen(clerk, room) == "The café was shut."
        assert clerk.bar.text == "Half"


async def test_editing_an_entry_puts_a_half_typed_line_away(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("up", "enter")
        assert clerk.bar.text == "The café was shut."
        await clerk.press("enter", "up")
        assert clerk.bar.text == "Half"


async def test_a_letter_goes_into_the_bar_even_while_an_entry_is_chosen(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up")
        await clerk.type("New")
        assert clerk.bar.text == "New"
        assert clerk.item.chosen == ""


@pytest.mark.parametrize("key", ["delete", "f8"])
async def test_the_chosen_entry_is_deleted_and_undo_brings_it_back(room: Room, key: str) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", key)
        assert room.lines == ["The ferry was late.", "The café was shut."]
        assert "Ctrl+Z brings it back" in clerk.says
        await clerk.press("ctrl+z")
        assert room.lines[1] == "The slipway was wet."
        assert "delete an entry" in clerk.says


async def test_undo_after_deleting_means_the_deletion_and_not_the_half_typed_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("up", "f8", "ctrl+z")
        assert clerk.bar.text == "Half"
        assert room.lines[-1] == "The café was shut."


async def test_deleting_needs_a_chosen_entry_and_says_so(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f8")
        assert clerk.says.startswith("Choose an entry first")
        assert len(room.lines) == 3


async def test_ctrl_up_and_down_move_the_chosen_entry(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "ctrl+up", "ctrl+up")
        assert room.lines == ["The café was shut.", "The ferry was late.", "The slipway was wet."]
        await clerk.press("ctrl+down")
        assert room.lines[1] == "The café was shut."
        assert chosen(clerk, room) == "The café was shut."


async def test_an_entry_is_moved_to_another_item(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "f2", "down", "enter")
        items = room.workspace.sitting(room.meeting.id).items
        moved = next(entry for entry in room.entries if entry.line == "The café was shut.")
        assert moved.item == items[3].id
        assert "4 Quay lighting" in clerk.says
        assert "3 Ferry timetable" in clerk.static("#prompt")


async def test_an_item_without_entries_says_that_there_is_nothing_to_edit(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 4")
        await clerk.press("up")
        assert "nothing above" in clerk.says


async def test_a_click_chooses_an_entry_and_a_second_one_edits_it(room: Room) -> None:
    async with clerk_at(room) as clerk:
        row = next(at for at, line in enumerate(clerk.item.text.splitlines()) if "slipway" in line)
        for _ in range(2):
            await clerk.pilot.click("#item", offset=(12, row + 1))
            await clerk.pilot.pause()
        assert clerk.bar.text == "The slipway was wet."
        assert clerk.bar.has_focus


async def test_escape_in_an_empty_bar_leaves_only_at_the_second(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("escape")
        assert "Esc once more" in clerk.says
        await clerk.press("x", "backspace", "escape")
        assert "Esc once more" in clerk.says
        await clerk.press("escape")
        assert clerk.pilot.app.screen.__class__.__name__ == "MeetingsPage"
