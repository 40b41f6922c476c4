"""What an item is called by, and how much of that Word can count."""

import re
from dataclasses import dataclass

_COUNTED = re.compile(r"(?P<before>[^\d{}%]*)(?P<number>[1-9]\d{0,3})(?P<after>(?:/\d+)?)")


@dataclass(frozen=True, slots=True)
class ItemReference:
    """The reference of an item: "21", "SC.17", "112/23", "8a".

    Attributes:
        shown: as it reads; empty when the item has none.
        form: the same with `{item}` for the number that Word counts; one that Word cannot count stays as
            it is.
        number: that number; None for a reference that stays typed text.
    """

    shown: str = ""
    form: str = ""
    number: int | None = None

    @classmethod
    def of(cls, shown: str) -> "ItemReference":
        """The reference that reads so."""
        found = _COUNTED.fullmatch(shown)
        if found is None:
            return cls(shown, re.sub("[{}%]", "", shown))
        return cls(shown, f"{found['before']}{{item}}{found['after']}", int(found["number"]))
