"""Sentences that tell when the meeting began, broke off and ended, and how long it lasted."""

import pytest

from tests.domain.doubts.doubted import HERE, said

TIMES = (*HERE, "/open 6.05 pm", "/adjourn 7.00 pm", "/resume 7.10 pm")
CLOSE = "/close 8.05 pm"
"""The meeting lasts two hours."""


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("We finished at 8.30.", "the meeting closed at 8.30 pm, but it is recorded as closed at 8.05 pm."),
        ("Finished 8.30pm.", "closed at 8.30 pm, but"),
        ("Ended 8.30.", "closed at 8.30 pm, but"),
        ("We closed at 9.", "closed at 9.00 pm, but"),
        ("We wrapped up at half past eight.", "closed at 8.30 pm, but"),
        ("Meeting over at half past eight.", "closed at 8.30 pm, but"),
        ("Everyone went home at 8.30.", "closed at 8.30 pm, but"),
        ("The Chair ended the meeting at 8.30.", "closed at 8.30 pm, but"),
        ("The Chair brought the meeting to a close at 8.30.", "closed at 8.30 pm, but"),
        ("The meeting came to an end at 8.30.", "closed at 8.30 pm, but"),
        ("The meeting ran until 8.30.", "closed at 8.30 pm, but"),
        ("The meeting ran from 6.05 to 8.30.", "closed at 8.30 pm, but"),
        ("We sat from 6.30 to 8.05.", "opened at 6.30 pm, but"),
        ("A late start, 6.45.", "opened at 6.45 pm, but"),
        (
            "The meeting started fifteen minutes late.",
            "began 15 minutes late, but it is recorded as opened at",
        ),
        ("Finish: 8.30", "closed at 8.30 pm, but"),
        ("We started late, at 6.45.", "opened at 6.45 pm, but it is recorded as opened at 6.05 pm."),
        ("Kicked off at 6.30.", "opened at 6.30 pm, but"),
        ("We began at 6.45.", "opened at 6.45 pm, but"),
        ("The meeting started late, at 6.45.", "opened at 6.45 pm, but"),
        ("The meeting got under way at 6.45.", "opened at 6.45 pm, but"),
        ("The Chair called the meeting to order at 6.45.", "opened at 6.45 pm, but"),
        ("Start time 6.45", "opened at 6.45 pm, but"),
        ("The meeting lasted three hours.", "lasted 180 minutes, but 120 minutes are recorded."),
        (
            "The meeting went on for two and a half hours.",
            "lasted 150 minutes, but 120 minutes are recorded.",
        ),
        ("We sat for an hour.", "lasted 60 minutes, but 120 minutes are recorded."),
        ("The meeting took 40 minutes.", "lasted 40 minutes, but 120 minutes are recorded."),
        ("The meeting lasted less than an hour.", "lasted less than 60 minutes, but 120 minutes are"),
        ("The meeting ran for over three hours.", "lasted over 180 minutes, but 120 minutes are recorded."),
        (
            "We broke for twenty minutes.",
            "the adjournment lasted 20 minutes, but it is recorded as 10 minutes.",
        ),
        ("The break had lasted twenty minutes.", "the adjournment lasted 20 minutes, but"),
        ("The break was twenty minutes.", "the adjournment lasted 20 minutes, but"),
        ("Members came back at 7.20.", "the meeting resumed at 7.20 pm, but"),
        ("All members were back at 7.20.", "the meeting resumed at 7.20 pm, but"),
        ("The meeting had lasted three hours and a half.", "the meeting lasted 210 minutes, but"),
        ("There was a twenty-minute break.", "the adjournment lasted 20 minutes, but"),
        ("We had a 15 minute tea break.", "the adjournment lasted 15 minutes, but"),
        ("We adjourned at 7.15.", "adjourned at 7.15 pm, but it is recorded as adjourned at 7.00 pm."),
        ("A short break was taken at 7.20.", "adjourned at 7.20 pm, but"),
        ("We started again at 7.20.", "resumed at 7.20 pm, but it is recorded as resumed at 7.10 pm."),
        ("We were back at 7.20.", "resumed at 7.20 pm, but"),
        ("There was no break.", "there was no adjournment, but one is recorded."),
        ("We carried on without a break.", "there was no adjournment, but one is recorded."),
    ],
)
def test_another_time_than_that_of_the_meeting_is_doubted(line: str, ending: str) -> None:
    [sentence] = said(*TIMES, line, CLOSE)
    assert ending in sentence


