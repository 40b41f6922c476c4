"""Where a line goes that leads to an item of the agenda out of its order, in words: back, or past others."""

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed

_FEW = 3
"""So many items are named one by one."""


def going_to(sitting: Sitting, item: Item, here: Item | None) -> list[str]:
    """How a line that goes to an item reads: "go to item 5 Roads", "back to item 2, which has 6 entries".

    Args:
        sitting: the meeting.
        item: the item.
        here: the item that is left; None before the first.

    Returns:
        That, and which items are passed, or were not reached, where the order of the agenda is left.
    """
    entries = sum(not entry.is_before_business for entry in sitting.of_item(item.id))
    passed = _not_reached(sitting, item, here)
    if item == here or (not entries and not passed):
        return [f"go to item {item.label}"]
    have = "has" if len(passed) == 1 else "have"
    numbers = [f"item {other.number or other.title}" for other in passed]
    named = listed(numbers) if len(numbers) <= _FEW else f"{numbers[0]} and {len(numbers) - 1} more"
    rest = [f"{named} {have} not been reached"] if passed else []
    if entries:
        counted = "1 entry" if entries == 1 else f"{entries} entries"
        return [f"back to item {item.label}, which has {counted}", *rest]
    return [f"go to item {item.label}", *rest]


def _is_reached(sitting: Sitting, item: Item) -> bool:
    return any(not entry.is_before_business for entry in sitting.of_item(item.id))


def _not_reached(sitting: Sitting, item: Item, here: Item | None) -> list[Item]:
    """The items between the last one reached and this; going back, the one that would have been next."""
    reached = [at for at, one in enumerate(sitting.items) if one == here or _is_reached(sitting, one)]
    if not reached or item not in sitting.items:
        return []
    to_come = [one for one in sitting.items[reached[-1] + 1 :] if not one.has_no_business]
    if _is_reached(sitting, item):
        return to_come[:1]
    return to_come[: to_come.index(item)] if item in to_come else []
