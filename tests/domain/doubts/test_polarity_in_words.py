"""Sentences about a matter of which a motion to refuse it was lost, or that was never decided on."""

import pytest

from tests.domain.doubts.doubted import HERE, said

LOST = ("/moved Moss seconded Reed: that the winter timetable be rejected", "/vote 2-3")
ONLY = "Only words say that this was agreed: /resolved records it."


@pytest.mark.parametrize(
    "line",
    [
        "The winter timetable was rejected.",
        "The Committee supported the winter timetable.",
        "The Committee agreed to reject the winter timetable.",
    ],
)
def test_a_lost_motion_to_refuse_decides_nothing(line: str) -> None:
    found = said(*HERE, *LOST, line)
    assert any(one.endswith("is recorded as lost.") for one in found)


@pytest.mark.parametrize(
    "line",
    ["The motion to reject the winter timetable was lost.", "Members spoke for the winter timetable."],
)
def test_what_became_of_that_motion_is_not_doubted(line: str) -> None:
    assert said(*HERE, *LOST, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Committee approved the report.",
        "The Committee approved the budget.",
        "The Committee endorsed the strategy.",
        "The Committee agreed to sell the ferry.",
        "The Committee set up a task group.",
        "The Committee referred the petition to Cabinet.",
        "A vote of thanks to the officers was carried.",
    ],
)
@pytest.mark.parametrize("before", ["/noted", "/rs asks for the tides each month"])
def test_what_was_agreed_only_in_words_is_doubted_beside_another_decision(before: str, line: str) -> None:
    assert said(*HERE, before, line) == [ONLY]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("/rs approves the report and its plan", "The Committee approved the report."),
        ("/rs asks for the tides each month", "The Committee agreed to ask for the tides."),
        ("/rs asks for the tides each month", "The Committee agreed with the Director."),
        ("/rs asks for the tides each month", "The Committee thanked the officers."),
        ("/noted", "The Committee noted the report."),
    ],
)
def test_what_was_decided_so_is_not(before: str, line: str) -> None:
    assert said(*HERE, before, line) == []


def test_a_report_that_is_recorded_as_noted_was_noted_beside_a_recommendation() -> None:
    found = said(
        *HERE, "/recommend repair the winch @Cabinet", "/noted", "The Committee did not note the report."
    )
    assert found == ["The words say that the matter was not noted, but it is recorded as noted."]


def test_an_election_that_is_recorded_nowhere_or_in_another_item_is_doubted() -> None:
    line = "Councillor Reed was elected Chair of the task group."
    [sentence] = said(*HERE, line)
    assert sentence.endswith("was elected Chair of the task group: /resolved or /ballot records it.")
    [sentence] = said(*HERE, "/ballot Moss 3, Reed 2", "Councillor Moss declined the post.")
    assert sentence.endswith("Councillor Ada Moss declined, but Councillor Ada Moss is recorded as elected.")


@pytest.mark.parametrize(
    ("before", "line", "doubted"),
    [
        ("The overspend was £1.2m.", "The overspend was £2.1m.", True),
        ("Some 40 staff had left.", "Of the 14 staff who had left, most were young.", True),
        ("Some 40 staff had left.", "There were 14 staff on the quay.", False),
        ("The overspend was £1.2m.", "The grant was £2.1m.", False),
    ],
)
def test_a_sum_of_one_name_and_numbers_that_sound_alike(before: str, line: str, *, doubted: bool) -> None:
    found = said(*HERE, before, line)
    assert [one.endswith("one may be a slip.") for one in found] == [True] * doubted
