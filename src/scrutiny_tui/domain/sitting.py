"""A sitting: one meeting with everything that belongs to it, as one value.

It is what capture reads a line against, what the screens show and what documents are composed from.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import attrgetter

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns


@dataclass(frozen=True)
class Sitting:
    """One meeting and all that is recorded of it.

    Attributes:
        meeting: the meeting.
        committee: the body that meets.
        people: everybody the store knows, by identifier.
        memberships: the committee's memberships, past ones included.
        items: the agenda, in order.
        entries: everything captured, in the order of discussion.
        log: the log entries that come from this meeting.
        next_meeting: the date of the committee's next meeting, where it is known.
        confirmed_on: the day of the meeting that confirmed the minutes, where that is recorded.
        withheld: identifiers of the items of which something is left out, in the public part of a sitting.
    """

    meeting: Meeting
    committee: Committee
    people: dict[str, Person]
    memberships: tuple[Membership, ...] = ()
    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()
    log: tuple[LogEntry, ...] = ()
    next_meeting: date | None = None
    confirmed_on: date | None = None
    withheld: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Put items and entries into their order, so that nobody else has to."""
        object.__setattr__(self, "items", tuple(sorted(self.items, key=attrgetter("place"))))
        object.__setattr__(self, "entries", tuple(sorted(self.entries, key=attrgetter("place"))))

    def item(self, item_id: str | None) -> Item | None:
        """The item with that identifier, or None."""
        return self._items_by_id.get(item_id) if item_id is not None else None

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with that identifier, or None."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def of_item(self, item_id: str | None) -> tuple[Entry, ...]:
        """The entries of one item, in order; of None, those that belong to no item."""
        return self._entries_by_item.get(item_id, ())

    def logged(self, entry: Entry) -> LogEntry | None:
        """The log entry that stands behind `entry`, or None."""
        if entry.follow_up is None:
            return None
        return next((logged for logged in self.log if logged.id == entry.follow_up.reference), None)

    @cached_property
    def _entries_by_item(self) -> dict[str | None, tuple[Entry, ...]]:
        found: dict[str | None, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.item, []).append(entry)
        return {item: tuple(entries) for item, entries in found.items()}

    @cached_property
    def _items_by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def in_force(self) -> tuple[Membership, ...]:
        """The memberships in force on the day of the meeting, chair first, then as they were added."""
        order = {"chair": 0, "vice-chair": 1}
        held = [m for m in self.memberships if m.holds_on(self.meeting.date) and m.person in self.people]
        return tuple(sorted(held, key=lambda m: order.get(m.office, 2)))

    @cached_property
    def exempt(self) -> frozenset[str]:
        """Identifiers of the entries that are exempt.

        From the exclusion (itself public: the resolution to exclude is) to the return of the public, in the
        order of discussion; a stretch that nobody ended runs on to the end. When the meeting closed is
        public all the same.
        """
        found, private = set(), False
        for entry in self.entries:
            if isinstance(entry.body, PublicReturns):
                private = False
            elif private and not _closes(entry):
                found.add(entry.id)
            if isinstance(entry.body, Exclusion):
                private = True
        return frozenset(found)

    @cached_property
    def in_private(self) -> bool:
        """Whether the public is out at the end of what has been captured."""
        marks = [e.body for e in self.entries if isinstance(e.body, Exclusion | PublicReturns)]
        return bool(marks) and isinstance(marks[-1], Exclusion)

    def with_entries(self, entries: Iterable[Entry]) -> "Sitting":
        """The same sitting with other entries."""
        return replace(self, entries=tuple(entries))


def _closes(entry: Entry) -> bool:
    return isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.CLOSE
