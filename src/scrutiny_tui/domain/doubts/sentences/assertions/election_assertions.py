"""What a sentence asserts of an election: who was elected, with how many votes, and how."""

from typing import TypeAlias

from msgspec import Struct


class ToldElected(Struct, frozen=True):
    """Who was elected, or was not, to any office: "Councillor Hale was elected lead of the task group".

    Attributes:
        who: the name as typed; empty for "no one was elected".
        elected: False for "was not elected".
        to: the office, as it reads; empty where it is not said.
        unopposed: whether it is said that no one else stood.
        majority: by how many votes more; None where that is not said.
        votes: with how many votes; None where that is not said.

    Where both are the same number, "by five votes" may mean either.
    """

    who: str
    elected: bool
    to: str = ""
    unopposed: bool = False
    majority: int | None = None
    votes: int | None = None


class ToldCandidate(Struct, frozen=True):
    """How many votes a candidate had.

    Attributes:
        who: the name as typed.
        number: how many.
        of_ballot: whether to doubt it where no ballot is recorded: the first of "Votes: Hale 3, Moss 2".
    """

    who: str
    number: int
    of_ballot: bool = False


class ToldBallot(Struct, frozen=True):
    """That a ballot was tied, or that there was none."""

    tied: bool


class ToldContest(Struct, frozen=True):
    """How a contest went between two candidates, or for one of them.

    Attributes:
        winner: the name as typed; empty where it is not said.
        loser: the same; empty where it is not said.
        figures: how many votes the winner and the loser had; empty where that is not said.
        place: which place the loser had, from 2; -1 for the last; None where that is not said.
    """

    winner: str
    loser: str = ""
    figures: tuple[int, ...] = ()
    place: int | None = None


class ToldBallotOf(Struct, frozen=True):
    """How many votes were given in a ballot: "in a ballot of six"."""

    number: int


class ToldNomination(Struct, frozen=True):
    """Who nominated someone, or seconded that."""

    who: str
    seconds: bool


class ToldDeclined(Struct, frozen=True):
    """Who did not take up a post; `who` as typed."""

    who: str


OfElections: TypeAlias = (
    ToldDeclined | ToldElected | ToldCandidate | ToldBallot | ToldBallotOf | ToldNomination | ToldContest
)
