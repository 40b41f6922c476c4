"""What a sentence asserts of those who were for or against something, however it says so."""

from msgspec import Struct

from scrutiny_tui.domain.outcomes import Side


class ToldSide(Struct, frozen=True):
    """Who, or how many, voted on a side or did not: "all but two were in favour".

    Attributes:
        side: the side.
        who: the names as typed; empty where only how many is said.
        number: how many; None where they are named.
        not_on: whether they are said not to have been on that side.
        alone: whether it is said that there was no one else.
        on: on what, where the sentence has words of its own for it; empty for "it" and "the motion".
        loose: whether the words may be about what was said before: "Councillor Hale supported this".
        aside: whether it is told beside something else: "Councillor Hale, who had voted against, asked".
        voted: whether it says that there was a vote at all.
        cast: whether it is said that they voted so, and not that they "supported" it.
    """

    side: Side
    who: str = ""
    number: int | None = None
    not_on: bool = False
    alone: bool = False
    on: str = ""
    loose: bool = False
    aside: bool = False
    voted: bool = False
    cast: bool = False


class ToldHalf(Struct, frozen=True):
    """On which side half of the members were; `on` as of `ToldSide`."""

    side: Side
    on: str = ""


class ToldVotedWith(Struct, frozen=True):
    """Who is said to have voted as someone else did: "Councillor Hale had voted with the Chair"."""

    who: str
    other: str


class ToldVoters(Struct, frozen=True):
    """How many voted, on whatever side: "five of us voted"."""

    number: int
