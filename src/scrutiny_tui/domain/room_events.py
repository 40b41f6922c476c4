"""Who is in the room, what they declared, and the meeting's clock."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from scrutiny_tui.domain.people import Named


class Mode(StrEnum):
    """How a person attends, or that they do not."""

    HERE = "here"
    ONLINE = "online"
    WITH = "with"
    SUBSTITUTE = "substitute"
    APOLOGIES = "apologies"
    ABSENT = "absent"

    @property
    def present(self) -> bool:
        """Whether this is a way of being in the room."""
        return self not in (Mode.APOLOGIES, Mode.ABSENT)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who attends, or does not. Those expected are neither present nor absent until that is recorded.

    Attributes:
        mode: how they attend, or that they do not.
        people: the people it is about. `/here all` names everyone expected at that time.
        instead_of: the member that a substitute stands in for.
    """

    mode: Mode
    people: tuple[Named, ...]
    instead_of: Named | None = None


class Move(StrEnum):
    """What happened in a presence event."""

    CAME = "came"
    WENT = "went"
    CHAIR = "took the chair"


@dataclass(frozen=True, slots=True)
class Presence:
    """People came, went, or took the chair, at this place in the discussion."""

    move: Move
    people: tuple[Named, ...]
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Declaration:
    """A member's interest in an item, and what followed.

    Attributes:
        who: the member.
        item: identifier of the item it concerns; None when that is not on the agenda, or no item was open.
        category: the council's own category ("ORI", "party whip"); empty when none was typed.
        text: the nature of the interest.
        consequence: what the member did ("stays, no vote"); empty when not recorded.
        number: the agenda number as typed; empty when none was.
    """

    who: Named
    item: str | None
    category: str
    text: str
    consequence: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class NoDeclarations:
    """That no interests were declared."""


class ClockEvent(StrEnum):
    """The meeting's own times."""

    OPEN = "open"
    ADJOURN = "adjourn"
    RESUME = "resume"
    EXTEND = "extend"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """The meeting opened, adjourned, resumed, was extended, or closed.

    Attributes:
        kind: which.
        at: when; None when no time was written.
        minutes: for an extension, by how many minutes; None when not recorded.
    """

    kind: ClockEvent
    at: time | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The public leaves, under these paragraphs of Schedule 12A to the Local Government Act 1972.

    Everything from here to the next `PublicReturns` is exempt: nothing earlier, nothing later.
    """

    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicReturns:
    """The public returns."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The minutes of an earlier meeting, confirmed here.

    Attributes:
        wording: the date of that meeting as typed.
        on: the date, where the wording gives one.
        corrections: as typed (`8.4: for "agreed" read "noted"`); empty when they were right.
    """

    wording: str
    on: date | None = None
    corrections: str = ""
