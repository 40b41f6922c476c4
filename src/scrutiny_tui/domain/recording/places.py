"""Places that two laptops gave alike, told apart before anything is put between them."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Edit, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import apart
from scrutiny_tui.domain.sitting import Sitting

_Placed = TypeVar("_Placed", Entry, Item)


def told_apart(records: Sequence[_Placed]) -> tuple[_Placed, ...]:
    """Items or entries in the same order, no two of which have the same place.

    Args:
        records: all of a meeting, in order.
    """
    places = apart([record.place for record in records])
    return tuple(
        record if record.place == place else replace(record, place=place)
        for record, place in zip(records, places, strict=True)
    )


def edits_of_places(before: Sequence[Item], after: Sequence[Item]) -> tuple[Edit, ...]:
    """The edits that give items of an agenda other places."""
    known = {item.id: item for item in before}
    return tuple(edit for item in after for edit in replaced(known[item.id], item))


def entries_apart(sitting: Sitting) -> Sitting:
    """The sitting with no two entries in the same place; the same one where there are none."""
    entries = told_apart(sitting.entries)
    return sitting if entries == sitting.entries else sitting.with_entries(entries)


def items_apart(sitting: Sitting) -> Sitting:
    """The sitting with no two items in the same place; the same one where there are none."""
    items = told_apart(sitting.items)
    return sitting if items == sitting.items else replace(sitting, items=items)
