"""The copy of an item that goes to the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture.answers import Reply

if TYPE_CHECKING:  # what composes documents is imported with its first use
    from scrutiny_tui.services.capture_view import CaptureView
    from scrutiny_tui.services.export import Export


def copy_of_item(export: Export, view: CaptureView, style: str) -> tuple[str | None, Reply]:
    """The public part of the item as the minutes print it, and what the clerk is told.

    Args:
        export: what prints it.
        view: the meeting with the item.
        style: name of the house style; empty for the committee's own.

    Returns:
        The text and the answer; no text where there is nothing to copy.
    """
    if view.item is None:
        return None, answers.NOTHING_TO_COPY
    try:
        copy = export.item_as_text(view.sitting, view.item, style)
    except (Refused, FileTrouble) as refusal:
        return None, Reply(str(refusal), wrong=True)
    return copy.text, Reply(answers.copied(view.item, copy.text, copy.left_out))
