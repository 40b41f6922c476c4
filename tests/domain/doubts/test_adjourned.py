"""What is decided or said while the meeting stands adjourned, or after it has closed."""

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
    ("lines", "sentence"),
    [
        (("/adjourn 7.10 pm", "reed: asked why"), "This was said while the meeting stood adjourned."),
        (("/close 7.10 pm", "/item 6", "reed: asked why"), "This was said after the meeting had closed."),
        (("/close 7.10 pm", "/item 6", "/noted"), "This was decided after the meeting had closed."),
        (
            ("/adjourn 7.10 pm", "/adjourn 7.20 pm", "/resume 7.30 pm"),
            "The meeting is recorded as adjourned, but stood adjourned already.",
        ),
        (
            ("/adjourn 7.10 pm", "/adjourn 7.20 pm", "/resume 7.30 pm", "/resume 7.40 pm"),
            "The meeting is recorded as resumed, but not as adjourned before.",
        ),
    ],
)
def test_what_happens_while_the_meeting_is_not_sitting_is_doubted(
    lines: tuple[str, ...], sentence: str
) -> None:
    assert sentence in said(*HERE, *lines)


@pytest.mark.parametrize("line", ["/rs keeps the quay", "reed: asked why"])
def test_both_times_written_before_the_first_item_leave_the_business_undoubted(line: str) -> None:
    assert said("/open 6.00", "/close 8.00", *HERE, line) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs keeps the quay", "/vote 4-1", "/adjourn 7.10 pm", "/resume 7.20 pm"),
        ("/adjourn 7.10 pm", "/resume 7.20 pm", "/rs keeps the quay"),
        ("/vote 4-1", "/adjourn 7.10 pm", "/rs keeps the quay"),
        ("/adjourn 7.10 pm", "/note the room was cold", "The clerk rang the pilot."),
        ("/adjourn 7.10 pm", "/resume 7.20 pm", "reed: asked why"),
        ("/item 6", "/noted", "/close 7.10 pm", "/item 5", "/rs keeps the quay", "reed: asked why"),
    ],
)
def test_a_decision_before_an_adjournment_or_after_the_resumption_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
