"""Building one change from the lines that were read.

A `ChangeBuilder` starts from a sitting and applies each line to it, so that the line after `/here` is read
with those people in the room. It saves nothing: at the end it gives the `Change` from the first sitting to
the last.
"""

from collections.abc import Callable
from datetime import datetime, time

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.agenda_order import place_of_new
from scrutiny_tui.domain.attendance import is_to_begin
from scrutiny_tui.domain.changes import Change, Edit, Serial
from scrutiny_tui.domain.decisions.decision import DecisionLine
from scrutiny_tui.domain.decisions.owed import settled
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import VERIFY, AltersOtherMeeting, Entry, FollowUp
from scrutiny_tui.domain.exemption import Exemption, carried_by
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.result import GoTo, LineResult, NewItem, OwnerAndDue, Recorded
from scrutiny_tui.domain.item_numbers import behind, next_number, place_of
from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.domain.names.forms import short_name
from scrutiny_tui.domain.order_keys import between, place_at
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.recording.difference import difference
from scrutiny_tui.domain.recording.places import entries_apart, items_apart
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns
from scrutiny_tui.domain.sitting import Sitting, exemption_in_force

_ALWAYS_AT_THE_END = (MeetingTime, Exclusion, PublicReturns)


class IdSource(Struct, frozen=True):
    """Where a `ChangeBuilder` gets identifiers and reference numbers.

    Attributes:
        new_id: returns an identifier that was never given out before.
        serial: the last reference number given out in the committee's log; None before the first.
    """

    new_id: Callable[[], str]
    serial: Serial | None

    def numbered(self, after: Serial) -> tuple[Edit, ...]:
        """The edit that records the numbers given out, up to `after`; none when none was given out."""
        if after.last == (self.serial.last if self.serial else 0):
            return ()
        return (Edit(self.serial, after),)


