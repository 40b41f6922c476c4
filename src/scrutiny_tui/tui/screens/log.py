"""The action log: one table over all meetings, filtered by typing, with the history of the chosen entry."""

from collections.abc import Callable, Mapping
from datetime import date

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.dates import written_short
from scrutiny_tui.domain.log_columns import LogColumn
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow, question_counts
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import LOG, bindings_for, key_of
from scrutiny_tui.tui.form_definition import Form
from scrutiny_tui.tui.screens.committee_export import LogExportPage
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.log_forms import (
    due_form,
    owner_form,
    public_entry,
    respond_form,
    update_form,
)
from scrutiny_tui.tui.screens.report_planner import ReportPlanner
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.log_entry import due_in_short, entry_in_full
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable
from scrutiny_tui.tui.widgets.text_field import TextField

_COLUMNS = {
    "reference": TableColumn("Reference", 11, narrow=10),
    "kind": TableColumn("Kind", 14, wide=True),
    "text": TableColumn("What"),
    "owners": TableColumn("Who", 16, narrow=10),
    "due": TableColumn("Due, late by", 16, narrow=13, grows=6),
    "status": TableColumn("Status", 13, narrow=11),
}
"""How columns of the log fit the screen, by name; others are shown on a wide screen, as they are headed."""
_QUESTIONS = {
    Question.OVERDUE: ("only-overdue", "overdue"),
    Question.BEFORE_NEXT: ("only-before", "due before next meeting"),
    Question.SILENT: ("only-silent", "silent"),
    Question.TO_CLOSE: ("only-to-close", "to close"),
}
"""The command that shows only the entries of a question, and what the line above the table calls it."""
_EMPTY = (
    "The action log is empty.\n\n"
    "Requests, actions, recommendations and resolutions to follow up come here by themselves "
    "from what is captured: /request text @who when."
)
_FIND = key_of(LOG, "find")
_NONE = "Nothing in the log is like that. Take words away to find more; {} goes to them."
_NONE_OF_THESE = "Nothing in the log is like that. {} again shows all."


