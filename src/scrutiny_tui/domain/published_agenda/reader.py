"""Reads the lines of a published agenda: what each is. No line is lost, and none is read twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.item_numbers import read_number
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.published_agenda import item_parts, marks
from scrutiny_tui.domain.published_agenda.item_series import bare_number, numbered_items
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, LineMeaning, SourceLine, UnderstoodLine
from scrutiny_tui.domain.published_agenda.particulars import (
    MeetingParticulars,
    label_in,
    may_be_venue,
    particulars_in,
)
from scrutiny_tui.domain.times import read_time

_NOTHING = MeetingParticulars()
_HEADS = ("agenda", "items", "no. item", "items of business", "order of business", "business")
"""Lines after which the items of an agenda stand."""
_SHORT = 110
"""No title without a number has more characters."""
_LISTED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|[•·▪*–-]\s", re.IGNORECASE)
"""What a line of a list begins with: it goes on from no other line."""
_GOES_ON = ("and", "of", "the", "for", "to", "in", "on", "with", "by", "from", "a", "an", "&", "-", "–", "or")
"""Words that no title ends with."""
_WRAPPED = 55
"""A line shorter than this was not broken because the page ended."""


def read_published_agenda(lines: Sequence[SourceLine]) -> tuple[UnderstoodLine, ...]:
    """What each line of a published agenda is.

    Args:
        lines: the lines of the source, in order.

    Returns:
        One for each line, in the same order.
    """
    begins = _items_marked(lines) or _items_numbered(lines) or _items_unnumbered(lines)
    reading = _Reading(lines, begins)
    return tuple(reading.read(at, line) for at, line in enumerate(lines))


def _items_marked(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The items that the publishing system marks."""
    found: dict[int, UnderstoodLine] = {}
    open_number = -1
    for at, line in enumerate(lines):
        if not line.title or len(line.text) > LONGEST_LINE or not any(map(str.isalnum, line.text)):
            continue
        bare = bare_number(line.text)
        number, title = (bare, "") if bare else read_number(line.text, ())
        if number and not title:
            found[at] = UnderstoodLine(line, LineMeaning.ITEM, "", number)
            open_number = at
            continue
        words = item_parts.without_furniture(line.text)
        begun = open_number >= 0 and lines[open_number].row == line.row
        meaning = LineMeaning.TITLE if begun else LineMeaning.ITEM
        found[at] = UnderstoodLine(
            line, meaning, words if begun else item_parts.without_furniture(title or words), number
        )
        open_number = at if not begun else -1
    return found


def _items_numbered(lines: Sequence[SourceLine]) -> dict[int, UnderstoodLine]:
    """The items by the run of their numbers."""
    found: dict[int, UnderstoodLine] = {}
    run = numbered_items(lines)
    begun = {item.at for item in run}
    for item in run:
        line = lines[item.at]
        title = item_parts.without_furniture(item.title) if item.title else ""
        found[item.at] = UnderstoodLine(line, LineMeaning.ITEM, title, item.number)
        after = item.at + 1
        if not title and after < len(lines) and after not in begun and not lines[after].around:
            words = item_parts.without_furniture(lines[after].text)
            found[after] = UnderstoodLine(lines[after], LineMeaning.TITLE, words)
    return found


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
        at: UnderstoodLine(line, LineMeaning.ITEM, item_parts.without_furniture(line.text))
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


