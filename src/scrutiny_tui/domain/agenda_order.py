"""Where a new item of an agenda stands that no number places."""

import re
from collections.abc import Sequence

from scrutiny_tui.domain.item_kinds import LOG, guessed_kind
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.published_agenda.marks import is_about_exclusion
from scrutiny_tui.domain.standing_agenda import closes_an_agenda

_LOG = re.compile(rf"\b(?:{LOG})\b", re.IGNORECASE)
_OPENING = (ItemKind.FORMALITY, ItemKind.QUESTION, ItemKind.ELECTION)


def place_of_new(item: Item, items: Sequence[Item]) -> int:
    """How many items of an agenda stand before one that is added to it.

    In public it stands behind the last public item of business: before those that close the agenda, before
    what is in private, and, unless it is urgent itself, before urgent items. One that closes the agenda
    stands last in public. In private it stands behind the last item in private, or else at the end.

    Args:
        item: the new item.
        items: the others, in order.
    """
    if item.is_private:
        return max((at for at, other in enumerate(items, 1) if other.is_private), default=len(items))
    if closes_an_agenda(item.title):
        return _before_private(item, items)
    at = len(items)
    while at and _stands_behind(item, items, at - 1):
        at -= 1
    return at


def _before_private(item: Item, items: Sequence[Item]) -> int:
    """How many items stand before those in private at the end, and the exclusion of the public for them."""
    at = end = len(items)
    while at and items[at - 1].is_private:
        at -= 1
    excludes = at < end and at and is_about_exclusion(items[at - 1].title)
    return at - 1 if excludes and not is_about_exclusion(item.title) else at


def _stands_behind(item: Item, items: Sequence[Item], at: int) -> bool:
    """Whether an item of the agenda stands behind new business."""
    other = items[at]
    if other.is_private or (other.urgent_because and not item.urgent_because):
        return True
    # The action log opens many agendas: it closes one in which business stands before it.
    opens = _LOG.search(other.title) and not any(map(_is_business, items[:at]))
    return closes_an_agenda(other.title) and not opens


def _is_business(item: Item) -> bool:
    opens = item.kind in _OPENING or guessed_kind(item.title) in _OPENING
    return not opens and not item.is_private and not closes_an_agenda(item.title)
