"""The preview: the minutes as they will read, beside the item or in its place."""

from pathlib import Path

from msgspec.structs import replace

from tests.tui.capture_page import Room, clerk_at
from tests.tui.office import NARROW, TEMPLATES, WIDE


async def test_on_a_narrow_screen_it_takes_the_place_of_the_item_and_typing_goes_on(room: Room) -> None:
    room.capture("/item 1\nCouncillor Reed was away.\n/item 3\n- The ferry was late.\n/exempt 3\nDear.\n")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f5")
        for words in ("Councillor Reed was away.", "• The ferry was late.", "║ Dear."):
            assert words in clerk.preview
        assert not clerk.item.region.size
        await clerk.type("On")
        assert clerk.bar.text == "On"
        await clerk.press("escape")
        assert clerk.preview == ""
        assert clerk.item.region.size
        assert clerk.bar.text == "On"


async def test_on_a_wide_screen_it_stands_beside_the_item_and_shows_what_is_recorded_at_once(
    room: Room,
) -> None:
    room.capture("/item 3\nThe ferry was late.\n/resolved asks for a later sailing.\n")
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("f5")
        assert clerk.item.region.size
        assert not clerk.outcomes.region.size
        assert "RESOLVED: That the committee:" in clerk.preview
        await clerk.enter("Members asked for a bus to meet it.")
        assert "Members asked for a bus to meet it." in clerk.preview
        await clerk.press("f5")
        assert clerk.preview == ""
        assert clerk.outcomes.region.size


async def test_where_one_works_is_in_view_until_a_page_is_turned(room: Room) -> None:
    lines = [f"Point {number} was made at some length." for number in range(60)]
    room.capture("\n".join(["/item 1", *lines, "/item 2", "None were declared.", "/item 4", *lines]))
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f2", "up", "up", "enter", "f5")
        assert "None were declared." in clerk.seen
        await clerk.press("pagedown", "pagedown")
        assert "None were declared." not in clerk.seen


async def test_on_a_narrow_screen_an_entry_is_chosen_in_the_item(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("f5", "up")
        assert clerk.item.region.size
        assert not clerk.preview
        await clerk.press("down")
        assert "The ferry was late." in clerk.preview


async def test_it_shows_the_minutes_in_another_house_style_there_and_then(room: Room) -> None:
    room.capture("/item 3\nThe ferry was late.\n/resolved asks for a later sailing.\n")
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("ctrl+g")
        assert clerk.says.startswith("F5 shows the minutes")
        await clerk.press("f5")
        assert "The minutes as herefordshire prints them" in clerk.seen
        seen = {clerk.preview}
        for _ in range(8):
            await clerk.press("ctrl+g")
            seen.add(clerk.preview)
        assert len(seen) > 3
        await clerk.press("f5", "f5")
        assert "The minutes as herefordshire prints them" in clerk.seen


async def test_in_a_style_that_cannot_be_read_it_says_why(room: Room, tmp_path: Path) -> None:
    (tmp_path / "aaa.toml").write_text('lang = "en-GB"\n', encoding="utf-8")
    services = replace(room.services, folders=replace(room.services.folders, own_styles=tmp_path))
    async with clerk_at(replace(room, services=services), WIDE) as clerk:
        await clerk.press("f5")
        for _ in services.export.styles:
            if "The minutes as aaa prints them" not in clerk.seen:
                await clerk.press("ctrl+g")
        assert "aaa.toml, line 1" in " ".join(clerk.preview.split())


async def test_it_shows_a_style_file_as_it_was_changed_meanwhile(room: Room, tmp_path: Path) -> None:
    own = tmp_path / "herefordshire.toml"
    own.write_text((TEMPLATES / "herefordshire.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "england.toml").write_bytes((TEMPLATES / "england.toml").read_bytes())
    services = replace(room.services, folders=replace(room.services.folders, templates=tmp_path))
    room.capture("/item 1\nThe ferry was late.\n")
    async with clerk_at(replace(room, services=services), WIDE) as clerk:
        await clerk.press("f5", "f5")
        own.write_text('extends = "england"\n[item]\nnumber = "No. {reference}"\n', encoding="utf-8")
        await clerk.press("f5")
        assert "No. 1 Apologies" in clerk.preview


async def test_it_shows_the_whole_document_from_its_title_to_the_signature(room: Room) -> None:
    room.capture("/here Moss Reed\n/item 1\nNobody was away.\n")
    async with clerk_at(room, WIDE) as clerk:
        await clerk.press("f5")
        text = " ".join(clerk.preview.split())
        words = (
            "Estuary",
            "DRAFT",
            "Councillor Ada Moss (Chair)",
            "1. Apologies Nobody was away.",
            "Signed",
        )
        assert [found for found in words if found not in text] == []
        assert sorted(words, key=text.index) == list(words)


async def test_an_item_without_words_is_in_view(room: Room) -> None:
    room.capture("/item 1\n" + "\n".join(f"Point {number} was made." for number in range(60)))
    async with clerk_at(room, NARROW) as clerk:
        await clerk.enter("/item 4")
        await clerk.press("f5")
        assert "Quay lighting" in clerk.seen.split("\n", 2)[2]
