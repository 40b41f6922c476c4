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


MISSING = "Gwen Dale is recorded as {}, but is not recorded as attending: /with Gwen Dale records it."


@pytest.mark.parametrize(
    ("line", "did"),
    [
        ("Gwen Dale presented the report on the quay.", "speaking"),
        ("The Director for Estuary and Coast introduced the report.", "speaking"),
        ("Ms Dale replied that the quay was sound.", "speaking"),
        ("Mrs Dale answered questions.", "speaking"),
        ("Gwen Dale gave a presentation.", "taking part"),
        ("The report was presented by Gwen Dale.", "taking part"),
        ("Questions were answered by Gwen Dale.", "taking part"),
    ],
)
def test_an_officer_who_spoke_and_of_whom_nothing_is_recorded_is_doubted(line: str, did: str) -> None:
    assert said("/here all", "/item 5", line) == [MISSING.format(did)]
    assert said("/here all", "/with ADH&P", "/item 5", line) == [MISSING.format(did)]


def test_so_is_a_cabinet_member() -> None:
    assert said("/here all", "/item 5", "Councillor Lunt presented the budget.") == [
        MISSING.format("speaking").replace("Gwen Dale", "Councillor Ivor Lunt")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("/with DEC", "Gwen Dale presented the report on the quay."),
        ("Gwen Dale presented the report on the quay.", "/with DEC"),
        ("Gwen Dale presented the report on the quay.", "/in DEC 7.10"),
        ("Gwen Dale had presented the report to Cabinet.",),
        ("Gwen Dale presented the report to Cabinet in May.",),
        ("In a letter, Gwen Dale said that the quay was sound.",),
        ("Gwen Dale said in an email that the quay was sound.",),
        ("Gwen Dale replied in writing.",),
        ("Gwen Dale told the Chair before the meeting that the quay was sound.",),
        ("Gwen Dale would send the figures.",),
        ("The Chair presented the report on behalf of Gwen Dale.",),
        ("reed: said that Gwen Dale reported it in May",),
        ("Members asked Gwen Dale for figures.",),
    ],
)
def test_one_who_attended_or_spoke_elsewhere_is_not(lines: tuple[str, ...]) -> None:
    assert [one for one in said("/here all", "/item 5", *lines) if "not recorded as attending" in one] == []
