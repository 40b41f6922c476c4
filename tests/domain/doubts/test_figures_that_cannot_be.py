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


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("There were 3,100 permits for residents and 1,10 for visitors.", "“1,10” is no number"),
        ("The queue fell from 40 minutes to 01 minutes.", "“01” begins with a nought"),
        ("The 03 vacant moorings were let.", "“03” begins with a nought"),
        ("The grant was £012,000 in all.", "“£012,000” begins with a nought"),
        ("The pump failed on 1 days.", "“1 days”: is a figure missing?"),
        ("Rents had not gone up since 221.", "“221” in “since 221” is no year."),
        ("Rents had not gone up since 2202.", "“2202” in “since 2202” is no year."),
        ("Rents had stood still since 2031.", "“since 2031” is still to come."),
        ("We meet on Tuesday 9 March 2206 at 10.00 am.", "“2206” in “9 March 2206” is no year."),
        ("We meet on Tuesday 9 March 2206 in the Guildhall.", "“2206” in “9 March 2206” is no year."),
        ("The quay opened on 9 March 202, at noon.", "“202” in “9 March 202” is no year."),
        ("Councillor Reed left at 6.8 pm.", "“6.8 pm” is no time: is a figure missing?"),
        ("Councillor Reed had to dash at 6.4, once all was done.", "“6.4” is no time: is a figure missing?"),
        ("The hall had opened in 201.", "“201” in “opened in 201” is no year."),
        ("They may write by 9 March 2206.", "“2206” in “9 March 2206” is no year."),
    ],
)
def test_a_figure_that_nobody_can_have_meant_is_doubted(words: str, wrong: str) -> None:
    assert [one for one in said(*HERE, words) if one.startswith(wrong)], words


@pytest.mark.parametrize(
    "line", ["/request a plan @DEC by 30 April 227", "/rc close it @Cabinet by 1 May 2207"]
)
def test_a_date_by_which_something_is_due_has_a_year(line: str) -> None:
    assert any(one.endswith("is no year.") for one in said(*HERE, line))


HARMLESS = """
Paragraphs 1,3 and 4 apply to 4,200 homes.
On 5 May 100 people came, and 1 of the homes was let.
Item 1 members spoke to for an hour, and phase 1 schools in the spring.
Ring 01273 555 000 by 07 May, or 08 June 2026.
The rents had stood still since 2021, since 1,200 homes were built, and since May 2024.
Room 03 was booked, and Tier 1 schools and category 1 homes were visited.
The tender came in at 6.4, and the rate closed at 11.4.
The rate stood at 11.4, and the index at 6.8, which went up.
The hall opened on 9 March 1874, at 06.30.
The cost of 1 mile was £0.5m.
"""


def test_figures_as_minutes_have_them_are_not() -> None:
    wrong = ("is no ", "begins with a nought", "figure missing", "still to come")
    found = [one for line in HARMLESS.strip().split("\n") for one in said(*HERE, line)]
    assert [one for one in found if any(each in one for each in wrong)] == []


def test_a_sum_in_a_recommendation_that_was_said_with_one_other_figure_is_doubted() -> None:
    found = said(
        *HERE, "reed: said the pier cost £48,000", "/rc fund the pier, at £49,000 @Cabinet by 1 June"
    )
    assert found == ["“£49,000” is said nowhere else in this item, and “£48,000” is."]


def test_of_several_sums_in_the_debate_one_is_nearly_meant_where_a_figure_differs_by_one() -> None:
    debate = ("The pier would cost £39,000.", "The quay had cost £75,000.")
    found = said(*HERE, *debate, "/resolved that the pier be mended for £38,000")
    assert found == ["“£38,000” is said nowhere else in this item, and “£39,000” is."]
    assert said(*HERE, *debate, "/resolved that the pier be mended for £35,000") == []


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


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("/amend Berg seconded Ben Hale: leave out “1 April” and insert “1 June”", "1 June 2026"), False),
        (("/amend Berg seconded Ben Hale: leave out “April” and insert “June”", "1 June 2026"), False),
        (("reed: asked for 1 June", "1 June 2026"), False),
        (("reed: asked for 1 July", "1 June 2026"), True),
        (("reed: recalled 1 June 2024", "1 June 2026"), True),
        (("/amend Berg seconded Ben Hale: leave out “1 April” and insert “1 July”", "1 June 2026"), True),
    ],
)
def test_a_decision_is_held_to_the_proposal_as_amended(lines: tuple[str, str], *, wrong: bool) -> None:
    debate, day = lines
    proposed = ("The paper was long.", "- It was proposed that the quay close from 1 April 2026.")
    amended = ("/vote 3-2",) * debate.startswith("/amend")
    moved = "/moved Moss seconded Reed: that the quay close from 1 April 2026"
    found = said(
        *HERE, *proposed, moved, debate, *amended, "/vote 5-0", f"/resolved that the quay close from {day}"
    )
    doubt = "“from 1 April 2026” was proposed, and this has “from 1 June 2026”."
    assert (doubt in found) is wrong
