"""What a sentence asserts of how long the meeting lasted or adjourned, and of its day."""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class ToldBreak(Struct, frozen=True):
    """How long the meeting adjourned, in minutes; None for "there was no adjournment"."""

    minutes: int | None


class ToldBreaks(Struct, frozen=True):
    """How often the meeting adjourned."""

    number: int


class ToldHour(Struct, frozen=True):
    """At what time some business of the meeting was, began or ended.

    Attributes:
        what: the business and what it did, as it reads: "the debate lasted until".
        at: the time as it reads.
        after: the time before it, where both are told: "from 7.10 to 6.50"; empty where it is not.
    """

    what: str
    at: str
    after: str = ""


class Roughly(StrEnum):
    """How exactly a length of time is told."""

    EXACTLY = "for"
    ABOUT = "for about"
    OVER = "for over"
    UNDER = "for less than"


class ToldLength(Struct, frozen=True):
    """How long the meeting lasted.

    Attributes:
        minutes: how long, in minutes.
        roughly: how exactly that is told.
        in_minutes: whether it is told in minutes, and not in hours and parts of them.
    """

    minutes: int
    roughly: Roughly
    in_minutes: bool


class ToldLateStart(Struct, frozen=True):
    """How many minutes after its time the meeting began; 0 for "on time"."""

    minutes: int


class ToldExtension(Struct, frozen=True):
    """By how many minutes the meeting was extended."""

    minutes: int


class ToldDay(Struct, frozen=True):
    """The day of this meeting, or of the next one.

    Attributes:
        day: the day as it reads; empty where only a time is told.
        next_one: whether it is that of the next meeting.
        at: when the next meeting begins, as it reads; empty where that is not said.
        vague: whether the words may be about something other than a meeting: "the next one is on 9 February".
    """

    day: str
    next_one: bool
    at: str = ""
    vague: bool = False


OfClock: TypeAlias = ToldBreak | ToldBreaks | ToldHour | ToldLateStart | ToldLength | ToldExtension | ToldDay
