"""What a sentence asserts of who was online and who in the room, of the quorum, and of other numbers."""

from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.room_events import Absence


class ToldMode(Struct, frozen=True):
    """Who attended online, or in the room.

    Attributes:
        who: the names as typed.
        online: whether they are said to have been online.
    """

    who: str
    online: bool


class ToldModes(Struct, frozen=True):
    """How many attended online, or in the room.

    Attributes:
        number: how many.
        online: whether they are said to have been online.
    """

    number: int
    online: bool


class ToldQuorum(Struct, frozen=True):
    """How many make a quorum."""

    number: int


class ToldSeats(Struct, frozen=True):
    """How many members the committee has."""

    number: int


class ToldSubstitutes(Struct, frozen=True):
    """How many substitutes attended."""

    number: int


class ToldPartAbsence(Struct, frozen=True):
    """Who sent apologies for a part of the meeting only.

    Attributes:
        who: the names as typed.
        absence: for which part.
    """

    who: str
    absence: Absence


OfRoom: TypeAlias = ToldMode | ToldModes | ToldQuorum | ToldSeats | ToldSubstitutes | ToldPartAbsence
