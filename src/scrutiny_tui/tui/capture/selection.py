"""What is chosen on the capture screen, and what the arrows and Enter act on."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrutiny_tui.services.capture_view import CaptureView


BEFORE_ITEMS = "before the first item"
"""Stands for the place before the first item where an item's identifier is expected."""


class Reach(Enum):
    """What Up, Down and Enter act on: the bar itself, the entries above it, or the agenda."""

    BAR = auto()
    ENTRIES = auto()
    ITEMS = auto()


class Selection(Struct, frozen=True):
    """What is chosen.

    Attributes:
        reach: what Up, Down and Enter act on.
        entry: identifier of the chosen entry; empty for none.
        target: identifier of the item chosen in the agenda, or `BEFORE_ITEMS`; empty for none.
    """

    reach: Reach = Reach.BAR
    entry: str = ""
    target: str = ""

    def stepped(self, by: int, view: CaptureView) -> Selection:
        """The entry or item above (-1) or below (+1) chosen; below the last entry is the bar."""
        if self.reach is Reach.ITEMS:
            return replace(self, target=_beside(places_of(view), self.target, by))
        if _place(view.entries, self.entry) + by >= len(view.entries):
            return BAR
        return of_entry(_beside(view.entries, self.entry, by))

    def without_entry(self, view: CaptureView) -> Selection:
        """What is chosen once the chosen entry is deleted: the one below it, else the last that is left."""
        left = [entry for entry in view.entries if entry != self.entry]
        at = min(_place(view.entries, self.entry), len(left) - 1)
        return of_entry(left[at] if left else "")


BAR = Selection()


def places_of(view: CaptureView) -> tuple[str, ...]:
    """Where the clerk can type: before the first item, and in each; nowhere while there are no items."""
    return (BEFORE_ITEMS, *view.items) if view.items else ()


def place_beside(view: CaptureView, by: int) -> str:
    """The place (`places_of`) that is `by` places from where the clerk types; empty where there is none."""
    places, here = places_of(view), view.item_id or BEFORE_ITEMS
    at = places.index(here) + by if here in places else 0
    return places[at] if 0 <= at < len(places) else ""


def of_items(view: CaptureView, entry: str) -> Selection:
    """The agenda, to choose where to type; or, with an entry, an item to move it to."""
    return Selection(Reach.ITEMS, entry, view.item_id or BEFORE_ITEMS)


def of_entry(entry: str) -> Selection:
    """An entry chosen; nothing when there is none."""
    return Selection(Reach.ENTRIES, entry) if entry else BAR


def _beside(keys: Sequence[str], key: str, by: int) -> str:
    """The key that is `by` places from another, but never beyond either end; empty without any keys."""
    return keys[max(0, min(_place(keys, key) + by, len(keys) - 1))] if keys else ""


def _place(keys: Sequence[str], key: str) -> int:
    """The position of a key among others; one past the last if it is not among them."""
    return keys.index(key) if key in keys else len(keys)
