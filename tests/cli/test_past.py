"""`--as-of`: the store as it stood at a moment, for every command that reads."""

import json
from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.services.capture import Capture
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.cli.test_exporting import words_in

LINES = b"""\
/item 5 Moorings
Members asked for figures on the moorings.
The lock gates were praised.
/action a survey of the gates @DEC by June
"""
SAID = ("asked for figures", "gates were praised")
CORRECTED = "asked for the fees"


@pytest.fixture
def approved(scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A meeting captured on the 10th; on the 12th, one point is corrected, one deleted, the action closed.

    The next meeting is on 12 May.
    """
    scrutiny.done("capture", meeting, stdin=LINES)
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-05-12")
    workspace = wiring.open_workspace(scrutiny.store, date(2026, 3, 12))
    capture = Capture(workspace, meeting)
    figures, praise = (entry.id for entry in capture.sitting.entries[:2])
    capture.rewrite(figures, "Members asked for the fees.")
    capture.remove(praise)
    workspace.store.close()
    (action,) = json.loads(scrutiny.done("actions", "--format", "json"))
    closing = ("--status", "closed", "--by", "committee")
    scrutiny.done("actions", "update", action["reference"], *closing, today="2026-03-12")
    monkeypatch.chdir(tmp_path)
    return meeting


@pytest.mark.parametrize("confirmed", [False, True])
def test_minutes_are_exported_as_they_were_when_they_were_approved(
    scrutiny: CommandLine, approved: str, *, confirmed: bool
) -> None:
    if confirmed:
        scrutiny.done("meeting", "set", approved, "--state", "confirmed", today="2026-03-13")
    scrutiny.done("export", "minutes", approved, "--output", "now.docx")
    scrutiny.done("--as-of", "2026-03-11", "export", "minutes", approved, "--output", "then.docx")
    now, then = words_in(Path("now.docx")), words_in(Path("then.docx"))
    assert CORRECTED in now
    assert CORRECTED not in then
    assert [(words in now, words in then) for words in SAID] == [(False, True)] * 2


def test_the_action_log_is_as_it_was(scrutiny: CommandLine, approved: str) -> None:
    del approved

    def state(*words: str) -> str:
        (row,) = json.loads(scrutiny.done(*words, "actions", "--format", "json"))
        return str(row["status"])

    assert state() == state("--as-of", "2026-03-12") == "closed"
    assert state("--as-of", "2026-03-11") == state("--as-of", "2026-03-11 23:59") == "open"


def test_what_was_doubted_then_is_listed(scrutiny: CommandLine, approved: str) -> None:
    scrutiny.done("capture", approved, stdin=b"/item 5\n~look it up\n", today="2026-03-12")
    assert "rough note" in scrutiny("check", approved).out
    assert scrutiny("--as-of", "2026-03-11", "check", approved).status == 0


def test_before_the_first_change_there_was_nothing(scrutiny: CommandLine, approved: str) -> None:
    assert scrutiny("--as-of", "2026-03-09", "committee", "list").err.startswith("There are no committees")
    ran = scrutiny("--as-of", "2026-03-09", "export", "minutes", approved)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"There is no meeting {approved}.")
    assert COMMITTEE in scrutiny.done("--as-of", "2026-03-10 23:59:59", "committee", "list")


def test_the_day_of_then_is_todays_unless_another_is_named(
    scrutiny: CommandLine, approved: str, capsys: pytest.CaptureFixture[str]
) -> None:
    del approved
    from scrutiny_tui.cli import main  # noqa: PLC0415  without the day that the fixture types

    def overdue(*words: str) -> str:
        assert main(["--store", str(scrutiny.store), *words, "actions", "--overdue", "--format", "csv"]) == 0
        return capsys.readouterr().out

    assert "a survey of the gates" not in overdue("--as-of", "2026-03-11")
    assert "a survey of the gates" in overdue("--as-of", "2026-03-11", "--today", "2026-07-01")


REFUSING = [
    (),
    ("demo",),
    ("committee", "add", "Parks Panel"),
    ("person", "add", "Iris Holt", "--committee", COMMITTEE),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-05-12"),
    ("meeting", "set", "ECSC-2026-03-10", "--state", "confirmed"),
    ("capture", "ECSC-2026-03-10"),
    ("actions", "update", "ECSC-001", "--note", "begun"),
    ("doctor",),
    ("doctor", "--repair"),
    ("backup", "a.zip"),
    ("restore", "a.zip"),
]
READING = [
    (("committee", "list"), "Parks Panel"),
    (("person", "list"), "Iris Holt"),
    (("meeting", "list"), "2026-06-09"),
    (("actions",), "closed"),
    (("actions", "--format", "csv"), "closed"),
]
"""Commands that read, and what they print of what was recorded on the 12th."""


@pytest.mark.parametrize("words", REFUSING, ids=" ".join)
def test_a_command_that_does_not_read_records_refuses_the_past(
    scrutiny: CommandLine, approved: str, words: tuple[str, ...]
) -> None:
    del approved
    before = {path: path.read_bytes() for path in scrutiny.store.rglob("*") if path.is_file()}
    ran = scrutiny("--as-of", "2026-03-11", *words, stdin=b"A point.\n")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "--as-of shows the past to a command that reads records; leave it out for this one.\n"
    assert {path: path.read_bytes() for path in scrutiny.store.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("words", "later"), READING, ids=str)
@pytest.mark.usefixtures("approved")
def test_a_command_that_reads_shows_the_past(
    scrutiny: CommandLine, words: tuple[str, ...], later: str
) -> None:
    scrutiny.done("committee", "add", "Parks Panel", today="2026-03-12")
    scrutiny.done("person", "add", "Iris Holt", "--committee", COMMITTEE, today="2026-03-12")
    add = ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-06-09")
    scrutiny.done(*add, today="2026-03-12")
    assert later in scrutiny.done(*words)
    then = scrutiny.done("--as-of", "2026-03-11", *words)
    assert then
    assert later not in then


@pytest.mark.usefixtures("approved")
def test_the_action_log_is_exported_as_it_was(scrutiny: CommandLine) -> None:
    export = ("export", "actions", "ECSC-2026-05-12", "--output", "log.md")
    scrutiny.done(*export)
    assert "| Closed |" in Path("log.md").read_text(encoding="utf-8")
    scrutiny.done("--as-of", "2026-03-11", *export)
    assert "| Open |" in Path("log.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("approved")
def test_what_reads_no_record_is_the_same_in_the_past(scrutiny: CommandLine) -> None:
    assert scrutiny.done("--as-of", "2026-03-11", "styles") == scrutiny.done("styles")


@pytest.mark.parametrize(
    "when", ["", "yesterday", "2026-02-30", "2026-03-11T10:30", "2026-03-11 24:00", "10:30"]
)
def test_a_moment_that_is_none_is_refused_with_how_it_is_written(scrutiny: CommandLine, when: str) -> None:
    ran = scrutiny("--as-of", when, "meeting", "list")
    assert ran.status == 2
    assert "is no moment written YYYY-MM-DD or “YYYY-MM-DD HH:MM”" in ran.err


def test_a_past_that_cannot_be_read_any_more_is_said_in_one_sentence(
    scrutiny: CommandLine, approved: str
) -> None:
    del approved
    journal = scrutiny.store / "journal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"Ada", b"Axa", 1))
    ran = scrutiny("--as-of", "2026-03-11", "committee", "list")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith("The past cannot be shown, because change 2 on the way to it cannot be read")
    assert ran.err.count("\n") == 1
