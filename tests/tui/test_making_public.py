"""Words typed in private stay exempt on the screen too; one key and a second Enter make an entry public."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part, part_of
from tests.tui import office
from tests.tui.capture_page import Room, clerk_at, room_in
from tests.tui.office import NARROW

UNDER_3 = Exemption((3,))
LONG = "The seller would take " + "a little less than the sum that was named at first, " * 6 + "at once."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    room.capture("/item 3\nThe ferry was late.")
    return room


def public(room: Room) -> list[str]:
    """The lines of the public part."""
    return [entry.line for entry in part_of(room.workspace.sitting(room.meeting.id), Part.PUBLIC).entries]


async def test_words_put_away_in_private_are_exempt_when_they_are_entered_in_public(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3")
        await clerk.type("The seller rang.")
        await clerk.press("escape")
        await clerk.enter("/public")
        await clerk.press("up")
        assert clerk.says.startswith("EXEMPT · ")
        await clerk.press("enter")
        assert room.entries[-1].line == "The seller rang."
        assert room.entries[-1].exempt == UNDER_3
        await clerk.type("The pilot rang.")
        assert not clerk.says.startswith("EXEMPT")
        await clerk.press("enter")
    assert public(room) == ["The ferry was late.", "/exempt 3", "/public", "The pilot rang."]


async def test_one_letter_typed_in_private_is_enough(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("The ")
        await clerk.press("escape")
        await clerk.enter("/exempt 3")
        await clerk.press("up", "s", "escape")
        await clerk.enter("/public")
        await clerk.press("up", *"ale", "enter")
    assert (room.lines[-1], room.entries[-1].exempt) == ("The sale", UNDER_3)


async def test_a_line_refused_in_private_is_exempt_when_it_is_corrected_in_public(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3", "/vote seven", "/public")
        await clerk.press("up", "ctrl+w", *"7-0-0", "enter")
    assert (room.lines[-1], room.entries[-1].exempt) == ("/vote 7-0-0", UNDER_3)


async def test_what_is_kept_back_in_private_and_recorded_in_public_is_exempt(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3", "/itm 4", "The seller rang.", "/public")
        await clerk.press("up")
        assert clerk.bar.text == "/itm 4\nThe seller rang."
        await clerk.press("ctrl+u")
        await clerk.enter("/item 4")
    assert "The seller rang." in room.lines
    assert "The seller rang." not in public(room)


async def test_pasted_lines_that_come_back_are_exempt_as_they_stood(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/exempt 3\n/vote seven\n/public\nThe pilot rang.")
        assert clerk.bar.text == "/vote seven"
        await clerk.press("ctrl+w", *"7-0-0", "enter")
    assert (room.lines[-1], room.entries[-1].exempt) == ("/vote 7-0-0", UNDER_3)


async def test_an_entry_rewritten_in_private_is_said_to_be_exempt_and_the_key_makes_it_public(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3")
        await clerk.press("up", "up", "enter", "backspace", *", said the seller", "enter")
        assert clerk.says.startswith("Rewritten. It is EXEMPT from here on; Ctrl+N makes it public.")
        await clerk.press("ctrl+n")
        assert "The public is out" in clerk.says
        await clerk.press("escape")
        await clerk.enter("/public")
        await clerk.press("up", "up", "up", "ctrl+n")
        line = "The ferry was late, said the seller"
        assert clerk.says == f"Enter makes public: “{line}” · Esc leaves it exempt."
        assert line not in public(room)
        await clerk.press("enter")
        assert clerk.says == f"Made public: “{line}”. Ctrl+Z makes it exempt again."
        assert line in public(room)
        await clerk.press("ctrl+z")
        assert line not in public(room)


@pytest.mark.parametrize("keys", [("down",), ("up",), ("escape",), ("f2", "escape"), ("ctrl+up",), ("x",)])
async def test_any_other_key_between_leaves_it_exempt(room: Room, keys: tuple[str, ...]) -> None:
    room.capture("/item 3\n/exempt 3\nOne.\nTwo.\n/public")
    async with clerk_at(room) as clerk:
        await clerk.press("up", "up", "up", "ctrl+n")
        assert "Move /public above it first" in clerk.says
        await clerk.press("down", "down", "ctrl+up", "ctrl+up", "ctrl+up", "down", "ctrl+n")
        assert "Enter makes public: “One.”" in clerk.says
        before = public(room)
        await clerk.press(*keys, "enter", "escape")
        assert [line for line in public(room) if line in ("One.", "Two.")] == []
        assert before


async def test_however_long_the_words_all_of_them_are_repeated_before_they_are_public(room: Room) -> None:
    room.capture(f"/item 3\n/exempt 3\n{LONG}\n/public")
    async with clerk_at(room, NARROW) as clerk:
        await clerk.press("up", "ctrl+up", "down", "ctrl+n")
        below = clerk.screen.query_one("#words")
        assert below.size.height > 2
        assert below.region.height == below.virtual_size.height
        assert "leaves it exempt." in " ".join(clerk.seen.split())
        await clerk.press("enter")
        assert LONG in public(room)


async def test_published_minutes_ask_for_the_reason_before_an_entry_is_made_public(room: Room) -> None:
    room.capture("/item 3\n/exempt 3\nOne.\n/public")
    capture = room.services.capture(room.meeting.id)
    capture.move(capture.sitting.entries[-1].id, -1)
    room.services.prepare.set_state(room.workspace.meeting(room.meeting.id), State.PUBLISHED)
    async with clerk_at(room) as clerk:
        await clerk.press("up", "ctrl+n", "enter")
        assert "type why it is altered" in clerk.says
        assert "One." not in public(room)
        await clerk.enter("The sale is done.")
    assert "One." in public(room)


async def test_a_title_is_made_public_on_the_agenda(tmp_path: Path) -> None:
    premises = office.busy_premises_in(tmp_path)
    meeting = premises.meeting(premises.workspace.committees()[0], date(2026, 3, 3))
    premises.services.prepare.agenda.add(meeting, "The sale of the quay", exempt=UNDER_3)
    async with office.clerk_at(premises) as clerk:
        await clerk.press("a", "p")
        assert "This becomes public: “The sale of the quay”, report" in clerk.seen
        await clerk.press("enter")
        assert clerk.said.startswith("Made public: “The sale of the quay”, report.")
        await clerk.press("p")
        assert "is public already" in clerk.said
    assert premises.workspace.sitting(meeting.id).items[0].exempt is None


async def test_a_title_changed_in_private_is_said_to_be_exempt(tmp_path: Path) -> None:
    premises = office.busy_premises_in(tmp_path)
    meeting = premises.meeting(premises.workspace.committees()[0], date(2026, 3, 3), "Quay")
    premises.capture(meeting, "/exempt 3")
    async with office.clerk_at(premises) as clerk:
        await clerk.press("a", "e", "end")
        await clerk.type("sale")
        await clerk.press("enter")
        assert clerk.said == "Changed item 1. Its title is exempt; p makes it public."
    assert premises.workspace.sitting(meeting.id).items[0].for_public().title == "Quay"


async def test_how_a_log_entry_stands_is_made_public_on_the_log_page(tmp_path: Path) -> None:
    premises = office.busy_premises_in(tmp_path)
    log = premises.services.action_log
    log.update("ECSC-001", owners="@Moss", exempt=UNDER_3)
    async with office.clerk_at(premises) as clerk:
        await clerk.press("l", "p")
        assert "This becomes public: “sailing figures for the winter” · Councillor" in clerk.seen
        await clerk.press("enter")
        assert "made public" in clerk.seen
        await clerk.press("p")
        assert clerk.said == "The public log has all of ECSC-001 that can be made public."
    assert log.row("ECSC-001").entry.public is None
