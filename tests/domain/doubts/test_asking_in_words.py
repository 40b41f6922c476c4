"""Sentences about requests and actions: who, what, by when, and what the committee asked for."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

ASKED = (
    "/request the figures by ward @DEC by 30 April",
    "/action write to the operator @Moss by 20 March",
    "/recommend repair the winch @Cabinet",
)


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Councillor Reed would write to the operator.", "and the record has Councillor Ada Moss."),
        ("Gwen Dale was asked for figures by school.", "have “school”, and what is recorded has “ward”."),
        (
            "The request was to be met by 30 May.",
            "is due 30 May 2026, but it is recorded as due 30 April 2026.",
        ),
        (
            "The action was to be completed by 1 May.",
            "is due 1 May 2026, but it is recorded as due 20 March 2026.",
        ),
        ("Cabinet had until 1 June to respond.", "Cabinet is to respond by 1 June 2026: /recommend with its"),
        ("The Committee asked the Director to report back by 17 May.", "this was asked for: /request"),
        ("The Committee noted the paper and asked for another in June.", "this was asked for: /request"),
        ("The Committee asked for a breakdown of costs by 3 July.", "this was asked for: /request"),
        ("The Director was instructed to measure the tide by 3 July.", "this was asked for: /request"),
        (
            "The Council was recommended to repair the winch.",
            "goes to Council, but it is recorded as made to",
        ),
    ],
)
def test_a_sentence_is_held_to_what_is_asked_for(line: str, ending: str) -> None:
    [sentence] = said(*HERE, *ASKED, line, sitting=MET)
    assert ending in sentence


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss would write to the operator by 20 March.",
        "Gwen Dale was asked for figures by ward.",
        "The request was to be met by 30 April.",
        "Gwen Dale promised the figures by 30 April.",
        "The Committee asked the Director to report back by 30 April.",
        "The Committee asked Gwen Dale for the figures.",
        "The Committee asked the Director whether the winch was safe.",
        "The Committee asked officers to explain the cost.",
        "The Director was asked for her view of the winch.",
        "Members asked for clarity on the cost.",
        "Cabinet was recommended to repair the winch.",
        "Residents had asked for a report on the winch in 2019.",
    ],
)
def test_what_is_asked_for_so_is_not_doubted(line: str) -> None:
    assert said(*HERE, *ASKED, line, sitting=MET) == []


def test_what_was_promised_is_held_to_its_day() -> None:
    [sentence] = said(*HERE, ASKED[0], "Gwen Dale promised the figures for June.")
    assert sentence.endswith("but it is recorded as due 30 April 2026.")


def test_a_word_that_undoes_a_recommendation_is_doubted() -> None:
    recommended = "/recommend fill the posts @Cabinet"
    [sentence] = said(*HERE, recommended, "The Cabinet was recommended to leave the posts unfilled.")
    assert "“unfilled”, and what is recommended has “fill”." in sentence


def test_a_recommendation_only_in_words_is_doubted_beside_a_decision() -> None:
    [sentence] = said(
        *HERE, "/rs sells the winch", "The Committee recommended to Cabinet that the ferry be kept."
    )
    assert sentence == "Only words say that this was recommended: /recommend records it."
