"""What a sentence asserts of who was present, and of interests."""

from dataclasses import dataclass
from typing import TypeAlias

from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import OfAttending


@dataclass(frozen=True, slots=True)
class ToldPresent:
    """Who was present."""

    who: str


@dataclass(frozen=True, slots=True)
class ToldHowMany:
    """How many members were present.

    Attributes:
        number: how many; None where that is not said.
        all: whether these are said to be all the members there are.
        in_room: whether they are said to be in the room, and not only to have attended.
    """

    number: int | None
    all: bool = False
    in_room: bool = False


@dataclass(frozen=True, slots=True)
class ToldApologies:
    """How many members sent apologies."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldMembersAway:
    """How many members were away, for whatever reason."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldAllBut:
    """That all members were present except those named; the names as typed."""

    who: str


@dataclass(frozen=True, slots=True)
class ToldNoQuorum:
    """That there was no quorum."""


@dataclass(frozen=True, slots=True)
class ToldInterests:
    """How many members declared an interest."""

    number: int


@dataclass(frozen=True, slots=True)
class ToldNoInterest:
    """Who declared that they had no interest, and the number of the item; empty where it is not said."""

    name: str
    item: str


@dataclass(frozen=True, slots=True)
class ToldConsequence:
    """What someone with an interest would do.

    Attributes:
        who: the name as typed.
        item: the number of the item; empty where it is not said.
        follows: what they would do.
    """

    who: str
    item: str
    follows: Consequence


@dataclass(frozen=True, slots=True)
class ToldNoPart:
    """Who took no part in an item.

    Attributes:
        who: the names as typed.
        silent: whether it is only said that they did not speak.
    """

    who: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class ToldOfficersLeft:
    """That the officers left the room, without their names."""


@dataclass(frozen=True, slots=True)
class ToldStayed:
    """Who stayed in the room during an item."""

    who: str


OfPresence: TypeAlias = (
    ToldPresent
    | ToldNoPart
    | ToldStayed
    | ToldOfficersLeft
    | ToldHowMany
    | ToldApologies
    | ToldMembersAway
    | ToldAllBut
    | ToldNoQuorum
    | ToldInterests
    | ToldNoInterest
    | ToldConsequence
    | OfAttending
)
