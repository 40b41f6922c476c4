"""What a sentence asserts of how something was put: seconded or not, voted on or not, and by whom."""

from typing import TypeAlias

from msgspec import Struct


class ToldNoSeconder(Struct, frozen=True):
    """That something was not seconded.

    Attributes:
        what: the "motion" or the "amendment"; empty where it is not said.
        mover: who moved it, as typed; empty where it is not said.
    """

    what: str
    mover: str = ""


class ToldNoVote(Struct, frozen=True):
    """That no vote was taken; with the sentence that says so."""

    sentence: str


class ToldAway(Struct, frozen=True):
    """Who was out of the room when the vote was taken: the names as typed, and the sentence that says so."""

    who: str
    sentence: str


class ToldAcceptance(Struct, frozen=True):
    """That the mover of the motion took up the last amendment; `who` as typed."""

    who: str


class ToldNamedVote(Struct, frozen=True):
    """That a vote was taken by names; with the sentence that says so."""

    sentence: str


class ToldNotPut(Struct, frozen=True):
    """That an amendment or a motion was not put, since it was ruled out; `what` it was."""

    what: str


class ToldVoteOn(Struct, frozen=True):
    """That "the recommendation" was voted on, whatever became of it."""


OfProcedure: TypeAlias = (
    ToldNoSeconder | ToldNoVote | ToldAway | ToldAcceptance | ToldNamedVote | ToldNotPut | ToldVoteOn
)
