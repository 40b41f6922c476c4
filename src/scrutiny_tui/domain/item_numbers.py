"""Agenda numbers as councils write them: "5", "8a", "3.1", "4(c)", "B1", "SC.17", "112/23"."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.text import shortened

_COUNTED = re.compile(r"(?P<series>[^0-9]*)0*(?P<figure>[0-9]{1,4})(?P<part>[^/]*)(?P<year>(?:/[0-9]{2,4})?)")

SortKey: TypeAlias = tuple[tuple[int, str], ...]
"""Orders the numbers of one series: the figures and letters of a number, in turn."""

_BRACKETED = r"\((?:[a-z]|[ivx]{2,5}|[0-9]{1,2})\)"
_SUB = rf"(?:\.[0-9]{{1,2}}|{_BRACKETED})"
_SPACED = re.compile(rf"(\w{{1,5}}) (?={_BRACKETED}(?:[\s.:]|$))", re.IGNORECASE)
_FIGURES = rf"0*[0-9]{{1,3}}(?:\.[a-z](?![a-z])|[a-z](?![a-z]))?{_SUB}{{0,2}}"
_QUARTER = r"(?!Q[1-4]\b)"  # "Q3 performance" is a title
_LETTERED = rf"{_QUARTER}[A-Z]{{1,3}}\.?{_FIGURES}"
_OF_A_YEAR = r"[0-9]{1,4}/[0-9]{2,4}"
_BEFORE = re.compile(r"(?:(?:item|number|no)\b\.?\s*)?[#(\[]?\s*", re.IGNORECASE)
_CLOSING = "])}.:,;–-"
_AFTER = rf"[{re.escape(_CLOSING)}]*(?:\s+(?:[–—-]\s+)?|$)"
_NUMBER = re.compile(rf"((?i:{_FIGURES})|{_LETTERED}){_AFTER}")
_NUMBER_OF_A_YEAR = re.compile(rf"({_OF_A_YEAR}){_AFTER}")
_ENDS_IN_TEXT = r"(?![\w%]|[.:/][0-9])"
_IN_TEXT = re.compile(rf"((?i:{_FIGURES})|{_LETTERED}){_ENDS_IN_TEXT}")
_OF_A_YEAR_IN_TEXT = re.compile(rf"({_OF_A_YEAR}){_ENDS_IN_TEXT}")
_LONGEST_NUMBER = 8
"""In characters. Anything longer was typed into the wrong field."""
_LETTERS = 1000  # letters follow figures: "6.1" before "6a"
_MOST_OF_A_SERIES = 20
"""A greater number after letters is not expected if the agenda has none like it."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def read_number(words: str, numbers: Collection[str]) -> tuple[str, str]:
    """Split the number of an item from the words after it.

    A number of the agenda is found however it is written. Otherwise one that begins with letters is read only
    in capitals, and one of a year ("112/23") only where the agenda has such. "A47 bypass" is a title if the
    agenda numbers no item like that.

    Args:
        words: what follows `/item`: "3.1 Minutes of 2 September".
        numbers: the numbers of the agenda, in small letters.

    Returns:
        The number, without brackets or stops around it, and the words; no number where there is none.
    """
    before = _BEFORE.match(words)
    bare = _SPACED.sub(r"\1", words[before.end() :] if before else words, count=1)
    first, _, rest = bare.partition(" ")
    for number in (first, first.rstrip(_CLOSING), first.rstrip(".:,;")):
        if number.casefold() in numbers:
            return number, rest.strip()
    match = _matched(bare, numbers, _NUMBER, _NUMBER_OF_A_YEAR)
    return (match[1].lstrip("0") or "0", bare[match.end() :].strip()) if match else ("", words)


def number_in_text(words: str, numbers: Collection[str], *, named: bool = False) -> tuple[str, str] | None:
    """The number of an item at the beginning of running text, and the words after it; None without one.

    Args:
        words: what follows "item": "4(c), ORI trustee of the hall".
        numbers: the numbers of the agenda, in small letters. These are found however they are written; others
            as `read_number` finds them.
        named: whether "item" stands before it, so that it cannot begin a title: "item B1 the hall".
    """
    small = words.casefold()
    known = max((n for n in numbers if small.startswith(n)), key=len, default="")
    in_text = _IN_TEXT.match(words) if named else None
    match = in_text or _matched(words, numbers, _IN_TEXT, _OF_A_YEAR_IN_TEXT)
    if known and re.match(_ENDS_IN_TEXT, words[len(known) :]) and not (match and len(match[1]) > len(known)):
        return words[: len(known)], words[len(known) :]
    return (match[1].lstrip("0") or "0", words[match.end() :]) if match else None


def _matched(
    words: str, numbers: Collection[str], number: re.Pattern[str], of_a_year: re.Pattern[str]
) -> re.Match[str] | None:
    """The number that words begin with, by the pattern for those of a year only where the agenda has such."""
    if any(map(_NUMBER_OF_A_YEAR.fullmatch, numbers)) and (match := of_a_year.match(words)):
        return match
    match = number.match(words)
    if (
        match
        and _may_be_title(match[1], words[match.end() :].lstrip())
        and not _has_series(match[1], numbers)
    ):
        return None
    return match


def _may_be_title(number: str, rest: str) -> bool:
    """Whether a number that begins with letters may be the first word of a title: a road, an aircraft."""
    found = re.fullmatch(r"[A-Z]+([0-9]+).*", number)
    return found is not None and (int(found[1]) > _MOST_OF_A_SERIES or rest[:1].islower())


