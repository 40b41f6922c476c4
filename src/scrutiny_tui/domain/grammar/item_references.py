"""Items named on a line by their agenda numbers: "item 4", "agenda items 4, 5 and 7"."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.item_numbers import number_in_text
from scrutiny_tui.domain.room_events import Concerned

_ITEM = r"(?P<item>(?:(?:agenda|minute)\s+)?(?:items?|minutes?)(?:\s+(?:no\.?|nos\.?|numbers?))?\s*)"
_FIRST = re.compile(rf"(?:(?:in|on|for|at)\s+)?(?:{_ITEM})?#?", re.IGNORECASE)
_NEXT = re.compile(rf"(?:\s*[,;&]\s*|\s+)(?:(?:and|or)\s+)?(?:{_ITEM})?", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|to)\s*(?P<number>\d{1,3})(?![\w.])")
_LONGEST_RANGE = 30


def item_at(words: str, context: LineContext) -> tuple[Concerned, str] | None:
    """The item named at the beginning of `words`, and the words after it; None where there is none."""
    found = _number(_FIRST, words, context)
    return (_concerned(found[0], context), found[1]) if found else None


def items_at(words: str, context: LineContext) -> tuple[tuple[Concerned, ...], str]:
    """The items named at the beginning of `words`, each once, and the words after them.

    "4, 5 and 7" names three items, "4 to 6" three as well.
    """
    found = _number(_FIRST, words, context)
    numbers: dict[str, None] = {}
    while found:
        number, words = found
        numbers[number] = None
        through = _RANGE.match(words)
        if through and number.isdecimal():
            first, last = int(number), int(through["number"])
            if first < last <= first + _LONGEST_RANGE:
                numbers |= dict.fromkeys(str(between) for between in range(first + 1, last + 1))
                words = words[through.end() :]
        found = _number(_NEXT, words, context)
    return tuple(_concerned(number, context) for number in numbers), words.lstrip(" ,:.-–")


def _number(before: re.Pattern[str], words: str, context: LineContext) -> tuple[str, str] | None:
    """The number of an item after some words, and what follows it; None where there is none."""
    found = before.match(words)
    if found is None:
        return None
    named = found["item"] is not None
    return number_in_text(words[found.end() :], context.sitting.numbers, named=named)


def _concerned(number: str, context: LineContext) -> Concerned:
    item = context.sitting.item_numbered(number)
    return Concerned(number, item.id if item else None)
