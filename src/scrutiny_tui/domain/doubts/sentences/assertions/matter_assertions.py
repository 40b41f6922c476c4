"""What a sentence asserts of a matter by its own words, and not of "the motion" or "the item"."""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Went(StrEnum):
    """How a matter went, as a sentence or the record has it."""

    APPROVED = "approved"
    REFUSED = "refused"
    DEFERRED = "deferred"


class ToldMatter(Struct, frozen=True):
    """How the committee decided on something: "the committee agreed to raise the charge to £2".

    Attributes:
        words: what it decided on, without the verb of deciding.
        went: how.
        implied: whether only what is to come of it is said: "the charge would be raised".
        on_motion: whether the words are those of a motion, and not what came of it: "the motion to defer".
        by_noun: whether the words only are a noun for it, that may not be the decision's: "early opening".
    """

    words: str
    went: Went
    implied: bool = False
    on_motion: bool = False
    by_noun: bool = False


class ToldDeferral(Struct, frozen=True):
    """That something was deferred, or was not.

    Attributes:
        words: what; empty for the item.
        number: the number of the item, where the sentence names it so.
        until: until when, or where to, as it reads; empty where that is not said.
        deferred: False for "was not deferred".
        pronoun: whether it is said of "it" or "this".
        by_body: whether it is said that the committee did it: "members put this off".
    """

    words: str
    number: str = ""
    until: str = ""
    deferred: bool = True
    pronoun: bool = False
    by_body: bool = False


class ToldNow(Struct, frozen=True):
    """What a date is now, whatever it is the date of: "the date was now 2027".

    Attributes:
        words: the date as typed.
        kind: what it is, as a `Matter` has it.
    """

    words: str
    kind: str


class ToldAgreed(Struct, frozen=True):
    """What the committee agreed to do, in words that themselves are a decision: "agreed to extend it"."""

    words: str


OfMatters: TypeAlias = ToldMatter | ToldDeferral | ToldNow | ToldAgreed
