"""Importing a published agenda with the keys alone."""

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import Meeting, State
from tests.documents import published
from tests.tui.office import NARROW, WIDE, Clerk, Premises, clerk_at, premises_in


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    """A committee with one meeting, which has nothing on its agenda."""
    premises = premises_in(tmp_path)
    premises.meeting(premises.committee(), date(2026, 3, 3))
    return premises


def meeting_of(premises: Premises) -> Meeting:
    (meeting,) = premises.workspace.meetings()
    return meeting


def titles(premises: Premises) -> list[tuple[str, str]]:
    items = premises.workspace.sitting(meeting_of(premises).id).items
    return [(item.number, item.title) for item in items]


async def open_import(clerk: Clerk) -> None:
    await clerk.press("a", "i")
    assert clerk.page == "import"


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_pasted_agenda_stands_beside_its_source_and_is_taken_by_one_key(
    premises: Premises, size: tuple[int, int]
) -> None:
    async with clerk_at(premises, size) as clerk:
        await open_import(clerk)
        assert "paste it here" in clerk.seen
        await clerk.paste(published.as_text())
        row = next(row for row in clerk.seen.splitlines() if "item " in row and "Apologies" in row)
        assert row.count("Apologies") == 2
        assert "9 items added." in clerk.seen
        assert titles(premises) == []
        await clerk.press("f2")
        assert clerk.page == "agenda"
        assert clerk.said == "Imported: 9 items added. Ctrl+Z takes it back."
        assert "Dredging of the inner" in clerk.seen
        await clerk.press("ctrl+z")
        assert titles(premises) == []


async def test_a_path_typed_is_read(premises: Premises, tmp_path: Path) -> None:
    path = published.as_word_list(tmp_path / "agenda.docx")
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.type(f'"{path}"')
        await clerk.press("enter")
        assert "9 items added." in clerk.seen


async def test_a_path_pasted_stays_in_the_field(premises: Premises, tmp_path: Path) -> None:
    path = tmp_path / "agenda.html"
    path.write_text(published.as_system_page(), encoding="utf-8")
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste(str(path))
        await clerk.press("enter")
        assert "3 lines of the page around it" in " ".join(clerk.seen.split())
        assert "Home" not in clerk.seen


async def test_a_file_that_cannot_be_read_is_said_and_the_path_stays(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.type("nowhere.docx")
        await clerk.press("enter")
        assert clerk.said.startswith("nowhere.docx could not be read")
        assert "nowhere.docx" in clerk.seen
        await clerk.press("home")
        await clerk.type("~/")
        await clerk.press("enter")
        assert "could not be read" in clerk.said
        assert not clerk.said.startswith("~")


async def test_a_line_is_given_another_meaning_and_other_words(premises: Premises) -> None:
    async with clerk_at(premises, WIDE) as clerk:
        await open_import(clerk)
        await clerk.paste("1. Pier\n\nTo consider the deck.\n\n2. Lamps")
        await clerk.press("down", "enter")
        assert clerk.page == "form"
        await clerk.press("t", "t", "p", "p", "enter")
        assert clerk.said == "Changed: line 3 is paper."
        await clerk.press("up", "enter", "tab", "tab", "end")
        await clerk.type(" repairs")
        await clerk.press("enter", "f2")
        assert titles(premises) == [("1", "Pier repairs"), ("2", "Lamps")]
        entries = premises.workspace.sitting(meeting_of(premises).id).entries
        assert [entry.line for entry in entries] == ["/paper To consider the deck."]


async def test_a_line_is_left_out_and_taken_again(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste("1. Pier\n\nTo consider the deck.\n\n2. Lamps")
        await clerk.press("down", "f8")
        assert "line 3: To consider the deck." in clerk.seen
        assert "not taken: nothing" in clerk.seen
        await clerk.press("f8")
        assert "purpose: To consider the deck." in clerk.seen


async def test_words_are_not_taken_away_from_a_line_that_is_said_to_have_some(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste("1. Pier\n\nDeck\n\n2. Lamps")
        await clerk.press("down", "enter", "tab", "tab", "ctrl+a", "ctrl+k", "enter")
        assert clerk.page == "form"
        assert "Say what is taken as purpose" in clerk.seen


async def test_what_was_read_is_there_again_after_going_back(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste("1. Pier\n2. Lamps")
        await clerk.press("escape", "i")
        assert "2 items added." in clerk.seen
        await clerk.press("down", "enter")
        assert "line 2: 2. Lamps" in clerk.seen
        await clerk.press("escape")
        await clerk.paste("1. Quay\n2. Lamps\n3. Deck")
        assert "3 items added." in clerk.seen


async def test_why_it_cannot_be_taken_is_said(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.press("f2")
        assert clerk.said.startswith("No agenda was read yet")
        await clerk.paste("Dear all,\nI am away.")
        assert "No item was found" in clerk.seen
        await clerk.press("f2")
        assert clerk.page == "import"
        assert clerk.said.startswith("No item was found")


async def test_a_meeting_past_planning_has_no_import(premises: Premises) -> None:
    premises.services.prepare.set_state(meeting_of(premises), State.DRAFTING)
    async with clerk_at(premises) as clerk:
        await clerk.press("a", "i")
        assert clerk.page == "agenda"
        assert clerk.said == "ECSC-2026-03-03 is drafting: an agenda is imported while a meeting is planned."


async def test_words_of_any_kind_are_shown_as_they_are(premises: Premises) -> None:
    async with clerk_at(premises, WIDE) as clerk:
        await open_import(clerk)
        await clerk.paste("1. [/foo] Pier\n2. [@click=app.quit]x[/] Lamps")
        assert "[/foo] Pier" in clerk.seen
        await clerk.press("f2")
        assert titles(premises) == [("1", "[/foo] Pier"), ("2", "[@click=app.quit]x[/] Lamps")]
