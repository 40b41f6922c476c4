"""What a committee makes of an item: resolutions, requests, conclusions, votes."""

from dataclasses import dataclass
from enum import StrEnum

from scrutiny_tui.domain.people import Named


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a resolution. Consecutive clauses make one resolution (`domain.resolutions`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A clause addressed to another body, which owes a response."""

    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """Something members want to be told: a briefing note, figures, a report."""

    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody undertook, or was asked, to do."""

    text: str


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A numbered finding, printed by councils that conclude rather than resolve."""

    text: str


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason for the resolution it follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """The style's standing resolution to note."""


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
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote, by numbers or by names.

    Attributes:
        unanimous: whether everybody voted for.
        numbers: for, against, abstained, the last None where nobody said; None when it was taken otherwise.
        names: who voted how, for a vote by name.
        casting: how the chair used the casting vote, if that was needed.
    """

    unanimous: bool = False
    numbers: tuple[int, int, int | None] | None = None
    names: tuple[tuple[Side, tuple[Named, ...]], ...] = ()
    casting: Side | None = None

    @property
    def carried(self) -> bool:
        """Whether what was voted on was carried, as far as the vote itself says."""
        named = {side: len(names) for side, names in self.names}
        in_favour, against, _ = self.numbers or (named.get(Side.FOR, 0), named.get(Side.AGAINST, 0), None)
        return self.unanimous or in_favour > against or (in_favour == against and self.casting is Side.FOR)


@dataclass(frozen=True, slots=True)
class Lost:
    """That the motion was lost."""


@dataclass(frozen=True, slots=True)
class RecordedVote:
    """A member's own vote, recorded at that member's request (SI 1993/202)."""

    who: tuple[Named, ...]
    side: Side
