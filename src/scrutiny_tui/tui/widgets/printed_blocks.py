"""Turns blocks of a document into paragraphs of the screen, so that the preview shows what Word prints."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from scrutiny_tui.domain.printable import (
    Block,
    Emphasis,
    HeadingBlock,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Table,
    runs_of_cell,
)
from scrutiny_tui.tui.widgets.document_view import EXEMPT_EDGE
from scrutiny_tui.tui.widgets.document_view import ViewParagraph as Printed

_LOOKS = {Emphasis.STRONG: "bold", Emphasis.ITALIC: "italic", Emphasis.ROUGH: "$accent italic"}
_LOOKS[Emphasis.VERIFY] = "$accent italic"
_TOP = 2


def printed(blocks: Iterable[Block], exempt: frozenset[str]) -> Iterator[Printed]:
    """Paragraphs for blocks, as they are set on the page.

    Args:
        blocks: the blocks of the minutes in a house style, in order.
        exempt: identifiers of the exempt entries, which are marked at the edge.
    """
    for block in blocks:
        if isinstance(block, Table):
            yield from _rows(block, exempt)
        else:
            edge = EXEMPT_EDGE if block.entry in exempt else " "
            yield replace(_paragraph(block, f" {edge} "), key=block.entry or "")


def _paragraph(block: HeadingBlock | Paragraph | ListItem, edge: str) -> Printed:
    if isinstance(block, HeadingBlock):
        style = "$accent bold" if block.level <= _TOP else "bold"
        number = f"{block.number} " if block.number else ""
        return Printed(_words(block.runs, style), f"{edge}{number}", gap=True)
    if isinstance(block, ListItem):
        return Printed(_words(block.runs), f"{edge}{'   ' * block.level}{block.shown} ")
    return Printed(_words(block.runs), edge, gap=True)


def _rows(table: Table, exempt: frozenset[str]) -> Iterator[Printed]:
    yield Printed(((" | ".join(table.header), "bold"),), "   ", gap=True)
    for row in table.rows:
        cells = ["".join(run.text for run in runs_of_cell(cell)) for cell in row]
        told = any(each.entry in exempt for cell in row for each in cell if not isinstance(each, Run))
        yield Printed(((" | ".join(cells), ""),), f" {EXEMPT_EDGE if told else ' '} ")


def _words(runs: Runs, style: str = "") -> tuple[tuple[str, str], ...]:
    return tuple((run.text, style or _LOOKS.get(run.emphasis, "")) for run in runs)
