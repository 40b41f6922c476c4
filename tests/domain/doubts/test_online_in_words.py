"""Sentences that tell who attended online and who in the room, and how many."""

import pytest

from tests.domain.doubts.doubted import said

MIXED = ("/item 5", "/here Moss, Reed, Berg", "/online Ben Hale", "/ap Dilys Hale", "/with DEC")


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Councillor Reed joined online.", "Councillor Col Reed attended online, and the record has them in"),
        ("Councillor Reed was online.", "Councillor Col Reed attended online, and the record has them in"),
        ("Councillor Reed attended the meeting remotely.", "attended online, and the record has them in"),
        ("Councillor Reed had joined by video link.", "attended online, and the record has them in"),
        ("Councillor Reed took part by telephone.", "attended online, and the record has them in"),
        ("Councillor Reed dialled in from home.", "attended online, and the record has them in"),
        ("Reed was on Teams.", "Councillor Col Reed attended online, and the record has them in the room."),
        ("Councillor Dilys Hale joined by video link.", "Dilys Hale was present, but they sent apologies."),
        ("The Director attended online.", "Only words say that Gwen Dale attended online: /online records"),
        (
            "Councillor Ben Hale was in the room.",
            "Councillor Ben Hale was in the room, and the record has them online.",
        ),
        ("Councillor Ben Hale attended in person.", "Hale was in the room, and the record has them online."),
        ("Two members attended online.", "two attended online, and the record has one."),
        ("Nobody attended online.", "no one attended online, and the record has one."),
        ("All members attended in person.", "no one attended online, and the record has one."),
        ("Four were in the room and two online.", "two attended online, and the record has one."),
        ("Two were in the room and one online.", "two were in the room, and the record has three."),
    ],
)
def test_who_is_said_to_have_been_online_or_in_the_room_is_held_to_the_record(line: str, ending: str) -> None:
    assert any(ending in sentence for sentence in said(*MIXED, line)), said(*MIXED, line)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Ben Hale joined online.",
        "Councillor Ben Hale took part by video link.",
        "Councillor Reed was in the room.",
        "The Director was in the room.",
        "One member attended online.",
        "Three were in the room and one online.",
        "Three members were in the room and one was online.",
        "The consultation was online.",
        "Residents were online.",
        "Councillor Reed said that the survey was online.",
        "Councillor Reed was online at the last meeting.",
        "Councillor Reed asked whether he could have joined online.",
        "Two residents joined the consultation online.",
    ],
)
def test_what_the_record_has_of_the_room_is_not_doubted(line: str) -> None:
    assert said(*MIXED, line) == []


def test_someone_who_changed_over_to_online_was_both() -> None:
    lines = (*MIXED, "/online Reed")

    assert said(*lines, "Councillor Reed joined online.", "Councillor Reed was in the room.") == []
