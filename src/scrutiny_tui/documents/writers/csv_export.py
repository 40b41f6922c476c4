"""The action log as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import LogCell, cells_of
from scrutiny_tui.domain.log_rows import LogRow
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
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(column.heading for column in log_columns.COLUMNS)
    writer.writerows([_text(cell) for cell in cells_of(row)] for row in rows)
    write_file(path, table.getvalue().encode("utf-8-sig", errors="replace"), private=private)


def _text(cell: LogCell) -> str:
    return cell.isoformat() if isinstance(cell, date) else harmless(cell or "")


def harmless(cell: str) -> str:
    """The cell as text to any spreadsheet: one that would be a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
