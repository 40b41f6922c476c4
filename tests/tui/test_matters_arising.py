"""The page of the agenda shows what of the action log is printed under the item for it."""

from scrutiny_tui.domain.action_log import Status
from tests.tui.office import NARROW, Premises, clerk_at


async def test_the_item_for_the_log_shows_what_is_printed_under_it_and_no_other_does(busy: Premises) -> None:
    log, meeting = busy.services.action_log, busy.workspace.meeting("ECSC-2026-04-14")
    busy.services.prepare.agenda.add(meeting, "Action log")
    log.update("ECSC-002", status=Status.CLOSED, by="chair")
    log.update("ECSC-003", status=Status.REPORTED_DONE, by="the Cabinet")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a")
        assert "from the action log" not in clerk.seen
        await clerk.press("down", "down", "down")
        assert "Printed from the action log: 3 open, 1 closed since the last meeting" in clerk.seen
        rows = [line.split() for line in clerk.seen.splitlines() if "ECSC-00" in line]
        assert [row[0] for row in rows] == ["ECSC-001", "ECSC-003", "ECSC-004", "ECSC-002"]
        assert "sailing figures for the winter" in clerk.seen
        assert "exempt: look into the fuel contract" in clerk.seen
        await clerk.press("up")
        assert "from the action log" not in clerk.seen


async def test_a_withdrawn_item_for_the_log_shows_nothing(busy: Premises) -> None:
    meeting = busy.workspace.meeting("ECSC-2026-04-14")
    item = busy.services.prepare.agenda.add(meeting, "Matters arising")
    busy.services.prepare.courses.withdraw(item)
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "down", "down", "down")
        assert "from the action log" not in clerk.seen
