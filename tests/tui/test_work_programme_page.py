"""A report that is asked for is planned with a key; what is planned moves by keys, and onto its agenda."""

from datetime import date

import pytest

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.work_programme import PlannedTime
from scrutiny_tui.tui.screens.committee_export import ProgrammeExportPage
from tests.tui.capture_page import Room
from tests.tui.capture_page import clerk_at as clerk_in
from tests.tui.office import NARROW, Premises, clerk_at

APRIL, JUNE = "ECSC-2026-04-14", date(2026, 6, 9)


def planned(premises: Premises | Room) -> list[tuple[str, str]]:
    programme = premises.services.work_programme
    found = premises.workspace.store.all(PlannedItem)
    return [(one.title, programme.time_of(one).words) for one in found]


def plan(premises: Premises, title: str, meeting: str = "") -> None:
    committee = premises.workspace.committees()[0].id
    at = premises.workspace.meeting(meeting) if meeting else None
    premises.services.work_programme.add(PlannedItem("", committee, title), PlannedTime(at))


async def test_something_is_planned_changed_moved_and_removed_by_keys_alone(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g")
        assert "14 April 2026" in clerk.seen
        assert "item 2" in clerk.seen
        await clerk.press("n")
        await clerk.type("Moorings")
        await clerk.press("enter")
        assert clerk.said.startswith("Planned “Moorings”: 14 April 2026.")
        await clerk.press("escape", "enter")
        await clerk.type(" and quays")
        await clerk.press("enter")
        assert clerk.said == "Changed “Moorings and quays”: 14 April 2026."
        await clerk.press("ctrl+down")
        assert clerk.said == "“Moorings and quays”: not settled yet."
        await clerk.press("ctrl+up")
        assert planned(busy) == [("Moorings and quays", "14 April 2026")]
        await clerk.press("delete")
        assert clerk.said == "“Moorings and quays” is off the work programme. Ctrl+Z brings it back."
        await clerk.press("ctrl+z")
    assert planned(busy) == [("Moorings and quays", "14 April 2026")]


async def test_what_is_planned_for_a_meeting_comes_onto_its_agenda_with_a_key(busy: Premises) -> None:
    plan(busy, "Moorings", APRIL)
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a")
        assert "Planned for this meeting (b adds it): Moorings" in clerk.seen
        await clerk.press("b", "enter")
        assert clerk.said == "Added 1 item. Ctrl+Z takes them back together."
        assert "Planned for this meeting" not in clerk.seen
        await clerk.press("g", "down", "ctrl+down")
        assert clerk.said.startswith("“Moorings” is on the agenda as item 4: defer it, or take it off")


async def test_what_slipped_moves_to_the_next_meeting_with_one_key(busy: Premises) -> None:
    plan(busy, "Moorings", APRIL)
    busy.services.prepare.add_meeting(busy.workspace.committees()[0], JUNE)
    busy.services.prepare.set_state(busy.workspace.meeting(APRIL), State.CANCELLED)
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g")
        assert "1 slipped" in clerk.seen
        assert "from 14 Apr" in clerk.seen
        await clerk.press("m")
        assert clerk.said == "1 item moved to 9 June 2026. Ctrl+Z takes it back."
        assert "1 slipped" not in clerk.seen
        await clerk.press("m")
        assert clerk.said.startswith("Nothing has slipped")
    assert planned(busy) == [("Moorings", "9 June 2026")]


async def test_a_row_that_nobody_planned_leads_to_its_agenda(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "enter")
        assert clerk.said.startswith("“Ferry timetable” came onto the agenda without having been planned: a ")
        await clerk.press("a")
        assert "Venue not yet known" in clerk.seen


async def test_a_meeting_for_which_nothing_is_planned_is_a_row_on_which_to_plan(busy: Premises) -> None:
    busy.services.prepare.add_meeting(busy.workspace.committees()[0], JUNE)
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "down")
        assert "Nothing is planned for 9 June 2026 yet: n plans something for it." in clerk.seen
        await clerk.press("delete")
        assert clerk.said == "Nothing is planned there yet: press n to plan something."
        await clerk.press("enter")
        await clerk.type("Moorings")
        await clerk.press("enter")
    assert planned(busy) == [("Moorings", "9 June 2026")]


async def test_a_committee_without_meetings_plans_for_a_month(busy: Premises) -> None:
    busy.committee("Roads Panel")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("c", "down", "g")
        assert "Nothing is planned yet, and no meeting is to come." in clerk.seen
        await clerk.press("a")
        assert clerk.said == "No meeting is settled for that yet."
        await clerk.press("n")
        await clerk.type("Potholes")
        await clerk.press("tab", "tab", "right", "enter")
    assert planned(busy) == [("Potholes", "March 2026")]


async def test_an_entry_of_the_log_is_planned_with_a_key(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("l", "g", "enter")
        assert clerk.said.startswith("Planned “")
    assert len(planned(busy)) == 1


async def test_f9_makes_documents_of_the_programme(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "f9")
        assert isinstance(clerk.app.screen, ProgrammeExportPage)
        assert "Work programme (Word)" in clerk.seen
        await clerk.press("f12")
        assert clerk.said == "What is still to see to is in the minutes: choose a meeting first."


async def test_a_resolution_that_asks_for_a_report_is_planned_from_capture(room: Room) -> None:
    room.services.prepare.add_meeting(room.workspace.committees()[0], JUNE)
    room.capture(
        "/item 3\n/resolved That a report on moorings be brought to the June meeting.\nhale: agreed."
    )
    async with clerk_in(room) as clerk:
        await clerk.press("ctrl+f")
        assert "Asked for: “That a report on moorings be brought to the June meeting.”" in clerk.seen
        await clerk.press("enter")
        assert clerk.says == "Planned “Moorings”: 9 June 2026."
    assert planned(room) == [("Moorings", "9 June 2026")]


async def test_one_that_was_minuted_in_private_is_planned_in_private(room: Room) -> None:
    room.capture(
        "/item 3\n/exempt 3\n/resolved That a report on the sale be brought to the next meeting.\n/public"
    )
    async with clerk_in(room) as clerk:
        await clerk.press("ctrl+f")
        assert "Asked for, in private: " in clerk.seen
        await clerk.press("enter")
        assert "It is exempt: no public programme has it." in clerk.says
    assert [one.exempt for one in room.workspace.store.all(PlannedItem)] == [Exemption((3,))]


async def test_where_nothing_asks_for_a_report_that_is_said(room: Room) -> None:
    async with clerk_in(room) as clerk:
        await clerk.press("ctrl+f")
        assert clerk.says == "Choose the resolution or the request that asks for a report."


@pytest.mark.parametrize("title", ["[/foo] [b]", "=cmd|' /C calc'!A0"])
async def test_what_is_planned_is_shown_as_it_was_typed(busy: Premises, title: str) -> None:
    plan(busy, title, APRIL)
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "down")
        assert title in clerk.seen
