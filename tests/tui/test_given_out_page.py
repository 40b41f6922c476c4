"""What of an agenda was given out is said by keys, and what was not yet stands above the agenda."""

from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.tui.screens.export import ExportPage
from tests.tui.office import NARROW, WIDE, Premises, clerk_at


async def test_an_agenda_and_a_supplement_are_given_out_by_keys_alone(busy: Premises) -> None:
    meeting = busy.workspace.meeting("ECSC-2026-04-14")
    busy.capture(meeting, "/paper Charts to follow")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "o", "h")
        assert clerk.said.startswith("Choose a paper that is to follow")
        await clerk.press("o", "enter")
        assert clerk.said == "Agenda was given out on 3 March 2026."
        await clerk.press("o")
        assert (
            clerk.said == "Nothing of ECSC-2026-04-14 is new since 3 March 2026, when the last was given out."
        )
        await clerk.press("down", "enter")
        assert clerk.said == "“Charts to follow” has come. Ctrl+Z takes that back."
        await clerk.press("escape")
        assert "Not given out yet (o): 1 Apologies: “Charts” has come" in clerk.seen
        await clerk.press("o", "o")
        assert "Supplement 1 · ECSC-2026-04-14" in clerk.seen
        await clerk.type(" 2027")
        await clerk.press("enter")
        assert "Write a day such as 12 May 2026" in clerk.seen
        await clerk.press("f8", "tab")
        await clerk.type("The survey was late")
        await clerk.press("enter")
        assert clerk.said == "Supplement 1 was given out on 3 March 2026. F9 makes the document."
        await clerk.press("delete")
        assert clerk.said == "Supplement 1 has not been given out. Ctrl+Z says that it was after all."
        await clerk.press("ctrl+z", "f9")
        assert isinstance(clerk.app.screen, ExportPage)
        assert [one.name for one in clerk.app.screen.documents()][4] == "Supplement 1 to the agenda (Word)"
    assert [one.why for one in busy.workspace.store.all(GivenOut)] == ["", "The survey was late"]


async def test_a_committee_has_deadlines_of_its_own(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("c", "d")
        await clerk.type("0")
        await clerk.press("enter")
        assert "Write a number of working days from 1 to 250" in clerk.seen
        await clerk.press("backspace", "3", "tab", "tab", "4", "enter")
        assert clerk.said == "Changed the deadlines of Estuary and Coast Scrutiny Committee."
    (committee,) = busy.workspace.committees()
    assert (committee.settings.days.clear_days, committee.settings.days.papers_due) == (3, 4)


async def test_a_meeting_that_moves_after_its_agenda_was_given_out_says_that_a_supplement_is_due(
    busy: Premises,
) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("a", "o", "o", "enter", "escape", "d")
        assert "The agenda was given out on 3 March 2026." in clerk.seen
        await clerk.press("tab", "tab")
        await clerk.type("Guildhall")
        await clerk.press("enter")
        assert "Supplement 1 is due: the meeting moved to Guildhall." in clerk.said
        await clerk.press("o")
        assert "the meeting moved to Guildhall" in clerk.seen
        await clerk.press("escape", "escape")
        await clerk.app.workers.wait_for_complete()
        assert "ECSC-2026-04-14: Supplement 1 is due: the meeting moved to Guildhall." in clerk.seen


async def test_the_form_of_a_meeting_of_the_executive_asks_when_its_decisions_were_published(
    busy: Premises,
) -> None:
    meeting = busy.workspace.meeting("ECSC-2026-04-14")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("c", "d", *["tab"] * 5, "right", "enter")
        await clerk.press("escape", "a", "d", "shift+tab")
        assert "Decisions" in clerk.seen
        await clerk.type("15 April 2026")
        await clerk.press("enter")
        assert "are published on that day or later, and not after today" in clerk.said
    assert busy.workspace.committee(meeting.committee).settings.executive
