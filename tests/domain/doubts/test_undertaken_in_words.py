"""What running words say that someone undertook to do, where no request or action of the item records it."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

ASKED = ("/action mend the winch @ADH&P by 30 April",)


def owed(owner: str, are: str = "is") -> str:
    return f"Only words say that {owner} {are} to do this: /action or /request records it."


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Mr Tovey promised to send the figures.", "Mr Tovey"),
        ("Mr Tovey undertook to look at the moorings again.", "Mr Tovey"),
        ("Mr Tovey would send the figures.", "Mr Tovey"),
        ("Huw Pike would circulate a note by 1 May.", "Huw Pike"),
        ("The Director for Estuary and Coast agreed to provide a written answer.", "Gwen Dale"),
        ("Gwen Dale said that she would let members have the costs.", "Gwen Dale"),
        ("Gwen Dale offered to bring a report to the next meeting.", "Gwen Dale"),
        ("Huw Pike was asked to report back in June.", "Huw Pike"),
        ("The Chair undertook to write to the Trust.", "Councillor Ada Moss"),
        ("The Head of Moorings promised to mend the gate.", "the Head of Moorings"),
        ("The Director would look into this.", "Gwen Dale"),
        ("Councillor Reed pledged to raise it at the school.", "Councillor Col Reed"),
        ("dale: undertook to find out", "Gwen Dale"),
        ("Members asked why. Huw Pike would send a note.", "Huw Pike"),
        ("Gwen Dale to send the figures", "Gwen Dale"),
        ("Gwen Dale promised to send the papers earlier.", "Gwen Dale"),
        ("Mrs Dale would circulate the papers earlier in future.", "Gwen Dale"),
        ("Mr Tovey undertook to bring the report earlier next time.", "Mr Tovey"),
    ],
)
def test_what_someone_undertook_in_words_is_doubted(line: str, owner: str) -> None:
    assert owed(owner) in said(*HERE, line, sitting=MET)


BOATS = ("/moved Moss seconded Reed: that the boats be sold", "/vote 4-1", "/resolved that the boats be sold")
COSTS = "/request the cost of nets @ADH&P by 1 May"


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale promised to send the list of boats by 1 May.",
        "Gwen Dale would circulate the list of boats.",
        "Gwen Dale would share maps of the boats.",
        "Mrs Dale would report back on the boats in May.",
    ],
)
def test_what_is_to_be_sent_is_recorded_neither_by_a_decision_nor_by_what_another_is_asked(line: str) -> None:
    assert owed("Gwen Dale") in said(*HERE, COSTS, *BOATS, line)
    asked = ("/request the list and maps of the boats, and a report @DEC by 1 May", *BOATS, line)
    assert owed("Gwen Dale") not in said(*HERE, COSTS, *asked)


def test_so_is_what_several_undertook() -> None:
    assert owed("officers", "are") in said(*HERE, "Officers would report back in May.")
    both = owed("Gwen Dale and Huw Pike", "are")
    assert both in said(*HERE, "Gwen Dale and Huw Pike promised to count the boats.")


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (("/request the number of boats @DEC by 1 May",), "Gwen Dale undertook to count the boats."),
        (("/request the number of boats @DEC by 1 May",), "Gwen Dale undertook to send the figures."),
        (("/rs asks Gwen Dale to count the boats",), "Gwen Dale undertook to count the boats."),
        (ASKED, "Huw Pike promised to do it in May."),
        (ASKED, "Gwen Dale would send her slides."),
        ((), "Gwen Dale undertook to count the boats. >> DEC by 1 May"),
        ((), "\\Gwen Dale undertook to count the boats."),
    ],
)
def test_what_is_recorded_is_not(lines: tuple[str, ...], line: str) -> None:
    assert not any("to do this" in one for one in said(*HERE, *lines, line))


def test_what_was_promised_beside_something_else_that_is_recorded_is_doubted() -> None:
    assert owed("Gwen Dale") in said(*HERE, *ASKED, "Gwen Dale promised to count the boats.")


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Councillor Reed undertook to speak to the market traders.", "Councillor Col Reed"),
        ("Councillor Reed promised to speak with the harbour master.", "Councillor Col Reed"),
        ("Gwen Dale undertook to speak to the market traders.", "Gwen Dale"),
        ("Gwen Dale undertook to write to the Trust.", "Gwen Dale"),
        ("Huw Pike promised to visit the school.", "Huw Pike"),
    ],
)
def test_so_is_what_is_owed_to_someone_else_than_the_committee(line: str, owner: str) -> None:
    request = "/request the number of boats @DEC by 1 May"
    assert owed(owner) in said(*HERE, "/with DEC, ADH&P", request, line, sitting=MET)


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale undertook to write to members.",
        "Gwen Dale undertook to write to the harbour master about the number of boats.",
        "Councillor Reed promised to speak to the motion.",
        "Councillor Reed promised to speak to it.",
        "Councillor Reed undertook to speak.",
        "Gwen Dale had promised earlier to send the accounts.",
        "Gwen Dale promised earlier to send the accounts.",
        "Councillor Reed said that Gwen Dale had promised to send the papers earlier.",
        "The Director would have sent the papers earlier.",
    ],
)
def test_what_the_request_may_be_about_or_is_of_the_debate_is_not(line: str) -> None:
    request = "/request the number of boats @DEC by 1 May"
    assert not any("to do this" in one for one in said(*HERE, request, line, sitting=MET))


@pytest.mark.parametrize(
    "line",
    [
        "The Director would retire in May.",
        "The Director said that the works would begin in May.",
        "Councillor Reed hoped that officers would send the figures.",
        "Councillor Reed asked whether the Director would send the figures.",
        "The Director would send the figures if they were ready.",
        "The Director had promised to send the figures.",
        "The Director promised that the fees would not rise.",
        "Huw Pike would welcome comments.",
        "Huw Pike would not send the figures.",
        "Huw Pike promised not to raise the fees.",
        "Tarn Ltd would provide the boats.",
        "The Government promised to publish guidance.",
        "Councillor Reed would prefer a bridge.",
        "Councillor Reed promised to support it.",
        "Huw Pike would provide cover in the winter.",
        "Residents promised to send letters.",
        "A note would be circulated.",
        "The boats would bring a new trade.",
        "The time had come to send the figures.",
    ],
)
def test_what_is_no_undertaking_in_the_room_is_not(line: str) -> None:
    assert not any("to do this" in one for one in said(*HERE, line))


def test_what_someone_would_not_send_is_not_asked_of_them() -> None:
    asked = (*HERE, "/request the inspection reports of the piers @DEC by 1 June")
    wrong = "The words say that Gwen Dale is not to do this, but the request of the item stands."
    assert said(*asked, "Gwen Dale would not get the inspection reports over by 1 June.") == [wrong]
    assert said(*asked, "Gwen Dale would not send the inspection reports before 1 June.") == said(*asked)
    assert said(*asked, "Gwen Dale would not give the names.") == said(*asked)
