"""Decisions to come are kept in view, and one key plans one of them for the meeting before it."""

from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.tui.screens.committee_export import ProgrammeExportPage
from tests.tui.office import NARROW, Premises, clerk_at


async def test_a_decision_is_added_changed_wanted_and_removed_by_keys_alone(busy: Premises) -> None:
    store = busy.workspace.store
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "f")
        assert "No decision is kept in view yet." in clerk.seen
        await clerk.press("w")
        assert clerk.said == "No decision is kept in view yet: press n to add one."
        await clerk.press("n")
        await clerk.type("Lease of the pier")
        await clerk.press("tab")
        await clerk.type("Cabinet")
        await clerk.press("tab")
        await clerk.type("May 2026")
        await clerk.press("tab", "right", "enter")
        assert clerk.said.startswith("Added “Lease of the pier”.")
        await clerk.press("escape", "w")
        assert clerk.said == "“Lease of the pier” is in the work programme: 14 April 2026."
        assert "14 April 2026" in clerk.seen
        await clerk.press("enter")
        await clerk.type("s")
        await clerk.press("enter")
        assert clerk.said == "Changed “Lease of the piers”."
        await clerk.press("escape")
        assert "Lease of the pier" in clerk.seen
        await clerk.press("f", "w")
        assert clerk.said.startswith("“Lease of the piers” is off the work programme.")
        assert store.all(PlannedItem) == []
        await clerk.press("delete")
        assert clerk.said == "“Lease of the piers” is out of view. Ctrl+Z brings it back."
        assert store.all(ForwardDecision) == []
        await clerk.press("ctrl+z", "f9")
        assert isinstance(clerk.app.screen, ProgrammeExportPage)
    assert [one.key for one in store.all(ForwardDecision)] == [True]


async def test_one_that_is_decided_before_any_meeting_says_so(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("g", "f", "n")
        await clerk.type("Lease of the pier")
        await clerk.press("tab", "tab")
        await clerk.type("9 March 2026")
        await clerk.press("enter", "escape", "w")
        assert clerk.said == (
            "“Lease of the pier” is in the work programme: not settled yet. "
            "No meeting is planned before the decision."
        )
        assert "wanted, no meeting" in clerk.seen
