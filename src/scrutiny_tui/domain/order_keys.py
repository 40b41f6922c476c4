"""Order keys: the places of items and entries. Between any two there is always room for another.

A place is a fraction written in digits and small letters, so it sorts as text; it never ends in `0`. Moving
an entry therefore alters that entry alone, which keeps the change small and its undo exact. Places given at
the end count upwards, and begin with the number of digits they count in: sixty thousand of them need at most
five characters.
"""

from collections.abc import Sequence
from operator import attrgetter

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
IN_ORDER = attrgetter("place", "id")
"""Sorts items or entries. Two laptops may have given the same place: those two stand by their identifiers,
which is the same order wherever the store is opened."""


def between(before: str | None, after: str | None) -> str:
    """A place after `before` and before `after`.

    Args:
        before: a place, or None for the beginning.
        after: a place, or None for the end.

    Returns:
        A place that sorts strictly between the two.

    Raises:
        ValueError: `before` does not sort before `after`.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"{before!r} does not stand before {after!r}")
    return _next(before or "") if after is None else _middle(before or "", after)


def place_at(at: int, places: Sequence[str]) -> str:
    """A place with `at` of the others before it.

    Args:
        at: how many.
        places: the others, in order.
    """
    return between(places[at - 1] if at else None, places[at] if at < len(places) else None)


def apart(places: Sequence[str]) -> list[str]:
    """Places in the same order, none of which is that of another; only the later ones of such are altered.

    Args:
        places: places in order, of which some may be the same.
    """
    found: list[str] = []
    for at, place in enumerate(places):
        if found and place <= found[-1]:
            behind = next((other for other in places[at:] if other > found[-1]), None)
            found.append(between(found[-1], behind))
        else:
            found.append(place)
    return found


def _next(before: str) -> str:
    width = DIGITS.index(before[0]) if before else 0
    number = int(before[1 : 1 + width].ljust(width, "0") or "0", _BASE) + 1
    if number == _BASE**width:
        width += 1
    return (DIGITS[width] + _digits(number, width)).rstrip("0")


def _middle(before: str, after: str) -> str:
    width = max(len(before), len(after)) + 1
    low, high = (int(place.ljust(width, "0"), _BASE) for place in (before, after))
    exact = _digits((low + high) // 2, width)
    prefixes = (exact[:cut] for cut in range(1, width + 1))
    return next(place for place in prefixes if before < place < after and place[-1] != "0")


def _digits(number: int, width: int) -> str:
    found = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        found = DIGITS[digit] + found
    return found