def _has_series(number: str, numbers: Iterable[str]) -> bool:
    return any(_series(other) == _series(number) for other in numbers)


def place_of(number: str, numbers: Sequence[str]) -> int:
    """Where an item stands among others by its number: "5a" after "5" and before "7".

    Args:
        number: its number.
        numbers: the numbers of the others in the order of the agenda; empty for an item without one, which
            stays with the item before it.

    Returns:
        How many of the others stand before it. A number of a series that the agenda has not begun ("B1" among
        "1" and "2") stands at the end.
    """
    series, roman = _series(number), _may_be_roman(number, numbers)
    key = sort_key(number, roman=roman)
    greater = len(numbers)
    for at in reversed(range(len(numbers))):
        if numbers[at] and _series(numbers[at]) == series:
            if sort_key(numbers[at], roman=roman) <= key:
                return behind(at, numbers)
            greater = at
    return greater


def behind(at: int, numbers: Sequence[str]) -> int:
    """How many items stand before one that is put after another, and after the numberless ones there.

    Args:
        at: where the other stands.
        numbers: the numbers of all items in the order of the agenda; empty for an item without one.
    """
    after = at + 1
    while after < len(numbers) and not numbers[after]:
        after += 1
    return after


def sort_key(number: str, *, roman: bool = False) -> SortKey:
    """What orders the numbers of a series: "3" before "3.1", "3.1" before "3.2", "5a" before "6".

    Args:
        number: the number.
        roman: whether its letters may be Roman: "4(ix)" then stands after "4(v)".
    """
    return tuple(_weight(part, roman=roman) for part in _parts(number))


def next_number(numbers: Iterable[str]) -> str:
    """The agenda number after the highest one: after "8a" comes "9"."""
    begun = [int(found[0]) for number in numbers if (found := re.match(r"[0-9]{1,4}", number))]
    return str(max(begun, default=0) + 1)


def renumbered(numbers: Sequence[str]) -> list[str]:
    """The numbers of an agenda counted anew in the order in which they stand: 7, 9, 8 become 1, 2, 3.

    A part stays with its item: "8(a)" under "8" becomes "3(a)" under "3". One that stands elsewhere than
    under its item gets a number of its own. Each series of letters counts by itself ("B1"); numbers of a year
    ("112/23") count from their lowest. What is no number stays, and so does an item without one.

    Args:
        numbers: the numbers in the order of the agenda; empty for an item without one.
    """
    read = [_COUNTED.fullmatch(number) for number in numbers]
    whole = {(*_series_of(one), int(one["figure"])) for one in read if one and not one["part"]}
    last: dict[tuple[str, str], tuple[int, int]] = {}
    given = list[str]()
    for number, one in zip(numbers, read, strict=True):
        if one is None:
            given.append(number)
            continue
        series, figure, part = _series_of(one), int(one["figure"]), one["part"]
        before, new = last.get(series) or (-1, _first_of(series, read) - 1)
        is_under = bool(part) and before == figure
        new += 0 if is_under else 1
        if part and not is_under and (*series, figure) in whole:
            figure, part = -1, ""
        last[series] = figure, new
        given.append(f"{series[0]}{new}{part}{series[1]}")
    return given


def _series_of(counted: re.Match[str]) -> tuple[str, str]:
    """What stands before and after the figure of all numbers that count together."""
    return counted["series"], counted["year"]


def _first_of(series: tuple[str, str], read: Iterable[re.Match[str] | None]) -> int:
    """The figure with which a series begins: 1, but for numbers of a year their lowest."""
    return min(int(one["figure"]) for one in read if one and _series_of(one) == series) if series[1] else 1


def _weight(part: str, *, roman: bool) -> tuple[int, str]:
    if part.isdecimal():
        return int(part), ""
    return (_ROMAN.index(part) + 1, "") if roman and part in _ROMAN else (_LETTERS, part)


def _may_be_roman(number: str, numbers: Iterable[str]) -> bool:
    """Whether letters of a number may be Roman: "4(v)" is where the agenda has "4(ii)"."""
    if not any(part in _ROMAN for part in _parts(number)):
        return False
    return any(len(part) > 1 and part in _ROMAN for other in (number, *numbers) for part in _parts(other))


def _parts(number: str) -> list[str]:
    return re.findall(r"[a-z]+|[0-9]+", number.casefold())


def _series(number: str) -> str:
    """The letters that a number begins with."""
    found = re.match(r"[a-z]*", number.casefold())
    return found[0] if found else ""


def check_number(number: str, items: Sequence[Item], exempt: Exemption | None) -> None:
    """Refuse a number that an item cannot have; in private also words, since public papers print a number.

    Args:
        number: as typed.
        items: the other items of the agenda.
        exempt: the exemption under which it was typed; None in public.

    Raises:
        Refused: it is too long, another item has it, or it is no number and was typed in private.
    """
    if len(number) > _LONGEST_NUMBER:
        typed = shortened(number, 20)
        raise Refused(f"“{typed}” is too long for an item's number: write it such as 5 or 8a.")
    numbers = {other.number.casefold() for other in items}
    if exempt is not None and number and read_number(number, numbers) != (number, ""):
        raise Refused(f"“{number}” is no number, and the public would read it: write it such as 5 or 8a.")
    for other in items:
        if number and other.number.casefold() == number.casefold():
            raise Refused(f"Item {other.label} has the number {number} already.")
