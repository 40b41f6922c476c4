"""What of the action log belongs to an item of the agenda, a line for each entry."""

from collections.abc import Iterator
from datetime import date

from rich.cells import cell_len

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.services.items_on_agenda import ItemOnAgenda
from scrutiny_tui.tui.text import shorten
from scrutiny_tui.tui.widgets.document_view import ViewParagraph
from scrutiny_tui.tui.widgets.log_entry import due_in_short

_OWNER, _DUE = 10, 19
"""The greatest widths of the columns, in cells; the wording has the rest."""


def matters_arising(shown: ItemOnAgenda, today: date) -> Iterator[ViewParagraph]:
    """What of the log is before the meeting under the item, and what was closed since the last one.

    Args:
        shown: the item.
        today: the day it is.
    """
    rows = (*shown.before, *shown.closed)
    if not rows and not shown.is_of_log:
        return
    where = "Printed from" if shown.is_of_log else "In"
    head = f"{where} the action log: {len(shown.before)} open"
    head += f", {len(shown.closed)} closed since the last meeting" if shown.closed else ""
    yield ViewParagraph(((head, "bold"),), "   ", gap=True)
    told = [_cells(row, today) for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*told, strict=True)]
    styles = [*[""] * len(shown.before), *["$foreground-muted"] * len(shown.closed)]
    for cells, style in zip(told, styles, strict=True):
        reference, *others = map(_padded, cells, widths)
        yield ViewParagraph((("  ".join(others).rstrip(), style),), f"   {reference}  ")


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
