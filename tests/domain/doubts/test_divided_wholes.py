"""A whole and what it is divided into, what something costs told twice, and sums that speakers judge."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts


def figures(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is DoubtKind.FIGURES]


@pytest.mark.parametrize(
    ("line", "parts", "whole"),
    [
        (
            "Ferries cost £6.4m a year, of which £5.2m was for fuel and £2.2m for crews.",
            "£7,400,000",
            "£6.4m",
        ),
        (
            "Ferries cost £6.5m a year, of which £5.2m was for fuel and £1.2m for crews.",
            "£6,400,000",
            "£6.5m",
        ),
        ("Ferries cost £6.5m a year, £5.2m for fuel and £1.2m for crews.", "£6,400,000", "£6.5m"),
        ("Ferries cost £6.5m a year, with £5.2m for fuel and £1.2m for crews.", "£6,400,000", "£6.5m"),
        ("Ferries cost £6.5m a year (£5.2m for fuel and £1.2m for crews).", "£6,400,000", "£6.5m"),
        ("Ferries cost £6.5m a year – £5.2m for fuel and £1.2m for crews.", "£6,400,000", "£6.5m"),
        ("Ferries cost £6.5m a year, of which fuel took £5.2m and crews £1.2m.", "£6,400,000", "£6.5m"),
        ("Ferries cost £6.5m, of which £5.2m went on fuel and £900,000 on crews.", "£6,100,000", "£6.5m"),
        (
            "They had 9,500 tonnes, with 5,200 tonnes at Lyde and 4,200 tonnes at Orme.",
            "9,400",
            "9,500 tonnes",
        ),
        (
            "The pier costs £720,000 a year: £410,000 for staff and £370,000 for repairs.",
            "£780,000",
            "£720,000",
        ),
        ("Of the 326 letters, 260 were answered within three days and 68 later.", "328", "326 letters"),
        ("Of the 231 reports of litter, 180 were cleared within two days and 5 later.", "185", "231 reports"),
        ("reed: said that 1,120 crates went on 97 trips, 71 by barge and 25 by tug", "96", "97 trips"),
        (
            "There were 5,300 permits in all, 4,200 for anglers and 1,010 for visitors.",
            "5,210",
            "5,300 permits",
        ),
        ("There were 800 trees, 500 oaks and 200 elms.", "700", "800 trees"),
        ("In all there were 520 bollards, 300 of wood and 202 of steel.", "502", "520 bollards"),
        ("Of 460 lamps, 320 were new and 104 old.", "424", "460 lamps"),
        (
            "They had 38,000 visits, of which 25,000 were at Quayside and 12,000 at the other four.",
            "37,000",
            "38,000 visits",
        ),
    ],
)
def test_parts_that_do_not_make_what_is_divided_are_doubted(line: str, parts: str, whole: str) -> None:
    (wrong,) = figures(line)
    assert wrong.endswith(f" make {parts}, and the words have “{whole}”.")


@pytest.mark.parametrize(
    "line",
    [
        "They had 38,000 visits, of which 25,000 were at Quayside and 13,000 at the other four.",
        "The six slips had 78 visits, of which 49 were at Quayside and 29 at the other five.",
        "Ferries cost £6.5m a year, of which £5.21m was for fuel and £1.24m for crews.",
        "Ferries cost about £6.5m a year, of which £5.2m was for fuel and £1.2m for crews.",
        "Ferries cost £6.5m a year, of which nearly £5.2m was for fuel and £1.2m for crews.",
        "Ferries cost £6.5m a year, including £5.2m for fuel and £1.2m for crews.",
        "Ferries cost £6.5m a year, of which £5.2m was for fuel and £1.2m for crews; the rest was rent.",
        "Ferries cost £6.5m a year, of which £2.2m was for fuel and £1.2m for crews.",
        "Ferries cost £6.4m a year, of which fuel took £5.2m and crews £1.2m.",
        "Ferries cost £6.4m a year, of which fuel took £5.2m and crews £0.2m more than in 2024.",
        "A permit cost £70, with £60 for residents and £50 for pensioners.",
        "A berth was £37 (£24 for members and £12 for children).",
        "The fee for a berth was £3,700, £2,400 for members and £1,200 for clubs.",
        "Ferries cost £6.5m a year (£6.2m in 2024 and £5.9m in 2023).",
        "Ferries cost £6.5m a year, £6.2m in 2024 and £5.9m in 2023.",
        "There were 58 replies, 20 from owners and 15 from tenants.",
        "The grant was £60,000, £20,000 for the pier and £10,000 for the quay.",
        "The fund had £60,000, of which £20,000 was for the pier and £30,000 for the quay.",
        "Of 60 boats, 40 had a sail and 30 had an engine.",
        "Of 250 replies, 130 were in favour of the first plan and 150 in favour of the second.",
        "The team had 900 calls, 620 by phone in 2024 and 700 by phone in 2025.",
        "The quay has 120 trees, 40 benches and 30 bins.",
    ],
)
def test_parts_that_need_not_be_all_are_not(line: str) -> None:
    assert figures(line) == []


@pytest.mark.parametrize(
    ("line", "part", "whole"),
    [
        ("The fund was £60,000, of which £90,000 was unspent.", "£90,000", "£60,000"),
        ("The fund had £60,000, £90,000 of which was unspent.", "£90,000", "£60,000"),
        ("The quay cost £60,000 to mend, of which the Trust had paid £90,000.", "£90,000", "£60,000"),
        ("Ferries cost £6m a year, of which £9m was for fuel.", "£9m", "£6m"),
        ("There were 38 slips, of which 83 were closed.", "83", "38 slips"),
        ("reed: said that there were 38 slips on the coast, of which 83 were closed", "83", "38 slips"),
        ("There were 38 slips, 83 of which were closed.", "83", "38 slips"),
        ("There were 38 anglers, of whom 83 had a permit.", "83", "38 anglers"),
    ],
)
def test_one_part_that_is_larger_than_its_whole_is_doubted(line: str, part: str, whole: str) -> None:
    assert figures(line) == [f"“{part}” is more than “{whole}”."]


@pytest.mark.parametrize(
    "line",
    [
        "The fund was £90,000, of which £60,000 was unspent.",
        "The fund was about £60,000, of which £90,000 was unspent.",
        "The fund was £60,000, of which nearly £90,000 was unspent.",
        "Ferries cost £6.5m, £200,000 less than in 2024, of which £5.2m was for fuel.",
        "Ferries cost £6.5m, with £2m for crews, of which £5.2m was for all.",
        "There were 38 slips with boats, of which 83 were sound.",
        "The county had 38 slips and many boats, 83 of which were sound.",
        "There were 38 slips, of which the longest was 83 metres.",
        "There were 38 slips, of which the longest had room for 83.",
        "There were 38 slips, of which 83% were open.",
        "There were 38 slips, of which one had 83 boats.",
        "The fund rose by £60,000, of which £90,000 had been hoped for.",
    ],
)
def test_one_part_that_may_be_of_something_else_is_not(line: str) -> None:
    assert figures(line) == []


@pytest.mark.parametrize(
    ("before", "line", "wrong"),
    [
        (
            "Fuel cost £1.3m.",
            "The cost of fuel had risen by £200,000, from £900,000 to £1.1m.",
            "“£1.1m” stands here for fuel, and “£1.3m” before.",
        ),
        (
            "£40,000 went on buoys.",
            "reed: said that buoys cost £14,000",
            "“£14,000” stands here for buoys, and “£40,000” before.",
        ),
        ("Fuel cost £1.3m.", "Fuel cost £1.34m a year.", ""),
        ("Fuel cost £1.3m.", "Fuel would cost £1.6m in 2028.", ""),
        ("Fuel cost £1.3m in 2024.", "Fuel cost £1.6m.", ""),
    ],
)
def test_what_something_costs_is_held_to_the_lines_before(before: str, line: str, wrong: str) -> None:
    assert figures(before, line) == [wrong] * bool(wrong)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("reed: thought £48 was too much", "“£48” is said nowhere else in this item, and “£84” is."),
        ("reed: thought £4 was too much", "“£4” is said nowhere else in this item, and “£84” is."),
        ("reed: thought £840 was too much", "“£840” is said nowhere else in this item, and “£84” is."),
        ("reed: thought £84 was too much", ""),
        ("reed: asked whether £4 was enough", ""),
        ("reed: thought £70 was too much", ""),
    ],
)
def test_a_sum_that_a_speaker_judges_is_one_of_the_item(line: str, wrong: str) -> None:
    assert figures("A mooring cost £60 a month and would go up to £84.", line) == [wrong] * bool(wrong)
