"""The page of the glossary: what initials mean that are no one's."""

from textual.app import ComposeResult

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.tui.commands import GLOSSARY, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.glossary_form import edited_initials, imported_glossary, new_initials
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Initials", 12),
    TableColumn("Meaning", share=3, wraps=True),
    TableColumn("Used by", 15),
    TableColumn("", 6, if_filled=True),
)
_NEW_KEY, _UNDO_KEY = key_of(GLOSSARY, "new-initials"), key_of(GLOSSARY, "undo")
_EMPTY = (
    "No initials are explained yet.\n\n"
    f"Press {_NEW_KEY} to enter what initials mean that are no one's, such as SEND or NEET; "
    f"{key_of(GLOSSARY, 'import-glossary')} takes them all from a list. Minutes and agenda then have them in "
    "full where they are first mentioned, and they are no longer doubted."
)


class GlossaryPage(Page):
    """The glossary of one committee, with the initials that every committee uses.

    Args:
        subject: identifier of the committee.
    """

    PAGE = GLOSSARY
    BINDINGS = bindings_for(GLOSSARY)

    def headline(self) -> str:
        """Whose glossary it is."""
        return f"Glossary · {self._committee.name}"

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show the initials."""
        rows = [_line(entry) for entry in self.services.glossary.entries(self.subject)]
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)

    def on_data_table_row_selected(self) -> None:
        """Change the chosen initials."""
        self.action_edit_initials()

    def action_new_initials(self) -> None:
        """Enter initials."""
        choose = self.query_one(PlaceholderTable).choose
        self.open(FormPage(new_initials(self.services, self._committee, choose)))

    def action_edit_initials(self) -> None:
        """Change the chosen initials."""
        entry = self._chosen()
        if entry is not None:
            self.open(FormPage(edited_initials(self.services, self._committee, entry)))

    def action_import_glossary(self) -> None:
        """Take the initials of a list."""
        self.open(FormPage(imported_glossary(self.services, self._committee)))

    def action_remove_initials(self) -> None:
        """Take the chosen initials out of the glossary."""
        entry = self._chosen()
        if entry is not None and self.attempt(lambda: self.services.glossary.remove(entry)):
            self.say(f"{entry.initials} is out of the glossary. {_UNDO_KEY} brings it back.")

    def _chosen(self) -> GlossaryEntry | None:
        key, found = self.query_one(PlaceholderTable).chosen, list[GlossaryEntry]()
        if not key:
            self.say(f"No initials are explained yet: press {_NEW_KEY} to enter some.")
        else:
            self.attempt(lambda: found.append(self.services.glossary.entry(key)))
        return found[0] if found else None

    @property
    def _committee(self) -> Committee:
        return self.services.workspace.committee(self.subject)


def _line(entry: GlossaryEntry) -> TableRow:
    whose = "this committee" if entry.committee else "every committee"
    exempt = "EXEMPT" if entry.exempt is not None else ""
    return TableRow(entry.id, (entry.initials, entry.meaning, whose, exempt))
