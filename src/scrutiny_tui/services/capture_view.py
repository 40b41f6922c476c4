"""What the capture screen shows of a meeting, as one value: made once per change, drawn by every pane."""

from collections import Counter
from collections.abc import Sequence
from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, Attendee, attendance, is_to_begin
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.body_in_words import reminders
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import SEATED, Capacity, Office
from scrutiny_tui.domain.prepared_items import NOTHING_PREPARED, prepared_for_clerk
from scrutiny_tui.domain.quorum import Quorum, quorum_at
from scrutiny_tui.domain.room_events import Mode, Move
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown
from scrutiny_tui.services.entry_rows import Row

if TYPE_CHECKING:
    from scrutiny_tui.domain.printable import Block

_NOON = 12


class AgendaLine(Struct, frozen=True):
    """One item as the agenda beside the minutes shows it.

    Attributes:
        item: the item.
        open: how many of its follow-ups are still expected.
        begun: whether anything was captured in it, beside what was prepared.
    """

    item: Item
    open: int
    begun: bool


class InRoom(Struct, frozen=True):
    """A person in the room, or known not to be.

    Attributes:
        name: as printed.
        how: in what way, in a few words ("Chair", "online", "left 7.17 pm").
        present: whether they are in the room at this point of the meeting.
        expected: whether they are expected: nothing has been said of them yet, or nobody has come so far.
    """

    name: str
    how: str
    present: bool
    expected: bool = False


class RoomShown(NamedTuple):
    """Who attends, as screens show it.

    Attributes:
        people: everyone whose attendance was recorded, then those who are expected and were not mentioned.
        quorum: who counts towards the quorum.
    """

    people: tuple[InRoom, ...]
    quorum: Quorum


class CaptureView(Struct, frozen=True):
    """A meeting as the capture screen shows it.

    Attributes:
        sitting: the meeting as captured so far.
        item: the item that lines go into; None before the first item.
        rows: the entries of the item, as they will read.
        agenda: the items of the meeting.
        room: who is in the room, has left, or is expected.
        quorum: who counts towards the quorum.
        allowed: how many minutes the item may take; None where nobody said.
        begun: when the first entry of the item was typed in the live meeting; None where none was.
        room_is_later: whether the room is that of a later place than where lines go: of the end of what is
            captured.
        reminders: who must leave for an interest in the item, a sentence for each; and that the public must.
    """

    sitting: Sitting
    item: Item | None
    rows: tuple[Row, ...]
    agenda: tuple[AgendaLine, ...]
    room: tuple[InRoom, ...]
    quorum: Quorum
    begun: time | None
    allowed: int | None = None
    reminders: tuple[str, ...] = ()
    room_is_later: bool = False

    @property
    def item_id(self) -> str:
        """Identifier of the item; empty before the first item."""
        return self.item.id if self.item is not None else ""

    @property
    def entries(self) -> tuple[str, ...]:
        """Identifiers of the entries of the item, in order."""
        return tuple(row.entry for row in self.rows)

    @property
    def items(self) -> tuple[str, ...]:
        """Identifiers of the items, in order."""
        return tuple(line.item.id for line in self.agenda)


class Minutes(Struct, frozen=True):
    """All the minutes of a meeting as a house style prints them, for the preview.

    Attributes:
        sitting: the meeting.
        style: name of the house style.
        sections: the blocks item by item, each after the item's identifier.
        trouble: one sentence when the style cannot be read, else empty.
    """

    sitting: Sitting
    style: str
    sections: tuple[tuple[str, Sequence["Block"]], ...] = ()
    trouble: str = ""


def view_of(sitting: Sitting, item: Item | None, rows: tuple[Row, ...]) -> CaptureView:
    """A meeting as the capture screen shows it.

    Args:
        sitting: the meeting as captured so far.
        item: the item that lines go into.
        rows: its entries, as they will read.
    """
    said = [entry.said_at for entry in sitting.of_item(item.id if item else None) if entry.said_at]
    late = [at for at in said if at.hour >= _NOON]
    spans_midnight = late and max(late).hour - min(said).hour > _NOON
    room = room_shown(sitting)
    return CaptureView(
        sitting=sitting,
        item=item,
        rows=rows,
        agenda=agenda(sitting),
        room=room.people,
        quorum=room.quorum,
        begun=min(late if spans_midnight else said, default=None),
        allowed=prepared_for_clerk(sitting).get(item.id, NOTHING_PREPARED).minutes if item else None,
        reminders=tuple(reminders(sitting, item)) if item else (),
        room_is_later=bool(rows) and rows[-1].entry != sitting.entries[-1].id,
    )


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def agenda(sitting: Sitting) -> tuple[AgendaLine, ...]:
    """The agenda, with what is still to be followed up in each item."""
    still = Counter(logged.item for logged in sitting.log if not (logged.settled or logged.lapsed))
    return tuple(AgendaLine(item, still[item.id], sitting.has_begun(item.id)) for item in sitting.items)


def room_shown(sitting: Sitting) -> RoomShown:
    """Who attends as screens show it: before anybody has come, whoever is to attend is only expected."""
    found = _recorded_and_expected(sitting)
    if not is_to_begin(sitting):
        return found
    people = tuple(replace(one, present=False, expected=True) if one.present else one for one in found.people)
    return RoomShown(people, replace(found.quorum, present=0))


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _recorded_and_expected(sitting: Sitting) -> RoomShown:
    said = [InRoom(_printed(a), _how(a), a.present) for a in attendance(sitting)]
    waiting = [
        InRoom(sitting.people[m.person].name, m.office.capitalize(), present=False, expected=True)
        for m in LineContext(sitting).expected
    ]
    return RoomShown((*said, *waiting), quorum_at(sitting))


def _printed(attendee: Attendee) -> str:
    return attendee.person.name if attendee.person else attendee.named.text


def _how(attendee: Attendee) -> str:
    words = []
    if attendee.chair:
        words.append("Chair")
    elif attendee.membership and attendee.membership.office is Office.VICE_CHAIR:
        words.append("Vice-chair")
    elif attendee.capacity not in (*SEATED, None) and attendee.mode is not Mode.SUBSTITUTE:
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
