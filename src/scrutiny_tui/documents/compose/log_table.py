"""Tables of the action log: which of its columns a document shows, and how each reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from scrutiny_tui.documents.compose.context import known_everywhere
from scrutiny_tui.documents.compose.log_rows import ActionRow
from scrutiny_tui.documents.styles.date_formats import date_in
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.printable import Table, plain


class Column(IntEnum):
    """The columns of the log, in the order of their headings (`LogWords.columns`)."""

    REFERENCE = 0
    MINUTE = 1
    WORDING = 2
    OWNER = 3
    DUE = 4
    STATUS = 5
    UPDATE = 6


_SHARES = (14, 13, 29, 12, 15, 10, 13)
"""How wide the columns are to each other: five of them fit an upright page, all of them one on its side."""

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
        rows: Iterable[ActionRow],
        columns: tuple[Column, ...] = tuple(Column),
        boxes: tuple[str, str] | None = None,
    ) -> Table:
        """Rows of the log as a table.

        Args:
            name: what the table is, for those who cannot see it.
            rows: the rows.
            columns: the columns shown, in order.
            boxes: heading and content of a last column in which something is to be ticked; None for no such.
        """
        heading, content = boxes or ("", "")
        shares = [*(_SHARES[column] for column in columns), *([_BOXES_SHARE] if boxes else [])]
        cells = (self._cells(row) for row in rows)
        ticked = (plain(content),) if boxes else ()
        return Table(
            name=name,
            header=(*(self.style.action_log.columns[column] for column in columns), *filter(None, [heading])),
            rows=tuple((*(plain(each[column]) for column in columns), *ticked) for each in cells),
            widths=tuple(share / sum(shares) for share in shares),
        )

    def _cells(self, row: ActionRow) -> tuple[str, ...]:
        words = self.style.action_log
        due_date = self._date(row.due_date) if row.due_date else ""
        return (
            row.reference,
            self.say(words.minute, date=self._date(row.meeting), item=row.item),
            f"{words.kinds.get(row.kind, row.kind)}: {row.text or self.style.draft.no_text}",
            ", ".join(row.owners),
            self.say(words.due, wording=row.due, date="" if due_date == row.due else due_date),
            words.statuses.get(row.status, row.status),
            self.say(words.updated, date=self._date(row.updated), update=row.update),
        )

    def _date(self, day: date) -> str:
        dates = self.style.dates
        return date_in(self.style.action_log.date, day, dates.months, dates.days)
