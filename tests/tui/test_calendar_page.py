"""A calendar of meetings is typed or pasted, looked at, and taken with one key."""

from scrutiny_tui.domain.meetings import Meeting
from tests.tui.office import NARROW, Premises, clerk_at


def meetings(premises: Premises) -> list[str]:
    return sorted(meeting.id for meeting in premises.workspace.store.all(Meeting))


async def test_the_dates_stand_there_as_they_are_understood_while_they_are_typed(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("d")
        await clerk.type("second Tuesday of each month until June, 18 April")
        assert "no date" in clerk.seen
        await clerk.press("f8")
        await clerk.type("second Tuesday of each month until June; 18 April")
        assert "Understood: the second Tuesday of every month" in clerk.seen
        assert "the committee meets already: ECSC-2026-04-14" in " ".join(clerk.seen.split())
        assert "a Saturday" in clerk.seen
        assert "Enter: 4 meetings; 1 date not taken." in " ".join(clerk.seen.split())
        before = meetings(busy)
        await clerk.press("tab")
        await clerk.type("6.30")
        await clerk.press("enter")
        assert clerk.said == "Added 4 meetings, the last on 9 June 2026. Ctrl+Z takes all of it back."
        assert clerk.page == "meetings"
        assert len(meetings(busy)) == len(before) + 4
        await clerk.press("ctrl+z")
        assert meetings(busy) == before


async def test_dates_are_pasted_and_one_of_them_is_left_out(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("d")
        await clerk.paste("Tuesday 12 May 2026\t10:00\nTuesday 9 June 2026\nCouncil Chamber\n")
        assert "“Council Chamber” is no date." in clerk.seen
        await clerk.press("tab", "tab", "tab", "tab", "down", "delete")
        assert "left out" in clerk.seen
        await clerk.press("delete")
        assert "left out" not in clerk.seen
        await clerk.press("delete", "down", "delete")
        assert clerk.said == "“Council Chamber” is no date. Change the words above."
        await clerk.press("enter")
        assert clerk.said.startswith("Added 1 meeting, the last on 12 May 2026.")
    assert busy.workspace.meeting("ECSC-2026-05-12").time is not None


async def test_a_date_that_the_words_leave_out_is_taken_by_changing_them(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("d")
        await clerk.type("12 May and 9 June, not 9 June")
        await clerk.press("tab", "tab", "tab", "tab", "down", "delete")
        assert clerk.said == "The words above leave that date out: change them there."


async def test_the_words_are_there_again_and_another_committee_may_be_chosen(busy: Premises) -> None:
    busy.committee("Harbour Board")
    async with clerk_at(busy) as clerk:
        await clerk.press("d", "tab")
        await clerk.type("14 April")
        assert "meets already" in clerk.seen
        await clerk.press("escape", "d")
        assert "Your words from before are here again: " in clerk.seen
        await clerk.press("right")
        assert "also meets: Estuary and Coast Scrutiny Committee" in " ".join(clerk.seen.split())
        await clerk.press("tab", "enter")
    assert "HB-2026-04-14" in meetings(busy)


async def test_without_dates_the_page_says_what_to_do(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("d")
        assert "first Tuesday every other month" in clerk.seen
        await clerk.press("tab", "enter")
        assert "Write the dates, such as first Tuesday every other month." in clerk.seen
        await clerk.press("tab", "tab", "tab", "tab", "delete", "enter")
        assert clerk.page == "calendar"


async def test_a_calendar_needs_a_committee(empty: Premises) -> None:
    async with clerk_at(empty) as clerk:
        await clerk.press("d")
        assert clerk.said.startswith("A meeting is a committee's")
