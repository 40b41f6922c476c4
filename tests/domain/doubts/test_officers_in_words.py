"""Sentences that an officer, named by a post or a part of it, came, left or was away."""

import pytest

from tests.domain.doubts.doubted import HERE, said

LEFT = "Only words say that Gwen Dale left: /out records it."
REED_LEFT = "Only words say that Councillor Col Reed left: /out records it."
MOSS_LEFT = "Only words say that Councillor Ada Moss left: /out records it."


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("The Director left the meeting before the vote.", [LEFT]),
        ("The Director for Estuary and Coast left at 7.20 pm.", [LEFT]),
        ("The Director left with Councillor Reed.", [LEFT, REED_LEFT]),
        ("The Director had left the meeting by then.", [LEFT]),
        ("Councillors Moss and Reed left together at 7.15.", [MOSS_LEFT, REED_LEFT]),
        ("Councillor Moss left together with Councillor Reed.", [MOSS_LEFT, REED_LEFT]),
        (
            "The Director had given apologies.",
            ["The words say that Gwen Dale sent apologies, and the record has them as present."],
        ),
        (
            "The Director was absent.",
            ["The words say that Gwen Dale was absent, and the record has them as present."],
        ),
    ],
)
def test_a_move_of_an_officer_that_only_words_tell_is_doubted(line: str, sentences: list[str]) -> None:
    assert said(*HERE, line) == sentences


@pytest.mark.parametrize(
    "line",
    [
        "The Director left with Councillor Reed's notes on the table.",
        "The Director left it to the Committee to decide.",
        "The Director had left the authority in 2024.",
        "The Director left the room clean.",
        "The Director had given apologies at the last meeting.",
        "The Director joined with Councillor Moss in thanking the crew.",
        "The Officer left the meeting.",
        "The Chair of Governors left the meeting.",
    ],
)
def test_what_a_director_leaves_otherwise_is_not_doubted(line: str) -> None:
    assert said(*HERE, line) == []


def test_two_directors_are_not_told_apart_by_the_first_word_of_their_posts() -> None:
    other = "/with Jan Ode, Director of Finance"

    assert said(*HERE, other, "The Director left the meeting.") == []


def test_a_visitor_who_is_named_by_the_post_is_doubted_too() -> None:
    visitor = "/with Jon Lamb, Harbour Manager, Estuary Trust"

    assert said(*HERE, visitor, "The Harbour Manager left the meeting.") == [
        "Only words say that Jon Lamb left: /out records it."
    ]


def test_an_officer_who_is_recorded_as_leaving_is_not_doubted() -> None:
    assert said(*HERE, "The Director left with Councillor Reed.", "/out DEC, Reed") == []


@pytest.mark.parametrize(
    ("line", "post"),
    [
        ("The Director of Adult Services introduced the report.", "the Director of Adult Services"),
        ("The Assistant Director for Quays said that it was late.", "the Assistant Director for Quays"),
        ("The Head of Finance presented the figures.", "the Head of Finance"),
    ],
)
def test_an_officer_by_a_post_that_no_one_who_attends_has_is_doubted(line: str, post: str) -> None:
    assert said(*HERE, line) == [f"Nobody who attends is known as {post}."]


@pytest.mark.parametrize(
    "lines",
    [
        ("The Director for Estuary and Coast introduced the report.",),
        ("The Director of the Coast introduced the report.",),
        ("The Director introduced the report.",),
        ("The Monitoring Officer advised the Committee.",),
        ("/with Jan Ode", "The Head of Finance presented the figures."),
        ("/action send the figures @Head of Finance by June", "The Head of Finance presented the figures."),
        ("The report of the Head of Finance was late.",),
    ],
)
def test_a_post_that_may_be_someones_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert [one for one in said(*HERE, *lines) if "Nobody who attends" in one] == []


def test_no_post_is_missed_where_no_officer_is_recorded() -> None:
    assert said("/item 5", "/here all", "The Head of Finance presented the figures.") == []
