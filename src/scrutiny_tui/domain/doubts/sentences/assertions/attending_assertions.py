"""What a sentence asserts of how long someone was there: never, for all of it, or to the end."""

from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.room_events import Move


class ToldNeverCame(Struct, frozen=True):
    """Who did not attend at all; the names as typed."""

    who: str


class ToldThroughout(Struct, frozen=True):
    """Who was there from the beginning of the meeting, or to its end.

    Attributes:
        who: the names as typed.
        from_start: whether they are said to have been there when it began.
        to_end: whether they are said to have been there when it ended.
    """

    who: str
    from_start: bool
    to_end: bool


class ToldMissed(Struct, frozen=True):
    """Who missed an item.

    Attributes:
        who: the names as typed.
        item: "first" for the beginning of the meeting, "this", or the number of the item.
    """

    who: str
    item: str


class ToldLate(Struct, frozen=True):
    """Who would be late, or would not; the names as typed."""

    who: str
    late: bool


class ToldMoveAtItem(Struct, frozen=True):
    """Who came or left before, during or after an item.

    Attributes:
        who: the names as typed.
        move: whether they came or left.
        when: "before", "during", "after", "at" or "for".
        number: the number of the item, or "this"; empty for those in private.
        title: words of its title, where it is named by them; else empty.
    """

    who: str
    move: Move
    when: str
    number: str
    title: str = ""


class ToldNoOneMoved(Struct, frozen=True):
    """That no member left until then, or that none came late."""

    move: Move


class ToldChairKept(Struct, frozen=True):
    """Who stayed in the chair.

    Attributes:
        who: the name as typed.
        to_end: whether they are said to have stayed in it for the rest of the meeting.
        whole: whether they are said to have been in it for all of the meeting.
    """

    who: str
    to_end: bool
    whole: bool = False


class ToldChaired(Struct, frozen=True):
    """Who had the chair in an item.

    Attributes:
        who: the name as typed.
        item: the number of the item.
    """

    who: str
    item: str


OfAttending: TypeAlias = (
    ToldNeverCame
    | ToldMoveAtItem
    | ToldThroughout
    | ToldMissed
    | ToldLate
    | ToldNoOneMoved
    | ToldChairKept
    | ToldChaired
)
