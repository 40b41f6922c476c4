"""What the panes of capture show: the item and the whole minutes, each made once until something changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.services.capture_view import CaptureView, Minutes, view_of
from scrutiny_tui.services.entry_rows import doubts_by_entry
from scrutiny_tui.services.styled_rows import StyledRows

if TYPE_CHECKING:
    from scrutiny_tui.domain.sitting import Sitting
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.export import Export


class ShownMinutes:
    """Makes what the panes show of a meeting, and keeps it while the meeting stays the same.

    Args:
        capture: the meeting that is captured.
        export: gives the use case that composes minutes in a house style.

    Attributes:
        composing: whether the item is shown in its house style. The bar has the keys first: until the style
            is loaded, the item is shown in plain words.
        doubting: whether what is doubted is said: not before `read_ahead`, or the keys would wait for that.
        preview_open: whether all the minutes are shown as they will read.
        style: name of the house style they are shown in; empty for the committee's own.
    """

    def __init__(self, capture: Capture, export: Callable[[], Export]) -> None:
        self.composing = self.doubting = self.preview_open = False
        self.style = ""
        self._capture = capture
        self._export = export
        self._rows = StyledRows(lambda sitting, item: export().by_entry(sitting, item))
        self._doubts: Mapping[str, tuple[str, ...]] = {}
        self._view: CaptureView | None = None
        self._minutes: Minutes | None = None

    @property
    def view(self) -> CaptureView:
        """The meeting as the panes show it: the same object until something changes.

        What is not composed yet reads in plain words, and is doubted as it was when `mark_doubts` was last
        called.
        """
        known, sitting, item = self._view, self._capture.sitting, self._capture.item
        if known is None or known.sitting is not sitting or known.item is not item:
            self._view = known = view_of(sitting, item, self._rows.rows(sitting, item, self._doubts))
        return known

    @property
    def minutes(self) -> Minutes | None:
        """All the minutes as they will read, while they are shown; the same object until they change.

        Where the house style cannot be read, they say so in one sentence.
        """
        if not self.preview_open:
            return None
        known, sitting, style = self._minutes, self._capture.sitting, self._shown_style
        if known is None or known.sitting is not sitting or known.style != style:
            try:
                known = Minutes(sitting, style, tuple(self._export().preview(sitting, style)))
            except (Refused, FileTrouble) as refusal:
                known = Minutes(sitting, style, trouble=str(refusal))
            self._minutes = known
        return known

    def compose(self) -> None:
        """Show the item in its house style from here on. The style is read again: it may have changed."""
        self.composing = True
        self._rows.forget()
        self._minutes = None

    def compose_item(self) -> None:
        """Bring the item into its house style; it stays in plain words where the style cannot be read."""
        view = self.view
        if self.composing and view.item is not None:
            self._rows.compose(view.sitting, view.item)
            self._bring_up_to_date(view)

    def read_ahead(self, sitting: Sitting) -> None:
        """Load the rules for doubts and read the words of a meeting; another thread may do this.

        A fault here occurs again when the doubts are worked out, and is shown then.
        """
        with suppress(Exception):
            from scrutiny_tui.domain.doubts.found import read_ahead  # noqa: PLC0415  the screen is drawn first

            read_ahead(sitting)
        self.doubting = True

    def mark_doubts(self) -> None:
        """Bring the entries of the item up to date with what is doubted of them."""
        if not self.doubting:
            return
        from scrutiny_tui.domain.doubts.found import doubts_of  # noqa: PLC0415  as above

        view = self.view
        debated = view.item.id if view.item and view.sitting.meeting.state is State.LIVE else None
        found = doubts_by_entry(doubts_of(view.sitting), debated)
        if found != self._doubts:
            self._doubts = found
            self._bring_up_to_date(view)

    def turn_preview(self) -> None:
        """Show all the minutes in the committee's own house style; a second time, the item again."""
        self._export().reload_styles()
        self.compose()
        self.preview_open, self.style = not self.preview_open, ""

    def next_style(self) -> None:
        """Show the minutes in the next house style, and in the first after the last."""
        names, style = self._export().styles, self._shown_style
        self.style = names[(names.index(style) + 1) % len(names)] if style in names else names[0]

    @property
    def _shown_style(self) -> str:
        return self.style or self._capture.sitting.committee.style

    def _bring_up_to_date(self, view: CaptureView) -> None:
        rows = self._rows.rows(view.sitting, view.item, self._doubts)
        if rows != view.rows:
            self._view = replace(view, rows=rows)
