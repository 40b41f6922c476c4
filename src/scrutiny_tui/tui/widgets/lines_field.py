"""A field for several lines of text: a line for each, and always an empty one below them."""

from collections.abc import Callable
from itertools import pairwise
from typing import Self

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from scrutiny_tui.domain.text import lines_of, one_line
from scrutiny_tui.tui.widgets.text_field import TextField


class LineField(TextField):
    """One line of several, which hands the other lines of a paste on.

    Args:
        value: the words at first.
        pasted: called with the lines of a paste, where there are several.
    """

    def __init__(self, value: str, pasted: Callable[["LineField", list[str]], None]) -> None:
        super().__init__(value)
        self._pasted = pasted

    def on_paste(self, event: events.Paste) -> None:
        """Insert one line here; of several, each in a line of its own."""
        lines = [line for line in map(one_line, lines_of(event.text)) if line]
        if len(lines) > 1:
            event.prevent_default()
            event.stop()
            self._pasted(self, lines)
        else:
            super().on_paste(event)


class LinesField(Vertical):
    """Several lines of text, each in a field of its own; another empty one comes when the last is used.

    Enter goes to the next line, from the empty one at the end to the next field.

    Args:
        value: the lines at first, with a line feed between two.
        id: the widget's identifier.
    """

    def __init__(self, value: str = "", *, id: str | None = None) -> None:  # noqa: A002  textual's name
        super().__init__(id=id)
        self._at_first = value

    def compose(self) -> ComposeResult:
        """The lines at first, and an empty one."""
        yield from self._fields(self._at_first)

    @property
    def lines(self) -> list[LineField]:
        """The fields of the lines, from top to bottom."""
        return list(self.query(LineField))

    @property
    def value(self) -> str:
        """The lines that have words, with a line feed between two."""
        if not self.lines:  # they come with the first painting
            return self._at_first
        return "\n".join(filter(None, (field.value.strip() for field in self.lines)))

    def start(self, value: str) -> None:
        """Replace the lines, and forget what was typed before."""
        self._at_first = value
        words, fields = [*filter(None, value.split("\n")), ""], self.lines
        for field, line in zip(fields, words, strict=False):
            field.start(line)
        for field in fields[len(words) :]:
            field.start("")
            field.remove()
        self._add(words[len(fields) :])

    def focus(self, scroll_visible: bool = True) -> Self:  # noqa: FBT001, FBT002  textual's signature
        """Go to the first line."""
        for field in self.lines[:1]:
            field.focus(scroll_visible)
        return self

    def on_input_changed(self) -> None:
        """Keep an empty line at the end."""
        if self.lines and self.lines[-1].value:
            self._add([""])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next line, and leave nothing to the form, which would save."""
        event.stop()
        below = [field for before, field in pairwise(self.lines) if before is event.input]
        for field in below:
            field.focus()
        if not below:
            self.screen.focus_next()

    def _fields(self, value: str) -> list[LineField]:
        return [LineField(line, self._paste) for line in (*filter(None, value.split("\n")), "")]

    def _add(self, words: list[str]) -> None:
        if words:
            self.mount_all([LineField(line, self._paste) for line in words])

    def _paste(self, field: LineField, lines: list[str]) -> None:
        """Put the lines of a paste where it was pasted: the first at the cursor, the others below it."""
        field.replace(lines[0], *field.selection)
        self.mount_all([LineField(line, self._paste) for line in lines[1:]], after=field)
