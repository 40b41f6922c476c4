"""Responses to recommendations of earlier meetings, and their minutes confirmed."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.sitting import Sitting
from tests.council import COMMITTEE
from tests.domain.doubts.doubted import HERE, MET, said

MADE = date(2025, 12, 9)


def _recommended(reference: str) -> LogEntry | None:
    if reference not in ("ECSC-001", "ECSC-002"):
        return None
    kind = Kind.RECOMMENDATION
    return LogEntry(reference, kind, COMMITTEE.id, "earlier", None, None, "pay", (), None, MADE, MADE)


LATER: Sitting = replace(MET, logged=_recommended)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ("/respond ECSC-001 accepted on 8 December 2025",),
            (
                "The response to ECSC-001 is dated 8 December 2025,"
                " before the recommendation of 9 December 2025."
            ),
        ),
        (
            ("/respond ECSC-001 rejected because money is short on 4 March 2026",),
            "The response to ECSC-001 is dated 4 March 2026, after this meeting.",
        ),
        (
            ("/respond ECSC-001 accepted", "/respond ECSC-001 rejected"),
            "The response to ECSC-001 is recorded twice: accepted, then rejected.",
        ),
        (
            ("/respond ECSC-001 accepted on 3 January", "/respond ECSC-001 accepted on 4 January"),
            "The response to ECSC-001 is recorded twice: accepted, then accepted.",
        ),
        (
            ("/update ECSC-001 closed", "/update ECSC-001 ask again by June"),
            "ECSC-001 is closed and asked for again at this meeting.",
        ),
        (
            ("/update ECSC-001 closed", "/update 1 closed because it is paid"),
            "ECSC-001 is closed twice at this meeting.",
        ),
        (
            ("/update ECSC-001 ask again by May", "/update 1 ask again by June"),
            "ECSC-001 is asked for again twice at this meeting.",
        ),
        (
            ("/update ECSC-001 closed because it was paid on 31 February",),
            "There is no 31 February.",
        ),
        (
            ("/update ECSC-001 it was paid on 31 February",),
            "There is no 31 February.",
        ),
        (
            ("/respond ECSC-001 accepted because it was to be on 31 February",),
            "There is no 31 February.",
        ),
        (
            ("/confirm 9 December", "/item 6", "/confirm 9 December with 8: for “a” read “b”"),
            "The minutes of 9 December 2025 are recorded as confirmed twice.",
        ),
    ],
)
def test_what_contradicts_itself_about_another_meeting_is_doubted(
    lines: tuple[str, ...], sentence: str
) -> None:
    assert said(*HERE, *lines, sitting=LATER) == [sentence]


def test_one_response_each_from_between_the_meetings_is_not_doubted() -> None:
    lines = (
        "/respond ECSC-001 accepted on 9 December 2025",
        "/respond ECSC-002 rejected on 3 March 2026",
        "/confirm 9 December",
    )
    assert said(*HERE, *lines, sitting=LATER) == []


def test_minutes_that_an_earlier_meeting_confirmed_are_doubted() -> None:
    earlier = date(2026, 1, 13)
    sitting = replace(MET, confirmed_before={MADE: earlier}.get)
    [sentence] = said(*HERE, "/confirm 9 December", sitting=sitting)
    assert (
        sentence
        == "The minutes of 9 December 2025 were confirmed already, by the meeting of 13 January 2026."
    )
