"""When a presence event happened, where its line names an item ("/in Dunne after item 2")."""

from typing import TypeAlias

from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.room_events import Attendance, Concerned, Declaration, Moment, Presence, Relation
from scrutiny_tui.domain.sitting import Sitting

PlaceInTime: TypeAlias = tuple[str, int]
"""A place in the order of discussion, and whether just before it (-1), at it (0) or just after it (1)."""


def item_of(sitting: Sitting, concerned: Concerned) -> Item | None:
    """The item that a line names, which may have been added to the agenda since; None where there is none."""
    found = sitting.item(concerned.item)
    if found is None and concerned.number:
        found = sitting.item_numbered(concerned.number)
    return found


def items_named(body: Body) -> tuple[str, ...]:
    """Identifiers of the items that a line names, beside the one in which it was typed."""
    return tuple(concerned.item for concerned in _named(body) if concerned.item is not None)


def numbers_named(body: Body) -> tuple[str, ...]:
    """The agenda numbers by which a line names items, as typed."""
    return tuple(concerned.number for concerned in _named(body) if concerned.number)


def _named(body: Body) -> tuple[Concerned, ...]:
    match body:
        case Declaration(items=items):
            return items
        case Presence(moment=Moment(concerned=concerned)):
            return (concerned,)
        case _:
            return ()


def happened(sitting: Sitting, entry: Entry) -> PlaceInTime:
    """When what an entry records happened: at its own place, unless it names an item as the moment."""
    told = entry.body.moment if isinstance(entry.body, Presence) else None
    item = item_of(sitting, told.concerned) if told else None
    recorded = sitting.of_item(item.id) if item else ()
    others = [other for other in recorded if other.id != entry.id and not other.is_prepared]
    within = item is not None and entry.item == item.id and told and told.relation is not Relation.AFTER
    if told is None or not others or within:
        return entry.place, 0
    return (others[-1].place, 1) if told.relation is Relation.AFTER else (others[0].place, -1)


def has_moment(entry: Entry) -> bool:
    """Whether an entry names an item as its moment, and may stand out of order."""
    return isinstance(entry.body, Presence) and entry.body.moment is not None


def as_they_happened(sitting: Sitting) -> list[Entry]:
    """The entries that say who attends, in the order in which it happened."""
    told = [entry for entry in sitting.entries if isinstance(entry.body, Attendance | Presence)]
    return sorted(told, key=lambda entry: happened(sitting, entry)) if any(map(has_moment, told)) else told
