"""Tables of the action log: which of its columns a document prints, and how each reads."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from msgspec import Struct

from scrutiny_tui.documents.compose.context import known_everywhere
from scrutiny_tui.documents.styles.date_formats import date_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log_columns import LogColumn
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.printable import Table, plain_runs

_BOXES_SHARE = 13
_UPRIGHT, _LANDSCAPE = 86, 136
"""How many characters of a table stand on a line of an upright page, and of one in landscape."""
_WIDE_FONTS = ("verdana", "dejavu sans", "lucida sans", "lucida sans unicode", "bookman old style")
_WIDER = 1.18
"""How much wider the letters of these are than those of most."""
_SPACE = re.compile(r"[ \n]+")
"""What a line may be broken at; not a no-break space."""
_EDGES = 3
"""The room between the words of two columns, in characters."""


class LogTables(Struct, frozen=True):
    """The words and tables of a committee's log.

    Attributes:
        committee: whose log it is.
        style: the house style.
    """

    committee: Committee
    style: HouseStyle

    def say(self, wording: str, /, **values: str) -> str:
        """A wording about the log with its gaps filled."""
        return filled(wording, known_everywhere(self.committee, self.style) | values)

    def table(
        self,
        name: str,
        rows: Iterable[LogRow],
        without: Collection[str] = (),
        boxes: tuple[str, str] | None = None,
        *,
        upright: bool = False,
    ) -> Table:
        """Rows of the log as a table, whose columns have room for their longest words.

        Args:
            name: what the table is, for those who cannot see it.
            rows: the rows.
            without: names of the columns that are left out.
            boxes: heading and content of a last column in which something is to be ticked; None, or no
                heading, for no such column.
            upright: whether the page is upright, and not landscape.
        """
        columns = [column for column in log_columns.COLUMNS if column.share and column.name not in without]
        heading, content = boxes or ("", "")
        shares = [*(column.share for column in columns), *([_BOXES_SHARE] if heading else [])]
        header = (*map(self.style.action_log.heading, columns), *filter(None, [heading]))
        ticked = (content,) if heading else ()
        cells = [(*(self._cell(column, row) for column in columns), *ticked) for row in rows]
        return Table(
            name=name,
            header=header,
            rows=tuple(tuple(map(plain_runs, row)) for row in cells),
            widths=fitted(shares, (header, *cells), self._line(upright=upright)),
        )

    def _line(self, *, upright: bool) -> int:
        """How many characters stand on a line of a table."""
        line = _UPRIGHT if upright else _LANDSCAPE
        return round(line / _WIDER) if self.style.layout.font.casefold() in _WIDE_FONTS else line

    def _cell(self, column: LogColumn, row: LogRow) -> str:
        """What is printed in a cell; in some columns it includes the value of another column."""
        words, entry = self.style.action_log, row.entry
        match column.name:
            case "meeting":
                return self.say(words.minute, date=self._date(entry.recorded), item=row.item_number)
            case "text":
                return f"{words.kinds.get(entry.kind, entry.kind)}: {entry.text or self.style.draft.no_text}"
            case "due":
                day = self._date(row.due_date)
                return self.say(
                    words.due,
                    wording=row.due,
                    date="" if day == row.due else day,
                    first=row.first_due,
                    late=self._late(row.overdue_days),
                )
            case "status":
                return words.statuses.get(entry.status, entry.status)
            case "update":
                day = self._date(entry.updated)
                return self.say(words.updated, date=day, update=row.update, reason=row.reason)
        cell = column.cell(row)
        return cell if isinstance(cell, str) else self._date(cell)

    def _late(self, days: int) -> str:
        """By how much something is overdue; empty where it is not."""
        words = self.style.action_log
        return self.say(words.day if days == 1 else words.days, count=str(days)) if days else ""

    def _date(self, day: date | None) -> str:
        """A day as the log writes it; empty for none."""
        dates = self.style.dates
        return date_in(self.style.action_log.date, day, dates.months, dates.days) if day else ""


def fitted(shares: Sequence[int], cells: Sequence[Sequence[str]], line: int) -> tuple[float, ...]:
    """The widths of columns: their shares, but with room for the longest word of each.

    A word that takes more than twice the column's share, such as an address of a page, is broken. Where there
    is no room for all of the longest words, each column is as much too narrow as the others.

    Args:
        shares: how wide each column is, relative to the others.
        cells: the words of the table, row by row.
        line: how many characters stand on a line.
    """
    wanted = [share / sum(shares) for share in shares]
    longest = [max(map(_longest_word, column)) for column in zip(*cells, strict=True)]
    least = [min((length + _EDGES) / line, 2 * width) for length, width in zip(longest, wanted, strict=True)]
    fixed: dict[int, float] = {}
    while True:
        room = 1 - sum(fixed.values())
        free = sum(width for place, width in enumerate(wanted) if place not in fixed)
        widths = [fixed.get(place, width * room / (free or 1)) for place, width in enumerate(wanted)]
        narrow = {place: least[place] for place, width in enumerate(widths) if width < least[place]}
        if sum((fixed | narrow).values()) >= 1:
            return tuple(width / sum(least) for width in least)
        if not narrow:
            return tuple(width / sum(widths) for width in widths)
        fixed |= narrow


def _longest_word(cell: str) -> int:
    return max(map(len, _SPACE.split(cell)))
