"""Which lines of a published agenda begin its items: those marked, those numbered, or its headings."""

from bisect import bisect
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.item_numbers import read_number
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.published_agenda import item_parts
from scrutiny_tui.domain.published_agenda.item_series import (
    NumberedLine,
    bare_number,
    follows_at_once,
    is_first,
    numbered_items,
)
from scrutiny_tui.domain.published_agenda.languages import welsh_columns
from scrutiny_tui.domain.published_agenda.lettered_items import letter_of, with_lettered
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, LineMeaning, SourceLine, UnderstoodLine
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars, particulars_in

_NOTHING = MeetingParticulars()
_HEADS = ("agenda", "items", "no. item", "items of business", "order of business", "business")
"""Lines after which the items of an agenda stand."""
_SHORT = 110
"""No title without a number has more characters."""


def item_beginnings(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The lines that begin an item, are its title, or are marked as the heading of a part, by their place.

    Args:
        lines: the lines of the source, in order.
    """
    return _items_marked(lines) or _items_numbered(lines) or _items_unnumbered(lines)


def _items_marked(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The items that the publishing system marks."""
    found: dict[int, UnderstoodLine] = {}
    open_number, main = -1, ""
    marked = [at for at, line in enumerate(lines) if line.title or _numbers_title(lines, at)]
    numbers = [at for at in marked if _is_number(lines, at)]
    for at, line in ((at, lines[at]) for at in marked):
        if len(line.text) > LONGEST_LINE or not any(map(str.isalnum, line.text)):
            continue
        own = _is_number(lines, at) or _is_number(lines, at - 1) or letter_of(line.text)
        if not own and not letter_of(lines[at - 1].text) and _is_heading(lines, at, numbers):
            found[at] = UnderstoodLine(line, LineMeaning.PART, line.text)
            continue
        bare = bare_number(line.text)
        number, title = (bare, "") if bare else read_number(line.text, ())
        if main and (letter := letter_of(line.text)):
            number, title = f"{main}({letter})", ""
        else:
            main = number or main
        if number and not title:
            found[at] = UnderstoodLine(line, LineMeaning.ITEM, "", number)
            open_number = at
            continue
        words = item_parts.title_in(line.text)
        begun = open_number >= 0 and lines[open_number].row == line.row
        begun = begun and (line.row is not None or not found[open_number].words)
        meaning = LineMeaning.TITLE if begun else LineMeaning.ITEM
        found[at] = UnderstoodLine(
            line, meaning, words if begun else item_parts.title_in(title or words), number
        )
        open_number = at if not begun else -1
    return found


def _numbers_title(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a line that is not marked is the number of a marked title in the cell behind it."""
    if lines[at].around or at + 1 == len(lines) or not lines[at + 1].title:
        return False
    behind = lines[at + 1]
    return lines[at].row == behind.row and bool(bare_number(lines[at].text)) and not bare_number(behind.text)


def _is_heading(lines: Sequence[SourceLine], at: int, numbers: Sequence[int]) -> bool:
    """Whether a title without a number is a heading, since none is missing between its neighbours.

    Args:
        lines: the lines of the source.
        at: the place of the title.
        numbers: the places of the numbers of items, in order.
    """
    if item_parts.begins_part(lines[at]):
        return True
    after = bisect(numbers, at)
    if after == len(numbers):
        return False
    below = lines[numbers[after]].text
    if after == 0:
        return numbers[after] == at + 1 and is_first(below)
    return follows_at_once(lines[numbers[after - 1]].text, below)


def _is_number(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a line is the number of an item, in the row of the line behind it."""
    if not 0 <= at < len(lines) - 1 or lines[at].row != lines[at + 1].row or lines[at].row is None:
        return False
    return bool(bare_number(lines[at].text) or read_number(f"{lines[at].text} ", ())[0])


def _items_numbered(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The items by the run of their numbers."""
    found: dict[int, UnderstoodLine] = {}
    run, welsh = with_lettered(lines, numbered_items(lines)), welsh_columns(lines)
    begun = {item.at for item in run}
    for item in run:
        line = lines[item.at]
        title = item_parts.title_in(item.title) if item.title else ""
        found[item.at] = UnderstoodLine(line, LineMeaning.ITEM, title, item.number)
        after = _title_below(lines, item.at, welsh)
        if not title and after < len(lines) and after not in begun and not lines[after].around:
            words = item_parts.title_in(lines[after].text)
            found[after] = UnderstoodLine(lines[after], LineMeaning.TITLE, words)
    return _items_before(lines, run[0]) | found if run else found


def _title_below(lines: Sequence[SourceLine], at: int, welsh: Collection[int]) -> int:
    """The place of the title of a number that stands alone; the English one, where the row has it twice."""
    if lines[at].row is None:
        return next(
            (near for near in range(at + 1, len(lines)) if not item_parts.is_furniture(lines[near])), at + 1
        )
    beside = [
        near
        for near in range(at + 1, min(at + 3, len(lines)))
        if lines[near].row == lines[at].row is not None
    ]
    return next((near for near in beside if lines[near].column not in welsh), at + 1)


def _items_before(lines: Sequence[SourceLine], first: NumberedLine) -> dict[int, UnderstoodLine]:
    """The items without a number before the first with one: formalities that look as the numbered ones do."""
    heads = [at for at in range(first.at) if _is_head(lines[at])]
    found = {}
    for at in range(heads[-1] + 1, first.at) if heads else ():
        line = lines[at]
        alike = (line.strong and lines[first.at].strong) or (line.text.isupper() and first.title.isupper())
        if alike and _may_be_title(line) and guessed_kind(line.text) is not ItemKind.REPORT:
            found[at] = UnderstoodLine(line, LineMeaning.ITEM, item_parts.title_in(line.text))
    return found


def _is_head(line: SourceLine) -> bool:
    """Whether the items of an agenda, or of a part of it, stand below a line."""
    return line.text.strip(" :").lower() in _HEADS or item_parts.begins_part(line)


def _items_unnumbered(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The items of an agenda without numbers: its headings, else its short lines, after the word "Agenda"."""
    heads = [at for at, line in enumerate(lines) if line.text.strip(" :").lower() in _HEADS]
    begin = heads[-1] + 1 if heads else 0
    rest = [(at, line) for at, line in enumerate(lines) if at >= begin and not item_parts.is_furniture(line)]
    listed = _listed_papers(lines)
    rest = [
        (at, line) for at, line in rest if len(line.text) <= _SHORT and line.after_blank and at not in listed
    ]
    strong = [(at, line) for at, line in rest if line.strong or line.text.isupper()]
    chosen = strong if len(strong) > 2 else rest if heads else []
    return {
        at: UnderstoodLine(line, LineMeaning.ITEM, item_parts.title_in(line.text))
        for at, line in chosen
        if _may_be_title(line)
    }


def _listed_papers(lines: Sequence[SourceLine]) -> set[int]:
    """The places of the files under "Additional documents:"."""
    found, papers = set(), False
    for at, line in enumerate(lines):
        papers = item_parts.begins_papers(line.text) or (papers and item_parts.is_file(line))
        if papers:
            found.add(at)
    return found


def _may_be_title(line: SourceLine) -> bool:
    """Whether a line without a number reads like the title of an item."""
    bare = replace(line, text=item_parts.without_furniture(line.text), link=False)
    one = item_parts.part_of_item(bare, about_exclusion=False)
    return (
        one in (LineMeaning.PURPOSE, LineMeaning.EXEMPT)
        and not line.number
        and not line.text.endswith((".", ";", ":"))
        and not line.text.lower().startswith(("to ", "the committee ", "members "))
        and not item_parts.begins_part(line)
        and (guessed_kind(line.text) is ItemKind.FORMALITY or not item_parts.ends_agenda(line.text))
        and particulars_in(line.text) == _NOTHING
    )
