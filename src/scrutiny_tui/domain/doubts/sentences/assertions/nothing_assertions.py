"""What a sentence asserts was not done in an item: "the Committee took no decision"."""

from msgspec import Struct


class ToldNothing(Struct, frozen=True):
    """That an item has nothing of a kind.

    Attributes:
        kind: what it has none of: "decision", "request", "motion" or "amendment".
    """

    kind: str
