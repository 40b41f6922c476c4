"""Writes a `Printable` as a Word document."""

import io
from pathlib import Path

from scrutiny_tui.documents.files import replace_file
from scrutiny_tui.documents.word.body import write_blocks
from scrutiny_tui.documents.word.edges import text_width, write_edges
from scrutiny_tui.documents.word.numbering import Numbering
from scrutiny_tui.documents.word.package import new_document
from scrutiny_tui.domain.printable import Printable


def write_word(printable: Printable, path: Path) -> None:
    """Write a document as .docx.

    Args:
        printable: the document.
        path: the file, replaced as a whole.

    Raises:
        OSError: the file could not be written; what stood there before still stands.
    """
    document = new_document(printable)
    numbering = Numbering(document.part.numbering_part.element, document.styles.element, printable.blocks)
    section = document.sections[0]
    write_blocks(document.element.body, printable.blocks, numbering, text_width(section))
    write_edges(section, printable)
    package = io.BytesIO()
    document.save(package)
    replace_file(path, package.getvalue())
