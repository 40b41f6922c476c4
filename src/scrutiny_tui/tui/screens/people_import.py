"""The page that imports people: each row of a list beside what is understood of it."""

from collections.abc import Sequence
from pathlib import Path

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.people_list.reader import PeopleList
from scrutiny_tui.domain.recording.imported_people import ImportOutcome, PlannedPerson
from scrutiny_tui.services.people_import import PeopleImport
from scrutiny_tui.tui.commands import PEOPLE_IMPORT, bindings_for, key_label, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.import_page import ImportPage
from scrutiny_tui.tui.screens.listed_person_form import listed_person_form
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow

_TAKE_KEY = key_of(PEOPLE_IMPORT, "take")


class PeopleImportPage(ImportPage):
    """Imports the people of a list into one committee.

    Args:
        subject: identifier of the committee.
    """

    PAGE = PEOPLE_IMPORT
    BINDINGS = bindings_for(PEOPLE_IMPORT)
    COLUMNS = (
        TableColumn("Is", 13),
        TableColumn("Name", share=4, wraps=True),
        TableColumn("As", 10),
        TableColumn("Role", share=3, wraps=True),
        TableColumn("Initials", 8, wide=True),
        TableColumn("Notes", share=3),
    )
    PASTE_HERE = "paste the rows here, or type the path of the file"
    EMPTY = (
        "Copy the rows from Excel or Word with their headings and paste them here, or type the path of the "
        f"file above and press {key_label('enter')}: .xlsx or .csv.\n\n"
        "The columns are known by their headings: Name or First name and Surname, Title, Role or Post, "
        "Capacity or Type, Initials, Votes, Council, From, To. What is understood then stands here, row by "
        "row. "
        f"Nobody is added before you press {_TAKE_KEY}."
    )
    NONE_READ = "No list was read yet: paste one, or type the path of its file."

    def headline(self) -> str:
        """Whose people they are."""
        return f"Import people · {self._committee.name}"

    def fill(self) -> None:
        """Show the rows, and what taking them would do."""
        self._planned = self._imports.planned(self._committee, self._list)
        super().fill()

    def read_file(self, path: Path) -> None:
        """Read the list in a file."""
        self._imports.keep(self._committee, self._imports.read_file(self._committee, path))

    def read_text(self, text: str) -> None:
        """Read a list that was pasted."""
        self._imports.keep(self._committee, self._imports.read_text(self._committee, text))

    def has_lines(self) -> bool:
        """Whether a list was read and not yet taken."""
        return bool(self._list.people)

    def rows(self) -> Sequence[TableRow]:
        """The rows of the list, each with what taking it would do."""
        return [_row(at, one) for at, one in enumerate(self._planned.planned)]

    def told(self) -> str:
        """What taking the list would do, and what of it is not taken."""
        return " ".join((f"{_TAKE_KEY}: {self._planned.summary}", *self._planned.told))

    def in_full(self, at: int) -> str:
        """A row as it stands in the list, and all that is said of it."""
        if at >= len(self._planned.planned):
            return ""
        one = self._planned.planned[at]
        notes = "; ".join(one.notes)
        return f"{one.listed.place}: {one.listed.source}\n{one.outcome}{': ' if notes else ''}{notes}"

    def change(self, at: int) -> None:
        """Say what a row is understood as."""
        self.open(FormPage(listed_person_form(self._imports, self._committee, at)))

    def leave_out(self, at: int) -> None:
        """Take nothing of a row, or take it again."""
        self._imports.leave_out(self._committee, at)

    def take(self) -> str:
        """Put the people of the list on the committee."""
        return self._imports.take(self._committee, self._list).summary

    @property
    def _imports(self) -> PeopleImport:
        return self.services.people_import

    @property
    def _committee(self) -> Committee:
        return self.services.workspace.committee(self.subject)

    @property
    def _list(self) -> PeopleList:
        return self._imports.kept(self._committee)


def _row(at: int, planned: PlannedPerson) -> TableRow:
    row, notes = planned.listed, "; ".join(planned.notes)
    if row.left_out:
        return TableRow(str(at), (planned.outcome, row.source, "", "", "", notes), "dim")
    style = "dim" if planned.outcome is ImportOutcome.LEFT_OUT else ""
    said = row.details
    cells = (planned.outcome, said.name, said.office or said.capacity, said.role, said.initials, notes)
    return TableRow(str(at), cells, style)
