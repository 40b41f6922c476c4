"""What a sentence asserts of an election: who was elected, with how many votes, and how."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ToldElected:
    """Who was elected, or was not, to any office: "Councillor Hale was elected lead of the task group".

    Attributes:
        who: the name as typed; empty for "no one was elected".
        elected: False for "was not elected".
        to: the office, as it reads; empty where it is not said.
        unopposed: whether it is said that no one else stood.
        majority: by how many votes more; None where that is not said.
    """

    who: str
    elected: bool
    to: str = ""
    unopposed: bool = False
    majority: int | None = None


@dataclass(frozen=True, slots=True)
class ToldCandidate:
    """How many votes a candidate had."""

    who: str
    number: int


@dataclass(frozen=True, slots=True)
class ToldBallot:
    """That a ballot was tied, or that there was none."""

    tied: bool


OfElections: TypeAlias = ToldElected | ToldCandidate | ToldBallot
