"""Sentences on who was there, interests, minutes, amendments and the clock, held to the record."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, MET, said

ROOM = (
    "/item 1",
    "/here Moss, Ben Hale, Dilys Hale, Reed, Orr",
    "/ap Berg",
    "/declare Reed 5 ORI a boat; leaves",
)
SENT = "two sent apologies, and the record has one."
AGREED = "all nine members agreed, but 4 members are recorded as in the room."
TIMES = ("/open 6 pm", *HERE, "/adjourn 7.10", "/resume 7.20", "/extend 30", "/close 8.15")
CONFIRMED = ("/item 1", "/confirm 9 December 2025")
AMENDED = (
    "/moved Moss seconded Reed: that the quay be kept",
    "/amend Berg Reed after “quay” add “and the slip”",
    "/vote 1-4",
    "/amend Reed Berg after “kept” add “open”",
    "/vote 4-1",
)


@pytest.mark.parametrize(
    ("lines", "line", "ending"),
    [
        (
            ROOM,
            "Nobody declared an interest.",
            "no member declared an interest, and the record has that of Councillor Col Reed.",
        ),
        (ROOM, "Three councillors declared an interest.", "and the record has that of Councillor Col Reed."),
        (ROOM, "Councillor Reed declared that he had no interest in item 5.", "recorded as declaring one."),
        (ROOM, "The meeting was inquorate.", "4 who count towards it are in the room, and it is 3."),
        (ROOM, "There was no quorum.", "4 who count towards it are in the room, and it is 3."),
        (ROOM, "All members were present.", "but Councillor Eira van der Berg MBE was not."),
        (ROOM, "Ten members were present.", "10 members were present, but 4 are recorded."),
        (ROOM, "Councillor Berg was present.", "van der Berg MBE was present, but they sent apologies."),
        (ROOM, "Apols Cllr Moss", "Ada Moss sent apologies, and the record has them as present."),
        (ROOM, "Four members were present, and two sent apologies.", SENT),
        (ROOM, "Apologies were received from two members.", SENT),
        (ROOM, "There were two apologies.", SENT),
        (ROOM, "Two of the members sent apologies.", SENT),
        (HERE, "Two members had sent apologies.", "say that two sent apologies: /ap records it."),
        (ROOM, "The item was introduced and there were two apologies.", SENT),
        (ROOM, "There were six members in the room.", "6 members were present, but 4 are recorded."),
        (ROOM, "Six members remained in the room.", "6 members were present, but 4 are recorded."),
        (ROOM, "All nine members agreed.", AGREED),
        (ROOM, "With all nine members in favour, it was let.", AGREED),
        (ROOM, "All nine members present approved the report.", AGREED),
        (ROOM, "The report was approved unanimously by all nine members.", AGREED),
        (ROOM, "It was agreed by all nine members present.", AGREED),
        (ROOM, "The report was supported by all nine members.", AGREED),
        (CONFIRMED, "The minutes of the last meeting were not agreed.", "as confirmed."),
        (
            CONFIRMED,
            "The minutes of 9 December 2025 were deferred.",
            "the minutes of 9 December 2025 were not confirmed, but they are recorded as confirmed.",
        ),
        (TIMES, "The meeting adjourned for half an hour.", "30 minutes, but it is recorded as 10 minutes."),
        (TIMES, "The meeting resumed after twenty minutes.", "20 minutes, but it is recorded as 10 minutes."),
        (TIMES, "The meeting resumed half an hour later.", "30 minutes, but it is recorded as 10 minutes."),
        (TIMES, "The meeting did not adjourn.", "but one is recorded."),
        (TIMES, "The meeting closed at ten past nine.", "recorded as closed at 8.15 pm."),
        (TIMES, "The meeting closed at nine o’clock.", "recorded as closed at 8.15 pm."),
        (TIMES, "There was no adjournment.", "but one is recorded."),
        (TIMES, "The meeting was extended by an hour.", "60 minutes, but it is recorded as 30 minutes."),
        (TIMES, "The Chair closed the meeting at a quarter past nine.", "recorded as closed at 8.15 pm."),
        (TIMES, "The meeting concluded at half past eight.", "recorded as closed at 8.15 pm."),
        (TIMES, "Close of meeting: 9.15", "recorded as closed at 8.15 pm."),
        (HERE, "The next meeting would be held on 17 April.", "but it is recorded on 14 April 2026."),
        (HERE, "Date of next meeting: 17 April", "but it is recorded on 14 April 2026."),
        (ROOM, "Every member was present.", "but Councillor Eira van der Berg MBE was not."),
        (HERE, "Today, 4 March, was the last day.", "but it is recorded on 3 March 2026."),
    ],
)
def test_what_the_record_has_otherwise_is_doubted(lines: tuple[str, ...], line: str, ending: str) -> None:
    found = said(*lines, line, sitting=MET)
    assert len(found) == 1
    assert found[0].endswith(ending)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (ROOM, "Nobody else declared an interest."),
        (ROOM, "One member declared an interest."),
        (ROOM, "Councillor Reed declared that he had no interest in item 6."),
        (ROOM, "Councillor Moss had no interest to declare."),
        (ROOM, "The meeting was quorate."),
        (ROOM, "Four members were present."),
        (ROOM, "Five members were present."),
        (ROOM, "Four members were present, and one sent apologies."),
        (ROOM, "Apologies were received from one member."),
        (ROOM, "A further two members sent apologies."),
        (ROOM, "Two members gave apologies to residents for the delay."),
        (ROOM, "Four members remained in the room."),
        (ROOM, "All four members agreed."),
        (ROOM, "With all four members in favour, it was let."),
        (ROOM, "The two members agreed to differ."),
        (ROOM, "The depot was visited by all nine members."),
        (ROOM, "All nine ward members agreed to help."),
        (ROOM, "All nine members had read the report."),
        (ROOM, "It was agreed by all five members present."),
        (ROOM, "It was supported by all nine members of the Cabinet."),
        (ROOM, "All nine members of the task group agreed."),
        (ROOM, "All nine options were agreed."),
        (("/item 5",), "All nine members agreed."),
        (ROOM, "Ten members of the public were present."),
        (ROOM, "Councillor Moss was present."),
        (ROOM, "Councillor Berg was present at the site visit."),
        (ROOM, "The police were present."),
        (CONFIRMED, "The minutes of 9 December 2025 were agreed."),
        (CONFIRMED, "The minutes of 9 September 2025 were not agreed."),
        (CONFIRMED, "The minutes of the Harbour Board were deferred."),
        (TIMES, "The meeting was adjourned for ten minutes."),
        (TIMES, "The meeting was extended by half an hour."),
        (TIMES, "The Chair closed the meeting at a quarter past eight."),
        (TIMES, "The school closed at half past three."),
        (TIMES, "The next meeting would be held on 14 April 2026."),
        (TIMES, "The next meeting of the Cabinet would be held on 17 April."),
        (HERE, "Today, 3 March, was the last day."),
    ],
)
def test_what_the_record_has_so_is_not_doubted(lines: tuple[str, ...], line: str) -> None:
    assert said(*lines, line, sitting=MET) == []


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Both amendments were carried.", ["first amendment was carried, but it is recorded as lost."]),
        ("Both amendments were lost.", ["second amendment was lost, but it is recorded as carried."]),
        (
            "The first amendment was carried and the second lost.",
            [
                "first amendment was carried, but it is recorded as lost.",
                "second amendment was lost, but it is recorded as carried.",
            ],
        ),
        ("Amendment 1 was carried.", ["first amendment was carried, but it is recorded as lost."]),
        ("The second amendment fell.", ["second amendment fell, but it is recorded as carried."]),
        ("The third amendment was lost.", ["third amendment was lost, but only 2 amendments are recorded."]),
        ("The first amendment was lost and the second carried.", []),
        ("The second amendment was carried.", []),
        ("The last amendment was agreed.", []),
        ("Amendment 2 was carried.", []),
        ("Councillor Reed’s amendment was carried.", []),
        ("Councillor Berg’s amendment was lost.", []),
        ("The amendments were discussed.", []),
    ],
)
def test_amendments_are_told_by_their_number(line: str, sentences: list[str]) -> None:
    found = said(*HERE, *AMENDED, line, "/vote 4-1", but=DoubtKind.NOT_AMENDED)
    assert found == [f"The words say that the {sentence}" for sentence in sentences]


def test_an_amendment_that_was_not_supported_is_lost() -> None:
    found = said(*HERE, *AMENDED, "The amendment was not supported.", "/vote 4-1", but=DoubtKind.NOT_AMENDED)
    assert found == [
        "The words say that the amendment was lost, but it is recorded as carried: /lost records a change."
    ]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Cllr Reed moved that the crew be thanked.", ["said"]),
        ("The committee agreed to visit the depot.", ["decided"]),
        ("Councillor Reed asked about parking.", ["said"]),
        ("Tea was taken.", []),
        ("Residents asked about parking.", []),
    ],
)
def test_what_sentences_tell_is_not_said_while_the_meeting_stands_adjourned(
    line: str, sentences: list[str]
) -> None:
    found = said("/open 6 pm", *HERE, "/adjourn 7.10", line, "/resume 7.20")
    expected = [f"This was {was} while the meeting stood adjourned." for was in sentences]
    assert [one for one in found if not one.startswith("Only words")] == expected


def test_an_amendment_is_told_by_its_mover() -> None:
    found = said(
        *HERE, *AMENDED, "Cllr Berg’s amendment was carried.", "/vote 4-1", but=DoubtKind.NOT_AMENDED
    )
    expected = "The words say that Cllr Berg’s amendment was carried, but it is recorded as lost."
    assert found == [expected]


def test_who_seconded_an_amendment_is_compared_with_the_one_before_the_sentence() -> None:
    first, later = AMENDED[:3], AMENDED[3:]
    found = said(
        *HERE, *first, "Ben Hale seconded the amendment.", *later, "/vote 5-0", but=DoubtKind.NOT_AMENDED
    )
    assert len(found) == 1
    assert found[0].endswith("seconded the amendment, and the record has Councillor Col Reed.")
