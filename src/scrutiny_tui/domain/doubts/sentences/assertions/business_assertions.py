"""What a sentence asserts of the agenda, of the committee's last meeting, and of corrections to minutes."""

from typing import TypeAlias

from msgspec import Struct


class ToldItem(Struct, frozen=True):
    """An item of this meeting's agenda, by its number."""

    number: str


class ToldLastMeeting(Struct, frozen=True):
    """The day of a meeting of the committee before this one.

    Attributes:
        day: the day as it reads.
        last: whether it is said to be the last one.
    """

    day: str
    last: bool = True


class ToldCorrections(Struct, frozen=True):
    """Whether minutes were confirmed with corrections.

    Attributes:
        any: whether there were any.
        named: whether the sentence names the minutes, and may stand in any item.
    """

    any: bool
    named: bool = False


class ToldCorrected(Struct, frozen=True):
    """The number of the minute that was corrected: "6.2"."""

    number: str


OfBusiness: TypeAlias = ToldItem | ToldLastMeeting | ToldCorrections | ToldCorrected
