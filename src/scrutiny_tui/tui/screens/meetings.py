"""The page of meetings, with which the program opens: what is coming, what has been, what is overdue."""

import asyncio
from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from scrutiny_tui.domain.dates import written_short
from scrutiny_tui.domain.deadlines import Task
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.working_days import read_bank_holidays
from scrutiny_tui.services.deadlines import CommitteeDeadline, may_have_any, soonest
from scrutiny_tui.services.overview import MeetingLine, in_words, overview
from scrutiny_tui.tui.commands import (
    AGENDA,
    ATTENDANCE,
    CALENDAR,
    CAPTURE,
    COMMITTEES,
    DOUBTS,
    MEETINGS,
    PEOPLE,
    PROGRAMME,
    bindings_for,
    key_of,
)
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.meeting_form import new_meeting
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Date", 11),
    TableColumn("When", 13, wide=True),
    TableColumn("Committee", wraps=True),
    TableColumn("State", 13, narrow=10),
    TableColumn("Reference", 19, wide=True),
    TableColumn("Items", 5, right=True, wide=True),
    TableColumn("Open", 4, right=True),
)
_OVERDUE_SHOWN = 3
_DEADLINES_SHOWN = 3
_GIVEN_OUT = f" ({key_of(MEETINGS, 'agenda')}, then {key_of(AGENDA, 'given-out')}: it was)"

_HELP_AND_LEAVE = (
    f"{key_of(MEETINGS, 'help')} shows every key; {key_of(MEETINGS, 'leave')} leaves the program."
)
_COMMITTEE_KEY, _MEETING_KEY = key_of(MEETINGS, "committees"), key_of(MEETINGS, "new-meeting")
_NO_COMMITTEE = (
    "Welcome. Nothing is here yet.\n\n"
    f"First add the committee you minute: press {_COMMITTEE_KEY}, "
    f"then {key_of(COMMITTEES, 'new-committee')}.\n"
    f"Then its people ({key_of(MEETINGS, 'people')}), a meeting ({_MEETING_KEY}, back on this page), "
    f"and the meeting's agenda ({key_of(MEETINGS, 'agenda')}).\n\n{_HELP_AND_LEAVE}"
)
_NO_MEETING = (
    "There is no meeting yet.\n\n"
    f"Press {_MEETING_KEY} to add one: the committee, and the day as you write it (9 December 2026).\n"
    f"Press {key_of(MEETINGS, 'calendar')} to add those of a year: “first Tuesday every other month”.\n\n"
    f"{_HELP_AND_LEAVE}"
)


