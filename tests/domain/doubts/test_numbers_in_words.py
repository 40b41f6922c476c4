"""Sentences that tell the quorum, how many sit on the committee, and how many substitutes came."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("The quorum of four was met.", "the quorum is four, and the record has three."),
        ("The quorum was four.", "the quorum is four, and the record has three."),
        ("The quorum of the Committee is five.", "the quorum is five, and the record has three."),
        ("A quorum of five members was present.", "the quorum is five, and the record has three."),
        ("Four members were needed for a quorum.", "the quorum is four, and the record has three."),
        ("The Committee had seven members.", "the committee has seven members, and the record has five."),
        ("The Committee has eight members.", "the committee has eight members, and the record has five."),
        ("The Committee is made up of nine members.", "has nine members, and the record has five."),
        ("The Committee consisted of four councillors.", "has four members, and the record has five."),
        ("Two substitutes were present.", "two substituted, and the record has one."),
        ("There were no substitutes.", "no one substituted, and the record has one."),
        ("No substitutions had been notified.", "no one substituted, and the record has one."),
        ("Councillor Gray had stood in for Councillor Moss.", "Councillor Jo Gray substituted for"),
    ],
)
def test_another_number_than_that_of_the_record_is_doubted(line: str, ending: str) -> None:
    lines = ("/item 5", "/here Moss, Dilys Hale, Ben Hale, Berg", "/sub Councillor Jo Gray for Reed", line)

    assert any(ending in sentence for sentence in said(*lines)), said(*lines)


@pytest.mark.parametrize(
    "line",
    [
        "The quorum of three was met.",
        "The quorum was three.",
        "The Committee had five members.",
        "The Committee has six members.",
        "There was one substitute.",
        "The quorum of four on the Harbour Board was met.",
        "The Harbour Board had seven members.",
        "The Committee should have seven members.",
        "The Committee had four members present.",
        "The Committee had seven members in 2019.",
        "The Chair said that a quorum of five would be better.",
        "The substitutes were named on the team sheet.",
        "No substitutes for the old pump were found.",
    ],
)
def test_the_number_of_the_record_is_not_doubted(line: str) -> None:
    lines = ("/item 5", "/here Moss, Dilys Hale, Ben Hale, Berg", "/sub Councillor Jo Gray for Reed", line)

    assert said(*lines) == []


def test_no_substitutes_are_not_doubted_where_none_came() -> None:
    assert said(*HERE, "There were no substitutes.", "No substitutes were present.") == []
    assert said(*HERE, "There was one substitute.") == [
        "Only words say that one substituted: /sub records it."
    ]
