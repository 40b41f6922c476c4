"""What a line is read against: the sitting so far, the item the clerk is typing into, and the time.

The directory is imported where a name is looked up, as in `names.identity`.
"""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from msgspec import Struct

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, attendance
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import SEATED, Membership
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import EARLIEST_START, minutes_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrutiny_tui.domain.names.directory import Directory

_EARLY, _LONGEST, _APART = 60, 7 * 60, 4 * 60
"""In minutes. How long before its time a meeting may begin; how long it lasts at most, unless times recorded
since say that it lasts longer; and how long after the last of these it may still go on."""


@once_per_sitting(changed_by=(MeetingTime,))
def _opened(sitting: Sitting) -> time | None:
    """The first recorded time at which the meeting opened."""
    opened = (
        entry.body.at
        for entry in sitting.entries
        if isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.OPEN
    )
    return next((at for at in opened if at is not None), None)


def _recorded(sitting: Sitting) -> Iterator[time]:
    """The times recorded in the meeting, in the order of its entries."""
    bodies = (entry.body for entry in sitting.entries if isinstance(entry.body, (MeetingTime, Presence)))
    return (body.at for body in bodies if body.at is not None)


def _follows(sitting: Sitting, now: time) -> bool:
    """Whether a time can be one of the meeting: not before the last one recorded, nor long after it began."""
    recorded = list(_recorded(sitting))
    start = _opened(sitting) or sitting.meeting.time
    if recorded and minutes_after(recorded[-1], now) < 0:
        return False
    goes_on = bool(recorded) and minutes_after(recorded[-1], now) <= _APART
    return start is None or goes_on or -_EARLY <= minutes_after(start, now) <= _LONGEST


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _expected(sitting: Sitting) -> tuple[Membership, ...]:
    attendees = attendance(sitting)
    spoken_for = {a.person.id for a in attendees if a.person is not None}
    spoken_for |= {a.instead_of.person for a in attendees if a.instead_of and a.instead_of.person}
    return tuple(m for m in sitting.in_force if m.capacity in SEATED and m.person not in spoken_for)


def has_begun(sitting: Sitting) -> bool:
    """Whether anything is recorded in an item, beside what was prepared."""
    return any(entry.item and not entry.is_prepared for entry in sitting.entries)


class LineContext(Struct, frozen=True):
    """Everything that decides how a line is read.

    Attributes:
        sitting: the meeting as captured so far.
        item: the item the clerk is typing into; None before the first.
        now: the time of a line typed in a live meeting; None from a file or a paste.
        before_items: whether words may stand before the first item, as a tribute does, or the announcement
            that the meeting is recorded.
    """

    sitting: Sitting
    item: Item | None = None
    now: time | None = None
    before_items: bool = False

    @property
    def day(self) -> date:
        """The day of the meeting."""
        return self.sitting.meeting.date

    @property
    def due(self) -> DueContext:
        """What due wording on the line is read against."""
        return DueContext(self.day, self.sitting.meeting_days, self.sitting.customs.nation)

    @property
    def start(self) -> time:
        """When the meeting began, or is to begin: "7.17" is a time after it.

        Where nobody said, it is the first time recorded, or else the earliest at which a meeting starts.
        """
        known = _opened(self.sitting) or self.sitting.meeting.time
        return known or next(_recorded(self.sitting), EARLIEST_START)

    @property
    def time_of_event(self) -> time | None:
        """The time to record for an event that is typed without one.

        It is that of the clock, as long as the clock can be that of the meeting. A clerk who writes up notes
        later in the night, or whose computer is set to another time, would record times that run backwards:
        no time is recorded then, and none is printed.
        """
        return self.now if self.now is None or _follows(self.sitting, self.now) else None

    @property
    def directory(self) -> Directory:
        """Everyone a name can mean: the people of the committee, and those who were named in the room."""
        from scrutiny_tui.domain.names.in_the_room import directory  # noqa: PLC0415  see above

        return directory(self.sitting)

    @property
    def voters(self) -> Directory:
        """The directory for those who move, second and vote: the chair is the person in it at that moment."""
        chair = self.present.chair
        return self.directory.chaired_by(chair.named(chair.name)) if chair else self.directory

    @property
    def expected(self) -> tuple[Membership, ...]:
        """The members and co-opted members of whom nothing has been recorded yet."""
        return _expected(self.sitting)

    @property
    def present(self) -> Directory:
        """Those in the room. Until that has been recorded, those who are expected or serve the committee."""
        from scrutiny_tui.domain.names.in_the_room import present_directory  # noqa: PLC0415  see above

        return present_directory(self.sitting)

    @property
    def attending(self) -> Directory:
        """Those who attend for the item, by what it is prepared with."""
        from scrutiny_tui.domain.names.in_the_room import attending_directory  # noqa: PLC0415  see above

        return attending_directory(self.sitting, self.item.id if self.item else None)

    @property
    def there_before(self) -> Directory:
        """Those who were in the room when the item was taken before others, if it was."""
        from scrutiny_tui.domain.names.in_the_room import earlier_directory  # noqa: PLC0415  see above

        return earlier_directory(self.sitting, self.item.id if self.item else None)

    @property
    def above(self) -> tuple[Entry, ...]:
        """The entries of the item the clerk is typing into, in order."""
        return self.sitting.of_item(self.item.id) if self.item else ()


def context_of_entry(sitting: Sitting, entry: Entry) -> LineContext:
    """What a line is read against that is to take the place of an entry: what was recorded before it.

    Args:
        sitting: the meeting.
        entry: the entry.
    """
    earlier = sitting.with_entries(e for e in sitting.entries if e.place < entry.place)
    item = sitting.item(entry.item)
    return LineContext(earlier, item, entry.said_at, before_items=item is None)
