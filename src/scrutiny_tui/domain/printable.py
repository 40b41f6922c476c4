"""The one road out: a `Printable` is a document that knows no file format.

Compose makes it from a sitting and a house style; writers print it. Whatever a preview shows, a text export
says and Word prints is the same value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from scrutiny_tui.domain.discussion import MarkStyle


class Emphasis(StrEnum):
    """How a run of words stands out."""

    NONE = ""
    STRONG = "strong"
    ITALIC = "italic"
    ROUGH = "rough"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike.

    Attributes:
        text: the words.
        emphasis: how they stand out. ROUGH and VERIFY are the draft's own marks.
    """

    text: str
    emphasis: Emphasis = Emphasis.NONE


Runs: TypeAlias = tuple[Run, ...]


def plain(text: str) -> Runs:
    """The words of `text` as runs, without emphasis."""
    return (Run(text),) if text else ()


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading.

    Attributes:
        level: 1 for the document's title, 2 for its parts and items, 3 within an item.
        runs: the words.
        number: the reference before them ("5.", "8a"); typed text unless `form` says how it is counted.
        entry: identifier of the entry it comes from, if one.
        form: how a reference that counts is written, with `{n}` for its number ("{n}.", "SC.{n}."); empty for
            one that is typed text.
        ordinal: that number.
    """

    level: int
    runs: Runs
    number: str = ""
    entry: str | None = None
    form: str = ""
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        role: what it is in the document ("purpose", "discussion", "resolution lead", "signature"); the
            house style and the Word file give each role its look.
        runs: the words.
        entry: identifier of the entry it comes from, if one.
    """

    role: str
    runs: Runs
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """A paragraph that a list numbers or marks.

    Attributes:
        role: as a paragraph's.
        runs: the words.
        list: which list it belongs to: items with the same name count on; another name begins anew.
        level: 0 for the outermost.
        mark: bullet, decimal, letter, capital or roman.
        form: how the number is written, with `{n}` for it, `{item}` for the number that the item's heading
            counts and `{point}` for that of the point above ("{n}.", "{item}.{n}"); empty for a bullet.
        number: its number in the list, from which the list counts on; a bullet's means nothing.
        shown: the number or bullet worked out, for the preview and the text export.
        entry: identifier of the entry it comes from, if one.
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


Cell: TypeAlias = Runs | tuple[Paragraph | ListItem, ...]
"""What stands in a cell of a table: words, or paragraphs that look and count as they would outside it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row, which repeats on every page. No cells are merged.

    Attributes:
        name: what the table is, for those who cannot see it.
        header: the column headings.
        rows: the cells, row by row, as many as there are headings.
        widths: each column's share of the page's width; they add up to 1.
        entry: identifier of the first entry that it comes from, if it comes from any.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    entry: str | None = None


Block: TypeAlias = HeadingBlock | Paragraph | ListItem | Table


def runs_of(cell: Cell) -> Runs:
    """The words of a cell on one line, its paragraphs one after the other with their numbers and bullets."""
    found: list[Run] = []
    for each in cell:
        if isinstance(each, Run):
            found.append(each)
            continue
        shown = f"{each.shown} " if isinstance(each, ListItem) else ""
        found += [Run(f" {shown}" if found else shown), *each.runs]
    return tuple(run for run in found if run.text)


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[HeadingBlock | Paragraph | ListItem]:
    """Every paragraph and heading of a document in the order in which it reads, those in tables too."""
    for block in blocks:
        if isinstance(block, Table):
            cells = (each for row in block.rows for cell in row for each in cell)
            yield from (each for each in cells if not isinstance(each, Run))
        else:
            yield block


@dataclass(frozen=True, slots=True)
class Printable:
    """A document, ready for a writer.

    Attributes:
        title: for the document's properties and its running header.
        subject: for the document's properties: what it is a record of.
        author: for the document's properties: the committee.
        blocks: what it holds, in order.
        header: the words that run at the top of each page.
        footer: the words that run at the foot of each page, before the page number.
        pages: how the page number is written, with `{page}` and `{pages}` for the numbers; empty for none.
        initials: what stands before the place for the initials of whoever presides, at the foot of each page;
            empty for none.
        draft: what stands across each page of a draft ("DRAFT"); empty for a confirmed document.
        fields: its particulars by name, for the places that a council's own file marks for them.
        language: the language it is written in.
        landscape: whether its pages lie on their side (a wide table).
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
