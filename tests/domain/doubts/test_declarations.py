"""Interests declared that contradict each other, or themselves."""

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

REED = "Councillor Col Reed"
TO_STAY = "but declared an interest in the item and was to stay."
NOT_BOTH = "which cannot both be so."


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ("/declare none", "/declare Reed 5 ORI"),
            f"{REED} declared an interest, but it is recorded that no interests were declared.",
        ),
        (
            ("/declare Reed 5 ORI", "/declare none"),
            f"It is recorded that no interests were declared, but {REED} did.",
        ),
        (
            ("/declare Reed 5 ORI", "There were no declarations of interest."),
            f"It is recorded that no interests were declared, but {REED} did.",
        ),
        (
            ("/declare Reed 5 ORI", "No interests were declared."),
            f"It is recorded that no interests were declared, but {REED} did.",
        ),
        (
            ("/declare Reed 5 ORI text; stays, no vote", "/declare Reed 5 DPI text; leaves"),
            f"{REED} declared interests in one item with “stays, no vote” and “leaves”, {NOT_BOTH}",
        ),
        (
            ("/declare Reed 5 ORI text; no vote", "/declare Berg, Reed 4 to 5 ORI text; stays and votes"),
            f"{REED} declared interests in one item with “no vote” and “stays and votes”, {NOT_BOTH}",
        ),
        (
            ("/declare Reed 5 ORI text; stays, no vote", "/out Reed 7.10"),
            f"{REED} is recorded as leaving the meeting, {TO_STAY}",
        ),
        (
            ("/declare Reed 5 ORI text; left and voted",),
            f"“left and voted” cannot be said of {REED}: whoever leaves does not vote.",
        ),
        (
            ("/declare Reed 5 DPI text; stays and votes",),
            f"{REED} may not vote with an interest of this kind (DPI).",
        ),
        (
            ("/declare Reed 5 ORI text; stayed in part",),
            f"“stayed in part” is not understood: it is not said whether {REED} stayed or voted.",
        ),
        (
            ("/declare Reed 5 ORI text; see the register", "/rs a", "/vote for Reed, Berg"),
            (
                f"{REED} is recorded as voting, but declared an interest in the item,"
                " and it is not said whether they were to vote."
            ),
        ),
        (
            ("/declare Reed 5 ORI text; stayed didnt vote", "/rs a", "/vote for Reed, Berg"),
            f"{REED} is recorded as voting, but declared an interest in the item and was not to vote.",
        ),
        (("/declare Smith 5 ORI",), "Nobody called “Smith” is known."),
    ],
)
def test_interests_that_cannot_all_be_so_are_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert sentence in said(*HERE, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("/declare none",),
        ("/declare Reed 5 ORI text; stays, no vote", "/declare Reed 6 DPI text; leaves"),
        ("/declare Reed 5 ORI text; leaves", "/declare Berg 5 ORI text; stays and votes"),
        ("/declare Reed 5 ORI text; stays", "/declare Reed 5 NRI text; stays, no vote"),
        ("/declare Reed 5 DPI text; spoke, then left", "/declare Reed 5 ORI text; leaves"),
        ("/declare Reed 5 ORI text; stays and votes",),
        ("/declare Reed 5 DPI text; dispensation", "/declare Reed 5 DPI text; stays and votes"),
        ("/declare Moss 5 ORI text; stays, left the chair, voted",),
        ("/declare Reed 5 ORI text; left the room didnt vote",),
        ("/declare Reed 5 ORI text; left and didnt vote",),
    ],
)
def test_those_that_can_are_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    "first_and_last",
    [("stays, no vote", "stays and votes"), ("leaves", "stays and votes"), ("stays and votes", "no vote")],
)
def test_a_vote_after_two_declarations_is_doubted_by_either(first_and_last: tuple[str, str]) -> None:
    lines = (f"/declare Reed 5 ORI text; {follows}" for follows in first_and_last)
    found = said(*HERE, *lines, "/rs keeps the quay", "/vote for Reed, Berg against Moss")
    assert f"{REED} is recorded as voting, but declared an interest in the item and was not to vote." in found


def test_a_vote_is_not_doubted_once_it_is_said_what_followed() -> None:
    unclear, clear = (
        f"/declare Reed 5 ORI text; {words}" for words in ("see the register", "stays and votes")
    )
    assert len(said(*HERE, unclear, clear, "/rs keeps the quay", "/vote for Reed, Berg")) == 1


def test_a_kind_of_interest_that_only_other_councils_have_is_doubted() -> None:
    (sentence,) = said(*HERE, "/declare Reed 5 transparency wife is a cook; stays")
    assert sentence.startswith("“transparency” is no kind of interest here (DPI, ORI, NRI, party whip,")


def test_a_word_of_the_reason_is_no_kind_of_interest() -> None:
    sitting = replace(SITTING, customs=replace(SITTING.customs, interests=("DPI", "ORI")))
    lines = (*HERE, "/declare Reed 5 personal friend of the owner; stays")
    assert said(*lines, sitting=sitting) == []


KINDS = (
    *("financial", "non-financial", "pecuniary", "non-pecuniary", "significant non-pecuniary", "personal"),
    *(
        "prejudicial",
        "DPI",
        "ORI",
        "NRI",
        "transparency statement",
        "disclosable pecuniary",
        "non-registrable",
    ),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("article", ["", "a "])
def test_every_kind_of_interest_that_a_council_does_not_have_is_doubted(kind: str, article: str) -> None:
    sitting = replace(SITTING, customs=replace(SITTING.customs, interests=("own kind",)))
    (sentence,) = said(*HERE, f"/declare Reed 5 {article}{kind} owns a boat; left", sitting=sitting)
    assert sentence == (
        f"“{kind}” is no kind of interest here (own kind): it is printed as part of the reason."
    )


@pytest.mark.parametrize(
    "reason", ["financial adviser to the owner", "financial support from the pier trust"]
)
def test_a_financial_reason_is_no_kind_of_interest(reason: str) -> None:
    assert said(*HERE, f"/declare Reed 5 {reason}; stays") == []


def test_a_kind_of_interest_behind_other_words_is_doubted() -> None:
    (sentence,) = said(*HERE, "/declare Reed 5 possibly ORI trustee; stays")
    assert sentence == "“ORI” is printed as part of the reason: a kind stands before it."


def test_a_transparency_statement_declares_no_interest() -> None:
    customs = replace(SITTING.customs, interests=("ORI", "transparency statement"))
    lines = (*HERE, "/declare none", "/declare Reed 5 transparency statement sails", "/rs a")
    assert said(*lines, "/vote for Reed, Berg", sitting=replace(SITTING, customs=customs)) == []


@pytest.mark.parametrize("words", ["ORI trustee, NRI neighbour", "ORI/NRI trustee", "ORI and NRI trustee"])
def test_a_second_kind_of_interest_on_a_line_is_doubted(words: str) -> None:
    (sentence,) = said(*HERE, f"/declare Reed 5 {words}; stays")
    assert sentence == "“NRI” is printed as part of the reason: each kind of interest has a line of its own."
