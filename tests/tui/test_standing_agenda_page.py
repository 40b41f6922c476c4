"""A standing agenda is set from a meeting with one key, changed on its page, and begins the next meeting."""

from datetime import date

from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.standing_agenda import StandingItem
from tests.tui.office import NARROW, Premises, clerk_at


def standing(premises: Premises) -> tuple[StandingItem, ...]:
    return premises.workspace.committees()[0].standing_agenda


def titles(premises: Premises, reference: str) -> list[str]:
    return [item.title for item in premises.workspace.sitting(reference).items]


async def test_a_second_meeting_is_prepared_from_the_first_with_a_few_keys(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", "n")
        await clerk.type("Declarations of interest")
        await clerk.press("enter", "escape", "s")
        assert clerk.said.startswith("2 items on the standing agenda. Left out as the business of that day: ")
        await clerk.press("escape", "n")
        await clerk.type("12 May 2026")
        await clerk.press("enter")
        assert clerk.said == "Added ECSC-2026-05-12, 12 May 2026 with 2 items. Press a for its agenda."
    assert titles(busy, "ECSC-2026-05-12") == ["Ferry timetable", "Declarations of interest"]


async def test_the_items_are_added_changed_moved_and_taken_off_by_keys_alone(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("c", "a")
        assert "The committee has no standing agenda yet." in clerk.seen
        await clerk.press("e")
        assert clerk.said == "The standing agenda has no item yet: press n to add one."
        await clerk.press("n")
        await clerk.type("Apologies for absence")
        assert "/ap none" in clerk.seen
        await clerk.press("enter")
        assert clerk.said.startswith("Added “Apologies for absence”.")
        await clerk.type("Work programme")
        await clerk.press("tab", "tab")
        await clerk.type("To agree what comes next.")
        await clerk.press("enter", "escape", "ctrl+up", "ctrl+up")
        assert [item.title for item in standing(busy)] == ["Work programme", "Apologies for absence"]
        await clerk.press("ctrl+down")
        assert [item.title for item in standing(busy)] == ["Apologies for absence", "Work programme"]
        await clerk.press("enter")
        await clerk.type(" 2026/27")
        await clerk.press("enter")
        assert clerk.said == "Changed “Work programme 2026/27”."
        await clerk.press("delete")
        assert clerk.said == "“Work programme 2026/27” is off the standing agenda. Ctrl+Z brings it back."
    assert standing(busy) == (StandingItem("Apologies for absence", ItemKind.FORMALITY, usual="/ap none"),)


async def test_a_meeting_begun_with_nothing_takes_the_agenda_later(busy: Premises) -> None:
    committee = busy.workspace.committees()[0]
    busy.services.prepare.standing.add(committee.id, StandingItem("Questions from the public"))
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "b", "enter")
        assert clerk.said == "Added 1 item. Ctrl+Z takes them back together."
        await clerk.press("b", "enter")
        assert clerk.said.startswith("There is nothing to add")
    assert titles(busy, "ECSC-2026-04-14")[-1] == "Questions from the public"


async def test_a_meeting_can_begin_with_nothing(busy: Premises) -> None:
    committee = busy.workspace.committees()[0]
    busy.services.prepare.standing.add(committee.id, StandingItem("Apologies"))
    async with clerk_at(busy) as clerk:
        await clerk.press("n")
        await clerk.type("12 May 2026")
        await clerk.press("tab", "tab", "tab", "n", "enter")
    assert titles(busy, "ECSC-2026-05-12") == []


async def test_a_standing_item_typed_while_the_public_was_out_is_refused_afterwards(busy: Premises) -> None:
    meeting = busy.meeting(busy.workspace.committees()[0], date(2026, 3, 3), "Fuel")
    busy.capture(meeting, "/exempt 3")
    async with clerk_at(busy) as clerk:
        await clerk.press("c", "a", "n")
        await clerk.type("Sale of the slipway")
        busy.capture(meeting, "/public")
        await clerk.press("enter")
        assert clerk.said.startswith("These words were typed while the public was out")
    assert standing(busy) == ()


async def test_the_kind_of_a_new_item_is_guessed_from_its_title_and_shown(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "n")
        assert "report" in clerk.seen
        await clerk.type("Public questions")
        assert "‹ public question ›" in clerk.seen
        await clerk.press("enter")
        await clerk.type("Petition: the slipway")
        assert "‹ petition ›" in clerk.seen
        await clerk.press("tab", "tab", "r", "shift+tab", "shift+tab")
        await clerk.type(" and minutes")
        assert "‹ report ›" in clerk.seen
        await clerk.press("escape", "n")
        assert "‹ report ›" in clerk.seen
        await clerk.press("enter")
    kinds = {item.title: item.kind for item in busy.workspace.sitting("ECSC-2026-04-14").items}
    assert kinds["Public questions"] is ItemKind.QUESTION
    assert kinds["Petition: the slipway and minutes"] is ItemKind.REPORT


async def test_the_kind_of_an_item_that_is_there_stays_when_its_title_changes(busy: Premises) -> None:
    async with clerk_at(busy) as clerk:
        await clerk.press("a", "down", "e")
        await clerk.type(" petition")
        await clerk.press("enter")
    items = busy.workspace.sitting("ECSC-2026-04-14").items
    assert [(item.title, item.kind) for item in items][1] == ("Ferry timetable petition", ItemKind.REPORT)
