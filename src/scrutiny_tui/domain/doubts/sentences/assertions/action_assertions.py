"""What a sentence asserts of what someone is to do."""

from typing import TypeAlias

from msgspec import Struct


class ToldAction(Struct, frozen=True):
    """Who is to do what: "the Director would circulate the costs by 30 November".

    Attributes:
        who: the name, the post or the body as typed; empty where it is not said.
        words: what, with the words for when.
        general: whether the verb says no more than that it is seen to: "would sort out the costs".
    """

    who: str
    words: str
    general: bool = False


class ToldDone(Struct, frozen=True):
    """What had been done already."""

    words: str


class ToldNoActions(Struct, frozen=True):
    """That nothing was asked for."""


class ToldUndertaking(Struct, frozen=True):
    """What someone took on, so that it is owed: "the Director undertook to circulate the costs".

    Attributes:
        who: the name or the post as typed.
        words: what.
        promised: whether the words say so, and not only that someone "would send" something.
        refused: whether they say that someone would not.
    """

    who: str
    words: str
    promised: bool
    refused: bool = False


class ToldAsked(Struct, frozen=True):
    """What the committee asked for: "the Committee asked the Director to report back by 17 May".

    Attributes:
        who: of whom, as typed; empty where it is not said.
        words: what, with the words for when.
    """

    who: str
    words: str


class ToldDue(Struct, frozen=True):
    """By when "the request" or "the action" is to be met, or a body is to respond.

    Attributes:
        kind: "request", "action" or "response".
        who: who is to respond, as typed; empty for the others.
        when: the words for when.
    """

    kind: str
    who: str
    when: str


OfActions: TypeAlias = ToldAction | ToldDone | ToldNoActions | ToldUndertaking | ToldAsked | ToldDue
