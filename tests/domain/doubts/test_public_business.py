"""Business of every public meeting that stands in an exempt stretch: /public may have been forgotten."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.privacy.public_business import PUBLIC_BUSINESS
from scrutiny_tui.domain.sitting import Sitting
from tests.council import AGENDA
from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

PRIVATE = ("/exempt 3", "The rent asked for was low.")
LINES = [
    "The next meeting would be held on 14 April 2026.",
    "The next meeting is on Tuesday 14 April.",
    "Date of next meeting: 14 April",
    "The date and time of the next meeting were noted.",
    "It was noted that the next meeting of the Committee would be on 14 April.",
    "The Committee would next meet in April.",
    "/heading Dates of future meetings",
    "Apologies for absence were received from Mrs Orr.",
    "Apologies had been sent by Mrs Orr.",
    "The Chair thanked the officers for their hard work.",
    "The Chair thanked everyone for attending.",
    "Members thanked officers for their work over the past year.",
    "moss: thanked all officers and members for their support during the municipal year",
    "/rs thanks the officers for their work",
    "Thanks were expressed to all present.",
]


@pytest.mark.parametrize("line", LINES)
def test_public_business_behind_a_return_that_was_forgotten_is_doubted(line: str) -> None:
    assert PUBLIC_BUSINESS in said(*HERE, *PRIVATE, line)
    assert PUBLIC_BUSINESS in said(*HERE, *PRIVATE, "/item 6", line, "/close 8.00")
    assert PUBLIC_BUSINESS in said(*HERE, *PRIVATE, line, "/public", "/close 8.00")


@pytest.mark.parametrize("line", LINES)
def test_the_same_in_public_is_not(line: str) -> None:
    assert PUBLIC_BUSINESS not in said(*HERE, line, *PRIVATE)
    assert PUBLIC_BUSINESS not in said(*HERE, *PRIVATE, "/public", line, "/close 8.00")


@pytest.mark.parametrize(
    "line",
    [
        "The next meeting with Tarn Ltd would be in May.",
        "The next meeting would be asked to approve the sum.",
        "The next meeting would be in private.",
        "The Chair thanked the officers for the figures of the bids.",
        "Members thanked the Director for the report.",
        "Tarn Ltd had thanked the officers for their work on the lease.",
        "Apologies were received from Tarn Ltd for the delay.",
        "The firm had sent its apologies.",
        "\\The next meeting would be held on 14 April 2026.",
        "/note next meeting on 14 April",
        "reed: asked when the next meeting was",
    ],
)
def test_what_is_private_business_is_not(line: str) -> None:
    assert PUBLIC_BUSINESS not in said(*HERE, *PRIVATE, line)


def test_what_was_said_in_the_midst_of_private_business_is_not_once_the_public_is_back() -> None:
    lines = (*PRIVATE, "The Chair thanked the officers.", "The rent was agreed.", "/public")
    assert PUBLIC_BUSINESS not in said(*HERE, *lines)


def test_it_is_said_once_of_a_stretch() -> None:
    assert said(*HERE, *PRIVATE, *LINES[:3]).count(PUBLIC_BUSINESS) == 1


def _with_title(title: str) -> Sitting:
    return replace(SITTING, items=(*AGENDA[:-1], replace(AGENDA[-1], title=title)))


@pytest.mark.parametrize("title", ["Date of next meeting", "Future meetings"])
def test_so_is_whatever_is_said_in_an_item_that_is_always_public(title: str) -> None:
    lines = (*HERE, "/item 7", *PRIVATE, "/item 8a", "It was moved to June.")
    assert PUBLIC_BUSINESS in said(*lines, sitting=_with_title(title))
    assert PUBLIC_BUSINESS not in said(*lines, sitting=_with_title("Tenders"))
