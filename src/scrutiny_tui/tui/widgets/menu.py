"""The menu above the bar: the commands, or the names, that fit what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.tui.capture.menu_state import MenuState
from scrutiny_tui.tui.commands import CAPTURE, key_of
from scrutiny_tui.tui.text import content, shorten

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestion

LONGEST = 8


class SuggestionMenu(Static):
    """Choices that Tab takes. It never takes the keys, and covers the document, never the bar.

    Attributes:
        state: what it offers.
    """

    def __init__(self) -> None:
        super().__init__(id="menu")
        take, up, down, close = (
            key_of(CAPTURE, each) for each in ("take", "edit-above", "bring-back", "back")
        )
        self.border_subtitle = f"{take} takes it · {up} {down} choose · {close} closes"
        self.state = MenuState()

    def show(self, state: MenuState) -> None:
        """Show these choices; nothing is painted if they are shown already."""
        if state == self.state:
            return
        self.state = state
        self.display = state.is_open
        if state.is_open:
            self.update(Content("\n").join(self._lines()))

    def _lines(self) -> list[Content]:
        choices, at = self.state.offered, self.state.at
        first = max(0, min(at - LONGEST + 1, len(choices) - LONGEST))
        shown = choices[first : first + LONGEST]
        column = max(cell_len(choice.label) for choice in shown) + 2
        return [self._line(choice, column, chosen=first + n == at) for n, choice in enumerate(shown)]

    def _line(self, choice: Suggestion, column: int, *, chosen: bool) -> Content:
        mark = "►" if chosen else " "
        label = shorten(choice.label, 40)
        detail = shorten(choice.detail, 60)
        line = f" {mark} {label}{' ' * (min(column, 42) - cell_len(label))}"
        return content(line, "bold" if chosen else "") + content(f"{detail} ", "$foreground-muted")
