"""A recommendation to the committee or its own members, and an owner other than whom the words ask."""

import pytest

from tests.domain.doubts.doubted import HERE, said

QUILL = (*HERE, "/with Ada Quill, Director of Leisure, Quay Council")
ANOTHER_BODY = "A recommendation is to another body: "


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("/recommend that the slipway be lit @Vice-Chair by 1 June", "Councillor Ben Hale is a member"),
        ("The slipway would be lit. >> recommend Reed by 1 June", "Councillor Col Reed is a member"),
        ("/rc light the slipway @Moss @Reed by 1 June", "Councillor Ada Moss and Councillor Col Reed are"),
        ("/recommend light the slipway @the Committee by 1 June", "“the Committee” is this one"),
        (
            "/recommend light it @Estuary and Coast Scrutiny Committee by 1 June",
            "is this one. Did you mean /rs?",
        ),
    ],
)
def test_a_recommendation_goes_to_another_body(line: str, why: str) -> None:
    [doubt] = said(*HERE, line)
    assert doubt.startswith(ANOTHER_BODY)
    assert why in doubt


def test_a_recommendation_to_anyone_else_is_not_doubted() -> None:
    for owner in ("Cabinet", "Lunt", "DEC", "Overview Panel", "Cabinet @Reed"):
        assert said(*HERE, f"/recommend that the slipway be lit @{owner} by 1 June") == [], owner


def test_a_request_is_made_of_whoever_has_the_answer() -> None:
    line = "/request a breakdown of mooring fees @{} by 1 June"
    assert said(*HERE, line.format("Vice-Chair")) == [
        "This asks Councillor Ben Hale of this committee for what officers have: who has it?"
    ]
    assert said(*HERE, line.format("Committee")) == [
        "This asks the committee itself: name who is to send it."
    ]
    for asked in ("the number waiting at each site", "the cost of lighting", "the inspection reports"):
        assert len(said(*HERE, f"/request {asked} @Reed by 1 June")) == 1
    assert said(*HERE, "/request a map of the walk @Reed by 1 June") == []
    assert said(*HERE, line.format("Chair")) == said(*HERE, line.format("DEC")) == []


@pytest.mark.parametrize(
    ("line", "asked", "owner"),
    [
        (
            "/rs That the Director of Leisure bring a plan to members >> DEC by 1 June",
            "Ada Quill",
            "Gwen Dale",
        ),
        ("/recommend that Huw Pike be asked to reopen the ramp @DEC by 1 June", "Huw Pike", "Gwen Dale"),
        ("/request Gwen Dale to supply the survey @ADH&P by 1 June", "Gwen Dale", "Huw Pike"),
        ("/request A note from Huw Pike about silt @DEC by 1 June", "Huw Pike", "Gwen Dale"),
        (
            "/action Ask Councillor Reed to draft the letter @Moss by 1 June",
            "Councillor Col Reed",
            "Ada Moss",
        ),
        ("/request The Head of Lighting to supply a map @DEC by 1 June", "the Head of Lighting", "Gwen Dale"),
    ],
)
def test_who_is_asked_in_words_is_the_owner(line: str, asked: str, owner: str) -> None:
    [doubt] = said(*QUILL, line)
    assert doubt.startswith(f"The words say that {asked} is to do this, and the record has ")
    assert doubt.endswith(f"{owner}.")


def test_whoever_is_only_named_need_not_be_the_owner() -> None:
    for line in (
        "/rs That the Director for Estuary and Coast report on silt >> DEC by 1 June",
        "/request The Assistant Director for Harbours and Piers to supply a map @ADH&P by 1 June",
        "/rs That Huw Pike be invited to attend >> DEC by 1 June",
        "/rs That the Cabinet Member for the Coast look at fees >> Cabinet by 1 June",
        "/recommend That the Director of Leisure be asked to open the ramp @Cabinet by 1 June",
        "/rs That the survey be sent to Huw Pike >> DEC by 1 June",
        "/action Meet Huw Pike about the silt @DEC by 1 June",
        "/action The Chair and Ada Quill to see the trust @Moss by 1 June",
        "/rs That Huw Pike’s survey be noted >> DEC by 1 June",
    ):
        assert said(*QUILL, line) == [], line
