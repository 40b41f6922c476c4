"""What a sentence asserts of amendments by their number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldAmendment:
    """What became of an amendment.

    Attributes:
        number: which, from 1; 0 for each of them, -1 for the last.
        word: what became of it: "lost".
        mover: who moved it, as typed; empty where the number tells which.
    """

    number: int
    word: str
    mover: str = ""
