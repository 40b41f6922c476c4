"""The results of reading a line."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.people import Named


class OwnerAndDue(Struct, frozen=True):
    """What of a line goes into the action log too: the kind of entry, its owners, when it is due."""

    kind: Kind
    owners: tuple[Named, ...] = ()
    due: Due | None = None


class Recorded(Struct, frozen=True):
    """A line that records something.

    Attributes:
        body: what it records.
        asked: what of it goes into the action log too.
        mentions: the people meant by each `@name` in its words.
        line: the capture line that records the body alone; empty where that is the line as typed.
        then: what a line that says two things in one records behind the body: `/carried 3-2` is a vote, and
            that it was carried.
    """

    body: Body
    asked: OwnerAndDue | None = None
    mentions: tuple[Named, ...] = ()
    line: str = ""
    then: "Recorded | None" = None


class GoTo(Struct, frozen=True):
    """A line that goes to an item of the agenda.

    Attributes:
        item: the item.
        title: the title on the line, which an item without one is given.
    """

    item: Item
    title: str = ""


class NewItem(Struct, frozen=True):
    """A line that adds an item and goes to it.

    Attributes:
        number: as typed; empty where none was typed.
        title: as typed; empty when only a number was typed.
        kind: what kind of business.
        urgent: whether it is added as urgent.
        urgent_because: for an urgent item, why.
    """

    number: str
    title: str
    kind: ItemKind
    urgent: bool = False
    urgent_because: str = ""

    @property
    def numberless(self) -> bool:
        """Whether it takes no number of the agenda, and stands after the open item.

        A public question, a call-in, an election or urgent business comes up without being on the agenda.
        """
        return not self.number and (self.urgent or self.kind is not ItemKind.REPORT)


class Nothing(Struct, frozen=True):
    """An empty line."""


class Unreadable(Struct, frozen=True):
    """A line that cannot be understood.

    Attributes:
        reason: one plain sentence that says why, and what to do.
        boundary: whether the line may have been meant as a boundary (to begin an item, or to begin or end an
            exempt stretch), so that it is not known where the lines after it belong.
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
