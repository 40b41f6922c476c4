"""What the panes of capture show: the item and the whole minutes, each made once until something changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.services.capture_view import CaptureView, Minutes, view_of
from scrutiny_tui.services.styled_rows import StyledRows

if TYPE_CHECKING:
    from scrutiny_tui.domain.meetings import Item
    from scrutiny_tui.domain.sitting import Sitting
    from scrutiny_tui.services.export import Export


class ShownMinutes:
    """Makes what the panes show of a meeting, and keeps it while the meeting stays the same.

    Args:
        export: gives the use case that composes minutes in a house style.
    """

    def __init__(self, export: Callable[[], Export]) -> None:
        self._export = export
        self._rows = StyledRows(lambda sitting, item: export().by_entry(sitting, item))
        self._view: CaptureView | None = None
        self._minutes: Minutes | None = None

    def view(self, sitting: Sitting, item: Item | None) -> CaptureView:
        """The meeting with one item open; what is not composed yet reads in plain words."""
        known = self._view
        if known is None or known.sitting is not sitting or known.item is not item:
            self._view = known = view_of(sitting, item, self._rows.rows(sitting, item))
        return known

    def compose(self, view: CaptureView) -> None:
        """Compose the item of a view in its house style; it stays in plain words if that is unreadable."""
        if view.item is None:
            return
        self._rows.compose(view.sitting, view.item)
        rows = self._rows.rows(view.sitting, view.item)
        if rows != view.rows:
            self._view = replace(view, rows=rows)

    def minutes(self, sitting: Sitting, style: str) -> Minutes:
        """All the minutes in a house style; one sentence of trouble where it cannot be read."""
        known = self._minutes
        if known is None or known.sitting is not sitting or known.style != style:
            try:
                known = Minutes(sitting, style, tuple(self._export().preview(sitting, style)))
            except (Refused, FileTrouble) as refusal:
                known = Minutes(sitting, style, trouble=str(refusal))
            self._minutes = known
        return known

    def forget(self) -> None:
        """Compose everything again when it is next asked for: a house style may have changed."""
        self._rows.forget()
        self._minutes = None
