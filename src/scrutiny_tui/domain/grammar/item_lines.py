"""Lines that go to an item of the agenda, or add one."""

import difflib
import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.edit_distance import within_one_slip
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import GoTo, ItemReader, NewItem
from scrutiny_tui.domain.item_numbers import read_number
from scrutiny_tui.domain.meetings import Item, ItemKind, without_star
from scrutiny_tui.domain.names.titles import office_called
from scrutiny_tui.domain.people import Office

_WORD = re.compile(r"[^\W\d_]{3}")
"""Three letters in a row, as every title has; words without them were meant as a number."""
_MEASURE = re.compile(
    r"(?:mph|kph|km|kilomet(?:re|er)s?|hectares?|acres?|tonnes?|litres?|kw|mw|per ?cent|percentage|pence"
    r"|million|billion)\b",
    re.IGNORECASE,
)
"""What is counted or measured: a number before it belongs to a title, "20 mph zones"."""
_MAY_BE_MEASURE = re.compile(r"(?:hours?|days?|weeks?|months?|years?|minute|miles?|met(?:re|er)s?|is|are)\b")
"""The same, unless the number is the next one: in "7 year end" for item 7, "year" begins the title."""
_NO_TITLE = re.compile(
    r"(?:(?:go(?:ing)? |went )?back|return(?:ing)?)(?: to (?:the )?(?:agenda|(?:item )?\d.*))?"
    r"|(?:the )?(?:next|previous|last|same|above)(?: item| one)?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)
"""What means an item of the agenda, and is the title of none."""
_MORE_NUMBERS = re.compile(
    r"\s*(?:(?:[,&+/]|and\b|or\b|to\b|[-–—])\s*(?:item )?\d|\d[\d\s,]*$)", re.IGNORECASE
)
"""More numbers behind the number of an item: "10, 11", "8 & 9 Joint"."""
_AGENDA = re.compile(r"^agenda\s+(?=items?\s+\S*\d)", re.IGNORECASE)
_ITEM_ALONE = re.compile(r"items?\s+\S*\d\S*", re.IGNORECASE)
_AS_OFFICE = re.compile(
    r"\s+(?=(?:(?:as|to be|to|for)\s+)?(?:the\s+)?(?:vice|deputy|chair)|as\b)", re.IGNORECASE
)
"""What parts a name from the office: "Reed as vice-chair"."""
_ALIKE = 0.8
"""Two titles more alike than this are one title, misspelt."""


def item(kind: ItemKind) -> ItemReader:
    """A reader for `/item 5`, `/item Title`, `/item 5 Title`; and for `/question`, `/callin`, `/election`.

    Args:
        kind: the kind of an item that is added.
    """

    def read(words: str, context: LineContext) -> GoTo | NewItem:
        words = _AGENDA.sub("", words)
        begins = kind is not ItemKind.REPORT  # /question, /callin and /election may begin an untitled item
        if not words and not begins:
            raise CannotRead("Which item? Write its number or its title: /item 5")
        same = _same_title(words, context)
        if same:
            return GoTo(same)
        number, title = _number(words, context)
        if kind is ItemKind.ELECTION:
            _refuse_person(title, context)
        if number:
            return _numbered(number, title, kind, context)
        known = None if begins else _titled(title, context)
        return GoTo(known) if known else NewItem("", title, kind)

    return read


def _refuse_person(title: str, context: LineContext) -> None:
    """Hand back `/elect Reed`, typed by whoever has elected someone: it would begin an item called so.

    Raises:
        CannotRead: the title begins with the name of a person, and names nothing else but an office.
    """
    who = _AS_OFFICE.split(title, maxsplit=1)[0].strip()
    if office_called(who, context.sitting.customs) is Office.NONE and context.directory.people_named(who):
        raise CannotRead(
            f"“{who}” is a person, and /election begins an item."
            " Who was elected is recorded by /resolved, in its words, or by /ballot."
        )


def names_an_item(words: str, context: LineContext) -> bool:
    """Whether `words` are the number of an item, its title, or both, and nothing else."""
    if _same_title(words, context):
        return True
    number, title = _number(words, context)
    if not title:
        return bool(number)
    return any(
        i.number.casefold() == number.casefold() and _key(i.title) == _key(title)
        for i in context.sitting.items
    )


def urgent(words: str, context: LineContext) -> GoTo | NewItem:
    """`/urgent Title because reason`: an item the chair takes although it is not on the agenda.

    Local Government Act 1972, section 100B(4): the chair must be of the opinion that it is urgent, for a
    reason that the minutes give.
    """
    found = re.search(r"(?:^|\s+)because(?:\s+|$)", words, re.IGNORECASE)
    title = words[: found.start()] if found else words
    if _ITEM_ALONE.fullmatch(_AGENDA.sub("", title.strip())):
        raise CannotRead(f"“{title.strip()}” is no title. Write what is urgent: /urgent Title because reason")
    if not title.strip():
        raise CannotRead("Write the title of the urgent item, and why: /urgent Title because reason")
    if _same_title(title, context):
        raise CannotRead(f"“{title.strip()}” is on the agenda already. Go to it with /item.")
    reason = words[found.end() :].strip() if found else ""
    return NewItem("", title.strip(), ItemKind.REPORT, urgent=True, urgent_because=reason)


def _number(words: str, context: LineContext) -> tuple[str, str]:
    """The number that words begin with, and the title; no number where it is a part of the title."""
    numbers = context.sitting.numbers
    number, title = read_number(words, numbers)
    new = bool(number) and number.casefold() not in numbers
    follows = number.isdecimal() and (number == "1" or str(int(number) - 1) in numbers)
    if new and (_MEASURE.match(title) or (not follows and _MAY_BE_MEASURE.match(title))):
        return "", words
    return number, title


def _numbered(number: str, title: str, kind: ItemKind, context: LineContext) -> GoTo | NewItem:
    here = context.sitting.item_numbered(number)
    if here is not None and not here.title and _MEASURE.match(title):
        raise CannotRead(
            f"“{number} {title}” may be a title, and item {here.number} has none yet."
            f" Write /item {here.number}, or begin the title with another word."
        )
    if here is None and not title:
        _refuse_beginning(number, context)
    if here is None:
        other = _same_title(title, context) if title else None
        if other:
            its = f"item {other.number} on the agenda" if other.number else "on the agenda without a number"
            raise CannotRead(f"“{title}” is {its}, not {number}.")
        if _MORE_NUMBERS.match(title):
            raise CannotRead(
                f"“{number} {title}” names several items. Write the number of one: /item {number}"
            )
        return NewItem(number, title, kind)
    if title and here.title and _key(title) != _key(here.title):
        raise CannotRead(
            f"Item {here.number} is “{here.title}”. Write /item {here.number}, or another number."
        )
    return GoTo(here, title)


def _refuse_beginning(number: str, context: LineContext) -> None:
    """Hand back a number that no item has, and that a title begins with: "20" for "20 mph zones".

    Raises:
        CannotRead: one does.
    """
    begun = [item for item in context.sitting.items if item.title.casefold().startswith(f"{number} ")]
    if begun:
        which = " or ".join(map(_how_to_go_to, begun))
        raise CannotRead(
            f"No item is numbered {number}. Did you mean {which}? To add one write its title too."
        )


def _titled(title: str, context: LineContext) -> Item | None:
    if not _WORD.search(title):
        raise CannotRead(f"“{title}” is neither an item's number nor a title. Write /item 5")
    if _NO_TITLE.fullmatch(title):
        raise CannotRead(f"“{title}” is no item's title. Write the number of the item: /item 5")
    begun = [i for i in context.sitting.items if i.title and _key(i.title).startswith(_key(title))]
    if len(begun) == 1:
        return begun[0]
    near = [i for i in context.sitting.items if _alike(title, i.title)]
    if begun or near:
        which = " or ".join(_how_to_go_to(i) for i in begun or near)
        raise CannotRead(
            f"“{title}” is not on the agenda. Did you mean {which}? To add it write its number too."
        )
    return None


def _how_to_go_to(item: Item) -> str:
    return f"/item {item.number} ({item.title})" if item.number else f"/item {item.title}"


def _same_title(title: str, context: LineContext) -> Item | None:
    wanted = _key(title)
    return next((i for i in context.sitting.items if wanted and _key(i.title) == wanted), None)


def _alike(title: str, other: str) -> bool:
    one, two = _key(title), _key(other)
    close = difflib.get_close_matches(two, [one], n=1, cutoff=_ALIKE)
    return bool(close) or within_one_slip(one, two)


def _key(title: str) -> str:
    return " ".join(without_star(title).casefold().replace("’", "'").rstrip(".").split())
