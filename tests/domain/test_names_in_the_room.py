"""Whom a name means in a meeting: visitors named before, substitutes, and whoever has the chair."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.line_in_words import describe
from scrutiny_tui.domain.people import Capacity, Named, Person
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.room_events import Attendance, Presence
from scrutiny_tui.domain.sitting import Sitting
from tests.council import membership
from tests.domain.scene import SITTING, body, point, recorded, refused, room, taken


@pytest.mark.parametrize("typed", ["belk", "Mrs Belk", "Jo Belk", "mrs jo belk", "J Belk"])
def test_a_visitor_named_in_the_room_is_known_from_then_on(typed: str) -> None:
    visitor = Named("Mrs Jo Belk")
    assert point(f"{typed}: answered", "/with Mrs Jo Belk").speaker == visitor
    left = body(f"/out {typed} 6.40", "/with Mrs Jo Belk")
    assert isinstance(left, Presence)
    assert left.people == (visitor,)


def test_a_visitor_who_left_does_not_speak() -> None:
    assert point("belk: answered", "/with Mrs Jo Belk", "/out Belk").speaker is None


def test_a_substitute_from_outside_speaks_moves_and_votes() -> None:
    before = ("/here Moss Reed", "/sub Councillor Val Whit for Dilys Hale")
    assert point("whit: asked", *before).speaker == Named("Councillor Val Whit")
    for line in ("/moved Whit seconded Moss", "/vote for Moss, Whit against Reed"):
        assert "Named(text='Councillor Val Whit', person=None)" in repr(body(line, *before))


def test_a_visitor_of_a_members_surname_makes_the_surname_fit_two_people() -> None:
    assert "fits Councillor Ada Moss and Mr Moss" in refused("/out Moss", "/here Moss", "/with Mr Moss")


def test_a_visitor_is_mentioned_by_the_words_typed() -> None:
    assert recorded("It was for @belk to say.", "/with Mrs Jo Belk").mentions == (Named("belk"),)


BELK = Person("belk", "Mrs Jo Belk")


def with_belk_on_the_committee(sitting: Sitting) -> Sitting:
    return replace(
        sitting,
        people={**sitting.people, "belk": BELK},
        memberships=(*sitting.memberships, membership("belk", Capacity.WITNESS)),
    )


@pytest.mark.parametrize("typed", ["Mrs Jo Belk", "Belk"])
def test_a_visitor_who_joins_the_committee_later_is_one_person(typed: str) -> None:
    sitting = taken("/with Mrs Jo Belk", f"/out {typed} 6.40").sitting
    later = with_belk_on_the_committee(sitting)
    assert [a.person for a in attendance(sitting) if a.named.text == "Mrs Jo Belk"] == [None]
    assert [(a.person, len(a.events)) for a in attendance(later)] == [(BELK, 1)]


def test_a_visitor_who_joins_the_committee_later_was_in_the_room_until_they_left() -> None:
    later = with_belk_on_the_committee(
        taken("/with Mrs Jo Belk", "/item 5", "It was late.", "/out Belk", "It was dark.").sitting
    )
    late, dark = (entry.place for entry in later.entries if entry.text in ("It was late.", "It was dark."))
    assert ("belk" in room_at(later, late).present, "belk" in room_at(later, dark).present) == (True, False)


@pytest.mark.parametrize(
    ("before", "chair"),
    [
        ((), "moss"),
        (("/here all",), "moss"),
        (("/here all", "/chair Reed"), "reed"),
        (("/here all", "/chair Reed", "/out Reed"), "moss"),
        (("/here all", "/chair Reed", "/chair Moss"), "moss"),
        (("/here Ben Hale Reed", "/ap Moss"), "hale"),
        (("/here all", "/out Moss"), "hale"),
        (("/here Reed", "/ap Moss, Ben Hale"), None),
        (("/here all", "/with Mr Rush", "/chair Mr Rush"), "Mr Rush"),
    ],
)
def test_the_chair_is_whoever_has_the_chair_at_that_moment(
    before: tuple[str, ...], chair: str | None
) -> None:
    spoke = point("chair: thanked everybody", *before).speaker
    assert (spoke and (spoke.person or spoke.text)) == chair
    assert spoke is None or spoke.person is None or spoke.text == "chair"


def test_the_chairs_apologies_are_those_of_the_chair_of_the_committee() -> None:
    said = body("/ap Chair", "/here Ben Hale Reed")
    assert isinstance(said, Attendance)
    assert [named.person for named in said.people] == ["moss"]


@pytest.mark.parametrize("typed", ["Convener", "the Chairwoman", "Madam Chair", "Y Cadeirydd"])
def test_the_chair_goes_by_the_words_of_every_council(typed: str) -> None:
    assert point(f"{typed}: asked", "/here all").speaker == Named(typed, "moss")


def test_the_councils_own_word_for_the_chair_is_understood() -> None:
    praeses = replace(SITTING, customs=replace(SITTING.customs, chair_words=("Praeses",)))
    after = taken("/here all", "/item 5", "Praeses: asked", sitting=praeses)
    assert "person='moss'" in repr(after.bodies[-1])


def test_a_mention_of_a_visitor_is_read_back_by_name() -> None:
    before = room("/with Mrs Jo Belk")
    assert "@belk is Mrs Jo Belk" in describe(read_line("It was for @belk to say.", before), before)
