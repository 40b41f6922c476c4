"""Lists of people in files: workbooks, text of any encoding, and files that are no list."""

import shutil
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from scrutiny_tui.documents.readers.people_files import sheets_of_file
from scrutiny_tui.domain.errors import FileTrouble

Row = Sequence[str | float | date | None]
ROWS: tuple[Row, ...] = (("Name", "Role"), ("Renée Dubois", "Head of Cafés"))


def workbook(path: Path, **sheets: Sequence[Row]) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def test_the_sheets_of_a_workbook_are_read_with_their_names(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", Members=[*ROWS, (), ("Jo Gray", None)], Empty=[])
    members, empty = sheets_of_file(path)
    assert (members.name, members.rows) == (
        "Members",
        (("Name", "Role"), ("Renée Dubois", "Head of Cafés"), (), ("Jo Gray",)),
    )
    assert (empty.name, empty.rows) == ("Empty", ())
    assert members.place(3) == "Members row 4"


def test_a_cell_is_read_as_it_is_meant(tmp_path: Path) -> None:
    moment = datetime(2026, 5, 12, 0, 0)  # noqa: DTZ001  a workbook knows no zone
    row: Row = (moment, date(2026, 5, 13), 3.0, 2.5, True, " two\nlines ", "=1+1")
    (sheet,) = sheets_of_file(workbook(tmp_path / "people.xlsx", S=[row]))
    # What a formula gives is saved by Excel, not by the program that made this file.
    assert sheet.rows == (("2026-05-12", "2026-05-13", "3", "2.5", "yes", "two lines"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name;Role\nRenée Dubois;Head of Cafés\n", encoding=encoding)
    (sheet,) = sheets_of_file(path)
    assert sheet.rows == ROWS


def test_a_workbook_is_known_whatever_it_is_called(tmp_path: Path) -> None:
    path = workbook(tmp_path / "people.xlsx", S=ROWS)
    assert sheets_of_file(path.rename(tmp_path / "people.csv"))[0].rows == ROWS


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:400])


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<a/>")


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/more.xml", b" " * 70_000_000)


def altered_sheet(path: Path) -> None:
    """A workbook with a sheet that is no XML."""
    whole = path.with_suffix(".whole")
    shutil.move(path, whole)
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            after.writestr(name, b"<broken" if "sheet1" in name else before.read(name))


@pytest.mark.parametrize("harm", [cut, other_zip, bomb, altered_sheet])
def test_a_damaged_workbook_gets_one_plain_sentence(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    path = workbook(tmp_path / "people.xlsx", S=ROWS)
    harm(path)
    with pytest.raises(FileTrouble, match=r"people\.xlsx is no list of people: save it in Excel as .xlsx"):
        sheets_of_file(path)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"%PDF-1.7 x", "is no list of people"),
        (b"\xd0\xcf\x11\xe0 an older workbook", "is no list of people"),
        (b"\x00\x01\x02" * 300, "is no list of people"),
        (b"Name\n" + b"Ada Moss\n" * 10_000, "more than 1,000 rows"),
        (b'Name\n"Ada Moss\n', "quotation marks do not match"),
        (b"x" * 10_000_001, "larger than a list of people"),
    ],
)
def test_a_file_that_is_no_list_gets_one_plain_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match=why):
        sheets_of_file(path)


def test_a_workbook_of_ten_thousand_rows_or_a_hundred_columns_is_refused(tmp_path: Path) -> None:
    rows: list[Row] = [("Ada Moss",)] * 10_000
    with pytest.raises(FileTrouble, match="more than 1,000 rows"):
        sheets_of_file(workbook(tmp_path / "long.xlsx", S=rows))
    with pytest.raises(FileTrouble, match="more than 60 columns"):
        sheets_of_file(workbook(tmp_path / "wide.xlsx", S=[["x"] * 100]))


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.xlsx"):
        with pytest.raises(FileTrouble, match="could not be read"):
            sheets_of_file(path)
