"""What someone is to do, told otherwise than it is recorded: with another day, owner or sum."""

import pytest

from tests.domain.doubts.doubted import HERE, said

ASKED = (
    "/with ADH&P",
    "/action circulate the cost of each mooring @DEC by 30 April",
    "/request the number of damp complaints by ward @DEC by 30 April",
    "/recommend fund the tenants' panel with £12,000 a year @Cabinet by 31 March",
)
REPORTED = ("Gwen Dale would report on the cost of repairs. >> DEC by 1 April",)


def to_be_done(day: str, due: str = "30 April 2026") -> str:
    """The doubt of another day than the one recorded."""
    return f"The words say that this is to be done by {day}, but it is recorded as due {due}."


JUNE = to_be_done("30 June 2026", "31 March 2026")
MAY = to_be_done("31 May 2026", "31 March 2026")
PIKE = "The words say that Huw Pike is to do this, and the record has Gwen Dale."


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Gwen Dale would provide the number of complaints by ward by 30 June.",
            [to_be_done("30 June 2026")],
        ),
        ("Mr Pike would provide the number of complaints by ward by 31 November.", ["no 31 Nov", PIKE]),
        ("Huw Pike will send complaints by ward.", [PIKE]),
        ("Huw Pike to give complaints by ward by 30 April", [PIKE]),
        ("Gwen Dale to report back on the cost of each mooring by 1 May", [to_be_done("1 May 2026")]),
        ("Dale to report back on moorings by 1 May", [to_be_done("1 May 2026")]),
        ("dale: to report back on the cost of each mooring by 1 May", [to_be_done("1 May 2026")]),
        ("dale: undertook to circulate the cost of each mooring by 1 May", [to_be_done("1 May 2026")]),
        ("A report on the cost of each mooring would be brought by 1 June.", [to_be_done("1 June 2026")]),
        ("The cost of each mooring would be sent by Huw Pike by 30 April.", [PIKE]),
        (
            "The Cabinet would be asked to fund the panel by the end of May.",
            [MAY],
        ),
        (
            "Cabinet was asked to fund the tenants' panel by 30 June.",
            [JUNE],
        ),
        ("Cabinet should fund the panel by 30 June.", [JUNE]),
        ("The committee recommended that Cabinet fund the panel by 30 June.", [JUNE]),
        ("The committee recommended to Cabinet that the panel be funded by 30 June.", [JUNE]),
        ("The cost of each mooring to be circulated by 1 May.", [to_be_done("1 May 2026")]),
        ("The cost of each mooring would follow by 1 May.", [to_be_done("1 May 2026")]),
        ("The cost of each mooring was promised by 1 May.", [to_be_done("1 May 2026")]),
        ("dale: said that she would circulate the cost of each mooring by 1 May", [to_be_done("1 May 2026")]),
        ("The Committee asked Cabinet to fund the panel by May 2026.", ["this is to be done by"]),
        (
            "The panel would be funded by the Cabinet by 30 June.",
            [JUNE],
        ),
        ("The Cabinet to fund the panel by 30 June", [JUNE]),
        (
            "The Cabinet would be asked to fund the panel with £15,000 a year.",
            ["The words have “£15,000”, and what is recommended has “£12,000”."],
        ),
        (
            "It was agreed to recommend to Cabinet that it fund the panel by 30 June.",
            [JUNE],
        ),
    ],
)
def test_what_is_told_otherwise_than_recorded_is_doubted(line: str, sentences: list[str]) -> None:
    found = said(*HERE, *ASKED, line)
    assert len(found) == len(sentences), found
    assert all(told in one for told, one in zip(sentences, found, strict=True)), found


