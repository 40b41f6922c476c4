"""The edits that put a deferred item on the agenda of another meeting."""

from collections.abc import Callable

from msgspec.structs import replace

from scrutiny_tui.domain.agenda_order import place_of_new
from scrutiny_tui.domain.changes import Edit, added
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.item_numbers import next_number
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import IN_ORDER, between, place_at
from scrutiny_tui.domain.recording.places import edits_of_places, told_apart
from scrutiny_tui.domain.sitting import Sitting


def deferred_item(item: Item, sitting: Sitting, to: Sitting, new_id: Callable[[], str]) -> tuple[Edit, ...]:
    """The edits that add an item, with what was prepared in it, to the business of another agenda.

    What is exempt stays exempt. An item whose title is on the other agenda already is not added again.

    Args:
        item: the item.
        sitting: the meeting from which it is deferred.
        to: the meeting to which it is.
        new_id: returns an identifier that was never given out before.
    """
    items, entries = sorted(to.items, key=IN_ORDER), sorted(to.entries, key=IN_ORDER)
    if any(other.title.casefold() == item.title.casefold() for other in items):
        return ()
    after = replace(
        item,
        id=new_id(),
        meeting=to.meeting.id,
        number=next_number(other.number for other in items),
        minute_number="",
        urgent_because="",
        deferred_to=None,
        withdrawn=False,
        taken_with="",
    )
    placed = told_apart(items)
    after = replace(after, place=place_at(place_of_new(after, items), [other.place for other in placed]))
    edits = [*added(after), *edits_of_places(items, placed)]
    place = entries[-1].place if entries else None
    for entry in sitting.of_item(item.id):
        if entry.is_prepared:
            place = between(place, None)
            exempt = entry.exempt or (Exemption() if entry.id in sitting.exempt else None)
            here = replace(entry, id=new_id(), meeting=after.meeting, item=after.id, place=place)
            edits += added(replace(here, exempt=exempt))
    return tuple(edits)
