"""The note of decisions and actions, and documents item by item."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_decisions, compose_items, compose_minutes
from scrutiny_tui.documents.styles.schema.resolution import ResolutionPlace
from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.outcomes import Clause, Noted, Request
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Table
from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Declaration,
    Exclusion,
    MeetingTime,
    Mode,
    PublicReturns,
)
from tests.documents.builders import cells, everybody, item, lines, named, owed, sitting, style
from tests.documents.meeting import SECRETS, whole_meeting
from tests.documents.typed import styled

WHERE = "Committee Room 2, Town Hall on Tuesday 3 March 2026"
EVENING = sitting(
    (None, Attendance(Mode.HERE, everybody("moss", "hale"))),
    ("5", Point("Eleven young people had waited longer than a term.")),
    ("5", Clause("asks for a report every quarter.")),
    ("5", Request("waiting times"), owed(Kind.REQUEST, named("dec"), due="by June")),
    ("6", Point("Nothing came of this.")),
)


def test_the_note_says_who_was_there_what_was_decided_and_who_is_to_do_what() -> None:
    *said, table = compose_decisions(EVENING, style()).blocks
    assert lines(tuple(said)) == [
        "Young People's Scrutiny Panel",
        f"Decisions and actions of the meeting held at {WHERE} at 10.00 am",
        "Draft, not minutes – the wording may change until the minutes are confirmed by the panel",
        "Present:\tCouncillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair)",
        "5. Business of item 5",
        "RESOLVED: That the panel:",
        "• asks for a report every quarter.",
        "Actions",
    ]
    assert isinstance(table, Table)
    assert cells(table) == [
        ["YPSP-001", "3 Mar 2026, item\u00a05", "Information request: waiting times", "DEC", "by June"]
    ]


def test_the_note_is_a_draft_even_when_the_minutes_are_confirmed() -> None:
    confirmed = replace(EVENING, meeting=replace(EVENING.meeting, state=State.CONFIRMED))
    assert any("Draft, not minutes" in line for line in lines(compose_decisions(confirmed, style())))


def test_what_the_note_is_called_is_the_councils_own() -> None:
    welsh = styled('[papers.decisions]\nline = "Note of the meeting held on {date}"\nnotice = ""')
    found = lines(compose_decisions(EVENING, welsh))
    assert found[1:3] == [
        "Note of the meeting held on Tuesday 3 March 2026",
        "Present:\tCouncillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair)",
    ]


def test_a_meeting_that_decided_nothing_says_so() -> None:
    quiet = sitting(("5", Point("Nothing came of this.")))
    assert lines(compose_decisions(quiet, style()))[-1] == "No decisions are recorded."


@pytest.mark.parametrize("name", ["croydon", "herefordshire", "warwickshire", "west-sussex", "wiltshire"])
@pytest.mark.parametrize("part", list(Part))
def test_decisions_read_and_are_numbered_as_in_the_minutes(name: str, part: Part) -> None:
    minutes = set(lines(compose_minutes(whole_meeting(), style(name), part)))
    said = [
        b for b in compose_decisions(whole_meeting(), style(name), part).blocks if not isinstance(b, Table)
    ]
    frame = [line for line in lines(tuple(said)) if line not in minutes]
    assert len(frame) <= 4, "line, notice, mark of the exempt part, and the heading of the actions"


@pytest.mark.parametrize("place", [ResolutionPlace.TAKEN_AND_CLOSING, ResolutionPlace.FIRST_AND_CLOSING])
def test_a_resolution_that_the_minutes_print_twice_is_told_once(place: ResolutionPlace) -> None:
    house = style()
    twice = replace(house, resolution=replace(house.resolution, place=place))
    found = lines(compose_decisions(EVENING, twice))
    assert found.count("• asks for a report every quarter.") == 1
    assert "Decisions" not in found


def test_the_exclusion_is_a_decision_of_the_public_note_whatever_item_it_belongs_to() -> None:
    private = sitting(
        (None, Exclusion((3,))),
        ("5", Clause("buys the orchard.")),
        (None, PublicReturns()),
        (None, MeetingTime(ClockEvent.CLOSE)),
    )
    public, exempt = (lines(compose_decisions(private, style(), part)) for part in Part)
    assert any("the public be excluded" in line for line in public)
    assert not any("orchard" in line for line in public)
    assert any("buys the orchard" in line for line in exempt)


def test_interests_that_the_minutes_lay_in_a_table_are_one_in_the_note_too() -> None:
    declared = sitting(
        (None, Declaration((named("berg"),), (), "", "owns the mill")),
        ("2", Declaration((named("hale"),), (), "ORI", "school governor")),
        ("2", Point("Nothing came of this.")),
        ("2", Declaration((named("moss"),), (), "", "knows the owner")),
        ("2", Request("a map"), owed(Kind.REQUEST, named("dec"))),
    )
    found = compose_decisions(declared, styled('[declarations]\nlead = ""\nlines = "table"')).blocks
    tables = [block for block in found if isinstance(block, Table)]
    names = ("Berg", "Hale", "Moss")
    assert [[name for name in names if name in str(table)] for table in tables] == [
        ["Berg"],
        ["Hale"],
        ["Moss"],
        [],
    ]


def test_each_item_is_a_document_of_its_own_that_reads_as_in_the_minutes() -> None:
    whole = lines(compose_minutes(whole_meeting(), style("west-sussex")))
    found = compose_items(whole_meeting(), style("west-sussex"))
    assert [each.name for each in found][4:6] == ["5. School places and transport", "6. Work programme"]
    for each in found:
        assert set(lines(each.printable)) <= set(whole)
        assert "not yet confirmed" in " ".join(lines(each.printable))
        assert each.printable.title.startswith(each.name)
    told = [line for each in found for line in lines(each.printable)]
    assert not any("Signed" in line for line in told)
    assert not any(each.printable.initials for each in found)


def test_an_item_in_which_nothing_was_decided_has_no_document_of_decisions() -> None:
    found = compose_items(EVENING, style(), decisions=True)
    assert [each.name for each in found] == ["5. Business of item 5"]
    assert lines(found[0].printable)[2:] == [
        "Draft, not minutes – the wording may change until the minutes are confirmed by the panel",
        "5. Business of item 5",
        "RESOLVED: That the panel:",
        "• asks for a report every quarter.",
    ]


@pytest.mark.parametrize("decisions", [False, True])
def test_no_item_of_the_public_part_holds_or_is_named_after_what_is_exempt(*, decisions: bool) -> None:
    found = compose_items(whole_meeting(), style(), decisions=decisions)
    told = " ".join(f"{each.name} {each.printable}" for each in found)
    assert not any(secret in told for secret in SECRETS)


def test_an_item_whose_title_is_not_for_the_public_is_named_in_the_exempt_part_alone() -> None:
    shut = sitting(
        ("7", Exclusion((3,))), ("7", Noted()), items=(item("7", "The orchard", exempt=Exemption()),)
    )
    assert [each.name for each in compose_items(shut, style())] == ["7. Exempt item"]
    assert [each.name for each in compose_items(shut, style(), Part.EXEMPT)] == ["7. The orchard"]


def test_an_owner_that_nobody_bears_stands_in_the_table_as_typed() -> None:
    asked = sitting(("5", Request("a map"), owed(Kind.REQUEST, Named("the Trust"), named("hale"))))
    (table,) = (b for b in compose_decisions(asked, style()).blocks if isinstance(b, Table))
    assert cells(table)[0][3] == "the Trust, Councillor Ben Hale"
