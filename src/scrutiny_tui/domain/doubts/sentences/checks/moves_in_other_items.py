"""A coming or leaving that words tell of in another item than that in which it is recorded."""

import re
from collections.abc import Iterator
from datetime import time

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import ToldMoveAtItem
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown
from scrutiny_tui.domain.word_pattern import WordPattern

_LOOKS_BACK = WordPattern(
    r"\b(?:had(?! to\b)|has|have|having|earlier|already|who|since|when|before|after|as)\b", re.IGNORECASE
)
"""What tells, before the time, that it had happened before: "who left at 11.40", "since he left at 11.40"."""
_CLOCK = WordPattern(CLOCK)
_HAPPENED = WordPattern(r"\b(?:earlier|already|before)\b", re.IGNORECASE)
"""What tells it behind the time as well."""
_DID = {Move.WENT: "left", Move.CAME: "came in"}


def check(sitting: Sitting, entry: Entry, named: Named, move: Move, at: time | None) -> Iterator[Doubt]:
    """What is doubted of words that someone came or left at a time at which it is recorded elsewhere.

    Nothing is, where they look back, or where no business stands between the words and the record.
    """
    key = identity_in(sitting, named)
    recorded = [
        one
        for one in sitting.entries
        if isinstance(one.body, Presence)
        and one.body.move is move
        and one.body.at == at
        and key in {identity_in(sitting, each) for each in one.body.people}
    ]
    if at is None or move not in _DID or not recorded or _looks_back(entry.text):
        return
    if any(_may_be_of(sitting, one, one.body, entry) for one in recorded if isinstance(one.body, Presence)):
        return
    where = sitting.item(recorded[-1].item)
    if where is not None and where.number:
        told = f"{printed_name(sitting, named)} {_DID[move]} at {shown(at)}, in this item"
        yield contradicted(entry, DoubtKind.MOVEMENT, told, f"it is recorded in item {where.number}")


def recorded_later(sitting: Sitting, entry: Entry, key: str, move: Move) -> str:
    """Where the first move of someone after an entry is recorded, if it is such a one; else empty.

    Args:
        sitting: the meeting.
        entry: the entry.
        key: who, by `identity`.
        move: whether they came or left.
    """
    for one in sitting.entries:
        body = one.body
        if one.place <= entry.place or not isinstance(body, Presence):
            continue
        if key in {identity_in(sitting, named) for named in body.people}:
            item = sitting.item(one.item)
            where = f"in item {item.number}" if item and item.number else "in another item"
            at = f" at {shown(body.at)}" if body.at else ""
            return f"it is recorded only later, {where}{at}" if body.move is move else ""
    return ""


def told_too_early(entry: Entry, said: str, recorded: str) -> Iterator[Doubt]:
    """That a move is recorded later than it is told; nothing where words name its item: that is checked."""
    if not any(isinstance(one.assertion, ToldMoveAtItem) for one in asserted(entry.text)):
        yield contradicted(entry, DoubtKind.MOVEMENT, said, recorded)


def _looks_back(text: str) -> bool:
    """Whether words tell of something that had happened before, and not only when or why it did."""
    clock = _CLOCK.search(text)
    end = clock.start() if clock else len(text)
    return _LOOKS_BACK.search(text, 0, end) is not None or _HAPPENED.search(text, end) is not None


def _may_be_of(sitting: Sitting, recorded: Entry, body: Presence, entry: Entry) -> bool:
    """Whether what is recorded belongs to the item of the words, or stands just before or behind them."""
    named = item_of(sitting, body.moment.concerned) if body.moment else None
    if entry.item in (recorded.item, named.id if named else recorded.item):
        return True
    first, last = sorted((recorded.place, entry.place))
    between = (one for one in sitting.entries if first < one.place < last)
    return all(isinstance(one.body, RoomEvent | Note) for one in between)
