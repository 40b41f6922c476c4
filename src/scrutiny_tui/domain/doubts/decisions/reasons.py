"""Doubts about a reason in an item in which nothing is decided: it was typed in another item."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Discussion, RoomEvent
from scrutiny_tui.domain.outcomes import Reason
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.sitting import Sitting

_DECIDES_NOTHING = Discussion | RoomEvent | Reason


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The reasons of an item in which nothing stands that may have one, before the reason or behind it."""
    entries = sitting.of_item(item)
    if any(isinstance(e.body, Exclusion) or not isinstance(e.body, _DECIDES_NOTHING) for e in entries):
        return
    for entry in entries:
        if isinstance(entry.body, Reason):
            sentence = "This is the reason for a decision, and nothing is decided in this item."
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)
