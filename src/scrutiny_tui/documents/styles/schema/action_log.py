"""The table `action_log`: the action log as a document."""

from dataclasses import dataclass
from typing import Annotated

from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.documents.styles.wordings import Wording, gaps


@dataclass(frozen=True, slots=True)
class LogWords:
    """The committee's action log, a table of seven columns.

    Attributes:
        document: the title in the file's properties.
        line: the line under the committee's name; {date} is the day as at which the log is printed.
        exempt: the line that marks a log of exempt entries.
        empty: printed if the log has no entries.
        footer: the footer of each page.
        total: the line under the table.
        columns: the headings of reference, meeting and minute, wording, owner, due, status, last update.
        minute: the meeting and the item that an entry comes from.
        due: the due wording as typed, and the day that it gives; {date} is left out where the two say the
            same.
        updated: the last update and its day.
        date: how a date in the table is written, as in `dates.date`.
        kinds: what the kinds of entry are called.
        statuses: what the statuses are called.
    """

    document: Annotated[str, gaps("date")]
    line: Annotated[str, gaps("date")]
    exempt: Wording
    empty: Wording
    footer: Annotated[str, gaps("date")]
    total: Annotated[str, gaps("count")]
    columns: tuple[str, ...]
    minute: Annotated[str, gaps("date", "item")]
    due: Annotated[str, gaps("wording", "date")]
    updated: Annotated[str, gaps("update", "date")]
    date: str
    kinds: dict[str, str]
    statuses: dict[str, str]

    def __post_init__(self) -> None:
        if len(self.columns) != 7:
            raise InvalidSettingError("columns", "must have seven headings")
