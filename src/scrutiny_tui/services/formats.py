"""Formats: the writer for each file suffix.

A writer is imported when a document is made, so that a clerk who only types never waits for it.
"""

from pathlib import Path
from typing import NamedTuple, Protocol

from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.services.document_composer import ComposedDocument, DocumentKind
from scrutiny_tui.system.targets import HeldFileError

WORD = ".docx"
Notices = tuple[str, ...]


def formats_of(document: DocumentKind) -> tuple[str, ...]:
    """The formats of a document, as suffixes."""
    if document is DocumentKind.ACTIONS:
        return (*_OF_ALL, *_OF_ROWS)
    return (*_OF_ALL, *_OF_SHEETS) if document is DocumentKind.PROGRAMME else tuple(_OF_ALL)


def is_of_rows(suffix: str) -> bool:
    """Whether a format is made of the rows of the action log instead of a document composed from them."""
    return suffix in _OF_ROWS


class FormatWriter(Protocol):
    """Writes a document in one format."""

    def __call__(self, document: ComposedDocument, path: Path, *, private: bool) -> Notices:
        """Write a document to a path, as `write` does, and return what the clerk should know about it."""


class WrittenFile(NamedTuple):
    """A file that was written.

    Attributes:
        path: its absolute path.
        notices: what the clerk should know about it, in sentences.
    """

    path: Path
    notices: Notices


def write(document: ComposedDocument, path: Path, suffix: str, *, private: bool = False) -> WrittenFile:
    """Write a document.

    Args:
        document: the document.
        path: the file; an existing file is replaced.
        suffix: the format, one of its `formats_of`.
        private: whether its owner alone may read the file.

    Raises:
        FileTrouble: the file could not be written, or the council's own Word file could not be read; an
            existing file is unchanged.
    """
    try:
        notices = (_OF_ALL | _OF_ROWS)[suffix](document, path, private=private)
    except HeldFileError as held:
        path, notices = held.instead, (str(held),)
    return WrittenFile(path.absolute(), notices)


def _word(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.word import write_word  # noqa: PLC0415  see the module

    return write_word(document.printable, path, document.style.layout, private=private)


def _text(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.plain_text import write_text  # noqa: PLC0415  see the module

    write_text(document.printable, path, private=private)
    return ()


def _markdown(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.markdown import write_markdown  # noqa: PLC0415  see the module

    write_markdown(document.printable, path, private=private)
    return ()


def _xlsx(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.xlsx import LONGEST, write_sheet, write_xlsx  # noqa: PLC0415  see the module

    if document.sheet is not None:
        cells = (cell for row in document.sheet.rows for cell in row)
        if any(isinstance(cell, str) and len(cell) > LONGEST for cell in cells):
            raise FileTrouble("What is planned is too long for a cell of Excel; take .csv or .docx.")
        write_sheet(document.printable, document.sheet, path, private=private)
        return ()
    for row in document.rows:
        if any(isinstance(cell, str) and len(cell) > LONGEST for cell in cells_of(row)):
            raise FileTrouble(f"{row.entry.id} is too long for a cell of Excel; take .csv or .docx.")
    write_xlsx(document.printable, document.rows, document.style.action_log, path, private=private)
    return ()


def _csv(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.csv_export import write_csv, write_sheet_csv  # noqa: PLC0415  see the module

    if document.sheet is not None:
        write_sheet_csv(document.sheet, path, private=private)
        return ()
    write_csv(document.rows, path, private=private)
    return ()


def _calendar(document: ComposedDocument, path: Path, *, private: bool) -> Notices:
    from scrutiny_tui.documents.writers.calendar import write_calendar  # noqa: PLC0415  see the module

    write_calendar(document.printable, document.rows, path, private=private)
    return ()


_OF_ALL: dict[str, FormatWriter] = {WORD: _word, ".txt": _text, ".md": _markdown}
_OF_ROWS: dict[str, FormatWriter] = {".xlsx": _xlsx, ".csv": _csv, ".ics": _calendar}
"""The formats made from the rows of the action log."""
_OF_SHEETS = (".xlsx", ".csv")
"""The formats made from a sheet of any document."""
