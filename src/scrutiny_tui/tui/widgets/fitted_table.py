"""A table whose columns fit the width of the screen, and which keeps the chosen row.

The rows that fill the screen are there at once. The others follow while nothing else is done, so that a log
of thousands of entries can be scrolled through and still opens, and is searched, within a key.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.actions import SkipAction
from textual.widgets import DataTable

from scrutiny_tui.tui.painting import after_painting
from scrutiny_tui.tui.text import cell, shorten

_MARK = "►"
_NARROW = 100
_BAR = 1
_LEAST = 4
_AT_ONCE = 100
"""How many rows are added at a time: more than fill a screen, in less time than a key takes."""
_MOST_LINES = 8
"""Words that would take more lines of a row are cut."""


class TableColumn(Struct, frozen=True):
    """A column of a table.

    Attributes:
        title: its heading.
        width: in cells; None for a share of what the other columns leave.
        narrow: its width on a narrow screen, where that differs.
        share: how large a share, when `width` is None.
        right: whether its words are aligned to the right, as figures are.
        wide: whether it is shown on a wide screen only.
        if_filled: whether it is shown only where a row has something in it.
        wraps: whether words that are too long are wrapped instead of cut.
        grows: by how many cells it may be wider than `width` for its longest words.
    """

    title: str
    width: int | None = None
    narrow: int | None = None
    share: int = 1
    right: bool = False
    wide: bool = False
    if_filled: bool = False
    wraps: bool = False
    grows: int = 0


class TableRow(Struct, frozen=True):
    """A row of a table.

    Attributes:
        key: identifier or reference of the record it shows.
        cells: the words, one for each column.
        style: the style of its words ("dim"); it never carries a meaning alone.
    """

    key: str
    cells: tuple[str, ...]
    style: str = ""


class FittedTable(DataTable[Text]):
    """A table with one chosen row, marked with a sign before it.

    Args:
        columns: its columns.
    """

    def __init__(self, columns: Sequence[TableColumn]) -> None:
        super().__init__(cursor_type="row", zebra_stripes=False)
        self._wanted = tuple(columns)
        self._wraps = any(column.wraps for column in columns)
        self._shown: tuple[TableRow, ...] = ()
        self._fitted: Mapping[int, int] = {}
        self._adding = False
        self._marked: str | None = None
        self._choose_next = ""

    @property
    def chosen(self) -> str:
        """The key of the chosen row; empty when there is none."""
        return self._shown[self.cursor_row].key if 0 <= self.cursor_row < len(self._shown) else ""

    def choose(self, key: str) -> None:
        """Choose the row of that key when the table is next filled: it may be new."""
        self._choose_next = key

    def fill(self, rows: Sequence[TableRow]) -> None:
        """Show other rows; the chosen one stays chosen while it is there (see also `choose`).

        Args:
            rows: from top to bottom.
        """
        chosen, row = self._choose_next or self.chosen, self.cursor_row
        self._choose_next = ""
        self._shown = tuple(rows)
        places = {shown.key: place for place, shown in enumerate(self._shown)}
        self._draw(places.get(chosen, min(row, len(self._shown) - 1)))

    def action_select_cursor(self) -> None:
        """Act on the chosen row; where there is none, leave the key to the page, which says why."""
        if not self._shown:
            raise SkipAction
        super().action_select_cursor()

    def action_scroll_home(self) -> None:
        """Go to the first row: textual would go to the first column."""
        self.action_scroll_top()

    def action_scroll_end(self) -> None:
        """Go to the last row."""
        self._add_rows(len(self._shown))
        self.action_scroll_bottom()

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the columns to the new width."""
        self._draw(self.cursor_row)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Move the sign to the chosen row."""
        if self._marked is not None and self._marked in self.rows:
            self.update_cell(self._marked, _MARK, cell(""))
        if event.row_key in self.rows and self._shown:
            self._marked = event.row_key.value
            self.update_cell(event.row_key, _MARK, cell(_MARK, "bold"))

    def _draw(self, row: int) -> None:
        if not self.size.width:
            return  # not laid out yet: the first `on_resize` draws
        self._fitted = self._widths()
        self.clear(columns=True)
        self.add_column("", width=1, key=_MARK)
        for place, width in self._fitted.items():
            column = self._wanted[place]
            self.add_column(cell(column.title, right=column.right), width=width, key=str(place))
        self._add_rows(max(row, 0) + _AT_ONCE)
        self._marked = None
        if self._shown:
            self.move_cursor(row=max(row, 0), animate=False)
        self._add_rest()

    def _add_rows(self, end: int) -> None:
        """Add the rows up to that place that are not there yet."""
        for shown in self._shown[self.row_count : end]:
            words = [
                _words(self._wanted[place], shown.cells[place], shown.style, width)
                for place, width in self._fitted.items()
            ]
            self.add_row(cell(""), *words, key=shown.key, height=None if self._wraps else 1)

    def _add_rest(self) -> None:
        if self.row_count < len(self._shown) and not self._adding:
            self._adding = True
            after_painting(self, self._add_more)

    def _add_more(self) -> None:
        self._adding = False
        if self.size.width:  # else the next `on_resize` draws them all
            self._add_rows(self.row_count + _AT_ONCE)
            self._add_rest()

    def _is_filled(self, place: int) -> bool:
        return any(row.cells[place] for row in self._shown)

    def _columns_that_fit(self) -> list[tuple[int, TableColumn, int | None]]:
        roomy = self.size.width >= _NARROW
        return [
            (
                place,
                column,
                self._grown(place, column, column.width if roomy else column.narrow or column.width),
            )
            for place, column in enumerate(self._wanted)
            if (roomy or not column.wide) and (not column.if_filled or self._is_filled(place))
        ]

    def _grown(self, place: int, column: TableColumn, width: int | None) -> int | None:
        """The width of a column, with room for its longest words where it may grow."""
        if width is None or not column.grows:
            return width
        longest = max((cell_len(row.cells[place]) for row in self._shown), default=0)
        return min(max(width, longest), width + column.grows)

    def _widths(self) -> dict[int, int]:
        columns = self._columns_that_fit()
        gaps = 2 * self.cell_padding * (len(columns) + 1)
        fixed = sum(width or 0 for _, _, width in columns)
        shares = sum(column.share for _, column, width in columns if width is None)
        left = max(self.size.width - len(_MARK) - _BAR - gaps - fixed, 0)
        return {
            place: width or max(left * column.share // max(shares, 1), _LEAST)
            for place, column, width in columns
        }


def _words(column: TableColumn, words: str, style: str, width: int) -> Text:
    found = cell(shorten(words, _MOST_LINES * width), style, right=column.right)
    found.no_wrap = not column.wraps
    found.overflow = "fold" if column.wraps else "ellipsis"
    return found
