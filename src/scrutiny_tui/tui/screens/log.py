"""The action log: one table over all meetings, found by typing, with the history of the chosen entry."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, Static

from scrutiny_tui.domain.capture.dates import written_short
from scrutiny_tui.services.follow_up import LogRow
from scrutiny_tui.services.overview import meeting_at_hand
from scrutiny_tui.tui.commands import LOG, bindings_for
from scrutiny_tui.tui.screens.export import ACTIONS, ExportPage
from scrutiny_tui.tui.screens.form import FormPage
from scrutiny_tui.tui.screens.log_forms import due_form, owner_form, update_form
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fields import TextField
from scrutiny_tui.tui.widgets.form import Form
from scrutiny_tui.tui.widgets.log_entry import entry_in_full
from scrutiny_tui.tui.widgets.rows import Column, Line, Rows

_COLUMNS = (
    Column("Reference", 12, narrow=10),
    Column("Kind", 14, wide=True),
    Column("What"),
    Column("Who", 18, narrow=10),
    Column("When", 18, narrow=12),
    Column("Status", 13, narrow=11),
)
_MOST = 300
_QUESTIONS = (
    ("1", "overdue", "overdue"),
    ("2", "before-next", "due before the next meeting"),
    ("3", "silent", "silent"),
    ("4", "to-close", "to close"),
)
_EMPTY = (
    "The action log is empty.\n\n"
    "Requests, actions, recommendations and resolutions to follow up come here by themselves "
    "from what is captured: /request text @who when."
)
_NONE = "Nothing in the log is like that. Take words away to find more; / goes to them."


class LogPage(Page):
    """The action log over all meetings."""

    PAGE = LOG
    BINDINGS = bindings_for(LOG)
    CSS_PATH = "log.tcss"
    AUTO_FOCUS = "Rows"

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._question = ""

    def headline(self) -> str:
        """The page's name."""
        return "Action log"

    def body(self) -> ComposeResult:
        """Questions and words to find, the table, and the chosen entry in full."""
        yield Static(id="questions", markup=False)
        with Horizontal(id="find"):
            yield Static("/", markup=False)
            yield TextField("open", "words, owner:DCF, kind:request, overdue, open", id="words")
        with Vertical(classes="main"):
            yield Rows(_COLUMNS)
            yield Static(classes="empty", markup=False)
        with VerticalScroll(id="entry", can_focus=False):
            yield Static(markup=False)

    def fill(self) -> None:
        """Show the counts and the entries that are asked for."""
        follow_ups = self.services.follow_ups
        words = f"{self._question} {self.query_one('#words', TextField).value}"
        rows = follow_ups.rows(find=words)
        self.query_one("#questions", Static).update(self._questions())
        self.set_class(not rows, "-bare")
        self.query_one(".empty", Static).update(content(_NONE if words.split() else _EMPTY))
        self.query_one(Rows).fill([self._line(row) for row in rows[:_MOST]])
        more = len(rows) - _MOST
        self.query_one("#entry").border_title = f"{more} more: type words to find them" if more > 0 else ""
        self._show_entry()

    def on_input_changed(self) -> None:
        """Find as one types."""
        self.fill()

    def on_input_submitted(self) -> None:
        """Go to what was found."""
        self.query_one(Rows).focus()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen entry in full."""
        self._show_entry()

    def on_data_table_row_selected(self) -> None:
        """Say what has become of the chosen entry."""
        self.action_update_entry()
