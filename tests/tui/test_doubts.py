"""What contradicts itself is doubted as it is typed, recorded all the same, and marked where it stands."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from scrutiny_tui.domain.doubts import found
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services import line_doubts
from scrutiny_tui.tui.screens import capture
from tests.tui.capture_page import Clerk, Room, clerk_at, room_in
from tests.tui.office import KEYS, NARROW, WIDE

ODD = "/moved Hale seconded Hale"
DOUBT = "doubt: Councillor Ben Hale is recorded as moving and seconding the motion."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture("/here Moss Hale Reed\n/item 3\nThe ferry was late.\n")
    return room


def item_of(clerk: Clerk) -> str:
    """What the item reads, on one line."""
    return " ".join(clerk.item.text.split())


async def test_a_line_that_contradicts_itself_is_doubted_below_the_bar_before_enter(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(ODD)
        assert clerk.says.startswith("motion · ")
        assert clerk.says.endswith(f" · {DOUBT}")
        assert room.lines[-1] == "The ferry was late."


async def test_a_doubted_line_is_recorded_by_one_enter_and_the_answer_says_the_doubt_too(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter(ODD)
        assert room.lines[-1] == ODD
        assert clerk.says.startswith("Recorded: motion · ")
        assert clerk.says.endswith(f" · {DOUBT}")


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("/vote 3-1", "4 votes are recorded, more than the 3 people in the room who may vote."),
        ("/vote 2-1", ""),
        ("/ap Mosss", "Nobody called “Mosss” is known, but Councillor Ada Moss is nearly the same."),
    ],
)
async def test_what_is_odd_is_said_in_one_sentence_while_the_line_is_typed(
    room: Room, line: str, doubt: str
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(line)
        assert clerk.says.partition("doubt: ")[2] == doubt


async def test_what_is_odd_about_the_line_itself_is_said_before_what_it_makes_odd(room: Room) -> None:
    room.capture("/item 3\n/moved Hale seconded Reed")
    async with clerk_at(room) as clerk:
        await clerk.type("/ap Reed")
        of_line, _, of_other = clerk.says.partition(" · doubt: ")[2].partition(" · doubt at another line: ")
        assert of_line == "Councillor Col Reed is recorded as present and with apologies."
        assert of_other == "Councillor Col Reed is recorded as seconding the motion, but sent apologies."


async def test_where_there_is_no_room_for_a_second_doubt_it_is_counted(room: Room) -> None:
    room.capture("/item 3\n/moved Hale seconded Reed\n/vote 2-1")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.type("/vote 1-3")
        assert "doubt: 4 votes are recorded, more than the 3 people" in clerk.says
        assert clerk.says.endswith("who may vote. (and 1 more: F12)")
        await clerk.press("enter")
        assert clerk.says.endswith("who may vote. (and 1 more: F12)")
        assert "· 2 doubts" in clerk.item.text
        await clerk.press("up")
        assert "· 2 doubts: 4 votes are recorded, more than the 3 people" in item_of(clerk)


async def test_what_a_line_makes_doubtful_of_another_is_said_before_enter_and_after(room: Room) -> None:
    room.capture("/item 3\n/moved Hale seconded Moss\n/vote 3-0\n/item 4\nThe fare was dear.")
    doubt = "doubt at another line: 3 votes are recorded, more than the 2 people in the room who may vote."
    async with clerk_at(room) as clerk:
        await clerk.type("/out Reed before item 3")
        assert f" · {doubt} (and 1 more: F12)" in clerk.says
        await clerk.press("enter")
        assert f" · {doubt} (and 1 more: F12)" in clerk.says


async def test_a_name_of_which_the_menu_offers_the_rest_is_not_doubted_yet(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/ap Mos")
        assert clerk.menu.display
        assert "doubt" not in clerk.says
        await clerk.type("z")
        assert not clerk.menu.display
        assert "doubt: Nobody called “Mosz” is known" in clerk.says


async def test_a_line_in_which_nothing_is_odd_is_not_doubted(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/moved Hale seconded Reed")
        assert "doubt" not in clerk.says
        await clerk.press("enter")
        assert clerk.says.startswith("Recorded: motion")
        assert "doubt" not in clerk.says
        assert "doubt" not in clerk.item.text


@pytest.mark.parametrize("line", ["~tide table, check", "Eleven?? sailings were missed.", "/exempt"])
async def test_what_is_only_unfinished_is_not_doubted_below_the_bar(room: Room, line: str) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(line)
        assert "doubt" not in clerk.says
        await clerk.press("enter")
        assert "doubt" not in clerk.says


async def test_words_beside_an_entry_that_say_what_it_needs_are_mark_enough(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("~tide table, check", "Eleven?? sailings were missed.")
        assert "· rough" in clerk.item.text
        assert "· to verify" in clerk.item.text
        assert "doubt" not in clerk.item.text


async def test_a_motion_that_is_still_debated_has_no_mark_until_the_meeting_goes_on(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/moved Moss seconded Hale: that the ferry be kept")
        await clerk.enter("/amend Reed Moss leave out “kept” and insert “sold”")
        assert "doubt" not in clerk.item.text
        await clerk.enter("/item 5")
        await clerk.enter("/item 3")
        assert "doubt" not in clerk.item.text
    assert any("not said what became" in one.sentence for one in room.services.checking.of(room.meeting.id))


async def test_the_doubt_of_a_line_is_not_said_of_the_line_typed_behind_it(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(ODD)
        for key in (events.Key("enter", None), events.Key("s", "s")):
            clerk.pilot.app.post_message(key)
        await clerk.pilot.pause()
        await clerk.pilot.pause()
        assert clerk.bar.text == "s"
        assert clerk.says == "point"


async def test_an_entry_that_is_rewritten_is_doubted_in_the_same_way(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/moved Hale seconded Reed")
        await clerk.press("up", "enter", "ctrl+w")
        await clerk.type("Hale")
        assert clerk.says.startswith("instead of the entry above: motion")
        assert clerk.says.endswith(f" · {DOUBT}")
        await clerk.press("enter")
        assert room.lines[-1] == ODD
        assert clerk.says.endswith(f"brings the old words back. · {DOUBT}")


async def test_an_entry_that_is_put_right_is_not_doubted_as_if_it_stood_beside_the_old_one(
    room: Room,
) -> None:
    room.capture("/item 3\n/moved Hale seconded Reed\n/vote 2-1")
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter", "ctrl+u")
        await clerk.type("/vote 3-0")
        assert clerk.bar.text == "/vote 3-0"
        assert clerk.says == "instead of the entry above: vote · 3 for, 0 against"


async def test_a_line_is_not_checked_at_every_key_but_once_the_clerk_pauses(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with clerk_at(room) as clerk:
        timers, checked, check = list[Callable[[], object]](), list[Sitting](), found.new_doubts

        def checking(before: Sitting, after: Sitting) -> tuple[Doubt, ...]:
            checked.append(after)
            return check(before, after)

        monkeypatch.setattr(line_doubts, "new_doubts", checking)
        monkeypatch.setattr(clerk.screen, "set_timer", lambda _seconds, call: timers.append(call))
        await clerk.press(*(KEYS.get(letter, letter) for letter in ODD))
        assert len(timers) > 1
        assert checked == []
        clerk.bar.insert("x")
        timers[-1]()
        assert checked == []  # there is a letter that was not looked at yet
        await clerk.press("backspace")
        for call in timers:
            call()
        assert len(checked) == 1
        assert clerk.says.endswith(DOUBT)


async def test_a_line_is_doubted_once_the_words_of_the_meeting_are_read(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = asyncio.Event()

    async def later(work: Callable[..., object], *arguments: object) -> None:
        await read.wait()
        work(*arguments)

    monkeypatch.setattr(capture, "to_thread", later)
    async with clerk_at(room) as clerk:
        await clerk.type(ODD)
        assert "doubt" not in clerk.says
        read.set()
        await clerk.pilot.pause()
        assert clerk.says.endswith(f" · {DOUBT}")


async def test_pasted_lines_are_doubted_together(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste(f"{ODD}\nThe slipway was wet.\n")
        assert clerk.says.startswith("2 lines recorded.")
        assert clerk.says.endswith(f" · {DOUBT}")


async def test_a_doubted_entry_has_a_quiet_mark_and_the_words_when_it_is_chosen(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter(ODD, "The slipway was wet.")
        assert "seconded by Councillor Hale. · doubt The slipway" in item_of(clerk)
        await clerk.press("up", "up")
        assert f"seconded by Councillor Hale. · {DOUBT} The slipway" in item_of(clerk)
        await clerk.press("down")
        assert DOUBT not in item_of(clerk)


async def test_the_words_of_a_doubt_stay_in_sight_while_its_line_is_rewritten(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter(ODD)
        await clerk.press("up", "enter")
        assert clerk.bar.text == ODD
        assert DOUBT in item_of(clerk)


async def test_the_mark_goes_when_what_was_odd_is_put_right_and_comes_back_with_undo(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter(ODD)
        await clerk.press("up", "enter", "ctrl+w")
        await clerk.type("Reed")
        await clerk.press("enter")
        assert "doubt" not in clerk.item.text
        await clerk.press("ctrl+z")
        assert "doubt" in clerk.item.text


async def test_the_mark_is_there_when_the_meeting_is_opened_again(room: Room) -> None:
    room.capture(f"/item 3\n{ODD}")
    async with clerk_at(room) as clerk:
        assert "· doubt" in clerk.item.text


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_doubt_is_readable_to_its_end_however_long_the_words_before_it_are(
    room: Room, size: tuple[int, int]
) -> None:
    async with clerk_at(room, size) as clerk:
        await clerk.type("/moved Hale seconded Hale: that the ferry sail an hour later on Sundays in winter")
        below = " ".join(row.strip() for row in clerk.seen.splitlines()[-3:-1])
        assert below.startswith("motion · ")
        assert below.endswith(DOUBT)


async def test_enter_is_painted_before_anything_is_checked_for_doubts(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(ODD)
        order, check = list[str](), found.new_doubts
        painted = vars(clerk.pilot.app).get("_display") or clerk.pilot.app._display  # noqa: SLF001  textual has no public name

        def noted(name: str, called: Callable[..., object]) -> Callable[..., object]:
            def noting(*arguments: object) -> object:
                order.append(name)
                return called(*arguments)

            return noting

        def looked(before: Sitting, after: Sitting) -> object:
            order.append("checked")
            return check(before, after)

        monkeypatch.setattr(clerk.pilot.app, "_display", noted("painted", painted))
        monkeypatch.setattr(line_doubts, "new_doubts", looked)
        monkeypatch.setattr(found, "doubts_of", noted("checked", found.doubts_of))
        await clerk.press("enter")
        assert order[0] == "painted"
        assert "checked" in order


async def test_a_doubt_that_an_entry_had_before_is_said_while_it_is_rewritten_and_after(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/with Mosss")
        await clerk.press("up", "enter")
        await clerk.type(", DOP")
        near = "doubt: Nobody called “Mosss” is known, but Councillor Ada Moss is nearly the same."
        assert near in clerk.says
        await clerk.press("enter")
        assert clerk.says.startswith("Rewritten.")
        assert near in clerk.says


async def test_a_line_is_read_in_the_place_of_the_entry_that_it_rewrites(room: Room) -> None:
    room.capture("/item 3\nreed: asked why\n/out Reed 7.10")
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", "enter")
        await clerk.type(" and when")
        assert clerk.bar.text == "reed: asked why and when"
        assert clerk.says == "instead of the entry above: point · Councillor Col Reed"
