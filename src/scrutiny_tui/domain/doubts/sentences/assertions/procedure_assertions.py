"""What a sentence asserts of how something was put: seconded or not, voted on or not, and by whom."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ToldNoSeconder:
    """That something was not seconded.

    Attributes:
        what: the "motion" or the "amendment"; empty where it is not said.
        mover: who moved it, as typed; empty where it is not said.
    """

    what: str
    mover: str = ""


@dataclass(frozen=True, slots=True)
class ToldNoVote:
    """That no vote was taken; with the sentence that says so."""

    sentence: str


@dataclass(frozen=True, slots=True)
class ToldAway:
    """Who was out of the room when the vote was taken: the names as typed, and the sentence that says so."""

    who: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ToldAcceptance:
    """That the mover of the motion took up the last amendment; `who` as typed."""

    who: str


@dataclass(frozen=True, slots=True)
class ToldNamedVote:
    """That a vote was taken by names; with the sentence that says so."""

    sentence: str


@dataclass(frozen=True, slots=True)
class ToldNotPut:
    """That an amendment or a motion was not put, since it was ruled out; `what` it was."""

    what: str


@dataclass(frozen=True, slots=True)
class ToldVoteOn:
    """That "the recommendation" was voted on, whatever became of it."""


OfProcedure: TypeAlias = (
    ToldNoSeconder | ToldNoVote | ToldAway | ToldAcceptance | ToldNamedVote | ToldNotPut | ToldVoteOn
)
