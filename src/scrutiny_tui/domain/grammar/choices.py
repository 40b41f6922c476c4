"""What a menu beside the bar offers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One choice of the menu.

    Attributes:
        insert: what takes the place of what was typed.
        label: what the menu shows.
        detail: what it means, or who that is.
    """

    insert: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The menu for a line: Tab puts a choice in the place of `line[start:end]`."""

    start: int
    end: int
    choices: tuple[Suggestion, ...] = ()
