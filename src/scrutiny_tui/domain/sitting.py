"""A sitting: one meeting with everything that belongs to it, as one value.

It is what capture reads a line against, what the screens show and what documents are composed from.
"""

from collections.abc import Callable, Collection, Iterable
from copy import copy
from datetime import date, time
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.derived import Derived, carry_over, once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption, in_force, in_stretch, stays_public
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.people import Membership, Office, Person, in_order_of_people
from scrutiny_tui.domain.room_events import Exclusion, Presence, PublicReturns

if TYPE_CHECKING:
    from scrutiny_tui.domain.attendance import Attendee


def _nothing_logged(reference: str) -> LogEntry | None:
    """Stands in where the log of other meetings is not known."""
    del reference
    return None


def _not_confirmed(day: date) -> date | None:
    """Where it is not known what other meetings confirmed."""
    del day
    return None


_RecordT = TypeVar("_RecordT", Entry, LogEntry)
_ORDER_OF_OFFICES = {Office.CHAIR: 0, Office.VICE_CHAIR: 1, Office.NONE: 2}


@once_per_sitting(changed_by=(Item,))
def _items_by_id(sitting: "Sitting") -> dict[str, Item]:
    return {item.id: item for item in sitting.items}


@once_per_sitting(changed_by=(Item,))
def _items_by_number(sitting: "Sitting") -> dict[str, Item]:
    numbered = (item for item in reversed(sitting.items) if item.number)
    return {item.number.casefold(): item for item in numbered}  # the first of two with one number


@once_per_sitting(changed_by=(Entry,))
def _entries_by_item(sitting: "Sitting") -> dict[str | None, tuple[Entry, ...]]:
    found: dict[str | None, list[Entry]] = {}
    for entry in sitting.entries:
        found.setdefault(entry.item, []).append(entry)
    return {item: tuple(entries) for item, entries in found.items()}


@_entries_by_item.step
def _filed(
    filed: dict[str | None, tuple[Entry, ...]], _sitting: "Sitting", entry: Entry
) -> dict[str | None, tuple[Entry, ...]]:
    return {**filed, entry.item: _appended(filed.get(entry.item, ()), entry)}


@once_per_sitting(changed_by=())
def _in_force(sitting: "Sitting") -> tuple[Membership, ...]:
    day = sitting.meeting.date
    held = [
        m for m in in_order_of_people(sitting.memberships) if m.holds_on(day) and m.person in sitting.people
    ]
    return tuple(sorted(held, key=lambda membership: _ORDER_OF_OFFICES[membership.office]))


@once_per_sitting(changed_by=(Entry,))
def _exempt(sitting: "Sitting") -> frozenset[str]:
    carried = (entry.id for entry in sitting.entries if entry.exempt is not None)
    return in_stretch(sitting.entries).union(carried)


@_exempt.step
def _exempt_with(exempt: frozenset[str], sitting: "Sitting", entry: Entry) -> frozenset[str]:
    before = (
        in_force(sitting.entries[:-1]) if isinstance(entry.body, Exclusion) else exemption_in_force(sitting)
    )
    stands_in_stretch = before is not None and not stays_public(entry.body)
    return exempt | {entry.id} if stands_in_stretch or entry.exempt is not None else exempt


@once_per_sitting(changed_by=(Exclusion, PublicReturns))
def exemption_in_force(sitting: "Sitting") -> Exemption | None:
    """The exemption under which the next line is recorded at the end; None while the public is in."""
    return in_force(sitting.entries)


@once_per_sitting(changed_by=(Presence,))
def _moments(sitting: "Sitting") -> frozenset[str]:
    """The items by which lines tell when someone came or went, by identifier or number."""
    return frozenset().union(
        *[_told_by(entry) for entry in sitting.entries if isinstance(entry.body, Presence)]
    )


@_moments.step
def _moments_with(moments: frozenset[str], _sitting: "Sitting", entry: Entry) -> frozenset[str]:
    return moments | _told_by(entry)


def _told_by(entry: Entry) -> frozenset[str]:
    moment = entry.body.moment if isinstance(entry.body, Presence) else None
    named = (moment.concerned.item, moment.concerned.number.casefold()) if moment else ()
    return frozenset(filter(None, named))


def _names_of(sitting: "Sitting", item_id: str | None) -> tuple[str, ...]:
    """What a line may name an item by: its identifier, or its number."""
    item = sitting.item(item_id)
    return (item.id, item.number.casefold()) if item is not None else ()


def _appended(records: tuple[_RecordT, ...], record: _RecordT) -> tuple[_RecordT, ...]:
    return records + (record,)  # noqa: RUF005  three times as fast, and done for every line


