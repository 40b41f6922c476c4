"""Formats: the writer for each file suffix.

A writer is imported when a document is made, so that a clerk who only types never waits for it.
"""

from collections.abc import Callable
from pathlib import Path

from scrutiny_tui.documents.atomic_files import HeldFileError
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.log_columns import cells_of
from scrutiny_tui.services.document_composer import ComposedDocument, DocumentKind

WORD = ".docx"


def formats_of(document: DocumentKind) -> tuple[str, ...]:
    """The formats of a document, as suffixes."""
    return (*_OF_ALL, *_OF_ROWS) if document is DocumentKind.ACTIONS else tuple(_OF_ALL)


def is_of_rows(suffix: str) -> bool:
    """Whether a format is made of the rows of the action log, and of no document composed from them."""
    return suffix in _OF_ROWS


def write(document: ComposedDocument, path: Path, suffix: str, notice: Callable[[str], object]) -> Path:
    """Write a document.

    Args:
        document: the document.
        path: the file; an existing file is replaced.
        suffix: the format, one of its `formats_of`.
        notice: called with a sentence if the file got another name than requested.

    Returns:
        The absolute path.

    Raises:
        FileTrouble: the file could not be written, or the council's own Word file could not be read; an
            existing file is unchanged.
    """
    try:
        (_OF_ALL | _OF_ROWS)[suffix](document, path)
    except HeldFileError as held:
        notice(f"{path} is open in another program, so this was written beside it.")
        path = held.instead
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise FileTrouble(f"{path} could not be written: {why}. Choose another place for it.") from None
    return path.absolute()


def _word(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.word import write_word  # noqa: PLC0415  see the module

    write_word(document.printable, path, document.style.layout)


def _text(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.plain_text import write_text  # noqa: PLC0415  see the module

    write_text(document.printable, path)


def _markdown(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.markdown import write_markdown  # noqa: PLC0415  see the module

    write_markdown(document.printable, path)


def _xlsx(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.xlsx import LONGEST, write_xlsx  # noqa: PLC0415  see the module

    for row in document.rows:
        if any(isinstance(cell, str) and len(cell) > LONGEST for cell in cells_of(row)):
            raise FileTrouble(f"{row.entry.id} is too long for a cell of Excel; take .csv or .docx.")
    write_xlsx(document.printable, document.rows, document.style.action_log, path)


def _csv(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.csv_export import write_csv  # noqa: PLC0415  see the module

    write_csv(document.rows, path)


def _calendar(document: ComposedDocument, path: Path) -> None:
    from scrutiny_tui.documents.writers.calendar import write_calendar  # noqa: PLC0415  see the module

    write_calendar(document.printable, document.rows, path)


FormatWriter = Callable[[ComposedDocument, Path], None]
_OF_ALL: dict[str, FormatWriter] = {WORD: _word, ".txt": _text, ".md": _markdown}
_OF_ROWS: dict[str, FormatWriter] = {".xlsx": _xlsx, ".csv": _csv, ".ics": _calendar}
"""The formats made from the rows of the action log."""
