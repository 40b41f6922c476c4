"""A calendar of meetings: the dates as they are understood, and the meetings that they make."""

from collections.abc import Iterator, Sequence
from datetime import date, time

from msgspec import Struct

from scrutiny_tui.domain.changes import Change
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meeting_dates import MeetingDate, read_meeting_dates
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.recurrence import WEEKDAYS
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.text import counted, listed
from scrutiny_tui.domain.working_days import bank_holiday
from scrutiny_tui.services.new_meetings import meetings_added
from scrutiny_tui.services.standing_agendas import AgendaSource, StandingAgendas
from scrutiny_tui.services.workspace import Workspace

_SATURDAY = 5
LEFT_OUT = "left out"


class PlannedMeeting(Struct, frozen=True):
    """One date of a calendar, as it will be taken.

    Attributes:
        date: the date as it was read.
        taken: whether it becomes a meeting.
        remarks: what the clerk should know of it, in a few words each: why it is not taken, a weekend.
    """

    date: MeetingDate
    taken: bool
    remarks: tuple[str, ...]


class PlannedCalendar(Struct, frozen=True):
    """A calendar as it will be taken.

    Attributes:
        meetings: its dates in the order in which they were written.
        told: what was understood of words such as "first Tuesday of each month".
    """

    meetings: tuple[PlannedMeeting, ...]
    told: tuple[str, ...]

    @property
    def summary(self) -> str:
        """How many meetings it makes, and how many dates make none: "6 meetings; 1 date not taken"."""
        taken = sum(one.taken for one in self.meetings)
        left = len(self.meetings) - taken
        return "; ".join(
            (counted(taken, "meeting"), *([f"{counted(left, 'date')} not taken"] if left else []))
        )


class MeetingCalendar:
    """Enters a committee's calendar of meetings in one go.

    Args:
        workspace: where the change is recorded.
        agendas: what begins the agendas.
    """

    def __init__(self, workspace: Workspace, agendas: StandingAgendas) -> None:
        self._workspace = workspace
        self._agendas = agendas

    def planned(self, committee: Committee, text: str) -> PlannedCalendar:
        """How a calendar is understood, and what of it is taken. Nothing is left out without a remark.

        A day on which the committee meets already, a day that is written twice and a day of the past are not
        taken. A weekend, a bank holiday and a meeting of another committee are remarked upon.

        Args:
            committee: whose meetings they are.
            text: as typed or pasted (`domain.meeting_dates`).
        """
        read = read_meeting_dates(text, self._workspace.today)
        others = {c.id: c.name for c in self._workspace.committees() if c.id != committee.id}
        meetings = [m for m in self._workspace.store.all(Meeting) if m.state is not State.CANCELLED]
        planned: list[PlannedMeeting] = []
        days: set[date] = set()
        for one in read.dates:
            against = self._against(one, committee, meetings, days)
            beside = self._beside(one, committee, meetings, others) if one.day else ()
            planned.append(PlannedMeeting(one, not against, (*against, *beside)))
            days |= {one.day} if one.day and not against else set()
        return PlannedCalendar(tuple(planned), read.told)

    def take(
        self,
        committee: Committee,
        text: str,
        *,
        at: time | None = None,
        venue: str = "",
        begins: AgendaSource = Begins.STANDING,
    ) -> list[Meeting]:
        """Add the meetings of a calendar, as one change.

        Args:
            committee: whose meetings they are.
            text: as for `planned`.
            at: when they start; a time behind a date is that meeting's.
            venue: where.
            begins: what their agendas begin with.

        Raises:
            Refused: it has no date that can be taken.
            StoreError: it could not be written.
        """
        dates = [one.date for one in self.planned(committee, text).meetings if one.taken]
        starts = sorted((one.day, one.at or at) for one in dates if one.day)
        if not starts:
            raise Refused("No date of a meeting was found: write them such as “first Tuesday of each month”.")
        found = meetings_added(self._workspace, self._agendas, committee, starts, venue, begins)
        name = "add a meeting" if len(starts) == 1 else f"add {counted(len(starts), 'meeting')}"
        self._workspace.record(Change(name, self._workspace.clock.now(), found.edits))
        return list(found.meetings)

    def _against(
        self, one: MeetingDate, committee: Committee, meetings: Sequence[Meeting], days: set[date]
    ) -> tuple[str, ...]:
        """Why a date is not taken; nothing where it is."""
        if one.day is None:
            return (one.fault,)
        held = [m.id for m in meetings if (m.committee, m.date) == (committee.id, one.day)]
        reasons = (
            (one.left_out, LEFT_OUT),
            (one.day < self._workspace.today, "in the past"),
            (bool(held), f"the committee meets already: {listed(held)}"),
            (one.day in days, "written twice"),
        )
        return tuple(reason for applies, reason in reasons if applies)

    def _beside(
        self, one: MeetingDate, committee: Committee, meetings: Sequence[Meeting], others: dict[str, str]
    ) -> Iterator[str]:
        """What else there is to know of a date."""
        if one.day is None or one.left_out:
            return
        if one.day.weekday() >= _SATURDAY:
            yield f"a {WEEKDAYS[one.day.weekday()]}"
        if holiday := bank_holiday(one.day, self._workspace.customs_of(committee).nation):
            yield f"a bank holiday: {holiday}"
        met = [others[m.committee] for m in meetings if m.date == one.day and m.committee in others]
        if met:
            yield f"also meets: {listed(met)}"
