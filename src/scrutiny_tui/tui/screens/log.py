"""The action log: one table over all meetings, found by typing, with the history of the chosen entry."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.services.follow_up import Counts, LogRow
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import LOG, bindings_for
from scrutiny_tui.tui.screens.export import LogExportPage
from scrutiny_tui.tui.screens.form import FormPage
from scrutiny_tui.tui.screens.log_forms import due_form, owner_form, update_form
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.fields import TextField
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.form import Form
from scrutiny_tui.tui.widgets.listing import Listing
from scrutiny_tui.tui.widgets.log_entry import due_in_short, entry_in_full

_COLUMNS = (
    TableColumn("Reference", 11, narrow=10),
    TableColumn("Kind", 14, wide=True),
    TableColumn("What"),
    TableColumn("Who", 16, narrow=10),
    TableColumn("Due, late by", 16, narrow=13),
    TableColumn("Status", 13, narrow=11),
)
_MOST = 100
_QUESTIONS = (
    ("1", "overdue", "overdue"),
    ("2", "before-next", "due before next meeting"),
    ("3", "silent", "silent"),
    ("4", "to-close", "to close"),
)
_EMPTY = (
    "The action log is empty.\n\n"
    "Requests, actions, recommendations and resolutions to follow up come here by themselves "
    "from what is captured: /request text @who when."
)
_NONE = "Nothing in the log is like that. Take words away to find more; / goes to them."
_NONE_OF_THESE = "Nothing in the log is like that. {} again shows all."


class LogPage(Page):
    """The action log over all meetings."""

    PAGE = LOG
    BINDINGS = bindings_for(LOG)
    CSS_PATH = "log.tcss"
    AUTO_FOCUS = "FittedTable"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._question = ""
        self._found_for = ""
        self._counts = Counts(0, 0, 0, 0)

    def headline(self) -> str:
        """The page's name."""
        return "Action log"

    def body(self) -> ComposeResult:
        """Questions and words to find, the table, and the chosen entry in full."""
        yield Static(id="questions", markup=False)
        with Horizontal(id="find"):
            yield Static("/", markup=False)
            yield TextField(
                "open", "words, owner:DCF, kind:request, overdue, open", replaces=True, id="words"
            )
        yield Listing(_COLUMNS)
        with VerticalScroll(id="entry", can_focus=False):
            yield Static(markup=False)

    def fill(self) -> None:
        """Show the counts and the entries that are asked for."""
        self._counts = self.services.follow_ups.counts()
        self._find()

    def on_input_changed(self) -> None:
        """Find as one types."""
        if self._words() != self._found_for:
            self._find()

    def on_input_submitted(self) -> None:
        """Go to what was found."""
        self.query_one(Listing).rows.focus()

    def on_key(self, event: events.Key) -> None:
        """From the words, go down to what was found."""
        if event.key == "down" and isinstance(self.focused, TextField):
            self.query_one(Listing).rows.focus()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen entry in full."""
        self._show_entry()

    def on_data_table_row_selected(self) -> None:
        """Say what has become of the chosen entry."""
        self.action_update_entry()

    def action_back(self) -> None:
        """From the words to the table; from the table back."""
        if isinstance(self.focused, TextField):
            self.query_one(Listing).rows.focus()
        else:
            super().action_back()

    def action_find(self) -> None:
        """Type words to find."""
        self.query_one("#words", TextField).focus()

    def action_only_overdue(self) -> None:
        """Show only what is overdue, or all again."""
        self._only("overdue")

    def action_only_before(self) -> None:
        """Show only what is due before the next meeting, or all again."""
        self._only("before-next")

    def action_only_silent(self) -> None:
        """Show only what nobody has reported on, or all again."""
        self._only("silent")

    def action_only_to_close(self) -> None:
        """Show only what may be closed, or all again."""
        self._only("to-close")

    def action_update_entry(self) -> None:
        """Say what has become of the chosen entry."""
        self._ask(update_form)

    def action_due_entry(self) -> None:
        """Change when the chosen entry is due."""
        self._ask(due_form)

    def action_owner_entry(self) -> None:
        """Change who owes the chosen entry."""
        self._ask(owner_form)

    def action_export(self) -> None:
        """Make a document of the log of the chosen entry's committee."""
        chosen = self._chosen()
        if chosen is not None:
            self.app.push_screen(LogExportPage(chosen.committee.id))

    def _only(self, question: str) -> None:
        self._question = "" if self._question == question else question
        self._find()

    def _words(self) -> str:
        return f"{self._question} {self.query_one('#words', TextField).value}"

    def _find(self) -> None:
        self._found_for = self._words()
        rows = self.services.follow_ups.rows(find=self._found_for)
        self.query_one("#questions", Static).update(self._questions(len(rows)))
        self.query_one(Listing).fill([self._line(row) for row in rows[:_MOST]], self._instead())
        self._show_entry()

    def _instead(self) -> str:
        """What to say where no entry is found."""
        if not self.services.workspace.store.all(LogEntry):
            return _EMPTY
        keys = [key for key, word, _ in _QUESTIONS if word == self._question]
        return _NONE_OF_THESE.format(keys[0]) if keys else _NONE

    def _ask(self, form: Callable[[UseCases, LogRow], Form]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.app.push_screen(FormPage(form(self.services, chosen)))

    def _chosen(self) -> LogRow | None:
        reference = self.query_one(Listing).chosen
        if not reference:
            self.say("No entry is chosen: nothing in the log answers to these words.")
            return None
        return self.services.follow_ups.row(reference)

    def _show_entry(self) -> None:
        reference = self.query_one(Listing).chosen
        follow_ups, shown = self.services.follow_ups, self.query_one("#entry Static", Static)
        if not reference:
            shown.update("")
            return
        today = self.services.workspace.today
        shown.update(entry_in_full(follow_ups.row(reference), follow_ups.history(reference), today))

    def _questions(self, found: int) -> Content:
        counts = self._counts
        numbers = (counts.overdue, counts.before_next, counts.silent, counts.to_close)
        parts = [
            _question(key, name, number, chosen=word == self._question)
            for (key, word, name), number in zip(_QUESTIONS, numbers, strict=True)
        ]
        if found > _MOST:
            parts.append(Content.styled(f"{_MOST} of {found} shown", "$secondary"))
        return Content("   ").join(parts)

    def _line(self, row: LogRow) -> TableRow:
        entry = row.entry
        words = f"exempt: {entry.text}" if entry.exempt else entry.text
        cells = (
            entry.id,
            entry.kind,
            words,
            row.owner or "no owner yet",
            due_in_short(row, self.services.workspace.today),
            row.status,
        )
        return TableRow(entry.id, cells, "dim" if entry.status.settled else "")


def _question(key: str, name: str, number: int, *, chosen: bool) -> Content:
    mark, style = ("►", "bold") if chosen else ("", "$secondary")
    return Content.assemble((f"{mark}{key} ", "$accent"), (f"{name} {number}", style))
