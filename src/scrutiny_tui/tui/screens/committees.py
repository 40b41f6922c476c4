"""The page of committees, which leads to their people."""

from textual.app import ComposeResult

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.tui.commands import COMMITTEES, PEOPLE, PROGRAMME, STANDING, bindings_for, key_of
from scrutiny_tui.tui.screens.committee_form import edited_committee, new_committee, own_deadlines
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Committee", wraps=True),
    TableColumn("Called", 13),
    TableColumn("House style", 13),
    TableColumn("Quorum", 7, right=True),
    TableColumn("People", 6, right=True),
)
_NEW_KEY = key_of(COMMITTEES, "new-committee")
_EMPTY = (
    "There is no committee yet.\n\n"
    f"Press {_NEW_KEY} to add the one you minute: its name, its house style, "
    "and its quorum if you know it."
)


class CommitteesPage(Page):
    """All committees."""

    PAGE = COMMITTEES
    BINDINGS = bindings_for(COMMITTEES)

    def headline(self) -> str:
        """The page's name."""
        return "Committees"

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show the committees."""
        committees = self.services.workspace.committees()
        self.query_one(PlaceholderTable).fill([self._line(committee) for committee in committees], _EMPTY)

    def on_data_table_row_selected(self) -> None:
        """Open the chosen committee's people."""
        self.action_people()

    def action_open_committee(self) -> None:
        """Open the chosen committee's people."""
        self.action_people()

    def action_people(self) -> None:
        """Open the chosen committee's people."""
        if self._chosen() is None:
            self.say(f"There is no committee yet: press {_NEW_KEY} to add one.")
        else:
            self.open_page(PEOPLE, self.query_one(PlaceholderTable).chosen)

    def action_new_committee(self) -> None:
        """Add a committee."""
        self.open(FormPage(new_committee(self.services, self.query_one(PlaceholderTable).choose)))

    def action_edit_committee(self) -> None:
        """Change the chosen committee."""
        chosen = self._chosen()
        if chosen is None:
            self.say(f"There is no committee to change: press {_NEW_KEY} to add one.")
        else:
            self.open(FormPage(edited_committee(self.services, chosen)))

    def action_own_deadlines(self) -> None:
        """Change the deadlines of the chosen committee."""
        chosen = self._chosen()
        if chosen is None:
            self.say(f"There is no committee to change: press {_NEW_KEY} to add one.")
        else:
            self.open(FormPage(own_deadlines(self.services, chosen)))

    def action_standing_agenda(self) -> None:
        """Open the chosen committee's standing agenda."""
        if self._chosen() is None:
            self.say(f"There is no committee yet: press {_NEW_KEY} to add one.")
        else:
            self.open_page(STANDING, self.query_one(PlaceholderTable).chosen)

    def action_programme(self) -> None:
        """Open the chosen committee's work programme."""
        if self._chosen() is None:
            self.say(f"There is no committee yet: press {_NEW_KEY} to add one.")
        else:
            self.open_page(PROGRAMME, self.query_one(PlaceholderTable).chosen)

    def _chosen(self) -> Committee | None:
        return self.services.workspace.store.get(Committee, self.query_one(PlaceholderTable).chosen)

    def _line(self, committee: Committee) -> TableRow:
        people = len(self.services.prepare.members(committee))
        quorum = committee.quorum_typed or "not set"
        return TableRow(
            committee.id,
            (committee.name, committee.term, committee.style, quorum, str(people)),
        )
