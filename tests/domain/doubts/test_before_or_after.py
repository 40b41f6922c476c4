"""What is said to be before or after a date, and cannot be; at a meeting in March 2026."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts


def days(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is DoubtKind.DAY]


@pytest.mark.parametrize(
    ("line", "said", "shown"),
    [
        (
            "Visits fell to 240 in April 2025, from 260 in the April of the year after.",
            "the April of the year after",
            "April 2026",
        ),
        (
            "There were 240 visits in April, against 260 for the April of the year after.",
            "the April of the year after",
            "April 2026",
        ),
        (
            "There were 240 visits in April 2025, against 260 the following April.",
            "the following April",
            "April 2026",
        ),
        ("reed: replied that 240 had come in May 2025, against 260 a year later", "a year later", "May 2026"),
    ],
)
def test_what_is_compared_as_past_and_has_not_come_is_doubted(line: str, said: str, shown: str) -> None:
    assert days(line) == [
        f"“{said}” would be {shown}, which has not come yet, and the words tell of it as past."
    ]


@pytest.mark.parametrize(
    ("line", "said", "wrong"),
    [
        (
            "In 2025 there were 240 visits, against 260 in the year after, 2024.",
            "the year after",
            "2024, which is not after 2025",
        ),
        (
            "Fees rose from £4 in 2024 to £5 the previous year (2025).",
            "the previous year",
            "2025, which is not before 2024",
        ),
        (
            "Visits fell in 2025, after a rise the following year, 2024.",
            "the following year",
            "2024, which is not after 2025",
        ),
        ("The fee had been £5 next year, 2025.", "next year", "2025, which is not after 2026"),
        ("The fee rose last year (2027).", "last year", "2027, which is not before 2026"),
        (
            "It opened in 2024 and closed a year later, in 2023.",
            "a year later",
            "2023, which is not after 2024",
        ),
    ],
)
def test_what_is_on_the_other_side_of_its_year_is_doubted(line: str, said: str, wrong: str) -> None:
    assert days(line) == [f"“{said}” is said to be {wrong}."]


@pytest.mark.parametrize(
    "line",
    [
        "Visits fell to 240 in April 2025, from 260 in the April of the year before.",
        "Visits fell to 240 in April 2024, from 260 in the April of the year after.",
        "Visits fell to 240 in May 2024, and to 200 the following June.",
        "Visits fell to 240 in May 2025, and rose again the following June.",
        "There were 240 visits in 2024, against 260 the year after.",
        "In 2024 there were 240 visits, against 260 in the year after, 2025.",
        "The 2025 survey, begun in 2023, had fewer than the previous year (2024).",
        "The fee would be £4 in May 2025, against £5 the year after.",
        "The fee was £4 in April 2025, and would be £5 the year after.",
        "Visits fell in April 2025, the year after the flood.",
        "The fee rises next year (2027).",
        "The fee rose last year.",
        "In April 2025, and the following May 2025, it was shut.",
        "\\The fee rose last year (2027).",
        "/note In 2025 there were 260 in the year after, 2024.",
    ],
)
def test_what_can_be_is_not(line: str) -> None:
    assert days(line) == []