@pytest.mark.parametrize(
    "line",
    [
        "The break had lasted ten minutes.",
        "The break was ten minutes.",
        "The break was twenty minutes late.",
        "Members came back at 7.10.",
        "Members came back to the point at 7.20.",
        "The meeting had lasted two hours.",
        "The meeting of the Cabinet had lasted three hours and a half.",
        "We finished at 8.05.",
        "Finished 8.05pm.",
        "Meeting over at five past eight.",
        "All over by 8.30.",
        "We finished just after 8.",
        "We finished about 8.",
        "We started at 6.05.",
        "Kicked off at 6.05.",
        "The meeting ran from 6.05 to 8.05.",
        "We started on time.",
        "We started five minutes late.",
        "The meeting was due to start at 6.00.",
        "The meeting lasted two hours.",
        "The meeting lasted nearly two hours.",
        "We sat for over an hour.",
        "The meeting took an hour and 50 minutes.",
        "The discussion lasted three hours.",
        "We broke for ten minutes at 7.",
        "We had a ten minute break.",
        "We took a break.",
        "We started again at 7.10.",
        "The dredger broke for ten minutes.",
        "The harbour closed at 9.",
        "Opened 2019.",
        "Divers took a break at 8.",
    ],
)
def test_the_recorded_times_and_other_times_are_not(line: str) -> None:
    assert said(*TIMES, line, CLOSE) == []


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("We broke for ten minutes at 7.", "was adjourned at 7.00 pm: /adjourn records it."),
        ("There was a short break.", "was adjourned: /adjourn records it."),
        ("We finished at 8.30.", "closed at 8.30 pm: /close records it."),
        ("We kicked off at 6.30.", "opened at 6.30 pm: /open records it."),
    ],
)
def test_a_time_of_which_nothing_is_recorded_is_only_words(line: str, command: str) -> None:
    assert said(*HERE, line) == [f"Only words say that the meeting {command}"]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("The Chair thanked everyone and wound up at ten to eight.", "7.50 pm"),
        ("The Chair thanked members and brought the meeting to a close at 8.10 pm.", "8.10 pm"),
        ("Members thanked the officers, and then finished at 7.30 pm.", "7.30 pm"),
    ],
)
def test_when_it_ended_is_held_to_the_close_behind_another_act(line: str, at: str) -> None:
    found = said("/item 5", "/here all", "/open 6.00", line, "/close 7.52")
    assert f"The words say that the meeting closed at {at}, but it is recorded as closed at 7.52 pm." in found


@pytest.mark.parametrize(
    "line",
    [
        "The Chair thanked everyone and wound up at 7.52.",
        "The Chair thanked everyone and wound up at eight minutes to eight.",
        "Councillor Reed thanked everyone and left at 7.30 pm.",
    ],
)
def test_when_it_ended_is_not_doubted_behind_another_act(line: str) -> None:
    found = said("/item 5", "/here all", "/open 6.00", line, "/close 7.52")
    assert not any("closed at" in one for one in found)


def test_when_someone_had_joined_is_held_to_when_they_came_in() -> None:
    lines = ("/item 5", "/here Moss, Berg, Ben Hale", "/open 6.00", "/in Reed 6.20")
    [sentence] = said(*lines, "Councillor Reed, who had joined at half past six, asked about nets.")
    assert sentence.endswith("Col Reed came in at 6.30 pm, but 6.20 pm is recorded.")
    assert said(*lines, "Councillor Reed, who had joined at 6.20 pm, asked about nets.") == []
    assert said(*lines, "Councillor Reed, who had joined the board in 2020, asked about nets.") == []


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("The meeting finished just after eight.", "just after 8.00 pm"),
        ("The meeting ended shortly after 8 pm.", "just after 8.00 pm"),
        ("We finished just before half past seven.", "just before 7.30 pm"),
        ("The meeting closed just before nine.", "just before 9.00 pm"),
    ],
)
def test_just_after_or_before_a_time_is_held_to_the_close(line: str, when: str) -> None:
    found = said("/item 5", "/here all", "/open 6.00", line, "/close 7.52")
    assert f"The words say that the meeting closed {when}, but it is recorded as closed at 7.52 pm." in found


@pytest.mark.parametrize(
    "line",
    [
        "The meeting finished just before eight.",
        "The meeting ended shortly after ten to eight.",
        "The meeting started just after six.",
        "The new café opened just after eight.",
    ],
)
def test_just_after_or_before_a_time_rightly_is_not(line: str) -> None:
    found = said("/item 5", "/here all", "/open 6.00", line, "/close 7.52")
    assert not any("just" in one for one in found)
