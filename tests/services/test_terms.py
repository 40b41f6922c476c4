"""Terms of office: what is altered of a committee's people leaves the minutes of earlier meetings alone."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Capacity, Membership, Office, Person, PersonDetails, details_of
from scrutiny_tui.domain.standing_agenda import StandingItem
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.glossary import Glossary
from scrutiny_tui.services.municipal_year import MunicipalYear
from scrutiny_tui.services.people_import import PeopleImport
from tests.council import HALE, MOSS, REED
from tests.documents.builders import style
from tests.services.office import Clerk

LAST_YEAR, ANNUAL, THIS_YEAR = date(2025, 11, 4), date(2026, 5, 12), date(2026, 6, 2)
TYPED = (
    "/here Moss, Hale, DEC",
    "/ap Reed",
    "hale: asked about the dredger.",
    "/resolved that the dredger be sold",
    "/record Hale against",
    "/action a report on the dredger @DEC by June 2026",
)


@pytest.fixture
def committee(clerk: Clerk) -> Committee:
    return clerk.committee()


@pytest.fixture
def held(clerk: Clerk, committee: Committee) -> Meeting:
    """A meeting of last year."""
    meeting = clerk.meeting(committee, LAST_YEAR)
    capture = Capture(clerk.workspace, meeting.id)
    capture.go_to(capture.sitting.items[1].id)
    for line in TYPED:
        capture.enter(line)
    clerk.prepare.set_state(clerk.workspace.meeting(meeting.id), State.CONFIRMED)
    clerk.clock.on(date(2026, 5, 20))
    return clerk.workspace.meeting(meeting.id)


def printed(clerk: Clerk, meeting: Meeting) -> str:
    return as_text(compose_minutes(clerk.workspace.sitting(meeting.id), style("england")))


def the(clerk: Clerk, committee: Committee, person: Person) -> tuple[Person, Membership]:
    return next(found for found in clerk.prepare.members(committee) if found[0].name == person.name)


def edit(
    clerk: Clerk, committee: Committee, person: Person, since: date | None = None, **fields: object
) -> None:
    known, membership = the(clerk, committee, person)
    details = replace(details_of(known, membership), **fields)
    clerk.prepare.edit_person(known, membership, details, since)


def new_year(clerk: Clerk, committee: Committee) -> None:
    MunicipalYear(clerk.workspace).begin(committee, ANNUAL, leaving="Reed", chair="Hale")


def removed(clerk: Clerk, committee: Committee) -> None:
    clerk.prepare.remove_membership(the(clerk, committee, HALE)[1])


def namesake_added(clerk: Clerk, committee: Committee) -> None:
    clerk.prepare.add_person(PersonDetails("Councillor Dilys Hale"), committee)


def namesake_imported(clerk: Clerk, committee: Committee) -> None:
    imports = PeopleImport(clerk.workspace)
    imports.take(committee, imports.read_text(committee, "Name\nCouncillor Dilys Hale\n"))


def other_chair(clerk: Clerk, committee: Committee) -> None:
    edit(clerk, committee, MOSS, office=Office.NONE)
    edit(clerk, committee, HALE, office=Office.CHAIR)


def now_an_officer(clerk: Clerk, committee: Committee) -> None:
    edit(clerk, committee, HALE, capacity=Capacity.OFFICER)


def other_name(clerk: Clerk, committee: Committee) -> None:
    edit(clerk, committee, HALE, name="Alderman Ben Hale-Fox", since=ANNUAL)


@pytest.mark.parametrize(
    "alter",
    [new_year, removed, namesake_added, namesake_imported, other_chair, now_an_officer, other_name],
)
def test_minutes_of_last_year_keep_the_names_and_offices_of_last_year(
    clerk: Clerk, committee: Committee, held: Meeting, alter: Callable[[Clerk, Committee], None]
) -> None:
    before = printed(clerk, held)
    assert "Councillor Hale" in before
    assert "Councillor Ada Moss (Chair)" in before
    alter(clerk, committee)
    assert printed(clerk, held) == before
    people = sorted(person.name for person, _ in clerk.prepare.members(committee))
    clerk.workspace.undo()
    assert printed(clerk, held) == before
    assert people


def test_a_name_that_was_wrong_is_put_right_in_earlier_minutes_too(
    clerk: Clerk, committee: Committee, held: Meeting
) -> None:
    edit(clerk, committee, HALE, name="Councillor Benedict Hale")
    assert "Councillor Benedict Hale" in printed(clerk, held)


@pytest.mark.usefixtures("held")
def test_a_term_that_is_over_is_put_right_and_its_holder_appointed_again(
    clerk: Clerk, committee: Committee
) -> None:
    new_year(clerk, committee)
    meeting = clerk.meeting(committee, ANNUAL)
    clerk.prepare.set_state(meeting, State.PUBLISHED)
    reed, membership = next(found for found in clerk.prepare.former(committee) if found[0].name == REED.name)
    details = PersonDetails(reed.name, Capacity.CO_OPTED, votes="yes")
    clerk.prepare.edit_person(reed, membership, details)
    (put_right,) = (m for m in clerk.workspace.store.all(Membership) if m.person == reed.id)
    assert (put_right.id, put_right.capacity, put_right.until) == (
        *(membership.id, Capacity.CO_OPTED),
        date(2026, 5, 11),
    )
    member = PersonDetails(reed.name, votes="yes")
    clerk.prepare.edit_person(reed, put_right, member, since=date(2026, 6, 1))
    again = the(clerk, committee, REED)[1]
    assert (again.capacity, again.since, again.until) == (Capacity.MEMBER, date(2026, 6, 1), None)


def test_a_new_year_ends_terms_and_clears_the_offices_from_its_first_day(
    clerk: Clerk, committee: Committee, held: Meeting
) -> None:
    told = MunicipalYear(clerk.workspace).begin(committee, ANNUAL, leaving="Reed", chair="Hale")
    assert told == (
        f"From 12 May 2026: {MOSS.name} is no longer chair, {HALE.name} is chair and {REED.name} is off the "
        "committee. The open entry of the action log stays with the committee."
    )
    assert _people(clerk, clerk.meeting(committee, THIS_YEAR)) == [
        (HALE.name, "chair"),
        (MOSS.name, ""),
        ("Gwen Dale", ""),
    ]
    assert _people(clerk, held)[0] == (MOSS.name, "chair")
    assert clerk.prepare.former(committee)[-1][0].name == REED.name


def _people(clerk: Clerk, meeting: Meeting) -> list[tuple[str, str]]:
    sitting = clerk.workspace.sitting(meeting.id)
    return [(sitting.people[m.person].name, m.office) for m in sitting.in_force]


@pytest.mark.usefixtures("held")
def test_the_open_log_is_carried_into_the_new_year(clerk: Clerk, committee: Committee) -> None:
    (before,) = clerk.workspace.store.all(LogEntry)
    new_year(clerk, committee)
    meeting = clerk.meeting(committee, THIS_YEAR)
    (row,) = clerk.action_log.rows()
    assert row.entry == before
    capture = Capture(clerk.workspace, meeting.id)
    capture.go_to(capture.sitting.items[0].id)
    capture.enter("/action a second report @DEC")
    assert {entry.id for entry in clerk.workspace.store.all(LogEntry)} == {"ECSC-001", "ECSC-002"}


def test_the_offices_are_cleared_where_nobody_is_elected_yet(clerk: Clerk, committee: Committee) -> None:
    MunicipalYear(clerk.workspace).begin(committee, ANNUAL)
    assert all(not office for _, office in _people(clerk, clerk.meeting(committee, THIS_YEAR)))
    MunicipalYear(clerk.workspace).begin(committee, ANNUAL, chair="Reed", vice_chair="Moss")
    assert _people(clerk, clerk.meeting(committee, THIS_YEAR))[:2] == [
        (REED.name, "chair"),
        (MOSS.name, "vice-chair"),
    ]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"leaving": "Fox"}, "Nobody of .* is called “Fox”"),
        ({"leaving": "hmm"}, "Nobody is called “hmm”"),
        ({"chair": "Moss, Hale"}, "Only one person can be elected chair"),
        ({"chair": "Hale", "leaving": "Hale"}, "Someone who leaves the committee cannot be elected chair"),
        ({"chair": "DEC"}, "Only a member of the committee can be elected chair"),
        ({"chair": "Hale", "vice_chair": "Hale"}, "cannot be both"),
        ({"chair": "Moss"}, "Nothing is to be changed"),
    ],
)
def test_a_new_year_that_cannot_be_is_refused(
    clerk: Clerk, committee: Committee, words: dict[str, str], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        MunicipalYear(clerk.workspace).begin(committee, ANNUAL, **words)


def test_a_new_year_does_not_alter_minutes_that_others_have(
    clerk: Clerk, committee: Committee, held: Meeting
) -> None:
    with pytest.raises(Refused, match="Others have the minutes of 4 November 2025"):
        MunicipalYear(clerk.workspace).begin(committee, held.date)


def test_who_was_never_at_a_meeting_is_taken_off_wholly(clerk: Clerk, committee: Committee) -> None:
    clerk.prepare.remove_membership(the(clerk, committee, HALE)[1])
    assert clerk.prepare.former(committee) == []


def test_who_is_taken_off_on_the_day_of_a_meeting_was_there(clerk: Clerk, committee: Committee) -> None:
    meeting = clerk.meeting(committee, clerk.workspace.today)
    clerk.prepare.set_state(meeting, State.LIVE)
    clerk.prepare.remove_membership(the(clerk, committee, HALE)[1])
    (found,) = (m for m in clerk.workspace.store.all(Membership) if m.until)
    assert found.until == clerk.workspace.today


def titles(clerk: Clerk, meeting: Meeting) -> list[str]:
    return [item.title for item in clerk.workspace.sitting(meeting.id).items]


@pytest.mark.usefixtures("held")
def test_the_first_agenda_of_the_year_begins_with_the_election_of_the_chair(
    clerk: Clerk, committee: Committee
) -> None:
    clerk.prepare.standing.add(committee.id, StandingItem("Declarations of interest"))
    MunicipalYear(clerk.workspace).begin(committee, ANNUAL)
    first = clerk.prepare.add_meeting(committee, THIS_YEAR)
    later = clerk.prepare.add_meeting(committee, date(2026, 7, 7))
    assert titles(clerk, first) == ["Election of Chair", "Declarations of interest"]
    assert titles(clerk, later) == ["Declarations of interest"]


@pytest.mark.usefixtures("held")
def test_an_agenda_without_the_election_is_told(clerk: Clerk, committee: Committee) -> None:
    first = clerk.prepare.add_meeting(committee, THIS_YEAR)
    told = MunicipalYear(clerk.workspace).begin(committee, ANNUAL)
    assert told.endswith("Not yet on the agenda of 2 June 2026, the first of the year: “Election of Chair”.")
    clerk.workspace.undo()
    clerk.prepare.agenda.add(first, "Appointment of the Chair")
    assert "Not yet" not in MunicipalYear(clerk.workspace).begin(committee, ANNUAL)
    assert "Not yet" not in MunicipalYear(clerk.workspace).begin(committee, ANNUAL, chair="Hale")


def test_the_councils_that_appoint_and_the_glossary_go_into_the_new_year(
    clerk: Clerk, committee: Committee
) -> None:
    edit(clerk, committee, HALE, council="Westmarch Council")
    glossary = Glossary(clerk.workspace)
    glossary.add("SEND", "Special Educational Needs and Disabilities", committee.id)
    last = clerk.meeting(committee, LAST_YEAR)
    new_year(clerk, committee)
    sitting = clerk.workspace.sitting(clerk.meeting(committee, THIS_YEAR).id)
    assert (sitting.in_force[0].council, sitting.glossary) == (
        "Westmarch Council",
        glossary.entries(committee.id),
    )
    edit(clerk, committee, HALE, since=THIS_YEAR, council="Eastmarch Council")
    before = {m.person: m.council for m in clerk.workspace.sitting(last.id).in_force}
    assert "Westmarch Council" in before.values()
    assert "Eastmarch Council" not in before.values()
