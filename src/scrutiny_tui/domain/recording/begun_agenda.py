"""The edits that begin the agenda of a meeting with the items of a standing agenda."""

from collections.abc import Callable, Iterator, Sequence

from scrutiny_tui.domain.changes import Edit, added
from scrutiny_tui.domain.discussion import Note, Purpose
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.item_numbers import next_number
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.standing_agenda import DaysAround, StandingItem, filled

USUAL = "Usual words:"
"""How the note begins that holds the usual words of an item."""


def begun_agenda(
    meeting: str,
    standing: Sequence[StandingItem],
    around: DaysAround,
    new_id: Callable[[], str],
    *,
    items: Sequence[Item] = (),
    entries: Sequence[Entry] = (),
) -> tuple[Edit, ...]:
    """The edits that add items to an agenda. One whose title stands there already is not added again.

    Args:
        meeting: reference of the meeting.
        standing: the items, in order.
        around: the days of the meetings before and after.
        new_id: returns an identifier that was never given out before.
        items: the items that are there already, in order.
        entries: the entries that are there already, in order.
    """
    titles = {item.title.casefold() for item in items}
    place = items[-1].place if items else None
    last = entries[-1].place if entries else None
    numbers = [item.number for item in items]
    edits: list[Edit] = []
    for one in standing:
        title = filled(one.title, around)
        if title.casefold() in titles:
            continue
        place = between(place, None)
        numbers.append(next_number(numbers))
        item = Item(new_id(), meeting, place, numbers[-1], title, one.kind, likely_exempt=one.likely_exempt)
        edits += added(item)
        for line, body in _bodies(one, around):
            last = between(last, None)
            edits += added(Entry(new_id(), meeting, item.id, last, line, body))
    return tuple(edits)


def _bodies(one: StandingItem, around: DaysAround) -> Iterator[tuple[str, Purpose | Note]]:
    """What is recorded of the parts of an item, each with the line that types it."""
    if one.purpose:
        purpose = filled(one.purpose, around)
        yield f"/purpose {purpose}", Purpose(purpose)
    if one.usual:
        # A note is never printed: it must not keep the minutes from being published.
        usual = f"{USUAL} {filled(one.usual, around, '…')}"
        yield f"/note {usual}", Note(usual)