@pytest.mark.parametrize(
    "line",
    [
        "Gwen Dale would provide the number of complaints by ward by 30 April.",
        "Gwen Dale to report back on the cost of each mooring by 30 April",
        "dale: to report back on the cost of each mooring by 30 April",
        "Gwen Dale would report on the cost of dredging by 15 May.",
        "Gwen Dale would bring the mooring policy by 15 May.",
        "Huw Pike would report on the nets by 15 May.",
        "Huw Pike would write to the ward by 15 May.",
        "The Cabinet would be asked to fund the panel by 31 March.",
        "The Cabinet would be asked to fund the panel with £12,000 a year.",
        "The Cabinet would be asked to respond by 1 June.",
        "The Cabinet would be asked to fund a crossing by 1 June.",
        "The Cabinet Member was asked to explain the fund.",
        "Cabinet should fund the panel by 31 March.",
        "Cabinet should think again by 30 June.",
        "The cost of each mooring was due to rise by 1 May.",
        "The committee agreed that Cabinet was slow to fund the panel by 30 June.",
        "dale: to be fair, the cost of each mooring had risen by 1 May",
        "The panel would be paid for by the Trust.",
        "Gwen Dale would be asked about the cost of each mooring by residents.",
    ],
)
def test_what_agrees_with_what_is_recorded_or_is_another_matter_is_not(line: str) -> None:
    assert said(*HERE, *ASKED, line) == []


def test_what_a_sentence_recorded_with_an_owner_is_held_to_the_next_sentence() -> None:
    later = "Gwen Dale to report back on the cost by 1 May"
    assert said(*HERE, *REPORTED, later) == [to_be_done("1 May 2026", "1 April 2026")]
    assert said(*HERE, *REPORTED, "Gwen Dale to report back on the cost by 1 April") == []


ONE = ("/with ADH&P", "/request the number of damp complaints @DEC by 30 April")


@pytest.mark.parametrize(
    "line",
    [
        "Huw Pike would send the damp figures.",
        "Huw Pike to send damp figures.",
        "Huw would send the damp figures.",
        "Huw Pike said he'd send the damp figures.",
        "Huw Pike promised that he would find out the damp figures.",
        "Huw Pike'd send the damp figures.",
        "Huw Pike is sending the damp complaints.",
        "Damp figures to come from Huw Pike.",
        "The damp figures would come from Huw Pike by 30 April.",
        "Figures to come from Huw Pike.",
        "Huw Pike would send the figures.",
        "Huw Pike would do this.",
        "Huw Pike to do.",
        "Huw Pike would let members have it.",
    ],
)
def test_another_owner_than_the_one_recorded_is_doubted(line: str) -> None:
    assert said(*HERE, *ONE, line) == [PIKE]
    theirs = line.replace("Huw Pike", "Gwen Dale").replace("Huw", "Gwen").replace("he'd", "she'd")
    assert said(*HERE, *ONE, theirs) == []


def test_a_post_that_is_not_the_owners_is_another_owner() -> None:
    told = "The words say that The Director of Public Health is to do this, and the record has Gwen Dale."
    assert said(*HERE, *ONE, "The Director of Public Health would send the figures.") == [told]
    assert said(*HERE, *ONE, "The Director for Estuary and Coast would send the figures.") == []
    assert said(*HERE, *ONE, "The lead officer would send the figures.") == []


def test_another_day_for_the_figures_is_doubted() -> None:
    assert said(*HERE, *ONE, "The figures would come by 7 May.") == [to_be_done("7 May 2026")]
    assert said(*HERE, *ONE, "Gwen would send this by 7 May.") == [to_be_done("7 May 2026")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Huw Pike would send his slides.",),
        ("Huw Pike would look at the nets.",),
        ("Huw Pike would send it to print.",),
        ("Huw Pike had a leaflet.", "Huw Pike would send it."),
        ("/request the cost of nets @ADH&P by 30 April", "Huw Pike would send the figures."),
        ("/request the cost of nets @ADH&P by 30 April", "Huw Pike would send the cost of nets."),
        ("/action visit the damp houses in Mill Lane @Chair by 30 April", "Dale to report on the houses."),
    ],
)
def test_what_someone_else_is_to_do_beside_it_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *ONE, *lines) == []


def test_someone_of_the_body_that_is_asked_may_do_it() -> None:
    asked = (
        "/with Dr Nia Prosser, Chief Executive, Harbour Trust",
        "/request the number of nets @Harbour Trust by 30 April",
    )
    assert said(*HERE, *asked, "Dr Prosser would send the number of nets.") == []
    [sentence] = said(*HERE, *asked, "Gwen Dale would send the number of nets.")
    assert "Gwen Dale is to do this, and the record has Harbour Trust." in sentence