class ChangeBuilder:
    """Records lines in a sitting, one after the other.

    Args:
        sitting: the sitting before the first line.
        item: the item that is open, or None.
        ids: identifiers and reference numbers.
        before_items: whether what is recorded in no item stands before the first, whatever was recorded in
            the items already. The times of the meeting, and the public's leaving and returning, do not.
        exempt: the exemption under which the lines were typed, until one of them lets the public return; None
            for lines typed in public.
        place: gives the place of what is recorded, where that is not the end of the discussion.

    Attributes:
        sitting: the sitting with everything recorded so far.
        item: the item that is open, or None.
        before_items: as given.
        notices: what the clerk should be told, in sentences.
        lines: by which line of a file each entry was recorded, or an item begun, by identifier.
        alters_others: whether a line was recorded that alters another meeting.
    """

    def __init__(
        self,
        sitting: Sitting,
        item: Item | None,
        ids: IdSource,
        *,
        before_items: bool = False,
        exempt: Exemption | None = None,
        place: Callable[[Sitting], str] | None = None,
    ) -> None:
        self._before = sitting
        self._ids = ids
        self._serial = ids.serial or Serial(sitting.committee.prefix, 0)
        self.sitting = sitting
        self.item = item
        self.before_items = before_items
        self._place = place
        self.notices: list[str] = []
        self.lines: dict[str, int] = {}
        self.alters_others = False
        self._typed_under = exempt
        self._decided_in: set[str | None] = set()

    @property
    def exempt(self) -> Exemption | None:
        """The exemption of the next line; None for one in public."""
        return self._typed_under or exemption_in_force(self.sitting)

    def context(self, now: time | None, *, before_items: bool = False) -> LineContext:
        """The context that the next line is read in.

        Args:
            now: the time at which it was typed in a live meeting, or None.
            before_items: whether words may stand before the first item.
        """
        return LineContext(self.sitting, self.item, now, before_items)

    def record(self, reading: LineResult, line: str, now: time | None = None) -> None:
        """Record a line.

        Args:
            reading: the result of reading it. An empty or unreadable line records nothing.
            line: the line as typed.
            now: the time at which it was typed in a live meeting, or None.
        """
        match reading:
            case GoTo(item, title):
                self.item = self._titled(item, title)
            case NewItem():
                self.item = self._new_item(reading)
            case Recorded():
                self._record(reading, reading.line or line, now)
                if reading.then is not None:
                    self.record(reading.then, line, now)
            case _:
                pass

    def exclude_the_public(self) -> None:
        """Begin an exempt stretch, as an unreadable line may have been meant to do."""
        if not self.sitting.in_private:
            self._record(Recorded(Exclusion()), "/exempt", None)

    def mark(self) -> Callable[[], None]:
        """Remember the sitting as it is.

        Returns:
            A function that takes back everything recorded since. Reference numbers given out since then are
            given out again, as they were not saved.
        """
        sitting, item, serial, typed_under = self.sitting, self.item, self._serial, self._typed_under

        def back() -> None:
            self.sitting, self.item, self._serial, self._typed_under = sitting, item, serial, typed_under

        return back

    def change(self, command: str, at: datetime, change_id: str = "") -> Change:
        """Everything recorded, as one change.

        Args:
            command: what was done, in the clerk's words.
            at: when.
            change_id: the identifier of the change.
        """
        if self._decided_in:
            self.sitting = settled(self.sitting, *self._decided_in)
        edits = difference(self._before, self.sitting)
        return Change(command, at, (*edits, *self._ids.numbered(self._serial)), id=change_id)

    def _record(self, recorded: Recorded, line: str, now: time | None) -> None:
        last = self.sitting.entries[-1].place if self.sitting.entries else None
        early = place_before_items if self.item is None and self.before_items else None
        place_of = None if isinstance(recorded.body, _ALWAYS_AT_THE_END) else self._place or early
        if place_of is not None:
            self.sitting = entries_apart(self.sitting)
        exempt = self._typed_under or exemption_in_force(self.sitting)
        if exempt is not None:
            exempt = carried_by(recorded.body, exempt)
        if isinstance(recorded.body, PublicReturns):
            self._typed_under = None
        entry = Entry(
            id=self._ids.new_id(),
            meeting=self.sitting.meeting.id,
            item=self.item.id if self.item else None,
            place=between(last, None) if place_of is None else place_of(self.sitting),
            line=line,
            body=recorded.body,
            said_at=now,
            mentions=recorded.mentions,
            exempt=exempt,
        )
        after = self.sitting
        if recorded.asked is not None:
            self._serial = replace(self._serial, last=self._serial.last + 1)
            logged = log_entry(after, entry, recorded.asked, reference_of(self._serial))
            entry = replace(entry, follow_up=follow_up_of(recorded.asked, logged.id))
            after = after.with_log_entry(replace(logged, in_stretch=after.in_private))
        if isinstance(recorded.body, MeetingTime):
            state = _state_after(after.meeting.state, recorded.body.kind)
            after = replace(after, meeting=replace(after.meeting, state=state))
        if isinstance(entry.body, DecisionLine):
            self._decided_in.add(entry.item)
        elif isinstance(entry.body, AltersOtherMeeting):
            self.alters_others = True
        apart = place_of is not None
        self.sitting = after.with_entries((*after.entries, entry)) if apart else after.with_entry(entry)

    def _new_item(self, new: NewItem) -> Item:
        added_before = new.urgent and is_to_begin(self.sitting)
        has_none = new.numberless and not added_before
        number = "" if has_none else new.number or next_number(i.number for i in self.sitting.items)
        item = Item(
            id=self._ids.new_id(),
            meeting=self.sitting.meeting.id,
            place="",
            number=number,
            title=new.title,
            kind=new.kind,
            urgent_because=new.urgent_because or (VERIFY if new.urgent else ""),
            exempt=self.exempt,
        )
        item = replace(item, place=self._place_of(item, as_business=added_before))
        self.sitting = self.sitting.with_item(item)
        return item

    def _place_of(self, new: Item, *, as_business: bool) -> str:
        """The place of a new item: where business is added, by its number, or after the open item."""
        self.sitting = items_apart(self.sitting)
        items = self.sitting.items
        numbers = [item.number for item in items]
        if as_business:
            at = place_of_new(new, items)
        elif new.number:
            at = place_of(new.number, numbers)
        else:
            ids = [item.id for item in items]
            at = len(items)
            if self.item is not None and self.item.id in ids:
                at = behind(ids.index(self.item.id), numbers)
        return place_at(at, [item.place for item in items])

    def _titled(self, item: Item, title: str) -> Item:
        here = self.sitting.item(item.id) or item
        if here.title or not title:
            return here
        named = here.altered(title, here.kind, self.exempt)
        self.sitting = self.sitting.with_item(named)
        return named


