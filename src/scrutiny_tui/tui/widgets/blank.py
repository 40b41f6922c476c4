"""Widgets that are cheap to paint: at every key textual repaints the siblings of what has changed."""

from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static


class Blank(Container):
    """Holds widgets that overlap, and paints nothing itself."""

    BLANK = True


class BlankRow(Horizontal):
    """Holds widgets side by side, and paints nothing itself."""

    BLANK = True


class BlankColumn(Vertical):
    """Holds widgets one below the other, and paints nothing itself."""

    BLANK = True


class Caption(Static):
    """Text in which nothing is markup or a link.

    Args:
        words: the text at first.
        id: the widget's identifier.
    """

    def __init__(self, words: Content = Content(), *, id: str) -> None:  # noqa: A002, B008  textual; immutable
        super().__init__(words, id=id, markup=False)
        self.auto_links = False
