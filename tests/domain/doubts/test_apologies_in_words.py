"""Sentences that say who sent apologies or was present, of whom nothing is recorded, officers too."""

import pytest

from tests.domain.doubts.doubted import said

MEMBERS = ("/item 5", "/here Moss, Reed, Berg, Dilys Hale", "/ap Ben Hale", "/with DEC")
PIKE = "Only words say that Huw Pike sent apologies: /ap records it."
DALE = "The words say that Gwen Dale sent apologies, and the record has them as present."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Apologies had been received from Huw Pike.", PIKE),
        ("Apologies were received from Mr Pike.", PIKE),
        ("Apologies were received from the Assistant Director for Harbours & Piers.", PIKE),
        ("Apologies were received from Councillor Ben Hale and Huw Pike.", PIKE),
        ("Huw Pike sent apologies.", PIKE),
        ("Mr Pike had sent his apologies.", PIKE),
        ("The Assistant Director for Harbours & Piers sent apologies.", PIKE),
        ("Huw Pike’s apologies were noted.", PIKE),
        ("The apologies of Huw Pike were noted.", PIKE),
        ("Mrs Orr’s apologies were received.", "Mrs Faith Orr sent apologies: /ap records it."),
        ("Mrs Orr was unable to be present.", "Mrs Faith Orr was absent: /absent records it."),
        ("Councillor Ivor Lunt sent apologies.", "Councillor Ivor Lunt sent apologies: /ap records it."),
        ("Mrs Orr could not attend.", "Mrs Faith Orr was absent: /absent records it."),
        ("Also absent: Mrs Orr", "Mrs Faith Orr was absent: /absent records it."),
        (
            "Those absent were Mrs Orr and Councillor Ben Hale.",
            "Mrs Faith Orr was absent: /absent records it.",
        ),
        ("Also present: Huw Pike", "Only words say that Huw Pike was present: /with records it."),
        ("In attendance were Gwen Dale and Huw Pike.", "that Huw Pike was present: /with records it."),
        (
            "Those present were Councillors Moss and Ben Hale.",
            "Ben Hale was present, but they sent apologies.",
        ),
        (
            "The following were present: Councillors Moss and Ben Hale.",
            "was present, but they sent apologies.",
        ),
        (
            "All members except Councillor Berg were present.",
            "MBE was absent, and the record has them as present.",
        ),
        (
            "All members were present except Councillor Berg.",
            "MBE was absent, and the record has them as present.",
        ),
        ("The Chair reported that apologies had been received from Huw Pike.", PIKE),
        ("The Chair said that Huw Pike had sent apologies.", PIKE),
        ("Apologies had been received from Ms Dale.", DALE),
        ("The Director for Estuary and Coast sent apologies.", DALE),
        ("The Director’s apologies were given, and Ms Dale’s apologies were noted.", DALE),
        ("Mrs Orr attended.", "Only words say that Mrs Faith Orr was present: /here records it."),
        ("Mr Pike was present.", "Only words say that Huw Pike was present: /with records it."),
        ("Huw Pike was also in attendance.", "Only words say that Huw Pike was present: /with records it."),
    ],
)
def test_one_of_whom_nothing_or_otherwise_is_recorded_is_doubted(line: str, sentence: str) -> None:
    found = said(*MEMBERS, line)
    assert len(found) == 1, found
    assert sentence in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Apologies had been received from Ben Hale.",
        "Councillor Ben Hale’s apologies were noted.",
        "Councillor Ben Hale was unable to attend.",
        "Gwen Dale was present.",
        "Also present: Gwen Dale",
        "Those present were Councillors Moss and Reed.",
        "All members except Councillor Ben Hale were present.",
        "Present Councillors were asked to sign the book.",
        "Absent parents were a worry, said the Director.",
        "The Chair said that Huw Pike was on the pier.",
        "The Director for Estuary and Coast was in attendance.",
        "Huw Pike was absent from the site visit.",
        "Huw Pike was present at the opening of the hall.",
        "Apologies were received from Mr Jones of the Trust.",
        "Huw Pike’s apologies for the delay were accepted.",
        "Councillor Reed asked for Huw Pike’s apologies.",
        "Huw Pike apologised for the late papers.",
        "Huw Pike was unable to give a date.",
        "Residents attended.",
    ],
)
def test_what_agrees_with_the_record_or_is_about_something_else_is_not(line: str) -> None:
    assert said(*MEMBERS, line) == []


def test_apologies_of_an_officer_that_are_recorded_are_not() -> None:
    assert said(*MEMBERS, "/ap Pike", "Apologies were received from Huw Pike.") == []
    assert said(*MEMBERS, "/with Pike", "Huw Pike attended.") == []
