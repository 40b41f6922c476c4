"""What the panes of capture show: the item and the whole minutes, each made once until something changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.services.capture_view import CaptureView, Minutes, view_of
from scrutiny_tui.services.entry_rows import doubts_by_entry
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
        self._doubts: Mapping[str, tuple[str, ...]] = {}
        self._view: CaptureView | None = None
        self._minutes: Minutes | None = None

    def view(self, sitting: Sitting, item: Item | None) -> CaptureView:
        """The meeting with one item open.

        What is not composed yet reads in plain words, and is doubted as it was when `doubt` was last called.
        """
        known = self._view
        if known is None or known.sitting is not sitting or known.item is not item:
            self._view = known = view_of(sitting, item, self._rows.rows(sitting, item, self._doubts))
        return known

    def compose(self, view: CaptureView) -> None:
        """Compose the item of a view in its house style; it stays in plain words if that is unreadable."""
        if view.item is None:
            return
        self._rows.compose(view.sitting, view.item)
        self._bring_up_to_date(view)

    def doubt(self, view: CaptureView) -> None:
        """Work out what is doubted of the entries of a view."""
        from scrutiny_tui.domain.doubts.found import doubts_of  # noqa: PLC0415  the screen is drawn before

        found = doubts_by_entry(doubts_of(view.sitting))
        if found != self._doubts:
            self._doubts = found
            self._bring_up_to_date(view)

    def _bring_up_to_date(self, view: CaptureView) -> None:
        rows = self._rows.rows(view.sitting, view.item, self._doubts)
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

    def style_after(self, style: str) -> str:
        """The name of the house style after another, and of the first after the last."""
        names = self._export().styles
        return names[(names.index(style) + 1) % len(names)] if style in names else names[0]

    def forget(self) -> None:
        """Compose everything again when it is next asked for: a house style may have changed."""
        self._rows.forget()
        self._minutes = None
