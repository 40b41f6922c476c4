"""Makes a new, empty Word document with its page, language and properties.

The document is made in code, part by part, rather than from a file beside the house styles: the same code can
add styles that a council's own document lacks, and its changes can be read as a diff. Opening a finished
document and emptying it would take longer than writing ten pages.
"""

import zipfile
from pathlib import Path
from typing import cast

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.settings import CT_Settings
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart
from docx.section import Section
from docx.shared import Length, Mm

from scrutiny_tui.documents.styles.schema.layout import Layout
from scrutiny_tui.documents.writers.word.markup import escaped
from scrutiny_tui.documents.writers.word.number_column import number_column_width
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet, new_styles
from scrutiny_tui.documents.writers.word.xml_elements import qn, safe
from scrutiny_tui.domain.printable import Printable

_MARGIN, _NARROW_MARGIN = Mm(25), Mm(20)
_BODY = f"<w:document {nsdecls('w', 'r')}><w:body><w:sectPr/></w:body></w:document>"
_STYLES = f"<w:styles {nsdecls('w')}/>"
_SETTINGS = (
    f"<w:settings {nsdecls('w')}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting'
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="{language}"/></w:settings>'
)
_DEFAULT_TEMPLATE = Path(docx.__file__).parent / "templates" / "default.docx"
"""The default template of python-docx, from which theme and font table are taken."""


def new_document(printable: Printable, layout: Layout) -> tuple[Document, StyleSheet]:
    """An empty A4 document in the language of the printable, and its styles."""
    language = printable.language
    package = Package()
    part = DocumentPart(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, parse_xml(_BODY), package)
    package.relate_to(part, RT.OFFICE_DOCUMENT)
    styles = StylesPart(PackURI("/word/styles.xml"), CT.WML_STYLES, parse_xml(_STYLES), package)
    part.relate_to(styles, RT.STYLES)
    spoken = cast("CT_Settings", parse_xml(_SETTINGS.format(language=escaped(language))))
    settings = SettingsPart(PackURI("/word/settings.xml"), CT.WML_SETTINGS, spoken, package)
    part.relate_to(settings, RT.SETTINGS)
    name, content_type = PackURI("/docProps/core.xml"), CT.OPC_CORE_PROPERTIES
    properties = CorePropertiesPart(name, content_type, CT_CoreProperties.new(), package)
    package.relate_to(properties, RT.CORE_PROPERTIES)
    _add_theme_and_fonts(part, package)
    _set_page(part.document.sections[0], _NARROW_MARGIN if printable.landscape else _MARGIN)
    return part.document, new_styles(
        styles.element, language, layout, number_column_width(printable.blocks, layout)
    )


def turn_to_landscape(section: Section) -> None:
    """Turn the pages of a section to landscape, for a wide table, unless they are already."""
    width, height = section.page_width or 0, section.page_height or 0
    if width < height:
        section.page_width, section.page_height = Length(height), Length(width)
        size = section._sectPr.find(qn("w:pgSz"))  # noqa: SLF001  python-docx's own setter needs its enumeration
        assert size is not None  # noqa: S101  setting page_width has just created it
        size.set(qn("w:orient"), "landscape")


def set_properties(document: Document, printable: Printable) -> None:
    """Give a document its title, subject, author and language."""
    properties = document.core_properties
    properties.title = safe(printable.title)[:255]
    properties.subject = safe(printable.subject)[:255]
    properties.author = safe(printable.author)[:255]
    properties.language = printable.language


def _add_theme_and_fonts(part: DocumentPart, package: Package) -> None:
    """Add the theme and the table of fonts."""
    with zipfile.ZipFile(_DEFAULT_TEMPLATE) as brought:
        for name, content_type, relation in (
            ("/word/theme/theme1.xml", CT.OFC_THEME, RT.THEME),
            ("/word/fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
        ):
            part.relate_to(Part(PackURI(name), content_type, brought.read(name[1:]), package), relation)


def _set_page(section: Section, margin: Length) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    section.header_distance = section.footer_distance = Mm(12)
