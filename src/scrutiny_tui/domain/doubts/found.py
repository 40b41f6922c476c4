"""Everything that is doubted in a meeting, in the order of the minutes."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts import movers, unfinished
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.room_events import Attendance, Declaration, Presence
from scrutiny_tui.domain.sitting import Sitting

_OfItem: TypeAlias = dict[str | None, tuple[Doubt, ...]]
_ROOM = (Attendance, Presence, Declaration)
"""What alters the doubts of every item: who is in the room, and who may vote there."""
_IN_ENTRY: tuple[Callable[[Sitting, Entry], Iterator[Doubt]], ...] = (unfinished.check,)
_IN_ITEM: tuple[Callable[[Sitting, str | None], Iterator[Doubt]], ...] = (movers.check,)


def doubts_of(sitting: Sitting) -> tuple[Doubt, ...]:
    """Everything that is doubted in a meeting.

    Args:
        sitting: the whole sitting, not a part of it.

    Returns:
        What belongs to no item first, then item after item of the agenda; in each the doubts of one entry
        after those of the one before.
    """
    items = {item.id: number for number, item in enumerate(sitting.items, 1)}
    places = {entry.id: entry.place for entry in sitting.entries}
    found = [
        *_of_entries(sitting),
        *(doubt for each in _of_items(sitting).values() for doubt in each),
    ]
    return tuple(sorted(found, key=lambda d: (items.get(d.item or "", 0), places.get(d.entry or "", ""))))


def new_doubts(before: Sitting, after: Sitting) -> tuple[Doubt, ...]:
    """What is doubted in a meeting and was not before something was recorded."""
    known = set(doubts_of(before))
    return tuple(doubt for doubt in doubts_of(after) if doubt not in known)


@once_per_sitting(changed_by=(Entry,))
def _of_entries(sitting: Sitting) -> tuple[Doubt, ...]:
    return tuple(doubt for entry in sitting.entries for doubt in _of_entry(sitting, entry))


@_of_entries.step
def _with_entry(before: tuple[Doubt, ...], sitting: Sitting, entry: Entry) -> tuple[Doubt, ...]:
    return (*before, *_of_entry(sitting, entry))


def _of_entry(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    return (doubt for check in _IN_ENTRY for doubt in check(sitting, entry))


@once_per_sitting(changed_by=(Entry, Item))
def _of_items(sitting: Sitting) -> _OfItem:
    items = dict.fromkeys([None, *(item.id for item in sitting.items), *(e.item for e in sitting.entries)])
    return {item: _of_item(sitting, item) for item in items}


@_of_items.step
def _with_entry_in_item(before: _OfItem, sitting: Sitting, entry: Entry) -> _OfItem:
    if isinstance(entry.body, _ROOM):
        return _of_items.work_out(sitting)
    return {**before, entry.item: _of_item(sitting, entry.item)}


def _of_item(sitting: Sitting, item: str | None) -> tuple[Doubt, ...]:
    return tuple(doubt for check in _IN_ITEM for doubt in check(sitting, item))
