"""Items, meetings, corrections and interests that sentences tell of otherwise than the record."""

from datetime import time

import pytest
from msgspec.structs import replace

from tests.domain.doubts.doubted import HERE, MET, said

NO_PART = (
    "The words say that Councillor Col Reed took no part, and the record has them as speaking in the item."
)
LAST = "The words say that the last meeting was on 2 December 2025, but it is recorded on 9 December 2025."
MEETING = replace(MET, next_time=time(18, 30))


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        (
            ("The next meeting would be held on Tuesday 14 April 2026 at 7.00 pm.",),
            "The words say that the next meeting is at 7.00 pm, but it is recorded at 6.30 pm.",
        ),
        (
            ("The next meeting would be held at 2 pm on 14 April 2026.",),
            "The words say that the next meeting is at 2.00 pm, but it is recorded at 6.30 pm.",
        ),
        (
            ("The next meeting would begin at 7.15.",),
            "The words say that the next meeting is at 7.15 pm, but it is recorded at 6.30 pm.",
        ),
        (
            ("At its last meeting on 2 December 2025 the Committee had asked for plans.",),
            LAST,
        ),
        (
            ("Members had asked for plans at their last meeting, on 2 December.",),
            LAST,
        ),
        (
            ("At the previous meeting of the Committee on 2 December 2025 plans were asked for.",),
            LAST,
        ),
        (
            ("At its meeting on 16 December 2025 the Committee had asked for plans.",),
            "No meeting of the committee on 16 December 2025 is known.",
        ),
        (
            ("The next meeting is on 14 April 2026, 7.00 pm.",),
            "The words say that the next meeting is at 7.00 pm, but it is recorded at 6.30 pm.",
        ),
        (
            ("/confirm 9 December", "There was one correction."),
            "The words say that the minutes were corrected, but /confirm has no corrections.",
        ),
        (
            ("reed: asked why", "Councillor Reed did not speak on this item."),
            NO_PART,
        ),
        (("Officers would report on the fees under item 12.",), "Item 12 is not on the agenda."),
        (("This would be taken with agenda item 9.",), "Item 9 is not on the agenda."),
        (
            ("/confirm 9 December", "There were three corrections to the minutes."),
            "The words say that the minutes were corrected, but /confirm has no corrections.",
        ),
        (
            ("/confirm 9 December with 2.1: for “a” read “b”", "There were no corrections to the minutes."),
            "The words say that the minutes were not corrected, but /confirm has corrections.",
        ),
        (
            ("/declare Reed 5 ORI a boat; stays", "reed: asked why", "Councillor Reed did not take part."),
            NO_PART,
        ),
        (
            (
                "/declare Reed 5 ORI a boat; stays",
                "Councillor Reed asked about the wall.",
                "Councillor Reed took no part in the discussion.",
            ),
            NO_PART,
        ),
        (
            ("/declare Reed 5 DPI a boat; leaves", "Councillor Reed remained in the room for this item."),
            (
                "The words say that Councillor Col Reed stayed in the room, but they declared an interest"
                " in the item and were to leave the room."
            ),
        ),
        (
            ("/out Reed 7.05", "Councillor Reed stayed in the meeting."),
            (
                "The words say that Councillor Col Reed stayed in the room, but"
                " they had left the meeting at 7.05 pm."
            ),
        ),
    ],
)
def test_what_contradicts_the_record_is_doubted(lines: tuple[str, ...], doubt: str) -> None:
    assert said(*HERE, *lines, sitting=MEETING) == [doubt]


@pytest.mark.parametrize(
    "lines",
    [
        ("The next meeting would be held on Tuesday 14 April 2026 at 6.30 pm.",),
        ("The next meeting would be held on 14 April 2026 in Quay House at half past six.",),
        ("The next meeting of the Trust would be held on 2 May at 7.00 pm.",),
        ("At its last meeting on 9 December 2025 the Committee had asked for plans.",),
        ("The Cabinet, at its last meeting on 2 December, had asked for plans.",),
        ("At the last meeting of the Trust on 2 December 2025 plans were shown.",),
        ("Officers would report on the fees under item 6.",),
        ("This would be taken with item 8.",),
        ("The Cabinet had considered it under item 12.",),
        ("Under item 12 of the schedule, moorings were free.",),
        ("/confirm 9 December with 2.1: for “a” read “b”", "There was one correction to the minutes."),
        ("/confirm 9 December", "There were no corrections to the minutes."),
        ("There were three corrections to the minutes of the Trust.",),
        ("/declare Reed 5 ORI a boat; stays", "reed: asked why", "Councillor Reed took no part in the vote."),
        ("/declare Reed 5 ORI a boat; stays", "Councillor Reed remained in the room for this item."),
        (
            "/declare Reed 5 ORI a boat; stays, no vote",
            "reed: declared that he had a boat",
            "Councillor Reed took no part in the discussion.",
        ),
        ("Councillor Reed stayed in the meeting.",),
        ("Councillor Reed did not speak on this item.",),
        ("At its meeting on 16 December 2025 the Cabinet had asked for plans.",),
        ("The public remained in the room.",),
    ],
)
def test_what_the_record_has_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines, sitting=MEETING) == []
