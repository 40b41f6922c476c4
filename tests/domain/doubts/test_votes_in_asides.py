"""Votes that stand beside something else in a sentence, held to the record as they are by themselves."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay review begin in February 2027"
FIGURES = (*HERE, MOTION, "/vote 3-1-1")
NAMED = (*HERE, MOTION, "/vote for Moss, Reed, Dilys Hale against Berg abstain Ben Hale")
MARCH = "The words have “March”, and what was decided has “February”."


@pytest.mark.parametrize(
    ("aside", "doubt"),
    [
        ("resolved, with two against, that", "The words say that two voted against, and the record has one."),
        ("resolved (two against) that", "The words say that two voted against, and the record has one."),
        (
            "agreed by four votes to one that",
            "The words say that the vote was four to one, but it is recorded as 3 to 1.",
        ),
        (
            "resolved, unanimously, that",
            "The words say that the vote was unanimous, but it was carried, 3 to 1.",
        ),
        ("agreed, nem con, that", "The words say that no one voted against, and the record has one."),
    ],
)
def test_a_vote_between_resolved_and_that_is_held_to_the_vote(aside: str, doubt: str) -> None:
    assert said(*FIGURES, f"The Committee {aside} the quay review begin in February 2027.") == [doubt]
    assert sorted(said(*FIGURES, f"The Committee {aside} the quay review begin in March 2027.")) == sorted(
        [doubt, MARCH]
    )


@pytest.mark.parametrize(
    "line",
    [
        "The Committee resolved, with one against, that the quay review should begin in {} 2027.",
        "The Committee agreed, with one against and one abstaining, to begin the quay review in {} 2027.",
        "The Committee resolved by three votes to one that the quay review begin in {} 2027.",
        "The Committee, by three votes to one, resolved that the quay review begin in {} 2027.",
        "It was agreed, on a show of hands, that the quay review begin in {} 2027.",
    ],
)
def test_the_rest_is_read_as_if_the_vote_were_not_there(line: str) -> None:
    assert said(*FIGURES, line.format("February")) == []
    assert said(*FIGURES, line.format("March")) == [MARCH]


@pytest.mark.parametrize(
    "line",
    [
        "The Committee agreed, unanimously, to thank the officers.",
        "Members agreed with Councillor Reed that the quay review should begin in March 2027.",
        "Members agreed with Councillor Reed, who was against, that the quay review begin in March 2027.",
        "The Committee agreed in March 2025, with two against, to look at the quay.",
    ],
)
def test_what_is_about_something_else_is_not_doubted(line: str) -> None:
    assert said(*FIGURES, line) == []


@pytest.mark.parametrize(
    "line", ["{}, who had voted {}, asked about fees.", "{}, having voted {}, asked about fees."]
)
def test_how_a_speaker_had_voted_is_held_to_the_names_of_the_vote(line: str) -> None:
    [sentence] = said(*NAMED, line.format("Councillor Reed", "against"))
    assert (
        sentence
        == "The words say that Councillor Col Reed voted against, and the record has them as voting for."
    )
    assert said(*NAMED, line.format("Councillor Berg", "against")) == []
    assert said(*NAMED, line.format("Councillor Reed", "for it")) == []


@pytest.mark.parametrize(
    ("line", "did"),
    [
        ("Councillor Reed, who had voted against, asked about fees.", "Councillor Col Reed voted against"),
        ("Councillor Reed, having voted against, asked about fees.", "Councillor Col Reed voted against"),
        ("Councillor Reed, who had voted for the review, asked about fees.", "Councillor Col Reed voted for"),
        ("Councillor Reed had voted with the Chair.", "Councillor Col Reed voted with Councillor Ada Moss"),
    ],
)
def test_figures_that_leave_open_how_someone_voted_do_not_tell_it(line: str, did: str) -> None:
    assert said(*FIGURES, line) == [f"Only words say that {did}: /vote or /record records it."]


@pytest.mark.parametrize(
    ("vote", "line"),
    [
        ("/vote 3-1-1", "Councillor Reed, who had abstained, asked about fees."),
        ("/vote 3-1-1", "Councillor Reed, having abstained, asked about fees."),
        ("/vote 4-1", "Councillor Reed, who had voted against, asked about fees."),
        ("/vote 5-0", "Councillor Reed, having voted for it, asked about fees."),
        ("/vote 5-0", "Councillor Reed had voted with the Chair."),
        ("/vote 4-1", "Members had voted with their feet."),
    ],
)
def test_what_the_figures_tell_needs_no_name(vote: str, line: str) -> None:
    assert said(*HERE, MOTION, vote, line) == []


def test_a_side_on_which_no_one_was_is_no_one_s() -> None:
    [sentence] = said(
        *HERE, MOTION, "/vote 5-0-0", "Councillor Reed, having voted against, asked about fees."
    )
    assert sentence.endswith("voted against, but it was carried, 5 to 0.")


def test_two_who_voted_alike_are_held_to_the_names_of_the_vote() -> None:
    assert said(*NAMED, "Councillor Reed had voted with the Chair.") == []
    [sentence] = said(*NAMED, "Councillor Berg had voted with the Chair.")
    assert sentence.endswith("voted with Councillor Ada Moss, and the record has them as voting against.")


def test_someone_who_is_not_among_the_names_of_a_side_was_not_on_it_by_name() -> None:
    vote = "/vote for Moss, Reed, Dilys Hale against Berg"
    [sentence] = said(*HERE, MOTION, vote, "Councillor Ben Hale, having voted against, asked about fees.")
    assert sentence.startswith("Only words say that Councillor Ben Hale voted against")
