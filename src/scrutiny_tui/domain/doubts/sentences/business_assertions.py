"""What a sentence asserts of the agenda, of the committee's last meeting, and of corrections to minutes."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item of this meeting's agenda, by its number."""

    number: str


@dataclass(frozen=True, slots=True)
class ToldLastMeeting:
    """The day of the committee's last meeting, as it reads."""

    day: str


@dataclass(frozen=True, slots=True)
class ToldCorrections:
    """Whether minutes were confirmed with corrections."""

    any: bool


OfBusiness: TypeAlias = ToldItem | ToldLastMeeting | ToldCorrections
