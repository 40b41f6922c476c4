"""The edits that put the items of a published agenda on the agenda of a meeting."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Author, Note, Paper, Purpose
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.item_numbers import check_number
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.order_keys import apart, between, place_at
from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, PublishedItem
from scrutiny_tui.domain.recording.places import entries_apart
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import one_line

_ALIKE = 0.8
"""Two titles more alike than this are one title, reworded."""


class ImportedItems(Struct, frozen=True):
    """What an import does to the items of a meeting.

    Attributes:
        new: the items that are added.
        altered: the items that get another number, title, place or part.
        same: the items that stand on the agenda as they were published.
        others: the items that the published agenda does not have, as they are afterwards.
        after: the sitting with them, and with the new entries in them.
    """

    new: tuple[Item, ...]
    altered: tuple[Item, ...]
    same: tuple[Item, ...]
    others: tuple[Item, ...]
    after: Sitting


def imported_items(sitting: Sitting, agenda: PublishedAgenda, new_id: Callable[[], str]) -> ImportedItems:
    """The items of a meeting after a published agenda was put on it.

    An item that stands there already is the same item: one of the same title, else one of the same number
    whose title is like it or a part of it. Its published purpose takes the place of the public one it has.
    The order is that of the published agenda; an item that it does not have stays behind the one that it
    stood behind, and loses its number where another item has that now.

    Args:
        sitting: the sitting before.
        agenda: the published agenda.
        new_id: returns an identifier that was never given out before.

    Raises:
        Refused: two items of the published agenda have the same number, or one has a number too long.
    """
    known = _matched(sitting.items, agenda.items)
    taken = [_taken(published, known.get(at), sitting, new_id()) for at, published in enumerate(agenda.items)]
    for at, item in enumerate(taken):
        check_number(item.number, taken[:at], None)
    numbers = {item.number.casefold() for item in taken if item.number}
    matched = {item.id for item in known.values()}
    others = [
        replace(item, number="") if item.number.casefold() in numbers else item
        for item in sitting.items
        if item.id not in matched
    ]
    placed = _placed(_in_order(sitting.items, taken, others))
    apart_now = entries_apart(sitting)
    purposed = apart_now.with_entries(_with_published_purposes(apart_now, agenda.items, taken))
    parts = tuple(_parts(purposed, agenda.items, taken, new_id))
    after = replace(purposed, items=tuple(placed), entries=(*purposed.entries, *parts))
    before, filled = {item.id: item for item in sitting.items}, _items_filled(apart_now, after)
    apart_from = {item.id for item in others}
    published = [item for item in after.items if item.id not in apart_from]
    kept = [item for item in published if item.id in before]
    same = [item for item in kept if item.id not in filled and _is_alike(item, before[item.id])]
    return ImportedItems(
        new=tuple(item for item in published if item.id not in before),
        altered=tuple(item for item in kept if item not in same),
        same=tuple(same),
        others=tuple(item for item in after.items if item.id in apart_from),
        after=after,
    )


def _is_alike(item: Item, before: Item) -> bool:
    """Whether an item is as it was before, wherever it stands."""
    return replace(item, place=before.place) == before


def _matched(items: Sequence[Item], published: Sequence[PublishedItem]) -> dict[int, Item]:
    """The items that stand on the agenda already, by their place on the published one."""
    found: dict[int, Item] = {}
    for same in (_same_item, _same_title, _same_number):
        for at, one in enumerate(published):
            taken = {item.id for item in found.values()}
            item = next((item for item in items if item.id not in taken and same(item, one)), None)
            if at not in found and item is not None:
                found[at] = item
    return found


def _same_item(item: Item, published: PublishedItem) -> bool:
    return _same_title(item, published) and item.number.casefold() == published.number.casefold()


def _same_title(item: Item, published: PublishedItem) -> bool:
    return bool(item.title) and _key(item.title) == _key(published.title)


def _same_number(item: Item, published: PublishedItem) -> bool:
    if not item.number or item.number.casefold() != published.number.casefold():
        return False
    shorter, longer = sorted((_key(item.title), _key(published.title)), key=len)
    return longer.startswith(shorter) or difflib.SequenceMatcher(None, shorter, longer).ratio() > _ALIKE


def _key(title: str) -> str:
    """What two writings of one title have in common."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def _taken(published: PublishedItem, item: Item | None, sitting: Sitting, new_id: str) -> Item:
    """An item as it was published; one that is there already keeps its kind and what else is known of it."""
    title = one_line(published.title)
    urgent = one_line(published.urgent_because) or (VERIFY if published.urgent else "")
    if item is None:
        kind, paragraphs = guessed_kind(title), published.likely_exempt
        new = Item(new_id, sitting.meeting.id, "", published.number, title, kind, urgent_because=urgent)
        return replace(new, likely_exempt=paragraphs)
    if not title or _same_title(item, published):
        title = item.title
    number = published.number or item.number
    after = item.altered(title, item.kind, None)
    private = published.likely_exempt if item.likely_exempt in (None, ()) else item.likely_exempt
    return replace(after, number=number, urgent_because=item.urgent_because or urgent, likely_exempt=private)


