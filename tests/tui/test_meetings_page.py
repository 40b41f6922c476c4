"""The page the program opens with."""

from datetime import date
from pathlib import Path

from scrutiny_tui.domain.meetings import State
from tests.tui.office import NARROW, WIDE, Premises, clerk_at, premises_in


async def test_an_empty_program_says_what_to_do_first_and_with_which_key(tmp_path: Path) -> None:
    async with clerk_at(premises_in(tmp_path)) as clerk:
        assert "First add the committee you minute: press c, then n." in clerk.seen
        for key in ("a", "n", "x", "enter", "p"):
            await clerk.press(key)
            assert clerk.page == "meetings"
            assert "press" in clerk.said


async def test_with_a_committee_and_no_meeting_the_page_asks_for_a_meeting(tmp_path: Path) -> None:
    premises = premises_in(tmp_path)
    premises.committee()
    async with clerk_at(premises) as clerk:
        assert "Press n to add one" in clerk.seen
        await clerk.press("n")
        assert "Estuary and Coast" in clerk.seen


async def test_meetings_to_come_stand_before_those_that_were(busy: Premises) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        coming = clerk.seen.index("ECSC-2026-04-14")
        assert coming < clerk.seen.index("ECSC-2025-12-09")
        assert "9 Dec 2025" in clerk.seen


async def test_what_is_overdue_stands_above_with_its_days_in_figures(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        assert "Overdue: 2" in clerk.seen
        assert "ECSC-001  sailing figures for the winter  (DEC, 31 days)" in clerk.seen
        assert "(DEC, 2 days)" in clerk.seen


async def test_of_much_that_is_overdue_the_first_few_are_shown_and_the_rest_counted(busy: Premises) -> None:
    held = busy.workspace.meetings()[-1]
    busy.capture(held, *(f"/action thing {n} @DEC by 1 February 2026" for n in range(9)))
    async with clerk_at(busy) as clerk:
        assert "Overdue: 11" in clerk.seen
        assert "and 8 more: l opens the action log" in clerk.seen


async def test_the_last_day_to_publish_an_agenda_stands_there_when_it_is_near(tmp_path: Path) -> None:
    premises = premises_in(tmp_path)
    committee = premises.committee()
    for day in (date(2026, 3, 24), date(2026, 6, 9)):
        premises.meeting(committee, day)
    async with clerk_at(premises, WIDE) as clerk:
        await clerk.app.workers.wait_for_complete()
        await clerk.press("down")
        assert "ECSC-2026-03-24: agenda to be published by Mon 16 Mar, in 13 days" in clerk.seen
        assert "ECSC-2026-06-09:" not in clerk.seen


async def test_the_meeting_that_is_live_is_opened_at_once(busy: Premises) -> None:
    busy.services.prepare.set_state(busy.workspace.meetings()[0], State.LIVE)
    async with clerk_at(busy) as clerk:
        assert clerk.page == "capture"


async def test_from_the_meeting_opened_at_once_escape_leads_to_the_meetings(busy: Premises) -> None:
    live = busy.workspace.meetings()[0]
    busy.services.prepare.set_state(live, State.LIVE)
    async with clerk_at(busy) as clerk:
        await clerk.press("escape", "escape")
        assert clerk.page == "meetings"
        assert "14 Apr" in clerk.seen
        await clerk.press("escape")
        assert clerk.page == "meetings"


async def test_a_meeting_opened_at_once_that_undo_takes_away_is_left_with_the_reason(busy: Premises) -> None:
    added = busy.meeting(busy.workspace.committees()[0], date(2026, 3, 3))
    busy.services.prepare.set_state(added, State.LIVE)
    async with clerk_at(busy) as clerk:
        assert clerk.page == "capture"
        await clerk.press("ctrl+z", "ctrl+z")
        assert clerk.page == "meetings"
        assert added.id in clerk.said


async def test_two_live_meetings_leave_the_choice_to_the_clerk(busy: Premises) -> None:
    for meeting in busy.workspace.meetings():
        busy.services.prepare.set_state(meeting, State.LIVE)
    async with clerk_at(busy) as clerk:
        assert clerk.page == "meetings"


async def test_enter_captures_the_chosen_meeting(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("down", "enter")
        assert clerk.page == "capture"
        assert "9 Dec" in clerk.top


async def test_the_chosen_meeting_stays_chosen_when_another_is_added(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("down")
        busy.meeting(busy.workspace.committees()[0], date(2026, 3, 10))
        await clerk.press("a")
        assert "9 December 2025" in clerk.top


async def test_how_to_leave_is_said_on_opening_and_in_the_keys_where_there_is_room(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        assert clerk.said == "F1 shows every key; Ctrl+Q leaves the program."
    async with clerk_at(busy, WIDE) as clerk:
        assert "Ctrl+Q leave" in clerk.seen.splitlines()[-1]


async def test_the_chosen_line_is_marked_with_a_sign_and_not_by_colour_alone(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("down")
        (marked,) = (line for line in clerk.seen.splitlines() if "►" in line)
        assert "9 Dec 2025" in marked
