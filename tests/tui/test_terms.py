"""Terms of office with the keys alone."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Office, PersonDetails
from tests.council import HALE, MOSS
from tests.tui.office import NARROW, WIDE, Premises, clerk_at, premises_in


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    """A committee that has met, and goes on to do so."""
    premises = premises_in(tmp_path)
    committee = premises.committee()
    premises.services.prepare.add_person(PersonDetails(MOSS.name, office=Office.CHAIR), committee)
    premises.services.prepare.add_person(PersonDetails(HALE.name), committee)
    held = premises.meeting(committee, date(2025, 12, 9))
    premises.services.prepare.set_state(held, State.CONFIRMED)
    premises.meeting(committee, date(2026, 6, 2))
    return premises


def offices(premises: Premises, day: date) -> dict[str, str]:
    meeting = next(meeting for meeting in premises.workspace.meetings() if meeting.date == day)
    sitting = premises.workspace.sitting(meeting.id)
    return {sitting.people[m.person].name: m.office for m in sitting.in_force}


async def test_a_new_year_is_begun_by_one_form(premises: Premises) -> None:
    async with clerk_at(premises, WIDE) as clerk:
        await clerk.press("c", "p", "y")
        assert clerk.page == "form"
        await clerk.press("enter")
        assert "Write the day of the annual meeting" in clerk.seen
        await clerk.type("12 May 2026")
        await clerk.press("tab", "tab")
        await clerk.type("Hale")
        await clerk.press("enter")
        assert clerk.page == "people"
        assert clerk.said.startswith(
            f"From 12 May 2026: {MOSS.name} is no longer chair and {HALE.name} is chair"
        )
        assert "coming member" in clerk.seen
        assert "from 12 May 2026" in clerk.seen
        assert "to 11 May 2026" in clerk.seen
        assert offices(premises, date(2026, 6, 2)) == {MOSS.name: "", HALE.name: "chair"}
        assert offices(premises, date(2025, 12, 9)) == {MOSS.name: "chair", HALE.name: ""}
        await clerk.press("ctrl+z")
        assert offices(premises, date(2026, 6, 2)) == {MOSS.name: "chair", HALE.name: ""}


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_who_was_at_a_meeting_is_a_former_member_when_taken_off(
    premises: Premises, size: tuple[int, int]
) -> None:
    async with clerk_at(premises, size) as clerk:
        await clerk.press("c", "p", "down", "f8")
        assert clerk.said == f"{HALE.name} is off the committee. Ctrl+Z undoes it."
        row = next(row for row in clerk.seen.splitlines() if HALE.name in row)
        assert "former" in row
        await clerk.press("f8")
        assert clerk.said == f"The term of {HALE.name} has ended already; earlier minutes name them."
        assert offices(premises, date(2025, 12, 9)) == {MOSS.name: "chair", HALE.name: ""}


async def test_a_role_from_a_day_on_leaves_earlier_minutes_alone(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await clerk.press("c", "p", "down", "e", "tab", "tab", "tab")
        await clerk.type("Group leader")
        await clerk.press("tab", "tab", "tab", "tab")
        await clerk.type("31 April 2026")
        await clerk.press("enter")
        assert clerk.page == "form"
        await clerk.press("ctrl+a", "ctrl+k")
        await clerk.type("1 April 2026")
        await clerk.press("enter")
        assert clerk.said == "Changed."
    for day, role in ((date(2025, 12, 9), ""), (date(2026, 6, 2), "Group leader")):
        meeting = next(meeting for meeting in premises.workspace.meetings() if meeting.date == day)
        sitting = premises.workspace.sitting(meeting.id)
        people = [sitting.people[m.person] for m in sitting.in_force]
        assert [person.role for person in people if person.name == HALE.name] == [role]