class MeetingsPage(Page):
    """All meetings, those to come first, and what is overdue."""

    PAGE = MEETINGS
    BINDINGS = bindings_for(MEETINGS)

    def headline(self) -> str:
        """The page's name."""
        return "Meetings"

    def facts(self) -> tuple[str, ...]:
        """The day it is."""
        return (written_short(self.services.workspace.today, self.services.workspace.today),)

    def body(self) -> ComposeResult:
        """Notices about the store and what is overdue, above the meetings."""
        yield Static(content("\n".join(self.services.workspace.notices)), id="notices", markup=False)
        yield Static(id="overdue", markup=False)
        yield Static(id="deadlines", markup=False)
        yield PlaceholderTable(_COLUMNS)

    def on_mount(self) -> None:
        """Say how to leave: on a narrow screen the footer has no room for that key."""
        self.say(_HELP_AND_LEAVE)

    def fill(self) -> None:
        """Show the meetings and what is overdue."""
        workspace = self.services.workspace
        found = overview(workspace, self.services.action_log)
        no_committee = not workspace.committees()
        instead = _NO_COMMITTEE if no_committee else _NO_MEETING
        self.query_one(PlaceholderTable).fill(
            [_line(line, workspace.today) for line in found.meetings], instead
        )
        self.query_one("#notices").display = bool(workspace.notices)
        overdue = self.query_one("#overdue", Static)
        overdue.update(content(_overdue(found.overdue)))
        overdue.display = bool(found.overdue)
        self.query_one("#deadlines").display = False
        if may_have_any(workspace):
            self._show_deadlines()

    @work(exclusive=True, group="deadlines")
    async def _show_deadlines(self) -> None:
        """Show what has to be done soon for the meetings to come, behind the first painting of the page."""
        await asyncio.to_thread(read_bank_holidays)
        workspace, shown = self.services.workspace, self.query_one("#deadlines", Static)
        found = soonest(workspace)
        standings = self.services.supplements.standings()[:_DEADLINES_SHOWN]
        given_out = [f"{meeting.id}: {words}" for meeting, words in standings]
        lines = [*_deadlines(found, workspace.today), *given_out]
        shown.update(content("\n".join(lines)))
        shown.display = bool(lines)

    def on_data_table_row_selected(self) -> None:
        """Open the chosen meeting in capture."""
        self.action_open_meeting()

    def chosen_meeting(self) -> str:
        """Reference of the chosen meeting."""
        return self.query_one(PlaceholderTable).chosen

    def action_open_meeting(self) -> None:
        """Capture the chosen meeting."""
        self._open(CAPTURE)

    def action_agenda(self) -> None:
        """Prepare the chosen meeting."""
        self._open(AGENDA)

    def action_committees(self) -> None:
        """Open the committees."""
        self.open_page(COMMITTEES)

    def action_people(self) -> None:
        """Open the people of the chosen meeting's committee, or of the only one there is."""
        self._open_of_committee(PEOPLE)

    def _open_of_committee(self, page: str) -> None:
        workspace, chosen = self.services.workspace, self.chosen_meeting()
        committees = [committee.id for committee in workspace.committees()]
        if chosen:
            self.open_page(page, workspace.meeting(chosen).committee)
        elif len(committees) == 1:
            self.open_page(page, committees[0])
        elif committees:
            self.open_page(COMMITTEES)
        else:
            self.say(f"There is no committee yet: press {_COMMITTEE_KEY} to add one.")

    def action_programme(self) -> None:
        """Open the work programme of the chosen meeting's committee, or of the only one there is."""
        self._open_of_committee(PROGRAMME)

    def action_new_meeting(self) -> None:
        """Add a meeting."""
        table = self.query_one(PlaceholderTable)
        if self._has_committee():
            self.open(FormPage(new_meeting(self.services, table.chosen, table.choose)))

    def action_calendar(self) -> None:
        """Add the meetings of a calendar."""
        if self._has_committee():
            self.open_page(CALENDAR, self.chosen_meeting())

    def _has_committee(self) -> bool:
        found = bool(self.services.workspace.committees())
        if not found:
            self.say(f"A meeting is a committee's: press {_COMMITTEE_KEY} to add the committee first.")
        return found

    def action_doubts(self) -> None:
        """Show what is still to see to in the minutes of the chosen meeting."""
        self._open(DOUBTS)

    def action_attendance(self) -> None:
        """Show who attends the chosen meeting, and set it."""
        self._open(ATTENDANCE)

    def action_export(self) -> None:
        """Make a document of the chosen meeting."""
        if self.chosen_meeting():
            super().action_export()
        else:
            self.say(f"There is no meeting to make a document of: press {_MEETING_KEY} to add one.")

    def _open(self, page: str) -> None:
        if self.chosen_meeting():
            self.open_page(page, self.chosen_meeting())
        else:
            self.say(f"There is no meeting yet: press {_MEETING_KEY} to add one.")


def _line(line: MeetingLine, today: date) -> TableRow:
    meeting = line.meeting
    cells = (
        _day(meeting.date, today),
        line.when,
        line.committee.name,
        meeting.state,
        meeting.id,
        str(line.items or ""),
        str(line.open or ""),
    )
    return TableRow(meeting.id, cells)


def _day(day: date, today: date) -> str:
    short = written_short(day, today)
    return f"{day:%a} {short}" if day.year == today.year else short


def _overdue(rows: tuple[LogRow, ...]) -> str:
    if not rows:
        return ""
    shown = [f"{row.entry.id}  {row.entry.text}  ({row.owner or 'no owner'}, {_days(row)})" for row in rows]
    if len(rows) > _OVERDUE_SHOWN:
        more, log = len(rows) - _OVERDUE_SHOWN, key_of(MEETINGS, "show-log")
        shown[_OVERDUE_SHOWN:] = [f"and {more} more: {log} opens the action log"]
    return "\n".join([f"Overdue: {len(rows)}", *shown])


def _deadlines(found: tuple[CommitteeDeadline, ...], today: date) -> list[str]:
    lines = []
    for one in found[:_DEADLINES_SHOWN]:
        day = one.deadline.day
        by = "was due" if day < today else "on" if one.deadline.task is Task.CALL_IN else "by"
        of = one.meeting.id if one.meeting else one.committee.prefix
        done = _GIVEN_OUT if day < today and one.deadline.task in (Task.DESPATCH, Task.PUBLICATION) else ""
        lines.append(f"{of}: {one.what} {by} {_day(day, today)}, {in_words(day, today)}{done}")
    return lines


def _days(row: LogRow) -> str:
    return "1 day" if row.overdue_days == 1 else f"{row.overdue_days} days"
