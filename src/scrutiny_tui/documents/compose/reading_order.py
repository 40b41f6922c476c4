"""The reading order of a meeting, in which entries outside all items get a place."""

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime
from scrutiny_tui.domain.sitting import Sitting


class ReadingOrder(Struct, frozen=True):
    """A sitting in the reading order of its minutes.

    An entry outside all items is printed where it happened: before the items, in the item during which it
    happened, or after the last. What was prepared in an item does not tell that the meeting had come to it.
    The opening of the meeting is always before the items, and its close after them.

    Attributes:
        sitting: the sitting, with such entries moved into their items.
        before: the entries before the items.
        after: the entries after the items.
    """

    sitting: Sitting
    before: tuple[Entry, ...]
    after: tuple[Entry, ...]

    @classmethod
    def of(cls, sitting: Sitting) -> "ReadingOrder":
        """The reading order of a sitting, or of the part of it that is printed."""
        known = {item.id for item in sitting.items}
        entries = [(entry, entry.item in known, entry.is_prepared) for entry in sitting.entries]
        last = max(
            (entry.place for entry, in_item, prepared in entries if in_item and not prepared), default=""
        )
        before, within, after = [], [], []
        item = None
        for entry, in_item, prepared in entries:
            if in_item and prepared:
                within.append(entry)
                continue
            if in_item:
                item = entry.item
            clock = entry.body.kind if isinstance(entry.body, MeetingTime) else None
            if clock is ClockEvent.OPEN or (item is None and clock is not ClockEvent.CLOSE):
                before.append(replace(entry, item=None))
            elif clock is ClockEvent.CLOSE or entry.place > last:
                after.append(replace(entry, item=None))
            else:
                within.append(entry if entry.item == item else replace(entry, item=item))
        return cls(sitting.with_entries([*before, *within, *after]), tuple(before), tuple(after))
