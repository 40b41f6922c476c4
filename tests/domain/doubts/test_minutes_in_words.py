"""Sentences that tell whether minutes were confirmed, and with corrections."""

import pytest

from tests.domain.doubts.doubted import HERE, said

AS_THEY_STOOD = (*HERE, "/confirm 9 December")
CORRECTED = (*HERE, "/confirm 9 December with item 3: for “Reed” read “Moss”")


@pytest.mark.parametrize(
    "line",
    [
        "The last minutes were changed.",
        "The minutes were altered.",
        "The minutes were agreed with one change.",
        "Agreed with one change.",
        "Minutes agreed with a small change to item 3.",
        "Signed with two changes.",
        "One change was made to the minutes.",
        "There was one change.",
        "They were agreed with one correction.",
        "They were corrected.",
        "Approved subject to one amendment.",
        "Councillor Reed asked for a correction to the minutes, which was agreed.",
        "One word was changed in the minutes.",
        "A typo was corrected.",
    ],
)
def test_minutes_confirmed_as_they_stood_were_not_corrected(line: str) -> None:
    told = "The words say that the minutes were corrected, but /confirm has no corrections."
    assert said(*AS_THEY_STOOD, line) == [told]
    assert said(*CORRECTED, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The minutes were signed as they stood.",
        "Signed as they stood.",
        "Agreed as drafted.",
        "The minutes were agreed as a correct record without change.",
        "The minutes were agreed unchanged.",
        "The last minutes were not changed.",
        "Nothing was changed.",
        "Nothing in the minutes needed to be corrected.",
        "No changes were made to the minutes.",
        "No corrections.",
        "There were no changes to the minutes.",
        "They were agreed without change.",
        "No one asked for any changes to the minutes.",
    ],
)
def test_minutes_confirmed_with_corrections_were_corrected(line: str) -> None:
    told = "The words say that the minutes were not corrected, but /confirm has corrections."
    assert said(*CORRECTED, line) == [told]
    assert said(*AS_THEY_STOOD, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The minutes weren’t agreed.",
        "The minutes were not yet ready.",
        "The last minutes were held over.",
        "The minutes were put off to the next meeting.",
        "The minutes were left until April.",
        "The minutes could not be agreed and were held over.",
        "The minutes of the last meeting could not be agreed.",
        "The minutes would not be confirmed tonight.",
        "The draft minutes couldn’t be approved.",
        "The minutes had not been circulated and could not be approved.",
        "The minutes could not be agreed until the next meeting.",
        "The minutes remain unconfirmed.",
        "The minutes were sent back for correction.",
        "Confirmation of the minutes was deferred.",
        "The Committee could not agree the minutes.",
        "Members declined to confirm the minutes of the last meeting.",
        "Members were unable to agree the minutes.",
        "The Chair refused to sign the minutes.",
        "The Committee deferred approval of the minutes to April.",
        "It was agreed to hold over the minutes.",
    ],
)
def test_confirmed_minutes_were_not_held_over(line: str) -> None:
    told = "The words say that the minutes were not confirmed, but they are recorded as confirmed."
    assert told in said(*AS_THEY_STOOD, line)
    assert told not in said(*HERE, line)


@pytest.mark.parametrize(
    "line",
    [
        "The minutes of the Trust could not be agreed.",
        "The Committee would not agree the minutes of the working group.",
        "The minutes could not be found on the website.",
        "The minutes could not be clearer.",
        "The minutes could not be agreed at the last meeting, for want of a quorum.",
        "The minutes could not be agreed before one change had been made.",
        "The minutes of the meeting of 14 October 2025 could not be agreed.",
        "Councillor Reed said that the minutes could not be agreed as they stood.",
        "Members declined to change the minutes.",
    ],
)
def test_minutes_of_others_and_those_confirmed_in_the_end_may_have_been_held_over(line: str) -> None:
    assert not any("not confirmed" in one for one in said(*AS_THEY_STOOD, line))


@pytest.mark.parametrize(
    "line", ["Signed the minutes of 19 December.", "We agreed the minutes of 19 December."]
)
def test_minutes_of_another_day_are_doubted(line: str) -> None:
    words = "The words say that the minutes of 19 December 2025 were confirmed"
    told = f"{words}, and the record has those of 9 December 2025"
    assert [one.startswith(told) for one in said(*AS_THEY_STOOD, line)] == [True]
    assert said(*AS_THEY_STOOD, line.replace("19", "9")) == []


@pytest.mark.parametrize(
    "line",
    ["The dates were changed.", "Members had changed their minds.", "There was one change of contractor."],
)
def test_what_is_said_of_other_things_is_not_of_the_minutes(line: str) -> None:
    assert said(*AS_THEY_STOOD, line) == []


@pytest.mark.parametrize("line", ["Agreed with one change.", "They were corrected.", "No changes were made."])
def test_nothing_is_of_minutes_where_none_are_confirmed(line: str) -> None:
    assert said(*HERE, line) == []


def test_minutes_that_are_named_may_be_told_of_in_any_item() -> None:
    told = "The words say that the minutes were corrected, but /confirm has no corrections."
    assert said(*AS_THEY_STOOD, "/item 6", "The last minutes were changed.") == [told]
    assert said(*AS_THEY_STOOD, "/item 6", "The minutes of the Trust were corrected.") == []
    assert said(*AS_THEY_STOOD, "/item 6", "They were corrected.") == []


OF_DECEMBER = (*HERE, "/confirm 9 December with 8.4: for “Reed 6.3” read “Moss”")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "The minutes of the meeting in October were confirmed.",
            "the minutes of October were confirmed, and",
        ),
        ("The minutes of the October meeting were agreed.", "the minutes of October were confirmed, and"),
        (
            "Members confirmed the minutes of the October meeting.",
            "the minutes of October were confirmed, and",
        ),
        ("The minutes of the meeting in December 2024 were signed.", "of December 2024 were confirmed, and"),
        ("The minutes of the December meeting were not confirmed.", "of December were not confirmed, but"),
        (
            "The correction was to minute 6.3.",
            "minute 6.3 was corrected, but the correction recorded is to 8.4.",
        ),
        ("The one correction asked for was in minute 6.3.", "minute 6.3 was corrected, but"),
        ("Minute 6.3 was corrected.", "minute 6.3 was corrected, but"),
        ("The minutes were agreed with a correction to 6.3.", "minute 6.3 was corrected, but"),
    ],
)
def test_minutes_of_another_month_and_another_minute_corrected_are_doubted(line: str, sentence: str) -> None:
    found = said(*OF_DECEMBER, line)
    assert len(found) == 1
    assert sentence in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "The minutes of the meeting in December were confirmed.",
        "The minutes of the December meeting were agreed.",
        "The minutes of the meeting in December 2025 were signed.",
        "The minutes of the October meeting were not confirmed.",
        "The minutes of the Harbour Trust in October were confirmed.",
        "The correction was to minute 8.4.",
        "Minute 8.4 was corrected.",
        "The amendment was to paragraph 3.",
    ],
)
def test_the_minutes_confirmed_and_their_correction_may_be_told(line: str) -> None:
    assert said(*OF_DECEMBER, line) == []
