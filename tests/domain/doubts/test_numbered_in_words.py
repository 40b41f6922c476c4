"""Sentences on "the third motion" or "the second recommendation", held to the one of that number."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTIONS = (
    *HERE,
    *("/moved Reed seconded Moss: that the bins be emptied", "/vote 4-1"),
    *("/moved Moss seconded Ben Hale: that the pier be painted", "/lost"),
    *("/moved Reed seconded Moss: that the quay be sold", "/vote 3-2"),
)
RECOMMENDED = (
    *HERE,
    *("/recommend fund a depot @Cabinet by June", "/carried"),
    *("/recommend mend the pier @Cabinet by June", "/lost"),
    *("/recommend paint it blue @Cabinet by June", "/vote 4-1"),
)


@pytest.mark.parametrize(
    ("told", "recorded"),
    [
        ("The third motion was lost", "it is recorded as carried: /lost records a change"),
        ("The second motion was carried", "it is recorded as lost: /carried records a change"),
        ("The second motion was withdrawn", "it is recorded as lost: /withdrawn records a change"),
        ("The first motion fell", "it is recorded as carried: /lost records a change"),
        ("The final motion was lost", "it is recorded as carried: /lost records a change"),
        ("The 2nd motion was carried", "it is recorded as lost: /carried records a change"),
        ("The third motion, to sell the quay, was lost", "it is recorded as carried: /lost records a change"),
        ("The fourth motion was lost", "only three motions are recorded"),
        ("The sixth motion was carried", "only three motions are recorded"),
    ],
)
def test_what_became_of_a_numbered_motion_is_held_to_that_motion(told: str, recorded: str) -> None:
    what = told[0].lower() + told[1:].replace(", to sell the quay,", "")
    assert said(*MOTIONS, f"{told}.") == [f"The words say that {what}, but {recorded}."]


@pytest.mark.parametrize(
    "told",
    [
        "The third motion was carried.",
        "The second motion was lost.",
        "The last motion was carried.",
        "The first motion was carried by 4 votes to 1.",
        "The third of the motions was carried.",
        "The fourth proposal in the report was lost.",
    ],
)
def test_a_numbered_motion_told_as_recorded_is_not_doubted(told: str) -> None:
    assert said(*MOTIONS, told) == []


def test_what_was_noted_or_resolved_between_is_no_motion() -> None:
    between = (*MOTIONS[:5], "Boats were counted.", "/noted", *MOTIONS[5:])
    assert said(*between, "The second motion was lost.") == []
    assert said(*between, "The third motion was carried.") == []


def test_the_third_of_the_motions_is_the_third_motion() -> None:
    [sentence] = said(*MOTIONS, "The third of the motions was lost.")
    assert sentence.startswith("The words say that the third motion was lost, but it is recorded as carried")


@pytest.mark.parametrize(
    ("told", "recorded"),
    [
        ("the second recommendation was carried", "it is recorded as lost"),
        ("the second recommendation was withdrawn", "it is recorded as lost"),
        ("the first recommendation was lost", "it is recorded as carried"),
        ("the third recommendation was withdrawn", "it is recorded as carried"),
        ("the last recommendation was rejected", "it is recorded as carried"),
        ("the fourth recommendation was lost", "only three recommendations are recorded"),
    ],
)
def test_what_became_of_a_numbered_recommendation_is_held_to_that_one(told: str, recorded: str) -> None:
    assert said(*RECOMMENDED, f"{told.capitalize()}.") == [f"The words say that {told}, but {recorded}."]


@pytest.mark.parametrize(
    "told",
    [
        "The first recommendation was carried.",
        "The second recommendation was lost.",
        "The third recommendation was agreed.",
        "The second recommendation of the report was carried.",
    ],
)
def test_a_numbered_recommendation_told_as_recorded_is_not_doubted(told: str) -> None:
    assert said(*RECOMMENDED, told) == []


def test_where_a_report_was_decided_on_as_well_it_may_be_one_of_the_report() -> None:
    of_report = ("/resolved closes the baths.", "/lost", "Views were heard.")
    assert (
        said(*HERE, *of_report, "/recommend fund it @Cabinet by June", "The first recommendation fell.") == []
    )
