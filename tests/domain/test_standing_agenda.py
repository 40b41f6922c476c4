"""What recurs of an agenda, and the days in its titles."""

from datetime import date

import pytest

from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.standing_agenda import (
    DaysAround,
    filled,
    recurs,
    title_known_again,
    usual_words,
    with_gaps,
)

AROUND = DaysAround(date(2026, 3, 3), date(2026, 5, 12), date(2026, 4, 14))


@pytest.mark.parametrize(
    ("title", "with_gap"),
    [
        ("Minutes of the meeting held on 3 March 2026", "Minutes of the meeting held on {last meeting}"),
        ("Minutes: Tuesday, 3rd March, 2026", "Minutes: {weekday of last meeting}, {last meeting}"),
        ("Minutes of the meeting held on 9 December 2025", "Minutes of the meeting held on {last meeting}"),
        ("Minutes of ??", "Minutes of {last meeting}"),
        ("Date of next meeting: 12 May 2026", "Date of next meeting: {next meeting}"),
        ("Next meeting (9 June)", "Next meeting ({next meeting})"),
        ("Budget for 1 April 2026", "Budget for 1 April 2026"),
        ("Work programme 2026/27", "Work programme 2026/27"),
        (
            "To confirm the minutes of Tuesday 3 March 2026 at 6.00 pm.",
            "To confirm the minutes of {weekday of last meeting} {last meeting} at 6.00 pm.",
        ),
        ("Notes of 03/03/2026 and 3.3.26", "Notes of {last meeting} and {last meeting}"),
        ("Held on 2026-03-03, the 3rd of Mar 26", "Held on {last meeting}, {last meeting}"),
        ("Spending to Tuesday, 14th April, 2026", "Spending to {weekday of this meeting}, {this meeting}"),
        ("To meet on 12-05-2026", "To meet on {next meeting}"),
        ("To agree the minutes of 9/12/2025", "To agree the minutes of {last meeting}"),
        ("To agree the minutes, and what is due by 1 June 2026", None),
        ("To agree the next steps before 1 June 2026", None),
        ("3 March 10.30 am", "{last meeting} 10.30 am"),
        ("Spending of 14/4 of the fund", None),
    ],
)
def test_the_days_of_the_meetings_around_become_gaps(title: str, with_gap: str | None) -> None:
    assert with_gaps(title, AROUND) == (with_gap or title)


def test_gaps_are_filled_with_the_days_of_another_meeting() -> None:
    words = "Minutes of {last meeting}, before {next meeting}"
    assert filled(words, AROUND) == "Minutes of 3 March 2026, before 12 May 2026"
    assert filled("Spending to {this meeting}", AROUND) == "Spending to 14 April 2026"
    assert filled(words, DaysAround()) == "Minutes of ??, before ??"


def test_the_day_of_the_week_is_printed_where_it_was_written_and_is_none_of_a_day_not_known() -> None:
    words = with_gaps("Minutes of the meeting held on Tue 3 March 2026 at 6.00 pm", AROUND)
    later = DaysAround(date(2027, 2, 10))
    assert filled(words, later) == "Minutes of the meeting held on Wednesday 10 February 2027 at 6.00 pm"
    assert filled(words, DaysAround()) == "Minutes of the meeting held on ?? at 6.00 pm"
    title = "Minutes of the meeting on {}3 March 2026"
    assert title_known_again(title.format("Tuesday, ")) == title_known_again(title.format(""))


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("Apologies for absence", ItemKind.FORMALITY, True),
        ("Public questions", ItemKind.QUESTION, True),
        ("Petitions", ItemKind.PETITION, True),
        ("Public questions and petitions", ItemKind.PETITION, True),
        ("Questions, petitions and deputations", ItemKind.REPORT, True),
        ("Public participation", ItemKind.REPORT, True),
        ("Petition: Save the pier", ItemKind.PETITION, False),
        ("Petitions to save the pier", ItemKind.PETITION, False),
        ("Work programme", ItemKind.REPORT, True),
        ("Action log", ItemKind.REPORT, True),
        ("Harbour dues", ItemKind.REPORT, True),  # it stood on another agenda too
        ("Winter service", ItemKind.REPORT, False),
        ("Workforce programme", ItemKind.PRESENTATION, False),
        ("Election of Chair", ItemKind.ELECTION, False),
        ("", ItemKind.FORMALITY, False),
    ],
)
def test_formalities_and_what_stands_on_every_agenda_recur(
    title: str, kind: ItemKind, *, expected: bool
) -> None:
    assert recurs(Item("i", "M", "1", "1", title, kind), {"harbour dues"}) is expected


def test_urgent_business_does_not_recur() -> None:
    item = Item("i", "M", "1", "1", "Apologies", ItemKind.FORMALITY, urgent_because="the storm")
    assert not recurs(item, ())


@pytest.mark.parametrize(
    ("title", "kind", "line"),
    [
        ("Apologies for absence", ItemKind.FORMALITY, "/ap none"),
        ("Declarations of interest", ItemKind.FORMALITY, "/declare none"),
        ("Minutes", ItemKind.FORMALITY, "/confirm {last meeting}"),
        ("Welcome", ItemKind.FORMALITY, ""),
        ("Minutes of the Trust", ItemKind.REPORT, ""),
    ],
)
def test_a_formality_has_the_line_that_prints_the_words_of_its_style(
    title: str, kind: ItemKind, line: str
) -> None:
    assert usual_words(title, kind) == line
