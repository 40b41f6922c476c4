"""A document on the screen: paragraphs in reading type, of which only the lines in view are painted.

An item of two hundred points is one widget. Each paragraph is wrapped once and kept until its words or the
width change, so that recording a point costs that point.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from scrutiny_tui.tui.text import content

MEASURE = 78
"""The longest line, in cells: longer ones are hard to read back."""

CHOSEN = "▌"
EXEMPT_EDGE = "║"
"""What stands beside exempt words, so that they are told without colour."""


@dataclass(frozen=True, slots=True)
class ViewParagraph:
    """Words that hang together.

    Attributes:
        words: pieces of text, each with its style (ours; empty for none).
        lead: what stands before the first line; the others begin under the words.
        key: what the paragraph is about, for choosing it; empty when it cannot be chosen.
        gap: whether an empty line goes before it.
    """

    words: tuple[tuple[str, str], ...]
    lead: str = ""
    key: str = ""
    gap: bool = False

    def wrapped(self, width: int) -> list[Content]:
        """Its lines at a width in cells."""
        if not any(text for text, _ in self.words):
            return [Content(self.lead)]
        inner = Content.assemble(*(content(text, style) for text, style in self.words))
        indent = cell_len(self.lead)
        lines = inner.wrap(max(10, width - indent))
        return [Content(self.lead if at == 0 else " " * indent) + line for at, line in enumerate(lines)]


@dataclass(slots=True)
class _Line:
    """A line as it is wrapped, and as it was painted last: most of what is painted again has only moved."""

    words: Content
    key: str
    painted: tuple[tuple[int, Style], Strip] | None = None

    def strip(self, view: "DocumentView", width: int, style: Style) -> Strip:
        """The line as it is painted at a width, in a style."""
        if self.painted is None or self.painted[0] != (width, style):
            self.painted = (width, style), _painted(view, self.words, width, style)
        return self.painted[1]


def _painted(view: "DocumentView", words: Content, width: int, style: Style) -> Strip:
    return Visual.to_strips(view, words, width, 1, style, apply_selection=False, pad=True)[0]


class DocumentView(ScrollView, can_focus=False):
    """Shows paragraphs; one of them can be chosen.

    The keys never come here: they stay with the capture bar.
    """

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
        self._ends = False
        self._lines: list[_Line] = []
        self._wrapped: dict[ViewParagraph, list[_Line]] = {}
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

    def put(self, paragraphs: Sequence[ViewParagraph], *, chosen: str = "", at_end: bool = False) -> None:
        """Show these paragraphs.

        Args:
            paragraphs: from the top.
            chosen: the key of the chosen one.
            at_end: whether to show the end where none is chosen; else what is in view stays.
        """
        if tuple(paragraphs) != self.paragraphs:
            self.paragraphs, self.chosen = tuple(paragraphs), chosen
            self._lay_out()
        elif chosen != self.chosen:
            self.chosen = chosen
            self.refresh()
        self._ends = at_end
        self._keep_in_view()

    def entitle(self, title: str, subtitle: str = "") -> None:
        """Set what stands in the border, above and below; textual paints all of the pane for it."""
        if (title, subtitle) != self._titles:
            self._titles = (title, subtitle)
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

    def on_resize(self) -> None:
        """Wrap for the new width, keeping in view what was."""
        self._lay_out()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        """Show the chosen paragraph, or the end where that was asked for.

        The end is where it will be once the lines just laid out have their room; until then textual takes the
        view for one that does not scroll, hence `force`.
        """
        if self.chosen:
            self.bring_into_view(self.chosen)
        elif self._ends:
            self.scroll_end(animate=False, immediate=True, force=True)

    def on_click(self, event: events.Click) -> None:
        """Say which paragraph was clicked."""
        offset = event.get_content_offset(self)
        at = offset.y + self.scroll_offset.y if offset is not None else -1
        if 0 <= at < len(self._lines) and self._lines[at].key:
            self.post_message(self.Picked(self, self._lines[at].key))

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        width, at = self.size.width, y + self.scroll_offset.y
        style = self.visual_style
        if at >= len(self._lines) or not width:  # textual paints a pane that has no room for a moment, too
            return Strip.blank(width, style.rich_style)
        line = self._lines[at]
        if line.key and line.key == self.chosen:
            return _painted(self, content(CHOSEN, "$accent") + line.words[1:].stylize("bold"), width, style)
        return line.strip(self, width, style)

    def _lay_out(self) -> None:
        width = min(MEASURE, self.scrollable_content_region.width)
        if width <= 0:
            return
        known = self._wrapped if width == self._width else {}
        self._width = width
        self._wrapped = {
            paragraph: known.get(paragraph) or _lines_of(paragraph, width) for paragraph in self.paragraphs
        }
        self._lines = [line for paragraph in self.paragraphs for line in self._wrapped[paragraph]]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()


def _lines_of(paragraph: ViewParagraph, width: int) -> list[_Line]:
    gap = [_Line(Content(""), "")] if paragraph.gap else []
    return gap + [_Line(words, paragraph.key) for words in paragraph.wrapped(width)]
