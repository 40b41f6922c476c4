"""The action log as an Excel workbook and as a calendar."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_log_head
from scrutiny_tui.documents.styles.schema.action_log import LogWords
from scrutiny_tui.documents.writers.calendar import write_calendar
from scrutiny_tui.documents.writers.xlsx import write_xlsx
from scrutiny_tui.domain.action_log import Due, Status
from scrutiny_tui.domain.log_columns import COLUMNS
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Printable
from tests.documents.builders import COMMITTEE, style
from tests.documents.logged import row

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ROW = row()


def head() -> Printable:
    return compose_log_head(COMMITTEE, style(), as_at=date(2026, 4, 14))


class Sheet:
    """A workbook, read back from its parts."""

    def __init__(self, path: Path, *rows: LogRow, words: LogWords | None = None) -> None:
        write_xlsx(head(), rows, words or style().action_log, path)
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.xml = etree.fromstring(self.parts["xl/worksheets/sheet1.xml"])
        strings = etree.fromstring(self.parts["xl/sharedStrings.xml"])
        self._strings = ["".join(t.text or "" for t in each.iter(f"{S}t")) for each in strings]

    def cell(self, at: str) -> str | float | None:
        """What a cell holds: a text, or a number."""
        (found,) = self.xml.iterfind(f".//{S}c[@r='{at}']")
        value = found.findtext(f"{S}v")
        if value is None:
            return None
        return self._strings[int(value)] if found.get("t") == "s" else float(value)

    @property
    def headings(self) -> list[str | float | None]:
        """The headings of its columns."""
        return [self.cell(f"{letter}1") for letter in "ABCDEFGHIJK"]


def test_a_row_of_the_workbook_is_an_entry_and_its_dates_are_dates(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "log.xlsx", ROW)
    assert sheet.headings == [style().action_log.heading(column) for column in COLUMNS]
    day = date(1899, 12, 30)
    assert [sheet.cell(f"{letter}2") for letter in "ABCDEFGHI"] == [
        "YPSP-001",
        "request",
        (ROW.entry.recorded - day).days,
        "5",
        "Figures",
        "DEC, the Trust",
        "by the end of June",
        (date(2026, 6, 30) - day).days,
        "in-progress",
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://council.example", "mailto:a@b.example", "007", "<b>"],
)
def test_a_text_is_never_a_formula_a_link_or_a_number(text: str, tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "log.xlsx", row(text=text, owners=(Named(text),), due=Due(text), number=text))
    assert [sheet.cell(at) for at in ("E2", "F2", "G2", "D2")] == [text] * 4
    assert not list(sheet.xml.iter(f"{S}f", f"{S}hyperlink"))


def test_the_workbook_is_a_table_with_a_header_row_that_stays_and_repeats(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "log.xlsx", ROW, row("YPSP-002"))
    (pane,) = sheet.xml.iter(f"{S}pane")
    assert (pane.get("state"), pane.get("topLeftCell")) == ("frozen", "A2")
    table = etree.fromstring(sheet.parts["xl/tables/table1.xml"])
    assert table.get("ref") == "A1:K3"
    assert b"'Action log'!$1:$1" in sheet.parts["xl/workbook.xml"]
    assert not list(sheet.xml.iter(f"{S}mergeCell"))
    assert max(int(column.get("max", "0")) for column in sheet.xml.iter(f"{S}col")) == len(COLUMNS)


def test_the_headings_and_the_sheet_are_named_as_the_house_style_has_them(tmp_path: Path) -> None:
    welsh = replace(
        style().action_log,
        sheet="Cofnod gweithredu",
        columns={"text": "Geiriad", "kind": "Math"},
    )
    sheet = Sheet(tmp_path / "log.xlsx", ROW, words=welsh)
    assert sheet.headings[:6] == ["Reference", "Math", "Meeting", "Item", "Geiriad", "Owner"]
    assert b'<sheet name="Cofnod gweithredu"' in sheet.parts["xl/workbook.xml"]


def test_a_heading_that_a_style_leaves_empty_is_the_programs_own(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "log.xlsx", ROW, words=replace(style().action_log, columns={"owners": ""}))
    assert sheet.headings[5] == "Owner"


def test_the_number_of_a_page_is_written_as_the_house_style_has_it(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    for pages, foot in (("Tudalen {page} o {pages} & mwy", "&RTudalen &P o &N && mwy"), ("", None)):
        write_xlsx(replace(head(), pages=pages), (ROW,), style().action_log, path)
        with zipfile.ZipFile(path) as package:
            sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        assert sheet.findtext(f".//{S}oddFooter") == foot


def test_columns_that_a_style_heads_alike_are_told_apart(tmp_path: Path) -> None:
    alike = replace(style().action_log, columns={"due": "Date", "due_date": "date", "updated": "Date"})
    sheet = Sheet(tmp_path / "log.xlsx", ROW, words=alike)
    assert [sheet.headings[at] for at in (6, 7, 10)] == ["Date", "date (2)", "Date (3)"]
    assert "xl/tables/table1.xml" in sheet.parts


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Actions: open/closed?", "Actions  open closed"),
        ("'Log'", "Log"),
        ("The actions of all our committees together", "The actions of all our committe"),
        ("", "Sheet1"),
    ],
)
def test_a_sheet_gets_the_nearest_name_that_excel_takes(tmp_path: Path, wanted: str, name: str) -> None:
    sheet = Sheet(tmp_path / "log.xlsx", ROW, words=replace(style().action_log, sheet=wanted))
    assert f'<sheet name="{name}"'.encode() in sheet.parts["xl/workbook.xml"]


def test_the_workbook_names_itself_and_its_author(tmp_path: Path) -> None:
    core = Sheet(tmp_path / "log.xlsx", ROW).parts["docProps/core.xml"].decode()
    assert "Action log: Young People's Scrutiny Panel, Tuesday 14 April 2026" in core
    assert "<dc:creator>Young People's Scrutiny Panel</dc:creator>" in core


def test_a_log_without_entries_is_a_workbook_with_headings(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "log.xlsx")
    assert sheet.cell("A1") == "Reference"
    assert not list(sheet.xml.iterfind(f".//{S}c[@r='A2']"))


def test_a_lone_surrogate_does_not_stop_the_workbook_or_the_calendar(tmp_path: Path) -> None:
    nasty = row(text="a \ud800 b", owners=(Named("\udfff"),))
    assert Sheet(tmp_path / "log.xlsx", nasty).cell("E2") == "a \ufffd b"
    write_calendar(head(), [nasty], tmp_path / "log.ics")


def test_the_calendar_has_a_whole_day_for_what_is_still_due_on_one(tmp_path: Path) -> None:
    rows = (
        row(text="Figures; by\\n school, and year"),
        row("YPSP-002", due=Due("in due course")),
        row("YPSP-003", status=Status.CLOSED),
        row("YPSP-004", status=Status.REPORTED_DONE),
    )
    write_calendar(head(), rows, tmp_path / "log.ics")
    calendar = Calendar.from_ical((tmp_path / "log.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert [str(event["uid"]) for event in events] == ["YPSP-001@scrutiny", "YPSP-004@scrutiny"]
    assert str(events[0]["summary"]) == "YPSP-001: Figures; by\\n school, and year"
    assert events[0].decoded("dtstart") == date(2026, 6, 30)
    assert str(events[0]["description"]) == "DEC, the Trust\nby the end of June"
