"""Exit statuses, and what bad input gets: one plain sentence, no traceback, and nothing lost."""

import os
import sys
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.cli import main
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.documents.writers.word import UnfitTemplateError
from scrutiny_tui.domain.errors import (
    BackupError,
    ClerkError,
    FileTrouble,
    Refused,
    StoreError,
    StoreHeldError,
)
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.services.action_log import ActionLog
from tests.cli.command_line import COMMITTEE, CommandLine

WRONG = [
    ("frobnicate",),
    ("committee",),
    ("committee", "add"),
    ("committee", "add", " "),
    ("committee", "add", "Parks Panel", "--style", "rococo"),
    ("committee", "add", "Parks Panel", "--quorum", "few"),
    ("committee", "add", "Parks Panel", "--quorum", "0"),
    ("committee", "add", "Parks Panel", "--sty", "herefordshire"),
    ("person", "add", "Jo Field", "--committee", "Roads Committee"),
    ("meeting", "add", "--committee", "Roads Committee", "--date", "2026-03-10"),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "10 March"),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-02-30"),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "20260310"),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10", "--time", "half nine"),
    ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10", "--time", "25:00"),
    ("meeting", "set", "ECSC-1999-01-01", "--state", "live"),
    ("meeting", "set", "ECSC-2026-03-10", "--state", "asleep"),
    ("capture", "ECSC-1999-01-01"),
    ("capture", "ECSC-2026-03-10", "--item", "9"),
    ("actions", "--committee", "Roads Committee"),
    ("actions", "--status", "lost"),
    ("actions", "--format", "pdf"),
    ("actions", "update", "ECSC-999", "--note", "done"),
    ("export", "minutes", "ECSC-1999-01-01"),
    ("export", "minutes", "ECSC-2026-03-10", "--style", "rococo"),
    ("export", "minutes", "ECSC-2026-03-10", "--format", "pdf"),
    ("export", "minutes", "ECSC-2026-03-10", "--output", "minutes.odt"),
    ("export", "actions", "ECSC-2026-03-10", "--style", "rococo"),
    ("export", "actions", "ECSC-2026-03-10", "--style", "rococo", "--format", "csv"),
    ("export", "minutes", "ECSC-2026-03-10", "--part", "secret"),
    ("export", "poem", "ECSC-2026-03-10"),
    ("styles", "rococo"),
]
SAYS = (
    "argument COMMAND: invalid choice: 'frobnicate'",
    "the following arguments are required: add | list",
    "the following arguments are required: NAME",
    "Give a committee a name.",
    "There is no house style called “rococo”.",
    "argument --quorum: 'few' is no whole number",
    "A quorum is a number of members, at least 1.",
    "unrecognized arguments: --sty herefordshire",
    "There is no committee called “Roads Committee”.",
    "There is no committee called “Roads Committee”.",
    "'10 March' is no date of the calendar",
    "'2026-02-30' is no date of the calendar",
    "'20260310' is no date of the calendar",
    "'half nine' is no time of day",
    "'25:00' is no time of day",
    "There is no meeting ",
    "argument --state: invalid choice: 'asleep'",
    "There is no meeting ",
    "has no item 9. Its items are: none yet.",
    "There is no committee called “Roads Committee”.",
    "argument --status: invalid choice: 'lost'",
    "argument --format: invalid choice: 'pdf'",
    "There is no entry ",
    "There is no meeting ",
    "There is no house style 'rococo'; there are ",
    "There is no format .pdf of this document; there is .docx, .txt and .md.",
    "There is no format .odt of this document; there is .docx, .txt and .md.",
    "There is no house style 'rococo'; there are ",
    "There is no house style 'rococo'; there are ",
    "'secret' is no part of the record; write public or exempt",
    "argument DOCUMENT: invalid choice: 'poem'",
    "There is no house style 'rococo'; there are ",
)
"""What each of them is told, in the same order."""


