"""Which numbered lines of an agenda are its items, and which only number something within an item.

The items of an agenda are numbered in a rising run: 1, 2, 3, 3(a), 4, or B1 after A6. Notices and
recommendations have numbers too, and begin again at 1 under their item. Of all rising runs the one is chosen
that leaves out least and looks most alike.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.item_numbers import read_number
from scrutiny_tui.domain.published_agenda import phrases
from scrutiny_tui.domain.published_agenda.languages import is_welsh
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, SourceLine

NumberParts: TypeAlias = tuple[int | str, ...]
"""An item's number in its parts: "4(c)" is 4 and "c", "112/23" is 112 and 23."""

_LEAD = re.compile(r"^\W*?(?:agenda\s+)?(?:item\s+)?(?=[\w(\[#])", re.IGNORECASE)
_NO_TITLE = re.compile(rf"(?:of )?{MONTH}\b|(?:a|p)\.?m\b|%|o'clock|noon\b", re.IGNORECASE)
"""What follows a number that is a day, a time or a share."""
_TIME = re.compile(r"\d{1,2}[.:]\d\d ?(?:[ap]\.?m|h(?:ou)?rs?|[-–]|$)", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"\d{1,4}/\d{2,4}\b\W*(?:\s|$)")
_GLUED = re.compile(r"^(\d{1,2})(?=[A-Z][a-z])")
"""A number without anything between it and its title, as some pages are copied."""
_BARE = re.compile(r"(\d{1,4}/\d{2,4}|\d{1,3}(?=\.?$)|\d{4}(?=\.))\.?")
_WORD = re.compile(r"[^\W\d_]{2}")
"""Two letters in a row, as every title has."""
_SENTENCE = re.compile(
    r"(?:to|that|the (?:committee|panel|board|sub-committee)|members (?:are|will)|in accordance|if"
    r"|where|when|any"
    r"|resolved|recommended)\b|.*(?:;|; and|; or|,)$",
    re.IGNORECASE,
)
_FIRST = (1, "a", "i")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MOST_CANDIDATES = 600
"""Numbered lines looked at; an agenda with more is no agenda."""
_WIDEST_GAP = 4
_LONG = 220
"""No title of an item has more characters."""


class NumberedLine(Struct, frozen=True):
    """A line that may begin an item.

    Attributes:
        at: its place among the source lines.
        number: the number.
        title: the words after it; empty where the title is on the next line.
        parts: the number in its parts.
        worth: how much it looks like an item.
        look: what the items of one agenda have in common.
    """

    at: int
    number: str
    title: str
    parts: NumberParts
    worth: float
    look: tuple[object, ...]


def numbered_items(lines: Sequence[SourceLine]) -> list[NumberedLine]:
    """The lines that begin the items of an agenda, in order; empty where items have no numbers."""
    found = _candidates(lines)[:_MOST_CANDIDATES]
    best: list[tuple[float, int | None]] = []
    for at, line in enumerate(found):
        value, before = line.worth - _cost_of_first(line.parts), None
        for earlier in range(at):
            cost = _cost(found[earlier].parts, line.parts)
            if cost is None:
                continue
            alike = 0.4 if found[earlier].look == line.look else 0.0
            reached = best[earlier][0] + line.worth + alike - cost
            if reached > value:
                value, before = reached, earlier
        best.append((value, before))
    if not best:
        return []
    run, here = [], max(range(len(best)), key=lambda at: best[at][0])
    step: int | None = here
    while step is not None:
        run.append(found[step])
        step = best[step][1]
    return run[::-1] if len(run) > 1 else []


def bare_number(words: str) -> str:
    """The number that a line is as a whole: "4.", "112/23", or "1772." of a series through many years."""
    found = _BARE.fullmatch(words)
    return found[1] if found else ""


def is_first(number: str) -> bool:
    """Whether an agenda begins with a number, so that none is missing before it: 1, 1.1."""
    parts = number_parts(read_number(f"{number} ", ())[0])
    return bool(parts) and all(part in _FIRST for part in parts)


def follows_at_once(before: str, after: str) -> bool:
    """Whether no number of an agenda is missing between two: 4 and 5, 4 and 4a."""
    numbers = [number_parts(read_number(f"{number} ", ())[0] or number) for number in (before, after)]
    return all(numbers) and _cost(numbers[0], numbers[1]) == 0


