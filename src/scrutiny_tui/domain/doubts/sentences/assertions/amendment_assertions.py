"""What a sentence asserts of amendments."""

from typing import TypeAlias

from msgspec import Struct


class ToldAmendment(Struct, frozen=True):
    """What became of an amendment.

    Attributes:
        number: which, from 1; 0 for each of them, -1 for the last.
        word: what became of it: "lost".
        mover: who moved it, as typed; empty where the number tells which.
    """

    number: int
    word: str
    mover: str = ""


class ToldAsAmended(Struct, frozen=True):
    """That a motion had been amended: "the motion as amended was put"."""


class ToldPutIn(Struct, frozen=True):
    """What was put into a motion, as typed, or was not: "Saturday was added"."""

    words: str
    put_in: bool


OfAmendments: TypeAlias = ToldAmendment | ToldAsAmended | ToldPutIn