class Sitting(Struct, frozen=True, eq=False):
    """One meeting and all that is recorded of it.

    Attributes:
        meeting: the meeting.
        committee: the body that meets.
        people: everyone the store knows, by identifier.
        memberships: the committee's memberships, past ones included.
        items: the agenda, in order.
        entries: everything captured, in the order of discussion.
        log: the log entries that come from this meeting.
        next_meeting: the date of the committee's next meeting, where it is known.
        next_time: when that meeting begins, where it is known.
        confirmed_on: the day of the meeting that confirmed the minutes, where that is recorded.
        meeting_days: the days on which the committee meets, in order.
        logged: finds an entry of the action log, of any meeting, by its reference.
        confirmed_before: finds the day of the earlier meeting that confirmed the minutes of a day.
        customs: the words of the council, by which lines are read.
        glossary: what initials mean, the committee's own first among those of the council.
        withheld: identifiers of the items of which something is left out, in the public part of a sitting.
        roll: who attended the part of a sitting that was cut out of the whole; None where its entries say it.
        derived: what has been worked out from the sitting so far (`once_per_sitting`).
    """

    meeting: Meeting
    committee: Committee
    people: dict[str, Person]
    memberships: tuple[Membership, ...] = ()
    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()
    log: tuple[LogEntry, ...] = ()
    next_meeting: date | None = None
    next_time: time | None = None
    confirmed_on: date | None = None
    meeting_days: tuple[date, ...] = ()
    logged: Callable[[str], LogEntry | None] = _nothing_logged
    confirmed_before: Callable[[date], date | None] = _not_confirmed
    customs: Customs = ENGLAND
    glossary: tuple[GlossaryEntry, ...] = ()
    withheld: frozenset[str] = frozenset()
    roll: "tuple[Attendee, ...] | None" = None
    derived: dict[Derived[Any], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Put items and entries into their order, so that no one else has to."""
        force_setattr(self, "items", tuple(sorted(self.items, key=IN_ORDER)))
        force_setattr(self, "entries", tuple(sorted(self.entries, key=IN_ORDER)))
        force_setattr(self, "derived", {})  # of another sitting, where this one replaces it

    def item(self, item_id: str | None) -> Item | None:
        """The item with that identifier, or None."""
        return _items_by_id(self).get(item_id) if item_id is not None else None

    def item_numbered(self, number: str) -> Item | None:
        """The item with that agenda number, in capitals or not; None where there is none."""
        return _items_by_number(self).get(number.casefold())

    @property
    def numbers(self) -> Collection[str]:
        """The agenda numbers, in small letters."""
        return _items_by_number(self).keys()

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with that identifier, or None."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def of_item(self, item_id: str | None) -> tuple[Entry, ...]:
        """The entries of one item, in order; of None, those that belong to no item."""
        return _entries_by_item(self).get(item_id, ())

    def has_begun(self, item_id: str | None) -> bool:
        """Whether anything is recorded in an item, beside what was prepared of it."""
        return any(not entry.is_prepared for entry in self.of_item(item_id))

    @property
    def in_force(self) -> tuple[Membership, ...]:
        """The memberships in force on the day of the meeting, chair first, then as they were added."""
        return _in_force(self)

    @property
    def exempt(self) -> frozenset[str]:
        """Identifiers of the entries that are exempt.

        Exempt is what was recorded while the public was out, and what stands in an exempt stretch
        (`domain.exemption`).
        """
        return _exempt(self)

    @property
    def in_private(self) -> bool:
        """Whether the public is out at the end of what has been captured."""
        return exemption_in_force(self) is not None

    def with_entries(self, entries: Iterable[Entry]) -> "Sitting":
        """The same sitting with other entries."""
        return replace(self, entries=tuple(entries))

    def with_entry(self, entry: Entry) -> "Sitting":
        """The same sitting with one more entry, at the end of the discussion.

        Raises:
            ValueError: the place of the entry is not after all others.
        """
        if self.entries and entry.place <= self.entries[-1].place:
            raise ValueError(f"entry {entry.id} does not stand at the end of the discussion")
        return self._with(entry, entries=_appended(self.entries, entry))

    def with_log_entry(self, logged: LogEntry) -> "Sitting":
        """The same sitting with one more entry in the log."""
        return self._with(logged, log=_appended(self.log, logged))

    def with_item(self, item: Item) -> "Sitting":
        """The same sitting with an item added, or altered."""
        others = (other for other in self.items if other.id != item.id)
        return self._with(item, items=tuple(sorted((*others, item), key=IN_ORDER)))

    def _with(self, added: Entry | Item | LogEntry, **fields: object) -> "Sitting":
        """The same sitting with fields already in order; what can be is carried over from this one."""
        after = copy(self)  # `replace` would sort every entry again, for each line of a file
        for name, value in {**fields, "derived": {}}.items():
            force_setattr(after, name, value)
        moments = _moments(self)
        moves = bool(moments) and (
            isinstance(added, Item)
            or (isinstance(added, Entry) and not moments.isdisjoint(_names_of(self, added.item)))
        )
        carry_over(self, after, added, moves=moves)
        return after
