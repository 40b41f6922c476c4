"""`person import`, as a council's script uses it."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

LIST = """Councillor;Party;Position;From
Ada Moss;Ind;Chair;12/05/2026
"van der Berg, Eira MBE";Ind;Substitute member;
Vacancy;;;
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


@pytest.fixture(autouse=True)
def committee(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)


def test_each_row_is_printed_with_what_is_understood_of_it(scrutiny: CommandLine, people: Path) -> None:
    ran = scrutiny("person", "import", str(people), "--committee", COMMITTEE)
    assert ran.status == 0
    heading, *rows = ran.out.splitlines()
    assert heading.split() == ["WHERE", "WHAT", "NAME", "AS", "INITIALS", "ROLE", "NOTES"]
    assert [row.split()[:3] for row in rows] == [
        ["row", "2", "added"],
        ["row", "3", "added"],
        ["row", "4", "left"],
    ]
    assert "Councillor Eira van der Berg MBE  substitute" in rows[1]
    assert "“Vacancy” names nobody" in rows[2]
    assert ran.err.splitlines() == [
        "Not taken: the column “Party”.",
        f"Imported into {COMMITTEE}: 2 people added and 1 row left out.",
    ]
    assert "Councillor Ada Moss" in scrutiny.done("person", "list")


@pytest.mark.parametrize("option", ["--show", "--dry-run"])
def test_with_show_nothing_is_changed(scrutiny: CommandLine, people: Path, option: str) -> None:
    ran = scrutiny("people", "import", str(people), "--committee", COMMITTEE, option)
    assert ran.status == 0
    assert ran.err.splitlines()[-1] == (
        "Nothing was changed; without --show: 2 people added and 1 row left out."
    )
    assert scrutiny.done("person", "list") == ""


def test_a_list_is_read_from_standard_input(scrutiny: CommandLine) -> None:
    ran = scrutiny("person", "import", "-", "--committee", COMMITTEE, stdin=b"Name\nJo Gray\n")
    assert (ran.status, ran.err) == (0, f"Imported into {COMMITTEE}: 1 person added.\n")


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("nowhere.csv", "--committee", COMMITTEE), 4, "could not be read"),
        (("-", "--committee", "Moor Panel"), 2, "There is no committee called"),
        (("-", "--committee", COMMITTEE), 2, "has no column of names"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_one_sentence(
    words: tuple[str, ...], status: int, why: str, scrutiny: CommandLine
) -> None:
    ran = scrutiny("person", "import", *words, stdin=b"Dear all")
    assert (ran.status, ran.out) == (status, "")
    assert why in ran.err
    assert ran.err.count("\n") == 1


def test_who_votes_on_what_is_said_when_a_person_is_added(scrutiny: CommandLine) -> None:
    co_opted = ("--co-opted", "--votes", "education matters only")
    scrutiny.done("person", "add", "Mrs Faith Orr", "--committee", COMMITTEE, *co_opted)
    ran = scrutiny("person", "import", "-", "--committee", COMMITTEE, stdin=b"Name;Votes\nMrs Faith Orr;no\n")
    assert "votes: education matters only → no" in ran.out
