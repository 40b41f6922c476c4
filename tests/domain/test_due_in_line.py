"""Where due wording stands: at the end of running text, and behind an owner."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_in_line import due_at_end, read_due, split_owner
from tests.domain.due_words import WORDINGS

MEETING = date(2026, 3, 10)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "wording", "on"),
    [
        ("Vacancy figures to be provided by mid-April 2019", "by mid-April 2019", date(2019, 4, 15)),
        ("A note on caseloads by the end of June.", "by the end of June", date(2026, 6, 30)),
        ("A note on caseloads (by 9 June).", "by 9 June", date(2026, 6, 9)),
        ("A note on caseloads by June??", "by June", date(2026, 6, 30)),
        (
            "The survey to be sent round no later than 9 June 2026",
            "no later than 9 June 2026",
            date(2026, 6, 9),
        ),
        ("The plan to be shared by 5pm on Friday 13 March", "by 5pm on Friday 13 March", date(2026, 3, 13)),
        ("Reply to the parents within two weeks", "within two weeks", date(2026, 3, 24)),
        ("Report progress in six weeks’ time", "in six weeks’ time", date(2026, 4, 21)),
        ("The review was due by June", "by June", date(2026, 6, 30)),
        ("Halve the waiting list by 2030", "by 2030", None),
        ("Reply to the parents within 10 working days", "within 10 working days", date(2026, 3, 24)),
        ("A note on caseloads in due course", "in due course", None),
        ("Send the policy as soon as possible.", "as soon as possible", None),
        ("Send the policy ASAP", "ASAP", None),
        ("Circulate the slides after the meeting", "after the meeting", None),
        ("Report back to a future meeting", "to a future meeting", None),
        ("Consult the schools before the summer recess", "before the summer recess", None),
        ("Consult the schools before the June meeting", "before the June meeting", None),
        ("by June", "by June", date(2026, 6, 30)),
    ],
)
def test_a_due_wording_at_the_end_of_the_text_is_understood(text: str, wording: str, on: date | None) -> None:
    assert due_at_end(text, DueContext(MEETING)) == Due(wording, on)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Caseload figures by team before the next meeting.", "before the next meeting"),
        ("Officers to show the workforce figures at the next meeting", "at the next meeting"),
        ("Report back to the next meeting of the Committee", "to the next meeting of the Committee"),
        ("A paper for the next meeting", "for the next meeting"),
    ],
)
def test_the_next_meeting_at_the_end_of_the_text_is_understood(text: str, wording: str) -> None:
    assert due_at_end(text, DueContext(MEETING)) == Due(wording, None, next_meeting=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A report by the Director",
        "The Chairman may agree",
        "A question by Councillor May",
        "Figures for May",
        "Progress in March",
        "Spending from April to the end of March",
        "The position at the end of June",
        "What was agreed at the meeting on 9 June",
        "The decision taken by Cabinet on 9 June",
        "The minutes of the next meeting",
        "The plan for next year",
        "The pressures caused by the budget",
        "Children placed before 1 April 2024",
        "Reduce the rate by 5",
        "Turnover grew by 3/4",
        "A visit on 9 June",
        "Assessments took 45 days",
        "Training completed in three months",
        "By June the figures should be known",
        "Raise it with the board",
        "figures by team",
    ],
)
def test_words_that_only_look_like_due_wording_are_text(text: str) -> None:
    assert due_at_end(text, DueContext(MEETING)) is None


def test_the_longest_wording_counts() -> None:
    due = due_at_end("Report by the end of the month", DueContext(MEETING))
    assert due == Due("by the end of the month", date(2026, 3, 31))


@pytest.mark.parametrize(
    ("words", "owner", "due"),
    [
        ("head of housing by the next meeting", "head of housing", "by the next meeting"),
        ("Chair spring 2026", "Chair", "spring 2026"),
        ("Director of Place after the meeting", "Director of Place", "after the meeting"),
        ("Director of Place ASAP", "Director of Place", "ASAP"),
        ("Head of Schools, end of March 2027", "Head of Schools", "end of March 2027"),
        ("Head of Schools – by June", "Head of Schools", "by June"),
        ("Head of Schools due 9 June", "Head of Schools", "due 9 June"),
        ("Head of Schools Friday", "Head of Schools", "Friday"),
        ("Head of Schools at Cabinet on 9 June", "Head of Schools", "at Cabinet on 9 June"),
        ("Head of Schools by 5pm on Friday 13 March", "Head of Schools", "by 5pm on Friday 13 March"),
        ("Cabinet in June", "Cabinet", "in June"),
        ("Cabinet within two months", "Cabinet", "within two months"),
        ("Youth Council in June", "Youth Council", "in June"),
        ("the NHS trust quarterly", "the NHS trust", "quarterly"),
        ("Jo Soap On going", "Jo Soap", "On going"),
        ("by June", "", "by June"),
    ],
)
def test_due_wording_behind_an_unknown_owner_is_split_off(words: str, owner: str, due: str) -> None:
    assert split_owner(words, DueContext(MEETING)) == (owner, due)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Cabinet",
        "the NHS trust",
        "Chair of the next meeting",
        "Theresa May",
        "Councillor June",
        "Ms Summer",
        "Vision 2030",
        "Director for Children and Families",
        "lead for transitions to adult care",
    ],
)
def test_an_owner_keeps_words_that_may_be_part_of_the_name(words: str) -> None:
    assert split_owner(words, DueContext(MEETING)) == (words, "")


@given(st.text(), WORDINGS, st.dates())
def test_the_wording_found_is_a_piece_of_the_text(text: str, wording: str, said_on: date) -> None:
    whole = f"{text} {wording}"
    due = due_at_end(whole, DueContext(said_on))
    assert due is None or (due.wording in whole and due == read_due(due.wording, DueContext(said_on)))


@given(st.text(), WORDINGS, st.dates())
def test_owner_and_due_wording_are_all_that_was_typed(text: str, wording: str, said_on: date) -> None:
    whole = f"{text} {wording}"
    owner, due = split_owner(whole, DueContext(said_on))
    between = whole.strip().removeprefix(owner).removesuffix(due)
    assert not between.strip(" ,;:-–—") or between.isspace()
