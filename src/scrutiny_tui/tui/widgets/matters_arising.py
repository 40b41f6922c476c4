"""What of the action log the agenda prints under the item for it, a line for each entry."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.log_rows import LogRow, arising, closed_since
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.widgets.log_entry import due_in_short

_OWNER, _DUE = 10, 19
"""The greatest widths of the columns, in cells; the wording has the rest."""


def matters_arising(rows: Sequence[LogRow], today: date) -> Content:
    """What is before the meeting, and what was closed since the last one.

    Args:
        rows: the log as it stands before the meeting.
        today: the day it is.
    """
    before, closed = arising(rows), closed_since(rows)
    head = f"Printed here from the action log: {len(before)} open"
    head += f", {len(closed)} closed since the last meeting" if closed else ""
    told = [_cells(row, today) for row in (*before, *closed)]
    widths = [max(map(cell_len, column)) for column in zip(*told, strict=True)]
    styles = [*[""] * len(before), *["$foreground-muted"] * len(closed)]
    lines = [
        content("  ".join(map(_padded, cells, widths)), style)
        for cells, style in zip(told, styles, strict=True)
    ]
    return Content("\n").join([content(head, "bold"), *lines])


def _cells(row: LogRow, today: date) -> tuple[str, ...]:
    """The reference, the owner, when it is due or what became of it, and the wording."""
    state = row.status if row.closed_since or row.entry.status is Status.REPORTED_DONE else ""
    due = shorten(state or due_in_short(row, today), _DUE)
    exempt = "exempt: " if row.entry.private else ""
    return (
        row.entry.id,
        shorten(row.owner or "no owner", _OWNER),
        due,
        f"{exempt}{one_line(row.entry.text)}",
    )


def _padded(words: str, width: int) -> str:
    return words + " " * (width - cell_len(words))
