"""The capture bar: typing, recording, refusing, pasting, undoing."""

from pathlib import Path

import pytest
from textual import events

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.domain.meetings import State
from tests.tui.capture_page import Room, clerk_at, room_in
from tests.tui.office import NARROW

LONG = "Passengers had waited on the slipway in the rain because the shelter was locked until nine. " * 5


async def test_what_is_typed_is_recorded_by_enter_and_the_bar_is_empty_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("The ferry was late.")
        assert room.lines == ["The ferry was late."]
        assert clerk.bar.text == ""
        assert "The ferry was late." in clerk.item.text


async def test_the_line_below_the_bar_says_what_will_be_recorded_before_enter(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/rq sailing figures @DEC by the next meeting")
        assert "request" in clerk.says
        assert "owner DEC" in clerk.says
        assert "14 April 2026" in clerk.says
        assert room.lines == []


@pytest.mark.parametrize("state", [State.PUBLISHED, State.CONFIRMED])
async def test_who_types_into_minutes_that_others_have_is_told_so_before_enter(
    room: Room, state: State
) -> None:
    room.services.prepare.set_state(room.workspace.meeting(room.meeting.id), state)
    async with clerk_at(room) as clerk:
        await clerk.type("The ferry was late.")
        assert clerk.says == f"the minutes are {state.upper()} already · point"
        await clerk.press("enter")
        assert clerk.says.startswith(f"{state.upper()} already: type why it is altered.")
        await clerk.enter("it was forgotten")
        assert clerk.says == "Recorded: point"
        await clerk.type("/item 3")
        assert clerk.says.startswith("go to item 3")


async def test_a_letter_typed_right_behind_enter_is_not_lost(room: Room) -> None:
    async with clerk_at(room) as clerk:
        for key in [*"one", "enter", *"twx", "backspace", "o", "enter", *"three"]:
            clerk.pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert room.lines == ["one", "two"]
        assert clerk.bar.text == "three"


async def test_the_time_of_a_line_is_when_it_was_typed(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("The ferry was late.")
        assert str(room.entries[0].said_at) == "10:42:00"


async def test_a_line_that_cannot_be_understood_stays_with_one_sentence(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven")
        assert clerk.bar.text == "/vote seven"
        assert clerk.says.endswith(".")
        assert clerk.screen.query_one("#words").has_class("-wrong")
        assert room.lines == []


async def test_the_sentence_goes_when_the_clerk_types_on(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven")
        refused = clerk.says
        await clerk.press("ctrl+w", *"7-0-0")
        assert clerk.says != refused
        assert not clerk.screen.query_one("#words").has_class("-wrong")


async def test_an_item_that_is_not_on_the_agenda_takes_a_second_enter(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item Harbour dues")
        assert len(room.workspace.sitting(room.meeting.id).items) == 4
        assert clerk.bar.text == "/item Harbour dues"
        assert "Enter" in clerk.says
        await clerk.press("enter")
        assert room.workspace.sitting(room.meeting.id).items[-1].title == "Harbour dues"
        assert "Harbour dues" in clerk.static("#prompt")


async def test_a_long_title_does_not_push_what_enter_does_out_of_sight(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.paste(f"/item {LONG}")
        await clerk.press("enter")
        assert "Enter again" in clerk.seen


async def test_another_item_typed_after_the_first_enter_is_asked_about_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item Harbour")
        await clerk.press("up")
        await clerk.enter(" dues")
        assert len(room.workspace.sitting(room.meeting.id).items) == 4


async def test_the_bar_names_the_item_that_one_is_typing_into(room: Room) -> None:
    async with clerk_at(room) as clerk:
        assert "1 Apologies" in clerk.static("#prompt")
        await clerk.enter("/item 3")
        assert "3 Ferry timetable" in clerk.static("#prompt")
        await clerk.enter("The ferry was late.")
        item = room.entries[-1].item
        assert item is not None
        assert room.workspace.sitting(room.meeting.id).items[2].id == item


async def test_a_text_of_several_lines_is_recorded_as_one_change(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("First thing said.\r\n\r\nSecond thing said.\r/resolved notes both.")
        assert room.lines == ["First thing said.", "Second thing said.", "/resolved notes both."]
        assert all(entry.said_at is None for entry in room.entries)
        await clerk.press("ctrl+z")
        assert room.lines == []


async def test_pasted_lines_that_cannot_be_read_stand_in_the_bar_with_the_reason(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("Readable.\n/vote many\nReadable too.")
        assert room.lines == ["Readable.", "Readable too."]
        assert clerk.bar.text == "/vote many"
        assert "Line 2" in clerk.says


async def test_a_returned_line_is_typed_into_the_item_in_which_it_stood(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/item 3\nReadable.\n/vote many\n/item 4\nThe lamps were new.")
        assert "Line 3, in item 3:" in clerk.says
        assert "3 Ferry timetable" in clerk.static("#prompt")
        await clerk.press("ctrl+w", *"unanimous", "enter")
        assert room.entries[-1].line == "/vote unanimous"
        assert room.entries[-1].item == room.workspace.sitting(room.meeting.id).items[2].id


async def test_returned_lines_of_several_items_ask_for_the_item_to_be_checked(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/item 3\n/vote many\n/item 4\n/vote few")
        assert "Line 2, in item 3:" in clerk.says
        assert "They stood in several items: check the item before Enter." in clerk.says


async def test_a_line_returned_from_a_meeting_without_items_stands_in_no_item(room: Room) -> None:
    for item in room.workspace.sitting(room.meeting.id).items:
        room.services.prepare.agenda.remove(item)
    async with clerk_at(room) as clerk:
        await clerk.paste("/vote many\n/item Ferry dues")
        assert "Line 1, in no item:" in clerk.says
        assert "Before the first item" in clerk.static("#prompt")


async def test_what_a_paste_took_in_private_is_said_beside_the_lines_returned(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/exmept 3\nIn confidence.\n/item 3\nMore.")
        assert "taken in private" in clerk.says


async def test_returned_lines_can_be_put_right_and_recorded_together(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/vote many\n/motion nobody")
        assert clerk.bar.text == "/vote many\n/motion nobody"
        await clerk.press("backspace", "ctrl+u", "ctrl+u")
        await clerk.press("ctrl+w", *"unanimous", "enter")
        assert room.lines == ["/vote unanimous"]
        assert clerk.bar.text == ""


async def test_a_paste_does_not_take_the_half_typed_line_away(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a")
        await clerk.paste("First.\nSecond.")
        assert clerk.bar.text == "Half a"
        await clerk.paste("/vote many\nThird.")
        assert clerk.bar.text == "/vote many"
        await clerk.press("escape", "up", "escape", "up", "up")
        assert room.lines == ["First.", "Second.", "Third."]
        await clerk.press("escape", "escape", "up")
        kept = {words.text for words in room.services.drafts.of(room.meeting.id).kept} | {clerk.bar.text}
        assert "Half a" in kept


async def test_a_pasted_line_is_typed_at_the_cursor(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("ab")
        await clerk.press("left")
        await clerk.paste("one\vtwo\x00three\n")
        assert clerk.bar.text == "aone twothreeb"
        assert room.lines == []


async def test_ctrl_z_undoes_typing_then_the_last_thing_recorded_and_says_what(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("Said.")
        await clerk.type("Half")
        await clerk.press("ctrl+z")
        assert clerk.bar.text == ""
        assert room.lines == ["Said."]
        await clerk.press("ctrl+z")
        assert room.lines == []
        assert clerk.says.startswith("Undone: record “Said.”.")


async def test_ctrl_y_does_again_what_was_undone_the_latest_first(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("Said.")
        await clerk.type("Half")
        await clerk.press("ctrl+z", "ctrl+z", "ctrl+y")
        assert room.lines == ["Said."]
        assert clerk.says.startswith("Done again")


async def test_ctrl_y_types_again_what_was_taken_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("ctrl+z", "ctrl+y")
        assert clerk.bar.text == "Half"


async def test_nothing_to_undo_is_said(room: Room) -> None:
    room.workspace._done.clear()  # noqa: SLF001  the meeting was prepared on another day
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+z")
        assert clerk.says == "There is nothing to undo."


async def test_undoing_a_line_taller_than_the_bar_gives_the_words_back(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        await clerk.type("Rain. ")
        await clerk.paste(LONG)
        await clerk.press("ctrl+z")
        assert clerk.bar.text == "Rain. "
        await clerk.press("ctrl+y")
        assert clerk.bar.text == f"Rain. {LONG}"


async def test_lines_taller_than_the_bar_are_deleted_and_brought_back_again_and_again(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        lines = "\n".join(f"/vote {LONG}" for _ in range(6))
        await clerk.paste(lines)
        await clerk.press("f7", "backspace", "ctrl+z")
        assert clerk.bar.text.count("\n") == 5
        await clerk.press("ctrl+y")
        assert clerk.bar.text == ""
        await clerk.press("ctrl+z")
        assert clerk.bar.text.count("\n") == 5


async def test_lines_that_came_into_the_bar_at_once_are_taken_out_again(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        clerk.bar.replace("/vote many\n" * 20, *clerk.bar.selection)
        await clerk.press("end", "ctrl+z")
        assert clerk.bar.text == ""


async def test_ctrl_backspace_takes_the_word_to_the_left(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("one two three")
        await clerk.press("ctrl+backspace")
        assert clerk.bar.text == "one two "


async def test_the_bar_grows_to_four_rows_and_its_foot_does_not_move(room: Room) -> None:
    async with clerk_at(room, NARROW) as clerk:
        foot = clerk.bar.region.bottom
        await clerk.paste(LONG)
        assert clerk.bar.region.height == 4
        assert clerk.bar.region.bottom == foot
        await clerk.press("enter")
        assert clerk.bar.region.height == 1
        assert clerk.bar.region.bottom == foot


@pytest.mark.parametrize(
    "words",
    [
        "[/foo]",
        "[Cllr Jones] said [bold]nothing",
        "=cmd|' /C calc'!A0",
        "Cllr Ŵyn asked 🛳 why",
        "50% of $money \\[x]",
        "https://example.org/[a]",
    ],
)
async def test_words_are_words_and_never_markup(room: Room, words: str) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste(words)
        await clerk.press("enter")
        assert room.entries[0].text == words
        assert words in clerk.item.text
        await clerk.paste(f"/rq {words}")
        await clerk.press("enter")
        assert words in " ".join(clerk.outcomes.text.split())


async def test_a_title_with_brackets_is_shown_as_it_is(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/item [/foo] [Cllr Jones] dues")
        await clerk.press("enter", "enter")
        assert "[/foo] [Cllr Jones] dues" in clerk.seen


async def test_the_half_typed_line_is_there_when_one_comes_back_from_another_screen(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("Half a sent")
        await clerk.press("f1")
        await clerk.press("escape")
        assert clerk.bar.text == "Half a sent"


async def test_the_half_typed_line_and_the_item_are_there_when_the_screen_is_opened_again(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/item 3")
        await clerk.type("Half a sent")
    async with clerk_at(room) as clerk:
        assert clerk.bar.text == "Half a sent"
        assert "3 Ferry timetable" in clerk.static("#prompt")


async def test_what_could_not_be_recorded_stays_in_the_bar_and_the_screen_says_so(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with clerk_at(room) as clerk:

        def refuse(*_: object) -> None:
            raise StoreError("“e1” was changed meanwhile: look at it again first.")

        with monkeypatch.context() as broken:
            broken.setattr(room.workspace.store, "apply", refuse)
            await clerk.enter("Said.")
            assert clerk.bar.text == "Said."
            assert clerk.says.startswith("“e1” was changed meanwhile")
        await clerk.press("enter")
        assert room.lines == ["Said."]


async def test_a_planned_meeting_can_be_typed_into_and_open_makes_it_live(tmp_path: Path) -> None:
    room = room_in(tmp_path, State.PLANNED)
    async with clerk_at(room) as clerk:
        await clerk.enter("/purpose To see whether the ferry runs.")
        assert room.entries[0].said_at is None
        assert "planned" in clerk.seen
        await clerk.enter("/open 10.02")
        assert "LIVE 10.42" in clerk.seen


TWELVE = (
    *("Abel Stone", "Bron Cole", "Cato Finch", "Dora Lamb", "Enid Marsh", "Fred Nash"),
    *("Gaby Oakes", "Hugo Platt", "Iris Quayle", "Jago Roe", "Kit Snow", "Lena Tarn"),
)


async def test_a_vote_by_twelve_names_is_read_whole_before_enter(room: Room) -> None:
    vote = f"/vote for {', '.join(TWELVE[:7])} against {', '.join(TWELVE[7:])}"
    async with clerk_at(room, NARROW) as clerk:
        below = clerk.screen.query_one("#words")
        assert below.size.height == 2
        await clerk.type(vote)
        said = " ".join(clerk.seen.split("vote ·")[-1].split())
        assert [name for name in TWELVE if name not in said] == []
        assert below.region.height > 2
        await clerk.press("enter")
        assert room.lines == [vote]
        await clerk.type("Short.")
        assert below.size.height == 2
