"""The work programme in print: a heading for each meeting, a table of what is planned, the forward look."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_work_programme, work_programme_sheet
from scrutiny_tui.documents.writers.csv_export import write_sheet_csv
from scrutiny_tui.documents.writers.plain_text import text_of_blocks
from scrutiny_tui.documents.writers.xlsx import write_sheet
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision, ForwardRow
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import HeadingBlock, Printable, Table
from scrutiny_tui.domain.work_programme import (
    PlannedItem,
    ProgrammeGroup,
    ProgrammeRow,
    RowDetails,
    groups_of,
)
from tests.documents.builders import COMMITTEE, cells, style

DAY = date(2026, 3, 20)
JUNE = Meeting("YPSP-2026-06-09", COMMITTEE.id, date(2026, 6, 9), venue="Quay House")
SEPTEMBER = Meeting("YPSP-2026-09-08", COMMITTEE.id, date(2026, 9, 8))


def planned(title: str, **details: object) -> ProgrammeRow:
    row = ProgrammeRow(PlannedItem("w", COMMITTEE.id, title))
    return replace(row, details=replace(RowDetails(), **details))


MOORINGS = planned(
    "Moorings", purpose="To hear of them.", lead="Harbour Master", asked_on=date(2026, 3, 3), asked_item="5"
)
SECRET = planned("The sale of the slipway", private=True)
GROUPS = (
    ProgrammeGroup((replace(planned("Piers"), slipped_from=date(2026, 3, 10)),), slipped=True),
    ProgrammeGroup((replace(MOORINGS, item=Item("i", JUNE.id, "1", "7", "Moorings")), SECRET), JUNE),
    ProgrammeGroup((planned("Dues"),), month=date(2026, 7, 1)),
    ProgrammeGroup((), SEPTEMBER),
    ProgrammeGroup((planned("Sea wall"),)),
)
PIER = ForwardDecision("f", COMMITTEE.id, "Lease of the pier", "Cabinet", "July 2026", key=True, planned="w")

FORWARD = (
    ForwardRow(PIER, PlannedItem("w", COMMITTEE.id, "Lease of the pier"), JUNE, DAY),
    ForwardRow(replace(PIER, title="Bus fares", key=False, when=""), None, None, DAY),
)


def composed(part: Part = Part.PUBLIC, forward: tuple[ForwardRow, ...] = ()) -> Printable:
    groups = groups_of(part, GROUPS)
    return compose_work_programme(COMMITTEE, groups, style(), as_at=DAY, part=part, forward=forward)


def test_each_meeting_is_a_heading_with_a_table_of_what_is_planned() -> None:
    printable = composed()
    headings = [block for block in printable.blocks if isinstance(block, HeadingBlock)]
    assert ["".join(run.text for run in heading.runs) for heading in headings] == [
        COMMITTEE.name,
        "Carried over from earlier meetings",
        "Tuesday 9 June 2026, Quay House",
        "July 2026",
        "Tuesday 8 September 2026",
        "Date to be settled",
    ]
    tables = [block for block in printable.blocks if isinstance(block, Table)]
    assert tables[1].header == ("Item", "Purpose", "Brought by", "Asked for")
    asked = "Tuesday 3 March 2026, item\u00a05"
    assert cells(tables[1]) == [["Moorings", "To hear of them.", "Harbour Master", asked]]
    assert "Nothing is planned yet." in text_of_blocks(printable.blocks)
    assert printable.title == f"Work programme: {COMMITTEE.name}, Friday 20 March 2026"


def test_what_is_private_stands_in_the_exempt_programme_alone() -> None:
    public, exempt = composed(), composed(Part.EXEMPT)
    assert "slipway" not in repr(public)
    text = text_of_blocks(exempt.blocks)
    assert "The sale of the slipway" in text
    assert "Moorings" not in text
    assert "EXEMPT" in text


def test_an_empty_programme_says_so() -> None:
    printable = compose_work_programme(COMMITTEE, (), style(), as_at=DAY)
    assert "Nothing is planned yet." in text_of_blocks(printable.blocks)


def test_the_decisions_to_be_seen_before_are_a_table_at_the_end() -> None:
    *_, heading, table = composed(forward=FORWARD).blocks
    assert isinstance(heading, HeadingBlock)
    assert isinstance(table, Table)
    assert table.header == ("Decision", "Decided by", "Date of decision", "Considered on")
    assert cells(table) == [
        ["Lease of the pier (key decision)", "Cabinet", "July 2026", "Tuesday 9 June 2026"],
        ["Bus fares", "Cabinet", "", "Date to be settled"],
    ]


def test_the_sheet_has_a_row_for_each_item_and_dates_that_are_dates(tmp_path: Path) -> None:
    sheet = work_programme_sheet(groups_of(Part.PUBLIC, GROUPS), style(), as_at=DAY)
    assert sheet.rows == (
        ("Carried over from earlier meetings", None, "Piers", "report", "", "", "", None),
        (
            "",
            JUNE.date,
            "Moorings",
            "report",
            "To hear of them.",
            "Harbour Master",
            "7",
            date(2026, 3, 3),
        ),
        ("July 2026", None, "Dues", "report", "", "", "", None),
        ("Date to be settled", None, "Sea wall", "report", "", "", "", None),
    )
    formula = replace(sheet, rows=(("", None, "=1+1", "report", "", "", "", None),))
    write_sheet_csv(formula, tmp_path / "programme.csv")
    assert (tmp_path / "programme.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "When,Meeting,Item,Kind,Purpose,Brought by,Agenda item,Asked for",
        ",,'=1+1,report,,,,",
    ]
    write_sheet(composed(), sheet, tmp_path / "programme.xlsx")
    assert (tmp_path / "programme.xlsx").stat().st_size > 0


def test_headings_of_a_sheet_that_a_style_gives_twice_are_told_apart() -> None:
    house = style()
    twice = replace(house.papers.programme, lead="Item", purpose=" ")
    odd = replace(house, papers=replace(house.papers, programme=twice))
    headings = [column.heading for column in work_programme_sheet((), odd, as_at=DAY).columns]
    assert headings == ["When", "Meeting", "Item", "Kind", "(5)", "Item (6)", "Agenda item", "Asked for"]


def test_an_exempt_plan_carries_its_paragraphs_and_no_public_group_has_it() -> None:
    private = replace(SECRET, planned=PlannedItem("x", COMMITTEE.id, "x", exempt=Exemption((3,))))
    alone = (ProgrammeGroup((private,), month=date(2026, 7, 1)), ProgrammeGroup((private,), JUNE))
    assert groups_of(Part.PUBLIC, alone) == (ProgrammeGroup((), JUNE),)
    assert [group.rows for group in groups_of(Part.EXEMPT, alone)] == [(private,), (private,)]
