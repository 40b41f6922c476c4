"""The people of a list become people of a committee, as one change."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.people import Capacity, Entitlement, Membership, Office, Person, PersonDetails
from scrutiny_tui.domain.recording.imported_people import ImportOutcome
from scrutiny_tui.services.people_import import PeopleImport, PeopleImported
from tests.council import HALE, MOSS, REED
from tests.services.office import Clerk

ADDED, CHANGED, THERE, LEFT = ImportOutcome


@pytest.fixture
def imports(clerk: Clerk) -> PeopleImport:
    return PeopleImport(clerk.workspace)


def taken(imports: PeopleImport, committee: Committee, *rows: str) -> PeopleImported:
    return imports.take(committee, imports.read_text(committee, "\n".join(rows)))


def outcomes(imported: PeopleImported) -> list[ImportOutcome]:
    return [planned.outcome for planned in imported.planned]


def notes(imported: PeopleImported) -> list[str]:
    return [note for planned in imported.planned for note in planned.notes]


def people(clerk: Clerk, committee: Committee) -> dict[str, tuple[str, str]]:
    return {person.name: (held.capacity, held.office) for person, held in clerk.prepare.members(committee)}


def the(clerk: Clerk, committee: Committee, name: str) -> tuple[Person, Membership]:
    return next(found for found in clerk.prepare.members(committee) if found[0].name == name)


def test_new_people_are_added_as_one_change(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.prepare.add_committee("Coast Panel")
    imported = taken(
        imports,
        committee,
        "Name,Type,Role,Initials,Votes,From",
        "Councillor Jo Gray,Substitute,,,,",
        "Mrs Faith Orr,Co-opted,Parent governor,,education matters only,12 May 2025",
        "Gwen Dale,Officer,Director of Place,DP,,",
    )
    assert imported.summary == "3 people added."
    assert people(clerk, committee) == {
        "Councillor Jo Gray": ("substitute", ""),
        "Mrs Faith Orr": ("co-opted", ""),
        "Gwen Dale": ("officer", ""),
    }
    person, held = the(clerk, committee, "Mrs Faith Orr")
    assert (person.role, held.since) == ("Parent governor", date(2025, 5, 12))
    assert held.entitlement == Entitlement(votes=True, votes_on="education matters only")
    assert clerk.workspace.undo() == "import people"
    assert people(clerk, committee) == {}


def test_who_belongs_to_the_committee_is_not_added_again(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    before = people(clerk, committee)
    imported = taken(imports, committee, "Councillor", "Cllr A Moss", "Hale, Ben", "Councillor Col Reed")
    assert outcomes(imported) == [THERE, THERE, THERE]
    assert people(clerk, committee) == before
    assert f"stays {MOSS.name}" in notes(imported)


def test_the_council_that_appoints_is_taken_and_an_empty_cell_changes_nothing(
    clerk: Clerk, imports: PeopleImport
) -> None:
    committee = clerk.committee()
    rows = ("Councillor Jo Gray,Eastmarch Council", f"{HALE.name},Westmarch Council")
    imported = taken(imports, committee, "Name,Council", *rows)
    assert notes(imported) == ["appointed by: Eastmarch Council", "appointed by: none → Westmarch Council"]
    taken(imports, committee, "Name,Authority,Role", f"{HALE.name},,Group leader")
    assert the(clerk, committee, HALE.name)[1].council == "Westmarch Council"


def test_a_name_in_full_is_that_of_one_known_by_initials(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.prepare.add_committee("Coast Panel")
    clerk.prepare.add_person(PersonDetails("Councillor A Moss"), committee)
    assert outcomes(taken(imports, committee, "Name", MOSS.name)) == [THERE]


def test_what_a_list_says_of_a_known_person_is_taken_and_told(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    imported = taken(imports, committee, "Name,Position,Post", f"{HALE.name},Vice-Chair,Group leader")
    assert outcomes(imported) == [CHANGED]
    assert notes(imported) == ["role: none → Group leader", "office: none → vice-chair"]
    person, held = the(clerk, committee, HALE.name)
    assert (person.role, held.capacity, held.office) == (
        *("Group leader", Capacity.MEMBER),
        Office.VICE_CHAIR,
    )
    again = taken(imports, committee, "Name,Post", f"{HALE.name},")
    assert outcomes(again) == [THERE]
    assert the(clerk, committee, HALE.name)[0].role == "Group leader"


def test_another_office_from_a_day_on_leaves_what_was_before(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    taken(imports, committee, "Name,Position,From", f"{HALE.name},Vice-Chair,12 May 2025")
    held = [m for m in clerk.workspace.store.all(Membership) if clerk_person(clerk, m) == HALE.name]
    assert sorted((m.office, m.since, m.until) for m in held) == [
        (Office.NONE, None, date(2025, 5, 11)),
        (Office.VICE_CHAIR, date(2025, 5, 12), None),
    ]


def clerk_person(clerk: Clerk, membership: Membership) -> str:
    person = clerk.workspace.store.get(Person, membership.person)
    assert person is not None
    return person.name


def test_a_term_that_began_before_is_not_moved(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    imported = taken(imports, committee, "Name,From", f"{HALE.name},12 May 2025")
    assert (outcomes(imported), notes(imported)) == ([THERE], ["the beginning of the term stays as it is"])
    assert the(clerk, committee, HALE.name)[1].since is None


def test_a_name_that_fits_two_is_left_out_with_both(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    clerk.prepare.add_person(PersonDetails("Councillor Dilys Hale"), committee)
    imported = taken(imports, committee, "Councillor", "Cllr Hale", "Jo Gray")
    assert outcomes(imported) == [LEFT, ADDED]
    assert "the name fits Councillor Ben Hale and Councillor Dilys Hale" in notes(imported)


def test_a_second_row_of_one_person_is_left_out(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    rows = ("Councillor", "Jo Gray", "Ada Moss", "Jo Gray", "Moss, Ada")
    imported = taken(imports, committee, *rows)
    assert outcomes(imported) == [ADDED, THERE, LEFT, LEFT]
    assert [note for note in notes(imported) if "same person" in note] == [
        "row 2 is the same person",
        "row 3 is the same person",
    ]


def test_a_person_of_another_committee_is_the_same_person(clerk: Clerk, imports: PeopleImport) -> None:
    clerk.committee()
    other = clerk.prepare.add_committee("Housing Panel")
    imported = taken(imports, other, "Name", MOSS.name)
    assert notes(imported) == ["known from another committee"]
    assert len([p for p in clerk.workspace.store.all(Person) if p.name == MOSS.name]) == 1


def test_those_who_are_not_on_the_list_stay_and_two_chairs_are_told(
    clerk: Clerk, imports: PeopleImport
) -> None:
    committee = clerk.committee()
    imported = taken(imports, committee, "Name,Position", f"{HALE.name},Chair", "Councillor Jo Gray,Member")
    assert imported.told == (
        f"The office of chair is held by {MOSS.name} and {HALE.name}: change all but one afterwards.",
        f"Not on the list, and staying: {MOSS.name}, {REED.name} and Gwen Dale.",
    )


def test_a_list_of_nobody_is_refused_and_nothing_is_changed(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    with pytest.raises(Refused, match="every row of it is left out"):
        taken(imports, committee, "Name", "Vacancy")
    with pytest.raises(Refused, match=r"no column of names: begin it with a row of headings"):
        taken(imports, committee, "Ada Moss", "Ben Hale")
    assert clerk.workspace.undo() == "add a person"


def test_what_is_kept_is_mended_left_out_and_taken_again(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    imports.keep(committee, imports.read_text(committee, "Name\nJo Gray\nVacancy\nTom Bell"))
    imports.leave_out(committee, 0)
    with pytest.raises(Refused, match="names nobody"):
        imports.leave_out(committee, 1)
    row = imports.kept(committee).people[2]
    imports.alter(
        committee, 2, replace(row, details=replace(row.details, capacity=Capacity.WITNESS), guessed=False)
    )
    imported = imports.planned(committee, imports.kept(committee))
    assert outcomes(imported) == [LEFT, LEFT, ADDED]
    assert "you left it out" in notes(imported)
    imports.leave_out(committee, 0)
    imports.take(committee, imports.kept(committee))
    assert people(clerk, committee)["Tom Bell"] == ("witness", "")
    assert "Jo Gray" in people(clerk, committee)
    assert imports.kept(committee).people == ()


def test_words_of_a_list_are_kept_as_they_are(clerk: Clerk, imports: PeopleImport) -> None:
    committee = clerk.committee()
    taken(imports, committee, "Name,Role", "Jo Gray,=cmd|' /C calc'!A0 [/foo]")
    assert the(clerk, committee, "Jo Gray")[0].role == "=cmd|' /C calc'!A0 [/foo]"
