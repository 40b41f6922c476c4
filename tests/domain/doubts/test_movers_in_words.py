"""Sentences that say who moved or seconded."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1-0")

MOVES = [
    (
        (),
        "Councillor Reed moved the motion.",
        "Only words say that Councillor Col Reed moved the motion: /moved",
    ),
    (
        CARRIED,
        "The motion was moved by Councillor Berg and seconded by Councillor Reed.",
        "that Councillor Eira van der Berg MBE moved the motion, and the record has Councillor Ada Moss",
    ),
    (
        CARRIED,
        "The motion was moved by Cllr Moss and seconded by Cllr Moss.",
        "that Councillor Ada Moss seconded the motion, and the record has Councillor Col Reed",
    ),
    (
        CARRIED,
        "Councillor Berg seconded the amendment.",
        "Only words say that Councillor Eira van der Berg MBE seconded",
    ),
    (
        ("/moved Moss: that the quay be kept", "/vote 4-1"),
        "Councillor Reed seconded.",
        "Only words say that Councillor Col Reed seconded the motion: /moved",
    ),
    (("/ap Berg",), "Councillor Berg moved an amendment.", "moved the amendment, but they sent apologies"),
    (
        (),
        "Proposed by Councillor Reed, seconded by Councillor Moss.",
        "Councillor Ada Moss seconded the motion",
    ),
]
MOVES += [
    (CARRIED, line, sentence)
    for line, sentence in (
        (
            "Councillor Berg moved, and Councillor Dilys Hale seconded.",
            "Dilys Hale seconded the motion, and",
        ),
        (
            "The motion was moved and seconded by Councillors Berg and Moss.",
            "Councillor Ada Moss seconded the motion",
        ),
        (
            "The seconder was Councillor Berg.",
            "MBE seconded the motion, and the record has Councillor Col Reed",
        ),
        (
            "On the motion of Councillor Berg it was agreed.",
            "MBE moved the motion, and the record has Councillor Ada Moss",
        ),
        (
            "Councillor Berg formally seconded the motion.",
            "MBE seconded the motion, and the record has Councillor Col Reed",
        ),
        (
            "An amendment was proposed by Councillor Berg and seconded by Councillor Reed.",
            "Only words say that Councillor Col Reed seconded the amendment: /amend",
        ),
        ("The amendment was accepted by the mover.", "the amendment was accepted: /accepted"),
    )
]


@pytest.mark.parametrize(("before", "line", "sentence"), MOVES)
def test_a_mover_in_words_is_held_to_the_record(before: tuple[str, ...], line: str, sentence: str) -> None:
    found = said(*HERE, *before, line)
    assert any(sentence in one for one in found), found


AMENDED = (
    *CARRIED[:1],
    "/amend Dilys Hale seconded Berg add “for a year”",
    "/vote 4-1",
    "Councillor Dilys Hale’s amendment was carried by four votes to one.",
)
"""An amendment is carried, and the next line tells so, rightly."""


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Councillor Reed thanked Councillor Dilys Hale for moving the motion.",
            "Dilys Hale moved the motion, and the record has Councillor Ada Moss.",
        ),
        (
            "Councillor Dilys Hale was thanked for moving the motion.",
            "Dilys Hale moved the motion, and the record has Councillor Ada Moss.",
        ),
        ("Councillor Dilys Hale moved the motion.", "and the record has Councillor Ada Moss."),
        ("Councillor Reed had moved the motion.", "and the record has Councillor Ada Moss."),
        ("Councillor Berg seconded the motion.", "and the record has Councillor Col Reed."),
        ("Councillor Moss moved the amendment.", "and the record has Councillor Dilys Hale."),
    ],
)
def test_the_motion_is_not_the_amendment_that_is_told_before_it(line: str, sentence: str) -> None:
    found = said(*HERE, *AMENDED, line, but=DoubtKind.FATE_OPEN)
    assert any(one.endswith(sentence) for one in found), found


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed thanked Councillor Moss for moving the motion.",
        "Councillor Moss was thanked for moving the motion.",
        "Councillor Moss moved the motion.",
        "Councillor Reed seconded the motion.",
        "Councillor Dilys Hale had moved the amendment.",
        "Councillor Berg seconded the amendment.",
    ],
)
def test_who_moved_each_of_them_is_not_doubted(line: str) -> None:
    found = said(*HERE, *AMENDED, line, but=DoubtKind.FATE_OPEN)
    assert not any("moved the" in one or "seconded the" in one for one in found if "The words" in one), found
