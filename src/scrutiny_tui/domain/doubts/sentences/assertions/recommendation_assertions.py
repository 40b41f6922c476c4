"""What a sentence asserts of the recommendations of an item."""

from typing import TypeAlias

from msgspec import Struct


class ToldRecommended(Struct, frozen=True):
    """That something was recommended, or was not.

    Attributes:
        words: what; empty where only that a recommendation was made is said.
        to: to which body, as typed; empty where it is not said.
        made: False for "agreed not to recommend".
        only_asked: whether a body is only said to be asked, which may be what it will be asked anyway.
    """

    words: str
    to: str = ""
    made: bool = True
    only_asked: bool = False


class ToldRecipient(Struct, frozen=True):
    """To whom "the recommendation" is to go, as typed."""

    to: str


class ToldRecommendationFate(Struct, frozen=True):
    """What became of "the recommendation".

    Attributes:
        word: how it reads: "was not agreed".
        carried: whether it was carried.
        which: by which number the sentence names it, as typed: "second"; empty where it does not.
    """

    word: str
    carried: bool
    which: str = ""


OfRecommendations: TypeAlias = ToldRecommended | ToldRecipient | ToldRecommendationFate
