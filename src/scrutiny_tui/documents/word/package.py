"""A new Word document, empty, of the committee's own page, language and properties.

It is made in code from what python-docx brings, and not from a document kept beside the house styles: what
makes the paragraph styles here can also add those that a council's own document lacks, and reads as a diff.
"""

from typing import cast

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.shared import Mm

from scrutiny_tui.documents.word.styles import replace_styles
from scrutiny_tui.documents.word.xml import add, safe
from scrutiny_tui.domain.printable import Printable

_KEPT = {RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.FONT_TABLE}
_MARGIN, _NARROW_MARGIN = Mm(25), Mm(20)


def new_document(printable: Printable) -> Document:
    """An empty document for `printable`: A4, its language, its title, subject and author."""
    document = docx.Document()
    _forget_the_template(document)
    replace_styles(document.styles.element, printable.language)
    _settings(document, printable.language)
    _page(document, landscape=printable.landscape)
    _properties(document, printable)
    return document


def _forget_the_template(document: Document) -> None:
    """Drop what python-docx's template brings that is not ours: a thumbnail, its author's statistics."""
    for relations, kept in (
        (document.part.rels, _KEPT),
        (document.part.package.rels, {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}),
    ):
        for name in [name for name, relation in relations.items() if relation.reltype not in kept]:
            del relations[name]


def _settings(document: Document, language: str) -> None:
    root = document.settings.element
    for child in list(root):
        root.remove(child)
    add(root, "w:zoom", percent=100)
    add(root, "w:defaultTabStop", val=720)
    compatible = add(root, "w:compat")
    uri = "http://schemas.microsoft.com/office/word"
    add(compatible, "w:compatSetting", name="compatibilityMode", uri=uri, val=15)
    add(root, "w:themeFontLang", val=language)


def _page(document: Document, *, landscape: bool) -> None:
    section = document.sections[0]
    sides = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = sides
    margin = _NARROW_MARGIN if landscape else _MARGIN
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.header_distance = section.footer_distance = Mm(12)
    if landscape:
        size = section._sectPr.find(qn("w:pgSz"))  # noqa: SLF001  python-docx's own setter needs its enumeration
        assert size is not None  # noqa: S101  page_width has just made it
        size.set(qn("w:orient"), "landscape")


def _properties(document: Document, printable: Printable) -> None:
    part = cast("XmlPart", document.part.package.part_related_by(RT.CORE_PROPERTIES))
    for child in list(part.element):
        part.element.remove(child)
    properties = document.core_properties
    properties.title = safe(printable.title)[:255]
    properties.subject = safe(printable.subject)[:255]
    properties.author = safe(printable.author)[:255]
    properties.language = printable.language
