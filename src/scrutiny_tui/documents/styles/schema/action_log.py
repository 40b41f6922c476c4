"""What a house style settles of the action log as a document: its words, and the headings of its table."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import Wording, gaps, kept_gaps
from scrutiny_tui.domain import log_columns
from scrutiny_tui.domain.log_columns import LogColumn

_IN_ORDER = ("reference", "meeting", "text", "owners", "due", "status", "update")
"""The columns of a bare list of headings, in its order. A column added later can only be headed by name."""


class Headings:
    """Marks a setting as the headings of the log's table, by the name of the column."""

    @property
    def names(self) -> list[str]:
        """The columns of the log."""
        return [column.name for column in log_columns.COLUMNS]

    def read(self, given: object) -> dict[str, str]:
        """The headings that a style file gives; columns that it does not name keep the program's own.

        Raises:
            ValueError: it is neither a table nor a list of headings, or names a column that is not there.
        """
        if isinstance(given, list) and len(given) == len(_IN_ORDER):
            given = dict(zip(_IN_ORDER, given, strict=True))
        if not isinstance(given, dict) or not all(isinstance(heading, str) for heading in given.values()):
            raise ValueError(f"must be a table of headings, or a list of {len(_IN_ORDER)} of them")
        unknown = [name for name in given if name not in self.names]
        if unknown:
            raise ValueError(f"names no column {unknown[0]}; there are {', '.join(self.names)}")
        return given


class LogWords(Struct, frozen=True):
    """The committee's action log, a table.

    Attributes:
        document: the title in the file's properties.
        line: the line under the committee's name; {date} is the day as at which the log is printed.
        exempt: the line that marks a log of exempt entries.
        empty: printed if the log has no entries.
        empty_before: printed if the log as it stood before a meeting had none.
        footer: the footer of each page.
        total: the line under the table.
        sheet: the name of the sheet in an Excel workbook.
        columns: the headings of the columns, each by the column's name; a column that is not named has the
            program's own heading. Kind, item, due_date and updated are columns of Excel alone. A list of
            headings is read too: those of reference, meeting, text, owners, due, status, update.
        minute: the meeting and the item that an entry comes from.
        due: the due wording as typed, and the day that it gives; {date} is left out where the two say the
            same. {first} is the wording before the date slipped, {late} by how much it is overdue.
        day: one day by which something is overdue.
        days: several days by which something is overdue.
        updated: the last update with its day, and its reason if one had to be given.
        date: how a date in the table is written, as in `dates.date`.
        kinds: what the kinds of entry are called.
        statuses: what the statuses are called.
    """

    document: Annotated[str, gaps("date")]
    line: Annotated[str, gaps("date")]
    exempt: Wording
    empty: Wording
    empty_before: Wording
    footer: Annotated[str, gaps("date")]
    total: Annotated[str, gaps("count")]
    sheet: str
    columns: Annotated[dict[str, str], Headings()]
    minute: Annotated[str, gaps("date", "item")]
    due: Annotated[str, kept_gaps("wording", "date", "first", "late", needs=["wording"])]
    day: Annotated[str, gaps("count")]
    days: Annotated[str, gaps("count", needs=["count"])]
    updated: Annotated[str, kept_gaps("update", "date", "reason", needs=["update"])]
    date: str
    kinds: dict[str, str]
    statuses: dict[str, str]

    def heading(self, column: LogColumn) -> str:
        """The heading of a column."""
        return self.columns.get(column.name, column.heading)
