"""What is said to be deferred, and to be decided."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.council import DAY, NEXT
from tests.domain.doubts.doubted import HERE, MET, said
from tests.domain.scene import SITTING

KEPT = "/moved Moss seconded Reed: that the quay be kept"
ITEM = "The item is said to be deferred, and then something was resolved."
MOTION = "The motion is said to be deferred, and then something was resolved."


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            (KEPT, "/deferred", "/vote 4-1"),
            "The motion is said to be deferred, and a vote is recorded after that.",
        ),
        (
            (KEPT, "/deferred to the next meeting", "/vote 4-1"),
            "The motion is said to be deferred, and a vote is recorded after that.",
        ),
        (
            (KEPT, "/deferred", "/vote 1-4"),
            "The motion is said to be deferred, but its vote was lost, 1 to 4.",
        ),
        (
            ("/rs keeps the quay", "/deferred", "/vote 4-1"),
            "The matter is said to be resolved, and then deferred.",
        ),
        (
            ("/agreed that the quay be kept", "/noted with thanks", "/deferred because officers were absent"),
            "The matter is said to be resolved, and then deferred.",
        ),
        (
            (KEPT, "/vote 1-4", "/deferred"),
            "The item is said to be deferred, straight after a motion was lost in it.",
        ),
        (
            ("/agreed", "/deferred"),
            "The item is said to be deferred, straight after something was resolved in it.",
        ),
        (("/deferred", "/rs keeps the quay", "/vote 4-1"), ITEM),
        (("/deferred", "It was debated.", "/rs keeps the quay"), ITEM),
        (("/deferred", "/noted"), ITEM),
        ((KEPT, "/deferred", "/rs keeps the quay", "/vote 4-1"), MOTION),
        ((KEPT, "/deferred to May", KEPT, "/vote 4-1"), MOTION),
    ],
)
def test_what_is_deferred_and_decided_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*HERE, *lines) == [sentence]


def test_a_vote_and_an_outcome_after_a_deferral_are_doubted_each() -> None:
    assert said(*HERE, KEPT, "/deferred to the next meeting", "/vote 4-1", "/carried") == [
        "The motion is said to be deferred, and a vote is recorded after that.",
        "The motion is said to be deferred, and then carried.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("/deferred to May", "/moved Reed seconded Moss: that it be put off to May", "/vote 4-1"),
        ("/moved Moss seconded Reed: that it be held over", "/deferred to May", "/vote 4-1"),
        (KEPT, "/deferred", "/moved Reed seconded Moss: that lamps be mended", "/vote 4-1"),
        ("/moved Moss seconded Reed: that the item be deferred", "/deferred", "/vote 4-1"),
        ("/deferred", "/vote 4-1"),
        (KEPT, "/deferred", "/rs asks for a report on lamps"),
        ("/deferred", "/item 6", "It was long.", "/item 5", "/rs keeps the quay", "/vote 4-1"),
        ("/deferred", "/adjourn 7pm", "/resume 7.10pm", "/rs keeps the quay", "/vote 4-1"),
        ("/moved Moss seconded Reed: that the item be deferred", "/vote 4-1", "/deferred to May"),
    ],
)
def test_a_deferral_that_follows_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


CALENDAR = replace(SITTING, meeting_days=(date(2025, 12, 9), DAY, NEXT, date(2026, 6, 9)))
MOORINGS = "/request the figures on moorings @DEC by 14 December"
JANUARY = "/request the figures on moorings @DEC by 14 January 2027"
NO_MAY = "No meeting in May 2026 is known."
NOT_APRIL = (
    "The words say that this was deferred {} the April meeting,"
    " but it is recorded as deferred to the June meeting."
)
NOT_DUE = "The words say that this is to be done {}, but it is recorded as due {}."


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("/deferred to the May meeting",), NO_MAY),
        (("/resolved that the item be deferred to the May meeting",), NO_MAY),
        (("It was deferred to the May meeting.",), NO_MAY),
        (("The report comes back to the May meeting.",), NO_MAY),
        (("The Director said that a report would come to our meeting in May.",), NO_MAY),
        (("/resolved that a report be brought to the May meeting",), NO_MAY),
        (("/request the figures @DEC by the May meeting",), NO_MAY),
        (("/deferred to the March meeting",), "No meeting in March 2027 is known."),
        (
            ("/deferred to the June meeting", "The item was deferred to the April meeting."),
            NOT_APRIL.format("to"),
        ),
        (("It was deferred to the April meeting.", "/deferred to the June meeting"), NOT_APRIL.format("to")),
        (
            ("/deferred to the June meeting", "Members put it off until the April meeting."),
            NOT_APRIL.format("until"),
        ),
        (
            (MOORINGS, "The figures on moorings would be sent out by 28 December."),
            NOT_DUE.format("by 28 December 2026", "14 December 2026"),
        ),
        (
            (MOORINGS, "The Director said that the figures would be circulated to members by 28 December."),
            NOT_DUE.format("by 28 December 2026", "14 December 2026"),
        ),
        (
            (JANUARY, "Gwen Dale would send the figures on moorings before Christmas."),
            NOT_DUE.format("before Christmas", "14 January 2027"),
        ),
        (
            ("/request the figures @DEC by 30 April", "The figures would be sent out before Easter."),
            NOT_DUE.format("before Easter", "30 April 2026"),
        ),
    ],
)
def test_a_meeting_or_a_day_that_the_record_has_otherwise_is_doubted(
    lines: tuple[str, ...], sentence: str
) -> None:
    assert said(*HERE, *lines, sitting=CALENDAR) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        ("/deferred to the June meeting", "The item was deferred to the meeting on 9 June."),
        ("/deferred to the next meeting", "The item was deferred to the April meeting."),
        ("/deferred until June", "It was put off to the June meeting."),
        ("/deferred until after the May elections", "It was put off to the June meeting."),
        ("/deferred to the September meeting",),
        ("The matter had been raised at the May meeting.",),
        ("The report was to have come to the May meeting.",),
        ("The report would go to the May meeting of the Cabinet.",),
        ("The report would go to the Cabinet’s May meeting.",),
        ("\\The report comes back to the May meeting.",),
        (MOORINGS, "Gwen Dale would send the figures on moorings before Christmas."),
        (MOORINGS, "The costs of the pier would be sent out by 31 May."),
    ],
)
def test_a_meeting_or_a_day_that_fits_the_record_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines, sitting=CALENDAR) == []


def test_a_meeting_is_not_missed_where_the_calendar_does_not_reach_so_far() -> None:
    assert said(*HERE, "/deferred to the May meeting", sitting=MET) == []


PUT_OFF = (*HERE, "/deferred to the meeting in May")


@pytest.mark.parametrize(
    "told",
    [
        "Consideration was deferred to the meeting in June.",
        "Further consideration was deferred to the meeting in June.",
        "Consideration was postponed until June.",
        "The decision was deferred to the meeting in June.",
        "The matter was deferred to the meeting in June 2026.",
        "Consideration of the item was deferred to its meeting in June.",
        "Members deferred consideration to the meeting in June.",
        "It was deferred to the meeting in June.",
    ],
)
def test_a_deferral_told_for_another_month_than_recorded_is_doubted(told: str) -> None:
    [sentence] = said(*PUT_OFF, told)
    assert sentence.startswith("The words say that this was deferred ")
    assert sentence.endswith("but it is recorded as deferred to the meeting in May.")


@pytest.mark.parametrize(
    "told",
    [
        "Consideration was deferred to the meeting in May.",
        "Further consideration was deferred until May.",
        "Consideration was deferred.",
        "The decision was deferred.",
        "The scheme was deferred to the meeting in June of the Cabinet last year.",
        "In June the scheme was deferred.",
        "The works were deferred in June.",
    ],
)
def test_a_deferral_as_recorded_or_of_another_time_is_not(told: str) -> None:
    assert said(*PUT_OFF, told) == []


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("Consideration was deferred.", "this"),
        ("Further consideration was deferred to the meeting in June.", "this"),
        ("The decision was deferred until June.", "the item"),
        ("A decision was deferred.", "the item"),
    ],
)
def test_a_deferral_of_the_item_that_only_words_tell_is_doubted(told: str, what: str) -> None:
    assert said(*HERE, told) == [f"Only words say that {what} was deferred: /deferred records it."]
