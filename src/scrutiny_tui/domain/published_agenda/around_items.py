"""What stands about the items of a published agenda: the head, the tail, and what each page repeats."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from scrutiny_tui.domain.published_agenda import item_parts, marks, phrases
from scrutiny_tui.domain.published_agenda.languages import is_welsh, welsh_columns
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, LineMeaning, SourceLine
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars, particulars_in

WRAPPED = 55
"""A line shorter than this was not broken because it was full."""
_WRAPPED_CAPITALS = 40
"""The same of a line in capitals, which are wider."""
_LONG_TITLE = 40
"""A shorter title was not broken because it was full."""
_SHARE_OF_WIDTH = 0.7
"""How much of the width of a page a title may use, beside the numbers of its pages."""
_LONGEST_HEAD = 400
_LONGEST_HEADING = 120
_MOST_ABOVE = 8
"""So many lines, headings and notes together, may stand above the items that they are about."""
_NEAR = 4
"""So few lines above the first item stands what is said of it."""
_NAME = re.compile(r"(?:\w+\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}")
"""A name on a line of its own, as under a letter."""
_LABELLED = re.compile(r"[A-Z][\w&() ]{1,30}:")
"""How a line begins that goes on from no other: "Time: …", "Members: …"."""
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: of \d+)?", re.IGNORECASE)
_BEGINS_SENTENCE = re.compile(
    r"(?:to|that|this|these|there|it|the|a|an|members?|please|if|where|when|for|in|report|reports|presented|purpose"
    r"|consider|receive|note|approve|consideration|appendi(?:x|ces)|annex|enclosures?|documents?|papers?)\b",
    re.IGNORECASE,
)
"""How what stands under a title begins, rather than the rest of the title."""


class Surroundings:
    """What stands about the items.

    Args:
        lines: all lines.
        begins: the places of those that begin an item, or are the title of one.

    Attributes:
        first: the place of the line that begins the first item.
        end: the place of the line that begins the last item.
    """

    def __init__(self, lines: Sequence[SourceLine], begins: Collection[int]) -> None:
        self._lines = lines
        self._begins = begins
        self.first = min(begins, default=len(lines))
        self.end = max(begins, default=-1)
        inner = [lines[at] for at in range(self.first, self.end) if at not in begins]
        self._strong = any(line.strong for line in inner)
        self._capitals = any(_is_capitals(line.text) for line in inner)
        self._notes = any(phrases.FOOTNOTE.search(lines[at].text) for at in begins)
        self._in_welsh = all(is_welsh(lines[at].text) for at in begins if len(lines[at].text) > 3)
        self._welsh_columns = welsh_columns(lines)
        self._rows = {lines[at].row for at in begins} - {None}
        widths = sorted(
            len(line.text) for line in lines if not line.around and len(line.text) <= LONGEST_LINE
        )
        self._width = widths[int(len(widths) * 0.9)] if widths else 0
        self._title_width = max((len(lines[at].text) for at in begins), default=0)
        self._running_heads = _running_heads(lines)

    def is_running_head(self, line: SourceLine) -> bool:
        """Whether a line stands at the top or the foot of several pages."""
        return line.text in self._running_heads

    def is_other_language(self, at: int) -> bool:
        """Whether a line says in Welsh what the agenda says in English beside it, or repeats it below."""
        line = self._lines[at]
        if line.row is not None and line.row in self._rows and line.column in self._welsh_columns:
            return True
        again = at > self.end and bool(line.number or re.match(r"\W?\d", line.text))
        return again and not self._in_welsh and is_welsh(line.text)

    def is_near_first(self, at: int) -> bool:
        """Whether a line of the head stands so near above the items that it may be a heading of theirs."""
        return self.first - at <= _NEAR

    def is_heading_above_item(self, at: int) -> bool:
        """Whether a line between two items is a heading, with the next item just below it."""
        below = at
        most = min(len(self._lines), at + _MOST_ABOVE)
        while below < most and below not in self._begins and self._may_stand_above(at, below):
            below += 1
        if not self._is_heading(at) or below not in self._begins:
            return False
        line, above = self._lines[at], self._lines[at - 1]
        alike = (line.row, line.strong, line.text.isupper()) == (
            above.row,
            above.strong,
            above.text.isupper(),
        )
        return at - 1 not in self._begins or not alike

    def _may_stand_above(self, heading: int, at: int) -> bool:
        """Whether a line may stand between a heading and the first item below it."""
        line = self._lines[at]
        noted = any(marks.is_about_those_below(self._lines[near].text) for near in range(heading + 1, at + 1))
        return self._is_heading(at) or item_parts.is_furniture(line) or (noted and at - heading <= _NEAR)

    def _is_heading(self, at: int) -> bool:
        line = self._lines[at]
        short = len(line.text) <= _LONGEST_HEADING and not line.text.endswith((".", ":", ";", ","))
        return short and not line.number and (line.strong or _is_capitals(line.text))

    def is_above_date(self, at: int) -> bool:
        """Whether the line below a line of the head says the day and time of the meeting."""
        below = particulars_in(self._lines[at + 1].text) if at + 1 < self.first else MeetingParticulars()
        return below.date is not None and below.time is not None and not below.venue

    def goes_on_for(self, at: int) -> int:
        """How many lines go on with a line of the head, where it says more of the meeting with them."""
        words, going = self._lines[at].text, 0
        while at + going + 1 < self.first and self._is_wrapped(at + going):
            going += 1
            words = f"{words} {self._lines[at + going].text}"
            if len(words) > _LONGEST_HEAD:
                return 0
        return going if going and self._says_more(at, words) else 0

    def _says_more(self, at: int, words: str) -> bool:
        return particulars_in(words).says_more(particulars_in(self._lines[at].text))

    def _is_wrapped(self, at: int) -> bool:
        line, following = self._lines[at], self._lines[at + 1]
        width = _WRAPPED_CAPITALS if line.text.isupper() else WRAPPED
        full = len(line.text) >= width and not line.text.endswith((".", ":", ";"))
        return full and not following.after_blank and not _LABELLED.match(following.text)

    def is_title_broken(self, title: SourceLine, following: SourceLine) -> bool:
        """Whether a title goes on in the next line, whose first word would not have fitted behind it."""
        if title.text.count("(") > title.text.count(")"):
            return True
        filled = len(title.text) + 1 + len(following.text.split()[0])
        if len(title.text) < _LONG_TITLE or filled <= max(self._title_width, self._width * _SHARE_OF_WIDTH):
            return False
        if _BEGINS_SENTENCE.match(following.text) or following.row != title.row is not None:
            return False
        meaning = item_parts.part_of_item(following, about_exclusion=True)
        return meaning in (LineMeaning.PURPOSE, LineMeaning.PAPER) and not item_parts.is_file(following)

    def ends_agenda(self, at: int) -> bool:
        """Whether a line below the last item is no part of it: heading, signature, note, set phrase."""
        line = self._lines[at]
        if at <= self.end:
            return False
        heading = (line.strong and not self._strong) or (_is_capitals(line.text) and not self._capitals)
        heading = heading and item_parts.part_of_item(line, about_exclusion=False) is LineMeaning.PURPOSE
        note = self._notes and phrases.NOTE_BELOW.match(line.text) is not None
        return heading or note or self._is_signature(at) or item_parts.ends_agenda(line.text)

    def _is_signature(self, at: int) -> bool:
        below = self._lines[at + 1].text if at + 1 < len(self._lines) else ""
        return _NAME.fullmatch(self._lines[at].text) is not None and phrases.POST.match(below) is not None


def _is_capitals(words: str) -> bool:
    return words.isupper() and len(words) > 6  # a shorter one may be an abbreviation


def _running_heads(lines: Sequence[SourceLine]) -> set[str]:
    """What stands beside the numbers of several pages."""
    beside: Counter[str] = Counter()
    for at, line in enumerate(lines):
        if line.row is None and _PAGE_NUMBER.fullmatch(line.text):
            beside.update({lines[near].text for near in (at - 1, at + 1) if 0 <= near < len(lines)})
    return {words for words, count in beside.items() if count > 2 and not _PAGE_NUMBER.fullmatch(words)}
