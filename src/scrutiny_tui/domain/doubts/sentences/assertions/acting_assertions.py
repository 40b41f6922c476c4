"""What a sentence asserts of someone who acted in the room, whatever it was."""

from msgspec import Struct


class ToldActed(Struct, frozen=True):
    """Who did something that is done in the room: "the Director gave figures".

    Attributes:
        who: the name as typed.
        speaks: whether it is done by speaking: "the report was presented by Ms Dale".
    """

    who: str
    speaks: bool = False
