"""Prints actions in a second column, beside the paragraph in which they were agreed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.printable import Block, ListItem, Paragraph, Table

_Said: TypeAlias = Paragraph | ListItem

_OUTSIDE_DISCUSSION = (Role.URGENT, Role.AUTHOR, Role.PURPOSE, Role.PAPER, Role.CLOSING_LEAD, Role.CLOSING)
"""The roles above the discussion of an item, and after it."""

_WIDTHS = (0.7, 0.3)


def with_side_column(style: HouseStyle, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of an item, with actions beside the paragraph they follow if the style has such a column.

    A heading ends a table. Paragraphs without any action among them are not put into a table.

    Args:
        style: the house style.
        blocks: the blocks, with actions among them where they were agreed.
    """
    said: list[_Said] = []
    for block in blocks:
        if isinstance(block, _Said) and block.role not in _OUTSIDE_DISCUSSION:
            said.append(block)
            continue
        yield from _stretch(style.discussion.beside, said)
        said = []
        yield block
    yield from _stretch(style.discussion.beside, said)


def _stretch(headings: Sequence[str], said: Sequence[_Said]) -> Iterator[Block]:
    if not headings or not any(map(_owed, said)):
        yield from said
        return
    rows: list[tuple[tuple[_Said, ...], tuple[_Said, ...]]] = []
    for block in said:
        if not _owed(block):
            rows.append(((block,), ()))
        else:
            text, beside = rows.pop() if rows else ((), ())
            rows.append((text, (*beside, block)))
    yield Table(", ".join(headings), tuple(headings), tuple(rows), _WIDTHS, said[0].entry)


def _owed(block: _Said) -> bool:
    return block.role == Role.IN_TEXT
