"""Writes a `Printable` as a Word document."""

import io
from contextlib import nullcontext
from pathlib import Path

from docx.document import Document

from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.writers.word.body import BodyWriter
from scrutiny_tui.documents.writers.word.headers_footers import text_width, write_headers_and_footers
from scrutiny_tui.documents.writers.word.insertion_point import insert, insertion_point_in, section_at
from scrutiny_tui.documents.writers.word.list_definitions import WordLists
from scrutiny_tui.documents.writers.word.new_document import new_document, set_properties, turn_to_landscape
from scrutiny_tui.documents.writers.word.number_column import number_column_width
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet
from scrutiny_tui.documents.writers.word.template import as_unfit, numbering_element, open_template
from scrutiny_tui.documents.writers.word.template_fields import fill_fields, stories
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.text import listed
from scrutiny_tui.system.targets import write_file


def write_word(printable: Printable, path: Path, layout: Layout, *, private: bool = False) -> tuple[str, ...]:
    """Write a document as .docx.

    Args:
        printable: the document.
        path: the file, which is replaced.
        layout: its typeface, or the council's own Word file to insert it into.
        private: whether its owner alone may read the file.

    Returns:
        What the clerk should know: what of the council's file was left out.

    Raises:
        UnfitTemplateError: the council's file cannot be used.
        TargetError: the file could not be written; an existing file is unchanged.
    """
    with as_unfit(Path(layout.template)) if layout.template else nullcontext():
        content, notices = _written(printable, layout)
    write_file(path, content, private=private)
    return notices


def _written(printable: Printable, layout: Layout) -> tuple[bytes, tuple[str, ...]]:
    """The document, and what the clerk should know of the council's file."""
    document, sheet, notices = _empty(printable, layout)
    point = insertion_point_in(document, layout.bookmark)
    section = section_at(document, point)
    if printable.landscape:
        turn_to_landscape(section)
    fill_fields(stories(document), printable.fields)
    numbering = WordLists(numbering_element(document), sheet, printable.blocks)
    write_headers_and_footers(document, sheet, printable)
    insert(document, point, BodyWriter(sheet, numbering, text_width(section)).elements(printable.blocks))
    set_properties(document, printable)
    package = io.BytesIO()
    document.save(package)
    return package.getvalue(), notices


def _empty(printable: Printable, layout: Layout) -> tuple[Document, StyleSheet, tuple[str, ...]]:
    """The document to write into, its styles, and what the clerk should know of the council's file."""
    if not layout.template:
        return *new_document(printable, layout), ()
    path = Path(layout.template)
    document, left_out = open_template(path)
    sheet = StyleSheet(document.styles.element, layout, number_column_width(printable.blocks, layout))
    notice = f"{path.name} has {listed(left_out)}, which documents are made without."
    return document, sheet, (notice,) if left_out else ()
