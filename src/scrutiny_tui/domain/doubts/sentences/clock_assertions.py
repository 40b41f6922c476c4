"""What a sentence asserts of how long the meeting adjourned or was extended, and of its day."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ToldBreak:
    """How long the meeting adjourned, in minutes; None for "there was no adjournment"."""

    minutes: int | None


@dataclass(frozen=True, slots=True)
class ToldExtension:
    """By how many minutes the meeting was extended."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ToldDay:
    """The day of this meeting, or of the next one.

    Attributes:
        day: the day as it reads; empty where only a time is told.
        next_one: whether it is that of the next meeting.
        at: when the next meeting begins, as it reads; empty where that is not said.
    """

    day: str
    next_one: bool
    at: str = ""


OfClock: TypeAlias = ToldBreak | ToldExtension | ToldDay
