"""The time at which a meeting opened, beside that at which it was to begin and those recorded after it."""

import pytest
from msgspec.structs import replace

from tests.council import MEETING
from tests.domain.doubts.doubted import THREE, said
from tests.domain.scene import SITTING

NO_TIME = replace(SITTING, meeting=replace(MEETING, time=None))
"""A meeting of which nobody said when it was to begin."""


@pytest.mark.parametrize(
    ("opened", "sentence"),
    [
        ("2.00", "2.00 pm is hours earlier than 6.00 pm, when the meeting was to begin."),
        ("9.30", "9.30 pm is hours later than 6.00 pm, when the meeting was to begin."),
        ("10.02 am", "10.02 am is hours earlier than 6.00 pm, when the meeting was to begin."),
    ],
)
def test_a_meeting_opens_at_about_the_time_at_which_it_was_to_begin(opened: str, sentence: str) -> None:
    assert said(f"/open {opened}", *THREE) == [sentence]


@pytest.mark.parametrize("opened", ["5.40", "6.00", "6.02 pm", "7.30"])
def test_a_meeting_that_opens_a_little_early_or_late_is_not_doubted(opened: str) -> None:
    assert said(f"/open {opened}", *THREE) == []


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ("/open 9.00 pm", *THREE, "/out Reed 7.10 pm", "/in Reed 7.20 pm", "/close 8.00 pm"),
            "9.00 pm is later than 7.10 pm, the time recorded after it.",
        ),
        (
            ("/open 10.02 am", *THREE, "/close 9.50"),
            "9.50 pm is half a day after 10.02 am, when the meeting began.",
        ),
    ],
)
def test_an_opening_that_the_other_times_do_not_fit_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*lines, sitting=NO_TIME) == [sentence]


def test_a_meeting_may_last_all_day() -> None:
    assert said("/open 9.30 am", *THREE, "/close 11.10 pm", sitting=NO_TIME) == []
