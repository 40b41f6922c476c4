"""The menu above the bar: commands after `/`, names where one is expected."""

from pathlib import Path

import pytest
from textual import events

from scrutiny_tui.domain.people import PersonDetails
from tests.tui.capture_page import Room, clerk_at, room_in
from tests.tui.office import NARROW


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture("/item 3\n/here all\n/with DEC ADH&P\n")
    return room


async def test_a_slash_opens_the_commands_and_the_bar_keeps_the_keys(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/")
        assert clerk.menu.state.is_open
        assert "/resolved" in clerk.static("#menu")
        assert clerk.bar.has_focus
        await clerk.type("rq")
        assert clerk.bar.text == "/rq"


async def test_the_menu_lies_above_the_bar_and_does_not_move_it(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        before = clerk.bar.region
        await clerk.type("/")
        assert clerk.bar.region == before
        assert clerk.menu.region.bottom == before.y
        assert clerk.menu.region.y > 0


async def test_tab_takes_the_first_choice(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/req")
        await clerk.press("tab")
        assert clerk.bar.text == "/request "
        assert not clerk.menu.state.is_open


async def test_up_and_down_choose_while_the_menu_is_open(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/re")
        first, second = [choice.insert for choice in clerk.menu.state.choices[:2]]
        await clerk.press("down", "tab")
        assert clerk.bar.text == second
        assert first != second


async def test_enter_takes_a_choice_that_the_arrows_went_to(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/re")
        second = clerk.menu.state.choices[1].insert
        await clerk.press("down", "enter")
        assert clerk.bar.text == second


async def test_enter_records_the_line_as_it_is_while_the_menu_only_stands_there(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/rq sailing figures @DE")
        assert clerk.menu.state.is_open
        await clerk.press("enter")
        assert room.lines[-1] == "/rq sailing figures @DE"
        assert not clerk.menu.state.is_open


async def test_escape_closes_the_menu_and_keeps_the_words(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/re")
        await clerk.press("escape")
        assert not clerk.menu.state.is_open
        assert clerk.bar.text == "/re"
        await clerk.type("q")
        assert not clerk.menu.state.is_open


async def test_a_menu_that_was_closed_opens_again_at_the_next_word(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/rq")
        await clerk.press("escape")
        await clerk.type(" figures @H")
        assert clerk.menu.state.is_open


async def test_the_people_are_offered_as_one_types_a_name(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/rq sailing figures @D")
        assert "Gwen Dale" in clerk.static("#menu")
        await clerk.press("tab")
        assert clerk.bar.text.startswith("/rq sailing figures @")
        assert clerk.bar.text.endswith(" ")


async def test_names_are_offered_where_a_command_expects_one(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/moved Hal")
        assert "Ben Hale" in clerk.static("#menu")


async def test_a_name_with_brackets_is_offered_as_it_is(room: Room) -> None:
    committee = room.workspace.committees()[0]
    room.services.prepare.add_person(PersonDetails("[/foo] Bracket", initials="ZZ"), committee)
    async with clerk_at(room) as clerk:
        await clerk.type("/rq x @Z")
        assert "[/foo] Bracket" in clerk.static("#menu")


async def test_a_command_that_is_half_typed_is_not_scolded(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/r")
        assert clerk.menu.state.is_open
        assert clerk.says == ""


async def test_tab_without_a_menu_leaves_the_keys_with_the_bar(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Said")
        await clerk.press("tab", "shift+tab")
        assert clerk.bar.has_focus
        assert clerk.bar.text == "Said"


@pytest.mark.parametrize("chosen", [["tab"], ["down", "up", "enter"]])
async def test_a_key_right_behind_a_letter_takes_what_fits_the_word_with_that_letter(
    room: Room, chosen: list[str]
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/r")
        assert clerk.menu.state.choices[0].label != "/request"
        for key in ("e", "q", *chosen):  # faster than the menu is drawn
            clerk.bar.post_message(events.Key(key, key if len(key) == 1 else None))
        await clerk.pilot.pause()
        assert clerk.bar.text == "/request "


async def test_tab_replaces_in_the_line_that_the_cursor_is_in(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/vote one\n/vote two")
        await clerk.press("up", "ctrl+u", *"/req")
        assert clerk.menu.state.is_open
        await clerk.press("right", "tab")
        assert clerk.bar.text == "/req\n/vote two"
        await clerk.press("end", "ctrl+u", *"/acti")
        assert "/action" in clerk.static("#menu")
        await clerk.press("home", "left", "tab")
        assert clerk.bar.text == "/req\n/acti"
        await clerk.press("u", "tab")
        assert clerk.bar.text == "/request \n/acti"


async def test_tab_takes_what_fits_the_cursor_however_fast_it_follows(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/vote one\n/vote two")
        await clerk.press("up", "ctrl+u", *"/req")
        for key in ("right", "tab"):
            clerk.pilot.app.post_message(events.Key(key, None))
        await clerk.pilot.pause()
        assert clerk.bar.text == "/req\n/vote two"
