"""Reads a list of people from a file: a workbook, or text whose cells are separated."""

import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from scrutiny_tui.documents.readers.agenda_files import decoded
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.people_list.headings import fitness
from scrutiny_tui.domain.people_list.sheets import (
    MOST_ROWS,
    Cells,
    Sheet,
    UnreadableTextError,
    sheet_of_text,
)
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.system.reading import ReadingError, read_at_most

_Value: TypeAlias = object
_MOST_BYTES = 10_000_000
_MOST_UNPACKED = 64_000_000
_MOST_COLUMNS = 60
_ZIP = b"PK\x03\x04"
_NO_TEXT = (b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
"""How files begin that are neither text nor a workbook of today: PDF, Office before 2007, RTF, pictures."""


def sheets_of_file(path: Path, fitness: Callable[[Sequence[Cells]], int] = fitness) -> tuple[Sheet, ...]:
    """The sheets of a list in a file: of people, or of the initials of a glossary.

    Args:
        path: a workbook (.xlsx), or text (.csv) in UTF-8, UTF-16 or Windows-1252.
        fitness: how well rows are understood (`sheet_of_text`).

    Raises:
        FileTrouble: it cannot be read, is neither, or holds more than a list of people does.
    """
    try:
        content = read_at_most(path, _MOST_BYTES + 1)
    except ReadingError as trouble:
        raise FileTrouble(f"{path} could not be read: {trouble}.") from None
    if len(content) > _MOST_BYTES:
        raise FileTrouble(f"{path} is larger than a list of people: give the people of one committee.")
    if not content.strip():
        raise FileTrouble(f"{path} is empty: give a list of people as .xlsx or .csv.")
    if content.startswith(_ZIP):
        return _sheets_of_workbook(path, content)
    if content.startswith(_NO_TEXT):
        raise _no_list(path)
    text = decoded(content)
    if text.count("\0") > len(text) // 100:
        raise _no_list(path)
    try:
        return (sheet_of_text(text, fitness),)
    except UnreadableTextError as trouble:
        raise FileTrouble(f"{path} could not be read: {trouble}.") from None


def _no_list(path: Path) -> FileTrouble:
    return FileTrouble(f"{path} is no list of people: save it in Excel as .xlsx or .csv, without a password.")


def _sheets_of_workbook(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook, formulas by the values that were saved with them."""
    from openpyxl import load_workbook  # noqa: PLC0415  no other command waits for it

    if not _is_workbook(content):
        raise _no_list(path)
    try:
        with warnings.catch_warnings(action="ignore"):  # of what it does not support: charts, validation
            workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
            for sheet in workbook.worksheets:
                sheet.reset_dimensions()  # what a file says of its size may be wrong
            return tuple(
                Sheet(one_line(sheet.title), _rows(path, sheet.iter_rows(values_only=True)))
                for sheet in workbook.worksheets
            )
    except FileTrouble:
        raise
    except Exception:  # noqa: BLE001  a damaged file fails anywhere in the library, in any way
        raise _no_list(path) from None


def _is_workbook(content: bytes) -> bool:
    """Whether a zip holds a workbook that does not unpack to far more than a list of people."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    names = {member.filename for member in members}
    return "[Content_Types].xml" in names and sum(member.file_size for member in members) <= _MOST_UNPACKED


def _rows(path: Path, sheet: Iterable[tuple[_Value, ...]]) -> tuple[Cells, ...]:
    rows: list[Cells] = []
    for values in sheet:
        cells = tuple(_shown(values))
        if len(cells) > _MOST_COLUMNS:
            raise FileTrouble(
                f"{path} has more than {_MOST_COLUMNS} columns: give the people of one committee."
            )
        if len(rows) < MOST_ROWS:
            rows.append(cells)
        elif any(cells):
            raise FileTrouble(f"{path} has more than {MOST_ROWS:,} rows: give the people of one committee.")
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(rows)


def _shown(values: tuple[_Value, ...]) -> Iterator[str]:
    """The cells of a row as text, without the empty ones at its end."""
    last = max((at for at, value in enumerate(values) if value not in (None, "")), default=-1)
    for value in values[: last + 1]:
        match value:
            case None:
                yield ""
            case bool():
                yield "yes" if value else "no"
            case datetime():
                yield value.date().isoformat()
            case date():
                yield value.isoformat()
            case float() if value.is_integer():
                yield str(int(value))
            case _:
                yield one_line(str(value))
