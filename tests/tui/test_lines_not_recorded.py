"""A refused line is a doubt until it is settled; in private, the bar names what the public minutes have."""

from pathlib import Path

import pytest

from tests.tui.capture_page import Room, clerk_at
from tests.tui.test_drafts import run_of

NOT_RECORDED = "NOT RECORDED, because it was refused: “/vote seven”."


async def test_the_list_of_what_is_still_to_see_to_has_a_refused_line_until_it_is_settled(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "The slipway was wet.")
        await clerk.press("f12")
        assert NOT_RECORDED in clerk.seen
        await clerk.press("escape", "ctrl+r", "f12")
        assert NOT_RECORDED not in clerk.seen


async def test_the_list_has_a_line_that_was_refused_and_still_stands_in_the_bar(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven")
        await clerk.press("f12")
        assert NOT_RECORDED in clerk.seen
        await clerk.press("escape", "escape", "f12")
        assert NOT_RECORDED in clerk.seen


async def test_words_that_can_be_recorded_are_not_in_the_list(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("Half a line")
        await clerk.press("f12")
        assert "NOT RECORDED" not in clerk.seen


async def test_closing_the_meeting_says_that_a_refused_line_is_left(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "/close 20.14")
        assert "1 line is NOT RECORDED: ↑ corrects it." in clerk.says


async def test_leaving_asks_for_a_second_key_while_a_refused_line_is_left(room: Room, tmp_path: Path) -> None:
    async with run_of(room, tmp_path, start=True) as clerk:
        await clerk.enter("/vote seven", "The slipway was wet.")
        await clerk.press("ctrl+q")
        assert "Ctrl+Q again leaves: 1 line is NOT RECORDED, but kept" in " ".join(clerk.seen.split())
        assert clerk.pilot.app.is_running
        await clerk.press("ctrl+q")
        assert clerk.pilot.app._exit  # noqa: SLF001  textual has no public word for it


async def test_making_the_minutes_says_that_a_refused_line_is_left(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/vote seven", "The slipway was wet.")
    left = room.services.checking.left(room.meeting.id, "F12")
    assert left.endswith("1 line was refused and is NOT RECORDED.")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("/out Reed 11.05", "THE PUBLIC MINUTES HAVE IT TOO · "),
        ("/adjourn 11.15", "THE PUBLIC MINUTES HAVE IT TOO · "),
        ("/declare Reed 3 ORI a boat; stays", "THE PUBLIC MINUTES HAVE THE FACT, NOT THE WORDS · "),
        ("/with Mrs Jo Belk", "EXEMPT · "),
        ("It cost £4m.", "EXEMPT · "),
    ],
)
async def test_of_a_fact_typed_in_private_it_is_said_that_the_public_minutes_have_it(
    room: Room, line: str, mark: str
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/here Moss, Reed, Hale", "/exempt 3")
        await clerk.type(line)
        assert clerk.says.startswith(mark)
