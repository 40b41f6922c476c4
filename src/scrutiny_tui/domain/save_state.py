"""Where the words are: in the store, on their way there, elsewhere, or nowhere but in the program."""

from dataclasses import dataclass
from enum import Enum


class SaveState(Enum):
    """Where what was recorded has been saved; the value is what the top line of the screen says."""

    SAVED = "saved"
    SAVING = "saving"
    ELSEWHERE = "saved elsewhere"
    NOT_SAVED = "NOT SAVED"
    READ_ONLY = "read only"


@dataclass(frozen=True, slots=True)
class Saving:
    """Where the words are.

    Attributes:
        state: which of the five.
        sentence: what is wrong, what to do, and where the words are meanwhile; empty when all is well.
        can_take_over: whether the store, which another program had open, is free to be written again.
    """

    state: SaveState
    sentence: str = ""
    can_take_over: bool = False


SAVED = Saving(SaveState.SAVED)
