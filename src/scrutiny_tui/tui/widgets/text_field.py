"""A field for one line of text."""

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widgets import Input

from scrutiny_tui.domain.text import one_line


class TextField(Input):
    """A line of text with undo, which accepts all lines of a paste.

    Textual's own accepts the first line of a paste, has no undo, and deletes to the right on Ctrl+Backspace.

    Args:
        value: the words at first.
        placeholder: what is asked for, shown while the field is empty.
        replaces: whether the first letter typed replaces the words.
        id: the widget's identifier.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo_typing", show=False),
        Binding("ctrl+y", "redo_typing", show=False),
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        replaces: bool = False,
        id: str | None = None,  # noqa: A002  textual's name
    ) -> None:
        self._before: list[str] = []
        self._after: list[str] = []
        self._steady = value
        super().__init__(value, placeholder, id=id, compact=True, select_on_focus=replaces)

    def watch_value(self, value: str) -> None:
        """Remember the words before the change."""
        if value != self._steady:
            self._before.append(self._steady)
            self._after.clear()
            self._steady = value

    def action_undo_typing(self) -> None:
        """Undo the last thing typed; where there is none, leave the key to the page."""
        self._turn(self._before, self._after)

    def action_redo_typing(self) -> None:
        """Redo what was undone; where there is nothing, leave the key to the page."""
        self._turn(self._after, self._before)

    def on_paste(self, event: events.Paste) -> None:
        """Insert all lines of a paste, joined into one."""
        event.prevent_default()
        event.stop()
        self.replace(one_line(event.text), *self.selection)

    def start(self, value: str) -> None:
        """Replace the words, and forget what was typed before."""
        self._steady = value
        self.value = value
        self._before.clear()
        self._after.clear()

    def _turn(self, source: list[str], target: list[str]) -> None:
        if not source:
            raise SkipAction  # nothing was typed here: the page handles the key
        target.append(self.value)
        self._steady = source.pop()
        self.value = self._steady
        self.cursor_position = len(self.value)
