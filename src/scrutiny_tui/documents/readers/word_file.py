"""The lines of a Word file, with what its paragraphs tell of each."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from scrutiny_tui.documents.readers.word_numbers import WordNumbers
from scrutiny_tui.documents.readers.word_styles import WordStyles
from scrutiny_tui.documents.writers.word.template_package import no_word_file, read_parts
from scrutiny_tui.domain.published_agenda.lines import SourceLine
from scrutiny_tui.domain.published_agenda.text_lines import number_and_cells
from scrutiny_tui.domain.text import clean

_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_LEFT_OUT = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
"""What is not printed where it stands: deleted words, text boxes, and boxes as an older Word drew them."""
_PARTS_OF_ROW = (qn("w:tc"), qn("w:sdt"))
_TWIPS = 360
"""An indentation counts in quarters of an inch."""


def lines_of_word_file(path: Path) -> tuple[SourceLine, ...]:
    """The lines of a Word file: its paragraphs and the cells of its tables, in order, without headers.

    Raises:
        FileTrouble: it cannot be read, is no Word file, or holds more than an agenda does.
    """
    try:
        parts = read_parts(path, "an agenda")
        body = _parsed(parts[_DOCUMENT]).find(qn("w:body"))
        styles, numbering = (_parsed(parts.get(name, b"")) for name in (_STYLES, _NUMBERING))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, KeyError, etree.XMLSyntaxError, EOFError):
        raise no_word_file(path) from None
    if body is None:
        raise no_word_file(path)
    known = WordStyles(styles)
    return tuple(_Body(known, WordNumbers(numbering, known)).lines(body))


def _parsed(part: bytes) -> etree._Element:
    """A part of a Word file as XML. No entity is looked up and nothing is fetched."""
    if not part:
        return etree.Element("empty")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(part, parser)


class _Body:
    """Reads the paragraphs of a document in order.

    Args:
        styles: the styles of the document.
        numbers: the numbers that Word prints before its paragraphs.
    """

    def __init__(self, styles: WordStyles, numbers: WordNumbers) -> None:
        self._styles = styles
        self._numbers = numbers
        self._rows = 0
        self._paragraphs = 0

    def lines(self, holder: etree._Element, row: int | None = None, column: int = 0) -> Iterator[SourceLine]:
        """The lines of a body, a cell or a box."""
        for element in holder:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element, row, column)
            elif element.tag == qn("w:tbl"):
                yield from self._table(element)
            elif element.tag not in _LEFT_OUT and element.tag != qn("w:sectPr"):
                yield from self.lines(element, row, column)

    def _table(self, table: etree._Element) -> Iterator[SourceLine]:
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue  # it belongs to a table within
            self._rows += 1
            number = self._rows
            for column, cell in enumerate(child for child in row if child.tag in _PARTS_OF_ROW):
                yield from self.lines(cell, number, column)

    def _paragraph(self, paragraph: etree._Element, row: int | None, column: int) -> Iterator[SourceLine]:
        self._paragraphs += 1
        number = self._numbers.of(paragraph)
        strong, indent = self._styles.is_strong(paragraph), _indent(paragraph)
        link = _is_link(paragraph)
        for at, words in enumerate(clean(_text(paragraph)).split("\n")):
            mark, cells = number_and_cells(words)
            own_row = row or (-self._paragraphs if len(cells) > 1 else None)
            for nth, (_, cell) in enumerate(cells):
                yield SourceLine(
                    cell,
                    f"row {row}" if row else f"paragraph {self._paragraphs}",
                    (number or mark) if nth == 0 else "",
                    indent,
                    strong=strong,
                    link=link,
                    row=own_row,
                    column=column + nth + bool(mark or number),
                    after_blank=at == 0,
                )
                number = ""
        for box in paragraph.iter(qn("w:txbxContent")):
            if not any(above.tag in _LEFT_OUT for above in _between(box, paragraph)):
                yield from self.lines(box, row, column)


def _between(inner: etree._Element, outer: etree._Element) -> Iterator[etree._Element]:
    for above in inner.iterancestors():
        if above is outer:
            return
        yield above


def _text(element: etree._Element) -> str:
    """The words of a paragraph as it prints them, with tabs and line breaks."""
    found = []
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == qn("w:t"):
            found.append(child.text or "")
        elif child.tag == qn("w:tab") and element.tag == qn("w:r"):
            found.append("\t")
        elif child.tag == qn("w:noBreakHyphen"):
            found.append("-")
        elif child.tag in (qn("w:br"), qn("w:cr")):
            found.append("\n")
        else:
            found.append(_text(child))
    return "".join(found)


def _is_link(paragraph: etree._Element) -> bool:
    """Whether a paragraph is a link as a whole."""
    linked = [_text(link) for link in paragraph.iter(qn("w:hyperlink"))]
    return bool(linked) and "".join(linked).strip() == _text(paragraph).strip()


def _indent(paragraph: etree._Element) -> int:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    left = "" if found is None else found.get(qn("w:left"), found.get(qn("w:start"), ""))
    return int(left) // _TWIPS if left and left.isdecimal() and len(left) < 6 else 0
