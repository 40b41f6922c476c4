"""The outcomes of an item: resolutions, recommendations, requests, actions, conclusions, votes."""

from dataclasses import dataclass
from enum import StrEnum

from scrutiny_tui.domain.people import Named


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a resolution. Consecutive clauses form one resolution (`domain.resolutions`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation to another body, which is to respond to it."""

    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """A request for information: a briefing note, figures, a report."""

    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a person or body undertook, or was asked, to do."""

    text: str


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A conclusion, for councils that print numbered conclusions rather than resolutions."""

    text: str


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason for the resolution it follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The resolution to note, in the standing words of the house style."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """Agreement by assent."""


@dataclass(frozen=True, slots=True)
class Motion:
    """Who moved and who seconded a resolution."""

    mover: Named
    seconder: Named | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment moved to the motion."""

    mover: Named
    seconder: Named | None
    text: str


class Side(StrEnum):
    """How a member voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote, by numbers or by names.

    Attributes:
        unanimous: whether all voted for.
        numbers: how many voted for, against, and abstained (None where not recorded); None for a vote that
            was not recorded in numbers.
        names: who voted how, for a vote recorded by name.
        casting: how the chair used a casting vote (Local Government Act 1972, schedule 12, paragraph 39(2));
            None where there was none.
    """

    unanimous: bool = False
    numbers: tuple[int, int, int | None] | None = None
    names: tuple[tuple[Side, tuple[Named, ...]], ...] = ()
    casting: Side | None = None

    @property
    def carried(self) -> bool:
        """Whether the vote, taken by itself, carried the motion."""
        named = {side: len(names) for side, names in self.names}
        in_favour, against, _ = self.numbers or (named.get(Side.FOR, 0), named.get(Side.AGAINST, 0), None)
        return self.unanimous or in_favour > against or (in_favour == against and self.casting is Side.FOR)


@dataclass(frozen=True, slots=True)
class Lost:
    """That the motion was lost."""


@dataclass(frozen=True, slots=True)
class RecordedVote:
    """A member's own vote, recorded at that member's request.

    The right to it: Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202).
    """

    who: tuple[Named, ...]
    side: Side
