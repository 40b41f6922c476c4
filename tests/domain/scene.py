"""An invented committee on the evening it meets, and what lines typed there record."""

from dataclasses import dataclass
from datetime import time

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Serial
from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import LineResult, Recorded, Unreadable
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.recording.batch import Returned, record_lines
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, IdSource
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import lines_of
from tests.clock import CountedIds
from tests.council import (
    AGENDA,
    COMMITTEE,
    DREDGING,
    MEETING,
    MEMBERSHIPS,
    NEXT,
    PEOPLE,
    PIER,
)

CUSTOMS = replace(
    ENGLAND, interests=("DPI", "ORI", "NRI", "party whip", "personal", "personal and prejudicial")
)
SITTING = Sitting(
    meeting=MEETING,
    committee=COMMITTEE,
    people={person.id: person for person in PEOPLE},
    memberships=MEMBERSHIPS,
    items=AGENDA,
    next_meeting=NEXT,
    customs=CUSTOMS,
)


def id_source(last: int = 0) -> IdSource:
    return IdSource(CountedIds().new, Serial(COMMITTEE.prefix, last) if last else None)


@dataclass(frozen=True)
class AfterLines:
    """The sitting after the lines of a file, and the lines handed back."""

    sitting: Sitting
    returned: tuple[Returned, ...]
    builder: ChangeBuilder

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.sitting.entries

    @property
    def bodies(self) -> list[Body]:
        return [entry.body for entry in self.entries]

    @property
    def handed_back(self) -> list[int]:
        """Numbers of the lines that could not be read."""
        return [returned.number for returned in self.returned]

    def points(self) -> list[tuple[str, str]]:
        """Each point with the number of its item."""
        return [(self._number(e), e.text) for e in self.entries if isinstance(e.body, Point)]

    def exempt(self) -> list[str]:
        """The points that are exempt."""
        hidden = self.sitting.exempt
        return [e.text for e in self.entries if isinstance(e.body, Point) and e.id in hidden]

    def _number(self, entry: Entry) -> str:
        item = self.sitting.item(entry.item)
        return item.number if item else ""


_FORMAL = tuple(replace(item, kind=ItemKind.FORMALITY) for item in AGENDA[:2])
TWO_REPORTS = replace(SITTING, items=(*_FORMAL, DREDGING, PIER))
"""The sitting with two formalities and two reports."""


def taken(*lines: str, sitting: Sitting = SITTING, item: Item | None = None) -> AfterLines:
    """The sitting after the lines of a file."""
    return taken_text("\n".join(lines), sitting=sitting, item=item)


def taken_text(text: str, *, sitting: Sitting = SITTING, item: Item | None = None) -> AfterLines:
    """The sitting after a whole file."""
    builder = ChangeBuilder(sitting, item, id_source())
    returned = record_lines(lines_of(text), builder)
    return AfterLines(builder.sitting, returned, builder)


def room(*before: str, item: Item | None = DREDGING, now: time | None = None) -> LineContext:
    """What a line is read against: an item, after some lines."""
    return LineContext(taken(*before).sitting, item, now)


def read(line: str, *before: str, item: Item | None = DREDGING, now: time | None = None) -> LineResult:
    """How a line is read after others."""
    return read_line(line, room(*before, item=item, now=now))


def recorded(line: str, *before: str, item: Item | None = DREDGING, now: time | None = None) -> Recorded:
    """What a line that can be read records."""
    reading = read(line, *before, item=item, now=now)
    assert isinstance(reading, Recorded), reading
    return reading


def body(line: str, *before: str, item: Item | None = DREDGING, now: time | None = None) -> Body:
    """The body that a line records."""
    return recorded(line, *before, item=item, now=now).body


def point(line: str, *before: str) -> Point:
    """The point that a line records."""
    found = body(line, *before)
    assert isinstance(found, Point), found
    return found


def refused(line: str, *before: str, item: Item | None = DREDGING) -> str:
    """The reason why a line cannot be read."""
    reading = read(line, *before, item=item)
    assert isinstance(reading, Unreadable), reading
    return reading.reason


def who(named: Named | tuple[Named, ...] | None) -> list[str]:
    """The people that names mean: identifiers, or the name as typed where no one has it."""
    names = named if isinstance(named, tuple) else (named,) if named else ()
    return [name.person or f"“{name.text}”" for name in names]
