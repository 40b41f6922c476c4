"""The page of attendance: who is expected at a meeting, who is there, and since when."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.dates import written_short
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.room_events import Mode, Move
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.attendance_changes import AttendanceChanges
from scrutiny_tui.services.attendance_list import AttendanceRow, attendance_rows
from scrutiny_tui.services.capture_view import room_shown
from scrutiny_tui.services.published_minutes import ReasonNeededError
from scrutiny_tui.tui.capture import facts as capture_facts
from scrutiny_tui.tui.capture.answers import Reply
from scrutiny_tui.tui.commands import ATTENDANCE, bindings_for, key_of
from scrutiny_tui.tui.form_definition import Form, FormValues
from scrutiny_tui.tui.painting import after_painting
from scrutiny_tui.tui.screens.attendance_forms import (
    apologies_form,
    new_attendee_form,
    substitute_form,
    time_form,
    when_form,
)
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.reason_field import reason_form
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.page_footer import PageFooter
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Name", share=4, wraps=True),
    TableColumn("As", 10),
    TableColumn("Role", share=3, wide=True),
    TableColumn("Recorded", share=5, wraps=True),
)
_NEW_KEY, _UNDO_KEY = key_of(ATTENDANCE, "new-attendee"), key_of(ATTENDANCE, "undo")
_PRESENT_KEY, _HELP_KEY = key_of(ATTENDANCE, "present"), key_of(ATTENDANCE, "help")
_EMPTY = (
    "Nobody belongs to this committee yet, and nobody was named.\n\n"
    "Add its members on the page of people: they are then expected here. "
    f"Press {_NEW_KEY} to add an officer or a visitor of this meeting."
)
_CHOOSE = f"{_PRESENT_KEY} records that the chosen person is present; {_HELP_KEY} shows every key."


class AttendancePage(Page):
    """Everybody of one meeting in one list, with a key for each way to attend.

    Args:
        subject: reference of the meeting.
    """

    PAGE = ATTENDANCE
    BINDINGS = bindings_for(ATTENDANCE)
    CSS_PATH = "attendance.tcss"

    def headline(self) -> str:
        """The page's name, and whose meeting it is."""
        return f"Attendance · {self._changes.sitting.committee.name}"

    def facts(self) -> tuple[str, ...]:
        """The date, how the meeting stands, and how many of its members are present."""
        sitting, now = self._changes.sitting, self.services.workspace.clock.now()
        day = written_short(sitting.meeting.date, now.date())
        return (day, *capture_facts.standing(sitting, room_shown(sitting).quorum, now, wide=self.wide))

    def body(self) -> ComposeResult:
        """The list, and the chosen person below it."""
        self._capture, self._changes = self.services.attendance(self.subject)
        yield PlaceholderTable(_COLUMNS)
        yield Static(id="person", markup=False)

    @work(exclusive=True, group="doubts")
    async def on_mount(self) -> None:
        """Load the rules for doubts in another thread, so that no key waits for them."""
        await asyncio.to_thread(_read_ahead, self._changes.sitting)

    def on_unmount(self) -> None:
        """Stop following the meeting: the page has gone."""
        self._capture.close()

    def fill(self) -> None:
        """Show everybody."""
        rows = attendance_rows(self._changes.sitting)
        self.query_one(PlaceholderTable).fill([_line(row) for row in rows], _EMPTY)
        self._show_person()

    def on_data_table_row_highlighted(self) -> None:
        """Show all that is recorded of the chosen person."""
        self._show_person()

    def on_data_table_row_selected(self) -> None:
        """Say which keys there are."""
        self.say(_CHOOSE)

    def action_present(self) -> None:
        """Record that the chosen person is present; ask of a substitute for whom."""
        row = self._chosen()
        if row is None:
            return
        if row.asks_for_whom:
            self.action_substitute()
        else:
            self._alter(row, lambda changes, because: changes.present(row.key, because=because))

    def action_everyone_here(self) -> None:
        """Record that all who are expected are present."""
        self._do(lambda because: self._changes.everyone_here(because=because), "Attendance", "all")

    def action_apologies(self) -> None:
        """Record the apologies of the chosen person."""
        self._on_chosen(lambda changes, key, because: changes.apologies(key, because=because))

    def action_absent(self) -> None:
        """Record that the chosen person is absent."""
        self._on_chosen(lambda changes, key, because: changes.attends(key, Mode.ABSENT, because=because))

    def action_online(self) -> None:
        """Record that the chosen person attends online."""
        self._on_chosen(lambda changes, key, because: changes.attends(key, Mode.ONLINE, because=because))

    def action_substitute(self) -> None:
        """Ask for whom the chosen substitute sits in, or who sits in for the chosen member."""
        row = self._chosen()
        if row is not None:
            self._open_form(lambda: substitute_form(self._changes, row))

    def action_came_in(self) -> None:
        """Record that the chosen person came in."""
        self._moved(Move.CAME)

    def action_left(self) -> None:
        """Record that the chosen person left."""
        self._moved(Move.WENT)

    def action_take_chair(self) -> None:
        """Record that the chosen person took the chair."""
        self._moved(Move.CHAIR)

    def action_expected(self) -> None:
        """Take back all that is recorded of the chosen person."""
        self._on_chosen(lambda changes, key, because: changes.withdraw(key, because=because))

    def action_take_back(self) -> None:
        """Take back what is recorded last of the chosen person."""
        self._on_chosen(lambda changes, key, because: changes.withdraw_last(key, because=because))

    def action_reason(self) -> None:
        """Ask for the reason of the chosen person's apologies."""
        row = self._chosen()
        if row is not None:
            self._open_form(lambda: apologies_form(self.services, self._changes, row))

    def action_time(self) -> None:
        """Ask when the chosen person came or left last."""
        row = self._chosen()
        if row is not None:
            self._open_form(lambda: time_form(self._changes, row))

    def action_new_attendee(self) -> None:
        """Add an officer or a visitor."""
        choose = self.query_one(PlaceholderTable).choose
        self._open_form(lambda: new_attendee_form(self.services, self._changes, choose))

    def _moved(self, move: Move) -> None:
        """Record that the chosen person moved now; ask when, where the meeting does not go on."""
        row = self._chosen()
        if row is None:
            return
        if self._changes.goes_on or not self._changes.sitting.items:
            self._alter(row, lambda changes, because: changes.moved(row.key, move, because=because))
        else:
            self._open_form(lambda: when_form(self._changes, row, move))

    def _on_chosen(self, alter: Callable[[AttendanceChanges, str, str], str]) -> None:
        row = self._chosen()
        if row is not None:
            self._alter(row, lambda changes, because: alter(changes, row.key, because))

    def _alter(self, row: AttendanceRow, alter: Callable[[AttendanceChanges, str], str]) -> None:
        self._do(lambda because: alter(self._changes, because), row.name, row.key)

    def _do(self, alter: Callable[[str], str], title: str, key: str) -> None:
        """Alter attendance, with the reason where others have the minutes, and say what is recorded."""
        before = self._changes.sitting
        try:
            done = alter("")
        except ReasonNeededError:
            meeting = before.meeting
            why = f"attendance:{meeting.id}:{key}:why"
            self._open_form(lambda: reason_form(meeting, why, title, alter))
        except ClerkError as refusal:
            self.show()
            self.say(str(refusal))
        else:
            said = f"{done} {_UNDO_KEY} takes it back."
            self.say(said)
            after_painting(self, partial(self._add_doubts, said, before))

    def _add_doubts(self, said: str, before: Sitting) -> None:
        """Say what a key has made doubtful, unless another has been pressed since."""
        if self.is_current and self.query_one(PageFooter).said == said:
            self._while_there(lambda: self.say(self._with_doubts(said, before)))

    def _with_doubts(self, said: str, before: Sitting) -> str:
        found = Reply(said, doubts=partial(self._capture.doubts_since, before)).with_doubts(half_typed=False)
        return f"{found.says} {found.doubt}".rstrip()

    def _open_form(self, make: Callable[[], Form]) -> None:
        """Open a form that says, when it is saved, what that has made doubtful."""

        def opened() -> None:
            form = make()

            def save(words: FormValues) -> str:
                before = self._changes.sitting
                return self._with_doubts(form.save(words), before)

            self.open(FormPage(replace(form, save=save)))

        self.attempt(opened)

    def _chosen(self) -> AttendanceRow | None:
        wanted = self.query_one(PlaceholderTable).chosen
        rows = attendance_rows(self._changes.sitting)
        found = next((row for row in rows if row.key == wanted), None)
        if found is None:
            self.say(f"Nobody is in the list yet: press {_NEW_KEY} to add an officer or a visitor.")
        return found

    def _show_person(self) -> None:
        """All that is recorded of the chosen person, and in which lines."""
        sitting, wanted = self._changes.sitting, self.query_one(PlaceholderTable).chosen
        row = next((row for row in attendance_rows(sitting) if row.key == wanted), None)
        pane = self.query_one("#person", Static)
        pane.display = row is not None
        if row is not None:
            pane.update(Content("\n").join(_in_full(row, sitting)))


def _line(row: AttendanceRow) -> TableRow:
    post = row.post if row.post in _OFFICES else ""
    cells = (row.name, post or row.group, "" if post else row.post, row.recorded)
    return TableRow(row.key, cells, "" if row.lines else "dim")


_OFFICES = ("Chair", "Vice-chair")


def _in_full(row: AttendanceRow, sitting: Sitting) -> Iterator[Content]:
    what = row.post or row.group
    yield Content.assemble(content(row.name, "bold"), content(f" · {what}"))
    yield content(row.recorded or "Nothing is recorded.")
    for line in row.lines:
        item = sitting.item(line.entry.item)
        where = f"item {item.label}" if item is not None else "before the first item"
        yield content(f"{line.entry.line.strip()}  ({where})", "$foreground-muted")


def _read_ahead(sitting: Sitting) -> None:
    """Load the rules for doubts and read the words of a meeting.

    A fault here occurs again when something is doubted, and is shown then.
    """
    with suppress(Exception):
        from scrutiny_tui.domain.doubts.found import read_ahead  # noqa: PLC0415  the page is drawn first

        read_ahead(sitting)
