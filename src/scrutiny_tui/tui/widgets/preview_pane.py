"""The preview of the minutes, beside the item on a wide screen, in its place on a narrow one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from scrutiny_tui.tui.widgets.document_view import DocumentView, ViewParagraph

if TYPE_CHECKING:
    from scrutiny_tui.services.capture_view import Minutes


class PreviewPane(DocumentView):
    """Shows all the minutes, and follows what is being recorded."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  as textual has it
        super().__init__(id=id)
        self._minutes: Minutes | None = None
        self._paragraphs: Sequence[ViewParagraph] = ()

    def show(self, minutes: Minutes, latest: Sequence[str]) -> None:
        """Show the minutes in a house style, or why they cannot be shown in it.

        Args:
            minutes: the minutes.
            latest: identifiers of the item that is typed into and of its entries; the last of them that
                prints is kept in view.
        """
        self.entitle(f"The minutes as {minutes.style} prints them")
        if minutes is not self._minutes:
            self._minutes = minutes
            self._paragraphs = tuple(_paragraphs(minutes))
        there = {paragraph.key for paragraph in self._paragraphs}
        self.put(self._paragraphs, chosen=next((key for key in reversed(latest) if key in there), ""))


def _paragraphs(minutes: Minutes) -> Iterator[ViewParagraph]:
    from scrutiny_tui.tui.widgets.printed_blocks import printed  # noqa: PLC0415  not for the first page

    if minutes.trouble:
        yield ViewParagraph(((minutes.trouble, ""),), "   ")
    for item, blocks in minutes.sections:
        for at, paragraph in enumerate(printed(blocks, minutes.sitting.exempt)):
            yield paragraph if at or paragraph.key else replace(paragraph, key=item)
