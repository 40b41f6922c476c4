"""Sentences that say who moved or seconded, beside amendments: each is held to what it follows."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

MOTION = "/moved Moss seconded Reed: that the quay be let for eight years"
ALONE = "/moved Moss: that the quay be let for eight years"
AMEND = ("/amend Ben Hale seconded Berg: leave out “eight”, insert “six”", "/vote 2-3", "/vote 4-1")
IS_REED = "seconded the motion, and the record has Councillor Col Reed."
PIER = ("/moved Ben Hale seconded Berg: that the pier be kept", "/vote 5-0")


@pytest.mark.parametrize("later", [(), AMEND, ("Members spoke.", *AMEND)])
@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg seconded.",
        "Seconded by Councillor Berg.",
        "Berg seconded it.",
        "Councillor Berg seconded this.",
        "Councillor Berg acted as seconder.",
        "Councillor Berg seconded the motion.",
        "The motion was seconded by Councillor Berg.",
    ],
)
def test_who_seconded_the_motion_is_held_to_it_whatever_amendment_follows(
    line: str, later: tuple[str, ...]
) -> None:
    [sentence] = said(*HERE, MOTION, line, *later, but=DoubtKind.FATE_OPEN)
    assert sentence == f"The words say that Councillor Eira van der Berg MBE {IS_REED}"
    [sentence] = said(*HERE, ALONE, line, *later, but=DoubtKind.FATE_OPEN)
    assert sentence.endswith("MBE seconded the motion: /moved records it.")


@pytest.mark.parametrize(
    "lines",
    [
        ("Councillor Ben Hale moved an amendment, seconded by Councillor Berg.",),
        ("Councillor Ben Hale moved to leave out eight and put in six, seconded by Berg.",),
        ("Councillor Ben Hale moved to insert six, and Councillor Berg seconded.",),
        ("Councillor Ben Hale proposed leaving out “eight”, seconded by Councillor Berg.",),
        ("Councillor Ben Hale proposed an amendment; Councillor Berg seconded.",),
        ("Councillor Ben Hale moved an amendment.", "Councillor Berg seconded."),
        ("Councillor Ben Hale proposed that “eight” be left out; Councillor Berg seconded.",),
        ("Councillor Ben Hale wished to amend the motion, seconded by Councillor Berg.",),
        ("Councillor Ben Hale moved an amendment.", "Councillor Berg seconded the motion."),
        ("Councillor Ben Hale moved that “eight” be replaced by “six”. Seconded by Berg.",),
    ],
)
def test_an_amendment_told_before_its_line_is_not_held_to_the_motion(lines: tuple[str, ...]) -> None:
    assert said(*HERE, MOTION, *lines, *AMEND) == []


@pytest.mark.parametrize(
    "line", ["moved to leave out eight, seconded by Berg.", "moved to insert six. Seconded by Berg."]
)
def test_an_amendment_told_without_its_line_is_doubted_as_one(line: str) -> None:
    assert said(*HERE, MOTION, f"Councillor Ben Hale {line}", but=DoubtKind.FATE_OPEN) == [
        "Only words say that Councillor Ben Hale moved the amendment: /amend records it.",
        "Only words say that Councillor Eira van der Berg MBE seconded the amendment: /amend records it.",
    ]


def test_an_amendment_told_otherwise_than_its_line_is_doubted() -> None:
    line = "Councillor Ben Hale moved to leave out eight, seconded by Dilys Hale."
    [sentence] = said(*HERE, MOTION, line, *AMEND)
    assert sentence.endswith("seconded the amendment, and the record has Councillor Eira van der Berg MBE.")


@pytest.mark.parametrize(
    "lines",
    [
        (MOTION, "Councillor Reed seconded.", *AMEND),
        (MOTION, *AMEND[:2], "Councillor Berg seconded the amendment.", *AMEND[2:]),
        ("Councillor Moss moved the motion, seconded by Councillor Reed.", MOTION, *AMEND),
        ("Councillor Reed seconded.", MOTION, *AMEND),
        (MOTION, "/vote 5-0", "Ben Hale moved that the pier be kept, seconded by Berg.", *PIER),
        (MOTION, "Councillor Dilys Hale moved to the next page.", *AMEND),
        (MOTION, "Councillor Dilys Hale proposed to remove the fence.", *AMEND),
        (MOTION, "Councillor Dilys Hale proposed adding a plan to the report.", *AMEND),
    ],
)
def test_who_moved_and_seconded_as_recorded_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
