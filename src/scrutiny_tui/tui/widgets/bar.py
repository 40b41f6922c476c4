"""The capture bar: where the clerk types while others speak.

It answers its own keys one after another, inside its own queue. Textual answers a key binding in the queue of
the app, so that a letter typed right behind an Enter or a Backspace can overtake it; in a bar that empties
itself at every Enter a letter would be lost.
"""

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from scrutiny_tui.domain.text import lines_of

CHECKPOINTS = 1000


class Hand(Protocol):
    """What the bar asks of its screen: the keys that mean more than writing a letter.

    All are called while the key is being answered, so that what was typed behind it comes after it.
    """

    def enter(self) -> None:
        """Enter: record what stands in the bar, or take what was chosen."""

    def escape(self) -> None:
        """Escape: one step back."""

    def tab(self) -> None:
        """Tab: take what the menu offers."""

    def up(self, *, at_edge: bool) -> bool:
        """Up, at the first line of the bar or not; whether it was used."""
        ...

    def down(self) -> bool:
        """Down; whether it was used."""
        ...

    def delete(self) -> bool:
        """Delete; whether it was used for something other than the letter to the right."""
        ...

    def page(self, by: int) -> None:
        """A page up (-1) or down (+1) in the document above."""

    def paste(self, text: str) -> None:
        """Several lines were pasted."""

    def writing(self) -> None:
        """A letter is about to be written."""


class CaptureBar(TextArea):
    """A text field of one capture line, which grows as the line wraps.

    Attributes:
        hand: who answers the keys that mean more than writing; set before the first key.
        heard: called when its words have changed; set as `hand` is.
    """

    hand: Hand
    heard: Callable[[], None]

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Record", show=False),
        Binding("escape", "escape", "Back", show=False),
        Binding("tab", "take", "Take", show=False),
        Binding("shift+tab", "stay", "Stay", show=False),
        Binding("shift+enter,ctrl+j", "enter", "Record", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(
            id="bar",
            compact=True,
            highlight_cursor_line=False,
            max_checkpoints=CHECKPOINTS,
            placeholder="Type what is said, or / for a command",
        )
        self.auto_links = False

    @property
    def place(self) -> tuple[str, int]:
        """The line that the cursor is in, and the cursor's place in it."""
        row, column = self.cursor_location
        return self.document[row], column

    def put(self, text: str) -> None:
        """Have `text` stand in the bar, with the cursor at its end and nothing to undo."""
        self.load_text(text)
        self.move_cursor(self.document.end)

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

    async def _on_key(self, event: events.Key) -> None:
        """Answer a key here and now, where it is one of the bar's own."""
        if event.is_printable:
            self.hand.writing()
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
        """Say that the words have changed: here, since a message that goes its way up delays the letter."""
        event.stop()
        self.heard()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Tell nobody of the cursor: nobody asks."""
        event.stop()

    def _take_in(self, text: str) -> None:
        """One line goes to the cursor as if it were typed, several are captured."""
        lines = [line for line in lines_of(text) if line.strip()]
        if len(lines) > 1:
            self.hand.paste(text)
        elif lines:
            self.hand.writing()
            self.move_cursor(self.replace(lines[0], *self.selection).end_location)

    def action_paste(self) -> None:
        """Paste what was copied within the program."""
        self._take_in(self.app.clipboard)

    def action_enter(self) -> None:
        """Record the line."""
        self.hand.enter()

    def action_escape(self) -> None:
        """Go back one step."""
        self.hand.escape()

    def action_take(self) -> None:
        """Take what the menu offers."""
        self.hand.tab()

    def action_stay(self) -> None:
        """Keep the keys: there is nowhere else to go."""

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  as textual has it
        """Go up a line; from the first one, into what stands above the bar."""
        at_edge = self.navigator.is_first_wrapped_line(self.cursor_location)
        if select or not self.hand.up(at_edge=at_edge):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  as textual has it
        """Go down a line, of the bar or of what is being chosen from."""
        if select or not self.hand.down():
            super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        """Turn a page of the document: the bar itself has none."""
        self.hand.page(-1)

    def action_cursor_page_down(self) -> None:
        """Turn a page of the document, forward."""
        self.hand.page(+1)

    def action_delete_right(self) -> None:
        """Delete the letter to the right, or the chosen entry."""
        if not self.hand.delete():
            super().action_delete_right()
