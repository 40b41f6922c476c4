"""A figure that is told as one known before ("the 47 homes"), where another stands before it."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts

HUTS = "Mr Pike said that 46 damp huts had been found."
SHARE = "The survey found that 40 per cent of tenants had damp walls."
VACANT = "Of the 210 moorings, 180 were let and 30 vacant."
SAVES = "Boats cost £168,000 a year, and this would save £24,000 a year."
GRANT = "The Lottery gave £12,500 for the pier."


def figures(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is DoubtKind.FIGURES]


@pytest.mark.parametrize(
    ("before", "line", "here", "there"),
    [
        (HUTS, "The 48 huts would be dry by June.", "The 48 huts", "46 damp huts"),
        (HUTS, "reed: asked who had paid for those 56 huts", "those 56 huts", "46 damp huts"),
        (HUTS, "All 45 huts were let.", "All 45 huts", "46 damp huts"),
        (
            HUTS,
            "/resolved that the 47 huts be painted and the 47 huts, too, be let",
            "the 47 huts",
            "46 damp huts",
        ),
        (SHARE, "DEC: said that the 41 per cent would be visited", "the 41 per cent", "40 per cent"),
        (GRANT, "The £12,000 had been spent.", "The £12,000", "£12,500"),
        (VACANT, "/request a plan of the 3 vacant moorings @DEC", "the 3 vacant moorings", "30 vacant"),
        (VACANT, "/request a plan of the 29 vacant moorings @DEC", "the 29 vacant moorings", "30 vacant"),
        (
            VACANT,
            "dec: said that 20 of the 31 vacant moorings were silted",
            "the 31 vacant moorings",
            "30 vacant",
        ),
        (SAVES, "The saving of £34,000 had been counted.", "The saving of £34,000", "£24,000"),
        (
            "The loss was £8,200.",
            "dec: said that this loss of £8,300 would grow",
            "this loss of £8,300",
            "£8,200",
        ),
        ("There were fortysix huts.", "The said 47 huts were old.", "said 47 huts", "fortysix huts"),
    ],
)
def test_another_figure_than_was_said_is_doubted(before: str, line: str, here: str, there: str) -> None:
    assert figures(before, line) == [f"“{here}” stands here, and “{there}” before: one may be a slip."]


HARMLESS = (
    (HUTS, "There were 47 huts at the quay."),
    (SAVES, "The saving of £24,000 had been counted."),
    (SAVES, "The saving of £34,000 from the ferry was another."),
    (SAVES, "Fewer huts would save £34,000."),
    (SAVES, "A saving of £34,000 had been hoped for."),
    (SAVES, "The sum of £34,000 was high."),
    (HUTS, "The 47 huts in the north would be let."),
    (HUTS, "The other 12 huts were dry."),
    (HUTS, "The 46 huts would be let."),
    (HUTS, "Another 12 huts were found. The 58 huts would be dry by June."),
    (HUTS, "There were 52 huts in April. The 54 huts would be let."),
    (HUTS, "The 40 boats would be let."),
    (HUTS, "The 12 huts would be let."),
    (HUTS, "The 30 huts of last year had been let, and the 30 huts were dry."),
    (SHARE, "The 4 per cent would be visited."),
    (SHARE, "The 60 per cent would not be visited."),
    (SHARE, "The 41 per cent rise in rents was high."),
    (GRANT, "The £50,000 budget was enough."),
    (GRANT, "The £12,000 fee for the works had been paid."),
    ("The ferry took 12 minutes.", "The 14 minutes were too long."),
    ("Nine schools stood in the town.", "Alder and Beech would merge. The two schools were full."),
)


def test_other_figures_are_not() -> None:
    assert [(lines, found) for lines in HARMLESS if (found := figures(*lines))] == []
