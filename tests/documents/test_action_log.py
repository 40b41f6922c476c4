"""The action log as a table in Word and for a spreadsheet."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_action_log
from scrutiny_tui.documents.writers.csv_export import write_csv
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.domain.action_log import Due, Update
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_columns import COLUMNS
from scrutiny_tui.domain.log_rows import LogRow, rows_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Table
from tests.documents.builders import COMMITTEE, cells, style
from tests.documents.logged import NEXT, row
from tests.documents.office import W, faults, part

HEADINGS = [column.heading for column in COLUMNS]


def bare(reference: str = "YPSP-001", *updates: Update, **fields: object) -> LogRow:
    """The row of an entry without owner and date."""
    return row(reference, *updates, **{"owners": (), "due": None} | fields)  # type: ignore[arg-type]  # as for `row`


def table(*rows: LogRow) -> Table:
    printable = compose_action_log(COMMITTEE, rows, style(), as_at=NEXT)
    (found,) = (block for block in printable.blocks if isinstance(block, Table))
    return found


def test_a_row_says_what_where_who_when_and_what_became_of_it() -> None:
    told = Update("u1", "YPSP-001", datetime(2026, 3, 20, tzinfo=UTC), "DEC", "note", note="Being gathered.")
    told_of = row("YPSP-001", told, due=Due("by the next meeting", None, next_meeting=True))
    assert cells(table(told_of)) == [
        [
            "YPSP-001",
            "3 Mar 2026, item\u00a05",
            "Information request: Figures",
            "DEC, the Trust",
            "by the next meeting (14 Apr 2026)",
            "In progress",
            "20 Mar 2026: Being gathered.",
        ]
    ]


def test_what_nobody_said_is_left_empty() -> None:
    assert cells(table(bare()))[0][3:5] == ["", ""]


def test_the_last_thing_said_is_the_update_shown() -> None:
    told = tuple(
        Update(f"u{day}", "YPSP-001", datetime(2026, 3, day, tzinfo=UTC), "DEC", "note", note=note)
        for day, note in ((5, "Begun."), (9, "Nearly done."), (20, ""))
    )
    assert row("YPSP-001", *told).update == "Nearly done."


def test_widths_share_the_page_and_rows_fill_the_headings() -> None:
    found = table(bare(), bare("YPSP-002"))
    assert sum(found.widths) == pytest.approx(1)
    assert {len(row) for row in found.rows} == {len(found.header)} == {len(found.widths)}


def test_the_header_row_is_marked_repeats_and_no_cell_is_merged(tmp_path: Path) -> None:
    printable = compose_action_log(COMMITTEE, [bare(), bare("YPSP-002")], style(), as_at=NEXT)
    write_word(printable, tmp_path / "log.docx", style().layout)
    body = part(tmp_path / "log.docx")
    table_rows = list(body.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table_rows] == [True, False, False]
    assert [look.get(f"{W}firstRow") for look in body.iter(f"{W}tblLook")] == ["1"]
    assert not list(body.iter(f"{W}gridSpan", f"{W}vMerge"))
    assert [caption.get(f"{W}val") for caption in body.iter(f"{W}tblCaption")] == [
        "Action log as at Tuesday 14 April 2026"
    ]


def test_the_log_is_a_sound_package(tmp_path: Path) -> None:
    printable = compose_action_log(COMMITTEE, [bare()], style(), as_at=NEXT)
    write_word(printable, tmp_path / "log.docx", style().layout)
    assert faults(tmp_path / "log.docx") == []


def test_exempt_entries_are_in_the_exempt_log_alone() -> None:
    both = (bare(), bare("YPSP-002", text="the orchard", exempt=Exemption()))
    assert [row.entry.id for row in rows_of(Part.PUBLIC, both)] == ["YPSP-001"]
    exempt = rows_of(Part.EXEMPT, both)
    assert [row.entry.id for row in exempt] == ["YPSP-002"]
    printable = compose_action_log(COMMITTEE, exempt, style(), as_at=NEXT, part=Part.EXEMPT)
    assert "EXEMPT – NOT FOR PUBLICATION" in as_text(printable)


def test_the_text_of_the_log_has_a_line_for_each_row() -> None:
    printable = compose_action_log(COMMITTEE, [bare()], style(), as_at=NEXT)
    assert as_text(printable).splitlines()[2:] == [
        "Reference\tMeeting and item\tWording\tOwner\tDue\tStatus\tLast update",
        "YPSP-001\t3 Mar 2026, item 5\tInformation request: Figures\t\t\tIn progress\t20 Mar 2026",
        "",
        "Entries: 1",
    ]


def read_back(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_csv_is_what_excel_opens_without_asking(tmp_path: Path) -> None:
    write_csv([bare(text='é, "quoted"\nand on')], tmp_path / "log.csv")
    content = (tmp_path / "log.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfReference,")
    assert content.endswith(b"\r\n")
    header, written = read_back(tmp_path / "log.csv")
    assert header == HEADINGS
    assert written == [
        "YPSP-001",
        "request",
        "2026-03-03",
        "5",
        'é, "quoted"\nand on',
        "",
        "",
        "",
        "in-progress",
        "",
        "2026-03-20",
    ]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_text_that_would_be_a_formula_is_read_as_text(formula: str, tmp_path: Path) -> None:
    write_csv([row(text=formula, owners=(Named(formula),), due=Due(formula))], tmp_path / "log.csv")
    _, written = read_back(tmp_path / "log.csv")
    assert [written[HEADINGS.index(name)] for name in ("Wording", "Owner", "Due")] == [f"'{formula}"] * 3


def test_a_lone_surrogate_does_not_stop_the_csv(tmp_path: Path) -> None:
    write_csv([bare(text="a \ud800 b")], tmp_path / "log.csv")
    assert read_back(tmp_path / "log.csv")[1][4] == "a ? b"
