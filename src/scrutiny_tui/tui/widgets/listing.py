"""A table of lines, with what to do first in its place while there are none."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.fitted_table import FittedTable, TableColumn, TableRow


class Listing(Vertical):
    """A table that is never just empty.

    Args:
        columns: what the lines show.
    """

    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__()
        self._columns = columns

    def compose(self) -> ComposeResult:
        """The table, and the words beneath it."""
        yield FittedTable(self._columns)
        yield Static(classes="instead", markup=False)

    @property
    def rows(self) -> FittedTable:
        """The table."""
        return self.query_one(FittedTable)

    @property
    def chosen(self) -> str:
        """What the chosen line stands for; empty when there is none."""
        return self.rows.chosen

    def choose(self, key: str) -> None:
        """Choose the line that stands for `key` when the lines are next shown: it may be new."""
        self.rows.choose(key)

    def fill(self, lines: Sequence[TableRow], instead: str) -> None:
        """Show other lines.

        Args:
            lines: from top to bottom.
            instead: what to do first, shown when there are no lines.
        """
        self.rows.fill(lines)
        # The table keeps a line of its own when it is empty: a hidden one would lose the keys.
        self.set_class(not lines, "-bare")
        words = self.query_one(".instead", Static)
        words.update(content(instead))
        words.display = not lines
