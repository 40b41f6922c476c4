"""What a sentence asserts of someone whom it names: a post, or that they were spoken to."""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Address(StrEnum):
    """How someone in the room is spoken to."""

    ASKED = "asked"
    THANKED = "thanked"
    WELCOMED = "welcomed"


class ToldPost(Struct, frozen=True):
    """Who has a post or an office: "Mr Pike, the Head of Moorings".

    Attributes:
        name: the name as typed.
        post: the post as typed, with its article.
    """

    name: str
    post: str


class ToldBody(Struct, frozen=True):
    """Which body someone comes from: "Dr Prosser of the Harbour Trust".

    Attributes:
        name: the name as typed.
        body: the body as typed, without its article.
    """

    name: str
    body: str


class ToldAddressed(Struct, frozen=True):
    """Who was asked, told, thanked or welcomed; one name each.

    Attributes:
        who: the name as typed.
        how: how they were spoken to.
    """

    who: str
    how: Address


OfNaming: TypeAlias = ToldPost | ToldBody | ToldAddressed
