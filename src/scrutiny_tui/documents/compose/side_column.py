"""Prints actions in a second column, beside the paragraph in which they were agreed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.printable import Block, ListItem, Paragraph, Table

_Text: TypeAlias = Paragraph | ListItem

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
    if not style.discussion.beside:
        yield from blocks
        return
    paragraphs: list[_Text] = []
    for block in blocks:
        if isinstance(block, _Text) and block.role not in _OUTSIDE_DISCUSSION:
            paragraphs.append(block)
            continue
        yield from _text_or_table(style.discussion.beside, paragraphs)
        paragraphs = []
        yield block
    yield from _text_or_table(style.discussion.beside, paragraphs)


def _text_or_table(headings: Sequence[str], paragraphs: Sequence[_Text]) -> Iterator[Block]:
    if not any(map(_is_action, paragraphs)):
        yield from paragraphs
        return
    rows: list[tuple[tuple[_Text, ...], tuple[_Text, ...]]] = []
    for block in paragraphs:
        if not _is_action(block):
            rows.append(((block,), ()))
        else:
            said, beside = rows.pop() if rows else ((), ())
            rows.append((said, (*beside, block)))
    yield Table(", ".join(headings), tuple(headings), tuple(rows), _WIDTHS, paragraphs[0].entry)


def _is_action(block: _Text) -> bool:
    return block.role == Role.IN_TEXT
