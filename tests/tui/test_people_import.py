"""Importing a list of people with the keys alone."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.people import PersonDetails
from tests.council import DEC, MOSS
from tests.tui.office import NARROW, NASTY, WIDE, Clerk, Premises, clerk_at, premises_in

LIST = "Councillor\tParty\tPosition\nBen Hale\tInd\tVice-Chair\nGray, Jo\t\tSubstitute\nVacancy\t\t\n"


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    """A committee with its chair and an officer."""
    premises = premises_in(tmp_path)
    committee = premises.committee()
    premises.services.prepare.add_person(PersonDetails(MOSS.name), committee)
    return premises


def names(premises: Premises) -> list[str]:
    (committee,) = premises.workspace.committees()
    return [person.name for person, _ in premises.services.prepare.members(committee)]


async def open_import(clerk: Clerk) -> None:
    await clerk.press("c", "p", "i")
    assert clerk.page == "people-import"


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_pasted_list_is_shown_row_by_row_and_taken_by_one_key(
    premises: Premises, size: tuple[int, int]
) -> None:
    async with clerk_at(premises, size) as clerk:
        await open_import(clerk)
        await clerk.paste(LIST)
        seen = " ".join(clerk.seen.split())
        assert "F2: 2 people added and 1 row left out. Not taken: the column “Party”." in seen
        assert "row 2: Ben Hale · Ind · Vice-Chair" in clerk.seen
        assert names(premises) == [MOSS.name]
        await clerk.press("f2")
        assert clerk.page == "people"
        assert clerk.said == "Imported: 2 people added and 1 row left out. Ctrl+Z takes it back."
        assert names(premises) == [MOSS.name, "Councillor Ben Hale", "Councillor Jo Gray"]
        await clerk.press("ctrl+z")
        assert names(premises) == [MOSS.name]


async def test_a_path_typed_is_read_and_one_that_cannot_be_is_said(
    premises: Premises, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="utf-8")
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.press("f2")
        assert clerk.said.startswith("No list was read yet")
        await clerk.type("nowhere.csv")
        await clerk.press("enter")
        assert clerk.said.startswith("nowhere.csv could not be read")
        await clerk.press("ctrl+a", "ctrl+k")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert "2 people added" in clerk.seen


async def test_after_a_source_that_was_refused_nothing_is_shown_or_taken_of_the_one_before(
    premises: Premises,
) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste(LIST)
        assert "Ben Hale" in clerk.seen
        await clerk.press("slash")
        await clerk.type("nowhere.csv")
        await clerk.press("enter")
        refused = clerk.said
        assert refused.startswith("nowhere.csv could not be read")
        assert "Ben Hale" not in clerk.seen
        await clerk.press("f2")
        assert clerk.said == refused
        assert names(premises) == [MOSS.name]
        await clerk.paste(LIST)
        await clerk.press("f2")
        assert names(premises) == [MOSS.name, "Councillor Ben Hale", "Councillor Jo Gray"]


async def test_a_list_without_headings_is_said(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste("Ada Moss\nBen Hale\n")
        assert "has no column of names" in clerk.said


async def test_a_row_is_changed_left_out_and_taken_again(premises: Premises) -> None:
    async with clerk_at(premises, WIDE) as clerk:
        await open_import(clerk)
        await clerk.paste(LIST)
        await clerk.press("f8")
        assert "you left it out" in clerk.seen
        await clerk.press("f8", "down", "down", "f8")
        assert clerk.said == "Nothing can be taken of it: “Vacancy” names nobody. Change the row first."
        await clerk.press("enter")
        assert clerk.page == "form"
        await clerk.type(DEC.name)
        await clerk.press("tab", "o", "enter")
        assert clerk.said == f"Changed: row 4 is {DEC.name}."
        await clerk.press("f2")
        assert names(premises) == [MOSS.name, "Councillor Ben Hale", "Councillor Jo Gray", DEC.name]


async def test_what_was_read_is_there_again_after_going_back(premises: Premises) -> None:
    async with clerk_at(premises) as clerk:
        await open_import(clerk)
        await clerk.paste(LIST)
        await clerk.press("escape", "i", "down")
        assert "row 3: Gray, Jo · Substitute" in clerk.seen


async def test_words_of_any_kind_are_shown_as_they_are(premises: Premises) -> None:
    async with clerk_at(premises, WIDE) as clerk:
        await open_import(clerk)
        for words in NASTY:
            await clerk.paste(f"Name\tRole\nJo Gray\t{words}\n")
            assert words in clerk.seen
