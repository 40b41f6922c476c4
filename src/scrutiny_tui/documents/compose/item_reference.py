"""The reference of an item, and the part of it that Word can count."""

import re

from msgspec import Struct

_COUNTED = re.compile(r"(?P<before>[^\d{}%]*)(?P<number>[1-9]\d{0,3})(?P<after>(?:/\d+)?)")


class ItemReference(Struct, frozen=True):
    """The reference of an item: "21", "SC.17", "112/23", "8a".

    Attributes:
        shown: the reference as it reads; empty if the item has none.
        form: the same with `{item}` for the number that Word counts; unchanged if Word cannot count it.
        number: that number; None if the reference is typed text.
    """

    shown: str = ""
    form: str = ""
    number: int | None = None

    @classmethod
    def of(cls, shown: str) -> "ItemReference":
        """The reference that reads as `shown`."""
        found = _COUNTED.fullmatch(shown)
        if found is None:
            return cls(shown, re.sub("[{}%]", "", shown))
        return cls(shown, f"{found['before']}{{item}}{found['after']}", int(found["number"]))
