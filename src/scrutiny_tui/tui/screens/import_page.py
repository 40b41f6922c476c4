"""What the pages that import share: the source, what is understood of each line, and what taking it does."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.widgets import Static

from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.tui.commands import key_of
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable
from scrutiny_tui.tui.widgets.text_field import TextField

_QUOTES = "\"'"
"""What a terminal puts around the path of a file that is dragged into it."""


class SourceField(TextField):
    """The field for the path of a file. A text of several lines pasted into it is the source itself."""

    class SourcePasted(Message):
        """A source was pasted.

        Args:
            text: its text.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def on_paste(self, event: events.Paste) -> None:
        """Hand over a source; leave a path to the field."""
        if "\n" in event.text.strip() or "\r" in event.text.strip():
            event.prevent_default()
            event.stop()
            self.post_message(SourceField.SourcePasted(event.text))


class ImportPage(Page):
    """Imports what a file or a pasted text says: each of its lines beside what is understood.

    Attributes:
        COLUMNS: the columns of the table.
        PASTE_HERE: what the field asks for.
        EMPTY: what stands there before anything was read.
        NONE_READ: what is said where something was to be done with it all the same.
    """

    CSS_PATH = "import_page.tcss"
    AUTO_FOCUS = "SourceField"
    COLUMNS: ClassVar[Sequence[TableColumn]]
    PASTE_HERE: ClassVar[str]
    EMPTY: ClassVar[str]
    NONE_READ: ClassVar[str]

    def __init__(self, subject: str = "") -> None:
        super().__init__(subject)
        self._refusal = ""
        """Why the last source could not be read; until another is, nothing is shown or imported."""

    @abstractmethod
    def read_file(self, path: Path) -> None:
        """Read a file and keep what is understood of it.

        Raises:
            ClerkError: it cannot be read.
        """

    @abstractmethod
    def read_text(self, text: str) -> None:
        """Read a text that was pasted and keep what is understood of it.

        Raises:
            ClerkError: it cannot be read.
        """

    @abstractmethod
    def has_lines(self) -> bool:
        """Whether something was read and not yet taken."""

    @abstractmethod
    def rows(self) -> Sequence[TableRow]:
        """The lines that are kept, each with its place among them as the key."""

    @abstractmethod
    def told(self) -> str:
        """What taking the lines would do.

        Raises:
            ClerkError: they cannot be taken.
        """

    @abstractmethod
    def in_full(self, at: int) -> str:
        """The line at a place in full, and what is taken of it."""

    @abstractmethod
    def change(self, at: int) -> None:
        """Say what the line at a place is."""

    @abstractmethod
    def leave_out(self, at: int) -> None:
        """Take nothing of the line at a place, or take it again."""

    @abstractmethod
    def take(self) -> str:
        """Record what was understood.

        Returns:
            What was done, in one sentence.

        Raises:
            ClerkError: it cannot be taken.
        """

    def body(self) -> ComposeResult:
        """The field for the source, the lines, and the chosen one in full."""
        with Horizontal(id="source"):
            yield Static("File", markup=False)
            yield SourceField(placeholder=self.PASTE_HERE, replaces=True)
        yield Static(id="told", markup=False)
        yield PlaceholderTable(self.COLUMNS)
        with VerticalScroll(id="line", can_focus=False):
            yield Static(markup=False)

    def on_mount(self) -> None:
        """Go to the lines that were read before."""
        if self.has_lines():
            self.query_one(PlaceholderTable).table.focus()

    def fill(self) -> None:
        """Show the lines and what taking them would do."""
        read = self._is_shown
        told = self.query_one("#told", Static)
        told.update(content(self._told() if read else ""))
        told.display = self.query_one("#line").display = read
        self.query_one(PlaceholderTable).fill(self.rows() if read else (), self.EMPTY)
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
            self._read(lambda: self.read_file(Path(typed).expanduser()))
        elif self._is_shown:
            self.query_one(PlaceholderTable).table.focus()
        else:
            self.say(self._refusal or self.NONE_READ)

    def on_source_field_source_pasted(self, event: SourceField.SourcePasted) -> None:
        """Read a text that was pasted into the field."""
        self._read(lambda: self.read_text(event.text))

    def on_paste(self, event: events.Paste) -> None:
        """Read a text that was pasted into the table."""
        if event.text.strip():
            self._read(lambda: self.read_text(event.text))

    def action_change_line(self) -> None:
        """Say what the chosen line is."""
        at = self._chosen
        if at is not None:
            self.change(at)

    def action_leave_line(self) -> None:
        """Take nothing of the chosen line, or take it again."""
        at = self._chosen
        if at is not None and self.attempt(lambda: self.leave_out(at)):
            self.show()

    def action_take(self) -> None:
        """Record what was understood."""
        done: list[str] = []
        if not self._is_shown:
            self.say(self._refusal or self.NONE_READ)
        elif self.attempt(lambda: done.append(self.take())):
            self.go_back(f"Imported: {done[0]} {key_of(self.PAGE, 'undo')} takes it back.")

    def action_go_to_source(self) -> None:
        """Go to the field for a file or a paste."""
        self.query_one(SourceField).focus()

    def _read(self, read: Callable[[], None]) -> None:
        def read_or_remember() -> None:
            try:
                read()
            except ClerkError as refusal:
                self._refusal = str(refusal)
                raise

        self._refusal = ""
        if self.attempt(read_or_remember):
            self.query_one(PlaceholderTable).table.focus()
            self.show()

    @property
    def _is_shown(self) -> bool:
        """Whether what was read is shown: not behind a source that was refused."""
        return self.has_lines() and not self._refusal

    @property
    def _chosen(self) -> int | None:
        key = self.query_one(PlaceholderTable).chosen
        if not key:
            self.say(self._refusal or self.NONE_READ)
        return int(key) if key else None

    def _told(self) -> str:
        try:
            return self.told()
        except ClerkError as refusal:
            return str(refusal)

    def _show_line(self) -> None:
        key = self.query_one(PlaceholderTable).chosen
        shown = self.in_full(int(key)) if key else ""
        self.query_one("#line > Static", Static).update(content(shown))
