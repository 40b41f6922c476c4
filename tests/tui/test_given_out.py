"""Published minutes are altered only after a second Enter, with the reason, which the bar asks for."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from tests.tui.capture_page import Room, clerk_at, room_in

LINE, WHY = "The ferry was early.", "a word was wrong"
ASKED = "PUBLISHED already: type why it is altered. Enter records it, Esc leaves it."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A published meeting with two points in its third item."""
    room = room_in(tmp_path)
    room.capture("/item 3\nThe ferry was late.\nIt was full.\n")
    room.services.prepare.set_state(room.workspace.meeting(room.meeting.id), State.PUBLISHED)
    return room


def reasons(folder: Path) -> list[str]:
    """The reasons in the journal, once everything is written."""
    written = (folder / "store" / "journal.jsonl").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if '"reason"' in line]
    return [line.partition('"reason":"')[2].partition('"')[0] for line in lines]


async def test_a_line_is_recorded_with_the_second_enter_and_a_reason(room: Room, tmp_path: Path) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        await clerk.press("enter")
        assert (clerk.says, clerk.bar.text) == (ASKED, "")
        assert LINE not in room.lines
        await clerk.press("enter")
        assert (clerk.says, room.lines[-1]) == (ASKED, "It was full.")
        await clerk.type(WHY)
        assert clerk.says == ASKED
        await clerk.press("enter")
        assert (room.lines[-1], clerk.bar.text) == (LINE, "")
        assert clerk.says == "Recorded: point"
        assert WHY not in room.lines
        assert room.services.drafts.of(room.meeting.id).refused == ()
        await clerk.press("ctrl+z")
        assert LINE not in room.lines
    room.workspace.store.close()
    assert reasons(tmp_path) == [WHY, WHY]


async def test_escape_leaves_the_minutes_and_brings_the_line_back(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        await clerk.press("enter")
        await clerk.type("hm")
        await clerk.press("escape")
        assert (clerk.says, clerk.bar.text) == ("The minutes stay as they are.", LINE)
        assert LINE not in room.lines
        await clerk.press("enter")
        assert clerk.says == ASKED


async def test_the_line_is_kept_while_the_reason_is_asked_and_when_the_clerk_turns_to_another_item(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        await clerk.press("enter")
        assert [line.words.text for line in room.services.drafts.of(room.meeting.id).refused] == [LINE]
        await clerk.press("ctrl+pagedown")
        await clerk.type("x")
        await clerk.press("enter")
        assert clerk.says == ASKED
        assert room.lines[-1] == "It was full."


async def test_an_entry_is_rewritten_with_a_reason(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "enter")
        assert clerk.bar.text == "It was full."
        await clerk.press("end")
        await clerk.type(" Very.")
        await clerk.press("enter")
        assert clerk.says == ASKED
        await clerk.type(WHY)
        await clerk.press("enter")
        assert room.lines[-1] == "It was full. Very."


async def test_an_entry_is_deleted_and_moved_with_a_reason(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("up", "ctrl+up")
        assert clerk.says == ASKED
        await clerk.type(WHY)
        await clerk.press("enter")
        assert room.lines == ["It was full.", "The ferry was late."]
        await clerk.press("up", "f8")
        assert clerk.says == ASKED
        await clerk.type(WHY)
        await clerk.press("enter")
        assert len(room.lines) == 1


async def test_minutes_that_nobody_has_yet_are_altered_with_one_enter(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    room.capture("/item 3\n")
    async with clerk_at(room) as clerk:
        await clerk.type(LINE)
        await clerk.press("enter")
        assert room.lines == [LINE]


async def test_pasted_lines_are_recorded_with_a_reason_and_what_cannot_be_read_comes_back(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("One.\n/vote perhaps\nTwo.")
        assert clerk.says == ASKED
        assert "One." not in room.lines
        await clerk.enter(WHY)
        assert room.lines[-2:] == ["One.", "Two."]
        assert clerk.bar.text == "/vote perhaps"
        assert room.services.drafts.of(room.meeting.id).refused == ()
