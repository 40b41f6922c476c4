"""What a sentence asserts of who was awarded something."""

from msgspec import Struct


class ToldAward(Struct, frozen=True):
    """Who got a lease, a contract or a grant, or did not.

    Attributes:
        who: the name as typed.
        what: what they got, as typed; empty for "it", or where only that they won is said.
        won: False where they are said not to have got it.
    """

    who: str
    what: str
    won: bool = True
