"""Writes headers and footers, watermark included, after what a council's own file has in them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from docx.document import Document
from docx.section import Section
from docx.shared import Length

from scrutiny_tui.documents.writers.word.markup import paragraph, parsed, run
from scrutiny_tui.documents.writers.word.paragraph_looks import HEADER_FOOTER_LOOKS
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet
from scrutiny_tui.documents.writers.word.style_xml import twips
from scrutiny_tui.documents.writers.word.watermark import watermark
from scrutiny_tui.documents.writers.word.xml_elements import Element, is_empty, qn
from scrutiny_tui.domain.printable import Printable

_HEADER, _FOOTER = HEADER_FOOTER_LOOKS
_TAB = "\t"
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_GAP = r"(\{pages?\})"
_PARTS = ("begin", "separate", "end")
_UNTIL_THEN = "1"
"""The content of a field until Word updates it."""

_INITIALS = 70.0
"""The width of the space for initials, in points."""


class HeaderFooter(NamedTuple):
    """A header and the footer that goes with it.

    Attributes:
        head: the `w:hdr`.
        foot: the `w:ftr`.
        width: the width of the text on their pages, in points.
    """

    head: Element
    foot: Element
    width: float

    @property
    def numbered(self) -> bool:
        """Whether one of them has the page number."""
        return any(map(_has_number, (self.head, self.foot)))


def write_headers_and_footers(document: Document, sheet: StyleSheet, printable: Printable) -> None:
    """Add header, footer and watermark on every page of a document.

    Args:
        document: the document.
        sheet: its styles.
        printable: the document that is written, with their texts.
    """
    done: set[Element] = set()
    for edges in headers_and_footers(document):
        numbered = edges.numbered
        if edges.head not in done:
            _write_head(edges.head, sheet.id(_HEADER), printable, len(done) + 1)
        if edges.foot not in done:
            _write_foot(edges, sheet, printable, "" if numbered else printable.pages)
        done |= {edges.head, edges.foot}


def headers_and_footers(document: Document) -> list[HeaderFooter]:
    """The headers and footers in use; those of the first section are created if missing."""
    even = document.settings.odd_and_even_pages_header_footer
    return [edges for section in document.sections for edges in _of_section(section, even=even)]


def text_width(section: Section) -> float:
    """The width of the text on a page, in points."""
    page, left, right = (
        length or 0 for length in (section.page_width, section.left_margin, section.right_margin)
    )
    return float(Length(page - left - right).pt)


def _of_section(section: Section, *, even: bool) -> Iterator[HeaderFooter]:
    pairs = [(section.header, section.footer)]
    if section.different_first_page_header_footer:
        pairs.append((section.first_page_header, section.first_page_footer))
    if even:
        pairs.append((section.even_page_header, section.even_page_footer))
    for head, foot in pairs:
        yield HeaderFooter(head._element, foot._element, text_width(section))  # noqa: SLF001  no public way to the XML


def _has_number(edge: Element) -> bool:
    typed = "".join(each.text or "" for each in edge.iter(qn("w:instrText")))
    simple = " ".join(each.get(qn("w:instr"), "") for each in edge.iter(qn("w:fldSimple")))
    return re.search(r"\bPAGE\b", f"{typed} {simple}") is not None


def _write_head(head: Element, style: str, printable: Printable, number: int) -> None:
    if printable.header:
        _append(head, paragraph(style, run(printable.header)))
    if printable.draft:
        if not len(head) or head[-1].tag != qn("w:p"):
            _append(head, paragraph(style, ""))
        head[-1].append(watermark(printable.draft, number))


def _write_foot(edges: HeaderFooter, sheet: StyleSheet, printable: Printable, pages: str) -> None:
    style, cleared, right = sheet.id(_FOOTER), sheet.tab_stops(_FOOTER), twips(edges.width)
    numbers = "".join(map(_number, re.split(_GAP, pages)))
    stops: dict[int, str] = {}
    if printable.initials:
        numbers += run(f"{_TAB}{printable.initials} {_TAB}")
        stops = {right - twips(_INITIALS): "", right: ' w:leader="underscore"'}
    elif numbers and not printable.footer:
        numbers, stops = run(_TAB) + numbers, {right: ""}
    if printable.footer:  # on its own line: a committee's name can be as long as the line
        _append(edges.foot, paragraph(style, run(printable.footer)))
    if numbers:
        _append(edges.foot, paragraph(style, numbers, _tabs(cleared, stops) if stops else ""))


def _append(edge: Element, markup: str) -> None:
    """Append a paragraph, replacing an empty last paragraph."""
    if len(edge) and is_empty(edge[-1]):
        edge.remove(edge[-1])
    edge.extend(parsed(markup))


def _number(piece: str) -> str:
    """A piece of the wording of the page number: a field that Word works out, or text."""
    if piece not in _FIELDS:
        return run(piece) if piece else ""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in _PARTS)
    instruction = f'<w:r><w:instrText xml:space="preserve"> {_FIELDS[piece]} </w:instrText></w:r>'
    return f"{begin}{instruction}{separate}{run(_UNTIL_THEN)}{end}"


def _tabs(theirs: Iterable[int], ours: Mapping[int, str]) -> str:
    """Right tab stops.

    Args:
        theirs: the stops of the style, which are cleared since they would come first.
        ours: the positions from the left, in twips, each with the attribute of its leader line.
    """
    cleared = "".join(f'<w:tab w:val="clear" w:pos="{place}"/>' for place in theirs if place not in ours)
    stops = "".join(f'<w:tab w:val="right"{line} w:pos="{place}"/>' for place, line in ours.items())
    return f"<w:tabs>{cleared}{stops}</w:tabs>"
