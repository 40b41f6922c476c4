"""People and what they are to a committee."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Capacity(StrEnum):
    """In what capacity somebody belongs to, or attends, a committee's meetings."""

    MEMBER = "member"
    CO_OPTED = "co-opted"
    CABINET = "cabinet"
    OFFICER = "officer"
    WITNESS = "witness"
    PUBLIC = "public"


class Office(StrEnum):
    """An office that a member holds on a committee."""

    NONE = ""
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


@dataclass(frozen=True, slots=True)
class Entitlement:
    """What a membership entitles somebody to.

    Attributes:
        quorum: whether they count towards the quorum.
        votes: whether they may vote at all.
        votes_on: the business they may vote on, in the committee's words ("education matters only");
            empty when there is no limit.
    """

    quorum: bool = False
    votes: bool = False
    votes_on: str = ""


FULL = Entitlement(quorum=True, votes=True)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose name can stand in the minutes.

    Attributes:
        id: the store's own identifier.
        name: as printed in a list of those present, title included ("Councillor Ada Moss").
        role: the post held ("Director for Children and Families"); empty when there is none.
        initials: by which the council's papers call them ("DCF"); empty when there are none.
    """

    id: str
    name: str
    role: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """What a person is to a committee, and from when to when.

    Capacity and entitlement are facts of the membership, not of the person: a councillor may be a member
    of one committee and a cabinet member who attends another.

    Attributes:
        id: the store's own identifier.
        committee: identifier of the committee.
        person: identifier of the person.
        capacity: member, co-opted member, officer and so on.
        office: chair or vice-chair, where held.
        entitlement: what it entitles to.
        since: the first day, or None for always.
        until: the last day, or None for still.
    """

    id: str
    committee: str
    person: str
    capacity: Capacity
    office: Office = Office.NONE
    entitlement: Entitlement = Entitlement()
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the membership is in force on `day`."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or some body that was named: as typed, and who that is where it is known.

    Attributes:
        text: the name as it was typed.
        person: identifier of the person meant; None for a name that nobody bears (a visitor, the cabinet).
    """

    text: str
    person: str | None = None
