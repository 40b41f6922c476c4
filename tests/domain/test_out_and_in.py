"""A line that says from when to when someone was out of the room: `/out A 6.40-6.50`."""

from datetime import time

import pytest

from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Move, Presence
from tests.domain.scene import refused, taken, who


@pytest.mark.parametrize(
    "line",
    [
        "/out Reed 6.40-6.50",
        "/out Reed 6.40 – 6.50 pm",
        "/out Reed 6.40pm-6.50pm",
        "/out Reed from 6.40 to 6.50",
        "/out Reed (6.40 to 6.50 pm)",
        "/out Reed 6.40, back 6.50",
        "/out Reed 18:40 and back at 18:50",
        "/out Reed left 1840-1850",
    ],
)
def test_a_line_may_say_from_when_to_when_someone_was_out(line: str) -> None:
    after = taken("/open 6.30 pm", line)
    assert [body for body in after.bodies if isinstance(body, Presence)] == [
        Presence(Move.WENT, (Named("Reed", "reed"),), time(18, 40)),
        Presence(Move.CAME, (Named("Reed", "reed"),), time(18, 50)),
    ]
    for entry in after.entries[1:]:
        assert taken("/open 6.30 pm", entry.line).bodies[-1] == entry.body


def test_several_people_may_be_out_together_and_over_noon() -> None:
    after = taken("/open 10.00 am", "/out Reed, Moss 11.50-12.10 pm")
    went, back = after.bodies[1:]
    assert isinstance(went, Presence)
    assert isinstance(back, Presence)
    assert (who(went.people), went.at, back.at) == (["reed", "moss"], time(11, 50), time(12, 10))


@pytest.mark.parametrize("line", ["/out Reed 6.40-6.84", "/in Reed 6.40-6.50", "/out Reed 6.40-6.50-7.00"])
def test_a_span_of_which_an_end_is_no_time_is_refused(line: str) -> None:
    assert "is not a time" in refused(line)
