"""A meeting that closes while the public is out: the line below the bar says so, as the command line does."""

from tests.tui.capture_page import Room, clerk_at

OUT = "The public is still out: /public lets it return."


async def test_closing_the_meeting_says_that_the_public_is_still_out(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3", "The rent was low.")
        assert OUT not in clerk.says
        await clerk.enter("/close 20.14")
        assert OUT in clerk.says


async def test_a_pasted_text_that_closes_the_meeting_in_private_says_so(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.paste("/exempt 3\nThe rent was low.\n/close 20.14")
        assert OUT in clerk.says


async def test_closing_it_in_public_does_not(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.enter("/exempt 3", "The rent was low.", "/public", "/close 20.14")
        assert OUT not in clerk.says
