"""Writes a document as plain text, with the numbers that Word shows."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from scrutiny_tui.domain.printable import (
    Block,
    HeadingBlock,
    ListItem,
    Paragraph,
    Printable,
    Runs,
    Table,
    runs_of_cell,
)
from scrutiny_tui.system.targets import write_file


def write_text(printable: Printable, path: Path, *, private: bool = False) -> None:
    """Write a document as plain text in UTF-8, with an empty line above each heading and below each table.

    Args:
        printable: the document.
        path: the file, which is replaced.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    write_file(path, as_text(printable).encode("utf-8", errors="replace"), private=private)


def as_text(printable: Printable) -> str:
    """The document as plain text: a line for each paragraph, list items with their numbers, tables by row.

    Args:
        printable: the document.

    Returns:
        Lines, each ending in LF.
    """
    return text_of_blocks(printable.blocks)


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """Some blocks of a document as plain text, in the same form as `as_text`."""
    return "".join(f"{line}\n" for line in _lines(blocks)).lstrip("\n")


def text_of_runs(runs: Runs) -> str:
    """The text of runs, on one line."""
    return " ".join("".join(run.text for run in runs).split())


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for above, block in pairwise((None, *blocks)):
        if isinstance(block, HeadingBlock) or isinstance(above, Table):
            yield ""
        match block:
            case HeadingBlock():
                yield f"{block.number} {text_of_runs(block.runs)}".strip()
            case ListItem():
                yield f"{'  ' * block.level}{block.shown} {text_of_runs(block.runs)}"
            case Paragraph():
                yield text_of_runs(block.runs)
            case Table():
                yield "\t".join(block.header)
                yield from ("\t".join(text_of_runs(runs_of_cell(cell)) for cell in row) for row in block.rows)
