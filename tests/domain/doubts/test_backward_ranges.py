"""Spans of time that end before they begin, or are no year."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("The plan for 2028-28 had five aims.", "“2028-28” ends before it begins."),
        ("The plan for 2028–25 had five aims.", "“2028–25” ends before it begins."),
        ("It was put off to the 2027/29 municipal year.", "“2027/29” is not one year and the next."),
        ("The lease ran from 2031 to 2026.", "“from 2031 to 2026” ends before it begins."),
        ("The lease ran from May 2028 to March 2027.", "“May 2028 to March 2027” ends before it begins."),
        ("The quay was shut from 17th to 12th May.", "“17th to 12th May” ends before it begins."),
        (
            "The works would begin on 7 November 2027 and end on 22 May 2027.",
            "“begin on 7 November 2027 and end on 22 May 2027” ends before it begins.",
        ),
        ("The quay was shut from 1 to 31 June.", "There is no 31 June."),
    ],
)
def test_a_span_that_cannot_be_is_doubted(line: str, wrong: str) -> None:
    assert said(*HERE, line) == [wrong]


HARMLESS = """
The works would begin on 7 April 2027 and end on 22 May 2027.
The municipal year 2027/28 had eight meetings.
The plan for 2027-30 and the scheme of 2025/29 were noted.
The budget of the financial year 2099/00 was noted.
The fair was moved from 17 to 12 May.
The quay was shut from 28 February to 3 March.
Minute 2026-19 and form 2026-05 were noted.
Visits fell from 2050 to 2010.
The office was open 9 to 5 May to September.
"""


def test_other_spans_are_not() -> None:
    assert [(line, found) for line in HARMLESS.strip().split("\n") if (found := said(*HERE, line))] == []
