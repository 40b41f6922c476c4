"""The column of item numbers at the left of the page, with the titles beside it."""

import re
from collections.abc import Iterable
from functools import cache

from scrutiny_tui.documents.styles.schema.layout import Layout, TextPosition
from scrutiny_tui.domain.printable import Block, HeadingBlock, ListItem, paragraphs_of

_LETTER = 7.5
"""The width of a character of a number, in points."""

_NARROW, _WIDE = 30.0, 40.0
"""The least width of the column, in points: beside titles only, and beside titles and text."""

_OF_ITEMS = 2
"""The level of the headings of items."""


def number_column_width(blocks: Iterable[Block], layout: Layout) -> float:
    """The width that the longest number needs, in points."""
    held = tuple(paragraphs_of(blocks))
    titles = [len(each.number) for each in held if isinstance(each, HeadingBlock) and each.level == _OF_ITEMS]
    points = [len(each.shown) for each in held if isinstance(each, ListItem) and in_number_column(each.form)]
    least = _WIDE if points or layout.text is TextPosition.UNDER_TITLE else _NARROW
    return max(least, _LETTER * max((*titles, *points), default=0))


@cache
def in_number_column(form: str) -> bool:
    """Whether a number stands in the column: one with the item's reference, counted or typed ("4(c).1")."""
    return "{item}" in form or any(map(str.isalnum, re.sub(r"\{\w+\}", "", form)))
