"""Items are prepared in their form, and stand beside the agenda with what they are prepared with."""

import pytest

from scrutiny_tui.tui.widgets.agenda_item_pane import AgendaItemPane
from tests.tui.office import NARROW, WIDE, Premises, clerk_at

MEETING = "ECSC-2026-04-14"
FERRY = ("down",)


def prepared(premises: Premises) -> dict[str, tuple[str, ...]]:
    item = premises.workspace.sitting(MEETING).items[1]
    return premises.services.prepare.agenda.prepared(item)


async def test_lines_of_enquiry_are_typed_one_below_the_other(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", *FERRY, "e", *["tab"] * 8)
        await clerk.type("Why so late")
        assert "Enter: next line; F2 saves." in " ".join(clerk.seen.split())
        await clerk.press("enter")
        await clerk.type("Who pays")
        await clerk.press("enter", "enter")  # the empty line leads on to the next field
        await clerk.type("45")
        await clerk.press("tab")
        await clerk.type("DEC")
        await clerk.press("enter")
        assert prepared(busy)["enquiry"] == ()
        await clerk.press("f2")
        assert clerk.said.startswith("Changed item")
        found = prepared(busy)
        assert found["enquiry"] == ("Why so late", "Who pays")
        assert (found["allow"], found["attending"]) == (("45 minutes",), ("DEC",))
        await clerk.press("e", *["tab"] * 8, "end", "s", "f2")
        assert prepared(busy)["enquiry"] == ("Why so lates", "Who pays")


async def test_a_paste_of_several_lines_is_taken_apart(busy: Premises) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("a", *FERRY, "e", *["tab"] * 8)
        await clerk.paste("Why so late?\r\n\r\nWho pays?")
        await clerk.press("f2")
    assert prepared(busy)["enquiry"] == ("Why so late?", "Who pays?")


async def test_what_cannot_be_read_is_said_at_its_field_and_the_words_come_back(busy: Premises) -> None:
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("a", *FERRY, "e", *["tab"] * 8)
        await clerk.type("Why")
        await clerk.press("tab", "tab")
        await clerk.type("soon")
        await clerk.press("enter")
        assert "“soon” is not a number of minutes." in clerk.seen
        assert prepared(busy)["enquiry"] == ()
        await clerk.press("escape", "e")
        assert "Your words from before are here again: " in clerk.seen
        await clerk.press(*["tab"] * 10, *["backspace"] * 4, "9", "enter")
    assert (prepared(busy)["enquiry"], prepared(busy)["allow"]) == (("Why",), ("9 minutes",))


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_chosen_item_stands_beside_the_agenda(busy: Premises, size: tuple[int, int]) -> None:
    item = busy.workspace.sitting(MEETING).items[1]
    asked = [f"Question {n}, and what is behind it?" for n in range(1, 9)]
    parts = {"purpose": ["To hear how it went."], "enquiry": asked, "allow": ["20"], "attending": ["DEC"]}
    busy.services.prepare.agenda.prepare(item, parts)
    async with clerk_at(busy, size) as clerk:
        await clerk.press("a")
        assert "To hear how it went." not in clerk.seen
        await clerk.press(*FERRY)
        assert "To hear how it went." in clerk.seen
        pane = clerk.app.screen.query_one(AgendaItemPane)
        assert "Attending: Gwen Dale, Director for Estuary and Coast" in " ".join(pane.text.split())
        if size == NARROW:
            assert "Question 8" not in clerk.seen
            await clerk.press("space", "space")
            assert "Question 8" in clerk.seen
            await clerk.press("space")
        assert "To hear how it went." in clerk.seen


async def test_a_form_asks_for_what_the_kind_of_the_item_has(busy: Premises) -> None:
    async with clerk_at(busy, WIDE) as clerk:
        await clerk.press("a", *FERRY, "e")
        assert "Grounds" not in clerk.seen
        await clerk.press("tab", "tab", "c")
        assert "‹ call-in ›" in clerk.seen
        await clerk.press(*["tab"] * 9)
        await clerk.type("The sale")
        await clerk.press("tab")
        assert "Decision maker" in clerk.seen
        await clerk.press("enter")
        assert prepared(busy)["matter"] == ("The sale",)
        # Of another kind nothing is asked for, and nothing is lost.
        await clerk.press("e", "tab", "tab", "r")
        assert "Decision maker" not in clerk.seen
        await clerk.press("enter")
    assert prepared(busy)["matter"] == ("The sale",)
