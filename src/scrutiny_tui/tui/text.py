"""Turns a clerk's words into text for widgets, in which nothing is markup.

Textual reads `[/foo]` as markup and fails; it takes `[Cllr Jones] said` for a style and drops the name.
Everything a clerk typed goes to a widget through `content` (widgets) or `cell` (tables).
"""

from rich.cells import cell_len, chop_cells
from rich.text import Text
from textual.content import Content

from scrutiny_tui.domain.text import clean, one_line

ELLIPSIS = "…"


def content(text: str, style: str = "") -> Content:
    """Text for a widget, without markup.

    Args:
        text: the words, with their line breaks.
        style: the style of all of them ("bold", "$text-muted"); ours, never the clerk's.

    Returns:
        Content for `Static.update` and the like.
    """
    return Content.styled(clean(text), style) if style else Content(clean(text))


def cell(text: str, style: str = "", *, right: bool = False) -> Text:
    """Text for a cell of a table, on one line, cut with an ellipsis where it is too long.

    Args:
        text: the words.
        style: their style ("bold", "dim"); ours, never the clerk's.
        right: whether to align them to the right, as figures are.

    Returns:
        Text for `DataTable.add_row`.
    """
    return Text(
        one_line(text),
        style=style,
        justify="right" if right else "left",
        no_wrap=True,
        overflow="ellipsis",
        end="",
    )


def shorten(text: str, width: int) -> str:
    """Text on one line of at most `width` terminal cells; what is cut is replaced by an ellipsis.

    Args:
        text: the words.
        width: the number of cells; a wide character takes two.
    """
    line = one_line(text)
    if cell_len(line) <= width:
        return line
    if width < 1:
        return ""
    kept = chop_cells(line, width - 1)[0] if width > 1 else ""
    return kept.rstrip() + ELLIPSIS
