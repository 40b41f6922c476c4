"""The work programme: what a committee plans to consider, at which meeting, and what has slipped."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.dates import MONTHS, written
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.outcomes import Agreed, Carried, Clause, Deferred, Noted
from scrutiny_tui.domain.recording.begun_agenda import WaitingItem
from scrutiny_tui.domain.standing_agenda import recurs, title_known_again
from scrutiny_tui.domain.text import counted, one_line
from scrutiny_tui.domain.work_programme import (
    Agendas,
    PlannedItem,
    ProgrammeGroup,
    ProgrammeRow,
    month_of,
    work_programme,
)
from scrutiny_tui.services.planned_items import exemption_of, of_committee, waiting_for, without_plan
from scrutiny_tui.services.privacy import exempt_now, refuse_while_out
from scrutiny_tui.services.programme_details import ProgrammeDetails
from scrutiny_tui.services.workspace import Workspace

_MONTHS_AHEAD = 12
_OUTCOMES = (Clause, Agreed, Noted, Carried)
"""What tells that an item in which something was deferred was taken all the same."""


class PlannedTime(Struct, frozen=True):
    """A time for which something can be planned.

    Attributes:
        meeting: the meeting; None for another time.
        month: the first day of a month without a meeting; None for another time. With neither, it is not
            settled yet.
    """

    meeting: Meeting | None = None
    month: date | None = None

    @property
    def key(self) -> str:
        """What tells it from the others."""
        if self.meeting is not None:
            return self.meeting.id
        return self.month.isoformat() if self.month is not None else ""

    @property
    def words(self) -> str:
        """The time in a few words."""
        if self.meeting is not None:
            return written(self.meeting.date)
        return month_in_words(self.month) if self.month is not None else "not settled yet"

    def of(self, planned: PlannedItem) -> PlannedItem:
        """Something planned, planned for this time."""
        if self.meeting is not None:
            return planned.placed_at(self.meeting.id)
        return replace(planned, meeting=None, month=self.month, on_agenda=None)


def month_in_words(month: date) -> str:
    """A month with its year: "June 2026"."""
    return f"{MONTHS[month.month - 1]} {month.year}"


class WorkProgramme:
    """Keeps the work programmes of committees. Each method that alters anything records one change.

    What is planned while the public is out is exempt, and no public programme has it. What is public is not
    altered then.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def groups(self, committee: str) -> tuple[ProgrammeGroup, ...]:
        """The programme of a committee, as it stands today.

        Raises:
            Refused: there is no such committee.
        """
        found = self._workspace.committee(committee)
        planned = of_committee(self._workspace, committee)
        usual = {title_known_again(item.title) for item in found.standing_agenda}
        return work_programme(
            planned,
            self._agendas(committee),
            ProgrammeDetails(self._workspace).of,
            lambda item: not item.has_no_business and _is_business(item, usual),
        )

    def row(self, committee: str, identifier: str) -> ProgrammeRow:
        """A row of a programme, by the identifier of what was planned, or of the item.

        Raises:
            Refused: it is not in the programme.
        """
        rows = (row for group in self.groups(committee) for row in group.rows)
        found = next((row for row in rows if row.id == identifier), None)
        if found is None:
            raise Refused("That is no longer in the work programme.")
        return found

    def waiting(self, meeting: str) -> list[WaitingItem]:
        """What waits for a meeting that has not begun, and is not on its agenda.

        Args:
            meeting: reference of the meeting.
        """
        held = self._workspace.meeting(meeting)
        if held.state is not State.PLANNED:
            return []
        there = {item.bare_title.casefold() for item in self._workspace.store.of_meeting(Item, held.id)}
        waiting = waiting_for(self._workspace, held)
        return [one for one in waiting if one.planned.title.casefold() not in there]

    def times(self, committee: str) -> list[PlannedTime]:
        """The times for which something can be planned: meetings, months without one, none yet."""
        meetings = self._agendas(committee).to_come
        met = {month_of(meeting.date) for meeting in meetings}
        months = (month for month in _months(self._workspace.today) if month not in met)
        ahead = [PlannedTime(month=month) for month in islice(months, _MONTHS_AHEAD)]
        return [*(PlannedTime(meeting) for meeting in meetings), *ahead, PlannedTime()]

    def times_ahead(self, committee: str) -> list[PlannedTime]:
        """The meetings that have not begun, in order."""
        times = self.times(committee)
        return [time for time in times if time.meeting and time.meeting.state is State.PLANNED]

    def time_named(self, committee: str, *, meeting: str = "", month: date | None = None) -> PlannedTime:
        """The time that is meant by the reference of a meeting, or by a month; not settled by neither.

        A month means the first meeting in it, where one is known.

        Raises:
            Refused: the meeting is none to come of the committee, or the month is none to come.
        """
        times = self.times(committee)
        if meeting:
            reference = meeting.strip().upper()
            at = next((time for time in times if time.meeting and time.meeting.id == reference), None)
            if at is None:
                raise Refused(f"{one_line(meeting)} is no meeting to come of that committee.")
            return at
        if month is None:
            return PlannedTime()
        met = (time for time in times if time.meeting and month_of(time.meeting.date) == month)
        found = next(met, None) or next((time for time in times if time.month == month), None)
        if found is None:
            told = month_in_words(month)
            raise Refused(f"{told} is not among the months for which something can be planned.")
        return found

    def add(
        self, planned: PlannedItem, time: PlannedTime, typed_under: Exemption | None = None
    ) -> PlannedItem:
        """Plan something.

        Args:
            planned: what is planned; it needs no identifier.
            time: for when.
            typed_under: the exemption under which its words were typed; None for words typed in public.

        Returns:
            What was recorded.

        Raises:
            Refused: it has no title.
            StoreError: it could not be written.
        """
        exempt = planned.exempt or typed_under or exempt_now(self._workspace, planned.committee)
        new = replace(_checked(time.of(planned)), id=self._workspace.ids.new(), exempt=exempt)
        self._record("plan an item", added(new))
        return new

    def edit(
        self,
        before: PlannedItem,
        after: PlannedItem,
        time: PlannedTime,
        typed_under: Exemption | None = None,
    ) -> None:
        """Change what is planned. What was planned in private stays private.

        Args:
            before: it as the clerk saw it.
            after: it with the other words.
            time: for when it is planned; where that is what it was, its place on an agenda stays.
            typed_under: as for `add`.

        Raises:
            Refused: it has no title; it was changed meanwhile; it is public and the words were typed in
                private; or it is on the agenda of another meeting.
            StoreError: it could not be written.
        """
        self._check_seen(before)
        exempt = exemption_of(self._workspace, before)
        self._check_may_alter(before, exempt, typed_under)
        after = replace(_checked(after), exempt=exempt)
        if time.key != self.time_of(before).key:
            self._check_can_move(self.row(before.committee, before.id))
            after = time.of(after)
        self._record("change a planned item", replaced(before, after))

    def remove(self, planned: PlannedItem) -> None:
        """Take something off the programme. An agenda that has it keeps it.

        Raises:
            Refused: it was changed meanwhile, or the public is out and it is public.
            StoreError: it could not be written.
        """
        self._check_seen(planned)
        self._check_may_alter(planned, exemption_of(self._workspace, planned), None)
        edits = (*without_plan(self._workspace, planned.id), *removed(planned))
        self._record("take an item off the work programme", edits)

    def move(self, row: ProgrammeRow, by: int) -> PlannedTime:
        """Plan something for the meeting before (-1) or after (+1) the one for which it is planned.

        What has slipped goes to the next meeting; behind the last meeting stands what has no time yet.

        Returns:
            For when it is planned then; at an end it stays.

        Raises:
            Refused: it is on the agenda of a meeting to come, was not planned here, or is public while the
                public is out; or there is no meeting to come.
            StoreError: it could not be written.
        """
        planned = self._check_can_move(row)
        self._check_may_alter(planned, exemption_of(self._workspace, planned), None)
        time = self._beside(planned, by, slipped=row.slipped_from is not None)
        self._record("move a planned item", replaced(planned, time.of(planned)))
        return time

    def move_slipped(self, committee: str) -> str:
        """Plan all that has slipped for the next meeting, as one change.

        Returns:
            What was done, in a sentence.

        Raises:
            Refused: nothing has slipped, no meeting is to come, or the public is out.
            StoreError: it could not be written.
        """
        rows = [row for group in self.groups(committee) if group.slipped for row in group.rows]
        if not rows:
            raise Refused("Nothing has slipped: all that was planned for an earlier meeting was taken.")
        refuse_while_out(self._workspace, committee)
        time = self._next(committee)
        planned = [row.planned for row in rows if row.planned is not None]
        edits = (edit for one in planned for edit in replaced(one, time.of(one)))
        self._record("move what slipped", tuple(edits))
        return f"{counted(len(planned), 'item')} moved to {time.words}."

    def time_of(self, planned: PlannedItem) -> PlannedTime:
        """For when something is planned."""
        meeting = self._workspace.store.get(Meeting, planned.meeting) if planned.meeting else None
        return PlannedTime(meeting, planned.month if meeting is None else None)

    def _agendas(self, committee: str) -> Agendas:
        store = self._workspace.store
        meetings = [meeting for meeting in store.all(Meeting) if meeting.committee == committee]
        items = {meeting.id: sorted(store.of_meeting(Item, meeting.id), key=IN_ORDER) for meeting in meetings}
        return Agendas(meetings, items, self._taken, self._workspace.today)

    def _taken(self, item: Item) -> bool:
        """Whether an item of a meeting that is over was taken: neither withdrawn nor left for another."""
        if item.withdrawn or item.deferred_to is not None:
            return False
        entries = self._workspace.store.of_meeting(Entry, item.meeting)
        bodies = [entry.body for entry in entries if entry.item == item.id]
        deferred = any(isinstance(body, Deferred) for body in bodies)
        return not deferred or any(isinstance(body, _OUTCOMES) for body in bodies)

    def _next(self, committee: str) -> PlannedTime:
        found = self.times_ahead(committee)
        if not found:
            raise Refused("No meeting is planned yet: add the next one first.")
        return found[0]

    def _beside(self, planned: PlannedItem, by: int, *, slipped: bool) -> PlannedTime:
        if slipped:
            return self._next(planned.committee)
        here, now = self.time_of(planned), [t for t in self.times(planned.committee) if t.month is None]
        if here.month is not None:
            before = [t for t in now if t.meeting is not None and t.meeting.date < here.month]
            after = [t for t in now if t not in before]
            return (before[-1] if before else here) if by < 0 else after[0]
        at = next((place for place, t in enumerate(now) if t.key == here.key), len(now) - 1)
        return now[min(max(at + by, 0), len(now) - 1)]

    def _check_can_move(self, row: ProgrammeRow) -> PlannedItem:
        """What was planned, if it is on the agenda of no meeting to come, or was left for another there.

        Raises:
            Refused: it is.
        """
        is_left = row.item is None or row.slipped_from is not None or not self._taken(row.item)
        if row.planned is not None and is_left:
            return row.planned
        label = row.item.number if row.item is not None else ""
        raise Refused(
            f"“{row.title}” is on the agenda as item {label}: defer it, or take it off, there first."
        )

    def _check_seen(self, planned: PlannedItem) -> None:
        if self._workspace.store.get(PlannedItem, planned.id) != planned:
            raise Refused("The work programme was changed meanwhile: look at the item again first.")

    def _check_may_alter(
        self, planned: PlannedItem, exempt: Exemption | None, typed_under: Exemption | None
    ) -> None:
        if exempt is not None:
            return
        if typed_under is not None:
            raise Refused("These words were typed while the public was out, and what they alter is public.")
        refuse_while_out(self._workspace, planned.committee)

    def _record(self, command: str, edits: tuple[Edit, ...]) -> None:
        self._workspace.record(Change(command, self._workspace.clock.now(), edits))


def _is_business(item: Item, usual: Collection[str]) -> bool:
    """Whether an item is the business of one day, and not what every agenda has."""
    formal = guessed_kind(item.title) is ItemKind.FORMALITY
    return bool(item.title) and not formal and not recurs(item, usual)


def _months(today: date) -> Sequence[date]:
    months = [month_of(today)]
    while len(months) < 2 * _MONTHS_AHEAD:
        months.append(month_of(months[-1] + timedelta(days=31)))
    return months


def _checked(planned: PlannedItem) -> PlannedItem:
    title = one_line(planned.title)
    if not title:
        raise Refused("Give an item a title.")
    return replace(
        planned,
        title=title,
        purpose=one_line(planned.purpose),
        lead=one_line(planned.lead),
        notes=one_line(planned.notes),
    )
