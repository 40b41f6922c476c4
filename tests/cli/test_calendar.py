"""`meeting calendar`, `agenda begin` and `agenda standing`, as a council's script uses them."""

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine


@pytest.fixture
def committee(scrutiny: CommandLine) -> str:
    scrutiny.done("committee", "add", COMMITTEE)
    return COMMITTEE


@pytest.fixture
def agenda(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting with a formality or two and a report."""
    scrutiny.done(
        "agenda",
        "import",
        meeting,
        "-",
        stdin=b"1. Apologies for absence\n2. Dredging\n3. Minutes of 3 February 2026\n",
    )
    return meeting


def test_a_calendar_in_words_adds_its_meetings_and_prints_their_references(
    scrutiny: CommandLine, committee: str
) -> None:
    words = ("first Tuesday every other month until October", "--committee", committee, "--time", "18:00")
    ran = scrutiny("meeting", "calendar", *words, "--venue", "Quay House")
    assert ran.status == 0
    assert ran.out.split() == ["ECSC-2026-04-07", "ECSC-2026-06-02", "ECSC-2026-08-04", "ECSC-2026-10-06"]
    assert ran.err == (
        "Understood: the first Tuesday of every second month from 10 March 2026 to 31 October 2026: 4 days.\n"
    )
    assert scrutiny.done("meeting", "list").count(committee) == 4


def test_what_is_not_taken_is_said_and_what_cannot_be_read_is_a_finding(
    scrutiny: CommandLine, committee: str
) -> None:
    scrutiny.done("meeting", "add", "--committee", committee, "--date", "2026-04-07")
    dates = "7 April 2026\n25 December 2026\n1 March 2026\n"
    ran = scrutiny("meeting", "calendar", "-", "--committee", committee, stdin=dates.encode())
    assert (ran.status, ran.out) == (0, "ECSC-2026-12-25\n")
    assert ran.err.splitlines() == [
        "Not taken: 7 April 2026: the committee meets already: ECSC-2026-04-07.",
        "25 December 2026: a bank holiday: Christmas Day.",
        "Not taken: 1 March 2026: in the past; a Sunday.",
    ]
    ran = scrutiny("meeting", "calendar", "12 May 2026, 31 June 2026", "--committee", committee)
    assert (ran.status, ran.out) == (1, "ECSC-2026-05-12\n")
    assert ran.err == "Not taken: There is no 31 June 2026.\n"


def test_with_show_a_calendar_is_printed_and_nothing_is_changed(
    scrutiny: CommandLine, committee: str
) -> None:
    dates = "14 April 2026 10:00, 18 April 2026; not 18 April 2026"
    ran = scrutiny("meeting", "calendar", dates, "--committee", committee, "--time", "18:00", "--show")
    assert ran.status == 0
    assert [line.split(maxsplit=3) for line in ran.out.splitlines()] == [
        ["DATE", "WEEKDAY", "TIME", "IS         REMARKS"],
        ["2026-04-14", "Tuesday", "10:00", "taken"],
        ["2026-04-18", "Saturday", "18:00", "not taken  left out"],
    ]
    assert ran.err == "Nothing was changed; without --show: 1 meeting; 1 date not taken.\n"
    assert scrutiny("meeting", "list").out == ""


def test_a_calendar_without_a_date_is_refused(scrutiny: CommandLine, committee: str) -> None:
    ran = scrutiny("meeting", "calendar", "every blue moon", "--committee", committee)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("No date of a meeting was found")


def test_a_standing_agenda_is_set_from_a_meeting_and_begins_the_next(
    scrutiny: CommandLine, agenda: str
) -> None:
    ran = scrutiny("agenda", "standing", "--from", agenda)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == ("2 items on the standing agenda. Left out as the business of that day: 2 Dredging.\n")
    shown = scrutiny.done("agenda", "standing", "--committee", COMMITTEE)
    assert [line.split("  ")[0] for line in shown.splitlines()] == [
        *("TITLE", "Apologies for absence", "Minutes of {last meeting}"),
    ]
    assert "/ap none" in shown
    second = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-14").strip()
    ran = scrutiny("agenda", "begin", second)
    assert (ran.status, ran.err.startswith("There is nothing to add")) == (2, True)


@pytest.mark.usefixtures("agenda")
@pytest.mark.parametrize(
    ("source", "status", "said"),
    [
        ("last", 0, "ECSC-2026-04-14 has 2 more items.\n"),
        ("Roads Board", 2, "Roads Board has no standing agenda.\n"),
        ("Lanes Board", 2, "There is no committee called “Lanes Board”."),
    ],
)
def test_an_agenda_begins_with_another(source: str, status: int, said: str, scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", "Roads Board")
    adding = ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-14")
    second = scrutiny.done(*adding, "--agenda", "nothing").strip()
    ran = scrutiny("agenda", "begin", second, "--agenda", source)
    assert (ran.status, ran.err.startswith(said)) == (status, True)


def test_a_committee_without_a_standing_agenda_says_so(scrutiny: CommandLine, committee: str) -> None:
    ran = scrutiny("agenda", "standing", "--committee", committee)
    assert (ran.status, ran.out, ran.err) == (0, "", f"{committee} has no standing agenda.\n")