@dataclass(slots=True)
class _Reading:
    """What was read of the lines so far.

    Attributes:
        lines: all lines.
        begins: those that begin an item, or are the title of one, by their place.
        number: the number of the item that is read.
        title: the title of the item that is read; empty before the first.
        last: the line before.
        papers: whether the papers of the item follow.
        minutes: whether the minutes of the item follow.
        ended: whether the agenda is over.
        label: the label that the line before was as a whole.
        columns: what the columns of the agenda's table are.
        first: the place of the line that begins the first item.
        end: the place of the line that begins the last item.
    """

    lines: Sequence[SourceLine]
    begins: Mapping[int, UnderstoodLine]
    number: str = ""
    title: str = ""
    last: UnderstoodLine | None = None
    papers: bool = False
    minutes: bool = False
    ended: bool = False
    label: str = ""
    columns: dict[int, LineMeaning] = field(default_factory=dict)
    first: int = 0
    end: int = -1

    def __post_init__(self) -> None:
        self.columns = dict(_columns(self.lines))
        self.first = min(self.begins, default=len(self.lines))
        self.end = max(self.begins, default=-1)

    def read(self, at: int, line: SourceLine) -> UnderstoodLine:
        """What the next line is."""
        if at in self.begins:
            found = self.begins[at]
            self._begin(found)
        elif len(line.text) > LONGEST_LINE:
            taken = bool(self.title) and not (self.minutes or self.ended)
            found = UnderstoodLine(line, LineMeaning.PURPOSE if taken else LineMeaning.NOT_TAKEN, line.shown)
        elif item_parts.is_furniture(line):
            # Some systems print the number of an item again above its minutes.
            self.minutes = self.minutes or bool(self.number and bare_number(line.text) == self.number)
            found = UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        elif at > self.first and read_time(line.text) is not None:  # when an item is to begin
            found = UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        elif at < self.first:
            found = self._before_items(line)
        elif item_parts.begins_part(line):
            found = UnderstoodLine(line, LineMeaning.PART, line.text)
        else:
            found = self._in_item(at, line)
        self.last = found
        return found

    def _begin(self, found: UnderstoodLine) -> None:
        begins = found.meaning is LineMeaning.ITEM
        self.number = found.number if begins else self.number
        self.title = found.words if begins else f"{self.title} {found.words}"
        self.papers = self.minutes = self.ended = False

    def _before_items(self, line: SourceLine) -> UnderstoodLine:
        """A line of the head: date, time, venue, the heading of a part; all else is not taken."""
        if item_parts.begins_part(line):
            return UnderstoodLine(line, LineMeaning.PART, line.text)
        label, self.label = self.label, label_in(line.text)
        if self.label:
            return UnderstoodLine(line, LineMeaning.MEETING)
        words = f"{label}{line.text}"
        after_time = self.last is not None and self.last.meaning is LineMeaning.MEETING
        if particulars_in(words) == _NOTHING and after_time and may_be_venue(line.text):
            words = f"Venue: {line.text}"
        if particulars_in(words) == _NOTHING:
            return UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        return UnderstoodLine(line, LineMeaning.MEETING, words)

    def _in_item(self, at: int, line: SourceLine) -> UnderstoodLine:
        """A line under the title of an item."""
        if joined := self._joined(line):
            return joined
        if item_parts.begins_minutes(line.text):
            self.minutes, self.papers = True, False
        elif item_parts.begins_papers(line.text):
            self.papers, self.minutes = True, False
            return UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        self.ended = self.ended or (at > self.end and item_parts.ends_agenda(line.text))
        if self.minutes or self.ended:
            return UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        meaning = self._meaning(line)
        words = "" if meaning is LineMeaning.NOT_TAKEN else item_parts.without_furniture(line.shown)
        return UnderstoodLine(line, meaning, item_parts.without_label(words, meaning))

    def _meaning(self, line: SourceLine) -> LineMeaning:
        if self.papers:
            return LineMeaning.PAPER
        by_column = self.columns.get(line.column) if line.row is not None else None
        about = marks.is_about_exclusion(self.title)
        return by_column or item_parts.part_of_item(line, about_exclusion=about)

    def _joined(self, line: SourceLine) -> UnderstoodLine | None:
        """A line that goes on where the one before it ends, since the page was not wide enough."""
        before = self.last
        if before is None or line.after_blank or line.strong != before.source.strong:
            return None
        if line.number or _LISTED.match(line.text):
            return None
        if before.meaning is LineMeaning.PAPER and item_parts.is_file(before.source):
            return None
        if before.meaning in (LineMeaning.NOT_TAKEN, LineMeaning.MEETING, LineMeaning.PART):
            return None
        ends, small = before.source.text, line.text[:1].islower()
        if before.meaning in (LineMeaning.ITEM, LineMeaning.TITLE):
            broken = small or ends.lower().split()[-1] in _GOES_ON or (ends.isupper() and line.text.isupper())
            words = item_parts.without_furniture(line.text)
            return UnderstoodLine(line, LineMeaning.TITLE, words, joined=True) if broken else None
        broken = not ends.endswith((".", ":", ";", "!", "?")) and (small or len(ends) >= _WRAPPED)
        words = item_parts.without_furniture(line.text)
        return UnderstoodLine(line, before.meaning, words, joined=True) if broken else None


def _columns(lines: Sequence[SourceLine]) -> Iterator[tuple[int, LineMeaning]]:
    """What the columns of the agenda's table are, by their headings."""
    rows: dict[int, list[SourceLine]] = {}
    for line in lines:
        if line.row is not None and not line.around:
            rows.setdefault(line.row, []).append(line)
    for cells in rows.values():
        first = cells[0].text.lower().strip(" .:")
        if len(cells) > 2 and first in ("no", "item", "item no", "agenda item", "number", "ref", "#"):
            for cell in cells[1:]:
                meaning = item_parts.column_meaning(cell.text)
                if meaning and cell.column > 1:
                    yield cell.column, meaning
            return
