"""The page of people: the members, officers and others of one committee."""

from textual.app import ComposeResult

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.tui.commands import PEOPLE, PEOPLE_IMPORT, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.person_form import edited_person, new_person
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Name", share=3),
    TableColumn("Capacity", 10),
    TableColumn("Office", 10),
    TableColumn("Role", share=2),
    TableColumn("Initials", 8),
)
_NEW_KEY = key_of(PEOPLE, "new-person")
_EMPTY = (
    "Nobody belongs to this committee yet.\n\n"
    f"Press {_NEW_KEY} to add its members and the officers who attend. "
    f"{key_of(PEOPLE, 'import-people')} takes them all from a spreadsheet. "
    "When you capture, a surname, a role or initials are then enough."
)


class PeoplePage(Page):
    """The people of one committee.

    Args:
        subject: identifier of the committee.
    """

    PAGE = PEOPLE
    BINDINGS = bindings_for(PEOPLE)

    def headline(self) -> str:
        """Whose people these are."""
        return f"People · {self._committee().name}"

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show the people."""
        members = self.services.prepare.members(self._committee())
        self.query_one(PlaceholderTable).fill(
            [_line(person, membership) for person, membership in members], _EMPTY
        )

    def on_data_table_row_selected(self) -> None:
        """Change the chosen person."""
        self.action_edit_person()

    def action_new_person(self) -> None:
        """Add a person."""
        choose = self.query_one(PlaceholderTable).choose
        self.open(FormPage(new_person(self.services, self._committee(), choose)))

    def action_edit_person(self) -> None:
        """Change the chosen person."""
        chosen = self._chosen()
        if chosen is None:
            self.say(f"There is nobody to change: press {_NEW_KEY} to add a person.")
        else:
            self.open(FormPage(edited_person(self.services, *chosen)))

    def action_import_people(self) -> None:
        """Take the people from a list."""
        self.open_page(PEOPLE_IMPORT, self.subject)

    def action_remove_person(self) -> None:
        """Take the chosen person off the committee."""
        chosen = self._chosen()
        if chosen is None:
            self.say("There is nobody to take off the committee.")
            return
        person, membership = chosen
        if self.attempt(lambda: self.services.prepare.remove_membership(membership)):
            self.say(f"{person.name} is off the committee. {key_of(PEOPLE, 'undo')} undoes it.")

    def _chosen(self) -> tuple[Person, Membership] | None:
        wanted = self.query_one(PlaceholderTable).chosen
        members = self.services.prepare.members(self._committee())
        return next((found for found in members if found[1].id == wanted), None)

    def _committee(self) -> Committee:
        return self.services.workspace.committee(self.subject)


def _line(person: Person, membership: Membership) -> TableRow:
    cells = (person.name, membership.capacity, membership.office, person.role, person.initials)
    return TableRow(membership.id, cells)
