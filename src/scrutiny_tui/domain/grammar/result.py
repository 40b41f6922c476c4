"""What a line was read as."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.people import Named


@dataclass(frozen=True, slots=True)
class OwnerAndDue:
    """That what a line records is also to be followed up: by whom and by when."""

    kind: Kind
    owners: tuple[Named, ...] = ()
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A line that records something."""

    body: Body
    asked: OwnerAndDue | None = None
    mentions: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class GoTo:
    """A line that goes to an item of the agenda.

    Attributes:
        item: the item.
        title: the title the line gave; set where the item has none yet.
    """

    item: Item
    title: str = ""


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line that adds an item and goes to it.

    Attributes:
        number: as typed; empty for the next one.
        title: as typed; empty when only a number was.
        kind: what sort of business.
        urgent_because: for an urgent item, why.
        urgent: whether it was added as urgent.
    """

    number: str
    title: str
    kind: ItemKind
    urgent: bool = False
    urgent_because: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that cannot be understood.

    Attributes:
        reason: one plain sentence that says why and what to do.
        parts: whether the line may have been meant to begin an item or an exempt stretch, or to end one,
            so that nobody knows where the lines after it belong.
        excludes: whether it may have been meant to exclude the public.
    """

    reason: str
    boundary: bool = False
    excludes: bool = False


LineResult: TypeAlias = Recorded | GoTo | NewItem | Nothing | Unreadable

LineReader: TypeAlias = Callable[[str, LineContext], Recorded]
"""Reads what follows the name of a command."""
ItemReader: TypeAlias = Callable[[str, LineContext], GoTo | NewItem]
"""The same for a command that goes to an item."""
