"""Items named on a line by their agenda numbers: "item 4", "agenda items 4, 5 and 7"."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.room_events import Concerned

_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?(?:\([a-z]{1,4}\))?|[A-Z]{1,3}\.?\d{1,3}[a-z]?)(?![\w%]|[.:]\d)"
_ITEM = r"(?:(?:agenda|minute)\s+)?(?:items?|minutes?)(?:\s+(?:no\.?|nos\.?|numbers?))?\s*"
_FIRST = re.compile(rf"(?:(?:in|on|for|at)\s+)?(?:(?i:{_ITEM}))?(?P<number>{_NUMBER})")
_NEXT = re.compile(rf"(?:\s*[,;&]\s*|\s+)(?:(?:and|or)\s+)?(?:(?i:{_ITEM}))?(?P<number>{_NUMBER})")
_RANGE = re.compile(r"\s*(?:-|–|to)\s*(?P<number>\d{1,3})(?![\w.])")
_LONGEST_RANGE = 30


def item_at(words: str, context: LineContext) -> tuple[Concerned, str] | None:
    """The item named at the beginning of `words`, and the words after it; None where there is none."""
    found = _FIRST.match(words)
    if found is None:
        return None
    return _concerned(found["number"], context), words[found.end() :]


def items_at(words: str, context: LineContext) -> tuple[tuple[Concerned, ...], str]:
    """The items named at the beginning of `words`, each once, and the words after them.

    "4, 5 and 7" names three items, "4 to 6" three as well.
    """
    found = _FIRST.match(words)
    numbers: dict[str, None] = {}
    while found:
        numbers[found["number"]] = None
        words = words[found.end() :]
        through = _RANGE.match(words)
        if through and found["number"].isdecimal():
            first, last = int(found["number"]), int(through["number"])
            if first < last <= first + _LONGEST_RANGE:
                numbers |= dict.fromkeys(str(number) for number in range(first + 1, last + 1))
                words = words[through.end() :]
        found = _NEXT.match(words)
    return tuple(_concerned(number, context) for number in numbers), words.lstrip(" ,:.-–")


def _concerned(number: str, context: LineContext) -> Concerned:
    item = context.sitting.item_numbered(number)
    return Concerned(number, item.id if item else None)
