"""The menu above the bar: the commands, or the names, that fit what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.tui.text import content, shorten

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestion, Suggestions

LONGEST = 8


class SuggestionMenu(Static):
    """Choices that Tab takes. It never takes the keys, and lies over the document, never over the bar."""

    def __init__(self) -> None:
        super().__init__(id="menu")
        self.border_subtitle = "Tab takes it · ↑ ↓ choose · Esc closes"
        self._span = (0, 0)
        self._choices: tuple[Suggestion, ...] = ()
        self._at = 0
        self._moved = False
        self._dismissed = False

    @property
    def is_open(self) -> bool:
        """Whether there is something to take."""
        return bool(self._choices) and not self._dismissed

    @property
    def chosen(self) -> Suggestion | None:
        """What Tab would take."""
        return self._choices[self._at] if self.is_open else None

    @property
    def choices(self) -> tuple[Suggestion, ...]:
        """What is offered; nothing while it is closed."""
        return self._choices if self.is_open else ()

    @property
    def picked(self) -> bool:
        """Whether the clerk went to a choice with the arrows, so that Enter takes it too."""
        return self.is_open and self._moved

    @property
    def span(self) -> tuple[int, int]:
        """From where to where in the line a choice goes."""
        return self._span

    def offer(self, suggestions: Suggestions | None) -> None:
        """Show these choices, or none; one that Escape closed stays closed until another word is begun."""
        span = (suggestions.start, suggestions.end) if suggestions else (0, 0)
        choices = suggestions.choices if suggestions else ()
        self._dismissed = self._dismissed and bool(choices)
        if (span, choices) == (self._span, self._choices):
            return
        self._span, self._choices = span, choices
        self._at, self._moved = 0, False
        self._draw()

    def close(self) -> None:
        """Close it for the word that is being typed."""
        self._dismissed = True
        self._draw()

    def move(self, by: int) -> None:
        """Choose the one above (-1) or below (+1), round the ends."""
        self._at = (self._at + by) % len(self._choices)
        self._moved = True
        self._draw()

    def _draw(self) -> None:
        self.display = self.is_open
        if self.is_open:
            self.update(Content("\n").join(self._lines()))

    def _lines(self) -> list[Content]:
        choices = self._choices
        first = max(0, min(self._at - LONGEST + 1, len(choices) - LONGEST))
        shown = choices[first : first + LONGEST]
        column = max(cell_len(choice.label) for choice in shown) + 2
        return [self._line(choice, column, first + at) for at, choice in enumerate(shown)]

    def _line(self, choice: Suggestion, column: int, at: int) -> Content:
        mark = "►" if at == self._at else " "
        label = shorten(choice.label, 40)
        detail = shorten(choice.detail, 60)
        line = f" {mark} {label}{' ' * (min(column, 42) - cell_len(label))}"
        return content(line, "bold" if at == self._at else "") + content(f"{detail} ", "$foreground-muted")
