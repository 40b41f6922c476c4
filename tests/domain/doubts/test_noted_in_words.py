"""Sentences that a report was, or was not, noted or agreed, held to the line that says so."""

import pytest

from tests.domain.doubts.doubted import HERE, said

TO_NOTE = "/moved Moss seconded Reed: that the report be noted"
NOT_NOTED = (
    "The Committee declined to note the report.",
    "The report would not be noted.",
    "The report could not be noted as it stood.",
    "The Committee would not note the report.",
    "Members were unwilling to note the update.",
    "Members did not wish to note the report.",
    "The Committee was not prepared to note it.",
)
NOTED = (
    "The report was noted.",
    "The Committee noted the report.",
    "The annual report was therefore noted.",
    "Members then noted the update, and thanked the officers.",
)


@pytest.mark.parametrize("line", NOT_NOTED)
def test_a_report_that_is_recorded_as_noted_was_not_left_unnoted(line: str) -> None:
    assert said(*HERE, "/noted", line) == [
        "The words say that the matter was not noted, but it is recorded as noted."
    ]
    assert said(*HERE, TO_NOTE, "/vote 1-4", line) == []
    [sentence] = said(*HERE, TO_NOTE, "/vote 4-1", line)
    assert "recorded as" in sentence


@pytest.mark.parametrize(
    "line",
    [
        "The Committee declined to agree the report.",
        "The recommendations were not agreed.",
        "Members would not endorse the recommendations.",
        "The report could not be approved.",
    ],
)
def test_nor_was_one_that_is_recorded_as_agreed_left_unagreed(line: str) -> None:
    told = "The words say that the matter was not accepted, but it is recorded as agreed."
    assert said(*HERE, "/agreed", line) == [told]


@pytest.mark.parametrize("line", NOTED)
def test_a_report_that_was_refused_was_not_noted(line: str) -> None:
    [sentence] = said(*HERE, TO_NOTE, "/vote 1-4", line)
    assert sentence == "The words say that the matter was noted, but the motion is recorded as lost."
    assert len(said(*HERE, "/rs does not note the report", line)) == 1
    assert said(*HERE, "/noted", line) == []
    assert said(*HERE, TO_NOTE, "/vote 4-1", line) == []
    assert said(*HERE, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The costs would not be noted in the report.",
        "The recommendations were noted, but not agreed.",
        "The recommendations were not agreed.",
        "Members noted that the report had not been noted by Cabinet.",
        "Councillor Reed asked that the report not be noted.",
        "The report could not be noted before the figures were corrected.",
        "The report was not noted at Cabinet.",
    ],
)
def test_what_does_not_contradict_noted_is_not_doubted(line: str) -> None:
    assert said(*HERE, "/noted", line) == []


@pytest.mark.parametrize("line", [*NOTED, "Members noted the cost.", "The Committee noted that it was long."])
def test_a_lost_motion_on_something_else_says_nothing_of_the_report(line: str) -> None:
    assert said(*HERE, "/moved Moss seconded Reed: that the pier be painted", "/vote 1-4", line) == []
