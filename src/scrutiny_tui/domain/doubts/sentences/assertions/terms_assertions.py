"""What a sentence asserts of the terms of a matter: what is charged, and from when."""

from enum import StrEnum

from msgspec import Struct


class Turn(StrEnum):
    """Which way a price goes."""

    UP = "raised"
    DOWN = "lowered"
    SAME = "left as it is"
    UNSAID = ""


class ToldTerms(Struct, frozen=True):
    """What is charged for something, or from when, as a sentence says that it now is or will be.

    Attributes:
        what: for what, as typed; empty for "it", or where only those who pay are named.
        terms: the sum and the date, as typed; empty where neither is said.
        turn: which way it goes.
    """

    what: str
    terms: str
    turn: Turn = Turn.UNSAID
