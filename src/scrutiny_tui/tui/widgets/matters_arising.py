"""What of the action log the agenda prints under the item for it, a line for each entry."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.log_rows import LogRow, arising, closed_since
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.widgets.log_entry import due_in_short

_REFERENCE, _OWNER, _DUE = 11, 10, 13
"""The widths of the columns, in cells; the wording has the rest."""


def matters_arising(rows: Sequence[LogRow], today: date) -> Content:
    """What is before the meeting, and what was closed since the last one.

    Args:
        rows: the log as it stands before the meeting.
        today: the day it is.
    """
    before, closed = arising(rows), closed_since(rows)
    head = f"Printed here from the action log: {len(before)} open"
    head += f", {len(closed)} closed since the last meeting" if closed else ""
    lines = [content(head, "bold"), *_lines(before, today), *_lines(closed, today, "$foreground-muted")]
    return Content("\n").join(lines)


def _lines(rows: Sequence[LogRow], today: date, style: str = "") -> Iterator[Content]:
    for row in rows:
        state = row.status if row.closed_since or row.entry.status is Status.REPORTED_DONE else ""
        cells = (
            (row.entry.id, _REFERENCE),
            (row.owner or "no owner", _OWNER),
            (state or due_in_short(row, today), _DUE),
        )
        exempt = "exempt: " if row.entry.private else ""
        yield content("  ".join(_cell(*cell) for cell in cells) + f"  {exempt}{row.entry.text}", style)


def _cell(words: str, width: int) -> str:
    shown = shorten(words, width)
    return shown + " " * (width - cell_len(shown))
