"""Everyday words for who came, left, had the chair or an interest, held to the record."""

import pytest

from tests.domain.doubts.doubted import said

ROOM = ("/item 5", "/here Moss, Reed, Berg, Ben Hale", "/online Dilys Hale", "The silt was deep.")
LEFT = "Only words say that Councillor Col Reed left: /out records it."
CHAIR = "Only words say that Councillor Col Reed took the chair: /chair records it."
INTEREST = "Only words say that Councillor Col Reed declared an interest: /declare records it."


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        (LEFT, "had to dash|rushed off|had to dash at 6.50 pm, once the vote was done"),
        (
            LEFT,
            "ducked out|took his leave|bowed out|absented himself from the room|left to pick up his son",
        ),
        (LEFT, "dropped off the call at 6.50 pm|hung up|exited the chamber|was called out of the meeting"),
        (
            CHAIR,
            "acted as chair|held the chair|stepped into the chair|ran the meeting|chaired from this point",
        ),
        (INTEREST, "made a declaration of interest|flagged his interest in this item"),
        (INTEREST, "told members that he had a personal interest in the matter|had an interest to declare"),
    ],
)
def test_what_only_everyday_words_tell_is_doubted(doubt: str, words: str) -> None:
    for does in words.split("|"):
        found = said(*ROOM, f"Councillor Reed {does}.")
        assert [one.split(":")[0].rstrip(".") for one in found] == [doubt.split(":", maxsplit=1)[0]], does


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (
            "Councillor Reed",
            "was on the call|logged on|spoke over Teams|took part from home|connected by video",
        ),
        ("Councillor Dilys Hale", "was here in person|came in person|turned up in person"),
        ("Councillor Reed", "came in a few minutes late|turned up after the start|joined halfway through"),
        ("Councillor Reed", "sent his regrets|had to cry off|was on leave|was not with us"),
        ("Councillor Moss", "handed over the chair|stood down as chair|passed the chair to Councillor Reed"),
    ],
)
def test_what_everyday_words_tell_otherwise_is_doubted(who: str, words: str) -> None:
    for does in words.split("|"):
        assert said(*ROOM, f"{who} {does}."), does


def test_the_same_words_in_another_sense_are_not() -> None:
    for line in (
        "Councillor Reed dropped out of the working group in June.",
        "Councillor Reed had chaired the task group on fees.",
        "Councillor Reed acted as chair of the task group.",
        "Councillor Berg joined the call for a new slipway.",
        "Councillor Reed entered a plea for benches.",
        "Councillor Reed said that he had an interest in old boats.",
        "Councillor Reed stood down as a governor of the school.",
        "Councillor Reed left it to officers to choose.",
        "Councillor Ben Hale came in second.",
        "The Chair handed over to the Director for the talk.",
        "Two firms bowed out of the tender.",
    ):
        assert said(*ROOM, line) == [], line


def test_whoever_seconds_in_everyday_words_is_held_to_the_motion() -> None:
    moved = (*ROOM, "/moved Reed seconded Berg: that the slipway be lit", "/carried 4-0")
    for does in ("piped up to second it", "was quick to second the motion", "said she would second it"):
        [doubt] = said(*moved, f"Councillor Dilys Hale {does}.")
        assert doubt.startswith("The words say that Councillor Dilys Hale seconded the motion, but"), does
        assert said(*moved, f"Councillor van der Berg {does}.") == [], does
