"""The page of people: the members, officers and others of one committee."""

from textual.app import ComposeResult

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.people import Membership, Person
from scrutiny_tui.tui.commands import GLOSSARY, PEOPLE, PEOPLE_IMPORT, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.new_year_form import new_year_form
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.person_form import edited_person, new_person
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Name", share=3, wraps=True),
    TableColumn("Capacity", 18, narrow=11, wraps=True),
    TableColumn("Term", 22, wide=True),
    TableColumn("Role", share=3, wraps=True),
    TableColumn("Initials", 8),
    TableColumn("Appointed by", 12, if_filled=True, wraps=True),
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
        prepare, committee = self.services.prepare, self._committee()
        members = prepare.members(committee)
        now = [_line(*found) for found in members if not self._is_coming(found[1])]
        coming = [_line(*found, "coming") for found in members if self._is_coming(found[1])]
        former = [_line(*found, "former") for found in prepare.former(committee)]
        self.query_one(PlaceholderTable).fill([*now, *coming, *former], _EMPTY)

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

    def action_glossary(self) -> None:
        """The glossary of the committee."""
        self.open_page(GLOSSARY, self.subject)

    def action_new_year(self) -> None:
        """Begin a municipal year."""
        self.open(FormPage(new_year_form(self.services, self._committee())))

    def action_remove_person(self) -> None:
        """Take the chosen person off the committee."""
        chosen = self._chosen()
        if chosen is None:
            self.say("There is nobody to take off the committee.")
            return
        person, membership = chosen
        if membership.ended_before(self.services.workspace.today):
            self.say(f"The term of {person.name} has ended already; earlier minutes name them.")
        elif self.attempt(lambda: self.services.prepare.remove_membership(membership)):
            self.say(f"{person.name} is off the committee. {key_of(PEOPLE, 'undo')} undoes it.")

    def _chosen(self) -> tuple[Person, Membership] | None:
        wanted = self.query_one(PlaceholderTable).chosen
        prepare, committee = self.services.prepare, self._committee()
        people = (*prepare.members(committee), *prepare.former(committee))
        return next((found for found in people if found[1].id == wanted), None)

    def _is_coming(self, membership: Membership) -> bool:
        return membership.since is not None and membership.since > self.services.workspace.today

    def _committee(self) -> Committee:
        return self.services.workspace.committee(self.subject)


def _line(person: Person, membership: Membership, when: str = "") -> TableRow:
    """A row; those who do not belong to the committee today are named so, and stand behind the others."""
    capacity = ", ".join(filter(None, (f"{when} {membership.capacity}".lstrip(), membership.office)))
    cells = (
        *(person.name, capacity, _term(membership), person.role, person.initials),
        membership.council,
    )
    return TableRow(membership.id, cells, "dim" if when else "")


def _term(membership: Membership) -> str:
    """The last day of a term, else the first; empty for one without either."""
    if membership.until is not None:
        return f"to {written(membership.until)}"
    return f"from {written(membership.since)}" if membership.since is not None else ""
