"""Writes the body of a document: headings, paragraphs, lists and tables, as markup that is parsed once.

The `add_paragraph(style=…)` of python-docx searches the styles at every call, which costs thirty times as
much as this module; creating elements one by one costs four times as much. Typed text enters the markup only
through `markup.escaped`.
"""

from collections.abc import Iterable
from itertools import count

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.writers.word.list_definitions import NO_LIST, NumberedParagraph, WordLists
from scrutiny_tui.documents.writers.word.markup import escaped, paragraph, parsed, run
from scrutiny_tui.documents.writers.word.paragraph_looks import (
    CELL_LOOKS,
    HEADING_LOOKS,
    PALE,
    ROLE_LOOKS,
    Look,
)
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet
from scrutiny_tui.documents.writers.word.style_xml import twips
from scrutiny_tui.documents.writers.word.xml_elements import Element
from scrutiny_tui.domain.printable import (
    Block,
    Cell,
    Emphasis,
    HeadingBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Table,
)

_BELOW_TABLE = f'<w:spacing w:before="{twips(10)}"/>'
"""Space between a table and the paragraph below it. Its style cannot have it: it usually follows text."""

_SIGNED = (Role.CONFIRMED, Role.SIGNATURE)
_KEPT = "<w:keepNext/>"
"""Keeps a paragraph on the page of the next: the last one before the signature, who moved before what became
of that, and the parts of an item on an agenda."""
_NOT_KEPT = '<w:keepNext w:val="0"/>'
"""For what ends an item although its style stays with what follows: a heading with nothing below it, or an
author line. Otherwise such items hang together, and LibreOffice breaks them anywhere if they fill a page."""

_LOOKS = {
    Emphasis.NONE: "",
    Emphasis.STRONG: "<w:b/>",
    Emphasis.ITALIC: "<w:i/>",
    Emphasis.ROUGH: '<w:b/><w:highlight w:val="yellow"/>',
    Emphasis.VERIFY: '<w:b/><w:highlight w:val="cyan"/>',
}


class BodyWriter:
    """Writes the blocks of a document."""

    def __init__(self, sheet: StyleSheet, numbering: WordLists, width: float) -> None:
        """Prepare to write.

        Args:
            sheet: the document's styles.
            numbering: the document's lists.
            width: the width of the text on a page, in points.
        """
        self._sheet, self._numbering, self._width = sheet, numbering, width
        self._indexes = count()

    def elements(self, blocks: Iterable[Block]) -> list[Element]:
        """The blocks as paragraphs and tables, not yet inserted into the document."""
        held = tuple(blocks)
        self._indexes = count()
        beside = zip((None, *held), held, (*held[1:], None), strict=False)
        return parsed("".join([self._block(*blocks) for blocks in beside]))

    def _block(self, above: Block | None, block: Block, below: Block | None) -> str:
        gap = _BELOW_TABLE if isinstance(above, Table) else ""
        if isinstance(block, Table):
            # Word joins two tables without a paragraph between them.
            parting = paragraph(self._id(ROLE_LOOKS[Role.TABLE_END]), "") if gap else ""
            return parting + self._table(block)
        numbered = self._numbering.at(next(self._indexes))
        if isinstance(block, HeadingBlock):
            return self._heading(block, numbered, _NOT_KEPT if _is_empty(block, below) else "")
        look = None if isinstance(block, ListItem) else ROLE_LOOKS.get(block.role)
        kept = _KEPT if _stays_with(block, below) else ""
        if look and look.keep_next and isinstance(below, HeadingBlock):
            kept = _NOT_KEPT
        if isinstance(block, ListItem):
            return self._list_item(block, numbered, kept, gap)
        gap = "" if look and look.before else gap
        return paragraph(self._id(look), _runs(block.runs), kept + self._out_of_list(look) + gap)

    def _id(self, look: Look | None) -> str:
        return self._sheet.id(look) if look else ""

    def _heading(self, block: HeadingBlock, numbered: NumberedParagraph | None, kept: str) -> str:
        look = HEADING_LOOKS[block.level - 1]
        if numbered is not None:
            counted = _number_properties(numbered.level, numbered.number)
            return paragraph(self._id(look), _runs(block.runs), kept + counted)
        if not block.number:
            return paragraph(self._id(look), _runs(block.runs), kept + self._out_of_list(look))
        column = twips(self._sheet.column)
        hung = f'<w:ind w:left="{column}" w:hanging="{column}"/>'
        return paragraph(
            self._id(look),
            _runs((Run(f"{block.number}\t"), *block.runs)),
            kept + self._out_of_list(look) + hung,
        )

    def _out_of_list(self, look: Look | None) -> str:
        """Takes a paragraph out of the list that the council's own style for it belongs to."""
        return _number_properties(0, NO_LIST) if look and self._sheet.is_numbered(look) else ""

    def _list_item(self, block: ListItem, numbered: NumberedParagraph | None, kept: str, gap: str) -> str:
        if numbered is None:
            return ""
        counted = _number_properties(numbered.level, numbered.number)
        return paragraph(numbered.style, _runs(block.runs), kept + counted + gap)

    def _table(self, block: Table) -> str:
        widths = [twips(self._width * share) for share in block.widths]
        heading, text = (self._sheet.id(look) for look in CELL_LOOKS)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{escaped(self._sheet.table())}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
            f' w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{escaped(block.name)}"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
            f"{_row([self._cell(heading, (Run(each),)) for each in block.header], widths, header=True)}"
            f"{''.join(_row([self._cell(text, cell) for cell in row], widths) for row in block.rows)}</w:tbl>"
        )

    def _cell(self, style: str, cell: Cell) -> str:
        """The content of a cell: paragraphs as elsewhere, or runs in the style of a cell."""
        words = tuple(each for each in cell if isinstance(each, Run))
        held = [self._block(None, each, None) for each in cell if not isinstance(each, Run)]
        return "".join(held) or paragraph(style, _runs(words))


def _stays_with(block: Paragraph | ListItem, below: Block | None) -> bool:
    """Whether a paragraph stays on one page with the block below it."""
    if isinstance(below, Paragraph) and below.role in _SIGNED:
        return True
    return block.with_next and not isinstance(below, HeadingBlock)


def _is_empty(heading: HeadingBlock, below: Block | None) -> bool:
    """Whether nothing stands below a heading. One without a number may be that of several items."""
    if not isinstance(below, HeadingBlock) or below.level > heading.level:
        return False
    return bool(heading.number) or not below.number


def _runs(runs: Runs) -> str:
    return "".join([run(each.text, _LOOKS[each.emphasis]) for each in runs])


def _number_properties(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _row(cells: Iterable[str], widths: list[int], *, header: bool = False) -> str:
    repeats = "<w:tblHeader/>" if header else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>' if header else ""
    held = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeats}</w:trPr>{held}</w:tr>"
