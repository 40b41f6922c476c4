"""The page that imports a published agenda: each of its lines beside what it is understood as."""

from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, UnderstoodLine
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.agenda_import import AgendaImport
from scrutiny_tui.tui.commands import IMPORT, bindings_for, key_label, key_of
from scrutiny_tui.tui.screens.agenda_line_form import line_form
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable
from scrutiny_tui.tui.widgets.text_field import TextField

_COLUMNS = (
    TableColumn("Is", 11),
    TableColumn("No.", 6),
    TableColumn("Taken"),
    TableColumn("In the source"),
)
_TAKE_KEY = key_of(IMPORT, "take-agenda")
_EMPTY = (
    "Copy the agenda from its web page or its Word file and paste it here, or type the path of its file "
    f"above and press {key_label('enter')}: .docx, .html as a browser saves it, or .txt.\n\n"
    "What is understood then stands here beside the source. Nothing is on the agenda of the meeting before "
    f"you press {_TAKE_KEY}."
)
_NONE_READ = "No agenda was read yet: paste one, or type the path of its file."
_QUOTES = "\"'"
"""What a terminal puts around the path of a file that is dragged into it."""


class SourceField(TextField):
    """The field for the path of a file. A text of several lines pasted into it is the agenda itself."""

    class AgendaPasted(Message):
        """An agenda was pasted.

        Args:
            text: its text.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def on_paste(self, event: events.Paste) -> None:
        """Hand over an agenda; leave a path to the field."""
        if "\n" in event.text.strip() or "\r" in event.text.strip():
            event.prevent_default()
            event.stop()
            self.post_message(SourceField.AgendaPasted(event.text))


class AgendaImportPage(Page):
    """Imports a published agenda into one meeting.

    Args:
        subject: reference of the meeting.
    """

    PAGE = IMPORT
    BINDINGS = bindings_for(IMPORT)
    CSS_PATH = "agenda_import.tcss"
    AUTO_FOCUS = "SourceField"

    def headline(self) -> str:
        """Whose agenda it is."""
        return f"Import an agenda · {self.services.workspace.sitting(self.subject).committee.name}"

    def facts(self) -> tuple[str, ...]:
        """The date of the meeting."""
        return (written(self.services.workspace.meeting(self.subject).date),)

    def body(self) -> ComposeResult:
        """The field for the source, the lines, and the chosen one in full."""
        with Horizontal(id="source"):
            yield Static("File", markup=False)
            yield SourceField(placeholder="paste the agenda here, or type the path of its file")
        yield Static(id="told", markup=False)
        yield PlaceholderTable(_COLUMNS)
        with VerticalScroll(id="line", can_focus=False):
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Go to the lines that were read before."""
        if self._lines:
            self.query_one(PlaceholderTable).table.focus()

    @property
    def _imports(self) -> AgendaImport:
        return self.services.agenda_import

    @property
    def _lines(self) -> tuple[UnderstoodLine, ...]:
        return self._imports.kept(self.subject)

    def fill(self) -> None:
        """Show the lines and what taking them would do."""
        lines = self._lines
        rows = [_row(at, line) for at, line in enumerate(lines) if not line.source.around]
        told = self.query_one("#told", Static)
        told.update(content(self._told(lines)))
        told.display = self.query_one("#line").display = bool(lines)
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)
        self._show_line()

    def on_data_table_row_highlighted(self) -> None:
        """Show the chosen line in full."""
        self._show_line()

    def on_data_table_row_selected(self) -> None:
        """Change the chosen line."""
        self.action_change_line()

    def on_input_submitted(self) -> None:
        """Read the file whose path was typed."""
        typed = self.query_one(SourceField).value.strip().strip(_QUOTES)
        if typed:
            self.attempt(lambda: self._read(self._imports.read_file(Path(typed).expanduser())))
        elif self._lines:
            self.query_one(PlaceholderTable).table.focus()
        else:
            self.say(_NONE_READ)

    def on_source_field_agenda_pasted(self, event: SourceField.AgendaPasted) -> None:
        """Read a text that was pasted into the field."""
        self._read(self._imports.read_text(event.text))

    def on_paste(self, event: events.Paste) -> None:
        """Read a text that was pasted into the table."""
        if event.text.strip():
            self._read(self._imports.read_text(event.text))

    def action_change_line(self) -> None:
        """Say what the chosen line is."""
        at = self._chosen
        if at is not None:
            self.open(FormPage(line_form(self._imports, self.subject, at)))

    def action_leave_line(self) -> None:
        """Take nothing from the chosen line, or take it again."""
        at = self._chosen
        if at is not None:
            self._imports.leave_out(self.subject, at)
            self.show()

    def action_take_agenda(self) -> None:
        """Put what was understood on the agenda of the meeting."""
        done: list[str] = []
        if not self._lines:
            self.say(_NONE_READ)
        elif self.attempt(lambda: done.append(self._imports.take(self.subject, self._lines).summary)):
            self.go_back(f"Imported: {done[0]} {key_of(IMPORT, 'undo')} takes it back.")

    def action_go_to_source(self) -> None:
        """Go to the field for a file or a paste."""
        self.query_one(SourceField).focus()

    def _read(self, lines: tuple[UnderstoodLine, ...]) -> None:
        self._imports.keep(self.subject, lines)
        self.query_one(PlaceholderTable).table.focus()
        self.show()

    @property
    def _chosen(self) -> int | None:
        key = self.query_one(PlaceholderTable).chosen
        if not key:
            self.say(_NONE_READ)
        return int(key) if key else None

    def _told(self, lines: tuple[UnderstoodLine, ...]) -> str:
        """What taking the lines would do, or why they cannot be taken."""
        if not lines:
            return ""
        around = sum(line.source.around for line in lines)
        left = sum(line.meaning is LineMeaning.NOT_TAKEN for line in lines) - around
        page = f", {counted(around, 'line')} of the page around it" if around else ""
        try:
            planned = self._imports.planned(self.subject, lines)
        except ClerkError as refusal:
            return str(refusal)
        return " ".join(
            (f"{_TAKE_KEY}: {planned.summary}", f"Not taken: {counted(left, 'line')}{page}.", *planned.told)
        )

    def _show_line(self) -> None:
        key = self.query_one(PlaceholderTable).chosen
        lines = self._lines
        shown = ""
        if key and int(key) < len(lines):
            line = lines[int(key)]
            taken = f"{line.number} {line.taken}".strip() or "nothing"
            shown = f"{line.source.place}: {line.source.shown}\n{line.meaning}: {taken}"
        self.query_one("#line > Static", Static).update(content(shown))


def _row(at: int, line: UnderstoodLine) -> TableRow:
    style = "dim" if line.meaning is LineMeaning.NOT_TAKEN else ""
    meaning = f"  {line.meaning}" if line.meaning is not LineMeaning.ITEM else line.meaning
    return TableRow(str(at), (meaning, line.number, line.taken, line.source.shown), style)
