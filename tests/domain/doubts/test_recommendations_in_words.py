"""Sentences that say what was recommended, to whom, and what became of it."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

MADE = ("/recommend extend the mooring pass to age 21 @Cabinet by 14 January 2027",)


@pytest.mark.parametrize(
    ("lines", "ending"),
    [
        (
            (
                *MADE,
                "/vote unanimous",
                "The Committee therefore recommended Cabinet to extend the pass to age 25 from May 2027.",
            ),
            "The words have “25”, and what is recommended has “21”.",
        ),
        (
            (*MADE, "/vote unanimous", "It was recommended that the pass be extended to age 25."),
            "The words have “25”, and what is recommended has “21”.",
        ),
        (
            (
                *MADE,
                "/vote unanimous",
                "The Committee agreed to recommend that Cabinet extend the pass to age 25.",
            ),
            "The words have “25”, and what is recommended has “21”.",
        ),
        (
            (*MADE, "The recommendation was that the mooring pass be extended to age 25."),
            "The words have “25”, and what is recommended has “21”.",
        ),
        (
            (*MADE, "The Committee recommended extending the mooring pass to age 25."),
            "The words have “25”, and what is recommended has “21”.",
        ),
        (
            (*MADE, "/vote unanimous", "It was agreed not to make a recommendation to Cabinet."),
            "no recommendation was made, but one is recorded.",
        ),
        (
            (*MADE, "/vote unanimous", "The Committee made no recommendation."),
            "no recommendation was made, but one is recorded.",
        ),
        (
            (*MADE, "/vote unanimous", "No recommendation was made."),
            "no recommendation was made, but one is recorded.",
        ),
        (
            (*MADE, "/vote unanimous", "The Committee decided not to recommend an extension of the pass."),
            "and the record has “extend the mooring pass to age 21”.",
        ),
        (
            (*MADE, "/vote unanimous", "The recommendation was lost."),
            "the recommendation was lost, but it is recorded as carried.",
        ),
        (
            (*MADE, "/vote unanimous", "The recommendation was rejected."),
            "the recommendation was rejected, but it is recorded as carried.",
        ),
        (
            (*MADE, "/vote unanimous", "The recommendation was not agreed."),
            "the recommendation was not agreed, but it is recorded as carried.",
        ),
        (
            (*MADE, "/vote unanimous", "The recommendation fell."),
            "the recommendation fell, but it is recorded as carried.",
        ),
        (
            (*MADE, "/vote unanimous", "Members rejected the recommendation."),
            "the recommendation was lost, but it is recorded as carried.",
        ),
        (
            (*MADE, "/vote 4-1", "The recommendation was put to the vote and lost."),
            "the recommendation was lost, but it is recorded as carried.",
        ),
        ((*MADE, "The recommendation was lost."), "the recommendation was lost, but it is recorded as made."),
        (
            (*MADE, "/vote 2-3", "The recommendation was agreed."),
            "the recommendation was agreed, but it is recorded as lost.",
        ),
        (
            (*MADE, "/vote 2-3", "The recommendation was carried."),
            "the recommendation was carried, but it is recorded as lost.",
        ),
        (
            (*MADE, "/vote 2-3", "The Committee approved the recommendation."),
            "the recommendation was agreed, but it is recorded as lost.",
        ),
        (
            (*MADE, "/vote 2-3", "The Committee recommended that the pass be extended to age 21."),
            "this was recommended, but the recommendation is recorded as lost.",
        ),
        (
            (*MADE, "/vote unanimous", "The recommendation would go to Full Council."),
            "the recommendation goes to Full Council, but it is recorded as made to Cabinet.",
        ),
        (
            (*MADE, "/vote unanimous", "The Committee recommended Full Council to extend the pass."),
            "the recommendation goes to Full Council, but it is recorded as made to Cabinet.",
        ),
        (
            (*MADE, "/vote unanimous", "The Committee agreed to extend the mooring pass to age 25."),
            "The words have “25”, and what was decided has “21”.",
        ),
        (
            (*MADE, "/vote unanimous", "The mooring pass would be extended to age 25."),
            "The words have “25”, and what was decided has “21”.",
        ),
        (
            (*MADE, "/vote unanimous", "The Committee recommended that the pass should not be extended."),
            "and the record has “extend the mooring pass to age 21”.",
        ),
    ],
)
def test_a_sentence_is_held_to_the_recommendation(lines: tuple[str, ...], ending: str) -> None:
    found = said(*HERE, *lines, sitting=MET)
    assert len(found) == 1
    assert found[0].endswith(ending)


def test_a_recommendation_that_was_lost_goes_to_no_one() -> None:
    [sentence] = said(*HERE, *MADE, "/vote 2-3", "The recommendation would go to Cabinet.", sitting=MET)
    assert sentence == "The words say that the recommendation is made, but it is recorded as lost."


def test_whose_recommendation_it_is_makes_no_difference() -> None:
    for which in ("The recommendation to Cabinet", "The Committee’s recommendation"):
        [sentence] = said(*HERE, *MADE, "/vote 5-0", f"{which} was lost.", sitting=MET)
        assert sentence == "The words say that the recommendation was lost, but it is recorded as carried."
        assert said(*HERE, *MADE, "/vote 1-4", f"{which} was lost.", sitting=MET) == []


@pytest.mark.parametrize(
    "lines",
    [
        (
            *MADE,
            "/vote unanimous",
            "The Committee therefore recommended Cabinet to extend the pass to age 21 from May 2027.",
        ),
        (*MADE, "/vote unanimous", "It was recommended that the pass be extended to age 21."),
        (*MADE, "/vote unanimous", "The Committee recommended an extension to Cabinet."),
        (*MADE, "/vote unanimous", "The Committee agreed to recommend this to Cabinet."),
        (*MADE, "/vote unanimous", "It was agreed to make a recommendation to Cabinet."),
        (*MADE, "/vote unanimous", "No further recommendation was made."),
        (*MADE, "/vote 2-3", "The Committee made no recommendation."),
        (*MADE, "/vote 2-3", "The recommendation was lost."),
        (*MADE, "/vote unanimous", "The recommendation was agreed unanimously."),
        (*MADE, "/vote unanimous", "The recommendation was agreed."),
        (*MADE, "/vote unanimous", "The officers’ recommendation was rejected."),
        (*MADE, "/vote unanimous", "The recommendation in the report was not agreed."),
        (*MADE, "/vote unanimous", "The recommendation was not accepted by Cabinet."),
        (
            *MADE,
            "/vote unanimous",
            "The recommendation would go to the Cabinet meeting on Thursday 14 January 2027.",
        ),
        (*MADE, "/vote unanimous", "The recommendation would go to Cabinet and then to Full Council."),
        (*MADE, "/vote unanimous", "The recommendation would go to the next meeting."),
        (*MADE, "/vote unanimous", "Councillor Reed asked whether the recommendation was lost."),
        (*MADE, "/vote unanimous", "The Committee recommended that officers look for a grant."),
        (*MADE, "/vote unanimous", "The auditors recommended that the pass be ended at age 18."),
        (
            *MADE,
            "/vote unanimous",
            "Last year the Committee had recommended that the pass be extended to age 20.",
        ),
        (*MADE, "/vote unanimous", "The mooring pass would be extended to age 21."),
        ("The recommendation was agreed.", "/agreed"),
    ],
)
def test_a_sentence_that_agrees_or_is_about_another_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines, sitting=MET) == []


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("Cabinet would be asked for {} more breaks.", "50", "40"),
        ("This would go to {}.", "Council", "Cabinet"),
        ("It would now go to {}.", "full Council", "Cabinet"),
        ("All {} members were for it.", "four", "five"),
    ],
)
def test_what_becomes_of_a_recommendation_is_held_to_it(line: str, wrong: str, right: str) -> None:
    recommended = ("/recommend fund 40 more breaks @Cabinet by 31 March 2026", "/vote 5-0")
    before = said(*HERE, *recommended)
    assert len(said(*HERE, *recommended, line.format(wrong))) == len(before) + 1
    assert said(*HERE, *recommended, line.format(right)) == before


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("The recommendation was approved nem con.", "was approved: /resolved or /recommend records it."),
        ("The recommendations were agreed unanimously.", "was agreed: /resolved or /recommend records it."),
        ("Members accepted the recommendations.", "was agreed: /resolved or /recommend records it."),
        ("The recommendation was put to the vote and lost.", "was lost: /lost records it."),
    ],
)
def test_what_becomes_of_a_recommendation_is_not_told_where_nothing_was_decided(
    line: str, recorded: str
) -> None:
    assert [one for one in said(*HERE, line, sitting=MET) if "recommendation" in one] == [
        f"Only words say that the recommendation {recorded}"
    ]


def test_a_recommendation_that_another_body_answered_is_not_doubted() -> None:
    lines = ("Cabinet met in May.", "The recommendations were accepted.")
    assert said(*HERE, *lines, sitting=MET) == []


CHARGE = ("/recommend raise the hourly charge to no more than £2 @Cabinet by 31 January 2027",)


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Cabinet would be asked to cap the hourly charge at £2.50.", "what is recommended has “£2”."),
        ("The Cabinet was to be asked to raise the hourly charge to £3.", "what is recommended has “£2”."),
        ("The full Council would be asked to raise the charge.", "it is recorded as made to Cabinet."),
        ("Full Council would be asked to raise the hourly charge.", "it is recorded as made to Cabinet."),
        ("Cabinet had until Easter to reply.", "respond by Easter, and the record has 31 January 2027."),
        ("The Cabinet would have until 1 March 2027 to respond.", "and the record has 31 January 2027."),
        (
            "It was recommended that the hourly charge should not be raised.",
            "should not be raised”, and the record has “raise the hourly charge to no more than £2”.",
        ),
    ],
)
def test_another_figure_body_or_day_of_a_recommendation_is_doubted(line: str, ending: str) -> None:
    found = said(*HERE, *CHARGE, line, sitting=MET)
    assert len(found) == 1, found
    assert found[0].endswith(ending), found


@pytest.mark.parametrize(
    "line",
    [
        "Cabinet would be asked to raise the hourly charge to no more than £2.",
        "Cabinet would be asked to cap the hourly charge at £2.",
        "The Cabinet would be asked to raise the charge.",
        "The full Council would be asked to agree the budget.",
        "Members asked whether the Cabinet would be asked to raise the charge to £3.",
        "Cabinet had until the end of January 2027 to reply.",
    ],
)
def test_what_agrees_with_it_or_is_other_business_is_not_doubted(line: str) -> None:
    assert said(*HERE, *CHARGE, line, sitting=MET) == []


def test_a_sum_asked_for_is_held_to_that_of_the_recommendation() -> None:
    lines = (*HERE, "/recommend put rents up to £46 from April")
    sentence = "The words have “£48”, and what is recommended has “£46”."
    assert said(*lines, "Cabinet would be asked for £48.") == [*said(*lines), sentence]
    assert said(*lines, "Cabinet would be asked for £46.") == said(*lines)
