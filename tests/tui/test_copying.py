"""An item on the clipboard: what can be pasted then, and what is said of it."""

import pytest

from scrutiny_tui.domain.changes import Change, removed
from scrutiny_tui.services.export import DocumentKind, DocumentRequest
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.capture import CaptureScreen
from tests.tui.capture_page import NOW, Clerk, Room, clerk_at
from tests.tui.office import NARROW

ITEM = """\
/item 3
The ferry was late on nine days of ten.
1. in the morning
2. at night
/resolved asks for a later sailing.
/exempt 3
The yard's owner haggled.
He left at noon.
/public
The slipway was wet.
"""


def clipboard(clerk: Clerk) -> str:
    return clerk.pilot.app.clipboard


def exported(room: Room, item: int) -> str:
    """The text file that an export of all items makes of one."""
    made = room.services.export.by_item(
        DocumentRequest(DocumentKind.MINUTES, room.meeting.id),
        folder=room.services.folders.exports.path,
        suffix=".txt",
    ).write(print)
    return made[item - 1].read_text(encoding="utf-8")


async def test_the_item_one_types_into_is_copied_with_its_numbers_as_a_text_export_has_it(
    room: Room,
) -> None:
    room.capture("/item 3\nThe ferry was late.\n1. in the morning\n2. at night\n- and on Sundays\n")
    async with clerk_at(room) as clerk:
        await clerk.type("Half")
        await clerk.press("ctrl+l")
        lines = clipboard(clerk).splitlines()
        assert lines[0] == "3. Ferry timetable: the first winter"
        assert lines[2:] == ["1. in the morning", "2. at night", "• and on Sundays"]
        assert exported(room, 3).endswith(f"\n{clipboard(clerk)}")
        assert clerk.says == f"Item 3 is on the clipboard: {len(lines)} lines."
        assert clerk.bar.text == "Half"


async def test_nothing_is_copied_from_a_meeting_that_is_gone_and_the_page_is_left(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ScrutinyApp, "on_records_changed", lambda _: None)  # the key comes before the news
    async with clerk_at(room) as clerk:
        room.workspace.record(Change("remove a meeting", NOW, tuple(removed(room.meeting))))
        await clerk.press("ctrl+l")
        assert clipboard(clerk) == ""
        assert "There is no meeting ECSC-2026-03-03." in clerk.seen
        assert not isinstance(clerk.pilot.app.screen, CaptureScreen)


async def test_exempt_entries_are_left_out_and_that_is_said(room: Room) -> None:
    room.capture(ITEM)
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+l")
        assert "haggled" not in clipboard(clerk)
        assert "The slipway was wet." in clipboard(clerk)
        assert exported(room, 3).endswith(f"\n{clipboard(clerk)}")
        assert clerk.says.endswith("lines; 2 exempt entries are left out.")


async def test_while_the_public_is_out_no_exempt_word_is_copied_nor_an_exempt_title(room: Room) -> None:
    room.capture("/exempt 3\n/item 9 Sale of the Sesame yard\nThe yard's owner haggled.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+l")
        assert "Exempt item" in clipboard(clerk)
        assert "haggled" not in clipboard(clerk)
        assert "Sesame" not in clipboard(clerk)
        assert clerk.says.endswith("; 1 exempt entry is left out.")


async def test_from_the_preview_the_item_is_copied_in_the_style_that_is_shown(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/resolved asks for a later sailing.\n")
    async with clerk_at(room) as clerk:
        found = set()
        await clerk.press("f5")
        for _ in range(5):
            await clerk.press("ctrl+l")
            found.add(clipboard(clerk))
            assert "The minutes as" in clerk.seen
            await clerk.press("ctrl+g")
        assert len(found) > 2


async def test_without_an_item_there_is_nothing_to_copy(room: Room) -> None:
    for item in room.workspace.sitting(room.meeting.id).items:
        room.services.prepare.agenda.remove(item)
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+l")
        assert clipboard(clerk) == ""
        assert clerk.says == "There is no item to copy yet. Type /item and a title to add one."


@pytest.mark.parametrize("key", ["f5", "escape", "up"])
async def test_when_the_preview_is_out_of_sight_the_item_is_copied_in_the_style_of_the_committee_again(
    room: Room, key: str
) -> None:
    room.capture("/item 3\n/resolved asks for a later sailing.\n/resolved noted")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("ctrl+l")
        own = clipboard(clerk)
        await clerk.press("f5", "ctrl+g", "ctrl+l")
        assert clipboard(clerk) != own
        await clerk.press(key, "ctrl+l")
        assert clipboard(clerk) == own
