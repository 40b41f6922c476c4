"""Writes a `Printable` as a Word document."""

import io
from pathlib import Path

from docx.document import Document

from scrutiny_tui.documents.files import replace_file
from scrutiny_tui.documents.styles.layout import Layout
from scrutiny_tui.documents.word.body import Body
from scrutiny_tui.documents.word.column import column_of
from scrutiny_tui.documents.word.edges import text_width, write_edges
from scrutiny_tui.documents.word.fields import fill, stories
from scrutiny_tui.documents.word.numbering import Numbering
from scrutiny_tui.documents.word.package import lay_on_side, new_document, set_properties
from scrutiny_tui.documents.word.place import insert, place_in, section_at
from scrutiny_tui.documents.word.sheet import Sheet
from scrutiny_tui.documents.word.template import numbering_of, open_template
from scrutiny_tui.domain.printable import Printable


def write_word(printable: Printable, path: Path, layout: Layout) -> None:
    """Write a document as .docx.

    Args:
        printable: the document.
        path: the file, replaced as a whole.
        layout: its letters, or the council's own Word file, into which it goes.

    Raises:
        UnfitTemplateError: the council's file cannot be used.
        OSError: the file could not be written; what stood there before still stands.
    """
    document, sheet = _empty(printable, layout)
    place = place_in(document, layout.bookmark)
    section = section_at(document, place)
    if printable.landscape:
        lay_on_side(section)
    fill(stories(document), printable.fields)
    numbering = Numbering(numbering_of(document), sheet, printable.blocks)
    write_edges(document, sheet, printable)
    insert(document, place, Body(sheet, numbering, text_width(section)).written(printable.blocks))
    set_properties(document, printable)
    package = io.BytesIO()
    document.save(package)
    replace_file(path, package.getvalue())


def _empty(printable: Printable, layout: Layout) -> tuple[Document, Sheet]:
    """The document before anything is written into it, and its styles."""
    if not layout.template:
        return new_document(printable, layout)
    document = open_template(Path(layout.template))
    return document, Sheet(document.styles.element, layout, column_of(printable.blocks, layout))
