"""What a sentence asserts of who was online and who in the room, of the quorum, and of other numbers."""

from dataclasses import dataclass
from typing import TypeAlias

from scrutiny_tui.domain.room_events import Absence


@dataclass(frozen=True, slots=True)
class ToldMode:
    """Who attended online, or in the room.

    Attributes:
        who: the names as typed.
        online: whether they are said to have been online.
    """

    who: str
    online: bool


@dataclass(frozen=True, slots=True)
class ToldModes:
    """How many attended online, or in the room.

    Attributes:
        number: how many.
        online: whether they are said to have been online.
    """

    number: int
    online: bool


@dataclass(frozen=True, slots=True)
class ToldQuorum:
    """How many make a quorum."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldSeats:
    """How many members the committee has."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldSubstitutes:
    """How many substitutes attended."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldPartAbsence:
    """Who sent apologies for a part of the meeting only.

    Attributes:
        who: the names as typed.
        absence: for which part.
    """

    who: str
    absence: Absence


OfRoom: TypeAlias = ToldMode | ToldModes | ToldQuorum | ToldSeats | ToldSubstitutes | ToldPartAbsence
