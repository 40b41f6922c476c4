"""The page that adds a calendar of meetings: its form, and below it the dates as they are understood."""

from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.widgets import Static

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.meeting_dates import LEAVES_OUT
from scrutiny_tui.domain.recurrence import WEEKDAYS
from scrutiny_tui.domain.text import lines_of, one_line
from scrutiny_tui.services.meeting_calendar import LEFT_OUT, PlannedCalendar, PlannedMeeting
from scrutiny_tui.tui.commands import CALENDAR, bindings_for, key_of
from scrutiny_tui.tui.form_definition import Field
from scrutiny_tui.tui.screens.form_page import FieldWidget, FormPage
from scrutiny_tui.tui.screens.meeting_form import NO_CALENDAR, calendar_form
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable
from scrutiny_tui.tui.widgets.text_field import TextField

_COLUMNS = (
    TableColumn("Day", 9),
    TableColumn("Date", 17),
    TableColumn("Is", 9),
    TableColumn("To know", wraps=True),
)
_SAVE_KEY, _LEAVE_KEY = key_of(CALENDAR, "save-form"), key_of(CALENDAR, "leave-date")
_EMPTY = (
    "Write the dates as the council has them:\n\n"
    "    first Tuesday every other month\n"
    "    last Thursday of each month from September to May, but not in December\n"
    "    every six weeks on a Wednesday until July\n"
    "    9 December 2026, 13 January and 10 February; or paste a list of dates\n\n"
    f"They then stand here as they are understood. {_SAVE_KEY} adds the meetings, all as one change; "
    f"{_LEAVE_KEY} leaves the chosen date out."
)


class DatesField(TextField):
    """The field for the dates, which keeps the lines of a paste apart."""

    def on_paste(self, event: events.Paste) -> None:
        """Insert the lines of a paste, separated by semicolons."""
        event.prevent_default()
        event.stop()
        lines = [one_line(line.replace("\t", ", ")) for line in lines_of(event.text)]
        self.replace("; ".join(line for line in lines if line), *self.selection)


class CalendarPage(FormPage):
    """Adds the meetings of a calendar.

    Args:
        subject: reference of the meeting whose committee is proposed; may be empty.
    """

    PAGE = CALENDAR
    BINDINGS = bindings_for(CALENDAR)
    CSS_PATH: ClassVar[list[str | PurePath]] = ["form_page.tcss", "calendar.tcss"]

    def __init__(self, subject: str = "") -> None:
        super().__init__(NO_CALENDAR)
        self.subject = subject

    def body(self) -> ComposeResult:
        """The form, what was understood, and the dates."""
        self.form = calendar_form(self.services, self.subject)
        yield from super().body()
        yield Static(id="told", markup=False)
        yield PlaceholderTable(_COLUMNS)

    def widget(self, asked: Field, value: str) -> FieldWidget:
        """The widget of a field; that of the dates keeps the lines of a paste apart."""
        return DatesField(value, id="field-dates") if asked.id == "dates" else super().widget(asked, value)

    def fill(self) -> None:
        """Show the dates as they are understood."""
        planned = self._planned
        rows = [_row(at, one) for at, one in enumerate(planned.meetings)] if planned else []
        told = f"{' '.join(planned.told)} {_SAVE_KEY}: {planned.summary}.".strip() if planned and rows else ""
        shown = self.query_one("#told", Static)
        shown.update(content(told))
        shown.display = bool(told)
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)

    def on_input_changed(self) -> None:
        """Show the dates as they are typed."""
        super().on_input_changed()
        self.fill()

    def on_choice_changed(self) -> None:
        """Show the dates for another committee."""
        super().on_choice_changed()
        self.fill()

    def on_data_table_row_selected(self) -> None:
        """Record the calendar from the table too."""
        self.action_save_form()

    def action_leave_date(self) -> None:
        """Leave the chosen date out, or take it after all: the words say so."""
        key, planned = self.query_one(PlaceholderTable).chosen, self._planned
        if not key or planned is None:
            return
        chosen = planned.meetings[int(key)]
        day = chosen.date.day
        field = self.query_one(DatesField)
        if day is None:
            self.say(f"{chosen.date.fault} Change the words above.")
        elif LEFT_OUT in chosen.remarks:
            words = f"{LEAVES_OUT} {written(day)}"
            field.value = "; ".join(part for part in field.value.split("; ") if part != words)
            if LEFT_OUT in self._remarks(int(key)):
                self.say("The words above leave that date out: change them there.")
        else:
            field.value = f"{field.value.rstrip(' ;')}; {LEAVES_OUT} {written(day)}"

    def _remarks(self, at: int) -> tuple[str, ...]:
        planned = self._planned
        return planned.meetings[at].remarks if planned and at < len(planned.meetings) else ()

    @property
    def _planned(self) -> PlannedCalendar | None:
        committee = self.services.workspace.store.get(Committee, self.words["committee"])
        return self.services.meeting_calendar.planned(committee, self.words["dates"]) if committee else None


def _row(at: int, one: PlannedMeeting) -> TableRow:
    day = one.date.day
    cells = (
        WEEKDAYS[day.weekday()] if day else "",
        written(day) if day else "",
        "taken" if one.taken else "not taken",
        "; ".join(one.remarks),
    )
    return TableRow(str(at), cells, "" if one.taken else "dim")
