"""Figures in running words that do not fit each other: parts and wholes, what is left, shares and changes."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, doubts


def figures(*lines: str) -> list[str]:
    return [doubt.sentence for doubt in doubts(*HERE, *lines) if doubt.kind is DoubtKind.FIGURES]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (
            "The borough had 83 playgrounds, of which 22 were good, 11 fair and 5 poor.",
            "“22”, “11” and “5” make 38, and the words have “83 playgrounds”.",
        ),
        ("In a season of 10 days the pad had been closed on 62.", "“62” is more than “10 days”."),
        (
            "The repair would cost £240,000, of which £300,000 was from the Agency and £120,000 from us.",
            "“£300,000” and “£120,000” make £420,000, and the words have “£240,000”.",
        ),
        (
            "Of 312 plots on nine sites, 280 were let and 23 vacant, and 140 people were waiting.",
            "“280” and “23” make 303, and the words have “312 plots”.",
        ),
        (
            "Of the 210 moorings, 180 were vacant and 30 vacant.",
            "“vacant” is said of two of the parts of “210 moorings”.",
        ),
        (
            "Of 312 plots, 280 were vacant and 32 vacant, and 140 people were waiting.",
            "“vacant” is said of two of the parts of “312 plots”.",
        ),
        (
            "A permit cost £60 a year and would go up by £2 to £72.",
            "From “£60” to “£72” is £12, and the words have “£2”.",
        ),
        (
            "The scheme cost £310,000 a year and raised £252,000, so there was a gap of £85,000.",
            "From “£310,000” to “£252,000” is £58,000, and the words have “£85,000”.",
        ),
        (
            "Of 84 beach huts, 51 were let and 32 vacant.",
            "“51” and “32” make 83, and the words have “84 beach huts”.",
        ),
        (
            "Of the forty benches, twenty-seven were sound and eleven were not.",
            "“twenty-seven” and “eleven” make 38, and the words have “forty benches”.",
        ),
        (
            "The survey covered 64 bridges, of which 40 were safe and 23 unsafe.",
            "“40” and “23” make 63, and the words have “64 bridges”.",
        ),
        (
            "There were 75 stalls: 40 in the hall, 34 in the yard.",
            "“40” and “34” make 74, and the words have “75 stalls”.",
        ),
        (
            "The panel of 20 was made up of 11 residents and 8 officers.",
            "“11 residents” and “8 officers” make 19, and the words have “20”.",
        ),
        (
            "reed: said that £2.4m for roads and £500,000 for paths, making £3m, had been set aside",
            "“£2.4m” and “£500,000” make £2,900,000, and the words have “£3m”.",
        ),
        (
            "Alder had 14 pupils and Beech 12 pupils, 27 between them.",
            "“14 pupils” and “12 pupils” make 26, and the words have “27”.",
        ),
        (
            "Mrs Dale said that 15 of the 12 clubs had a licence.",
            "“15 of the 12 clubs” is more than there are.",
        ),
        ("Eleven of ten ferries were late.", "“Eleven of ten ferries” is more than there are."),
        (
            "A quarter of the 80 allotments, 25, had no water.",
            "“A quarter of 80 allotments” is 20, and the words have “25”.",
        ),
        (
            "45 of the 90 tenants (60%) had answered.",
            "“45 of 90 tenants” is 50 per cent, and the words have “60%”.",
        ),
        ("Rents had gone up by £6 from £90 to £95.", "From “£90” to “£95” is £5, and the words have “£6”."),
        (
            "Visits had dropped from 1,200 to 1,450.",
            "“dropped from 1,200 to 1,450”: 1,450 is more than 1,200.",
        ),
        (
            "There were 310 berths, down from 290 the year before.",
            "“310 berths, down from 290”: 310 is more than 290.",
        ),
        (
            "The cost trebled from £20,000 to £75,000.",
            "“£20,000” trebled is £60,000, and the words have “£75,000”.",
        ),
        (
            "500 trees were wanted and 420 were planted, 90 too few.",
            "From “500 trees” to “420” is 80, and the words have “90”.",
        ),
        (
            "The wait was 14 weeks, 4 weeks more than the 11 weeks of 2024.",
            "From “11 weeks” to “14 weeks” is 3, and the words have “4 weeks”.",
        ),
    ],
)
def test_figures_of_one_sentence_that_do_not_fit_are_doubted(line: str, wrong: str) -> None:
    assert figures(line) == [wrong]


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (
            ("Of 30 lifts, 12 failed and the other 19 passed.",),
            "“30 lifts” less “12” is 18, and the words have “the other 19”.",
        ),
        (
            ("The Director had looked at 96 meters.", "60 had been replaced. 38 were left."),
            "“96 meters” less “60” is 36, and the words have “38 were left”.",
        ),
        (
            (
                "reed: asked about the 64 bridges",
                "DEC: said that 40 had been mended and the remaining 23 not",
            ),
            "“64 bridges” less “40” is 24, and the words have “the remaining 23”.",
        ),
        (
            ("Of the 31 clubs 12 had replied; 20 had not.",),
            "“31 clubs” less “12” is 19, and the words have “20 had not”.",
        ),
        (
            ("Mrs Dale said that 51 of 84 huts were damp.", "40 were mended by May and 10 had not."),
            "“40” and “10” make 50, and the words have “51”.",
        ),
        (
            ("60% drove and the other thirty per cent walked.",),
            "“100 per cent” less “60%” is 40 per cent, and the words have “the other thirty per cent”.",
        ),
        (
            ("The grant was £1.6m: £1.2m for the pier and the other £300,000 for the quay.",),
            "“£1.6m” less “£1.2m” is £400,000, and the words have “the other £300,000”.",
        ),
        (
            ("The post had 37 hours a week, 20 of them for visits, leaving 16 for writing.",),
            "“37 hours” less “20” is 17, and the words have “leaving 16”.",
        ),
    ],
)
def test_another_number_than_is_left_is_doubted(lines: tuple[str, ...], wrong: str) -> None:
    assert figures(*lines) == [wrong]


HARMLESS = """
Of the 312 complaints received, 204 were upheld in part and 61 in full.
Of 60 huts, 36 had damp and 25 had mould.
Of 60 huts, 36 were let and 12 were being repaired.
There were 19 apprentices, of whom 11 were women and 7 were under 21.
64 of the 90 actions had been completed and 12 were overdue.
The county had 24 vans; 6 were electric and 4 hybrid.
412 repairs were raised, 138 of them late. 46 were still outstanding.
Of 75 residents, 41 liked the plan and 30 did not; the others had no view.
About half of the 84 plots, 39, had been let.
The cost had doubled from £420 to £850 in ten years.
The backlog had been cut by 40%, from £1,010 to £604.
Attendance rose by 2.2 per cent from 91.2 per cent to 93.4 per cent.
The town had fallen from 40 to 46 in the league table.
There were 14 referrals, 9 fewer than the year before.
Of the 24 recommendations 18 had been accepted. Four were open. The remaining two were refused.
Nine of the 24 clubs were new. The other 15 were old.
The fund had £90,000. Grants of £12,000 and others had been made, leaving £39,500.
46 per cent walked and 31 per cent took a bus. The remaining 23 per cent drove.
Passenger numbers were 12,400 in April and 13,100 in May, 25,500 in all.
There were 60 vans. 12 were electric. 46 were left outside at night.
Mr Pike said that 250 people had come to two fairs: 140 to the first and 110 to the second.
The borough had 38 playgrounds, of which 22 were good, 11 fair and 5 poor.
The borough had 38 playgrounds, of which 22 were good and 5 poor.
Of 312 plots on nine sites, 280 were let and 32 vacant, and 140 people were waiting.
Of the £2.4m, £1.2m was spent and £0.2m committed.
A permit cost £60 a year and would go up by £12 to £72, and the fee rose by 2 to 7 per cent.
Of 60 homes, 20 were let in May and 30 were let in June.
Nine of the ten beaches were good or better and two were excellent.
Ten of two sizes were bought, and three of the two-year leases were let.
\\Of 84 beach huts, 51 were let and 32 vacant.
"""


def test_figures_as_minutes_have_them_are_not_doubted() -> None:
    assert [(line, found) for line in HARMLESS.strip().split("\n") if (found := figures(line))] == []


CLOSED = "In the season of 110 days the pad had been closed on 62."
GRANT = "The grant was £62,000."


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (
            (CLOSED, "- on 42 days because the pump failed; and", "- on 21 days."),
            "“42 days” and “21 days” make 63",
        ),
        ((CLOSED, "- on 21 days because of the water."), "The only sub-point has “21 days”"),
        ((GRANT, "- £40,000 for the pier", "- £21,000 for the quay"), "“£40,000” and “£21,000” make £61,000"),
        ((CLOSED, "- on 41 days because the pump failed; and", "- on 21 days."), ""),
        ((GRANT, "- £40,000 for the pier", "- the rest for the quay"), ""),
        (("The group had met 12 times.", "- 3 members left", "- 4 came"), ""),
    ],
)
def test_sub_points_that_give_the_parts_make_the_whole_above_them(lines: tuple[str, ...], wrong: str) -> None:
    assert [one.startswith(wrong) for one in figures(*lines)] == [True] * bool(wrong)


def test_a_reason_is_reckoned_too() -> None:
    decided = ("/resolved that the quay be kept", "/reason Queues had risen from 40 minutes to 10 minutes.")
    assert figures(*decided) == ["“risen from 40 minutes to 10 minutes”: 10 is less than 40."]


def test_what_is_left_is_not_reckoned_from_what_was_exempt() -> None:
    lines = ("The Director had looked at 96 meters, of which 60 had been replaced.", "38 were left.")
    assert figures(*lines) != []
    assert figures("/exempt 3", lines[0], "/public", lines[1]) == []


def test_words_that_are_not_those_moved_are_doubted_once() -> None:
    moved = "/moved Moss seconded Reed: that the fee rise from £4 to £5"
    found = doubts(*HERE, moved, "/resolved that the fee rise from £5 to £4")
    assert [doubt.kind for doubt in found if doubt.kind in (DoubtKind.FIGURES, DoubtKind.OTHER_WORDS)] == [
        DoubtKind.OTHER_WORDS
    ]
