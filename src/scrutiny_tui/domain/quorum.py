"""The quorum at any place of the discussion: who must be in the room, and whether they are."""

import math

from msgspec import Struct

from scrutiny_tui.domain.committees import QuorumRule
from scrutiny_tui.domain.room import council_of, counts, room_at, seat_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import each_once


class Quorum(Struct, frozen=True):
    """Who counts towards the quorum.

    Attributes:
        present: how many of those who count are in the room. They are the members entitled to it, and each
            substitute for such a member who is not in the room.
        members: how many count in all.
        needed: how many must be present; None when the committee's quorum is not known.
        missing: the appointing councils of which nobody who counts is in the room, where the quorum asks for
            one of each.
    """

    present: int
    members: int
    needed: int | None
    missing: tuple[str, ...] = ()

    @property
    def short(self) -> bool:
        """Whether there is no quorum."""
        return self.too_few or bool(self.missing)

    @property
    def too_few(self) -> bool:
        """Whether too few are in the room, of whatever council."""
        return self.needed is not None and self.present < self.needed


def quorum_at(sitting: Sitting, place: str | None = None) -> Quorum:
    """The quorum at a place of the discussion.

    Args:
        sitting: the whole sitting.
        place: the place, as for `room_at`; None for the end.
    """
    present, councils = set(), set()
    for attendee in room_at(sitting, place).present.values():
        held = seat_of(sitting, attendee)
        if held is not None and counts(sitting, attendee):
            present.add(held.person)
            councils.add(council_of(sitting, attendee).casefold())
    members = len(_members(sitting))
    asked = councils_of(sitting) if sitting.committee.settings.quorum_of_each else ()
    missing = tuple(council for council in asked if council.casefold() not in councils)
    return Quorum(len(present), members, needed(sitting), missing)


def councils_of(sitting: Sitting) -> tuple[str, ...]:
    """The councils that appoint members who count towards the quorum on the day, each named once."""
    return each_once(m.council for m in sitting.in_force if m.entitlement.quorum)


def in_words(sitting: Sitting) -> str:
    """The quorum on the day, as it is printed: "3", "5, one of each council"; empty if it is not known.

    A quorum that is a part of the members is the number that it comes to.
    """
    rule = QuorumRule(needed(sitting), of_each_council=sitting.committee.settings.quorum_of_each)
    return sitting.committee.with_quorum(rule).quorum_typed


def needed(sitting: Sitting) -> int | None:
    """How many must be present for a quorum; None where the committee's quorum is not known."""
    part = sitting.committee.settings.quorum_part
    if part is None:
        return sitting.committee.quorum
    over, under = part
    return math.ceil(len(_members(sitting)) * over / under)


def _members(sitting: Sitting) -> set[str]:
    """Those who count towards the quorum on the day, by identifier."""
    return {membership.person for membership in sitting.in_force if membership.entitlement.quorum}
