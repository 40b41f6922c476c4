"""What a published agenda says of its meeting, and what its titles say of their kind."""

from datetime import date, time

import pytest

from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.published_agenda.particulars import (
    MeetingParticulars,
    particulars_in,
    particulars_of,
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Estuary Committee - Tuesday 3rd March 2026 6.00 pm", (date(2026, 3, 3), time(18), "")),
        ("Tuesday, 3rd March, 2026 6.00 p.m.", (date(2026, 3, 3), time(18), "")),
        ("Date: 03 Mar 2026", (date(2026, 3, 3), None, "")),
        ("Time: 18:00", (None, time(18), "")),
        ("Venue: Quay House. View directions", (None, None, "Quay House")),
        (
            "to be held on Tuesday 3 March 2026 at 10.00 am in the Council Chamber, Quay House",
            (date(2026, 3, 3), time(10), "Council Chamber, Quay House"),
        ),
        ("Date of publication: 23 February 2026", (None, None, "")),
        ("Mobile phones should be silent", (None, None, "")),
    ],
)
def test_date_time_and_venue_are_read(line: str, found: tuple[date | None, time | None, str]) -> None:
    assert particulars_in(line) == MeetingParticulars(*found)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Apologies for absence", ItemKind.FORMALITY),
        ("Minutes of the last meeting", ItemKind.FORMALITY),
        ("Public questions", ItemKind.QUESTION),
        ("Questions from members of the public", ItemKind.QUESTION),
        ("Public participation", ItemKind.QUESTION),
        ("Public questions and petitions", ItemKind.QUESTION),
        ("Petitions, statements and public question time (15 minutes)", ItemKind.QUESTION),
        ("Questions, petitions and deputations", ItemKind.QUESTION),
        ("Petitions", ItemKind.PETITION),
        ("Petition: save the pier", ItemKind.PETITION),
        ("Petition and public questions on the pier", ItemKind.PETITION),
        ("Call-in of the decision on moorings", ItemKind.CALL_IN),
        ("Election of Vice-Chair", ItemKind.ELECTION),
        ("Pier repairs (verbal update)", ItemKind.VERBAL),
        ("Presentation by the harbour trust", ItemKind.PRESENTATION),
        ("Dredging of the inner harbour", ItemKind.REPORT),
        ("Public health in the harbour", ItemKind.REPORT),
    ],
)
def test_the_kind_is_guessed_from_the_title(title: str, kind: ItemKind) -> None:
    assert guessed_kind(title) is kind


def test_the_day_of_the_letter_is_not_that_of_the_meeting() -> None:
    found = particulars_of(["23 February 2026", "a meeting to be held on Tuesday 3 March 2026 at 6.00 pm"])
    assert found == MeetingParticulars(date(2026, 3, 3), time(18))
