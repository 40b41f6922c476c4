"""Sentences that say someone did something in the room, who had left it or never was in it."""

import pytest

from tests.domain.doubts.doubted import said

ROOM = ("/here Moss, Ben Hale, Reed", "/ap Berg", "/with DEC", "/item 5", "/out Reed 7.10", "/out DEC 7.12")


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        (
            "Councillor Reed interjected.",
            "Col Reed is recorded as taking part, but had left the meeting at 7.10",
        ),
        ("Councillor Reed then objected to the charge.", "but had left the meeting at 7.10 pm."),
        ("Councillor Reed gave figures.", "but had left the meeting at 7.10 pm."),
        ("Councillor Reed summed up.", "but had left the meeting at 7.10 pm."),
        ("A question from Councillor Reed was answered.", "but had left the meeting at 7.10 pm."),
        ("In reply to Councillor Reed, the Chair gave figures.", "but had left the meeting at 7.10 pm."),
        ("Councillor Berg corrected a figure.", "MBE is recorded as taking part, but sent apologies."),
        ("The Director for Estuary and Coast gave figures.", "Gwen Dale is recorded as taking part, but had"),
    ],
)
def test_someone_who_was_not_there_cannot_have_acted(line: str, ending: str) -> None:
    found = said(*ROOM, line)
    assert len(found) == 1
    assert ending in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss interjected.",
        "In reply to Councillor Moss, Ben Hale gave figures.",
        "Councillor Reed had objected to the charge.",
        "Councillor Reed objected to the charge in 2024.",
        "Councillor Reed took no part in the item.",
        "Councillor Berg wrote to the Chair.",
        "Councillor Berg emailed the figures.",
        "Councillor Berg supplied the figures.",
        "Councillor Berg supported the charge by letter.",
        "Councillor Berg chaired the task group.",
        "Councillor Reed was thanked by the Chair.",
        "A written question from Councillor Berg was answered.",
        "A letter from Councillor Berg supported the charge.",
        "Reed beds covered the bank.",
        "Members thanked Councillor Reed.",
    ],
)
def test_others_and_what_is_done_from_elsewhere_are_not_doubted(line: str) -> None:
    assert said(*ROOM, line) == []


def test_the_mover_named_before_the_seconder_acts() -> None:
    found = said(*ROOM, "Cllr Reed, seconded by Cllr Moss, proposed a dive.")
    assert found[0].startswith("Councillor Col Reed is recorded as taking part, but had left the meeting")