class LogPage(ReportPlanner):
    """The action log over all meetings."""

    PAGE = LOG
    BINDINGS = bindings_for(LOG)
    CSS_PATH = "log.tcss"
    AUTO_FOCUS = "FittedTable"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._question: Question | None = None
        self._found_for = ""
        self._rows: dict[str, LogRow] = {}

    def headline(self) -> str:
        """The page's name."""
        return "Action log"

    def body(self) -> ComposeResult:
        """Questions and words to find, the table, and the chosen entry in full."""
        yield Static(id="questions", markup=False)
        with Horizontal(id="find"):
            yield Static(_FIND, markup=False)
            yield TextField(
                "open", "words, owner:DCF, kind:request, overdue, open", replaces=True, id="words"
            )
        yield PlaceholderTable([_table_column(column) for column in _columns()])
        with VerticalScroll(id="entry", can_focus=False):
            yield Static(markup=False)

    def fill(self) -> None:
        """Show the counts and the entries that are asked for."""
        self._rows = {row.entry.id: row for row in self.services.action_log.rows()}
        self._find()

    def on_input_changed(self) -> None:
        """Search while the clerk types."""
        if self._words() != self._found_for:
            self._find()

    def on_input_submitted(self) -> None:
        """Go to what was found."""
        self.query_one(PlaceholderTable).table.focus()

    def on_key(self, event: events.Key) -> None:
        """From the words, go down to what was found."""
        if event.key == "down" and isinstance(self.focused, TextField):
            self.query_one(PlaceholderTable).table.focus()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen entry in full."""
        self._show_entry()

    def on_data_table_row_selected(self) -> None:
        """Say what has become of the chosen entry."""
        self.action_update_entry()

    def action_back(self) -> None:
        """From the words to the table; from the table back."""
        if isinstance(self.focused, TextField):
            self.query_one(PlaceholderTable).table.focus()
        else:
            super().action_back()

    def action_find(self) -> None:
        """Type words to find."""
        self.query_one("#words", TextField).focus()

    def action_only_overdue(self) -> None:
        """Show only what is overdue, or all again."""
        self._only(Question.OVERDUE)

    def action_only_before(self) -> None:
        """Show only what is due before the next meeting, or all again."""
        self._only(Question.BEFORE_NEXT)

    def action_only_silent(self) -> None:
        """Show only what has not been reported on since the last meeting, or all again."""
        self._only(Question.SILENT)

    def action_only_to_close(self) -> None:
        """Show only what may be closed, or all again."""
        self._only(Question.TO_CLOSE)

    def action_update_entry(self) -> None:
        """Say what has become of the chosen entry."""
        self._ask(update_form)

    def action_due_entry(self) -> None:
        """Change when the chosen entry is due."""
        self._ask(due_form)

    def action_owner_entry(self) -> None:
        """Change who owes the chosen entry."""
        self._ask(owner_form)

    def action_respond_entry(self) -> None:
        """Record the response to the chosen recommendation."""
        chosen = self._chosen()
        if chosen is not None and chosen.entry.kind is not Kind.RECOMMENDATION:
            self.say(f"{chosen.entry.id} is no recommendation: only a recommendation has a response.")
        elif chosen is not None:
            self.open(FormPage(respond_form(self.services, chosen)))

    def action_make_public(self) -> None:
        """Make public how the chosen entry stands."""
        chosen = self._chosen()
        log = self.services.action_log
        if chosen is not None and self.attempt(lambda: log.check_can_be_public(chosen.entry.id)):
            self.app.push_screen(FormPage(public_entry(self.services, chosen)))

    def action_plan_report(self) -> None:
        """Put the report that the chosen entry asks for into the work programme."""
        chosen = self._chosen()
        if chosen is not None:
            self.ask_to_plan(lambda: self.services.asked_reports.in_log(chosen.entry.id))

    def action_export(self) -> None:
        """Make a document of the log of the chosen entry's committee."""
        chosen = self._chosen()
        if chosen is not None:
            self.open(LogExportPage(chosen.committee.id))

    def _only(self, question: Question) -> None:
        self._question = None if self._question is question else question
        self._find()

    def _words(self) -> str:
        return f"{self._question or ''} {self.query_one('#words', TextField).value}"

    def _find(self) -> None:
        self._found_for = self._words()
        rows = self.services.action_log.search(self._found_for, [*self._rows.values()])
        self.query_one("#questions", Static).update(self._questions())
        self.query_one(PlaceholderTable).fill([self._line(row) for row in rows], self._instead())
        self._show_entry()

    def _instead(self) -> str:
        """What to say where no entry is found."""
        if not self._rows:
            return _EMPTY
        return _NONE_OF_THESE.format(_key(self._question)) if self._question else _NONE.format(_FIND)

    def _ask(self, form: Callable[[UseCases, LogRow], Form]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.open(FormPage(form(self.services, chosen)))

    def _chosen(self) -> LogRow | None:
        reference = self.query_one(PlaceholderTable).chosen
        if not reference:
            self.say("No entry is chosen: nothing in the log answers to these words.")
            return None
        found: list[LogRow] = []
        self.attempt(lambda: found.append(self.services.action_log.row(reference)))
        return found[0] if found else None

    def _show_entry(self) -> None:
        row = self._rows.get(self.query_one(PlaceholderTable).chosen)
        shown = self.query_one("#entry Static", Static)
        if row is None:
            shown.update("")
            return
        history = self.services.action_log.history(row.entry.id)
        shown.update(entry_in_full(row, history, self.services.workspace.today))

    def _questions(self) -> Content:
        counts = question_counts(self._rows.values())
        parts = [_counted(question, counts, chosen=question is self._question) for question in _QUESTIONS]
        return Content("   ").join(parts)

    def _line(self, row: LogRow) -> TableRow:
        today = self.services.workspace.today
        cells = tuple(_cell(column, row, today) for column in _columns())
        return TableRow(row.entry.id, cells, "dim" if row.entry.settled else "")


def _columns() -> list[LogColumn]:
    """The columns of the log for which the screen has room."""
    return [column for column in log_columns.COLUMNS if column.in_short]


def _table_column(column: LogColumn) -> TableColumn:
    return _COLUMNS.get(column.name) or TableColumn(column.heading, column.width, wide=True)


def _cell(column: LogColumn, row: LogRow, today: date) -> str:
    """What the screen shows in a cell: some columns in short, or with what is missing in words."""
    match column.name:
        case "text":
            return f"exempt: {row.entry.text}" if row.entry.private else row.entry.text
        case "owners":
            return row.owner or "no owner yet"
        case "due":
            return due_in_short(row, today)
        case "status":
            return row.status
    cell = column.cell(row)
    return written_short(cell, today) if isinstance(cell, date) else cell or ""


def _key(question: Question) -> str:
    command, _ = _QUESTIONS[question]
    return key_of(LOG, command)


def _counted(question: Question, counts: Mapping[Question, int], *, chosen: bool) -> Content:
    _, name = _QUESTIONS[question]
    mark, style = ("►", "bold") if chosen else ("", "$secondary")
    return Content.assemble((f"{mark}{_key(question)} ", "$accent"), (f"{name} {counts[question]}", style))
