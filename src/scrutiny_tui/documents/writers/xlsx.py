"""The action log, or any other sheet, as an Excel workbook: one table, to be sorted and filtered.

Every text is written as text, even if it begins as a formula or an address does.
"""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scrutiny_tui.documents.styles.schema.action_log import LogWords
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.spreadsheet import SheetCell, SheetColumn, Spreadsheet
from scrutiny_tui.domain.text import clean
from scrutiny_tui.system.targets import write_file

LONGEST = 32_767
"""The most characters that a cell of Excel holds."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_A4 = 9
_HEADER = 255
_NOT_IN_A_SHEETS_NAME = re.compile(r"[\[\]:*?/\\]")
_SHEETS_NAME = 31 * 2
"""The longest name of a sheet, in bytes of UTF-16."""


def write_xlsx(
    printable: Printable, rows: Sequence[LogRow], words: LogWords, path: Path, *, private: bool = False
) -> None:
    """Write the rows of a log as an Excel workbook.

    Args:
        printable: the log as a document, of which the workbook has title, subject, author, header and page
            numbers.
        rows: the rows, of one part only (`rows_of`), no text in them longer than `LONGEST`.
        words: the house style's words for the log: the headings, and the name of the sheet.
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    columns = zip(_headings(words), log_columns.COLUMNS, strict=True)
    sheet = Spreadsheet(
        words.sheet,
        "Action_log",
        tuple(SheetColumn(heading, column.width) for heading, column in columns),
        tuple(map(cells_of, rows)),
        max((row.entry.updated for row in rows), default=date(2000, 1, 1)),
    )
    write_sheet(printable, sheet, path, private=private)


def write_sheet(printable: Printable, sheet: Spreadsheet, path: Path, *, private: bool = False) -> None:
    """Write a sheet as an Excel workbook.

    Args:
        printable: the same as a document, of which the workbook has title, subject, author, header and page
            numbers.
        sheet: the rows, no text in them longer than `LONGEST`.
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as workbook:
        workbook.set_properties(
            {
                "title": clean(printable.title),
                "subject": clean(printable.subject),
                "author": clean(printable.author),
                "created": datetime.combine(sheet.as_at, time()),
            }
        )
        page = workbook.add_worksheet(_sheet_name(sheet.name))
        _page(page, printable)
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        dated = workbook.add_format({"num_format": "d mmm yyyy", "valign": "top", "align": "left"})
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, column.width)
        for place, row in enumerate(sheet.rows, 1):
            _row(page, place, row, wrapped, dated)
        headings = [{"header": column.heading} for column in sheet.columns]
        table = {"name": sheet.table, "columns": headings, "style": "Table Style Light 1"}
        page.add_table(0, 0, max(len(sheet.rows), 1), len(headings) - 1, table)
    write_file(path, content.getvalue(), private=private)


def _sheet_name(wanted: str) -> str:
    """A name that Excel accepts for a sheet; empty for Excel's own."""
    name = _NOT_IN_A_SHEETS_NAME.sub(" ", clean(wanted)).encode("utf-16-le")[:_SHEETS_NAME]
    return name.decode("utf-16-le", "ignore").strip(" '")


def _headings(words: LogWords) -> list[str]:
    """The headings of the columns. In Excel no two columns of a table have the same one, capitals or not."""
    headings: list[str] = []
    for column in log_columns.COLUMNS:
        heading = clean(words.heading(column)) or column.heading
        taken = {other.casefold() for other in headings}
        free = (heading, *(f"{heading} ({n})" for n in range(2, len(log_columns.COLUMNS) + 1)))
        headings.append(next(each for each in free if each.casefold() not in taken))
    return headings


def _page(sheet: Worksheet, printable: Printable) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L{_in_margin(printable.header)}"[:_HEADER])
    if printable.pages:
        pages = _in_margin(printable.pages).replace("{pages}", "&N").replace("{page}", "&P")
        sheet.set_footer(f"&R{pages}"[:_HEADER])


def _in_margin(words: str) -> str:
    """Words of a header or footer, in which “&” begins a code."""
    return clean(words).replace("&", "&&")


def _row(sheet: Worksheet, place: int, cells: Sequence[SheetCell], wrapped: Format, dated: Format) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, date):
            sheet.write_datetime(place, column, datetime.combine(cell, time()), dated)
        elif cell:
            sheet.write_string(place, column, clean(cell), wrapped)
