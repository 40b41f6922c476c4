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


async def test_an_entry_that_is_no_more_than_what_it_is_says_so_once(room: Room) -> None:
    room.capture("/item 3\n/moved Moss seconded Reed: that a chart be made\n/vote 1-4\n/lost")
    async with clerk_at(room) as clerk:
        assert "motion lost" in clerk.seen
        assert "motion lost  motion lost" not in clerk.seen


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


async def test_after_an_edit_one_is_still_at_the_entry(room: Room) -> None:
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made at some length." for n in range(60)))
    async with clerk_at(room) as clerk:
        await clerk.press(*["up"] * 60, "enter")
        assert "Point 0 was made" in clerk.seen
        await clerk.press("backspace", "!", "enter")
        assert chosen(clerk, room) == "Point 0 was made at some length!"
        assert "Point 0 was made at some length!" in clerk.seen
        await clerk.press("down")
        assert chosen(clerk, room) == "Point 1 was made at some length."
        await clerk.type("New")
        assert "Point 59 was made" in clerk.seen


async def test_after_a_deletion_one_is_at_the_entry_below(room: Room) -> None:
    room.capture("/item 3\n" + "\n".join(f"Point {n} was made at some length." for n in range(60)))
    async with clerk_at(room) as clerk:
        await clerk.press(*["up"] * 60, "f8")
        assert chosen(clerk, room) == "Point 1 was made at some length."
        assert "Point 1 was made" in clerk.seen
        await clerk.press("ctrl+z")
        assert "Point 1 was made" in clerk.seen


async def test_after_an_edit_the_half_typed_line_is_in_the_bar_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("up", "enter", "!", "enter")
        assert room.lines[-1] == "The café was shut.!"
        assert clerk.bar.text == "Half"


async def test_what_was_put_away_comes_back_once_and_then_leaves_the_way_up_free(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a sentence")
        await clerk.press("escape", "up", "escape")
        assert "↓ brings it back" in clerk.says
        await clerk.press("up")
        assert clerk.bar.text == ""
        assert chosen(clerk, room) == "The café was shut."
        await clerk.press("down", "down")
        assert clerk.bar.text == "Half a sentence"


async def test_words_that_were_altered_since_they_came_back_come_back_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a sentence")
        await clerk.press("escape", "up", ".", "escape", "up")
        assert clerk.bar.text == "Half a sentence."


async def test_what_was_put_away_can_be_thrown_away(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("ctrl+r")
        assert clerk.bar.text == "Half"
        assert clerk.says.startswith("Esc puts these words away")
        await clerk.press("escape", "ctrl+r")
        assert clerk.says == "Thrown away: “Half”. Ctrl+Z brings it back."
        await clerk.press("up")
        assert clerk.bar.text == ""
        await clerk.press("escape", "ctrl+r")
        assert clerk.says.startswith("Nothing was put away")


async def test_words_put_away_behind_a_refused_line_are_not_the_first_to_be_thrown_away(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote 5 3")
        await clerk.type("Half")
        await clerk.press("escape")
        assert clerk.says == "Put away. ↑ and Ctrl+R take the line that was not recorded first."
        await clerk.press("ctrl+r")
        assert clerk.says == "Thrown away: “/vote 5 3”. Ctrl+Z brings it back."
        await clerk.type("Half again")
        await clerk.press("escape")
        assert clerk.says == "Put away: ↑ brings it back, Ctrl+R throws it away."
        await clerk.press("ctrl+r")
        assert clerk.says == "Thrown away: “Half again”. Ctrl+Z brings it back."


async def test_ctrl_a_selects_all_that_stands_in_the_bar(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a sentence")
        await clerk.press("ctrl+a", *"New")
        assert clerk.bar.text == "New"


async def test_deleting_an_entry_says_which(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", "f8")
        assert clerk.says == (
            "Deleted: “The slipway was wet.”. Ctrl+Z brings it back. Chosen now: “The café was shut.”."
        )


async def test_deleting_what_the_log_follows_up_names_its_reference_and_its_history(room: Room) -> None:
    room.capture("/item 3\n/rq sailing figures @DOP")
    reference = room.workspace.sitting(room.meeting.id).log[0].id
    async with clerk_at(room) as clerk:
        await clerk.press("up", "f8")
        assert clerk.says.startswith(f"Deleted, with {reference} in the log. Ctrl+Z brings both back.")
        await clerk.press("ctrl+z")
        action_log = room.services.action_log
        action_log.update(reference, note="rang")
        await clerk.press("escape", "up", "f8")
        assert clerk.says.startswith(f"Deleted. {reference} and its history in the log go out of sight")
        await clerk.press("ctrl+z")
        assert room.workspace.sitting(room.meeting.id).log[0].id == reference


async def test_undoing_the_adding_of_an_item_leads_back_to_where_one_was(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 2", "/item Harbour dues")
        await clerk.press("enter")
        assert "5 Harbour dues" in clerk.static("#prompt")
        await clerk.press("ctrl+z")
        assert "2 Declarations" in clerk.static("#prompt")
        assert clerk.says.endswith("You are typing into 2 Declarations.")
        await clerk.press("ctrl+y")
        assert "5 Harbour dues" in clerk.static("#prompt")
        await clerk.press("ctrl+z")
        await clerk.enter("None were declared.")
        sitting = room.workspace.sitting(room.meeting.id)
        item = sitting.item(room.entries[-1].item)
        assert item is not None
        assert item.number == "2"


async def test_undoing_what_was_recorded_in_another_item_says_where_one_is(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 4")
        await clerk.press("ctrl+z")
        assert clerk.says.endswith("You are typing into 4 Quay lighting.")


async def test_the_words_of_an_entry_that_was_deleted_are_a_new_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", *"!")
        room.services.capture(room.meeting.id).remove(room.entries[-1].id)
        await clerk.press("enter")
        assert room.lines == ["The ferry was late.", "The slipway was wet.", "The café was shut.!"]
        assert clerk.bar.text == ""
