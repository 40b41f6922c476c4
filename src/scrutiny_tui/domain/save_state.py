"""Whether what was recorded has been saved, and where."""

from enum import Enum

from msgspec import Struct


class SaveState(Enum):
    """Whether and where everything recorded has been saved. The value is what the screen shows."""

    SAVED = "saved"
    SAVING = "saving"
    ELSEWHERE = "saved elsewhere"
    NOT_SAVED = "NOT SAVED"
    READ_ONLY = "read only"


class Saving(Struct, frozen=True):
    """The save state, with what to tell the clerk about it.

    Attributes:
        state: which of the five.
        sentence: what is wrong, what to do, and where the words are saved until then; empty when all is well.
        can_take_over: whether this program may begin to write to a store that another program had open.
    """

    state: SaveState
    sentence: str = ""
    can_take_over: bool = False


SAVED = Saving(SaveState.SAVED)
