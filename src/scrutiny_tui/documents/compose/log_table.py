"""Tables of the action log: which of its columns a document prints, and how each reads."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True)
class LogTables:
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
    ) -> Table:
        """Rows of the log as a table.

        Args:
            name: what the table is, for those who cannot see it.
            rows: the rows.
            without: names of the columns that are left out.
            boxes: heading and content of a last column in which something is to be ticked; None for no such
                column.
        """
        columns = [column for column in log_columns.COLUMNS if column.share and column.name not in without]
        heading, content = boxes or ("", "")
        shares = [*(column.share for column in columns), *([_BOXES_SHARE] if boxes else [])]
        ticked = (plain_runs(content),) if boxes else ()
        return Table(
            name=name,
            header=(*map(self.style.action_log.heading, columns), *filter(None, [heading])),
            rows=tuple(
                (*(plain_runs(self._cell(column, row)) for column in columns), *ticked) for row in rows
            ),
            widths=tuple(share / sum(shares) for share in shares),
        )

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
                return self.say(words.due, wording=row.due, date="" if day == row.due else day)
            case "status":
                return words.statuses.get(entry.status, entry.status)
            case "update":
                return self.say(words.updated, date=self._date(entry.updated), update=row.update)
        cell = column.cell(row)
        return cell if isinstance(cell, str) else self._date(cell)

    def _date(self, day: date | None) -> str:
        """A day as the log writes it; empty for none."""
        dates = self.style.dates
        return date_in(self.style.action_log.date, day, dates.months, dates.days) if day else ""
