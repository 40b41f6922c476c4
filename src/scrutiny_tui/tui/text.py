"""The only road from a clerk's words to a widget.

Textual reads `[/foo]` as markup and fails, and takes `[Cllr Jones] said` for a style and drops the name.
Nothing that a clerk typed goes to a widget except through `content` (widgets) or `cell` (tables).
"""

from rich.cells import cell_len, chop_cells
from rich.text import Text
from textual.content import Content

from scrutiny_tui.domain.text import clean, one_line

ELLIPSIS = "…"


def content(text: str, style: str = "") -> Content:
    """Words for a widget, taken as they are.

    Args:
        text: the words, line breaks included.
        style: how all of them look ("bold", "$text-muted"); ours, never the clerk's.

    Returns:
        What `Static.update` and its kin take.
    """
    return Content.styled(clean(text), style) if style else Content(clean(text))


def cell(text: str, style: str = "", *, right: bool = False) -> Text:
    """Words for a cell of a table, on one line, cut with an ellipsis where they are too long.

    Args:
        text: the words.
        style: how they look ("bold", "dim"); ours, never the clerk's.
        right: whether they stand at the right of the column, as figures do.

    Returns:
        What `DataTable.add_row` takes.
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
    """Words on one line of at most `width` terminal cells, an ellipsis in place of what was cut.

    Args:
        text: the words.
        width: how many cells there are; a wide character takes two.

    Returns:
        The words whole where they fit.
    """
    line = one_line(text)
    if cell_len(line) <= width:
        return line
    if width < 1:
        return ""
    kept = chop_cells(line, width - 1)[0] if width > 1 else ""
    return kept.rstrip() + ELLIPSIS
