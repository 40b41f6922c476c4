"""Who was there while the public was out, and what of that the public minutes say."""

from datetime import time

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.exempt_facts import public_fact
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    ClockEvent,
    Concerned,
    Declaration,
    Exclusion,
    Excuse,
    MeetingTime,
    Mode,
    Move,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import everybody, item, lines, named, of_role, sitting, style

AT = time(18, 20)
HERE = Attendance(Mode.HERE, everybody("moss", "hale", "berg", "reed"))
STONE = Named("Mr Stone")


def left(*people: Named) -> Presence:
    return Presence(Move.WENT, people, AT)


def held(*private: Body) -> Sitting:
    """A meeting of which item 6 was taken in private; Reed left before, and came back after."""
    agenda = (item("5", "Roads"), item("6", "Land"), item("7", "Trees"))
    return sitting(
        ("5", HERE),
        ("5", left(named("reed"))),
        ("6", Exclusion((3,))),
        *(("6", body) for body in private),
        ("7", PublicReturns()),
        ("7", Presence(Move.CAME, everybody("reed"))),
        items=agenda,
    )


def listed(said: Sitting) -> list[str]:
    return of_role(compose_minutes(said, style(), Part.EXEMPT), "attendance")


def printed(said: Sitting, part: Part) -> str:
    return "\n".join(lines(compose_minutes(said, style(), part)))


def test_the_exempt_minutes_list_who_was_in_the_room_then() -> None:
    (present,) = listed(held(Point("Offers were compared."), left(named("hale"))))
    there = (
        "Councillor Ada Moss (Chair)",
        "Councillor Ben Hale (Vice-Chair)",
        "Councillor Eira van der Berg MBE",
    )
    assert present == f"Present:\t{', '.join(there)}"


@pytest.mark.parametrize("absence", [Absence.LATENESS, Absence.EARLY, Absence.MEETING])
def test_who_was_there_after_all_has_no_apologies_in_the_exempt_minutes(absence: Absence) -> None:
    hale = everybody("hale")
    apologies = Attendance(Mode.APOLOGIES, hale, excuses=(Excuse(hale[0], absence),))
    came = Presence(Move.CAME, hale, AT)
    there = sitting(("5", HERE), ("5", apologies), ("5", came), ("6", Exclusion((3,))), ("6", Point("Said.")))
    (present,) = listed(there)
    assert present.startswith("Present:\tCouncillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair), ")


def test_who_leaves_with_the_public_was_not_there() -> None:
    assert listed(held(left(named("hale")), Point("Offers were compared."))) == [
        "Present:\tCouncillor Ada Moss (Chair), Councillor Eira van der Berg MBE"
    ]


def test_who_comes_in_while_the_public_is_out_was_there() -> None:
    (present,) = listed(held(Point("Offers were compared."), Presence(Move.CAME, everybody("reed"))))
    assert "Councillor Col Reed" in present


def test_who_leaves_for_an_interest_in_the_business_was_not_there() -> None:
    interest = Declaration(everybody("hale"), (Concerned("6"),), "", "", "leaves")
    (present,) = listed(held(interest, Point("Offers were compared.")))
    assert "Hale" not in present


def test_who_presided_in_private_leads_the_list() -> None:
    (present,) = listed(held(left(named("moss")), Point("Offers were compared.")))
    assert present.startswith("Present:\tCouncillor Ben Hale (Vice-Chair, in the chair)")


def test_comings_goings_interests_and_adjournments_in_private_are_public_without_their_words() -> None:
    said = held(
        Point("Offers were compared."),
        left(named("hale"), STONE),
        Declaration(
            everybody("berg"), (Concerned("6"),), "ORI", "owns the orchard", "leaves once it is priced"
        ),
        MeetingTime(ClockEvent.ADJOURN, AT),
        Attendance(Mode.APOLOGIES, everybody("orr"), excuses=(Excuse(named("orr"), reason="a tender"),)),
    )
    public = printed(said, Part.PUBLIC)
    for fact in (
        "Councillor Hale left the meeting at 6.20 pm.",
        "Councillor van der Berg declared an Other Registrable Interest in this item.",
        "The meeting adjourned at 6.20 pm.",
        "Mrs Faith Orr",
    ):
        assert fact in public
    for secret in ("Offers", "Stone", "orchard", "priced", "tender"):
        assert secret not in public
    exempt = printed(said, Part.EXEMPT)
    for words in ("Offers were compared.", "Mr Stone left", "the orchard, and leaves once it is priced"):
        assert words in exempt


def test_a_visitor_named_in_public_may_be_named_there_again() -> None:
    agenda = (item("5", "Roads"), item("6", "Land"))
    said = sitting(
        ("5", Attendance(Mode.WITH, (STONE,))), ("6", Exclusion((3,))), ("6", left(STONE)), items=agenda
    )
    assert "Mr Stone left the meeting" in printed(said, Part.PUBLIC)


def test_a_substitute_first_named_while_the_public_is_out_attended_in_public_as_a_member_does() -> None:
    whit = Named("Councillor Val Whit")
    said = held(
        Attendance(Mode.SUBSTITUTE, (whit,), instead_of=named("orr")),
        Point("Offers were compared."),
        left(whit, STONE),
    )
    public = printed(said, Part.PUBLIC)
    assert "Val Whit" in "\n".join(of_role(compose_minutes(said, style(), Part.PUBLIC), "attendance"))
    assert "Councillor Whit left the meeting at 6.20 pm." in public
    for secret in ("Offers", "Stone"):
        assert secret not in public


def test_before_enter_a_substitute_is_such_a_fact_and_a_visitor_is_none() -> None:
    out = sitting(("5", HERE), ("6", Exclusion((3,))), items=(item("5", "Roads"), item("6", "Land")))
    substitute = Attendance(Mode.SUBSTITUTE, (Named("Councillor Val Whit"),), instead_of=named("orr"))
    assert public_fact(out, substitute) == substitute
    assert public_fact(out, Attendance(Mode.WITH, (STONE,))) is None


def test_no_line_as_typed_in_private_is_in_the_public_part() -> None:
    public = part_of(held(left(named("hale"))), Part.PUBLIC)
    assert [entry.line for entry in public.entries if entry.item == "i6"][1:] == [""]
