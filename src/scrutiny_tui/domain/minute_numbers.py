"""Minute numbers that run on from one meeting of a committee to the next."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from scrutiny_tui.domain.meetings import Item


def numbered(items: Sequence[Item], last: int, *, amid: bool = False) -> tuple[Item, ...]:
    """The items of a meeting with the numbers of their minutes.

    Numbers already recorded stay. An item added after that gets the number before it and a letter ("180A"),
    so that no other number changes.

    Args:
        items: the items, in order.
        last: the last number before the meeting.
        amid: whether a later meeting already has the numbers that would follow.
    """
    count = _after if amid or any(item.minute_number for item in items) else _next
    number, found = str(last), []
    for item in items:
        number = item.minute_number or count(number)
        found.append(replace(item, minute_number=number))
    return tuple(found)


def last_number(items: Iterable[Item], before: int) -> int:
    """The last number that a meeting's items have reached.

    Args:
        items: the items, with their numbers.
        before: the last number before the meeting, which stays the last where there are no items.
    """
    return max((_parts(item.minute_number)[0] for item in items), default=before)


def _next(number: str) -> str:
    return str(_parts(number)[0] + 1)


def _after(number: str) -> str:
    figures, letters = _parts(number)
    last = letters[-1:]
    return f"{figures}{letters}A" if last in ("", "Z") else f"{figures}{letters[:-1]}{chr(ord(last) + 1)}"


def _parts(number: str) -> tuple[int, str]:
    """The figures and letters of a number; 0 for a number of another form ("5.1")."""
    found = re.fullmatch(r"([0-9]+)([A-Z]*)", number)
    return (int(found[1]), found[2]) if found else (0, "")
