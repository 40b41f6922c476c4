"""The action log as an Excel workbook: one table, to be sorted and filtered.

Every text is written as text: one that begins as a formula or an address does is neither.
"""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from scrutiny_tui.documents.atomic_files import replace_file
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import LogCell, cells_of
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.text import clean

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


def write_xlsx(printable: Printable, rows: Sequence[LogRow], path: Path) -> None:
    """Write the rows of a log as an Excel workbook.

    Args:
        printable: the log as a document, of which the workbook has title, subject, author and header.
        rows: the rows, of one part only (`rows_of`), no text in them longer than `LONGEST`.
        path: the file, replaced as a whole.

    Raises:
        OSError: the file could not be written; what stood there before still stands.
    """
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as workbook:
        created = max((row.entry.updated for row in rows), default=date(2000, 1, 1))
        workbook.set_properties(
            {
                "title": clean(printable.title),
                "subject": clean(printable.subject),
                "author": clean(printable.author),
                "created": datetime.combine(created, time()),
            }
        )
        sheet = workbook.add_worksheet("Action log")
        _page(sheet, printable)
        wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
        dated = workbook.add_format({"num_format": "d mmm yyyy", "valign": "top", "align": "left"})
        for place, column in enumerate(log_columns.COLUMNS):
            sheet.set_column(place, place, column.width)
        for place, row in enumerate(rows, 1):
            _row(sheet, place, cells_of(row), wrapped, dated)
        headings = [{"header": column.heading} for column in log_columns.COLUMNS]
        table = {"name": "Action_log", "columns": headings, "style": "Table Style Light 1"}
        sheet.add_table(0, 0, max(len(rows), 1), len(headings) - 1, table)
    replace_file(path, content.getvalue())


def _page(sheet: Worksheet, printable: Printable) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_header(f"&L{clean(printable.header).replace('&', '&&')}"[:_HEADER])
    sheet.set_footer("&RPage &P of &N")


def _row(sheet: Worksheet, place: int, cells: Sequence[LogCell], wrapped: Format, dated: Format) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, date):
            sheet.write_datetime(place, column, datetime.combine(cell, time()), dated)
        elif cell:
            sheet.write_string(place, column, clean(cell), wrapped)
