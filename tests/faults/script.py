"""The changes that are made while things go wrong: their order is fixed, and their outcome is known."""

from dataclasses import dataclass, field
from typing import TypeAlias

from scrutiny_tui.domain.changes import Change, Edit, Record, added, removed, replaced
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store import JournalStore
from tests.clock import EVENING
from tests.council import COMMITTEE, DAY, MEETING, MOSS

Key: TypeAlias = tuple[type[Record], str]
Shown: TypeAlias = tuple[Record, ...]

MARCH = MEETING.id
MAY = "ECSC-2026-05-12"
KINDS: tuple[type[Record], ...] = (Person, Meeting, Entry)
_LONG_TEXT = "The Chair thanked officers for the figures on waiting times. "


class LostError(AssertionError):
    """A store does not hold what it said was saved, or cannot be opened."""


@dataclass
class Script:
    """Changes by their number, from 1 on, and what a store holds after each of them.

    Each alters a person and an entry at once, so that half of one would show. Records are added, replaced,
    moved to another meeting, removed and added again. Every fourth line is longer than a few sectors of a
    disk, unless all are short. One of the two meetings is confirmed, corrected while it is, and set back
    again, so that its entries go into the archive and come back. The store is compared with the plain
    dictionary here.
    """

    short: bool = False
    changes: list[Change] = field(default_factory=list)
    states: list[Shown] = field(default_factory=lambda: [()])
    _known: dict[Key, Record] = field(default_factory=dict)

    def change(self, number: int) -> Change:
        """Return the change of that number."""
        self._write_to(number)
        return self.changes[number - 1]

    def state(self, number: int) -> Shown:
        """Return what a store holds after that many changes."""
        self._write_to(number)
        return self.states[number]

    def numbers(self, store: JournalStore, earliest: int, latest: int) -> list[int]:
        """Return which of the changes from `earliest` to `latest` can be the last one in a store."""
        shown = shown_by(store)
        return [number for number in range(earliest, latest + 1) if self.state(number) == shown]

    def _write_to(self, number: int) -> None:
        while len(self.changes) < number:
            self._write(len(self.changes) + 1)

    def _write(self, number: int) -> None:
        long = _LONG_TEXT * (30 if number % 4 == 2 and not self.short else 1)
        meeting = MARCH if number % 2 else MAY
        text = f"{number}: {long}"
        person = Person(f"p{number % 5}", f"{MOSS.name} {number}")
        entry = Entry(f"e{number % 7}", meeting, None, f"4{number:05}", text, Point(text))
        edits = (*self._edit(person, number), *self._edit(entry, number), *self._confirm(number))
        change = Change(f"change {number}", EVENING, edits)
        self.changes.append(change)
        self.states.append(by_kind(self._known))

    def _confirm(self, number: int) -> tuple[Edit, ...]:
        """Confirm the meeting with every fourth change, or set it back."""
        if number % 4 != 1:
            return ()
        meeting = Meeting(
            MARCH, COMMITTEE.id, DAY, state=State.CONFIRMED if number % 8 == 1 else State.DRAFTING
        )
        known = self._known.get((Meeting, meeting.id))
        self._known[Meeting, meeting.id] = meeting
        return added(meeting) if known is None else replaced(known, meeting)

    def _edit(self, record: Record, number: int) -> tuple[Edit, ...]:
        key = (type(record), record.id)
        known = self._known.get(key)
        if known is None:
            self._known[key] = record
            return added(record)
        if number % 3 == 0:
            return removed(self._known.pop(key))
        self._known[key] = record
        return replaced(known, record)


def by_kind(known: dict[Key, Record]) -> Shown:
    """Return the records of a dictionary as `shown_by` returns those of a store."""
    return tuple(known[key] for kind in KINDS for key in known if key[0] is kind)


def shown_by(store: JournalStore) -> Shown:
    """Return everything that a store holds, its entries last."""
    return tuple(record for kind in KINDS for record in store.all(kind))
