"""Reads the lines of a published agenda: what each is. No line is lost, and none is read twice."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from scrutiny_tui.domain.published_agenda import item_parts, marks
from scrutiny_tui.domain.published_agenda.around_items import WRAPPED, Surroundings
from scrutiny_tui.domain.published_agenda.item_beginnings import item_beginnings
from scrutiny_tui.domain.published_agenda.item_series import bare_number
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, LineMeaning, SourceLine, UnderstoodLine
from scrutiny_tui.domain.published_agenda.particulars import (
    MeetingParticulars,
    label_in,
    may_be_venue,
    particulars_in,
)

_NOTHING = MeetingParticulars()
_LISTED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|[•·▪*–-]\s", re.IGNORECASE)
"""What a line of a list begins with: it goes on from no other line."""
_GOES_ON = re.compile(
    r"(?:^|.*\s)(?:and|of|the|for|to|in|on|with|by|from|an?|or|at|as|which|that|its|their|under|between|into|[&/–-])",
    re.IGNORECASE,
)
"""What no title ends with."""


def read_published_agenda(lines: Sequence[SourceLine]) -> tuple[UnderstoodLine, ...]:
    """What each line of a published agenda is.

    Args:
        lines: the lines of the source, in order.

    Returns:
        One for each line, in the same order.
    """
    begins = item_beginnings(lines)
    reading = _Reading(lines, begins, Surroundings(lines, begins), columns=dict(_columns(lines)))
    return tuple(reading.read(at, line) for at, line in enumerate(lines))


class _Reading(Struct):
    """What was read of the lines so far.

    Attributes:
        lines: all lines.
        begins: those that begin an item, or are the title of one, by their place.
        around: where the items begin and end, and what the lines about them are.
        number: the number of the item that is read.
        title: the title of the item that is read; empty before the first.
        last: the line before.
        on_page: the line before a page ended, where one ended since.
        papers: whether the papers of the item follow.
        minutes: whether the minutes of the item follow.
        part: whether the heading of a part was read and no item since.
        ended: whether the agenda is over.
        label: the label that the line before was as a whole.
        going: how many lines go on with what the head says of the meeting.
        columns: what the columns of the agenda's table are.
    """

    lines: Sequence[SourceLine]
    begins: Mapping[int, UnderstoodLine]
    around: Surroundings
    number: str = ""
    title: str = ""
    last: UnderstoodLine | None = None
    on_page: UnderstoodLine | None = None
    papers: bool = False
    minutes: bool = False
    part: bool = False
    ended: bool = False
    label: str = ""
    going: int = 0
    columns: dict[int, LineMeaning] = field(default_factory=dict)

    def read(self, at: int, line: SourceLine) -> UnderstoodLine:
        """What the next line is."""
        if at in self.begins:
            found = self.begins[at]
            self._begin(found)
        elif len(line.text) > LONGEST_LINE:
            taken = bool(self.title) and not (self.minutes or self.ended)
            found = UnderstoodLine(line, LineMeaning.PURPOSE if taken else LineMeaning.NOT_TAKEN, line.shown)
        elif self.last is not None and item_parts.is_year_of(self.last.source.text, line.text):
            begun = self.last.meaning is LineMeaning.ITEM
            meaning = LineMeaning.TITLE if begun else self.last.meaning
            found = UnderstoodLine(line, meaning, line.text, joined=True)
        elif item_parts.is_furniture(line) or self.around.is_running_head(line):
            # Some systems print the number of an item again above its minutes.
            self.minutes = self.minutes or bool(self.number and bare_number(line.text) == self.number)
            self.on_page = self.on_page or self.last
            self.last = UnderstoodLine(line, LineMeaning.NOT_TAKEN)
            return self.last
        elif at < self.around.first:
            found = self._before_items(at, line)
        elif item_parts.is_time(line.text) or self.around.is_other_language(at):
            found = UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        elif self._begins_part(at, line):
            self.part, self.papers, self.minutes = True, False, False
            self.ended = self.ended or at > self.around.end
            found = UnderstoodLine(line, LineMeaning.PART, line.text)
        else:
            found = self._in_item(at, line)
        self.last, self.on_page = found, None
        return found

    def _begins_part(self, at: int, line: SourceLine) -> bool:
        """Whether a line is the heading of a part: it says so, or it is one and an item begins below it."""
        if item_parts.begins_part(line):
            return line.text.isupper() or not self._joined(line)
        return self.around.is_heading_above_item(at) and not self._joined(line)

    def _begin(self, found: UnderstoodLine) -> None:
        begins = found.meaning is LineMeaning.ITEM
        self.number = found.number if begins else self.number
        self.title = found.words if begins else f"{self.title} {found.words}"
        self.papers = self.minutes = self.ended = False
        self.part = found.meaning is LineMeaning.PART

    def _before_items(self, at: int, line: SourceLine) -> UnderstoodLine:
        """A line of the head: date, time, venue, the heading of a part; all else is not taken."""
        if self.going:
            self.going -= 1
            return UnderstoodLine(line, LineMeaning.MEETING, line.text, joined=True)
        if item_parts.begins_part(line) and self.around.is_near_first(at):
            return UnderstoodLine(line, LineMeaning.PART, line.text)
        self.going = self.around.goes_on_for(at)
        label, self.label = self.label, "" if self.going else label_in(line.text)
        if self.label:
            return UnderstoodLine(line, LineMeaning.MEETING)
        words = line.text if particulars_in(line.text) != _NOTHING else f"{label}{line.text}"
        if not self.going and particulars_in(words) == _NOTHING:
            after_time = self.last is not None and self.last.meaning is LineMeaning.MEETING
            if not ((after_time or self.around.is_above_date(at)) and may_be_venue(line.text)):
                return UnderstoodLine(line, LineMeaning.NOT_TAKEN)
            words = f"Venue: {line.text}"
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
        self.ended = self.ended or self.around.ends_agenda(at)
        if self.part and marks.is_about_those_below(line.text):
            return UnderstoodLine(line, LineMeaning.PART, line.text)
        if self.minutes or self.ended or self.part or bare_number(line.text):
            return UnderstoodLine(line, LineMeaning.NOT_TAKEN)
        meaning, held_back = self._meaning(line), self._is_held_back(at)
        if meaning is LineMeaning.PURPOSE and held_back:
            meaning = LineMeaning.PAPER
        words = "" if meaning is LineMeaning.NOT_TAKEN else item_parts.without_furniture(line.shown)
        words = item_parts.without_label(words, meaning)
        marked = meaning is LineMeaning.PAPER and held_back
        return UnderstoodLine(line, meaning, item_parts.restricted(words) if marked else words)

    def _is_held_back(self, at: int) -> bool:
        """Whether a line, or the line below it, says that the paper which it names is not published."""
        line = self.lines[at]
        above = any(item_parts.is_paper_above(line, below) for below in self.lines[at + 1 : at + 2])
        return above or item_parts.is_restricted(line)

    def _meaning(self, line: SourceLine) -> LineMeaning:
        if self.papers:
            return LineMeaning.PAPER
        by_column = self.columns.get(line.column) if line.row is not None else None
        about = marks.is_about_exclusion(self.title)
        return by_column or item_parts.part_of_item(line, about_exclusion=about)

    def _joined(self, line: SourceLine) -> UnderstoodLine | None:
        """A line that goes on where the one before it ends, since the line or the page was full."""
        before, small = self.on_page or self.last, line.text[:1].islower()
        parted = not small if self.on_page else line.after_blank
        if before is None or parted or line.strong != before.source.strong:
            return None
        if line.number or _LISTED.match(line.text) or item_parts.names_paper(line.text):
            return None
        if before.meaning is LineMeaning.PAPER and item_parts.is_file(before.source):
            return None
        if before.meaning in (LineMeaning.NOT_TAKEN, LineMeaning.MEETING, LineMeaning.PART):
            return None
        ends = before.source.text
        if before.meaning in (LineMeaning.ITEM, LineMeaning.TITLE):
            broken = small or _GOES_ON.fullmatch(ends) is not None or (ends.isupper() and line.text.isupper())
            broken = broken or self.around.is_title_broken(before.source, line)
            return (
                UnderstoodLine(line, LineMeaning.TITLE, item_parts.title_in(line.text), joined=True)
                if broken
                else None
            )
        broken = not ends.endswith((".", ":", ";", "!", "?")) and (small or len(ends) >= WRAPPED)
        paper = before.meaning is LineMeaning.PAPER
        words = item_parts.paper_in(line.text) if paper else item_parts.without_furniture(line.text)
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
