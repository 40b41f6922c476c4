"""Months without a year that have not come yet, in words that tell of them as past, at a meeting in March."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts


def days(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is DoubtKind.DAY]


def to_come(day: str) -> str:
    return f"{day} has not come yet, and the words tell of it as past: of another year, say which."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("reed: replied that they did, and that 14 vans had been turned away in May", "May 2026"),
        ("Fourteen vans were turned away in May.", "May 2026"),
        ("There had been 14 complaints in April.", "April 2026"),
        ("There had been a flood in April.", "April 2026"),
        ("They had received 120 calls in June.", "June 2026"),
        ("The quay had flooded on 20 March.", "20 March 2026"),
        ("The briefing was circulated in May.", "May 2026"),
    ],
)
def test_what_has_not_come_yet_is_not_past(line: str, day: str) -> None:
    assert days(line) == [to_come(day)]


def test_it_is_doubted_once_in_an_item() -> None:
    assert days("Vans had been turned away in May.", "Cars had been turned away in May.") == [
        to_come("May 2026")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Fourteen vans had been turned away in February.",),
        ("Fourteen vans had been turned away in July.",),
        ("Fourteen vans had been turned away in March.",),
        ("The quay had flooded on 2 March.",),
        ("Fourteen vans had been turned away in May 2025.",),
        ("Fourteen vans had been turned away in May last year.",),
        ("Fourteen vans had been turned away last May.",),
        ("Vans had been turned away in May each year.",),
        ("The rule had begun in 2025.", "Vans had been turned away in May."),
        ("The works had been planned in May.",),
        ("A visit had been arranged in May.",),
        ("The Cabinet had decided to close the quay in May.",),
        ("The grant had been awarded for works in May.",),
        ("The road would be closed in May.",),
        ("Officers may have erred.",),
        ("\\Fourteen vans had been turned away in May.",),
    ],
)
def test_a_month_that_is_past_or_planned_or_of_some_year_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert days(*lines) == []
