"""The page of a committee's standing agenda: the items with which its meetings begin."""

from textual.app import ComposeResult

from scrutiny_tui.domain.standing_agenda import StandingItem
from scrutiny_tui.services.standing_agendas import StandingAgendas
from scrutiny_tui.tui.commands import AGENDA, STANDING, bindings_for, key_of
from scrutiny_tui.tui.screens.form_page import FormPage
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.screens.standing_item_form import edited_standing_item, new_standing_item
from scrutiny_tui.tui.widgets.fitted_table import TableColumn, TableRow
from scrutiny_tui.tui.widgets.placeholder_table import PlaceholderTable

_COLUMNS = (
    TableColumn("Title", share=3, wraps=True),
    TableColumn("Kind", 15, wraps=True),
    TableColumn("Purpose", share=2, wide=True, wraps=True),
    TableColumn("Usual words", 26, narrow=23, wraps=True),
)
_NEW_KEY, _UNDO_KEY = key_of(STANDING, "new-item"), key_of(STANDING, "undo")
_EMPTY = (
    "The committee has no standing agenda yet.\n\n"
    f"Press {_NEW_KEY} to add its items, one after another; or press {key_of(AGENDA, 'set-standing')} on the "
    "agenda of a meeting, which takes what recurs of it. Every new meeting then begins with these items."
)


class StandingAgendaPage(Page):
    """The standing agenda of one committee.

    Args:
        subject: identifier of the committee.
    """

    PAGE = STANDING
    BINDINGS = bindings_for(STANDING)

    def headline(self) -> str:
        """Whose agenda it is."""
        return f"Standing agenda · {self._standing.committee(self.subject).name}"

    def body(self) -> ComposeResult:
        """The table."""
        yield PlaceholderTable(_COLUMNS)

    def fill(self) -> None:
        """Show the items."""
        items = self._standing.committee(self.subject).standing_agenda
        rows = [_row(at, item) for at, item in enumerate(items)]
        self.query_one(PlaceholderTable).fill(rows, _EMPTY)

    def on_data_table_row_selected(self) -> None:
        """Change the chosen item."""
        self.action_edit_item()

    def action_new_item(self) -> None:
        """Add an item."""
        choose = self.query_one(PlaceholderTable).choose
        self.open(FormPage(new_standing_item(self.services, self.subject, choose)))

    def action_edit_item(self) -> None:
        """Change the chosen item."""
        at = self._chosen()
        if at is not None:
            self.open(FormPage(edited_standing_item(self.services, self.subject, at)))

    def action_item_up(self) -> None:
        """Move the chosen item up."""
        self._move(-1)

    def action_item_down(self) -> None:
        """Move the chosen item down."""
        self._move(1)

    def action_remove_item(self) -> None:
        """Take the chosen item off the standing agenda."""
        at = self._chosen()
        if at is not None:
            title = self._standing.committee(self.subject).standing_agenda[at].title
            if self.attempt(lambda: self._standing.remove(self.subject, at)):
                self.say(f"“{title}” is off the standing agenda. {_UNDO_KEY} brings it back.")

    @property
    def _standing(self) -> StandingAgendas:
        return self.services.prepare.standing

    def _move(self, by: int) -> None:
        at = self._chosen()
        if at is not None:
            # Rows are known by their place: the choice goes along with the item.
            items = len(self._standing.committee(self.subject).standing_agenda)
            self.query_one(PlaceholderTable).choose(str(min(max(at + by, 0), items - 1)))
            self.attempt(lambda: self._standing.move(self.subject, at, by))

    def _chosen(self) -> int | None:
        key = self.query_one(PlaceholderTable).chosen
        if not key:
            self.say(f"The standing agenda has no item yet: press {_NEW_KEY} to add one.")
        return int(key) if key else None


def _row(at: int, item: StandingItem) -> TableRow:
    return TableRow(str(at), (item.title, item.kind, item.purpose, item.usual))
