"""Sentences that say in everyday words who came and left, who wished something, and how many there were."""

import pytest

from tests.domain.doubts.doubted import said

HERE = ("/open 6.02", "/item 5", "/here Moss, Ben Hale, Reed, Dilys Hale")
CAME = (*HERE, "/in Berg 6.20", "The quay was long.", "/item 6")
LEFT = (
    "/item 5",
    "/here Moss, Ben Hale, Reed, Dilys Hale, Berg",
    "The quay was long.",
    "/out Berg 6.20",
    "/item 6",
)
AWAY = (*HERE, "/ap Berg")


def added(before: tuple[str, ...], line: str) -> list[str]:
    """The doubts that a line brings."""
    known = said(*before, "The quay was wide.")
    return [one for one in said(*before, line) if one not in known]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg came in during this item.",
        "Councillor Berg arrived for this item.",
        "Councillor Berg joined us for this item.",
        "Councillor Berg joined the meeting for item 6.",
        "Councillor Berg came in at this point.",
        "Councillor Berg came in in the middle of item 6.",
        "Councillor Berg came in during the beach cleaning item.",
        "Councillor Berg got there in time for the beach cleaning.",
    ],
)
def test_someone_came_in_another_item(line: str) -> None:
    found = added(CAME, line)
    assert found
    assert all("it is recorded in item 5." in one for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg left during this item.",
        "Councillor Berg left in the middle of this item.",
        "Councillor Berg went home at this point.",
    ],
)
def test_someone_left_in_another_item(line: str) -> None:
    found = added(LEFT, line)
    assert found
    assert all("it is recorded in item 5." in one for one in found)


def test_someone_left_before_an_item_and_not_amid_it() -> None:
    amid = LEFT[:4]
    assert len(added(amid, "Councillor Berg left before this item.")) == 1
    at_once = (*LEFT[:2], LEFT[3], LEFT[2])
    assert added(at_once, "Councillor Berg left before this item.") == []
    assert added(LEFT, "Councillor Berg left before item 6.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed was a bit late.",
        "Councillor Reed was late getting here.",
        "Councillor Reed came late.",
        "Councillor Reed left early.",
        "Councillor Reed got away early.",
        "Councillor Reed left halfway through.",
        "Councillor Reed left before the end.",
        "Councillor Reed left before this.",
    ],
)
def test_a_coming_or_leaving_that_nothing_records(line: str) -> None:
    assert added(CAME, line) != []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg still wanted the swings back by Christmas.",
        "Councillor Berg wanted new swings.",
        "Councillor Berg was happy with this.",
        "Councillor Berg was fine with that.",
        "Councillor Berg liked the plan.",
        "Councillor Berg did not like the swings.",
        "Councillor Berg hoped for better.",
        "Councillor Berg would rather have slides.",
        "Councillor Berg had her doubts.",
        "Councillor Berg kept coming back to the swings.",
        "Councillor Berg was cross about the swings.",
        "Councillor Berg shook her head.",
        "Councillor Berg thanked the officers.",
    ],
)
def test_someone_who_had_left_took_part(line: str) -> None:
    found = added(LEFT, line)
    assert any("but had left the meeting at 6.20 pm." in one for one in found), found


@pytest.mark.parametrize(
    "line",
    [
        "All five regulars turned up.",
        "A full house.",
        "We had a full turnout.",
        "All five of us were there.",
        "The full complement was there.",
        "There were five of us.",
        "Five members turned up.",
        "Only three of us made it.",
        "We were only three.",
        "Three of us were missing.",
    ],
)
def test_how_many_came_is_held_to_the_attendance(line: str) -> None:
    assert len(added(AWAY, line)) == 1


def test_all_the_members_may_be_those_with_a_seat() -> None:
    here = ("/item 5", "/here Moss, Ben Hale, Reed, Dilys Hale, Berg", "/ap Orr")
    assert added(here, "All six members turned up.") == [
        "The words say that all members were present, but Mrs Faith Orr was not."
    ]
    assert added(here, "All five members turned up.") == []


RIGHT = [
    *((CAME, f"Councillor Berg {did}.") for did in ("came late", "was a bit late", "came in during item 5")),
    *(
        (CAME, f"Councillor Berg {did}.")
        for did in ("came in during the dredging item", "was here for this item")
    ),
    (CAME, "Councillor Reed joined us in thanking the officers."),
    (CAME, "Councillor Berg got there in time for the dredging."),
    (CAME, "Councillor Reed left for the station."),
    (CAME, "Councillor Reed came in for a biscuit."),
    (CAME, "Councillor Reed was late with her papers."),
    (CAME, "Councillor Reed came in at this point to ask about costs."),
    (LEFT, "Councillor Berg left before this item."),
    (LEFT, "Councillor Berg was not there for this."),
    (LEFT, "Councillor Berg had wanted the swings back."),
    (LEFT, "Councillor Berg had asked before she left for the swings."),
    (LEFT, "Councillor Berg wanted new swings in 2019."),
    (LEFT, "Councillor Berg would be told."),
    (LEFT, "Councillor Berg lived near the swings."),
    (LEFT, "In a letter Councillor Berg asked for swings."),
    (LEFT, "Councillor Reed was happy with this."),
    (AWAY, "Four of us were there."),
    (AWAY, "One of us was missing."),
    (AWAY, "There were five bids."),
    (AWAY, "Five residents turned up."),
    (AWAY, "All the regulars at the pool turned up."),
    (AWAY, "We had a full agenda."),
]


@pytest.mark.parametrize(("before", "line"), RIGHT)
def test_what_the_record_has_so_is_not_doubted(before: tuple[str, ...], line: str) -> None:
    assert added(before, line) == []
