"""Rows for a spreadsheet program, without a file format."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

SheetCell: TypeAlias = str | date | None


class SheetColumn(Struct, frozen=True):
    """A column of a sheet.

    Attributes:
        heading: its heading.
        width: its width in characters.
    """

    heading: str
    width: int


class Spreadsheet(Struct, frozen=True):
    """Rows under headings.

    Attributes:
        name: the name of the sheet in a workbook.
        table: the name of the table in it: letters and underscores.
        columns: the columns; their headings differ.
        rows: the cells, row by row, as many as there are columns.
        as_at: the day as at which the rows stand.
    """

    name: str
    table: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[SheetCell, ...], ...]
    as_at: date
