"""Where a new item stands that no number places."""

import pytest

from scrutiny_tui.domain.agenda_order import place_of_new
from scrutiny_tui.domain.meetings import Item

NEXT, PLAN, LOG = "Date of next meeting", "Work programme", "Action log"
EXCLUSION, BIDS = "Exclusion of the press and public", "!Bids"
OPENING = ("Apologies for absence", "Minutes of the last meeting")


def item(title: str) -> Item:
    """An item; "!" marks one likely to be exempt, "*" an urgent one."""
    bare = title.lstrip("!*")
    exempt, urgent = ((3,) if title[0] == "!" else None), ("the river rises" if title[0] == "*" else "")
    return Item(bare, "M", "", "", bare, likely_exempt=exempt, urgent_because=urgent)


@pytest.mark.parametrize(
    ("agenda", "new", "expected"),
    [
        (OPENING, "Flooding", 2),
        ((*OPENING, PLAN, NEXT), "Flooding", 2),
        ((*OPENING, PLAN, "Dredging", NEXT), "Flooding", 4),
        ((*OPENING, LOG, PLAN, NEXT), "Flooding", 3),
        ((*OPENING, "Dredging", LOG, NEXT), "Flooding", 3),
        ((*OPENING, "Permanent exclusion of pupils", NEXT), "Flooding", 3),
        (("Dredging", NEXT, EXCLUSION, BIDS), "Flooding", 1),
        (("Dredging", BIDS, NEXT), "Flooding", 1),
        (("Dredging", BIDS, "Ferries", NEXT), "Flooding", 3),
        (("Dredging", BIDS, "Ferries", NEXT), "*Flooding", 3),
        (("Dredging", "*Ferries", NEXT), "Flooding", 1),
        (("Dredging", "*Ferries", NEXT), "*Flooding", 2),
        (("Dredging", NEXT, EXCLUSION, BIDS), "!Rents", 4),
        (("Dredging", BIDS, NEXT), "!Rents", 2),
        (("Dredging", NEXT), "!Rents", 2),
        (("Dredging", PLAN), NEXT, 2),
        (("Dredging", EXCLUSION, BIDS), NEXT, 1),
        (("Dredging", BIDS), EXCLUSION, 1),
    ],
)
def test_business_stands_before_what_closes_the_agenda_and_before_what_is_in_private(
    agenda: tuple[str, ...], new: str, expected: int
) -> None:
    assert place_of_new(item(new), [item(title) for title in agenda]) == expected
