"""What is said at an item, and the lines at its head: heading, purpose, author line, papers."""

from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.people import Named


class MarkStyle(StrEnum):
    """How a paragraph of a list is marked. CAPITAL is for house styles alone: no capture line has it."""

    BULLET = "bullet"
    DECIMAL = "decimal"
    LETTER = "letter"
    CAPITAL = "capital"
    ROMAN = "roman"


class Mark(Struct, frozen=True):
    """The mark that makes a line a sub-point.

    Attributes:
        style: bullet, decimal, letter or roman.
        ordinal: the number typed (c) is 3, iv is 4); None for a bullet.
    """

    style: MarkStyle
    ordinal: int | None = None


class Point(Struct, frozen=True):
    """Something said: a paragraph or, with a mark, a sub-point of the point or clause above it.

    Attributes:
        text: the words.
        speaker: who said it, where the line named one person in the room.
        rough: whether it is still to be written up.
        level: 0 for a point; for a sub-point 1 or more, by its indentation.
        mark: the sub-point's mark; None for a point.
    """

    text: str
    speaker: Named | None = None
    rough: bool = False
    level: int = 0
    mark: Mark | None = None


class Heading(Struct, frozen=True):
    """A heading within the item."""

    text: str


class Purpose(Struct, frozen=True):
    """What the item is for, printed under its title. An item may have several."""

    text: str


class Author(Struct, frozen=True):
    """The author line of the item's report ("Report by the Director of …")."""

    text: str


class Paper(Struct, frozen=True):
    """A paper of the item."""

    text: str


class Note(Struct, frozen=True):
    """The clerk's own note: in no document for the public, and in none at all but for `Preparation`."""

    text: str
