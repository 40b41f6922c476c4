"""The action log as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scrutiny_tui.documents.atomic_files import replace_file
from scrutiny_tui.documents.compose.log_rows import ActionRow
from scrutiny_tui.documents.log_cells import COLUMNS, Cell, cells_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[ActionRow], path: Path) -> None:
    """Write the rows of a log as CSV that Excel opens without asking.

    UTF-8 with a byte-order mark, since Excel takes a file without one for another encoding; lines end in CRLF
    (RFC 4180).

    Args:
        rows: the rows, of one part only (`compose.action_rows`).
        path: the file, replaced as a whole.

    Raises:
        OSError: the file could not be written; what stood there before still stands.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows([_text(cell) for cell in cells_of(row)] for row in rows)
    replace_file(path, table.getvalue().encode("utf-8-sig", errors="replace"))


def _text(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else harmless(cell or "")


def harmless(cell: str) -> str:
    """The cell as a spreadsheet reads it for text: one that would be a formula is led by an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
