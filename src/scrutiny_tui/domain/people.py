"""People, and their memberships of a committee."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.text import one_line


class Capacity(StrEnum):
    """In what capacity a person belongs to a committee or attends its meetings."""

    MEMBER = "member"
    CO_OPTED = "co-opted"
    SUBSTITUTE = "substitute"
    CABINET = "cabinet"
    OFFICER = "officer"
    WITNESS = "witness"
    PUBLIC = "public"


SEATED = (Capacity.MEMBER, Capacity.CO_OPTED)
"""Those who sit on a committee and are expected at its meetings, in the order in which they are listed.

A substitute sits only in the stead of one of them (`Attendance.instead_of`).
"""


class Office(StrEnum):
    """An office that a member holds on a committee."""

    NONE = ""
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"


class Entitlement(Struct, frozen=True):
    """The rights that go with a membership.

    Attributes:
        quorum: whether they count towards the quorum.
        votes: whether they may vote at all.
        votes_on: the business they may vote on, in the committee's words ("education matters only", for a
            church or parent governor representative); empty when there is no limit.
    """

    quorum: bool = False
    votes: bool = False
    votes_on: str = ""

    @property
    def votes_typed(self) -> str:
        """Whether or on what they vote, as a clerk types it: "yes", "no", "education matters only"."""
        return self.votes_on or ("yes" if self.votes else "no")

    def with_votes(self, typed: str) -> "Entitlement":
        """The same rights with another vote.

        Args:
            typed: yes, no, or the business they may vote on; nothing leaves the vote as it is.
        """
        said = " ".join(typed.split())
        plain = said.casefold().replace("-", " ").rstrip(".")
        if not said:
            return self
        if plain in _VOTES or plain in _NO_VOTE:
            return replace(self, votes=plain in _VOTES, votes_on="")
        return replace(self, votes=True, votes_on=said)


_VOTES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "all", "full", "voting", "votes"})
_NO_VOTE = frozenset({"no", "n", "false", "0", "none", "non voting", "nonvoting", "not voting", "no vote"})
FULL = Entitlement(quorum=True, votes=True)


def entitlement_of(capacity: Capacity) -> Entitlement:
    """What a capacity entitles to unless set otherwise: members count and vote, others do not."""
    return FULL if capacity is Capacity.MEMBER else Entitlement()


class Person(Struct, frozen=True):
    """A person who can be named in the minutes.

    Attributes:
        id: the store's own identifier.
        name: as printed in a list of those present, title included ("Councillor Ada Moss").
        role: the post held ("Director for Children and Families"); empty for none.
        initials: the initials of the post in the council's papers ("DCF"); empty for none.
    """

    id: str
    name: str
    role: str = ""
    initials: str = ""


class Membership(Struct, frozen=True):
    """A person's membership of a committee, or regular attendance at it, and its term.

    Capacity and entitlement belong to the membership, not to the person: a councillor may be a member of one
    committee and attend another as a cabinet member.

    Attributes:
        id: the store's own identifier.
        committee: identifier of the committee.
        person: identifier of the person.
        capacity: member, co-opted member, officer and so on.
        office: chair or vice-chair, where held.
        entitlement: the rights that go with it.
        since: the first day; None where it is not known.
        until: the last day; None while it lasts.
        council: the council or body that appointed them, on a joint committee; empty where there is none.
    """

    id: str
    committee: str
    person: str
    capacity: Capacity
    office: Office = Office.NONE
    entitlement: Entitlement = Entitlement()
    since: date | None = None
    until: date | None = None
    council: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the membership is in force on `day`."""
        return (self.since is None or self.since <= day) and not self.ended_before(day)

    def ended_before(self, day: date) -> bool:
        """Whether its last day was before `day`."""
        return self.until is not None and self.until < day


class PersonDetails(Struct, frozen=True):
    """What a form, a list or a command says of a person of a committee.

    Attributes:
        name: the name in full, title included.
        capacity: in what capacity they belong to the committee.
        office: the office they hold on it.
        role: the post held.
        initials: the initials of the post.
        votes: whether or on what they vote, as `Entitlement.with_votes` reads it; empty for what the capacity
            entitles to.
        council: the council or body that appointed them; empty where there is none.
    """

    name: str = ""
    capacity: Capacity = Capacity.MEMBER
    office: Office = Office.NONE
    role: str = ""
    initials: str = ""
    votes: str = ""
    council: str = ""

    def on_one_line(self) -> "PersonDetails":
        """The same, every text of it on one line."""
        return replace(
            self,
            name=one_line(self.name),
            role=one_line(self.role),
            initials=one_line(self.initials),
            votes=one_line(self.votes),
            council=one_line(self.council),
        )

    def person(self, identifier: str) -> Person:
        """The person that they describe."""
        return Person(identifier, self.name, self.role, self.initials)

    def membership(self, identifier: str, committee: str, person: str) -> Membership:
        """A new membership of a committee, as they describe it."""
        entitlement = entitlement_of(self.capacity).with_votes(self.votes)
        return Membership(
            *(identifier, committee, person, self.capacity, self.office, entitlement), council=self.council
        )

    def held(self, membership: Membership) -> Membership:
        """The membership as they have it; another capacity entitles to what it entitles to."""
        entitlement = membership.entitlement
        if self.capacity is not membership.capacity:
            entitlement = entitlement_of(self.capacity)
        if self.votes != membership.entitlement.votes_typed:
            entitlement = (entitlement if self.votes.strip() else entitlement_of(self.capacity)).with_votes(
                self.votes
            )
        return replace(
            membership,
            capacity=self.capacity,
            office=self.office,
            entitlement=entitlement,
            council=self.council,
        )


NO_DETAILS = PersonDetails()


def details_of(person: Person, membership: Membership) -> PersonDetails:
    """What is recorded of a person of a committee, as a clerk would enter it."""
    return PersonDetails(
        person.name,
        membership.capacity,
        membership.office,
        person.role,
        person.initials,
        membership.entitlement.votes_typed,
        membership.council,
    )


def in_order_of_people(memberships: Sequence[Membership]) -> list[Membership]:
    """Memberships in the order in which their people were first added; another office moves no one."""
    first: dict[str, int] = {}
    for place, membership in enumerate(memberships):
        first.setdefault(membership.person, place)
    return sorted(memberships, key=lambda membership: first[membership.person])


class Named(Struct, frozen=True):
    """A person or body that was named: as typed, and who that is where it is known.

    Attributes:
        text: the name as it was typed.
        person: identifier of the person meant; None for a name that no person has (a visitor, the cabinet).
    """

    text: str
    person: str | None = None
