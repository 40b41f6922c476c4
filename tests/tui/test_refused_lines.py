"""A line that is refused is kept apart; what is typed behind it is a new line, and nothing goes astray."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from tests.tui.capture_page import Clerk, Room, clerk_at, room_in
from tests.tui.office import NARROW
from tests.tui.test_drafts import run_of

REFUSED = "NOT RECORDED"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture("/item 3\nThe ferry was late.")
    return room


def kept_apart(clerk: Clerk) -> str:
    """The row above the bar that names the refused lines; empty while there are none."""
    row = clerk.screen.query_one("#refused")
    return clerk.static("#refused") if row.display else ""


def item_of(room: Room, line: str) -> str:
    """The number of the item in which a line was recorded."""
    sitting = room.workspace.sitting(room.meeting.id)
    assert line in room.lines
    entry = next(entry for entry in sitting.entries if entry.line == line)
    item = sitting.item(entry.item)
    return item.number if item is not None else ""


async def test_what_is_typed_behind_a_refused_line_is_a_new_line_and_is_recorded(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "The slipway was wet.", "It had rained.")
        assert room.lines[1:] == ["The slipway was wet.", "It had rained."]
        assert clerk.bar.text == ""
        assert REFUSED in kept_apart(clerk)
        assert "/vote seven" in kept_apart(clerk)


async def test_up_brings_the_refused_line_back_to_be_corrected(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "The slipway was wet.")
        await clerk.press("up")
        assert clerk.bar.text == "/vote seven"
        assert kept_apart(clerk) == ""
        await clerk.press("ctrl+w", *"7-0-0", "enter")
        assert room.lines[1:] == ["The slipway was wet.", "/vote 7-0-0"]


@pytest.mark.parametrize("keys", [("ctrl+w", *"7-0-0", "enter"), ("escape",)])
async def test_after_a_refused_line_of_another_item_the_clerk_types_on_where_they_were(
    room: Room, keys: tuple[str, ...]
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "/item 4")
        await clerk.press("up", *keys)
        assert "You are typing into “4" in clerk.says
        await clerk.enter("The slipway was wet.")
        assert item_of(room, "The slipway was wet.") == "4"
        if len(keys) > 1:
            assert item_of(room, "/vote 7-0-0") == "3"


async def test_up_right_behind_the_refusal_lets_the_clerk_type_on_in_the_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote 7")
        assert "↑ corrects it" in clerk.says
        await clerk.press("up", *"-2", "enter")
        assert room.lines[1:] == ["/vote 7-2"]


async def test_keys_that_edit_correct_the_refused_line_where_it_stands(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote 7-x")
        await clerk.press("backspace", "2", "enter")
        await clerk.enter("/vot e 7-2")
        await clerk.press(*["left"] * 5, "backspace", "enter")
        await clerk.enter("/vote 7 2")
        await clerk.press("left", "-", "delete", "backspace", "backspace", *"-2", "enter")
        assert room.lines[1:] == ["/vote 7-2", "/vote 7-2", "/vote 7-2"]
        assert kept_apart(clerk) == ""


async def test_a_half_typed_line_is_put_away_when_the_refused_one_comes_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven")
        await clerk.type("Half")
        await clerk.press("up")
        assert clerk.bar.text == "/vote seven"
        await clerk.press("escape", "up", "escape", "up")
        assert clerk.bar.text == "Half"


async def test_a_refused_line_comes_back_into_the_item_it_was_typed_into(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "/item 4", "The lamps were new.")
        await clerk.press("up")
        assert "3 Ferry timetable" in clerk.static("#prompt")


async def test_the_refusal_is_in_reverse_and_what_was_recorded_is_not(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        words = clerk.screen.query_one("#words")
        await clerk.enter("The slipway was wet.")
        recorded = words.styles.color
        assert not words.styles.text_style.reverse
        await clerk.enter("/vote seven")
        assert words.styles.text_style.reverse
        assert words.styles.color != recorded
        await clerk.enter("It had rained.")
        assert not words.styles.text_style.reverse


async def test_the_bar_does_not_move_when_a_line_is_kept_apart(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        bar = clerk.bar.region
        await clerk.enter("/vote seven", "It had rained.")
        assert clerk.bar.region == bar


async def test_a_line_refused_in_public_and_corrected_in_private_is_exempt_and_says_so(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "/exempt 3")
        await clerk.press("up", "ctrl+w", *"7-0-0")
        assert clerk.says.startswith("EXEMPT · vote · 7 for, 0 against, 0 abstained")
        await clerk.press("enter")
        assert room.lines[1:] == ["/exempt 3", "/vote 7-0-0"]
        assert room.entries[-1].id in room.workspace.sitting(room.meeting.id).exempt


@pytest.mark.parametrize(
    ("line", "exempt"),
    [
        ("The price was high.", True),
        ("/rq the price list @DEC", True),
        ("/item The depot", True),
        ("/item 4", False),
        ("/close 12.00", False),
        ("/public", False),
        ("/vote seven", False),
    ],
)
async def test_while_the_public_is_out_the_line_below_the_bar_says_what_will_be_exempt(
    room: Room, line: str, *, exempt: bool
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(line)
        assert not clerk.says.startswith("EXEMPT")
        await clerk.press("ctrl+u")
        await clerk.enter("/exempt 3")
        await clerk.type(line)
        assert clerk.says
        assert clerk.says.startswith("EXEMPT · ") is exempt


async def test_an_entry_that_is_public_will_be_exempt_once_it_is_rewritten_while_the_public_is_out(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3")
        await clerk.press("up", "up", "enter", *" Again")
        assert clerk.says.startswith("EXEMPT · instead of the entry above: ")
        await clerk.press("enter")
        assert room.entries[0].id in room.workspace.sitting(room.meeting.id).exempt


@pytest.mark.parametrize(
    ("lines", "exempt"),
    [("/vote one\n/vote two", False), ("/vote 7-0-0\n/vote two", True), ("/public\n/vote 7-0-0", False)],
)
async def test_several_lines_say_whether_they_begin_exempt(room: Room, lines: str, *, exempt: bool) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3")
        first, second = lines.split("\n")
        await clerk.paste("/vote one\n/vote two")
        await clerk.press("up", "down", "end", "ctrl+u")
        await clerk.type(second)
        await clerk.press("up", "end", "ctrl+u")
        await clerk.type(first)
        assert clerk.bar.text == lines
        assert clerk.says == f"{'EXEMPT · ' if exempt else ''}2 lines: Enter records those that can be read"


@pytest.mark.parametrize("misspelt", ["/exmept 3", "/exempt three", "exempt 3"])
async def test_behind_a_misspelt_exempt_nothing_is_recorded_in_public(room: Room, misspelt: str) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter(misspelt, "The price was high.", "/rq the price list @DOP")
        assert room.lines == ["The ferry was late."]
        assert "2 lines behind it" in kept_apart(clerk)
        assert "Kept back" in clerk.says
        await clerk.press("up", "ctrl+u", *"/exempt", "space", "3", "enter")
        assert room.lines[1:] == ["/exempt 3", "The price was high.", "/rq the price list @DOP"]
        exempt = room.workspace.sitting(room.meeting.id).exempt
        assert {entry.id for entry in room.entries[2:]} == exempt
        assert kept_apart(clerk) == ""


async def test_the_line_below_the_bar_says_that_what_is_typed_will_be_kept_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3")
        await clerk.type("The price")
        assert clerk.says.startswith("Kept back: “/exmept 3” was not recorded")


async def test_behind_a_misspelt_item_nothing_is_recorded_in_the_item_before(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/itme 4", "The lamps were new.", "/item 4", "They were bright.")
        assert room.lines[1:] == ["They were bright."]
        assert item_of(room, "They were bright.") == "4"
        assert "/itme 4" in kept_apart(clerk)


async def test_an_item_chosen_in_the_agenda_settles_a_misspelt_item(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/itme 4", "The lamps were new.")
        await clerk.press("ctrl+pagedown")
        await clerk.enter("They were bright.")
        assert item_of(room, "They were bright.") == "4"


async def test_another_item_does_not_settle_what_may_have_meant_exempt(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3", "/item 4", "The price was high.")
        await clerk.press("ctrl+pagedown")
        await clerk.enter("It was secret.")
        assert room.lines == ["The ferry was late."]


async def test_an_exempt_that_can_be_read_settles_the_misspelt_one(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3", "/exempt 3", "The price was high.")
        assert room.lines[1:] == ["/exempt 3", "The price was high."]
        assert room.entries[-1].id in room.workspace.sitting(room.meeting.id).exempt


async def test_behind_a_misspelt_public_nothing_is_recorded_as_exempt(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3", "/pubilc", "The lamps were new.")
        assert room.lines[1:] == ["/exempt 3"]
        await clerk.enter("/public", "They were bright.")
        assert room.lines[2:] == ["/public", "They were bright."]


async def test_what_is_pasted_behind_a_misspelt_exempt_is_kept_back_too(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3")
        await clerk.type("T")
        await clerk.press("backspace")
        await clerk.paste("The price was high.\nIt had gone up.")
        assert room.lines == ["The ferry was late."]
        assert "2 lines behind it" in kept_apart(clerk)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
async def test_an_exempt_that_is_pasted_behind_a_misspelt_item_keeps_what_follows_out_of_public(
    room: Room, end: str
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/itme 4")
        await clerk.type("T")
        await clerk.press("backspace")
        await clerk.paste(end.join(["The lamps were new.", "/exempt 3", "The price was high."]))
        assert "3 lines behind it" in kept_apart(clerk)
        await clerk.enter("/item 4", "It had gone up.")
        assert room.lines == ["The ferry was late."]


async def test_what_is_typed_behind_lines_that_a_paste_returned_is_a_new_line(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/vote many\nReadable.")
        assert clerk.bar.text == "/vote many"
        await clerk.enter("The slipway was wet.")
        assert room.lines[1:] == ["Readable.", "The slipway was wet."]
        assert "/vote many" in kept_apart(clerk)


async def test_what_is_typed_behind_the_question_about_a_new_item_goes_nowhere_else(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item Harbour dues", "The dues were high.")
        assert room.lines == ["The ferry was late."]
        await clerk.press("up", "enter")
        assert room.workspace.sitting(room.meeting.id).items[-1].title == "Harbour dues"
        assert item_of(room, "The dues were high.") == "5"


async def test_a_refused_line_can_be_thrown_away_and_lines_are_recorded_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3", "The price was high.")
        await clerk.press("ctrl+r")
        assert clerk.says == "Thrown away: “/exmept 3” and 1 line behind it. Ctrl+Z brings it back."
        assert kept_apart(clerk) == ""
        await clerk.enter("The slipway was wet.")
        assert room.lines[1:] == ["The slipway was wet."]


async def test_a_refused_line_that_was_thrown_away_comes_back_by_undo(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exmept 3", "The price was high.")
        await clerk.press("ctrl+r", "ctrl+z")
        assert clerk.says == "Not thrown away: “/exmept 3” and 1 line behind it."
        assert "/exmept 3" in kept_apart(clerk)
        await clerk.enter("The price was higher.")
        assert room.lines == ["The ferry was late."]


async def test_undo_means_what_was_recorded_once_something_was_recorded_after_throwing_away(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("escape", "ctrl+r")
        await clerk.enter("The slipway was wet.")
        await clerk.press("ctrl+z")
        assert room.lines == ["The ferry was late."]
        await clerk.press("up")
        assert clerk.bar.text == ""


async def test_an_edit_that_is_refused_comes_back_as_an_edit(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "ctrl+u", *"/vote", "space", "x", "enter")
        await clerk.enter("It had rained.")
        assert room.lines == ["The ferry was late.", "It had rained."]
        await clerk.press("up", "ctrl+u", *"Early.", "enter")
        assert room.lines == ["Early.", "It had rained."]


async def test_refused_lines_and_what_is_kept_back_survive_the_end_of_the_program(tmp_path: Path) -> None:
    room = room_in(tmp_path, State.PLANNED)
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/exmept 3", "The price was high.")
    async with run_of(room, tmp_path) as clerk:
        assert "/exmept 3" in kept_apart(clerk)
        await clerk.enter("It had gone up.")
        assert room.lines == []
        await clerk.press("up")
        assert clerk.bar.text == "/exmept 3\nThe price was high.\nIt had gone up."


async def test_a_narrow_window_names_the_keys_beside_a_long_refused_line(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.enter("/vot seven were for the second boat and two were against it", "It had rained.")
        row = next(row for row in clerk.seen.splitlines() if REFUSED in row)
        for words in ("/vot seven were", "↑ corrects", "Ctrl+R throws away"):
            assert words in row


async def test_a_narrow_window_names_the_keys_where_lines_wait_behind_a_refused_one(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.enter("/vote seven", "/exmpt on the price asked for the boat", "Private.", "Words.")
        row = next(row for row in clerk.seen.splitlines() if REFUSED in row)
        for words in ("/exmpt on the", "↑ corrects", "Ctrl+R throws away"):
            assert words in row


async def test_the_entry_whose_refused_rewrite_is_in_the_bar_is_not_deleted(room: Room) -> None:
    room.capture("/item 3\nIt had rained.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "ctrl+u", *"/vote", "space", "x", "enter", "up", "up")
        assert clerk.item.chosen == room.entries[0].id
        await clerk.press("down", "f8")
        assert "The words of this entry are in the bar" in clerk.says
        assert room.lines == ["The ferry was late.", "It had rained."]


async def test_the_only_entry_is_not_chosen_while_its_words_are_in_the_bar(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "ctrl+u", *"/vote", "space", "x", "enter", "up", "up", "f8")
        assert room.lines == ["The ferry was late."]
        assert clerk.bar.text == "/vote x"
