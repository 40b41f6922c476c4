"""The outcomes of an item: resolutions, recommendations, requests, actions, conclusions, votes."""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.action_log import Answer, Due
from scrutiny_tui.domain.people import Named


class Clause(Struct, frozen=True):
    """One clause of a resolution. Consecutive clauses form one decision (`domain.decisions`)."""

    text: str


class Recommendation(Struct, frozen=True):
    """A recommendation to another body, which is to respond to it."""

    text: str


class Request(Struct, frozen=True):
    """A request for information: a briefing note, figures, a report."""

    text: str


class Action(Struct, frozen=True):
    """Something that a person or body undertook, or was asked, to do."""

    text: str


class Conclusion(Struct, frozen=True):
    """A conclusion, for councils that print numbered conclusions rather than resolutions."""

    text: str


class Reason(Struct, frozen=True):
    """The reason for the resolution it follows."""

    text: str


class Noted(Struct, frozen=True):
    """The resolution to note, in the standing words of the house style."""


class Agreed(Struct, frozen=True):
    """Agreement by assent."""


class Motion(Struct, frozen=True):
    """A motion.

    Attributes:
        mover: who moved it.
        seconder: who seconded it; None when no one is recorded.
        text: its words as moved; empty when they were not captured with it.
    """

    mover: Named
    seconder: Named | None = None
    text: str = ""


class Amendment(Struct, frozen=True):
    """An amendment moved to the motion."""

    mover: Named
    seconder: Named | None
    text: str


class Side(StrEnum):
    """How a member voted, or why they did not vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    ABSENT = "absent"
    NOT_VOTING = "present and not voting"


class Manner(StrEnum):
    """How a vote was taken."""

    NONE = ""
    HANDS = "by show of hands"
    RECORDED = "by recorded vote"
    BALLOT = "by ballot"
    DIVISION = "by division"
    AFFIRMATION = "by affirmation"
    NEM_CON = "nem con"
    NO_DIVISION = "without division"


class Result(StrEnum):
    """What a vote decided."""

    CARRIED = "carried"
    LOST = "lost"
    TIED = "tied"


class Vote(Struct, frozen=True):
    """A vote, by numbers or by names.

    Attributes:
        unanimous: whether all voted for.
        numbers: how many voted for, against, and abstained (None where not recorded); None for a vote that
            was not recorded in numbers.
        names: who voted how, for a vote recorded by name.
        casting: how the chair used a casting vote (Local Government Act 1972, schedule 12, paragraph 39(2));
            None where there was none.
        manner: how it was taken, where that was recorded. Agreement by affirmation, nem con and without
            division has neither numbers nor names.
        clauses: the numbers, from 1, of the clauses that it was taken on separately; empty for a vote on all.
    """

    unanimous: bool = False
    numbers: tuple[int, int, int | None] | None = None
    names: tuple[tuple[Side, tuple[Named, ...]], ...] = ()
    casting: Side | None = None
    manner: Manner = Manner.NONE
    clauses: tuple[int, ...] = ()

    @property
    def counted(self) -> tuple[int, int] | None:
        """How many voted for and against; None when neither numbers nor names were recorded."""
        if self.numbers:
            return self.numbers[0], self.numbers[1]
        named = {side: sum(len(who) for each, who in self.names if each is side) for side in Side}
        return (named[Side.FOR], named[Side.AGAINST]) if self.names else None

    @property
    def result(self) -> Result:
        """What the vote decided, taken by itself. Equal votes without a casting vote decide nothing."""
        in_favour, against = self.counted or (1, 0)
        if in_favour == against:
            decided: dict[Side | None, Result] = {
                Side.FOR: Result.CARRIED,
                Side.AGAINST: Result.LOST,
            }
            return decided.get(self.casting, Result.TIED)
        return Result.CARRIED if in_favour > against else Result.LOST


class Ballot(Struct, frozen=True):
    """A ballot between candidates for an office.

    Attributes:
        votes: the candidates, each with how many voted for them.
        elected: who was elected; None when the votes are to tell.
        office: the office; empty when it was not captured.
        casting: the candidate for whom the chair used a casting vote; None where there was none.
    """

    votes: tuple[tuple[Named, int], ...]
    elected: Named | None = None
    office: str = ""
    casting: Named | None = None

    @property
    def first(self) -> tuple[Named, ...]:
        """The candidates with most votes: more than one when those votes are equal."""
        most = max(number for _, number in self.votes)
        return tuple(candidate for candidate, number in self.votes if number == most)

    @property
    def winner(self) -> Named | None:
        """Who was elected: as recorded, else by casting vote, else the only candidate with most votes."""
        return self.elected or self.casting or (self.first[0] if len(self.first) == 1 else None)

    @property
    def result(self) -> Result:
        """Whether the ballot elected someone."""
        return Result.CARRIED if self.winner else Result.TIED


class Lost(Struct, frozen=True):
    """That the motion or amendment was lost."""


class Carried(Struct, frozen=True):
    """That the motion or amendment was carried."""


class Withdrawn(Struct, frozen=True):
    """That the motion or amendment was withdrawn."""


class Deferred(Struct, frozen=True):
    """That the motion, or the item, was deferred.

    Attributes:
        text: until when, or where to: "to the next meeting"; empty when that was not said.
    """

    text: str = ""


class Accepted(Struct, frozen=True):
    """That the mover of the motion accepted the amendment."""


class Responded(Struct, frozen=True):
    """The response to a recommendation of an earlier meeting, reported at this one.

    Attributes:
        reference: the recommendation's reference in the action log.
        answer: accepted, in part, or rejected.
        because: why, in the body's own words; empty when that was not said.
        on: the day of the response; None when none was typed.
    """

    reference: str
    answer: Answer
    because: str = ""
    on: date | None = None


class LogUpdated(Struct, frozen=True):
    """An update on an entry of the action log, reported at this meeting.

    Attributes:
        reference: the entry's reference in the action log.
        text: what was reported.
    """

    reference: str
    text: str


class LogClosed(Struct, frozen=True):
    """That the meeting agreed to close an entry of the action log.

    Attributes:
        reference: the entry's reference.
        because: why; empty when that was not said.
    """

    reference: str
    because: str = ""


class AskedAgain(Struct, frozen=True):
    """That the meeting asked again for what an entry of the action log owes.

    Attributes:
        reference: the entry's reference.
        due: when it is due now; None when that was not said, so that it is due as before.
        because: why; empty when that was not said.
    """

    reference: str
    due: Due | None = None
    because: str = ""


SaidOfLog: TypeAlias = LogUpdated | LogClosed | AskedAgain
"""What a meeting says of an entry of the log, at the item for it."""


class RecordedVote(Struct, frozen=True):
    """A member's own vote, recorded at that member's request.

    The right to it: Local Authorities (Standing Orders) Regulations 1993 (SI 1993/202).
    """

    who: tuple[Named, ...]
    side: Side
