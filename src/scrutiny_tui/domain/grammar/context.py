"""What a line is read against: the sitting so far, the item one is typing into, and the time."""

from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property

from scrutiny_tui.domain.attendance import Attendee, attendance
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.names import Directory
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Capacity, Membership
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime
from scrutiny_tui.domain.sitting import Sitting

EXPECTED = (Capacity.MEMBER, Capacity.CO_OPTED)


@dataclass(frozen=True)
class LineContext:
    """Everything that decides how a line is read.

    Attributes:
        sitting: the meeting as captured so far.
        item: the item one is typing into; None before the first.
        now: the time of a line typed in a live meeting; None from a file or a paste.
    """

    sitting: Sitting
    item: Item | None = None
    now: time | None = None

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.sitting.meeting.date

    @cached_property
    def start(self) -> time | None:
        """When the meeting began, or is to begin: what "7.17" is later than."""
        opened = [
            entry.body.at
            for entry in self.sitting.entries
            if isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.OPEN
        ]
        return next((at for at in opened if at is not None), self.sitting.meeting.time)

    @cached_property
    def _attendance(self) -> tuple[Attendee, ...]:
        return attendance(self.sitting)

    @cached_property
    def directory(self) -> Directory:
        """Everybody a name can mean: the people of the committee, and those who attend."""
        held = self.sitting.in_force
        attending = [a.person.id for a in self._attendance if a.person is not None]
        known = dict.fromkeys([*(membership.person for membership in held), *attending])
        return Directory((self.sitting.people[person] for person in known), held)

    @cached_property
    def expected(self) -> tuple[Membership, ...]:
        """The members and co-opted members of whom nothing has been said yet."""
        spoken_for = {a.person.id for a in self._attendance if a.person is not None}
        spoken_for |= {a.instead_of.person for a in self._attendance if a.instead_of and a.instead_of.person}
        return tuple(
            m for m in self.sitting.in_force if m.capacity in EXPECTED and m.person not in spoken_for
        )

    @cached_property
    def present(self) -> Directory:
        """Those in the room. Until it has been said who is, those who are expected or serve the committee."""
        here = {a.person.id: a.person for a in self._attendance if a.person and a.present}
        said = {a.person.id for a in self._attendance if a.person}
        if not here:
            here = {
                m.person: self.sitting.people[m.person] for m in self.sitting.in_force if m.person not in said
            }
        return Directory(here.values(), self.sitting.in_force)

    @cached_property
    def above(self) -> tuple[Entry, ...]:
        """The entries of the item one is typing into, in order."""
        return self.sitting.of_item(self.item.id) if self.item else ()

    def at(self, item: Item | None) -> "LineContext":
        """The same room with another item open."""
        return replace(self, item=item)
