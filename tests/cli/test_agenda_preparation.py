"""What an item is prepared with, shown and set from the command line."""

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

ITEMS = b"1. Apologies for absence\n2. Dredging\nReport of the Director\n"


@pytest.fixture
def agenda(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting with two items."""
    scrutiny.done("agenda", "import", meeting, "-", stdin=ITEMS)
    return meeting


def shown(scrutiny: CommandLine, meeting: str, item: str) -> list[str]:
    return [
        " ".join(line.split()) for line in scrutiny.done("agenda", "show", meeting, item).splitlines()[1:]
    ]


def test_what_is_named_is_set_and_the_rest_stays(scrutiny: CommandLine, agenda: str) -> None:
    words = ("--enquiry", "Why so dear?", "--enquiry", "Who pays?", "--allow", "1 hour 15")
    ran = scrutiny(
        "agenda", "prepare", agenda, "2", *words, "--attending", "Jane Fox, Director, Vale NHS Trust"
    )
    assert (ran.status, ran.out, ran.err) == (0, "", "Item 2 Dredging is prepared.\n")
    assert shown(scrutiny, agenda, "2") == [
        "report Report of the Director",
        "enquiry Why so dear?",
        "enquiry Who pays?",
        "attending Jane Fox, Director, Vale NHS Trust",
        "allow 75 minutes",
    ]
    scrutiny.done("agenda", "prepare", agenda, "2", "--enquiry", "", "--report", "")
    assert shown(scrutiny, agenda, "2") == [
        "attending Jane Fox, Director, Vale NHS Trust",
        "allow 75 minutes",
    ]


def test_an_item_that_is_not_prepared_says_so(scrutiny: CommandLine, agenda: str) -> None:
    ran = scrutiny("agenda", "show", agenda, "1")
    assert (ran.out, ran.err) == ("", "Item 1 Apologies for absence is not prepared yet.\n")


@pytest.mark.parametrize(
    ("item", "words", "why"),
    [
        ("9", ("--allow", "5"), "has no item 9"),
        ("2", ("--allow", "soon"), "“soon” is not a number of minutes. Write it as 30, or as 1 hour 15."),
        ("2", ("--attending", "the whole team"), "Nobody is called “the whole team”"),
    ],
)
def test_what_cannot_be_read_is_refused(
    scrutiny: CommandLine, agenda: str, item: str, words: tuple[str, ...], why: str
) -> None:
    ran = scrutiny("agenda", "prepare", agenda, item, *words)
    assert ran.status == 2
    assert why in ran.err


def test_times_are_shown_where_the_meeting_has_one(scrutiny: CommandLine, agenda: str) -> None:
    words = ("--committee", COMMITTEE, "--date", "2026-04-14", "--time", "18:00")
    later = scrutiny.done("meeting", "add", *words).strip()
    scrutiny.done("agenda", "import", later, "-", stdin=ITEMS)
    for meeting in (agenda, later):
        scrutiny.done("agenda", "prepare", meeting, "1", "--allow", "5")
        scrutiny.done("agenda", "prepare", meeting, "2", "--allow", "30")
    assert shown(scrutiny, agenda, "2")[-1] == "allow 30 minutes"
    assert shown(scrutiny, later, "2")[-1] == "time 6.05 pm to 6.35 pm"
