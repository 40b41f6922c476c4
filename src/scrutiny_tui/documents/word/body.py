"""The body of a document: headings, paragraphs, lists and tables, written straight into the XML.

python-docx's own `add_paragraph(style=…)` searches the styles anew at every call, which costs sixteen times
as much as the whole of this; paragraphs here get the identifier of their style directly.
"""

from collections.abc import Iterable

from docx.oxml.ns import qn

from scrutiny_tui.documents.word.look import HEADINGS, PALE, ROLES
from scrutiny_tui.documents.word.numbering import UNCOUNTED, Numbered, Numbering
from scrutiny_tui.documents.word.styles import twips
from scrutiny_tui.documents.word.xml import Element, add, add_text, safe
from scrutiny_tui.domain.printable import (
    Block,
    Emphasis,
    Heading,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Table,
)

_OF_ITEMS = 2
"""The level of the headings whose style may be in a list."""

_HIGHLIGHT = {Emphasis.ROUGH: "yellow", Emphasis.VERIFY: "cyan"}


def write_blocks(body: Element, blocks: Iterable[Block], numbering: Numbering, width: float) -> None:
    """Write blocks at the end of a body, before its section's properties.

    Args:
        body: the document's `w:body`.
        blocks: what to write.
        numbering: the document's lists.
        width: of the text on a page, in points.
    """
    section = body.find(qn("w:sectPr"))
    for place, block in enumerate(blocks):
        match block:
            case Heading():
                _heading(body, block, numbering.at(place))
            case ListItem():
                _list_item(body, block, numbering.at(place))
            case Paragraph():
                write_paragraph(body, ROLES[block.role].id if block.role in ROLES else "", block.runs)
            case Table():
                _table(body, block, width)
    if section is not None:
        body.append(section)


def write_paragraph(parent: Element, style: str, runs: Runs) -> Element:
    """A paragraph of a style.

    Args:
        parent: what it is put into, at the end.
        style: identifier of its style; empty for the document's default.
        runs: its words.

    Returns:
        The paragraph.
    """
    paragraph = add(parent, "w:p")
    if style:
        add(add(paragraph, "w:pPr"), "w:pStyle", val=style)
    for run in runs:
        _run(paragraph, run)
    return paragraph


def _heading(body: Element, block: Heading, numbered: Numbered | None) -> None:
    typed = (Run(f"{block.number} "),) if block.number and numbered is None else ()
    paragraph = write_paragraph(body, HEADINGS[block.level - 1].id, (*typed, *block.runs))
    if numbered is not None:
        _count(paragraph, numbered.level, numbered.number)
    elif block.level == _OF_ITEMS:
        _count(paragraph, 0, UNCOUNTED)


def _list_item(body: Element, block: ListItem, numbered: Numbered | None) -> None:
    if numbered is not None:
        _count(write_paragraph(body, numbered.style, block.runs), numbered.level, numbered.number)


def _count(paragraph: Element, level: int, number: int) -> None:
    properties = paragraph.find(qn("w:pPr"))
    if properties is not None:
        counted = add(properties, "w:numPr")
        add(counted, "w:ilvl", val=level)
        add(counted, "w:numId", val=number)


def _run(paragraph: Element, run: Run) -> None:
    written = add(paragraph, "w:r")
    if run.emphasis is Emphasis.STRONG:
        add(add(written, "w:rPr"), "w:b")
    elif run.emphasis is Emphasis.ITALIC:
        add(add(written, "w:rPr"), "w:i")
    elif run.emphasis in _HIGHLIGHT:
        letters = add(written, "w:rPr")
        add(letters, "w:b")
        add(letters, "w:highlight", val=_HIGHLIGHT[run.emphasis])
    add_text(written, run.text)


def _table(body: Element, block: Table, width: float) -> None:
    table = add(body, "w:tbl")
    properties = add(table, "w:tblPr")
    add(properties, "w:tblStyle", val="MinutesTable")
    add(properties, "w:tblW", w=twips(width), type="dxa")
    add(properties, "w:tblLayout", type="fixed")
    add(
        properties,
        "w:tblLook",
        val="0020",
        firstRow=1,
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    add(properties, "w:tblCaption", val=safe(block.name))
    widths = [twips(width * share) for share in block.widths]
    grid = add(table, "w:tblGrid")
    for column in widths:
        add(grid, "w:gridCol", w=column)
    _row(table, [(Run(heading),) for heading in block.header], widths, header=True)
    for row in block.rows:
        _row(table, row, widths)


def _row(table: Element, cells: Iterable[Runs], widths: list[int], *, header: bool = False) -> None:
    row = add(table, "w:tr")
    properties = add(row, "w:trPr")
    add(properties, "w:cantSplit")
    if header:
        add(properties, "w:tblHeader")
    for runs, width in zip(cells, widths, strict=True):
        cell = add(row, "w:tc")
        shape = add(cell, "w:tcPr")
        add(shape, "w:tcW", w=width, type="dxa")
        if header:
            add(shape, "w:shd", val="clear", color="auto", fill=PALE)
        write_paragraph(cell, "TableHeading" if header else "TableText", runs)
