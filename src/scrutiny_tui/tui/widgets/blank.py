"""Widgets that are cheap to paint: at every key textual repaints the siblings of what has changed."""

from typing import Self

from textual.cache import LRUCache
from textual.color import Color
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

_Key = tuple[Region, tuple[Color, Color]]
_CAPTIONS_KEPT = 4
"""How many texts a caption keeps painted: what it says about saving goes back and forth at every line."""


class Blank(Container):
    """Holds widgets that overlap, and paints nothing itself."""

    BLANK = True


class BlankRow(Horizontal):
    """Holds widgets side by side, and paints nothing itself."""

    BLANK = True


class BlankColumn(Vertical):
    """Holds widgets one below the other, and paints nothing itself."""

    BLANK = True


class PaintedOnce(Widget):
    """A widget that keeps its painted rows.

    To paint one row of the screen, textual asks every widget beside it for all of its rows and looks at each:
    a scrollbar as high as the screen costs as much as a recorded line.
    """

    _painted: tuple[_Key, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint it again, as textual does for whatever alters it."""
        self._painted = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows; those of before where nothing but other widgets has changed."""
        key = (crop, self.background_colors)
        if self._painted is None or self._painted[0] != key:
            self._painted = key, self.painted_rows(crop)
        return self._painted[1]

    def painted_rows(self, crop: Region) -> list[Strip]:
        """Paint the rows.

        Args:
            crop: the part of the widget that is in sight.
        """
        return super().render_lines(crop)


class StillScrollBar(PaintedOnce, ScrollBar):
    """A scrollbar that is painted when it moves."""


class Caption(PaintedOnce, Static):
    """Text in which nothing is markup or a link.

    Args:
        words: the text at first.
        id: the widget's identifier.
    """

    def __init__(self, words: Content = Content(), *, id: str) -> None:  # noqa: A002, B008  textual; immutable
        # The first style comes within `__init__`.
        self._kept: LRUCache[object, list[Strip]] = LRUCache(_CAPTIONS_KEPT)
        super().__init__(words, id=id, markup=False)
        self.auto_links = False

    def notify_style_update(self) -> None:
        """Paint every text again in its new colours."""
        super().notify_style_update()
        self._kept.clear()

    def painted_rows(self, crop: Region) -> list[Strip]:
        """The rows; those of a text that was shown before are kept."""
        words = self.content
        if not isinstance(words, Content):
            return super().painted_rows(crop)
        key = (words.plain, tuple(words.spans), crop, self.background_colors)
        if key not in self._kept:
            self._kept[key] = super().painted_rows(crop)
        return self._kept[key]
