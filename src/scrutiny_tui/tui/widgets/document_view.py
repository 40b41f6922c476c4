"""A document on the screen: paragraphs, of which only the lines in view are painted.

An item of two hundred points is one widget. Each paragraph is wrapped once and kept until its words or the
width change, so that recording a point costs no more than that point.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from scrutiny_tui.domain.sequences import shared_start
from scrutiny_tui.tui.painting import after_painting
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.widgets.blank import PaintedOnce, StillScrollBar

MEASURE = 78
"""The longest line, in cells: longer ones are hard to read back."""

CHOSEN = "▌"
EXEMPT_EDGE = "║"
"""Stands beside exempt words, so that they can be told apart without colour."""


class ViewParagraph(Struct, frozen=True):
    """A paragraph of the view.

    Attributes:
        words: pieces of text, each with its style (ours; empty for none).
        lead: what stands before the first line; the other lines are indented to match.
        key: what the paragraph is about, for choosing it; empty when it cannot be chosen.
        gap: whether an empty line goes before it.
        tail: what stands at the right end of the one line that the words, a single piece, are cut to; None
            for words that are wrapped.
    """

    words: tuple[tuple[str, str], ...]
    lead: str = ""
    key: str = ""
    gap: bool = False
    tail: str | None = None

    def wrapped(self, width: int) -> list[Content]:
        """Its lines at a width in cells."""
        if not any(text for text, _ in self.words):
            return [Content(self.lead)]
        indent = cell_len(self.lead)
        room = max(10, width - indent)
        if self.tail is not None:
            return [Content(self.lead) + self._cut(room, self.tail)]
        inner = Content.assemble(*(content(text, style) for text, style in self.words))
        lines = inner.wrap(room)
        return [Content(self.lead if at == 0 else " " * indent) + line for at, line in enumerate(lines)]

    def _cut(self, room: int, tail: str) -> Content:
        """The words cut to one line, with the tail at its right end."""
        text, style = self.words[0]
        text = shorten(text, room - cell_len(tail))
        gap = " " * (room - cell_len(text) - cell_len(tail)) if tail else ""
        return content(text, style) + content(gap + tail, "$accent")


class _Line(Struct):
    """A wrapped line, and how it was last painted, from edge to edge: most lines only move."""

    words: Content
    key: str
    painted: Strip | None = None

    @property
    def width(self) -> int | None:
        """How wide it was painted, in cells; None where it was not."""
        return self.painted.cell_length if self.painted is not None else None


class DocumentView(PaintedOnce, ScrollView, can_focus=False):
    """Shows paragraphs; one of them can be chosen.

    It never gets the keys: they stay with the capture bar.
    """

    ROOM_BELOW: ClassVar = 0.0
    """The part of the pane that may be empty below the last line, so that more can be added there."""

    class Picked(Message):
        """A paragraph was clicked."""

        def __init__(self, view: "DocumentView", key: str) -> None:
            super().__init__()
            self.view = view
            self.key = key

        @property
        def control(self) -> "DocumentView":
            """The view that it is shown in."""
            return self.view

    def __init__(self, *, id: str) -> None:  # noqa: A002  as textual has it
        super().__init__(id=id)
        self.auto_links = False
        self.paragraphs: tuple[ViewParagraph, ...] = ()
        self.chosen = ""
        self._in_view = ""
        self._ends = False
        self._lines: list[_Line] = []
        self._below = _Line(Content(""), "")
        self._edges: defaultdict[int, _Line] = defaultdict(lambda: _Line(Content(""), ""))
        self._wrapped: list[list[_Line]] = []
        self._titles: tuple[str, str] = ("", "")
        self._width = 0

    @property
    def keys(self) -> list[str]:
        """The keys of the paragraphs that can be chosen, from the top."""
        return [paragraph.key for paragraph in self.paragraphs if paragraph.key]

    @property
    def text(self) -> str:
        """Everything on it as plain text, line by line as it is wrapped."""
        return "\n".join(line.words.plain.rstrip() for line in self._lines)

    def put(
        self,
        paragraphs: Sequence[ViewParagraph],
        *,
        chosen: str = "",
        in_view: str = "",
        at_end: bool = False,
    ) -> None:
        """Show these paragraphs.

        Args:
            paragraphs: from the top.
            chosen: the key of the chosen one.
            in_view: the key of the one to be in view where none is chosen.
            at_end: whether to show the end where there is none of these either; else what is in view stays.
        """
        before, self.paragraphs = self.paragraphs, tuple(paragraphs)
        same = shared_start(before, self.paragraphs)
        if same < max(len(before), len(self.paragraphs)):
            self._lay_out(same)
        if chosen != self.chosen:
            for line in self._lines:
                if line.key and line.key in (chosen, self.chosen):
                    line.painted = None
            self.chosen = chosen
            self.refresh()
        self._in_view, self._ends = in_view, at_end
        self._keep_in_view(goes_on=same > 0, grows=len(self.paragraphs) > len(before))

    def entitle(self, title: str, subtitle: str = "") -> None:
        """Set what stands in the border, above and below; textual repaints the whole pane for it."""
        if (title, subtitle) != self._titles:
            self._titles = (title, subtitle)
            self._edges.clear()
            self.border_title = content(title)
            self.border_subtitle = content(subtitle) if subtitle else None

    def bring_into_view(self, key: str) -> None:
        """Scroll so that the paragraph with that key can be read."""
        lines = [at for at, line in enumerate(self._lines) if line.key == key]
        if lines:
            region = Region(0, lines[0], 1, len(lines))
            self.scroll_to_region(region, animate=False, force=True)

    def turn(self, by: int) -> None:
        """Turn a page up (-1) or down (+1)."""
        self._ends = False
        self.scroll_relative(y=by * max(1, self.size.height - 1), animate=False)

    def _size_updated(
        self,
        size: Size,
        virtual_size: Size,
        container_size: Size,
        layout: bool = True,  # noqa: FBT001, FBT002  as textual has it
    ) -> bool:
        """Wrap for the first width at once: `Resize` comes only when an empty pane has been painted."""
        updated = super()._size_updated(size, virtual_size, container_size, layout)
        if not self._width and self._wrap(0):
            lines = len(self._lines)
            self.set_reactive(DocumentView.virtual_size, Size(self._width, lines + self._room_below))
            if self._ends and not self.chosen:
                self.set_reactive(DocumentView.scroll_y, max(0, lines - self.size.height))
            self._move_scrollbar()
        return updated

    def on_resize(self) -> None:
        """Wrap for the new width, and keep in view what was in view."""
        self._lay_out(len(self.paragraphs))
        self._keep_in_view()

    def _keep_in_view(self, *, goes_on: bool = False, grows: bool = False) -> None:
        """Show the chosen paragraph, or the end where that was asked for.

        New lines are added below without scrolling until the pane is full; then it scrolls to make room for
        more. So the eye keeps its place, and only the new line is painted.

        Args:
            goes_on: whether these are the paragraphs from before, altered or added to.
            grows: whether there are more of them than before.
        """
        if key := self.chosen or self._in_view:
            self.bring_into_view(key)
        elif self._ends:
            first, rows, lines = self.scroll_offset.y, self.size.height, len(self._lines)
            if not goes_on or not first < lines <= first + rows:
                room = self._room_below if goes_on and grows else 0
                # Until the lines are laid out, textual believes that the view does not scroll.
                self.scroll_to(y=lines + room - rows, animate=False, force=True)

    @property
    def _room_below(self) -> int:
        """The rows that may be empty below the last line, in a document longer than the pane."""
        rows = self.size.height
        return int(rows * self.ROOM_BELOW) if len(self._lines) > rows else 0

    def on_click(self, event: events.Click) -> None:
        """Report which paragraph was clicked."""
        offset = event.get_content_offset(self)
        at = offset.y + self.scroll_offset.y if offset is not None else -1
        if 0 <= at < len(self._lines) and self._lines[at].key:
            self.post_message(self.Picked(self, self._lines[at].key))

    def notify_style_update(self) -> None:
        """Paint every line again in its new colours and edges."""
        super().notify_style_update()
        self._edges.clear()
        for line in (*self._lines, self._below):
            line.painted = None

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar, which is painted only when it moves."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = StillScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)  # noqa: SLF001  no public way to another scrollbar
        return self._vertical_scrollbar

    def painted_rows(self, crop: Region) -> list[Strip]:
        """The rows in view, edges included; rows that were painted before are only moved."""
        if crop.column_span != (0, self.outer_size.width):
            return super().painted_rows(crop)
        top, rows, first = self.styles.gutter.top, self.size.height, self.scroll_offset.y
        inside = self._lines[first : first + rows]
        inside += [self._below] * (rows - len(inside))
        lines = [inside[y - top] if top <= y < top + rows else self._edges[y] for y in crop.line_range]
        width = self.outer_size.width
        # Lines that follow each other are painted at once: textual takes as long for one as for ten.
        for unpainted, group in groupby(range(len(lines)), lambda at: lines[at].width != width):
            if unpainted:
                places = list(group)
                strips = super().painted_rows(Region(0, crop.y + places[0], width, len(places)))
                for at, strip in zip(places, strips, strict=True):
                    lines[at].painted = strip
        return [line.painted for line in lines if line.painted is not None]

    def render_line(self, y: int) -> Strip:
        """One line of what is in view, between the edges."""
        width, style, at = self.size.width, self.visual_style, y + self.scroll_offset.y
        if not width:  # for a moment textual may paint a pane that has no room
            return Strip.blank(width, style.rich_style)
        line = self._lines[at] if at < len(self._lines) else self._below
        words = line.words
        if line.key and line.key == self.chosen:
            words = content(CHOSEN, "$accent") + words[1:].stylize("bold")
        # The words are wrapped already: `Visual.to_strips` would do it again.
        painted = words.render(style, "", self._get_style)
        strip = Strip([Segment(text, found.rich_style) for text, found in painted])
        return strip.adjust_cell_length(width, style.rich_style)

    def _lay_out(self, same: int) -> None:
        """Wrap the paragraphs, except the first ones, which are the `same` as before, and paint them."""
        before = len(self._lines)
        altered = self._wrap(same)
        if altered is not None:
            self._set_height(len(self._lines) + self._room_below)
            self.refresh_lines(altered.start, max(before, len(self._lines)) - altered.start)

    def _wrap(self, same: int) -> range | None:
        """Wrap the paragraphs, except the first ones, which are the `same` as before.

        Returns: The lines that were wrapped; None where the pane has no room for any.
        """
        width = min(MEASURE, self.scrollable_content_region.width)
        if width <= 0:
            self._width = 0
            return None
        if width != self._width:
            self._width, same = width, 0
        kept = sum(len(lines) for lines in self._wrapped[:same])
        self._wrapped[same:] = [_lines_of(paragraph, width) for paragraph in self.paragraphs[same:]]
        self._lines[kept:] = [line for lines in self._wrapped[same:] for line in lines]
        return range(kept, len(self._lines))

    def _set_height(self, height: int) -> None:
        """Set the number of lines without laying out the screen again: no widget moves."""
        if height != self.virtual_size.height:
            self.set_reactive(DocumentView.virtual_size, Size(self._width, height))
            after_painting(self, self._move_scrollbar)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the lines at once and the scrollbar later: a recorded line waits for nothing else."""
        if round(old_value) != round(new_value):
            self.refresh()
            after_painting(self, self._move_scrollbar)

    def _move_scrollbar(self) -> None:
        self.vertical_scrollbar.window_virtual_size = self.virtual_size.height
        self.vertical_scrollbar.position = self.scroll_y


def _lines_of(paragraph: ViewParagraph, width: int) -> list[_Line]:
    gap = [_Line(Content(""), "")] if paragraph.gap else []
    return gap + [_Line(words, paragraph.key) for words in paragraph.wrapped(width)]
