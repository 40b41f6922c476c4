"""Words before the first item on screen: the recording of the meeting, a tribute, apologies."""

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.plain_text import as_text
from tests.documents.builders import style
from tests.tui.capture_page import Room, clerk_at
from tests.tui.office import NARROW, WIDE


def minutes(room: Room) -> list[str]:
    """The lines of the minutes."""
    return as_text(compose_minutes(room.workspace.sitting(room.meeting.id), style("england"))).splitlines()


async def test_the_items_offer_what_stands_before_the_first_and_words_typed_there_are_kept_there(
    room: Room,
) -> None:
    async with clerk_at(room, NARROW) as clerk:
        assert "1 Apologies" in clerk.static("#prompt")
        await clerk.press("f2", "up")
        assert "Before the first item" in clerk.agenda.text.splitlines()[0]
        await clerk.press("enter")
        assert "Before the first item" in clerk.static("#prompt")
        await clerk.enter("The meeting was recorded.")
        assert "The meeting was recorded." in clerk.item.text
    assert [(entry.item, entry.text) for entry in room.entries] == [(None, "The meeting was recorded.")]


async def test_one_comes_back_to_it_when_the_meeting_has_begun(room: Room) -> None:
    room.capture("/ap Reed\n/item 3\nThe ferry was late.\n/item 4\nIt was dark.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pageup", "ctrl+pageup", "ctrl+pageup", "ctrl+pageup")
        assert "Before the first item" in clerk.static("#prompt")
        assert clerk.agenda.text.splitlines()[0].strip() == "► Before the first item"
        await clerk.enter("A silence was kept.", "The meeting was recorded.", "/ap Berg")
        await clerk.enter("/item 4")
        assert "► 4" in clerk.agenda.text
        assert "Before the first item" not in clerk.agenda.text
        await clerk.enter("It stayed dark.")
    assert room.lines == [
        "/ap Reed",
        "A silence was kept.",
        "The meeting was recorded.",
        "/ap Berg",
        "The ferry was late.",
        "It was dark.",
        "It stayed dark.",
    ]
    printed = minutes(room)
    places = [printed.index(words) for words in ("A silence was kept.", "The meeting was recorded.")]
    assert places == sorted(places)
    assert places[-1] < next(at for at, words in enumerate(printed) if "Ferry timetable" in words)


async def test_lines_pasted_before_the_first_item_stay_there_up_to_the_first_item_among_them(
    room: Room,
) -> None:
    room.capture("/item 3\nThe ferry was late.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("f2", "up", "up", "up", "enter")
        await clerk.paste("A silence was kept.\nThe meeting was recorded.\n/item 3\nIt was dark.\n")
    assert room.lines == [
        "A silence was kept.",
        "The meeting was recorded.",
        "The ferry was late.",
        "It was dark.",
    ]


async def test_what_is_decided_needs_an_item_before_the_first_too(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("ctrl+pageup")
        await clerk.enter("/resolved asks for a boat.")
        assert "belongs to an item" in clerk.says


async def test_no_exempt_word_comes_into_public_before_the_first_item(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/exempt 3\nIt was dear.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("f2", "up", "up", "up", "enter")
        await clerk.enter("It was very dear.")
        assert "The public is out" in clerk.says
    assert "It was very dear." not in room.lines


async def test_the_public_that_returns_does_so_where_the_meeting_has_come_to(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/exempt 3\nIt was dear.\n")
    async with clerk_at(room) as clerk:
        await clerk.press("f2", "up", "up", "up", "enter")
        await clerk.enter("/public")
        await clerk.enter("/close 12.40")
    assert room.lines[-3:] == ["It was dear.", "/public", "/close 12.40"]
    sitting = room.workspace.sitting(room.meeting.id)
    assert [entry.text for entry in sitting.entries if entry.id in sitting.exempt] == ["It was dear."]


async def test_an_entry_is_moved_before_the_first_item_and_back_to_one(room: Room) -> None:
    room.capture("/item 3\nThe meeting was recorded.\n")
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("up", "f2")
        assert "Before the first item" in clerk.agenda.text
        await clerk.press("up", "up", "up", "enter")
        assert clerk.says == "Moved before the first item. Ctrl+Z brings it back."
        assert [entry.item for entry in room.entries] == [None]
        assert minutes(room).index("The meeting was recorded.") < next(
            at for at, words in enumerate(minutes(room)) if "Ferry timetable" in words
        )
        await clerk.press("f2", "up", "up", "up", "up", "enter")
        await clerk.press("up", "f2", "down", "enter")
        assert "Moved to 1 Apologies" in clerk.says


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("/resolved asks for a boat.", "This belongs to an item"),
        ("/close 12.40", "This stands where it happened"),
    ],
)
async def test_what_belongs_to_an_item_or_to_its_time_stays_there(room: Room, line: str, why: str) -> None:
    room.capture(f"/item 3\n{line}\n")
    before = room.entries
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("up", "f2", "up", "up", "up", "enter")
        assert why in clerk.says
    assert room.entries == before


async def test_no_exempt_entry_is_moved_before_the_first_item(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/exempt 3\nIt was dear.\n")
    before = room.entries
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("up", "f2", "up", "up", "up", "enter")
        assert "Exempt words would come into public" in clerk.says
    assert room.entries == before


async def test_a_click_leads_there_while_one_chooses(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.press("f2")
        await clerk.pilot.click("#agenda", offset=(8, 1))
        await clerk.pilot.pause()
        assert "Before the first item" in clerk.static("#prompt")
