"""A column that is added to the action log stands in everything that is made of the log."""

import json
import zipfile
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose.log_table import LogTables
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import LogColumn
from scrutiny_tui.services.export import DocumentKind, formats_of
from tests.cli.command_line import COMMITTEE, CommandLine

HELD = b"""\
/item 1 Moorings
/request a table of fees @HM by 31 March
/action ring the bell @Finch in due course
"""
PLANTED = LogColumn("weight", "Weight", lambda row: f"light as {row.entry.id}")
OF_LOG = [(DocumentKind.ACTIONS, suffix) for suffix in formats_of(DocumentKind.ACTIONS)]
OTHERS = [
    (document, ".docx") for document in (DocumentKind.SHEET, DocumentKind.AGENDA, DocumentKind.BRIEFING)
]
OLD_STYLE = """\
extends = "england"
[action_log]
columns = ["No.", "From", "Asked", "By whom", "By when", "How far", "Last heard"]
"""


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log has one column more, in the middle of the others."""
    before, after = log_columns.COLUMNS[:6], log_columns.COLUMNS[6:]
    monkeypatch.setattr(log_columns, "COLUMNS", (*before, PLANTED, *after))


@pytest.fixture
def coming(scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reference of a meeting after one at which two things were asked for."""
    scrutiny.done("capture", meeting, stdin=HELD)
    monkeypatch.chdir(tmp_path)
    return scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()


def words_of(path: Path) -> str:
    """Everything that stands in a file, in any part of a package."""
    contents = [path.read_bytes()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            contents = [package.read(name) for name in package.namelist()]
    return b"\n".join(contents).decode("utf-8", errors="replace")


def exported(scrutiny: CommandLine, *words: str) -> str:
    return words_of(Path(scrutiny.done("export", *words, today="2026-04-01").strip()))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize(("document", "suffix"), OF_LOG + OTHERS)
def test_a_column_that_is_added_stands_in_every_document(
    scrutiny: CommandLine, coming: str, document: DocumentKind, suffix: str
) -> None:
    owner = ("--owner", "HM") if document is DocumentKind.SHEET else ()
    words = exported(scrutiny, document, coming, "--format", suffix, *owner)
    assert "light as ECSC-001" in words
    assert "Weight" in words or suffix == ".ics"


@pytest.mark.usefixtures("planted")
def test_a_column_that_is_added_stands_in_the_note_of_the_evening(
    scrutiny: CommandLine, meeting: str, coming: str
) -> None:
    assert coming
    assert "light as ECSC-002" in exported(scrutiny, "decisions", meeting)


@pytest.mark.usefixtures("planted", "coming")
def test_a_column_that_is_added_stands_in_the_log_of_the_command_line(scrutiny: CommandLine) -> None:
    assert json.loads(scrutiny.done("actions", "--format", "json"))[0]["weight"] == "light as ECSC-001"
    for form in ("csv", "table"):
        heading, entry, _ = scrutiny.done("actions", "--format", form).splitlines()
        assert "WEIGHT" in heading.upper()
        assert "light as ECSC-001" in entry


@pytest.mark.parametrize("added", [False, True])
def test_a_style_file_that_heads_seven_columns_stays_readable_when_one_is_added(
    scrutiny: CommandLine, coming: str, own: Path, request: pytest.FixtureRequest, *, added: bool
) -> None:
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(OLD_STYLE, encoding="utf-8")
    if added:
        request.getfixturevalue("planted")
    words = exported(scrutiny, "actions", coming, "--style", "ours", "--format", ".txt")
    heading = next(line for line in words.splitlines() if line.startswith("No."))
    known = ["No.", "From", "Asked", "By whom", "By when", "How far", "Last heard"]
    assert heading.split("\t") == ([*known[:4], "Weight", *known[4:]] if added else known)


def test_a_style_file_may_head_one_column_by_its_name(scrutiny: CommandLine, coming: str, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(
        'extends = "england"\n[action_log.columns]\nowners = "Who"\n', encoding="utf-8"
    )
    words = exported(scrutiny, "actions", coming, "--style", "ours", "--format", ".txt")
    assert "Reference\tMeeting and item\tWording\tWho\tDue\tStatus\tLast update" in words


def test_a_style_file_heads_the_columns_of_excel_and_names_its_sheet(
    scrutiny: CommandLine, coming: str, own: Path, tmp_path: Path
) -> None:
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(
        'extends = "wales"\n[action_log]\nsheet = "Cofnod"\n[action_log.columns]\nkind = "Math"\n',
        encoding="utf-8",
    )
    path = tmp_path / "log.xlsx"
    scrutiny.done("export", "actions", coming, "--style", "ours", "--output", str(path))
    with zipfile.ZipFile(path) as package:
        assert b'<sheet name="Cofnod"' in package.read("xl/workbook.xml")
        assert b">Math<" in package.read("xl/sharedStrings.xml")


@pytest.mark.usefixtures("planted")
def test_a_style_file_may_head_a_column_that_is_added(scrutiny: CommandLine, coming: str, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "ours.toml").write_text(
        'extends = "england"\n[action_log.columns]\nweight = "How heavy"\n', encoding="utf-8"
    )
    words = exported(scrutiny, "actions", coming, "--style", "ours", "--format", ".txt")
    assert "Owner\tHow heavy\tDue" in words


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".ics"])
def test_a_file_made_of_rows_composes_no_table(
    scrutiny: CommandLine, coming: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[str] = []
    table = LogTables.table

    def noted(tables: LogTables, name: str, *others: object) -> object:
        composed.append(name)
        return table(tables, name, *others)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(LogTables, "table", noted)
    assert "ECSC-001" in exported(scrutiny, "actions", coming, "--format", suffix)
    assert composed == []
    exported(scrutiny, "actions", coming, "--format", ".docx")
    assert composed == ["Action log as at Tuesday 21 April 2026"]
