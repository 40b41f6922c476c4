"""What runs at the head and the foot of each page."""

import re

from docx.section import Section
from docx.shared import Length

from scrutiny_tui.documents.word.styles import twips
from scrutiny_tui.documents.word.xml import Element, add, add_text, new
from scrutiny_tui.domain.printable import Printable

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_edges(section: Section, printable: Printable) -> None:
    """Write the running header and footer of a document.

    Args:
        section: its one section.
        printable: the document.
    """
    _only_paragraph(section.header._element, "Header", printable.header)  # noqa: SLF001  no public way to the XML
    footer = _only_paragraph(section.footer._element, "Footer", printable.footer)  # noqa: SLF001  as above
    if printable.pages:
        _right_tab(footer, text_width(section))
        add(add(footer, "w:r"), "w:tab")
        for piece in re.split(r"(\{pages?\})", printable.pages):
            if piece in _FIELDS:
                _field(footer, _FIELDS[piece])
            elif piece:
                add_text(add(footer, "w:r"), piece)


def text_width(section: Section) -> float:
    """The width of the text on a page, in points."""
    page, left, right = (
        length or 0 for length in (section.page_width, section.left_margin, section.right_margin)
    )
    return float(Length(page - left - right).pt)


def _only_paragraph(edge: Element, style: str, words: str) -> Element:
    for child in list(edge):
        edge.remove(child)
    paragraph = add(edge, "w:p")
    add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
    if words:
        add_text(add(paragraph, "w:r"), words)
    return paragraph


def _right_tab(paragraph: Element, width: float) -> None:
    tabs = new("w:tabs")
    add(tabs, "w:tab", val="right", pos=twips(width))
    paragraph[0].append(tabs)


def _field(paragraph: Element, name: str) -> None:
    """A field that Word works out; the 1 in it stands until it has."""
    add(add(paragraph, "w:r"), "w:fldChar", fldCharType="begin")
    instruction = add(add(paragraph, "w:r"), "w:instrText")
    instruction.text = f" {name} "
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    add(add(paragraph, "w:r"), "w:fldChar", fldCharType="separate")
    add_text(add(paragraph, "w:r"), "1")
    add(add(paragraph, "w:r"), "w:fldChar", fldCharType="end")
