"""`actions`: the log as a table, as JSON and as CSV, and its entries updated."""

import csv
import io
import json
import re
from datetime import date
from typing import Any

import pytest

from scrutiny_tui.cli.actions import json_keys
from tests.cli.command_line import COMMITTEE, CommandLine

LINES = """\
/item 5 Moorings
/resolved asks that fees be published. >> DEC by the next meeting
/recommend that a second winch be bought @Cabinet by 30 April
/request a table of fees since 2020 @DEC by 3 March
/action =1+1 written on the board
/exempt 3
/request the terms offered to the ferry company
/public
"""


@pytest.fixture
def log(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting from which six entries of the log come."""
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21")
    scrutiny.done("capture", meeting, stdin=LINES.encode())
    return meeting


def entries(scrutiny: CommandLine, *words: str, today: str = "2026-03-10") -> list[dict[str, Any]]:
    """What `actions --format json` prints."""
    found: list[dict[str, Any]] = json.loads(
        scrutiny.done("actions", *words, "--format", "json", today=today)
    )
    return found


def references(scrutiny: CommandLine, *words: str, today: str = "2026-03-10") -> list[str]:
    return [entry["reference"] for entry in entries(scrutiny, *words, today=today)]


def test_every_entry_has_the_keys_of_the_contract(scrutiny: CommandLine, log: str) -> None:
    found = entries(scrutiny)
    assert [entry["kind"] for entry in found] == [
        "resolution",
        "recommendation",
        "request",
        "action",
        "request",
    ]
    for entry in found:
        assert tuple(entry) == json_keys()
        assert re.fullmatch("[A-Z0-9-]+", entry["reference"])
        assert entry["meeting"] == log
        assert entry["item"] == "5"
        assert date.fromisoformat(entry["updated"]).isoformat() == entry["updated"]
        assert entry["status"] == "open"
        assert entry["response"] is None


def test_an_entry_has_its_wording_its_owners_and_its_date(scrutiny: CommandLine, log: str) -> None:
    assert log
    resolution, recommendation, request, action, exempt = entries(scrutiny)
    assert resolution["text"] == "asks that fees be published."
    assert (resolution["due"], resolution["due_date"]) == ("by the next meeting", "2026-04-21")
    assert recommendation["owners"] == ["Cabinet"]
    assert (request["owners"], request["due"], request["due_date"]) == (["DEC"], "by 3 March", "2027-03-03")
    assert (action["owners"], action["due"], action["due_date"]) == ([], None, None)
    assert [entry["exempt"] for entry in (request, exempt)] == [False, True]


def test_what_is_overdue_follows_from_today(scrutiny: CommandLine, log: str) -> None:
    assert log
    assert references(scrutiny, "--overdue", today="2026-04-30") == ["ECSC-001"]
    assert references(scrutiny, "--overdue", today="2026-05-01") == ["ECSC-001", "ECSC-002"]
    assert [entry["overdue"] for entry in entries(scrutiny, today="2026-04-22")][:2] == [True, False]


@pytest.mark.parametrize("name", ["DEC", "dec", "Gwen Dale", "Dale", "director for estuary and coast"])
def test_an_owner_is_found_by_any_name_they_go_by(scrutiny: CommandLine, log: str, name: str) -> None:
    assert log
    assert references(scrutiny, "--owner", name) == ["ECSC-001", "ECSC-003"]


def test_a_body_that_nobody_bears_the_name_of_is_found_as_typed(scrutiny: CommandLine, log: str) -> None:
    assert log
    assert references(scrutiny, "--owner", "cabinet") == ["ECSC-002"]
    assert references(scrutiny, "--owner", "Nobody") == []


def test_a_name_that_fits_two_owners_is_refused(scrutiny: CommandLine, log: str) -> None:
    scrutiny.done("person", "add", "Mrs Mair Dale", "--committee", COMMITTEE, "--witness")
    assert references(scrutiny, "--owner", "Dale") == ["ECSC-001", "ECSC-003"], "the other one owes nothing"
    scrutiny.done("capture", log, stdin=b'/item 5\n/action bring the keys @"Mrs Mair Dale"\n')
    ran = scrutiny("actions", "--owner", "Dale")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "“Dale” fits Gwen Dale and Mrs Mair Dale. Write more of the name.\n"
    assert references(scrutiny, "--owner", "Mair Dale") == ["ECSC-006"]


def test_the_log_of_one_committee_is_its_own(scrutiny: CommandLine, log: str) -> None:
    assert log
    scrutiny.done("committee", "add", "Roads Panel")
    assert references(scrutiny, "--committee", "roads panel") == []
    assert len(references(scrutiny, "--committee", COMMITTEE)) == 5


def test_a_state_is_found_however_it_is_written(scrutiny: CommandLine, log: str) -> None:
    assert log
    scrutiny.done("actions", "update", "ECSC-003", "--status", "in progress", "--note", "half of it is there")
    assert references(scrutiny, "--status", "in-progress") == ["ECSC-003"]
    assert len(references(scrutiny, "--status", "open")) == 4


def test_an_update_is_kept_with_its_day(scrutiny: CommandLine, log: str) -> None:
    assert log
    scrutiny.done(
        "actions", "update", "ecsc-003", "--status", "reported-done", "--by", "DEC", today="2026-03-20"
    )
    entry = entries(scrutiny)[2]
    assert (entry["status"], entry["updated"]) == ("reported-done", "2026-03-20")


def test_a_date_that_slips_asks_for_a_reason(scrutiny: CommandLine, log: str) -> None:
    assert log
    ran = scrutiny("actions", "update", "ECSC-003", "--due", "by 1 May")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Say why the date changes; “none given” is a reason.\n"
    scrutiny.done("actions", "update", "ECSC-003", "--due", "by 1 May", "--reason", "none given")
    assert entries(scrutiny)[2]["due_date"] == "2026-05-01"


def test_the_table_says_how_late_an_entry_is_and_marks_what_is_exempt(
    scrutiny: CommandLine, log: str
) -> None:
    assert log
    table = scrutiny.done("actions", today="2026-05-02").splitlines()
    assert "by 30 April, 2 days overdue" in table[2]
    assert table[5].endswith("EXEMPT the terms offered to the ferry company")


def test_no_text_is_a_formula_to_a_spreadsheet(scrutiny: CommandLine, log: str) -> None:
    assert log
    printed = scrutiny.done("actions", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert rows[3]["text"] == "'=1+1 written on the board"
    assert [row["exempt"] for row in rows] == ["no", "no", "no", "no", "yes"]
    assert tuple(rows[0]) == json_keys()


def test_an_empty_log_is_an_empty_list_to_a_script(scrutiny: CommandLine) -> None:
    assert entries(scrutiny) == []
    assert scrutiny.done("actions", "--format", "csv").strip() == ",".join(json_keys())
    assert scrutiny("actions").err


def test_the_response_to_a_recommendation_is_recorded(scrutiny: CommandLine, log: str) -> None:
    assert log
    response = ("--answer", "in part", "--because", "one winch is enough", "--on", "2026-03-12")
    scrutiny.done("actions", "respond", "ecsc-002", *response)
    (entry,) = (entry for entry in entries(scrutiny) if entry["reference"] == "ECSC-002")
    assert entry["response"] == {
        "answer": "in part",
        "explanation": "one winch is enough",
        "on": "2026-03-12",
    }


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("ECSC-001", "--answer", "accepted"), "only a recommendation has a response"),
        (("ECSC-099", "--answer", "accepted"), "There is no entry ECSC-099"),
        (("ECSC-002", "--answer", "perhaps"), "invalid choice"),
        (("ECSC-002",), "--answer"),
        (("ECSC-002", "--answer", "accepted", "--on", "31 September"), "no date of the calendar"),
    ],
)
def test_a_response_that_cannot_be_one_is_refused(
    scrutiny: CommandLine, log: str, words: tuple[str, ...], reason: str
) -> None:
    assert log
    ran = scrutiny("actions", "respond", *words)
    assert ran.status == 2
    assert reason in ran.err


def test_what_is_said_in_private_is_told_to_be_exempt_and_is_in_no_format(
    scrutiny: CommandLine, log: str
) -> None:
    scrutiny.done("capture", log, stdin=b"/item 5\n/exempt 3\n")
    ran = scrutiny("actions", "update", "ECSC-003", "--note", "the seller rang", today=log[-10:])
    assert ran.err == "ECSC-003 is updated. It is exempt, and not in the public log.\n"
    for how in ("table", "json", "csv"):
        assert "the seller rang" not in scrutiny.done("actions", "--format", how)
