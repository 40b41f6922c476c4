"""Documents before they are written to a file: a `Printable` has no file format.

`documents/compose` makes one from a sitting and a house style. The preview on screen and the writers of all
formats print it.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import MarkStyle


class Emphasis(StrEnum):
    """How a run of words stands out."""

    NONE = ""
    STRONG = "strong"
    ITALIC = "italic"
    ROUGH = "rough"
    VERIFY = "verify"


class Run(Struct, frozen=True):
    """Words in one emphasis.

    Attributes:
        text: the words.
        emphasis: how they stand out. ROUGH and VERIFY mark what is unfinished in a draft.
    """

    text: str
    emphasis: Emphasis = Emphasis.NONE


Runs: TypeAlias = tuple[Run, ...]


def plain_runs(text: str) -> Runs:
    """The words of `text` as runs, without emphasis."""
    return (Run(text),) if text else ()


class HeadingBlock(Struct, frozen=True):
    """A heading.

    Attributes:
        level: 1 for the document's title, 2 for its parts and items, 3 within an item.
        runs: the words.
        number: the reference before the words ("5.", "8a").
        entry: identifier of the entry it comes from, if any.
        form: for a reference that Word counts, how it is written, with `{n}` for the number ("{n}.",
            "SC.{n}."); empty for one that is plain text.
        ordinal: for a reference that Word counts, the number.
    """

    level: int
    runs: Runs
    number: str = ""
    entry: str | None = None
    form: str = ""
    ordinal: int = 0


class Paragraph(Struct, frozen=True):
    """A paragraph.

    Attributes:
        role: what it is in the document ("purpose", "discussion", "resolution lead", "signature"); the
            house style and the Word file give each role its look.
        runs: the words.
        entry: identifier of the entry it comes from, if any.
        with_next: whether it stays on one page with the paragraph behind it.
    """

    role: str
    runs: Runs
    entry: str | None = None
    with_next: bool = False


class ListItem(Struct, frozen=True):
    """A paragraph that a list numbers or marks.

    Attributes:
        role: as of a paragraph.
        runs: the words.
        list: the name of its list. Items of the same list are counted on; a new list begins at 1.
        level: 0 for the outermost.
        mark: bullet, decimal, letter, capital or roman.
        form: how the number is written, with `{n}` for it, `{item}` for the number of the item's heading and
            `{point}` for that of the point above ("{n}.", "{item}.{n}"); empty for a bullet.
        number: its number in the list; without meaning for a bullet.
        shown: the number or bullet as text, for the preview and the text export.
        entry: identifier of the entry it comes from, if any.
        with_next: whether it stays on one page with what is behind it.
    """

    role: str
    runs: Runs
    list: str
    level: int = 0
    mark: MarkStyle = MarkStyle.BULLET
    form: str = ""
    number: int = 1
    shown: str = "•"
    entry: str | None = None
    with_next: bool = False


Cell: TypeAlias = Runs | tuple[Paragraph | ListItem, ...]
"""What a cell of a table holds: words, or paragraphs that look and count as they would outside a table."""


class Table(Struct, frozen=True):
    """A table with one header row, which repeats on every page. No cells are merged.

    Attributes:
        name: what the table shows, for readers who use a screen reader.
        header: the column headings.
        rows: the cells, row by row, as many as there are headings.
        widths: the share of the page's width that each column has; they add up to 1.
        entry: identifier of the first entry it comes from, if any.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    entry: str | None = None


Block: TypeAlias = HeadingBlock | Paragraph | ListItem | Table


def kept_together(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each paragraph of them on one page with what is behind it, up to the last block.

    A table behind a paragraph has its first row on that page, and may break between its rows. A heading is
    with what is behind it anyway.
    """
    held = list(blocks)
    kept = (replace(b, with_next=True) if isinstance(b, Paragraph | ListItem) else b for b in held[:-1])
    return [*kept, *held[-1:]]


def runs_of_cell(cell: Cell) -> Runs:
    """The words of a cell on one line, with the numbers and bullets of its paragraphs."""
    found: list[Run] = []
    for each in cell:
        if isinstance(each, Run):
            found.append(each)
            continue
        shown = f"{each.shown} " if isinstance(each, ListItem) else ""
        found += [Run(f" {shown}" if found else shown), *each.runs]
    return tuple(run for run in found if run.text)


def words_of(block: Block) -> str:
    """The words of a block, without its number; the cells of a table one under another."""
    if isinstance(block, Table):
        cells = (runs_of_cell(cell) for row in block.rows for cell in row)
        return "\n".join("".join(run.text for run in runs) for runs in cells)
    return "".join(run.text for run in block.runs)


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[HeadingBlock | Paragraph | ListItem]:
    """Every paragraph and heading of a document in reading order, those in tables included."""
    for block in blocks:
        if isinstance(block, Table):
            cells = (each for row in block.rows for cell in row for each in cell)
            yield from (each for each in cells if not isinstance(each, Run))
        else:
            yield block


class Printable(Struct, frozen=True):
    """A document, ready for a writer.

    Attributes:
        title: its title, in the document's properties.
        subject: what it is a record of, in the document's properties.
        author: the committee, in the document's properties.
        blocks: its contents, in order.
        header: the words at the top of each page.
        footer: the words at the foot of each page, before the page number.
        pages: how the page number is written, with `{page}` and `{pages}` for the numbers; empty for none.
        initials: the words before the space for the chair's initials, at the foot of each page; empty for
            none.
        draft: the watermark of a draft ("DRAFT"); empty for a confirmed document.
        fields: values by field name, for a council's own Word file that has such fields.
        language: the language it is written in.
        landscape: whether its pages are in landscape (for a wide table).
    """

    title: str
    subject: str
    author: str
    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    pages: str = ""
    initials: str = ""
    draft: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    language: str = "en-GB"
    landscape: bool = False
