"""What is decided while the meeting stands adjourned."""

import pytest

from tests.domain.doubts.doubted import HERE, said

WHILE_ADJOURNED = "This was decided while the meeting stood adjourned."


@pytest.mark.parametrize(
    "lines",
    [
        ("/adjourn 7.10 pm", "/rs keeps the quay"),
        ("/rs keeps the quay", "/adjourn 7.10 pm", "/vote 4-1", "/resume 7.20 pm"),
        ("/adjourn 7.10 pm", "/item 6", "/noted", "/resume 7.20 pm"),
        ("/adjourn 7.10 pm", "/resume 7.20 pm", "/adjourn 7.30 pm", "/agreed"),
        ("/adjourn 7.10 pm", "/confirm 9 December", "/resume 7.20 pm"),
        ("/adjourn 7.10 pm", "/exempt 3", "It was dear.", "/public"),
        ("/moved Moss seconded Reed", "/rs keeps the quay", "/adjourn 7.10 pm", "/lost"),
    ],
)
def test_a_decision_taken_while_the_meeting_stands_adjourned_is_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == [WHILE_ADJOURNED]


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs keeps the quay", "/vote 4-1", "/adjourn 7.10 pm", "/resume 7.20 pm"),
        ("/adjourn 7.10 pm", "/resume 7.20 pm", "/rs keeps the quay"),
        ("/vote 4-1", "/adjourn 7.10 pm", "/rs keeps the quay"),
        ("/adjourn 7.10 pm", "/note the room was cold", "The clerk rang the pilot."),
        ("/close 7.10 pm", "/item 6", "/noted"),
    ],
)
def test_a_decision_before_an_adjournment_or_after_the_resumption_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