@pytest.mark.parametrize(("words", "says"), list(zip(WRONG, SAYS, strict=True)), ids=str)
@pytest.mark.usefixtures("meeting")
def test_a_wrong_command_gets_one_sentence_and_changes_nothing(
    scrutiny: CommandLine, words: tuple[str, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = (
        scrutiny.done("meeting", "list"),
        scrutiny.done("person", "list"),
        scrutiny.done("committee", "list"),
    )
    ran = scrutiny(*words)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert says in ran.err
    after = (
        scrutiny.done("meeting", "list"),
        scrutiny.done("person", "list"),
        scrutiny.done("committee", "list"),
    )
    assert before == after
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_help_is_a_result_and_no_fault(scrutiny: CommandLine) -> None:
    ran = scrutiny("--help")
    assert (ran.status, ran.err) == (0, "")
    assert "capture" in ran.out


def test_the_program_says_that_it_needs_a_terminal(scrutiny: CommandLine) -> None:
    for words in ((), ("demo",)):
        ran = scrutiny(*words)
        assert (ran.status, ran.out) == (2, "")
        assert "terminal" in ran.err


class TestAStoreThatAnotherProgramHolds:
    """Reading goes on; writing is refused with status 3, and nothing is changed."""

    def test_commands_that_only_read_work_all_the_same(
        self, scrutiny: CommandLine, meeting: str, tmp_path: Path
    ) -> None:
        other = wiring.open_workspace(scrutiny.store)
        try:
            assert meeting in scrutiny.done("meeting", "list")
            assert COMMITTEE in scrutiny.done("committee", "list")
            assert scrutiny("actions").status == 0
            scrutiny.done("export", "minutes", meeting, "--output", str(tmp_path / "minutes.docx"))
        finally:
            other.store.close()

    def test_commands_that_write_end_with_status_3(self, scrutiny: CommandLine, meeting: str) -> None:
        other = wiring.open_workspace(scrutiny.store)
        try:
            for words in (
                ("committee", "add", "Parks Panel"),
                ("person", "add", "Jo Field", "--committee", COMMITTEE),
                ("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21"),
                ("meeting", "set", meeting, "--state", "live"),
                ("capture", meeting),
                ("actions", "update", "ECSC-001", "--note", "done"),
            ):
                ran = scrutiny(*words, stdin=b"/item 5 Moorings\n")
                assert (ran.status, ran.out) == (3, ""), words
                assert len(ran.err.splitlines()) == 1
        finally:
            other.store.close()
        assert "Parks Panel" not in scrutiny.done("committee", "list")


def test_a_store_that_cannot_be_kept_where_it_is_told_to_ends_with_status_3(
    scrutiny: CommandLine, tmp_path: Path
) -> None:
    scrutiny.store = tmp_path / "letter.txt"
    scrutiny.store.write_text("not a folder", encoding="utf-8")
    ran = scrutiny("committee", "add", "Parks Panel")
    assert ran.status == 3
    assert str(scrutiny.store) in ran.err
    assert scrutiny.store.read_text(encoding="utf-8") == "not a folder"


def test_a_file_that_cannot_be_read_ends_with_status_4(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    missing = str(tmp_path / "notes.txt")
    ran = scrutiny("capture", meeting, missing)
    assert (ran.status, ran.out) == (4, "")
    assert ran.err.startswith(missing)


def test_a_file_that_is_no_text_is_named_with_the_line(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_bytes(b"/item 5 Moorings\nThe caf\xe9 was shut.\n")
    ran = scrutiny("capture", meeting, str(notes))
    assert ran.status == 4
    assert "line 2" in ran.err


def test_a_folder_in_place_of_a_file_ends_with_status_4(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    for document in ("minutes", "actions"):
        ran = scrutiny("export", document, meeting, "--output", str(tmp_path))
        assert (ran.status, ran.out) == (4, "")
        assert "it is a folder" in ran.err


def test_a_file_that_cannot_be_written_ends_with_status_4(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    nowhere = tmp_path / "no such folder" / "minutes.docx"
    ran = scrutiny("export", "minutes", meeting, "--output", str(nowhere))
    assert (ran.status, ran.out) == (4, "")
    assert "no such folder" in ran.err


@pytest.mark.parametrize(
    ("trouble", "status"),
    [
        (Refused, 2),
        (CannotRead, 2),
        (StyleError, 4),
        (StoreError, 3),
        (StoreHeldError, 3),
        (FileTrouble, 4),
        (BackupError, 4),
        (UnfitTemplateError, 4),
    ],
)
def test_every_error_for_the_clerk_ends_in_its_sentence_and_its_status(
    scrutiny: CommandLine, monkeypatch: pytest.MonkeyPatch, trouble: type[ClerkError], status: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise trouble("The harbour is closed.")

    monkeypatch.setattr(wiring, "open_workspace", fail)
    ran = scrutiny("meeting", "list")
    assert (ran.status, ran.out, ran.err) == (status, "", "The harbour is closed.\n")


def test_a_fault_of_the_programs_own_is_told_without_a_word_of_the_minutes(
    scrutiny: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("what a witness said in private")

    monkeypatch.setattr(ActionLog, "rows", broken)
    ran = scrutiny("actions")
    assert ran.status == 4
    assert "KeyError, test_statuses.py line" in ran.err
    assert "witness" not in ran.err
    assert "Traceback" not in ran.err


def test_ctrl_c_ends_a_command_quietly(scrutiny: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ActionLog, "rows", interrupted)
    ran = scrutiny("actions")
    assert (ran.status, ran.out, ran.err) == (130, "", "")


def test_the_store_is_the_one_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRUTINY_STORE", str(tmp_path))
    assert wiring.default_store() == tmp_path


def test_an_empty_store_option_names_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("SCRUTINY_STORE", str(tmp_path / "store"))
    assert main(["--store", "", "committee", "add", COMMITTEE]) == 0
    assert list(work.iterdir()) == []
    assert (tmp_path / "store").is_dir()


def test_an_empty_name_for_the_store_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCRUTINY_STORE", "")
    assert wiring.default_store().name == "scrutiny"
    assert wiring.default_store().is_absolute()
    assert sys.platform != "linux" or os.environ.get("HOME", "") in str(wiring.default_store())
