"""The capture bar: where the clerk types while others speak.

It answers its keys one after another, in its own queue. Textual answers a key binding in the queue of the
app, so a letter typed right after Enter or Backspace can overtake it; in a bar that empties itself at every
Enter, the letter would be lost.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from scrutiny_tui.domain.text import lines_of

CHECKPOINTS = 1000
_LOOKS_KEPT = 2
"""The empty bar is kept as it is painted with its cursor and without: each Enter empties the bar."""


class Pressed(Protocol):
    """Answers a key; the cursor may be at the edge of the bar that the key leads to."""

    def __call__(self, key: str, *, at_edge: bool = True) -> bool:
        """Whether the key was used."""
        ...


class CaptureBar(TextArea):
    """A text field of one capture line, which grows as the line wraps.

    It makes its calls while it answers the key, so that what was typed afterwards comes after them.

    Args:
        pressed: answers a key that may mean more than writing, and returns whether it was used
            (`CaptureController.press`).
        pasted: takes several lines that were pasted.
        turned: turns a page of the document, up (-1) or down (+1).
        changed: called when its words or the cursor's place in them have changed.

    Attributes:
        own_keys: the keys that it answers and that never leave the page.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,shift+enter,ctrl+j", "press('enter')", "Record", show=False),
        Binding("escape", "press('escape')", "Back", show=False),
        Binding("tab", "press('tab')", "Take", show=False),
        Binding("shift+tab", "stay", "Stay", show=False),
        Binding("ctrl+a", "select_all", "Select all", show=False),
    ]

    _coloured = False

    def __init__(
        self,
        *,
        pressed: Pressed,
        pasted: Callable[[str], None],
        turned: Callable[[int], None],
        changed: Callable[[], None],
    ) -> None:
        # The first style comes within `__init__`.
        self._painted_empty: LRUCache[object, list[Strip]] = LRUCache(_LOOKS_KEPT)
        super().__init__(
            id="bar",
            compact=True,
            highlight_cursor_line=False,
            max_checkpoints=CHECKPOINTS,
            placeholder="Type what is said, or / for a command",
        )
        self.auto_links = False
        self._pressed, self._pasted, self._turned, self._altered = pressed, pasted, turned, changed
        self.own_keys = self._bindings.key_to_bindings.keys() - {"escape"}

    @property
    def place(self) -> tuple[str, int]:
        """The line that the cursor is in, and the cursor's place in it."""
        row, column = self.cursor_location
        return self.document[row], column

    def put(self, text: str, *, first_line: bool = False) -> None:
        """Put a text into the bar, with nothing to undo.

        Args:
            text: the text.
            first_line: whether the cursor goes to the end of its first line, and not of its last.
        """
        with self.prevent(TextArea.Changed, TextArea.SelectionChanged):
            self.load_text(text)
            if text:
                self.move_cursor((0, len(self.document[0])) if first_line else self.document.end)
        if text:
            self._altered()

    def write(self, insert: str, start: int, end: int) -> None:
        """Replace what stands from `start` to `end` in the line that the cursor is in."""
        row, _ = self.cursor_location
        self.move_cursor(self.replace(insert, (row, start), (row, end)).end_location)

    @property
    def can_undo(self) -> bool:
        """Whether there is typing to take back."""
        return bool(self.history.undo_stack)

    @property
    def can_redo(self) -> bool:
        """Whether typing was taken back."""
        return bool(self.history.redo_stack)

    def undo(self) -> None:
        """Take typing back.

        The cursor goes to the beginning first: textual looks for it in the text as it was wrapped before and
        fails where that was taller (textual #6686).
        """
        self.selection = Selection.cursor((0, 0))
        super().undo()

    def redo(self) -> None:
        """Type again what was taken back; the cursor as in `undo`."""
        self.selection = Selection.cursor((0, 0))
        super().redo()

    def on_resize(self) -> None:
        """Keep the cursor in view: textual wraps the words again and leaves the scrolling as it was."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def notify_style_update(self) -> None:
        """Work out the colours of the words again."""
        super().notify_style_update()
        self._coloured = False
        self._painted_empty.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint rows. Textual works out the colours for every letter; here that is done when they change."""
        if not self._coloured:
            self._coloured = True
            return super().render_lines(crop)
        if self.text:
            return ScrollView.render_lines(self, crop)
        look = (crop, self.size, self._draw_cursor, self.background_colors)
        if look not in self._painted_empty:
            self._painted_empty[look] = ScrollView.render_lines(self, crop)
        return self._painted_empty[look]

    async def _on_key(self, event: events.Key) -> None:
        """Answer a key at once if it is one of the bar's own."""
        if event.is_printable:
            self._begin_letter()
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._take_in(event.text)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Report that the words have changed; a message passed up to the page would delay the letter."""
        event.stop()
        self._altered()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Report that the cursor has moved, as `on_text_area_changed` does for the words."""
        event.stop()
        self._altered()

    def _begin_letter(self) -> None:
        self._pressed("letter", at_edge=self.selection == Selection.cursor(self.document.end))

    def _take_in(self, text: str) -> None:
        """Insert one line at the cursor as if it were typed; capture several."""
        lines = [line for line in lines_of(text) if line.strip()]
        if len(lines) > 1:
            self._pasted(text)
        elif lines:
            self._begin_letter()
            self.move_cursor(self.replace(lines[0], *self.selection).end_location)

    def action_paste(self) -> None:
        """Paste what was copied within the program."""
        self._take_in(self.app.clipboard)

    def action_press(self, key: str) -> None:
        """Pass on a key that is not for writing."""
        self._pressed(key)

    def action_stay(self) -> None:
        """Keep the keys: there is nowhere else to go."""

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  as textual has it
        """Go up a line, and from the first one to what stands above the bar."""
        at_edge = self.navigator.is_first_wrapped_line(self.cursor_location)
        if select or not self._pressed("up", at_edge=at_edge):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  as textual has it
        """Go down a line, of the bar or of what is being chosen from."""
        at_edge = self.navigator.is_last_wrapped_line(self.cursor_location)
        if select or not self._pressed("down", at_edge=at_edge):
            super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        """Turn a page of the document: the bar itself has none."""
        self._turned(-1)

    def action_cursor_page_down(self) -> None:
        """Turn a page of the document, forward."""
        self._turned(+1)

    def action_delete_right(self) -> None:
        """Delete the letter to the right, or the chosen entry."""
        if not self._pressed("delete"):
            super().action_delete_right()
