"""`export` and `styles`."""

import csv
import zipfile
from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

LINES = b"""\
/item 5 Moorings
Fees had not risen since the pontoon was built.
/request a table of fees @DEC
/exempt 3
The ferry company had offered a lower rent.
/public
"""


@pytest.fixture
def minuted(scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reference of a meeting with something said in public and something in private."""
    scrutiny.done("capture", meeting, stdin=LINES)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return meeting


def words_in(document: Path) -> str:
    """Everything that stands in a Word file, its properties included."""
    with zipfile.ZipFile(document) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize("document", ["minutes", "actions"])
def test_a_document_without_a_name_gets_a_new_one_in_this_folder(
    scrutiny: CommandLine, minuted: str, document: str
) -> None:
    first, second = (Path(scrutiny.done("export", document, minuted).strip()) for _ in range(2))
    assert first != second
    assert sorted(Path.cwd().iterdir()) == sorted([first, second])
    assert first.suffix == ".docx"


@pytest.mark.parametrize("more", [(), ("--items",), ("--part", "exempt")])
def test_minutes_with_doubts_are_made_and_it_is_said_how_many_there_are(
    scrutiny: CommandLine, minuted: str, more: tuple[str, ...]
) -> None:
    scrutiny.done("capture", minuted, stdin=b"/item 5\n~fees, check\nTwo?? boats.\n")
    left = len(scrutiny("check", minuted).out.splitlines())
    ran = scrutiny("export", "minutes", minuted, *more)
    assert ran.status == 0
    assert ran.err == f"{left} doubts are left: “scrutiny check {minuted}” shows them.\n"
    assert Path(ran.out.splitlines()[0]).exists()


def test_of_another_document_and_of_minutes_without_doubts_nothing_is_said(
    scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\nFees had not risen.\n")
    assert scrutiny("check", meeting).out == ""
    assert scrutiny("export", "minutes", meeting).err == ""
    scrutiny.done("capture", meeting, stdin=b"/item 5\n~fees, check\n")
    assert scrutiny("export", "decisions", meeting).err == ""


def test_a_file_that_is_named_is_replaced(scrutiny: CommandLine, minuted: str) -> None:
    output = Path("minutes.docx")
    output.write_bytes(b"an older draft")
    scrutiny.done("export", "minutes", minuted, "--output", str(output))
    assert "Fees had not risen" in words_in(output)


def test_the_public_minutes_hold_no_exempt_word(scrutiny: CommandLine, minuted: str) -> None:
    scrutiny.done("export", "minutes", minuted, "--output", "public.docx")
    scrutiny.done("export", "minutes", minuted, "--output", "private.docx", "--part", "exempt")
    assert "lower rent" not in words_in(Path("public.docx"))
    assert "lower rent" in words_in(Path("private.docx"))


@pytest.mark.parametrize(
    "words",
    [
        ("--output", "log.csv"),
        ("--format", "csv"),
        ("--format", ".CSV"),
        ("--format", "csv", "--output", "log"),
    ],
    ids=" ".join,
)
def test_the_log_is_a_spreadsheet_when_asked_for(
    scrutiny: CommandLine, minuted: str, words: tuple[str, ...]
) -> None:
    assert minuted
    after = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()
    written = Path(scrutiny.done("export", "actions", after, *words).strip())
    with written.open(encoding="utf-8-sig", newline="") as page:
        assert any("a table of fees" in cell for row in csv.reader(page) for cell in row)


def test_a_document_without_a_suffix_is_a_word_file(scrutiny: CommandLine, minuted: str) -> None:
    scrutiny.done("export", "minutes", minuted, "--output", "minutes")
    assert zipfile.is_zipfile("minutes")


def test_the_log_holds_what_was_asked_before_the_meeting_and_not_at_it(
    scrutiny: CommandLine, minuted: str
) -> None:
    scrutiny.done("export", "actions", minuted, "--output", "before.docx")
    assert "a table of fees" not in words_in(Path("before.docx"))


def test_confirmed_minutes_say_at_which_meeting_they_were_confirmed(
    scrutiny: CommandLine, minuted: str
) -> None:
    add = ("meeting", "add", "--committee", COMMITTEE, "--date")
    later = [scrutiny.done(*add, day).strip() for day in ("2026-03-31", "2026-04-21")]
    scrutiny.done("export", "minutes", minuted, "--output", "draft.docx", "--style", "england")
    scrutiny.done("capture", later[0], stdin=b"/item 1 Minutes\n/confirm 9 December\n", today="2026-03-31")
    scrutiny.done("capture", later[1], stdin=b"/item 1 Minutes\n/confirm 10 March\n", today="2026-04-21")
    scrutiny.done("export", "minutes", minuted, "--output", "signed.docx", "--style", "england")
    line = "Confirmed as a correct record at the meeting of Tuesday 21 April 2026"
    assert line not in words_in(Path("draft.docx"))
    assert line in words_in(Path("signed.docx"))


def test_nothing_is_exempt_where_nothing_was_said_in_private(scrutiny: CommandLine, meeting: str) -> None:
    ran = scrutiny("export", "minutes", meeting, "--part", "exempt")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"Nothing of {meeting} is exempt, so there are no exempt minutes.\n"


def test_the_house_styles_are_listed_by_the_name_that_export_takes(
    scrutiny: CommandLine, minuted: str
) -> None:
    names = scrutiny.done("styles").split()
    assert "herefordshire" in names
    for name in names:
        assert Path(scrutiny.done("export", "minutes", minuted, "--style", name).strip()).is_file()
        assert "[closing.requests]\nplace = " in scrutiny.done("styles", name)


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".csv", ".ics"])
def test_a_log_with_nothing_before_the_meeting_says_where_the_rest_is(
    scrutiny: CommandLine, minuted: str, tmp_path: Path, suffix: str
) -> None:
    ran = scrutiny("export", "actions", minuted, "--output", str(tmp_path / f"log{suffix}"))
    assert ran.status == 0
    assert (
        f"Nothing was in the action log before {minuted}: what was asked for since is in the log" in ran.err
    )
    if suffix == ".txt":
        words = (tmp_path / "log.txt").read_text(encoding="utf-8")
        assert "There was nothing in the log before this meeting." in words


def test_a_log_in_which_there_is_nothing_yet_says_so(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    ran = scrutiny("export", "actions", meeting, "--output", str(tmp_path / "log.txt"))
    assert "There is nothing in the action log of" in ran.err
