"""Who is in the room at any place of the discussion, who presides, who may vote and who counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import Attendee, attendance, present_now
from scrutiny_tui.domain.committees import Remote, Settings
from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.people import Entitlement, Named
from scrutiny_tui.domain.quorum import needed, quorum_at
from scrutiny_tui.domain.room import (
    counts,
    may_vote,
    must_leave,
    presiding,
    room_at,
)
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    Concerned,
    Declaration,
    Excuse,
    Mode,
    Moment,
    Move,
    Presence,
    Relation,
)
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import everybody, item, named, sitting

AGENDA = (item("1"), item("2"), item("3"))


def held(*lines: tuple[str | None, Body]) -> Sitting:
    return sitting(*lines, items=AGENDA)


def here(*keys: str) -> Attendance:
    return Attendance(Mode.HERE, everybody(*keys))


def came(*keys: str) -> Presence:
    return Presence(Move.CAME, everybody(*keys))


def left(*keys: str) -> Presence:
    return Presence(Move.WENT, everybody(*keys))


def took_chair(key: str) -> Presence:
    return Presence(Move.CHAIR, everybody(key))


def who_was_there(said: Sitting, words: str) -> set[str]:
    """Who was in the room when a point was made."""
    return set(room_at(said, place_of(said, words)).present)


def place_of(said: Sitting, words: str) -> str:
    return next(entry.place for entry in said.entries if entry.text == words)


def the(said: Sitting, key: str) -> Attendee:
    return next(attendee for attendee in attendance(said) if attendee.named.text == key)


def test_who_leaves_is_there_before_and_who_comes_is_there_after() -> None:
    said = held(
        ("1", here("moss", "hale")),
        ("2", Point("one")),
        ("2", left("hale")),
        ("2", came("berg")),
        ("3", Point("two")),
    )
    assert who_was_there(said, "one") == {"moss", "hale"}
    assert who_was_there(said, "two") == {"moss", "berg"}
    assert set(room_at(said).present) == {"moss", "berg"}


def test_attendance_added_at_the_end_is_said_of_the_whole_meeting() -> None:
    said = held(
        ("1", Point("one")), ("1", here("moss", "hale")), ("3", Attendance(Mode.APOLOGIES, everybody("hale")))
    )
    assert who_was_there(said, "one") == {"moss"}


def test_who_is_here_again_after_leaving_was_away_until_then() -> None:
    said = held(
        ("1", here("hale")),
        ("1", left("hale")),
        ("2", Point("one")),
        ("2", here("hale")),
        ("3", Point("two")),
    )
    assert who_was_there(said, "one") == set()
    assert who_was_there(said, "two") == {"hale"}


def test_apologies_for_lateness_and_for_leaving_early() -> None:
    excuses = (Excuse(named("hale"), Absence.LATENESS), Excuse(named("berg"), Absence.EARLY))
    said = held(
        ("1", Attendance(Mode.APOLOGIES, everybody("hale", "berg"), excuses=excuses)),
        ("1", Point("one")),
        ("2", came("hale")),
        ("2", left("berg")),
        ("3", Point("two")),
    )
    assert who_was_there(said, "one") == {"berg"}
    assert who_was_there(said, "two") == {"hale"}


def test_an_event_told_by_an_item_holds_from_that_item() -> None:
    after_one = Presence(Move.WENT, everybody("hale"), moment=Moment(Relation.AFTER, Concerned("1")))
    said = held(("1", here("hale")), ("1", Point("one")), ("2", Point("two")), ("3", after_one))
    assert who_was_there(said, "one") == {"hale"}
    assert who_was_there(said, "two") == set()


def test_before_anything_is_recorded_of_attendance_nothing_is_known() -> None:
    assert not room_at(held(("1", Point("one")))).known
    assert room_at(held(("1", here("moss")))).known


def test_who_leaves_for_an_interest_is_out_while_the_item_is_considered() -> None:
    said = held(
        ("1", here("moss", "hale")),
        ("1", Declaration(everybody("hale"), (Concerned("2"),), "", "", "leaves")),
        ("1", Point("one")),
        ("2", Point("two")),
        ("3", Point("three")),
    )
    assert [who_was_there(said, words) for words in ("one", "two", "three")] == [
        {"moss", "hale"},
        {"moss"},
        {"moss", "hale"},
    ]
    assert room_at(said, place_of(said, "two")).out == {"hale"}


@pytest.mark.parametrize(
    ("consequence", "leaves"),
    [("leaves", True), ("leaves the chair", True), ("stays, no vote", False), ("", False)],
)
def test_the_clerk_is_reminded_of_who_must_leave(consequence: str, leaves: bool) -> None:  # noqa: FBT001  a case
    said = held(("1", Declaration(everybody("hale"), (Concerned("2", "i2"),), "", "", consequence)))
    assert [one.text for one, _ in must_leave(said)[AGENDA[1].id]] == (["hale"] if leaves else [])
    assert AGENDA[2].id not in must_leave(said)


def who_presides(said: Sitting, words: str) -> str | None:
    found = presiding(said, place_of(said, words))
    return found.named.text if found else None


def test_the_chair_presides_then_who_took_the_chair_then_the_vice_chair() -> None:
    said = held(
        ("1", here("moss", "hale", "berg")),
        ("1", Point("one")),
        ("1", took_chair("berg")),
        ("1", Point("two")),
        ("2", left("berg")),
        ("2", Point("three")),
        ("2", left("moss")),
        ("2", Point("four")),
        ("2", left("hale")),
        ("3", Point("five")),
    )
    presided = [who_presides(said, words) for words in ("one", "two", "three", "four", "five")]
    assert presided == ["moss", "berg", "moss", "hale", None]


def test_a_chair_with_an_interest_leaves_the_chair_for_the_item() -> None:
    said = held(
        ("1", here("moss", "hale")),
        ("1", Declaration(everybody("moss"), (Concerned("2"),), "", "", "leaves the chair")),
        ("2", Point("two")),
        ("3", Point("three")),
    )
    assert (who_presides(said, "two"), who_presides(said, "three")) == ("hale", "moss")
    assert who_was_there(said, "two") == {"moss", "hale"}


ONLINE = held(("1", here("moss")), ("1", Attendance(Mode.ONLINE, everybody("hale"))))


@pytest.mark.parametrize(
    ("setting", "law", "present"),
    [
        (Remote.LAW, False, False),
        (Remote.LAW, True, True),
        (Remote.PRESENT, False, True),
        (Remote.NOT_PRESENT, True, False),
    ],
)
def test_an_online_member_counts_and_votes_as_the_committee_says_or_else_the_law(
    setting: Remote,
    law: bool,  # noqa: FBT001  a case
    present: bool,  # noqa: FBT001  a case
) -> None:
    said = replace(
        ONLINE,
        committee=replace(ONLINE.committee, settings=Settings(remote=setting)),
        customs=replace(ENGLAND, remote_present=law),
    )
    hale = the(said, "hale")
    assert (may_vote(said, hale), counts(said, hale), quorum_at(said).present) == (
        present,
        present,
        1 + present,
    )


def test_officers_do_not_vote_and_substitutes_vote_as_the_member_they_stand_in_for() -> None:
    gray, stone = Named("gray", "gray"), Named("Mr Stone")
    said = held(
        ("1", here("moss", "orr")),
        ("1", Attendance(Mode.WITH, everybody("dec"))),
        ("1", Attendance(Mode.SUBSTITUTE, (gray,), named("reed"))),
        ("1", Attendance(Mode.SUBSTITUTE, (stone,), named("orr"))),
    )
    votes = {attendee.named.text: may_vote(said, attendee) for attendee in attendance(said)}
    assert votes == {"moss": True, "orr": True, "gray": True, "Mr Stone": True, "dec": False}
    memberships = tuple(
        replace(one, entitlement=Entitlement()) if one.person == "orr" else one for one in said.memberships
    )
    assert not may_vote(replace(said, memberships=memberships), the(said, "Mr Stone"))


@pytest.mark.parametrize(("part", "members"), [((1, 4), 1), ((1, 3), 2), ((1, 2), 2), ((2, 3), 3)])
def test_a_quorum_that_is_a_part_is_rounded_up(part: tuple[int, int], members: int) -> None:
    said = held()
    of_part = replace(said, committee=replace(said.committee, settings=Settings(quorum_part=part)))
    assert (quorum_at(of_part).members, needed(of_part)) == (4, members)
    assert needed(said) == said.committee.quorum


KEYS = ("moss", "hale", "berg")
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["here", "apologies", "came", "went", "chair"]),
        st.sampled_from(KEYS),
        st.sampled_from("123"),
    ),
    max_size=8,
)


@given(EVENTS)
def test_the_end_of_the_timeline_is_who_is_present_now(events: list[tuple[str, str, str]]) -> None:
    said = held(*((number, _event(kind, key)) for kind, key, number in events))
    assert set(room_at(said).present) == {attendee.named.text for attendee in present_now(said)}


def _event(kind: str, key: str) -> Body:
    if kind in ("here", "apologies"):
        return Attendance(Mode(kind), everybody(key))
    moves = {"came": Move.CAME, "went": Move.WENT, "chair": Move.CHAIR}
    return Presence(moves[kind], everybody(key))
