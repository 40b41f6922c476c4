"""Times without am or pm: when the meeting began, and in one of which nobody said when."""

from datetime import time

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.room_events import MeetingTime, Presence
from tests.council import MEETING
from tests.domain.scene import SITTING, taken

NO_TIME = replace(SITTING, meeting=replace(MEETING, time=None))


def times_of(*lines: str) -> list[time | None]:
    """The times that lines record, typed in a meeting without a time."""
    bodies = taken(*lines, sitting=NO_TIME).bodies
    return [body.at for body in bodies if isinstance(body, MeetingTime | Presence)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["/out Reed 7.10", "/close 8.30"], [time(19, 10), time(20, 30)]),
        (["/in Reed 6.40", "/out Reed 9.15"], [time(18, 40), time(21, 15)]),
        (["/open 6.00", "/close 8.05"], [time(18), time(20, 5)]),
        (["/open 7.00", "/out Reed 8.10"], [time(19), time(20, 10)]),
        (["/out Reed 10.20", "/close 12.15"], [time(10, 20), time(12, 15)]),
        (["/open 9.30", "/close 1.05"], [time(9, 30), time(13, 5)]),
        (["/out Reed 2.15", "/close 4.00"], [time(14, 15), time(16)]),
        (["/out Reed 7.10 am", "/close 8.30"], [time(7, 10), time(8, 30)]),
        (["/out Reed 19.10", "/close 8.30"], [time(19, 10), time(20, 30)]),
        (["/open 0930", "/close 8.30"], [time(9, 30), time(20, 30)]),
    ],
)
def test_no_meeting_begins_before_eight_in_the_morning_and_each_time_follows_the_first(
    lines: list[str], expected: list[time]
) -> None:
    assert times_of(*lines) == expected


def test_no_meeting_opens_after_midnight_however_early_it_is() -> None:
    opened = taken("/open 2.00").bodies[0]
    assert isinstance(opened, MeetingTime)
    assert opened.at == time(14)
