"""What a sentence asserts of the agenda, of the committee's last meeting, and of corrections to minutes."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item of this meeting's agenda, by its number."""

    number: str


@dataclass(frozen=True, slots=True)
class ToldLastMeeting:
    """The day of a meeting of the committee before this one.

    Attributes:
        day: the day as it reads.
        last: whether it is said to be the last one.
    """

    day: str
    last: bool = True


@dataclass(frozen=True, slots=True)
class ToldCorrections:
    """Whether minutes were confirmed with corrections.

    Attributes:
        any: whether there were any.
        named: whether the sentence names the minutes, and may stand in any item.
    """

    any: bool
    named: bool = False


@dataclass(frozen=True, slots=True)
class ToldCorrected:
    """The number of the minute that was corrected: "6.2"."""

    number: str


OfBusiness: TypeAlias = ToldItem | ToldLastMeeting | ToldCorrections | ToldCorrected