def is_sentence(words: str) -> bool:
    """Whether words begin or end as a recommendation or a notice does, and not as a title."""
    return _SENTENCE.match(words) is not None


def _candidates(lines: Sequence[SourceLine]) -> list[NumberedLine]:
    numbers = {"1/23"} if sum(bool(_OF_A_YEAR.match(line.text)) for line in lines) > 1 else set()
    found = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if line.around or len(line.text) > LONGEST_LINE:
            continue
        if read := _read(line, following, numbers):
            number, title = read
            look, worth = (
                _look(line, number, title),
                _worth(line, title or (following.text if following else "")),
            )
            found.append(NumberedLine(at, number, title, number_parts(number), worth, look))
    return found


def _read(line: SourceLine, following: SourceLine | None, numbers: set[str]) -> tuple[str, str] | None:
    """The number and title of a line that may begin an item; None for any other."""
    if line.number:
        number, title = read_number(f"{_LEAD.sub('', line.number)} ", numbers)[0], line.text
    elif bare := bare_number(line.text):
        number, title = bare, ""
    else:
        words = _LEAD.sub("", line.text, count=1)
        if _TIME.match(words):
            return None
        number, title = read_number(_GLUED.sub(r"\1 ", words), numbers)
    title = phrases.FILE_ICON.sub("", title.lstrip(" -–—:.\t"), count=1)
    if not number or _NO_TITLE.match(title) or title[:1].islower():
        return None
    if title and not _WORD.search(title):
        return None
    if not title and (following is None or following.around or (line.row is not None and line.column > 0)):
        return None
    return number, title


def _worth(line: SourceLine, title: str) -> float:
    """How much a numbered line looks like an item, by its title and its looks."""
    worth = 1.0 + 0.4 * line.strong + 0.2 * title.isupper()
    worth -= 0.5 * is_welsh(title)  # where it stands there in both languages, the English one is taken
    return worth - 0.6 * is_sentence(title) - 0.6 * (len(title) > _LONG) - 0.3 * (line.indent > 0)


def _look(line: SourceLine, number: str, title: str) -> tuple[object, ...]:
    """What is alike in the items of one agenda."""
    written = line.number or line.text[: line.text.find(number) + len(number) + 1]
    ending = written[-1:] if written[-1:] in ".:)" else ""
    return ending, bool(line.number), bool(title), line.row is None, line.column, line.indent, line.strong


def number_parts(number: str) -> NumberParts:
    """The parts of a number: 4 and "c" of "4(c)"."""
    return tuple(
        int(part) if part.isdecimal() else part for part in re.findall(r"[a-z]+|\d+", number.casefold())
    )


def _cost_of_first(parts: NumberParts) -> float:
    """What it costs that a run begins with this number; some run through the year."""
    return 0.0 if parts[-1] in _FIRST else 0.3


def _cost(before: NumberParts, after: NumberParts) -> float | None:
    """What it costs that one number follows another; None where it cannot."""
    if len(after) == len(before) + 1 and after[: len(before)] == before:
        return 0.0 if after[-1] in _FIRST else 0.3
    differing = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if differing is None:
        return None
    step = _step(before[differing], after[differing])
    if step is None:
        return None
    rest = after[differing + 1 :]
    same_rest = rest == before[differing + 1 :]
    if rest and not same_rest and not all(part in _FIRST for part in rest):
        return None
    return (step - 1) * 0.5 + 0.1 * bool(rest and not same_rest)


def _step(before: int | str, after: int | str) -> int | None:
    """How far one part of a number is after another, from 1 to `_WIDEST_GAP`; None where it is not."""
    if isinstance(before, int) and isinstance(after, int):
        steps = [after - before]
    elif isinstance(before, int) or isinstance(after, int):
        return 2 if isinstance(before, int) else None  # B1 after 9
    else:
        steps = [
            series.index(after) - series.index(before)
            for series in (tuple(_LETTERS), _ROMAN)
            if before in series and after in series
        ]
    return min((step for step in steps if 0 < step <= _WIDEST_GAP), default=None)
