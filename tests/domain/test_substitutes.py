"""A committee's substitutes: no members, until they sit in for one."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.suggestions import suggestions
from scrutiny_tui.domain.names.in_the_room import present_directory
from scrutiny_tui.domain.people import Capacity, Entitlement, Person, entitlement_of
from scrutiny_tui.domain.quorum import quorum_at
from scrutiny_tui.domain.room import counts, may_vote
from scrutiny_tui.domain.room_events import Attendance, Mode
from scrutiny_tui.domain.sitting import Sitting
from tests.council import COMMITTEE, GRAY, MEMBERS, MEMBERSHIPS, PEOPLE, membership
from tests.domain.scene import SITTING, taken, who

NAMESAKE = Person("ivy", "Councillor Ivy Reed")
"""A substitute with the surname of a member."""
POOL = tuple(membership(person.id, Capacity.SUBSTITUTE, committee=COMMITTEE) for person in (GRAY, NAMESAKE))
WITH_POOL = replace(
    SITTING,
    people={person.id: person for person in (*PEOPLE, GRAY, NAMESAKE)},
    memberships=(*MEMBERSHIPS, *POOL),
)


def after(*lines: str, sitting: Sitting = WITH_POOL) -> Sitting:
    found = taken(*lines, sitting=sitting)
    assert found.returned == ()
    return found.sitting


def test_a_substitute_is_not_expected_and_does_not_count() -> None:
    assert entitlement_of(Capacity.SUBSTITUTE) == Entitlement()
    assert [m.person for m in LineContext(WITH_POOL).expected] == list(MEMBERS)
    assert quorum_at(WITH_POOL).members == quorum_at(SITTING).members
    said = after("/here all")
    assert {attendee.named.person for attendee in attendance(said)} == set(MEMBERS)


def test_a_substitute_who_sits_in_counts_and_votes_as_the_member_does() -> None:
    said = after("/here Moss", "/sub Gray for van der Berg")
    gray = next(one for one in attendance(said) if one.named.person == "gray")
    assert (gray.capacity, gray.mode) == (Capacity.SUBSTITUTE, Mode.SUBSTITUTE)
    assert (may_vote(said, gray), counts(said, gray), quorum_at(said).present) == (True, True, 2)
    assert "berg" not in [m.person for m in LineContext(said).expected]


def test_a_substitute_for_a_member_without_a_vote_has_none() -> None:
    said = after("/here Moss", "/sub Gray for Orr")
    gray = next(one for one in attendance(said) if one.named.person == "gray")
    assert (may_vote(said, gray), counts(said, gray), quorum_at(said).present) == (False, False, 1)


def test_a_substitute_is_known_with_the_title_of_a_councillor() -> None:
    plain = replace(WITH_POOL, people={**WITH_POOL.people, "gray": Person("gray", "Jo Gray")})
    found = after("/sub Cllr Gray for Orr", sitting=plain).entries[0].body
    assert isinstance(found, Attendance)
    assert who(found.people) == ["gray"]


def test_who_speaks_is_no_substitute_before_they_sit_in() -> None:
    assert [bearer.key for bearer in present_directory(WITH_POOL).people_named("Reed")] == ["reed"]
    said = after('/sub "Ivy Reed" for Moss', "/here Ben Hale")
    assert [bearer.key for bearer in present_directory(said).people_named("Reed")] == ["ivy"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("/sub ", ["gray", "ivy"]),
        ("/sub G", ["gray", "dec"]),
        ("/sub Gray for ", ["berg", "orr"]),
        ("/sub Gray for va", ["berg"]),
        ("/here ", []),
    ],
)
def test_the_menu_offers_the_substitutes_and_the_members_who_are_not_there(
    line: str, offered: list[str]
) -> None:
    said = after("/here Moss, Ben Hale, Dilys Hale, Col Reed", "/ap van der Berg")
    found = suggestions(line, len(line), LineContext(said), ())
    names = {person.name: person.id for person in said.people.values()}
    assert [names[choice.label] for choice in found.choices] == offered


def test_a_substitute_who_is_only_here_is_handed_back() -> None:
    for line in ("/here Gray", "/here all and Gray", "/online Gray"):
        found = taken(line, sitting=WITH_POOL)
        (returned,) = found.returned
        assert returned.reason == (
            "Councillor Jo Gray is a substitute. Write for whom: /sub Gray for A; "
            "or /with Gray, where they sit in for no one."
        )
    visiting = after("/with Gray")
    assert [one.mode for one in attendance(visiting)] == [Mode.WITH]
