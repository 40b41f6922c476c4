"""Writes a document as Markdown (CommonMark, with GitHub's tables), with the numbers that Word shows.

Typed text is never markup: every character that Markdown could interpret is escaped.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import (
    Block,
    Emphasis,
    HeadingBlock,
    ListItem,
    Paragraph,
    Printable,
    Run,
    Runs,
    Table,
    runs_of_cell,
)
from scrutiny_tui.system.targets import write_file

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$^#@{}]|:(?=//|[\w+-]+:)|(?<=\bwww)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(?=[-+=:(])|^(?P<number>\d+)(?=[.)])")
_APART = "<!-- -->"
"""Separates two lists that Markdown would otherwise join."""

_STRONG = (Emphasis.STRONG, Emphasis.ROUGH, Emphasis.VERIFY)


def write_markdown(printable: Printable, path: Path, *, private: bool = False) -> None:
    """Write a document as Markdown in UTF-8.

    Args:
        printable: the document.
        path: the file, which is replaced.
        private: whether its owner alone may read the file.

    Raises:
        TargetError: the file could not be written; an existing file is unchanged.
    """
    write_file(path, as_markdown(printable).encode("utf-8", errors="replace"), private=private)


def as_markdown(printable: Printable) -> str:
    """The document as Markdown, with an empty line between blocks and LF at the end."""
    lists = _Lists()
    return "\n\n".join(piece for block in printable.blocks for piece in _pieces(block, lists)) + "\n"


def escaped(text: str) -> str:
    """The text on one line, escaped so that Markdown reads it as plain text."""
    return _start_escaped(_signs_escaped(" ".join(text.split())))


class _Lists:
    """The lists that are open. Markdown tells the level of a list item by its indent."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[ListItem, int]] = {}

    def end(self) -> None:
        """Close all lists."""
        self._open.clear()

    def pieces(self, item: ListItem) -> Iterator[str]:
        """A list item, indented under its parent, after a separator if it begins another list."""
        before = self._open.get(item.level)
        self._open = {level: known for level, known in self._open.items() if level < item.level}
        indent = max((width for _, width in self._open.values()), default=0)
        mark = _mark(item)
        if before is not None and _mark(before[0])[-1] == mark[-1] and not _follows(item, before[0]):
            yield f"{' ' * indent}{_APART}"
        shown = f"{escaped(item.shown)} " if mark == "-" and item.mark is not MarkStyle.BULLET else ""
        yield f"{' ' * indent}{mark} {shown}{_inline(item.runs)}".rstrip()
        self._open[item.level] = (item, indent + len(mark) + 1)


def _pieces(block: Block, lists: _Lists) -> Iterator[str]:
    if isinstance(block, ListItem):
        yield from lists.pieces(block)
        return
    lists.end()
    match block:
        case HeadingBlock():
            number = f"{escaped(block.number)} " if block.number else ""
            yield f"{'#' * block.level} {number}{_inline(block.runs)}".rstrip()
        case Paragraph():
            words = _inline(block.runs)
            yield from [words] if words else []
        case Table():
            yield "\n".join(_rows(block))


def _mark(item: ListItem) -> str:
    """The number, if Markdown has numbers of this form; otherwise a bullet."""
    own = re.fullmatch(r"\d{1,9}[.)]", item.shown) if item.mark is MarkStyle.DECIMAL else None
    return item.shown if own else "-"


def _follows(item: ListItem, before: ListItem) -> bool:
    """Whether Markdown, counting on from `before`, would give the item its number. Bullets always follow."""
    return _mark(item) == "-" or item.number == before.number + 1


def _inline(runs: Runs) -> str:
    """Runs on one line. Emphasis is marked only between blanks, since Markdown ignores it elsewhere."""
    whole = "".join(run.text for run in runs)
    pieces, at = [], 0
    for run in runs:
        before, after = whole[:at][-1:], whole[at + len(run.text) :][:1]
        pieces.append(_run(run, apart=_is_blank(before) and _is_blank(after)))
        at += len(run.text)
    return _start_escaped(" ".join("".join(pieces).split()))


def _run(run: Run, *, apart: bool) -> str:
    text = _signs_escaped(run.text)
    bare = " ".join(text.split())
    sign = "**" if run.emphasis in _STRONG else "*" if run.emphasis is Emphasis.ITALIC else ""
    if not (sign and bare and apart):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{sign}{bare}{sign}{after}"


def _signs_escaped(text: str) -> str:
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text)


def _start_escaped(line: str) -> str:
    """The line with its beginning escaped, if Markdown would read a list, a heading or a rule there."""
    return _AT_START.sub(lambda found: f"{found['number'] or ''}\\", line)


def _is_blank(neighbour: str) -> bool:
    return not neighbour or neighbour.isspace()


def _rows(table: Table) -> Iterator[str]:
    yield _row([escaped(heading) for heading in table.header])
    yield _row(["---"] * len(table.header))
    yield from (_row([_inline(runs_of_cell(cell)) for cell in row]) for row in table.rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
