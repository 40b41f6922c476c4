"""Owners that are named by a post or a team: whether anyone is known to have it."""

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

NOBODY_WITH_A_POST = replace(
    SITTING, people={key: replace(person, role="") for key, person in SITTING.people.items()}
)


@pytest.mark.parametrize(
    "owner",
    [
        "Head of Transport",
        "the Head of Transport",
        "Director of Public Health",
        "Director, Housing",
        "Assistant Director of Housing",
        "Chief Finance Officer",
        "Transport Officer",
        "Monitoring Officer",
        "Transport Manager",
        "Carers Lead",
        "Lead for Carers",
        "Principal Planner",
        "Cabinet Member for Housing",
    ],
)
@pytest.mark.parametrize("command", ["/request the costs", "/action send the costs", "/recommend fund it"])
def test_a_post_that_no_one_is_known_to_have_is_doubted(command: str, owner: str) -> None:
    told = f"No one is known to be “{owner}”: name the person, or give someone the post."
    assert said(*HERE, f"{command} @{owner} by 30 April") == [told]


@pytest.mark.parametrize("owner", ["the transport team", "commissioning team"])
def test_a_team_of_which_no_one_is_known_is_doubted(owner: str) -> None:
    told = f"No one is known to be in “{owner}”: name who is to do it."
    assert said(*HERE, f"/request the costs @{owner} by 30 April") == [told]


@pytest.mark.parametrize(
    "owner",
    [
        "Director for Estuary and Coast",
        "the Director for Estuary and Coast",
        "Director, Estuary and Coast",
        "the estuary and coast team",
        "Cabinet Member for the Coast",
        "Cabinet",
        "Council",
        "Highways England",
        "Vale NHS Trust",
        "Director of Surgery at Vale NHS Trust",
        "Chief Executive, Harbour Trust",
        "the Police",
        "Chief Constable",
        "Leader of the Council",
        "the officers",
        "Chair",
        "Finance",
    ],
)
def test_a_known_post_and_a_body_are_not(owner: str) -> None:
    assert said(*HERE, f"/request the costs @{owner} by 30 April") == []


def test_several_posts_on_a_line_are_doubted_once() -> None:
    told = (
        "No one is known to be “Head of Housing, Head of Rents”: name the person, or give someone the post."
    )
    assert said(*HERE, "/request the costs @Head of Housing, Head of Rents by 30 April") == [told]


def test_a_post_misspelt_is_doubted_with_the_one_that_is_meant() -> None:
    told = (
        "No one is known to be “Directer for Estuary and Coast”, but “Director for Estuary and Coast” is"
        " nearly the same."
    )
    assert said(*HERE, "/request the costs @Directer for Estuary and Coast by 30 April") == [told]


def test_where_no_post_is_known_none_is_missed() -> None:
    line = "/request the costs @Head of Transport by 30 April"
    assert said("/item 5", "/here all", line, sitting=NOBODY_WITH_A_POST) == []
