"""Changes and shares that are told in other wordings, behind the figures they are made from."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts

FELL = "Landings had fallen from 640,000 in 2024/25 to 608,000 in 2025/26"
ROSE = "Landings had risen from 608,000 in 2024/25 to 640,000 in 2025/26"


def figures(line: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, line) if doubt.kind is DoubtKind.FIGURES]


@pytest.mark.parametrize(
    "line",
    [
        f"{FELL}, 8% fewer.",
        f"{FELL}, 6% fewer.",
        f"{FELL}, 8% fewer than in 2024/25.",
        f"{FELL}, which was 8 per cent fewer.",
        f"{FELL} (8%).",
        f"{FELL}, 8%.",
        f"{FELL}, or 8%.",
        f"{FELL}, down 8%.",
        f"{FELL} (down by 8%).",
        f"{FELL}, a fall of 8%.",
        f"{FELL} (a fall of 8%).",
        f"{FELL}, an 8% fall.",
        f"{ROSE}, 8% more.",
        f"{ROSE}, up 8%.",
        "Landings had fallen by 6% from 640,000 in 2024/25 to 608,000 in 2025/26.",
        "Landings had fallen 8% from 640,000 in 2024/25 to 608,000 in 2025/26.",
        "There had been an 8% fall in landings, from 640,000 in 2024/25 to 608,000 in 2025/26.",
        "There were 640,000 landings in 2024/25 and 608,000 in 2025/26, 8% fewer.",
        "There were 640,000 landings in 2024/25 and 608,000 in 2025/26, a fall of 8%.",
    ],
)
def test_a_percentage_that_is_not_the_change_is_doubted(line: str) -> None:
    (wrong,) = figures(line)
    assert " is 5 per cent, and the words have “" in wrong


def test_so_is_another_number_than_the_difference() -> None:
    assert figures(f"{FELL}, 31,000 fewer.") == [
        "From “640,000” to “608,000” is 32,000, and the words have “31,000”."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "They heard that 9,600 of the 24,000 berths (41%) were let.",
        "Of the 24,000 berths, 9,600 (30%) were let.",
        "Of the 24,000 berths, 9,600, or 30%, were let.",
        "There were 24,000 berths, of which 9,600 (30%) were let.",
        "There were 24,000 berths, 9,600 of them (30%) let.",
        "The let share was 30% of berths (9,600 of 24,000).",
    ],
)
def test_a_percentage_that_is_not_the_share_is_doubted(line: str) -> None:
    (wrong,) = figures(line)
    assert " is 40 per cent, and the words have “" in wrong


@pytest.mark.parametrize(
    "line",
    [
        f"{FELL}, 5% fewer.",
        f"{FELL}, 32,000 fewer.",
        f"{FELL}, about 6% fewer.",
        f"{FELL}, 8% fewer than planned.",
        f"{FELL}, 300 more than expected.",
        f"{FELL} (95% of the target).",
        f"{FELL} (12).",
        f"{ROSE}, 5.3% more.",
        f"{ROSE}, and 8% fewer were late.",
        "Berths had risen from 40 in 2024 to 50 in 2025, 8 more of them in the north.",
        "Of the 24,000 berths, 9,600 (40%) were let and 2,400 (10%) were not.",
        "There were 24,000 landings, 9,600 (10%) more than in 2020.",
        "Of the 24,000 berths, 9,600 (30% of them new) were let.",
    ],
)
def test_a_change_or_a_share_that_fits_or_is_of_something_else_is_not(line: str) -> None:
    assert figures(line) == []
