"""What is decided or said while the meeting stands adjourned, or after it has closed."""

from datetime import time

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.found import doubts_of
from tests.domain.doubts.doubted import HERE, MET, said
from tests.domain.scene import taken

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
        ("/adjourn 7.10 pm", "/rs keeps the quay", "/resume 7.20 pm", "/rs mends it", "/vote 4-1"),
        ("/adjourn 7.10 pm", "/rs keeps the quay", "/vote 4-1", "/resume 7.20 pm"),
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
        ("/item 6", "/noted", "/close 7.10 pm", "/item 5", "reed: asked why", "They had asked twice."),
        ("/rs keeps the quay", "/item 6", "/noted", "/close 7.10 pm", "/item 5", "/reason It was cheap."),
    ],
)
def test_a_decision_before_an_adjournment_or_after_the_resumption_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("/rs keeps the quay",),
        ("/agreed that bins be emptied weekly",),
        ("/vote 4-1",),
        ("/lost",),
        ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1"),
        ("/amend Moss seconded Reed: add “weekly”", "/lost"),
        ("/ballot Moss 4, Reed 1",),
        ("/record Moss against",),
        ("/rc build a quay @Cabinet",),
        ("/rq the cost @DEC by June",),
        ("/ac visit the quay @DEC by June",),
        ("/conclude the quay was old",),
        ("/confirm 9 December",),
    ],
)
def test_a_decision_added_to_an_earlier_item_after_the_close_is_doubted(lines: tuple[str, ...]) -> None:
    before = ("/rs opens the harbour", "/item 6", "/noted", "/close 7.10 pm")
    found = said(*HERE, *before, "/item 5", *lines, sitting=MET)
    assert found.count("This was added to an earlier item after the meeting had closed.") == 1


def test_what_is_asked_for_while_the_meeting_stands_adjourned_is_doubted() -> None:
    lines = ("/adjourn 7.10 pm", "/rq the cost @DEC by June", "/resume 7.20 pm")
    assert said(*HERE, *lines) == ["This was asked for while the meeting stood adjourned."]


def test_whoever_left_after_the_close_is_doubted() -> None:
    lines = ("/item 6", "/noted", "/close 7.10 pm", "/out Reed 7.40 pm")
    assert said(*HERE, *lines) == ["7.40 pm is later than 7.10 pm, when the meeting closed."]
    assert said(*HERE, "/out Reed 7.00 pm", "/close 7.10 pm", "/in Reed 7.05 pm") == [
        "7.05 pm is earlier than 7.10 pm, the time recorded before it."
    ]


@pytest.mark.parametrize(("typed", "doubted"), [(time(19, 40), True), (time(19, 12), False), (None, False)])
def test_a_decision_typed_well_after_the_time_of_the_close_is_doubted(
    typed: time | None,
    doubted: bool,  # noqa: FBT001  whether it is
) -> None:
    sitting = taken(*HERE, "/rs keeps the quay", "/vote 4-1", "/close 7.10 pm").sitting
    entries = [replace(one, said_at=typed if one.line == "/vote 4-1" else None) for one in sitting.entries]
    found = [one.sentence for one in doubts_of(sitting.with_entries(entries))]
    sentence = "This was typed at 7.40 pm, and the meeting is recorded as closed at 7.10 pm."
    assert (sentence in found) is doubted


def test_whoever_left_in_an_earlier_item_may_be_read_in_behind_the_close() -> None:
    before = ("/item 5", "The quay was long.", "/item 6", "/noted", "/close 7.10 pm")
    assert said(*HERE, *before, "/item 5", "/out Reed 6.40 pm") == []
    assert len(said(*HERE, *before, "/out Reed 6.40 pm")) == 1
