"""Doubts about a reason in an item in which nothing is decided: it was typed in another item."""

from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Discussion, Entry, RoomEvent
from scrutiny_tui.domain.outcomes import Action, Reason, Request
from scrutiny_tui.domain.room_events import Exclusion
from scrutiny_tui.domain.sitting import Sitting

_DECIDES_NOTHING = Discussion | RoomEvent | Reason
_MOST = 2
"""So much may be said between a reason and the decision behind it."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The reasons of an item that stand neither behind anything that may have one, nor shortly before it."""
    entries = sitting.of_item(item)
    may_have = [at for at, one in enumerate(entries) if _may_have_a_reason(one)]
    decided = [at for at in may_have if not isinstance(entries[at].body, Request | Action)]
    for at, entry in enumerate(entries):
        if not isinstance(entry.body, Reason) or any(other < at for other in may_have):
            continue
        behind = entries[at + 1 : decided[0]] if decided else ()
        said = [one for one in behind if not isinstance(one.body, RoomEvent | Note | Reason)]
        if not decided or len(said) > _MOST:
            where = "in this item before it" if decided else "in this item"
            sentence = f"This is the reason for a decision, and nothing is decided {where}."
            yield doubt_at(entry, DoubtKind.OUTCOME, sentence)


def _may_have_a_reason(entry: Entry) -> bool:
    return isinstance(entry.body, Exclusion) or not isinstance(entry.body, _DECIDES_NOTHING)
