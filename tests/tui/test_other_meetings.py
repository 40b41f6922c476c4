"""On screen a line says what it does to an earlier meeting, and one undo takes both back."""

from datetime import date

import pytest

from scrutiny_tui.domain.meetings import Meeting, State
from tests.tui.capture_page import Room, clerk_at


@pytest.fixture
def earlier(room: Room) -> Meeting:
    """A published meeting at which a recommendation was made."""
    prepare, committee = room.services.prepare, room.workspace.committees()[0]
    meeting = prepare.add_meeting(committee, date(2026, 2, 3))
    prepare.agenda.add(meeting, "Winches")
    room.services.capture(meeting.id).take("/item 1\n/rc fund a winch @Cabinet\n")
    prepare.set_state(meeting, State.PUBLISHED)
    return meeting


async def test_confirming_minutes_says_so_and_one_undo_takes_both_back(room: Room, earlier: Meeting) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/confirm 3 February: leave out item 4")
        assert clerk.says == "minutes of 3 February 2026 confirmed with leave out item 4"
        await clerk.press("enter")
        assert f"{earlier.id} is CONFIRMED now; Ctrl+Z takes both back." in clerk.says
        assert room.workspace.meeting(earlier.id).state is State.CONFIRMED
        await clerk.press("ctrl+z")
        assert room.workspace.meeting(earlier.id).state is State.PUBLISHED
        assert "/confirm 3 February: leave out item 4" not in room.lines


async def test_minutes_with_a_rough_note_stay_unconfirmed_and_the_clerk_is_told(
    room: Room, earlier: Meeting
) -> None:
    room.services.capture(earlier.id).take("/item 1\n~to be written up\n", because="late")
    async with clerk_at(room) as clerk:
        await clerk.type("/confirm 3 February")
        await clerk.press("enter")
        assert f"{earlier.id} is not marked confirmed. This must be seen to first" in clerk.says
        assert room.lines[-1] == "/confirm 3 February"


@pytest.mark.usefixtures("earlier")
async def test_a_response_is_said_before_it_is_recorded(room: Room) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/respond ECSC-001 in part because the money is short")
        assert clerk.says == "response to ECSC-001: in part, because the money is short"
        await clerk.press("enter")
        assert room.services.action_log.row("ECSC-001").status == "in part"


@pytest.mark.usefixtures("earlier")
async def test_what_the_log_has_before_the_meeting_is_offered_and_said_before_it_is_recorded(
    room: Room,
) -> None:
    async with clerk_at(room) as clerk:
        await clerk.type("/update ")
        assert [choice.label for choice in clerk.menu.state.choices] == ["ECSC-001"]
        assert clerk.menu.state.choices[0].detail == "Cabinet · fund a winch"
        await clerk.press("tab")
        await clerk.type("closed because it is built")
        assert clerk.says == "closes ECSC-001 (fund a winch), because it is built"
        await clerk.press("enter")
        assert room.services.action_log.row("ECSC-001").status == "closed"
        await clerk.type("/update ")
        assert not clerk.menu.state.is_open
        await clerk.press("escape", "ctrl+z")
        assert room.services.action_log.row("ECSC-001").status == "open"
        assert "/update ECSC-001 closed because it is built" not in room.lines


async def test_an_exempt_entry_is_offered_in_private_alone(room: Room, earlier: Meeting) -> None:
    room.services.capture(earlier.id).take("/item 1\n/exempt 3\n/rq the price @DEC\n", because="late")
    async with clerk_at(room) as clerk:
        await clerk.type("/update 2")
        assert not clerk.menu.state.is_open
        await clerk.press("escape")
        room.capture("/exempt 3\n")
        await clerk.type("/upd ")
        assert [choice.label for choice in clerk.menu.state.choices] == ["ECSC-002"]