def place_before_items(sitting: Sitting) -> str:
    """The place of a new entry before all that was recorded in an item, but for what was prepared."""
    places = [entry.place for entry in sitting.entries]
    recorded = ((at, entry) for at, entry in enumerate(sitting.entries) if not entry.is_prepared)
    begun = (at for at, entry in recorded if entry.item is not None)
    return place_at(next(begun, len(places)), places)


def place_behind(sitting: Sitting, item: Item) -> str:
    """The place of a new entry right behind what is recorded in an item, or in those before it."""
    before = {None, *(other.id for other in sitting.items if other.place <= item.place)}
    own = [at for at, entry in enumerate(sitting.entries) if entry.item == item.id]
    others = [at for at, entry in enumerate(sitting.entries) if entry.item in before]
    found = own or others
    return place_at(found[-1] + 1 if found else 0, [entry.place for entry in sitting.entries])


def place_at_start(sitting: Sitting, item: Item) -> str:
    """The place of a new entry before all that was said in an item; behind it where nothing was."""
    said = (at for at, entry in enumerate(sitting.entries) if entry.item == item.id and not entry.is_prepared)
    at = next(said, None)
    if at is None:
        return place_behind(sitting, item)
    return place_at(at, [entry.place for entry in sitting.entries])


def place_after(sitting: Sitting, entry_id: str) -> str:
    """The place of a new entry right behind another."""
    at = next(at for at, entry in enumerate(sitting.entries) if entry.id == entry_id)
    return place_at(at + 1, [entry.place for entry in sitting.entries])


def log_entry(sitting: Sitting, entry: Entry, asked: OwnerAndDue, reference: str) -> LogEntry:
    """The log entry for something minuted, new and open."""
    return LogEntry(
        id=reference,
        kind=asked.kind,
        committee=sitting.committee.id,
        meeting=sitting.meeting.id,
        item=entry.item,
        entry=entry.id,
        text=text_in_log(sitting, entry),
        owners=_called(asked.owners, sitting),
        due=asked.due,
        recorded=sitting.meeting.date,
        updated=sitting.meeting.date,
        exempt=entry.exempt,
    )


def text_in_log(sitting: Sitting, entry: Entry) -> str:
    """The words of an entry as the log has them, with the speaker: "Dr Hart undertook to supply it"."""
    speaker = entry.body.speaker if isinstance(entry.body, Point) else None
    if speaker is None:
        return entry.text
    person = sitting.people.get(speaker.person or "")
    return f"{short_name(person.name, sitting.customs) if person else speaker.text} {entry.text}"


def follow_up_of(asked: OwnerAndDue, reference: str) -> FollowUp:
    """What a minuted entry keeps of its entry in the log."""
    return FollowUp(asked.kind, asked.owners, asked.due, reference)


def reference_of(serial: Serial) -> str:
    """The permanent reference for a serial number: "CYPSC-041"."""
    return f"{serial.id}-{serial.last:03d}"


def _called(owners: tuple[Named, ...], sitting: Sitting) -> tuple[Named, ...]:
    """Owners as the log names them: by initials or role where those were typed, else by the printed name."""
    found = []
    for owner in owners:
        person = sitting.people.get(owner.person or "")
        papers = {person.initials.casefold(), person.role.casefold()} if person else {owner.text.casefold()}
        found.append(
            owner if person is None or owner.text.casefold() in papers else replace(owner, text=person.name)
        )
    return tuple(found)


def _state_after(state: State, event: ClockEvent) -> State:
    """A planned meeting is live once it has opened, and in drafting once it has closed."""
    if event is ClockEvent.OPEN and state is State.PLANNED:
        return State.LIVE
    if event is ClockEvent.CLOSE and state in (State.PLANNED, State.LIVE):
        return State.DRAFTING
    return state
