"""A supplement says of each item what is new, in the words of the house style."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_supplement
from scrutiny_tui.domain.agenda_changes import Supplement, changes_between
from scrutiny_tui.domain.discussion import Author, Paper, Purpose
from scrutiny_tui.domain.given_out import agenda_now, as_come, is_to_follow
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from tests.council import NEXT
from tests.documents.builders import item, lines, sitting, style
from tests.documents.typed import styled

PLACES, FARES, MILL = (
    item("5", "School places"),
    item("6", "Bus fares", withdrawn=True),
    item("7", "The old mill"),
)
AGENDA = sitting(
    ("5", Author("Report by the Director")),
    ("5", Paper("Figures (to follow)")),
    ("5", Purpose("To review school places.")),
    ("7", Paper("Plan of the mill")),
    items=(PLACES, FARES, MILL),
)
REPORT, FIGURES, PURPOSE, PLAN = AGENDA.entries
AFTER = replace(
    AGENDA,
    items=(
        replace(PLACES, taken_with=MILL.id),
        replace(FARES, withdrawn=False, number="8"),
        replace(MILL, title="The old mills", likely_exempt=(3,)),
        item("9", "Flooding", urgent_because="it rains"),
    ),
    entries=(
        replace(REPORT, body=Author("Report by the Head")),
        replace(FIGURES, body=Paper("Figures")),
        PLAN,
    ),
)


def supplement_of(after: Sitting, on: date | None = date(2026, 2, 27), why: str = "") -> Supplement:
    """The first supplement after `AGENDA`."""
    state = agenda_now(after)
    return Supplement(1, on, date(2026, 2, 23), why, changes_between(agenda_now(AGENDA), state), state)


URGENT = "The Chair has been asked to agree that this item be considered as a matter of urgency because"
SUPPLEMENT = supplement_of(AFTER, why="The river rose on 25 February")


def test_words_that_say_to_follow() -> None:
    marked = {
        "Budget (to follow)": "Budget",
        "Map – TO FOLLOW.": "Map.",
        "Costau (i ddilyn)": "Costau",
        "Report of the Harbour Master (report to follow).": "Report of the Harbour Master.",
        "Tides, [papers to follow]": "Tides",
        "Quays (2026) – (Appendix 2 to follow.)": "Quays (2026)",
        "Piers (appendices A and B to follow": "Piers",
        "Locks (by Ann Kerr, to follow).": "Locks (by Ann Kerr).",
        "Ferries (Ann Kerr) to follow": "Ferries (Ann Kerr)",
        "Soundings. To follow.": "Soundings.",
    }
    assert {text: as_come(text) for text in marked} == marked
    assert not any(map(is_to_follow, [*marked.values(), "Orders to follow up", "What to follow next"]))
    assert {as_come(text) for text in ("To follow", "(to follow).")} == {"To follow", "(to follow)."}


def test_each_item_is_printed_with_what_is_new_of_it() -> None:
    printable = compose_supplement(AFTER, SUPPLEMENT, style("england"))
    assert (
        printable.title == "Supplement 1 to the agenda: Young People's Scrutiny Panel, Tuesday 3 March 2026"
    )
    assert printable.draft == ""
    assert lines(printable.blocks)[2:] == [
        "Published on Friday 27 February 2026. The agenda was published on Monday 23 February 2026.",
        "Reason for lateness: The river rose on 25 February.",
        "5. School places",
        "This item will be considered together with item 7.",
        "The following, marked “to follow” in the agenda, is now available:",
        "Paper: Figures",
        "The following replaces what the agenda had:",
        "Report by the Head",
        "No longer part of this item: To review school places.",
        "8. Bus fares",
        "This item will be considered after all.",
        "In the agenda as published: 6 Bus fares",
        "7. The old mills",
        "In the agenda as published: 7 The old mill",
        style("england")
        .papers.agenda.exempt.replace("[", "")
        .replace("]", "")
        .format(paragraphs="paragraph 3"),
        "9. Flooding",
        "Additional item: this item was not on the agenda when it was published.",
        f"{URGENT} it rains.",
    ]


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ((PLACES, FARES), ["7. The old mill", "This item has been removed from the agenda."]),
        (
            (PLACES, FARES, replace(MILL, deferred_to=NEXT)),
            ["7. The old mill", "This item has been deferred to the meeting on Tuesday 14 April 2026."],
        ),
        (
            (PLACES, replace(FARES, number="8"), MILL),
            ["8. Bus fares", "In the agenda as published: 6 Bus fares"],
        ),
        ((MILL, PLACES, FARES), ["Nothing has been added or altered."]),
    ],
)
def test_what_becomes_of_an_item_is_said(items: tuple[Item, ...], says: list[str]) -> None:
    found = compose_supplement(AFTER, supplement_of(replace(AGENDA, items=items)), style("england"))
    assert lines(found.blocks)[3:] == says


def test_one_that_is_not_given_out_is_a_draft_and_the_words_are_the_styles() -> None:
    words = '[papers.supplement]\nnot_given = "Supplement {number}: in preparation"\nadded = "LATE ITEM"'
    printable = compose_supplement(AFTER, supplement_of(AFTER, on=None), styled(words))
    assert printable.draft == "DRAFT"
    said = lines(printable.blocks)
    assert "Supplement 1: in preparation" in said
    assert said[said.index("9. Flooding") + 1] == "LATE ITEM"
