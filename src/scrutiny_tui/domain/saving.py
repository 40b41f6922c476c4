"""Where the words are: in the store, on their way there, elsewhere, or nowhere but in the program."""

from dataclasses import dataclass
from enum import Enum


class Word(Enum):
    """What the top line of the screen says of it; true at every moment."""

    SAVED = "saved"
    SAVING = "saving"
    ELSEWHERE = "saved elsewhere"
    NOT_SAVED = "NOT SAVED"
    READ_ONLY = "read only"


@dataclass(frozen=True, slots=True)
class Saving:
    """Where the words are.

    Attributes:
        word: in a word.
        sentence: what is wrong, what to do, and where the words are meanwhile; empty when all is well.
        can_take_over: whether the store, which another program had open, is free to be written again.
    """

    word: Word
    sentence: str = ""
    can_take_over: bool = False


SAVED = Saving(Word.SAVED)
