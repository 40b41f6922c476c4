"""Doubts about a reason in an item in which nothing has been decided: it was typed in another item."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Discussion, RoomEvent
from scrutiny_tui.domain.outcomes import Reason
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.sitting import Sitting

_DECIDES_NOTHING = Discussion | RoomEvent | Reason


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The reasons of an item that stand before anything in it that may have one."""
    decided = False
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Reason) and not decided:
            sentence = (
                "This is the reason for a decision, and nothing has been decided in this item before it."
            )
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)
        decided = decided or isinstance(entry.body, Exclusion) or not isinstance(entry.body, _DECIDES_NOTHING)
