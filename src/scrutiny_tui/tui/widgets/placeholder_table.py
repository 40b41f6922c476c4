"""A table that says what to do first while it has no rows."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import FittedTable, TableColumn, TableRow


class PlaceholderTable(Vertical):
    """A table, or what to do first while it has no rows.

    Args:
        columns: its columns.
    """

    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__()
        self._columns = columns

    def compose(self) -> ComposeResult:
        """The table, and the words that replace its rows."""
        yield FittedTable(self._columns)
        yield Static(classes="instead", markup=False)

    @property
    def table(self) -> FittedTable:
        """The table."""
        return self.query_one(FittedTable)

    @property
    def chosen(self) -> str:
        """The key of the chosen row; empty when there is none."""
        return self.table.chosen

    def choose(self, key: str) -> None:
        """Choose the row of that key when the rows are next shown: it may be new."""
        self.table.choose(key)

    def fill(self, rows: Sequence[TableRow], instead: str) -> None:
        """Show other rows.

        Args:
            rows: from top to bottom.
            instead: what to do first, shown when there are no rows.
        """
        self.table.fill(rows)
        # The table stays on the screen, one line high, when it is empty: a hidden one would lose the focus.
        self.set_class(not rows, "-bare")
        words = self.query_one(".instead", Static)
        words.update(content(instead))
        words.display = not rows
