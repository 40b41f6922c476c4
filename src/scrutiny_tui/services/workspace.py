"""The workspace: the only place that records a change, undoes it and redoes it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.glossary import GlossaryEntry, glossary_of
from scrutiny_tui.domain.meeting_days import MeetingDays
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.ports import Clock, Ids, Listener, Store

_DAY = timedelta(days=1)


class Workspace:
    """Records changes, undoes them, and reads what is recorded.

    Args:
        store: where records are kept.
        clock: what time it is.
        ids: where new identifiers come from.
        customs: the words of a committee, by which its lines are read.

    Attributes:
        store: as given.
        clock: as given.
        ids: as given.
        told: what came up while changes were recorded, in sentences.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        customs: Callable[[Committee], Customs] = lambda _: ENGLAND,
    ) -> None:
        self.store = store
        self.clock = clock
        self.ids = ids
        self._customs = customs
        self.told: list[str] = []
        self._last_at: datetime | None = None
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._changes_seen = 0
        self._latest: tuple[int, Sitting] | None = None
        store.on_changed(self._note_change)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should know about the store, in sentences."""
        return (*self.store.notices, *self.told)

    def take_over(self) -> None:
        """Write to the store, once the program that had it open has gone.

        Raises:
            StoreHeldError: it still has it open.
            StoreError: the store cannot be written.
        """
        self.store.take_over()

    @property
    def today(self) -> date:
        """The day it is."""
        return self.clock.now().date()

    def record(self, change: Change) -> None:
        """Record a change. It can then be undone, and `saving` says where it is.

        Args:
            change: what is altered. An empty one is not written.

        Raises:
            StoreError: it could not be recorded; nothing was changed.
        """
        if not change.edits:
            return
        if self._last_at is None or abs(change.at - self._last_at) > _DAY:
            self._look_at_clock(change.at)
        self.store.apply(change)
        self._last_at = change.at
        self._done.append(change)
        self._undone.clear()

    def undo(self) -> str | None:
        """Undo the latest change.

        Returns:
            What was undone, in words ("record a point"), or None when there is nothing to undo.

        Raises:
            StoreError: it could not be written, or another program has altered the same record since.
        """
        return self._take_back(self._done, self._undone)

    def redo(self) -> str | None:
        """Redo what was undone last.

        Returns:
            What was redone, in words, or None when nothing was undone.

        Raises:
            StoreError: it could not be written.
        """
        return self._take_back(self._undone, self._done)

    def on_changed(self, listener: Listener) -> None:
        """Call `listener` after every change, undoing included."""
        self.store.on_changed(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Stop calling a listener that was given to `on_changed`."""
        self.store.remove_listener(listener)

    def committees(self) -> list[Committee]:
        """All committees, by name."""
        return sorted(self.store.all(Committee), key=lambda committee: committee.name.casefold())

    def committee(self, identifier: str) -> Committee:
        """The committee with that identifier.

        Raises:
            Refused: there is none any more.
        """
        found = self.store.get(Committee, identifier)
        if found is None:
            raise Refused("That committee is no longer there.")
        return found

    def committee_named(self, name: str) -> Committee:
        """The committee of that name, or whose references begin so; capitals or not.

        Raises:
            Refused: there is none; the sentence names those that exist.
        """
        wanted = one_line(name).casefold()
        called = {committee.prefix.casefold(): committee for committee in self.committees()}
        called |= {committee.name.casefold(): committee for committee in self.committees()}
        if wanted in called:
            return called[wanted]
        known = "; ".join(committee.name for committee in self.committees()) or "none yet"
        raise Refused(f"There is no committee called “{one_line(name)}”. The committees are: {known}.")

    def meetings(self) -> list[Meeting]:
        """All meetings, the latest date first."""
        return sorted(self.store.all(Meeting), key=lambda meeting: (meeting.date, meeting.id), reverse=True)

    def meeting(self, reference: str) -> Meeting:
        """The meeting with that reference.

        Raises:
            Refused: there is none.
        """
        found = self.store.get(Meeting, reference.strip().upper())
        if found is None:
            raise Refused(
                f"There is no meeting {one_line(reference)}. “scrutiny meeting list” shows those there are."
            )
        return found

    def customs_of(self, committee: Committee) -> Customs:
        """The customs of a committee."""
        return self._customs(committee)

    def next_meeting(self, meeting: Meeting) -> date | None:
        """The date of the committee's next meeting after `meeting`, or None."""
        return MeetingDays(self.store.all(Meeting)).after(meeting.committee, meeting.date)

    def confirmed_on(self, meeting: Meeting) -> date | None:
        """The date of the meeting that confirmed the minutes of `meeting`, or None."""
        return self._confirmed_on(meeting.date, meeting.committee)

    def sitting(self, reference: str) -> Sitting:
        """A meeting with everything recorded of it.

        The one asked for last is kept until something changes: what was worked out from it is then known to
        whoever asks next, such as all papers of the meeting.

        Raises:
            Refused: there is no such meeting.
        """
        meeting, seen = self.meeting(reference), self._changes_seen
        if self._latest is not None:
            as_of, known = self._latest
            if as_of == seen and known.meeting is meeting and known.customs is self._customs(known.committee):
                return known
        sitting = self._read_sitting(meeting)
        self._latest = seen, sitting  # too old if another thread made a change meanwhile
        return sitting

    def _note_change(self) -> None:
        self._changes_seen += 1

    def _read_sitting(self, meeting: Meeting) -> Sitting:
        committee = self.store.get(Committee, meeting.committee)
        if committee is None:
            raise Refused(f"The committee of meeting {meeting.id} is missing from the store.")
        meetings = list(self.store.all(Meeting))
        days = MeetingDays(meetings)
        coming = days.after(committee.id, meeting.date)
        at = (
            m.time
            for m in meetings
            if m.committee == committee.id and m.date == coming and m.state is not State.CANCELLED
        )
        memberships = [m for m in self.store.all(Membership) if m.committee == committee.id]
        return Sitting(
            meeting=meeting,
            committee=committee,
            people={person.id: person for person in self.store.all(Person)},
            memberships=tuple(memberships),
            items=tuple(self.store.of_meeting(Item, meeting.id)),
            entries=tuple(self.store.of_meeting(Entry, meeting.id)),
            log=tuple(self.store.of_meeting(LogEntry, meeting.id)),
            next_meeting=coming,
            next_time=next(at, None),
            meeting_days=days.of(committee.id),
            logged=partial(self.store.get, LogEntry),
            confirmed_before=partial(self._confirmed_on, committee=committee.id, before=meeting.date),
            customs=self._customs(committee),
            glossary=glossary_of(self.store.all(GlossaryEntry), committee.id),
        )

    def _confirmed_on(self, day: date, committee: str, before: date | None = None) -> date | None:
        """The date of the first meeting that confirmed the minutes of a day, where it was before another."""
        for later in reversed(self.meetings()):
            in_time = later.date > day and (before is None or later.date < before)
            if later.committee == committee and in_time:
                bodies = (entry.body for entry in self.store.of_meeting(Entry, later.id))
                if any(isinstance(body, Confirmation) and body.on == day for body in bodies):
                    return later.date
        return None

    def _look_at_clock(self, now: datetime) -> None:
        """Report a clock that has jumped by more than a day, unless the clerk gave another date.

        That much time may have passed since the program was last used, so at first only a last change in the
        future is reported. The order of records depends on no clock.
        """
        last = self._last_at or self.store.last_recorded
        if last is None or self.clock.now().date() != self.clock.real().date():
            return
        if last - now > _DAY or (self._last_at is not None and now - last > _DAY):
            times = f"the last change was recorded on {_moment(last)}, and now it is {_moment(now)}"
            self.told.append(
                f"The clock has jumped: {times}. Check the date of this computer; nothing else is altered."
            )

    def _take_back(self, source: list[Change], target: list[Change]) -> str | None:
        if not source:
            return None
        inverse = source[-1].inverse(self.clock.now())
        self.store.apply(inverse)
        source.pop()
        target.append(inverse)
        return inverse.command


def _moment(at: datetime) -> str:
    return f"{written(at.date())} at {at:%H.%M}"
