"""The two parts of a meeting's record: what the public may read, and what it may not.

The part is chosen before anything is composed, so that exempt words never come near a public document.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting


class Part(StrEnum):
    """Which part of the record a document is made of."""

    PUBLIC = "public"
    EXEMPT = "exempt"


def part_of(sitting: Sitting, part: Part) -> Sitting:
    """The sitting as that part of it stands, and nothing of the other.

    The resolution to exclude the public and the public's return are themselves public. A title that is not
    for the public leaves an item without a title and without the reason it was urgent; the house style has
    words of its own to put there (`Item.title_exempt` stays set).

    Args:
        sitting: the whole sitting.
        part: the part wanted.

    Returns:
        PUBLIC: every item, with the entries made in public, and which items have others. EXEMPT: the
        entries made in private, and the items that have any.
    """
    exempt = sitting.exempt
    wanted = part is Part.EXEMPT
    entries = tuple(entry for entry in sitting.entries if (entry.id in exempt) is wanted)
    log = tuple(logged for logged in sitting.log if _is_exempt(logged, exempt) is wanted)
    items = _with_entries(sitting.items, entries) if wanted else tuple(map(_for_the_public, sitting.items))
    withheld = () if wanted else _with_entries(sitting.items, (e for e in sitting.entries if e.id in exempt))
    return replace(
        sitting, entries=entries, log=log, items=items, withheld=frozenset(item.id for item in withheld)
    )


def _is_exempt(logged: LogEntry, exempt: frozenset[str]) -> bool:
    return logged.exempt or logged.entry in exempt


def _with_entries(items: tuple[Item, ...], entries: Iterable[Entry]) -> tuple[Item, ...]:
    begun = {entry.item for entry in entries}
    return tuple(item for item in items if item.id in begun)


def _for_the_public(item: Item) -> Item:
    return replace(item, title="", urgent_because="") if item.title_exempt else item
