"""The preview of the minutes, beside the item on a wide screen, in its place on a narrow one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrutiny_tui.tui.text import content
from scrutiny_tui.tui.widgets.document_view import DocumentView, ViewParagraph

if TYPE_CHECKING:
    from scrutiny_tui.domain.printable import Block


class PreviewPane(DocumentView):
    """Shows all the minutes, and follows what is being recorded."""

    def show(
        self,
        sections: Iterable[tuple[str, Sequence[Block]]],
        exempt: frozenset[str],
        style: str,
        latest: Sequence[str],
    ) -> None:
        """Show the minutes in a house style.

        Args:
            sections: their blocks in that style, item by item, each with the item's identifier.
            exempt: identifiers of the entries that are exempt.
            style: its name.
            latest: identifiers of the item and the entries being worked on; the last one that prints is kept
                in view.
        """
        from scrutiny_tui.tui.widgets.printed_blocks import printed  # noqa: PLC0415  the first page does without

        paragraphs: list[ViewParagraph] = []
        for item, blocks in sections:
            own = list(printed(blocks, exempt))
            paragraphs += [replace(each, key=each.key or item) for each in own[:1]] + own[1:]
        self._put(paragraphs, style, latest)

    def refuse(self, reason: str, style: str) -> None:
        """Show why there is nothing in that style."""
        self._put([ViewParagraph(((reason, ""),), "   ")], style)

    def _put(self, paragraphs: Sequence[ViewParagraph], style: str, latest: Sequence[str] = ()) -> None:
        self.border_title = content(f"The minutes as {style} prints them")
        there = {paragraph.key for paragraph in paragraphs}
        self.put(paragraphs, chosen=next((entry for entry in reversed(latest) if entry in there), ""))