def _in_order(before: Sequence[Item], taken: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """Items in the published order, each of the others behind the item it stood behind."""
    ids = [item.id for item in before]
    found = list(taken)
    for other in others:
        nearest = ids[: ids.index(other.id)][-1:]
        at = next((at for at, item in enumerate(found) if item.id in nearest), -1)
        found.insert(at + 1, other)
    return found


def _placed(items: Sequence[Item]) -> list[Item]:
    """Items in that order, with places; those that stand in that order already keep theirs."""
    places: list[str] = []
    for item in items:
        last = places[-1] if places else None
        places.append(
            item.place if item.place and (last is None or item.place > last) else between(last, None)
        )
    return [replace(item, place=place) for item, place in zip(items, apart(places), strict=True)]


def _items_filled(before: Sitting, after: Sitting) -> set[str | None]:
    """The items of which an entry was added, altered or taken out."""
    old, new = ({entry.id: entry for entry in sitting.entries} for sitting in (before, after))
    return {entry.item for one, other in ((old, new), (new, old)) for entry in _lacking(one, other)}


def _lacking(entries: Mapping[str, Entry], others: Mapping[str, Entry]) -> list[Entry]:
    """The entries that are not as they are among others."""
    return [entry for entry in entries.values() if others.get(entry.id) != entry]


def _with_published_purposes(
    sitting: Sitting, published: Sequence[PublishedItem], taken: Sequence[Item]
) -> tuple[Entry, ...]:
    """The entries of a meeting, the public purposes of its items as they were published.

    A purpose that was not published becomes one that the item does not have yet, or goes. Private ones stay.
    """
    altered: dict[str, Entry | None] = {}
    for one, item in zip(published, taken, strict=True):
        said = {_key(words): one_line(words) for words in one.purposes}
        own = [entry for entry in sitting.of_item(item.id) if _is_public_purpose(entry, sitting)]
        stale = [entry for entry in own if _key(entry.text) not in said]
        missing = [said[key] for key in said if key not in {_key(entry.text) for entry in own}]
        if said:
            altered |= {entry.id: None for entry in stale}
            altered |= {
                entry.id: _with_purpose(entry, words) for entry, words in zip(stale, missing, strict=False)
            }
    entries = (altered.get(entry.id, entry) for entry in sitting.entries)
    return tuple(entry for entry in entries if entry is not None)


def _is_public_purpose(entry: Entry, sitting: Sitting) -> bool:
    return isinstance(entry.body, Purpose) and entry.exempt is None and entry.id not in sitting.exempt


def _with_purpose(entry: Entry, words: str) -> Entry:
    return replace(entry, line=f"/purpose {words}", body=Purpose(words), mentions=())


def _parts(
    sitting: Sitting, published: Sequence[PublishedItem], taken: Sequence[Item], new_id: Callable[[], str]
) -> Iterator[Entry]:
    """The purposes, author lines, papers and notes that the items do not have yet, as entries."""
    placed = [(entry.place, entry.item) for entry in sitting.entries]
    for one, item in zip(published, taken, strict=True):
        known = {(type(entry.body), _key(entry.text)) for entry in sitting.of_item(item.id)}
        for command, body in _bodies(one):
            if (type(body), _key(body.text)) in known:
                continue
            at = max((at + 1 for at, (_, of) in enumerate(placed) if of == item.id), default=len(placed))
            place = place_at(at, [other for other, _ in placed])
            placed.insert(at, (place, item.id))
            yield Entry(new_id(), sitting.meeting.id, item.id, place, f"/{command} {body.text}", body)


def _bodies(item: PublishedItem) -> Iterator[tuple[str, Purpose | Author | Paper | Note]]:
    """What is recorded of the parts of an item, each with the command that types it."""
    for words in item.purposes:
        yield "purpose", Purpose(one_line(words))
    for words in item.authors:
        yield "report", Author(one_line(words))
    for words in item.papers:
        yield "paper", Paper(one_line(words))
    for words in item.exempt_words:
        yield "note", Note(f"The published agenda says: “{one_line(words)}”")
