"""What is chosen on the capture screen, and what the arrows and Enter act on."""

from dataclasses import dataclass
from enum import Enum, auto


class Reach(Enum):
    """What Up, Down and Enter act on: the bar itself, the entries above it, or the agenda."""

    BAR = auto()
    ENTRIES = auto()
    ITEMS = auto()


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen.

    Attributes:
        reach: what Up, Down and Enter act on.
        entry: identifier of the chosen entry; empty for none.
        target: identifier of the item chosen in the agenda; empty for none.
    """

    reach: Reach = Reach.BAR
    entry: str = ""
    target: str = ""


BAR = Selection()


def of_entry(entry: str) -> Selection:
    """An entry chosen; nothing when there is none."""
    return Selection(Reach.ENTRIES, entry) if entry else BAR
