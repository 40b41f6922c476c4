"""A figure that stands twice in an item, the second time with its digits in another order."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts, said

PETITION = "Mr Jones presented a petition with 312 signatures against the dredging."
PLACES = "There were 640 surplus moorings in the harbour, 11% of the total."
TENDER = "The lowest was £412,000 from Tarn Ltd."
SAVES = "This would save £24,000 a year."
DREDGERS = "The Director said that there were 14 agency boat crews."
KEY = DoubtKind.FIGURES


def figures(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is KEY]


@pytest.mark.parametrize(
    ("before", "line", "here", "there"),
    [
        (PETITION, "The petition had 321 signatures.", "321 signatures", "312 signatures"),
        (
            PETITION,
            "The Chair said that 321 signatures was a strong message.",
            "321 signatures",
            "312 signatures",
        ),
        (PETITION, "moss: said that 321 signatures was many", "321 signatures", "312 signatures"),
        (PETITION, "321 people had signed.", "321 people", "312 signatures"),
        (
            PLACES,
            "Of the 604 surplus moorings most were old.",
            "604 surplus moorings",
            "640 surplus moorings",
        ),
        (PLACES, "reed: asked who had 604 moorings", "604 moorings", "640 surplus moorings"),
        (TENDER, "Tarn Ltd at £421,000 was the cheapest.", "£421,000", "£412,000"),
        (TENDER, "/action write to Tarn Ltd about the £421,000 @DEC by 1 April", "£421,000", "£412,000"),
        ("The sum was £4.12m.", "The sum of £4.21m was high.", "£4.21m", "£4.12m"),
        (DREDGERS, "There were 41 agency boat crews.", "41 agency boat crews", "14 agency boat crews"),
        (f"In 2025 {PLACES}", "The 604 moorings were old.", "604 moorings", "640 surplus moorings"),
        (DREDGERS, "There were 41 crews.", "41 crews", "14 agency boat crews"),
        (SAVES, "The saving of £42,000 was small.", "£42,000", "£24,000"),
        (SAVES, "dec: said that the saving of £42,000 was in the budget for 2027/28", "£42,000", "£24,000"),
        ("The saving was £24,000.", "Fewer boats would save the Council £42,000.", "£42,000", "£24,000"),
    ],
)
def test_a_figure_with_its_digits_in_another_order_is_doubted(
    before: str, line: str, here: str, there: str
) -> None:
    assert figures(before, line) == [f"“{here}” stands here, and “{there}” before: one may be a slip."]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (PETITION, "The petition had 312 signatures."),
        (PETITION, "Another had 231 names."),
        (SAVES, "Fewer boats would save £42,000 a year."),
        (SAVES, "The saving of £42,000 in 2024/25 was the last."),
        (PETITION, "The petition had 313 signatures."),
        (PETITION, "There were 312 signatures, and not 321 signatures."),
        (PETITION, "\\The petition had 321 signatures."),
        (PETITION, "321 people had swum."),
        (PLACES, "There were 604 surplus boats."),
        (PLACES, "In 2025 there had been 604 surplus moorings."),
        (PLACES, "There had been 604 surplus moorings a year earlier."),
        (PLACES, "There were 604 visitors’ moorings."),
        (TENDER, "The lowest was £4.21m."),
        (TENDER, "There were 421,000 visitors."),
        ("A grant of £15,000 was paid.", "A fee of £51,000 was paid."),
        ("It took 14 days.", "It took 41 days."),
        ("It was 12 per cent of the boats.", "It was 21 per cent of the boats."),
        ("It was settled on 12 May.", "It was settled on 21 May."),
        ("It opened in 2019.", "It had 2091 boats."),
        ("In 1968 boats were moored.", "In 1986 boats were moored."),
        ("Paragraph 12 boats in.", "Paragraph 21 boats in."),
        ("Mr Jones was on 01545 570 881.", "Mr Jones was on 01545 507 881."),
        ("The ferry left at 6.30.", "The ferry left at 3.60."),
        ("There were 12 boats in the north.\nThere were 30 boats in the east.", "The south had 21 boats."),
        ("/moved Moss seconded Reed: that 12 old boats be let", "/resolved that 21 old boats be let"),
        ("Bids of £412,000 came.\n/item 6", "A bid of £421,000 came."),
    ],
)
def test_other_figures_are_not(before: str, line: str) -> None:
    assert figures(*before.split("\n"), line) == []


def test_a_figure_that_agrees_with_the_first_is_not_doubted_for_a_slip_between() -> None:
    found = figures(PETITION, "The petition had 321 signatures.", "It had 312 signatures.")
    assert len(found) == 1


def test_what_is_exempt_is_not_quoted_in_public() -> None:
    public = "Tarn Ltd had asked £421,000 before."
    assert figures("/exempt 3", TENDER, "/public", public) == []
    assert figures("/exempt 3", TENDER, public) != []
    assert figures(TENDER, "/exempt 3", public) != []


def test_a_figure_that_is_held_to_what_was_resolved_is_doubted_once() -> None:
    moved = (
        "Some 12 old boats lay there.",
        "/moved Moss seconded Reed: that 12 old boats be sold",
        "/vote 4-1-0",
    )
    assert len(said(*HERE, *moved, "The committee agreed to sell 21 old boats.")) == 1
