"""What the capture screen shows of a sitting: its agenda, an item as it will read, who is in the room."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.attendance import Attendee, attendance, quorum_members, quorum_present
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.entries import Entry, Outcome, RoomEvent
from scrutiny_tui.domain.grammar.body_in_words import KINDS, body_in_words, due_in_words, name_of
from scrutiny_tui.domain.grammar.context import EXPECTED, LineContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Action, Clause, Recommendation, Request
from scrutiny_tui.domain.people import Capacity, Office
from scrutiny_tui.domain.room_events import Mode, Move
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.times import shown

_OWED = (Request, Action, Recommendation)


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """One entry as its house style prints it.

    Attributes:
        mark: the number or bullet it carries; empty for a paragraph.
        text: its words; empty where it prints none of its own.
    """

    mark: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as the screen shows it.

    Attributes:
        entry: the entry's identifier.
        label: what it is ("purpose", "RESOLVED", "request CP-041"); empty for a point.
        mark: the number or bullet it will carry; empty for a paragraph.
        level: how deep it is indented, from 0.
        text: as it will read.
        needs: what still needs a hand ("no owner yet", "rough", "to verify").
        exempt: whether it is exempt.
        outcome: whether it is an outcome, which a wide screen shows at the side as well.
    """

    entry: str
    label: str
    mark: str
    level: int
    text: str
    needs: tuple[str, ...]
    exempt: bool
    outcome: bool


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item as the agenda beside the minutes shows it.

    Attributes:
        item: the item.
        open: how many of its follow-ups are still expected.
        begun: whether anything was captured in it.
    """

    item: Item
    open: int
    begun: bool


@dataclass(frozen=True, slots=True)
class InRoom:
    """Somebody in the room, or of whom it is known that they are not.

    Attributes:
        name: as printed.
        how: in what way, in a few words ("Chair", "online", "left 7.17 pm").
        present: whether they are in the room now.
        expected: whether they are expected and nothing has been said of them yet.
    """

    name: str
    how: str
    present: bool
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """Who counts towards the quorum.

    Attributes:
        present: how many of those who count are in the room.
        members: how many count in all.
        needed: how many must be; None when the committee's quorum is not known.
    """

    present: int
    members: int
    needed: int | None

    @property
    def short(self) -> bool:
        """Whether too few are in the room."""
        return self.needed is not None and self.present < self.needed


def item_rows(
    sitting: Sitting, item: Item | None, composed: Mapping[str, PrintedEntry] = MappingProxyType({})
) -> tuple[Row, ...]:
    """The entries of an item, in order, as they will read.

    Args:
        sitting: the meeting.
        item: the item; None for what belongs to the meeting alone.
        composed: what the house style makes of entries; the others are shown in plain words.
    """
    context = LineContext(sitting, item)
    entries = sitting.of_item(item.id if item else None)
    return tuple(_row(entry, composed.get(entry.id, PrintedEntry()), context) for entry in entries)


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def agenda(sitting: Sitting) -> tuple[AgendaLine, ...]:
    """The agenda, with what is still to be followed up in each item."""
    still = Counter(logged.item for logged in sitting.log if not logged.status.settled)
    begun = {entry.item for entry in sitting.entries}
    return tuple(AgendaLine(item, still[item.id], item.id in begun) for item in sitting.items)


def in_the_room(sitting: Sitting) -> tuple[InRoom, ...]:
    """Everybody of whom something was said, then those expected of whom nothing was."""
    said = [InRoom(_printed(a), _how(a), a.present) for a in attendance(sitting)]
    waiting = [
        InRoom(sitting.people[m.person].name, m.office.capitalize(), present=False, expected=True)
        for m in LineContext(sitting).expected
    ]
    return (*said, *waiting)


def quorum(sitting: Sitting) -> Quorum:
    """How many of those who count towards the quorum are in the room."""
    return Quorum(quorum_present(sitting), quorum_members(sitting), sitting.committee.quorum)


def _row(entry: Entry, composed: PrintedEntry, context: LineContext) -> Row:
    body = entry.body
    text = (entry.text if isinstance(body, _OWED) else composed.text) or entry.text
    return Row(
        entry=entry.id,
        label=_label(entry),
        mark=composed.mark,
        level=body.level if isinstance(body, Point) else 0,
        text=text or body_in_words(body, context),
        needs=_needs(entry, context),
        exempt=entry.id in context.sitting.exempt,
        outcome=isinstance(body, Outcome),
    )


def _label(entry: Entry) -> str:
    body = entry.body
    reference = f" {entry.follow_up.reference}" if entry.follow_up else ""
    if isinstance(body, Point):
        return f"{entry.follow_up.kind}{reference}" if entry.follow_up else ""
    if isinstance(body, Clause):
        return f"RESOLVED{reference}"
    if isinstance(body, Note):
        return "note"
    if isinstance(body, RoomEvent):
        return "in the room"
    return f"{KINDS[type(body)]}{reference}"


def _needs(entry: Entry, context: LineContext) -> tuple[str, ...]:
    found = []
    if entry.rough:
        found.append("rough")
    if entry.unverified:
        found.append("to verify")
    if isinstance(entry.body, _OWED) and not entry.text:
        found.append("no words yet")
    if entry.follow_up is not None:
        owners = entry.follow_up.owners
        if owners:
            found.append(listed(name_of(o, context) if o.person else o.text for o in owners))
        elif entry.follow_up.kind is not Kind.RESOLUTION:  # a resolution may be followed up by nobody's name
            found.append("no owner yet")
        found += [due_in_words(entry.follow_up.due, context)] if entry.follow_up.due else []
    return tuple(found)


def _printed(attendee: Attendee) -> str:
    return attendee.person.name if attendee.person else attendee.named.text


def _how(attendee: Attendee) -> str:
    words = []
    if attendee.chair:
        words.append("Chair")
    elif attendee.membership and attendee.membership.office is Office.VICE_CHAIR:
        words.append("Vice-chair")
    elif attendee.capacity not in (*EXPECTED, None) and attendee.mode is not Mode.SUBSTITUTE:
        words.append(str(attendee.capacity))
    elif attendee.capacity is Capacity.CO_OPTED:
        words.append("co-opted")
    if attendee.mode in (Mode.ONLINE, Mode.APOLOGIES, Mode.ABSENT, Mode.SUBSTITUTE):
        words.append(str(attendee.mode))
    last = attendee.events[-1] if attendee.events else None
    if last and last.move is not Move.CHAIR:
        word = "came" if last.move is Move.CAME else "left"
        words.append(f"{word} {shown(last.at)}" if last.at else word)
    return " · ".join(words)
