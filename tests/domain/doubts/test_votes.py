"""Votes that cannot have been given as they are recorded."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.customs import ENGLAND
from tests.domain.doubts.doubted import HERE, THREE, said
from tests.domain.scene import SITTING

INTEREST = "declared an interest in the item"
WALES = replace(SITTING, customs=replace(ENGLAND, remote_present=True))


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            (*THREE, "/ap Ben Hale", "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg"),
            "Councillor Ben Hale is recorded as voting, but sent apologies.",
        ),
        (
            (*THREE, "/rs notes it", "/vote for Moss, Berg absent Reed"),
            "Councillor Col Reed is recorded as absent from the vote, but is recorded as in the room.",
        ),
        (
            (*THREE, "/absent Ben Hale", "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg"),
            "Councillor Ben Hale is recorded as voting, but is recorded as absent.",
        ),
        (
            (*HERE, "/out Reed 7.10", "/rs notes it", "/vote for Moss, Reed against Berg"),
            "Councillor Col Reed is recorded as voting, but had left the meeting at 7.10 pm.",
        ),
        (
            (*THREE, "/in Ben Hale 7.10", "/ap Ben Hale", "/rs notes it", "/vote for Moss, Ben Hale"),
            "Councillor Ben Hale is recorded as voting, but sent apologies.",
        ),
        (
            (*THREE, "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg", "/in Ben Hale 7.10"),
            "Councillor Ben Hale is recorded as voting, but had not come in yet.",
        ),
        (
            (
                *THREE,
                "/ap Ben Hale for lateness",
                "/rs notes it",
                "/vote for Moss, Reed against Ben Hale",
                "/in Ben Hale",
            ),
            "Councillor Ben Hale is recorded as voting, but sent apologies for lateness and had not come in.",
        ),
        (
            (*THREE, "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg"),
            "Councillor Ben Hale is recorded as voting, but is not recorded as present.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed against Berg, Ben Hale, chair against"),
            "Councillor Ada Moss is recorded as voting for, and as using the casting vote against.",
        ),
        (
            (*HERE, "/rs notes it", "/vote 2-2 chair against", "/record Moss for"),
            "Councillor Ada Moss is recorded as voting for, and as using the casting vote against.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed, Moss against Berg"),
            "Councillor Ada Moss is named twice in the vote: both times for.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed against DEC"),
            "Gwen Dale is recorded as voting, but is an officer.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed against Berg abstained Orr"),
            "Mrs Faith Orr is recorded as voting, but is a co-opted member without a vote.",
        ),
        (
            (*HERE, "/with Lunt", "/rs notes it", "/vote for Moss, Reed against Lunt"),
            "Councillor Ivor Lunt is recorded as voting, but is not a member of the committee.",
        ),
        (
            (*HERE, "/with Jo Belk", "/rs notes it", "/vote for Moss, Reed against Jo Belk"),
            "Jo Belk is recorded as voting, but is not a member of the committee.",
        ),
        (
            (
                *HERE,
                "/declare Reed 5 DPI a boat; leaves",
                "/rs notes it",
                "/vote for Moss, Reed against Berg",
            ),
            f"Councillor Col Reed is recorded as voting, but {INTEREST} and was to leave the room.",
        ),
        (
            (*HERE, "/declare Reed 5 ORI a boat; stays, no vote", "/rs notes it", "/vote for Moss, Reed"),
            f"Councillor Col Reed is recorded as voting, but {INTEREST} and was not to vote.",
        ),
        (
            ("/item 5", "/here Moss, Berg, Ben Hale", "/online Reed", "/rs notes it", "/vote for Moss, Reed"),
            "Councillor Col Reed is recorded as voting, but attends online and so has no vote.",
        ),
        (
            (*HERE, "/out Reed", "/rs notes it", "/vote for Moss against Berg not voting Reed, Dilys Hale"),
            "Councillor Col Reed is recorded as present and not voting, but had left the meeting.",
        ),
        (
            (*THREE, "/ap Ben Hale", "/rs notes it", "/vote 2-1", "/record Ben Hale against"),
            "Councillor Ben Hale is recorded as voting, but sent apologies.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed, Berg against Ben Hale, Reed"),
            "Councillor Col Reed is named twice in the vote: for and against.",
        ),
        (
            (*HERE, "/rs notes it", "/vote for Moss, Reed, Councillor Reed against Ben Hale"),
            "Councillor Col Reed is named twice in the vote: both times for.",
        ),
        (
            (*THREE, "/rs notes it", "/vote 3-1"),
            "4 votes are recorded, more than the 3 people in the room who may vote.",
        ),
        (
            (*HERE, "/rs notes it", "/vote 4-1-1"),
            "6 votes are recorded, more than the 5 people in the room who may vote.",
        ),
        (
            ("/item 5", "/online all", "/rs notes it", "/vote 2-1"),
            "3 votes are recorded, and no one there may vote.",
        ),
        (
            (*THREE, "/ballot Moss 3, Reed 1"),
            "4 votes are recorded, more than the 3 people in the room who may vote.",
        ),
        (
            (*THREE, "/declare Reed 5 ORI a boat; stays, no vote", "/rs notes it", "/vote 2-1"),
            "3 votes are recorded, more than the 2 people in the room who may vote.",
        ),
        (
            (*HERE, "/rs notes it", "/vote 5-0", "/record Reed abstained"),
            "Councillor Col Reed is recorded beside 5 votes, which makes 6: only 5 in the room may vote.",
        ),
        (
            (*HERE, "/rs notes it", "/vote 4-0", "/record Reed abstained", "/record Moss abstained"),
            (
                "Councillor Col Reed and Councillor Ada Moss are recorded beside 4 votes, which makes 6:"
                " only 5 in the room may vote."
            ),
        ),
        (
            (
                *THREE,
                "/in Ben Hale",
                "/rs notes it",
                "/vote for Moss, Reed, Berg, Dilys Hale",
                "/record Ben Hale abstained",
            ),
            "Councillor Ben Hale is recorded beside 4 votes, which makes 5: only 4 in the room may vote.",
        ),
        (
            (*HERE, "/rs notes it", "/vote 5-0", "/record Reed against"),
            (
                "Councillor Col Reed is recorded as voting against, but no one voted against:"
                " the vote was carried, 5 to 0."
            ),
        ),
    ],
)
def test_a_vote_that_cannot_have_been_given_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert sentence in said(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 5", "/rs notes it", "/vote 30-2"),
        ("/item 5", "/rs notes it", "/vote for Moss, Reed, Berg against Ben Hale"),
        ("/item 5", "/ap Orr", "/rs notes it", "/vote for Moss, Reed, Berg against Ben Hale"),
        (*HERE, "/rs notes it", "/vote 4-1"),
        (*HERE, "/rs notes it", "/vote 4-0", "/record Reed abstained"),
        (*HERE, "/rs notes it", "/vote 3-2", "/record Reed against"),
        (*HERE, "/rs notes it", "/vote for Moss, Reed, Berg against Ben Hale abstained Dilys Hale"),
        (*HERE, "/rs notes it", "/vote for Moss, Reed, Berg absent Ben Hale present and not voting Orr"),
        (*HERE, "/out Reed", "/in Reed", "/rs notes it", "/vote for Moss, Reed against Berg"),
        (*THREE, "/in Ben Hale 7.10", "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg"),
        (*THREE, "/rs notes it", "/vote for Moss, Ben Hale, Reed against Berg", "/here Ben Hale"),
        (*HERE, "/declare Reed 5 ORI a boat; stays and votes", "/rs notes it", "/vote for Moss, Reed"),
        (
            *(*HERE, "/declare Reed 5 DPI a boat; leaves", "/out Reed 7.10", "/rs notes it"),
            *("/vote for Moss, Dilys Hale against Berg", "/in Reed 7.20"),
        ),
        (*HERE, "/declare Reed 6 DPI a boat; leaves", "/rs notes it", "/vote for Moss, Reed against Berg"),
        (*HERE, "/declare Reed 5 DPI a boat; dispensation", "/rs notes it", "/vote for Moss, Reed"),
        (
            *("/item 5", "/here Moss, Berg", "/ap Reed", "/sub Councillor Val Whit for Reed", "/rs notes it"),
            "/vote for Moss, Val Whit against Berg",
        ),
        (
            *HERE,
            "/rs notes it",
            "/vote for Moss, Reed, Berg against Ben Hale, Dilys Hale",
            "/record Reed for",
        ),
        (*HERE, "/rs notes it", "/vote 3-2 by show of hands", "/record Reed against", "/record Moss for"),
        (*HERE, "/rs notes it", "/vote for Moss, Reed against Berg, Ben Hale, chair for"),
        (
            *HERE,
            "/rs notes it",
            "/vote for Reed, Berg against Dilys Hale, Ben Hale abstained Moss, chair for",
        ),
    ],
)
def test_a_vote_as_it_can_have_been_given_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_where_the_law_counts_a_member_online_as_present_they_vote() -> None:
    lines = ("/item 5", "/here Moss, Berg, Ben Hale", "/online Reed", "/rs notes it", "/vote for Moss, Reed")
    assert said(*lines, sitting=WALES) == []


def test_without_members_in_the_store_no_voter_is_missed() -> None:
    nobody = replace(SITTING, memberships=())
    assert (
        said("/item 5", "/rs notes it", "/vote for Al Bloggs against Jo Belk, Di Vale", sitting=nobody) == []
    )
