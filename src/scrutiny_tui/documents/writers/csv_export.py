"""The action log, or any other sheet, as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.spreadsheet import SheetCell, Spreadsheet
from scrutiny_tui.system.targets import write_file

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[LogRow], path: Path, *, private: bool = False) -> None:
    """Write the rows of a log as CSV that Excel opens without a question.

    UTF-8 with a byte-order mark, since Excel takes a file without one for another encoding; lines end in CRLF
    (RFC 4180).

    Args:
        rows: the rows, of one part only (`rows_of`).
        path: the file, replaced as a whole.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    headings = [column.heading for column in log_columns.COLUMNS]
    _write(headings, map(cells_of, rows), path, private=private)


def write_sheet_csv(sheet: Spreadsheet, path: Path, *, private: bool = False) -> None:
    """Write a sheet as CSV, as `write_csv` does."""
    _write([column.heading for column in sheet.columns], sheet.rows, path, private=private)


def _write(
    headings: Sequence[str], rows: Iterable[Sequence[SheetCell]], path: Path, *, private: bool
) -> None:
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(headings)
    writer.writerows([_text(cell) for cell in row] for row in rows)
    write_file(path, table.getvalue().encode("utf-8-sig", errors="replace"), private=private)


def _text(cell: SheetCell) -> str:
    return cell.isoformat() if isinstance(cell, date) else harmless(cell or "")


def harmless(cell: str) -> str:
    """The cell as text to any spreadsheet: one that would be a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
