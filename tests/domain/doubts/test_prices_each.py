"""So many at a price each, and what they come to."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts


def figures(line: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, line) if doubt.kind is DoubtKind.FIGURES]


@pytest.mark.parametrize(
    ("line", "number", "price", "made", "told"),
    [
        (
            "The awards came to £40,000, shared by 16 clubs, £12,500 each.",
            "16 clubs",
            "£12,500",
            "200",
            "£40",
        ),
        ("Awards of £40,000 had gone to 16 clubs, £12,500 each.", "16 clubs", "£12,500", "200", "£40"),
        ("It was £40,000, or £12,500 for each of 16 clubs.", "16 clubs", "£12,500", "200", "£40"),
        ("reed: said that 16 clubs had £12,500 each, £20,000 in all", "16 clubs", "£12,500", "200", "£20"),
        ("Each of the 16 clubs had £12,500, £40,000 in all.", "16 clubs", "£12,500", "200", "£40"),
        ("There were 15 lessons at £400 a lesson, £9,000 in all.", "15 lessons", "£400", "6", "£9"),
        ("There were 15 people at £400 a head, making £9,000.", "15 people", "£400", "6", "£9"),
        ("Six boats at £21,000 each had cost £162,000.", "Six boats", "£21,000", "126", "£162"),
        ("They bought six boats at £21,000 each for £90,000.", "six boats", "£21,000", "126", "£90"),
        ("The 16 clubs shared £40,000, £12,500 each.", "16 clubs", "£12,500", "200", "£40"),
    ],
)
def test_so_many_that_come_to_another_sum_are_doubted(
    line: str, number: str, price: str, made: str, told: str
) -> None:
    assert figures(line) == [
        f"“{number}” at “{price}” each make £{made},000, and the words have “{told},000”."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The awards came to £200,000, shared by 16 clubs, £12,500 each.",
        "It was £200,000, or £12,500 for each of 16 clubs.",
        "There were 15 lessons at £400 a lesson, £6,000 in all.",
        "Three clubs had £33 each, £100 in all.",
        "Three boats at £1.33m each had cost £4m.",
        "The awards came to about £40,000, shared by 16 clubs, £12,500 each.",
        "The awards came to £40,000, shared by nearly 16 clubs, £12,500 each.",
        "The awards came to £40,000, shared by 16 clubs, up to £12,500 each.",
        "The awards came to £40,000, shared by 16 clubs, on average £12,500 each.",
        "The awards came to £40,000, shared by 16 clubs, an average of £12,500 each.",
        "The fund had £70,000, and 16 clubs had asked for £12,500 each.",
        "There were 15 lessons a week at £400 a lesson, £9,000 in all.",
        "There were 15 lessons at £400 a week, £9,000 in all.",
        "16 clubs had £12,500 each and two had none, £40,000 in all.",
        "16 clubs had £12,500 each a year, £600,000 in all.",
        "16 clubs had £12,500 each, £60,000 more than in 2024.",
        "Of £40,000, of which £12,500 each went to 16 clubs, none was left.",
        "It was £40 a lesson, or £420 for 12 lessons.",
        "A permit was £60, or £6 for each of 12 visits.",
        "16 boats at £400 each had raised £5,900 after costs.",
    ],
)
def test_those_that_fit_and_those_that_cannot_be_reckoned_are_not(line: str) -> None:
    assert figures(line) == []
