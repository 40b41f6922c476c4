"""What the menu above the bar offers, and which choice is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from scrutiny_tui.domain.grammar.suggestions import Suggestion, Suggestions


class MenuState(Struct, frozen=True):
    """Choices for the word at the cursor.

    Attributes:
        offered: the choices.
        span: from where to where in the line a choice goes.
        at: the place of the choice that Tab takes.
        moved: whether the clerk went to it with the arrows, so that Enter takes it too.
        dismissed: whether Escape closed the menu for the word that is being typed.
    """

    offered: tuple[Suggestion, ...] = ()
    span: tuple[int, int] = (0, 0)
    at: int = 0
    moved: bool = False
    dismissed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is something to take."""
        return bool(self.offered) and not self.dismissed

    @property
    def choices(self) -> tuple[Suggestion, ...]:
        """What is offered; nothing while it is closed."""
        return self.offered if self.is_open else ()

    @property
    def chosen(self) -> Suggestion | None:
        """What Tab takes."""
        return self.offered[self.at] if self.is_open else None

    @property
    def picked(self) -> bool:
        """Whether Enter takes the chosen one too."""
        return self.is_open and self.moved

    def offering(self, found: Suggestions | None) -> MenuState:
        """The menu with these choices; one that Escape closed stays closed until another word begins."""
        offered, span = (found.choices, (found.start, found.end)) if found is not None else ((), (0, 0))
        dismissed = self.dismissed and bool(offered) and span[0] == self.span[0]
        if (offered, span) == (self.offered, self.span):
            return replace(self, dismissed=dismissed)
        return MenuState(offered, span, dismissed=dismissed)

    def closed(self) -> MenuState:
        """The menu closed for the word that is being typed."""
        return replace(self, dismissed=True)

    def stepped(self, by: int) -> MenuState:
        """The menu with the choice above (-1) or below (+1) marked; it wraps at the ends."""
        return replace(self, at=(self.at + by) % len(self.offered), moved=True)
