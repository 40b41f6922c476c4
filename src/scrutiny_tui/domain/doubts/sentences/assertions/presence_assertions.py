"""What a sentence asserts of who was present, and of interests."""

from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import OfAttending


class ToldPresent(Struct, frozen=True):
    """Who was present."""

    who: str


class ToldHowMany(Struct, frozen=True):
    """How many members were present.

    Attributes:
        number: how many; None where that is not said.
        all: whether these are said to be all the members there are.
        in_room: whether they are said to be in the room, and not only to have attended.
    """

    number: int | None
    all: bool = False
    in_room: bool = False


class ToldApologies(Struct, frozen=True):
    """How many members sent apologies."""

    number: int


class ToldMembersAway(Struct, frozen=True):
    """How many members were away, for whatever reason."""

    number: int


class ToldAllBut(Struct, frozen=True):
    """That all members were present except those named; the names as typed."""

    who: str


class ToldNoQuorum(Struct, frozen=True):
    """That there was no quorum."""


class ToldInterests(Struct, frozen=True):
    """How many members declared an interest."""

    number: int


class ToldNoInterest(Struct, frozen=True):
    """Who declared that they had no interest, and the number of the item; empty where it is not said."""

    name: str
    item: str


class ToldConsequence(Struct, frozen=True):
    """What someone with an interest would do.

    Attributes:
        who: the name as typed.
        item: the number of the item; empty where it is not said.
        follows: what they would do.
    """

    who: str
    item: str
    follows: Consequence


class ToldNoPart(Struct, frozen=True):
    """Who took no part in an item.

    Attributes:
        who: the names as typed.
        silent: whether it is only said that they did not speak.
    """

    who: str
    silent: bool = False


class ToldOfficersLeft(Struct, frozen=True):
    """That the officers left the room, without their names."""


class ToldStayed(Struct, frozen=True):
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
