"""Sums and financial years that nobody can have meant, and sums that were said with another figure."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize("typed", ["£48,1", "£1,24,000", "£48,0000", "€3,50"])
def test_a_comma_with_other_than_three_figures_behind_it_is_doubted(typed: str) -> None:
    found = said(*HERE, f"The quay would cost {typed}, it was said.")
    assert any(one.endswith("is no sum: three figures stand behind a comma.") for one in found)


@pytest.mark.parametrize("typed", ["£48,100", "£48", "£1,248,000.50", "48,1 and 48,2", "£3, 4 times a year"])
def test_a_sum_as_it_is_written_is_not(typed: str) -> None:
    assert said(*HERE, f"The quay would cost {typed}, it was said.") == said(*HERE, "The quay was long.")


@pytest.mark.parametrize("year", ["2028/28", "2037/28", "2027/2026"])
def test_a_financial_year_that_ends_before_it_begins_is_doubted(year: str) -> None:
    assert f"“{year}” is no financial year." in said(*HERE, f"It stood in the budget for {year}.")


@pytest.mark.parametrize("year", ["2026/27", "2026/2027", "2099/00", "2024/27"])
def test_other_years_are_not(year: str) -> None:
    assert not [one for one in said(*HERE, f"It stood in the budget for {year}.") if "financial" in one]


def test_a_sum_in_a_recommendation_that_was_said_with_one_other_figure_is_doubted() -> None:
    found = said(
        *HERE, "reed: said the pier cost £48,000", "/rc fund the pier, at £49,000 @Cabinet by 1 June"
    )
    assert found == ["“£49,000” is said nowhere else in this item, and “£48,000” is."]


@pytest.mark.parametrize(
    "lines",
    [
        ("reed: said the pier cost £48,000", "/rc fund the pier, at £48,000 @Cabinet by 1 June"),
        ("reed: said the pier cost £2,000 a year", "/rc fund the pier, at £6,000 @Cabinet by 1 June"),
        ("reed: said £48,000 or £47,000", "/rc fund the pier, at £49,000 @Cabinet by 1 June"),
        ("reed: said the pier cost £48,000", "/rc fund the pier, at £52,000 @Cabinet by 1 June"),
        ("reed: asked about the pier", "/rc fund the pier, at £49,000 @Cabinet by 1 June"),
        ("reed: said it cost £12 a day", "/rc raise it to £15 a day @Cabinet by 1 June"),
    ],
)
def test_a_sum_that_may_be_another_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    ("decided", "doubt"),
    [
        ("that the charge be raised to £16 a day", "“to £15” was proposed, and this has “to £16”."),
        (
            "that the charge be raised to £15 from 1 May 2026",
            "“from 1 April 2026” was proposed, and this has “from 1 May 2026”.",
        ),
    ],
)
def test_a_motion_that_is_no_ones_proposal_is_doubted(decided: str, doubt: str) -> None:
    proposed = "It was proposed to raise the charge to £15 from 1 April 2026."
    assert said(*HERE, proposed, f"/moved Moss seconded Reed: {decided}", "/vote 5-0") == [doubt]


@pytest.mark.parametrize(
    "lines",
    [
        ("/moved Moss seconded Reed: that the charge be raised to £15 from 1 April 2026",),
        ("reed: thought £14 was enough", "/moved Moss seconded Reed: that the charge be raised to £14"),
        ("/moved Moss seconded Reed: that the fee for boats be cut to £3",),
        ("reed: asked for 1 May 2026", "/moved Moss seconded Reed: that it be raised to £15 from 1 May 2026"),
    ],
)
def test_a_motion_as_proposed_or_as_debated_is_not(lines: tuple[str, ...]) -> None:
    proposed = "It was proposed to raise the charge to £15 from 1 April 2026."
    assert said(*HERE, proposed, *lines, "/vote 5-0") == []
