"""The page that imports a published agenda: each of its lines beside what it is understood as."""

from collections.abc import Sequence
from pathlib import Path

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, UnderstoodLine
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.agenda_import import AgendaImport
from scrutiny_tui.tui.commands import IMPORT, bindings_for, key_label, key_of
from scrutiny_tui.tui.screens.agenda_line_form import line_form
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.import_page import ImportPage
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow

_TAKE_KEY = key_of(IMPORT, "take")


class AgendaImportPage(ImportPage):
    """Imports a published agenda into one meeting.

    Args:
        subject: reference of the meeting.
    """

    PAGE = IMPORT
    BINDINGS = bindings_for(IMPORT)
    COLUMNS = (
        TableColumn("Is", 11),
        TableColumn("No.", 4, grows=6),
        TableColumn("Taken"),
        TableColumn("In the source"),
    )
    PASTE_HERE = "paste the agenda here, or type the path of its file"
    EMPTY = (
        "Copy the agenda from its web page or its Word file and paste it here, or type the path of its file "
        f"above and press {key_label('enter')}: .docx, .html as a browser saves it, or .txt.\n\n"
        "What is understood then stands here beside the source. Nothing is on the agenda of the meeting "
        f"before you press {_TAKE_KEY}."
    )
    NONE_READ = "No agenda was read yet: paste one, or type the path of its file."

    def headline(self) -> str:
        """Whose agenda it is."""
        return f"Import an agenda · {self.services.workspace.sitting(self.subject).committee.name}"

    def facts(self) -> tuple[str, ...]:
        """The date of the meeting."""
        return (written(self.services.workspace.meeting(self.subject).date),)

    def read_file(self, path: Path) -> None:
        """Read the agenda in a file."""
        self._imports.keep(self.subject, self._imports.read_file(path))

    def read_text(self, text: str) -> None:
        """Read an agenda that was pasted."""
        self._imports.keep(self.subject, self._imports.read_text(text))

    def has_lines(self) -> bool:
        """Whether an agenda was read and not yet taken."""
        return bool(self._lines)

    def rows(self) -> Sequence[TableRow]:
        """The lines of the agenda, without those of the web page around it."""
        return [_row(at, line) for at, line in enumerate(self._lines) if not line.source.around]

    def told(self) -> str:
        """What taking the lines would do, and how many are not taken."""
        lines = self._lines
        around = sum(line.source.around for line in lines)
        left = sum(line.meaning is LineMeaning.NOT_TAKEN for line in lines) - around
        page = f", {counted(around, 'line')} of the page around it" if around else ""
        planned = self._imports.planned(self.subject, lines)
        return " ".join(
            (f"{_TAKE_KEY}: {planned.summary}", f"Not taken: {counted(left, 'line')}{page}.", *planned.told)
        )

    def in_full(self, at: int) -> str:
        """A line in full, and what is taken of it."""
        if at >= len(self._lines):
            return ""
        line = self._lines[at]
        taken = f"{line.number} {line.taken}".strip() or "nothing"
        return f"{line.source.place}: {line.source.shown}\n{line.meaning}: {taken}"

    def change(self, at: int) -> None:
        """Say what a line is."""
        self.open(FormPage(line_form(self._imports, self.subject, at)))

    def leave_out(self, at: int) -> None:
        """Take nothing from a line, or take it again."""
        self._imports.leave_out(self.subject, at)

    def take(self) -> str:
        """Put what was understood on the agenda of the meeting."""
        return self._imports.take(self.subject, self._lines).summary

    @property
    def _imports(self) -> AgendaImport:
        return self.services.agenda_import

    @property
    def _lines(self) -> tuple[UnderstoodLine, ...]:
        return self._imports.kept(self.subject)


def _row(at: int, line: UnderstoodLine) -> TableRow:
    style = "dim" if line.meaning is LineMeaning.NOT_TAKEN else ""
    meaning = f"  {line.meaning}" if line.meaning is not LineMeaning.ITEM else line.meaning
    return TableRow(str(at), (meaning, line.number, line.taken, line.source.shown), style)
