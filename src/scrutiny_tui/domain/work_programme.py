"""The work programme of a committee: what it plans to consider, and at which of its meetings.

A planned item waits for its meeting as a deferred one does: when the agenda of that meeting is begun, it
comes onto it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """Something that a committee plans to consider.

    Attributes:
        id: the store's own identifier.
        committee: identifier of the committee.
        title: as the agenda will print it.
        kind: what kind of business.
        purpose: what it is for; may be empty.
        lead: who brings it: an author, a cabinet member; may be empty.
        meeting: reference of the meeting for which it is planned; None where that is not settled.
        month: the first day of the month for which it is planned while no meeting is; else None.
        on_agenda: identifier of the item that it became; None while it is on no agenda.
        asked_at: reference of the meeting that asked for it; None where none did.
        asked_by: identifier of the minuted entry that asks for it, or None.
        notes: the clerk's own, never printed.
        exempt: the exemption under which it was planned; None for what was planned in public.
    """

    id: str
    committee: str
    title: str
    kind: ItemKind = ItemKind.REPORT
    purpose: str = ""
    lead: str = ""
    meeting: str | None = None
    month: dt.date | None = None
    on_agenda: str | None = None
    asked_at: str | None = None
    asked_by: str | None = None
    notes: str = ""
    exempt: Exemption | None = None

    def placed_at(self, meeting: str) -> "PlannedItem":
        """The same, planned for a meeting; it is on the agenda of no other."""
        kept = self.on_agenda if meeting == self.meeting else None
        return replace(self, meeting=meeting, month=None, on_agenda=kept)


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One line of a work programme.

    Attributes:
        planned: what was planned; None for business that came onto the agenda otherwise.
        item: the item of the agenda; None for what is on no agenda.
        private: whether the public programme has nothing of it.
        slipped_from: the day of the meeting, or the first of the month, for which it was planned and at which
            it was not taken; None for what has not slipped.
    """

    planned: PlannedItem | None
    item: Item | None = None
    private: bool = False
    slipped_from: dt.date | None = None

    @property
    def id(self) -> str:
        """The identifier of what was planned, or else of the item."""
        if self.planned is not None:
            return self.planned.id
        return self.item.id if self.item is not None else ""

    @property
    def title(self) -> str:
        """The title, as the agenda has it where it is on one."""
        if self.item is not None and self.item.title:
            return self.item.title
        return self.planned.title if self.planned is not None else ""

    @property
    def kind(self) -> ItemKind:
        """What kind of business."""
        found = self.item or self.planned
        return found.kind if found is not None else ItemKind.REPORT

    @property
    def purpose(self) -> str:
        """What it was planned for; empty where that is not known."""
        return self.planned.purpose if self.planned is not None else ""

    @property
    def lead(self) -> str:
        """Who brings it; empty where that is not known."""
        return self.planned.lead if self.planned is not None else ""


@dataclass(frozen=True, slots=True)
class ProgrammeGroup:
    """What is planned for one meeting, for one month, or for no time yet.

    Attributes:
        rows: what is planned, in the order in which it was.
        meeting: the meeting; None for another group.
        month: the first day of the month that has no meeting yet; None for another group.
        slipped: whether it holds what was planned for an earlier time and not taken.
    """

    rows: tuple[ProgrammeRow, ...]
    meeting: Meeting | None = None
    month: dt.date | None = None
    slipped: bool = False


@dataclass(frozen=True, slots=True)
class Agendas:
    """What the programme knows of the meetings of one committee.

    Attributes:
        meetings: all of them.
        items: their items, by the reference of the meeting, in order.
        taken: whether an item was taken, and not left for another meeting.
        today: the day it is.
    """

    meetings: Sequence[Meeting]
    items: Mapping[str, Sequence[Item]]
    taken: Callable[[Item], bool]
    today: dt.date

    @property
    def to_come(self) -> list[Meeting]:
        """The meetings to come, in order."""
        found = [meeting for meeting in self.meetings if is_to_come(meeting, self.today)]
        return sorted(found, key=lambda meeting: (meeting.date, meeting.id))

    def item_of(self, planned: PlannedItem) -> Item | None:
        """The item that something planned is on the agenda of its meeting, by identity or else by title."""
        here = self.items.get(planned.meeting or "", ())
        by_identity = (item for item in here if item.id == planned.on_agenda)
        by_title = (item for item in here if item.bare_title.casefold() == planned.title.casefold())
        return next(by_identity, None) or next(by_title, None)


def is_to_come(meeting: Meeting, today: dt.date) -> bool:
    """Whether something can still be planned for a meeting."""
    if meeting.state is State.LIVE:
        return True
    return meeting.state is State.PLANNED and meeting.date >= today


def month_of(day: dt.date) -> dt.date:
    """The first day of its month."""
    return day.replace(day=1)


def work_programme(
    planned: Iterable[PlannedItem],
    agendas: Agendas,
    is_private: Callable[[PlannedItem], bool],
    is_business: Callable[[Item], bool],
) -> tuple[ProgrammeGroup, ...]:
    """The programme: what slipped, then the meetings and months to come, then what has no time yet.

    What was taken at a meeting that is over is in it no more.

    Args:
        planned: everything that the committee has planned.
        agendas: its meetings with their agendas.
        is_private: whether the public has nothing of what was planned.
        is_business: whether an item of an agenda that nobody planned is the business of that day.
    """
    to_come = agendas.to_come
    known = {meeting.id: meeting for meeting in agendas.meetings}
    rows: dict[object, list[ProgrammeRow]] = {meeting.id: [] for meeting in to_come}
    slipped: list[ProgrammeRow] = []
    for one in planned:
        item, meeting = agendas.item_of(one), known.get(one.meeting or "")
        over = meeting if meeting is not None and meeting.id not in rows else None
        if over and item is not None and over.state not in _NOT_HELD and agendas.taken(item):
            continue
        row = ProgrammeRow(one, item, is_private(one) or (item is not None and item.exempt is not None))
        if over:
            slipped.append(replace(row, slipped_from=over.date))
        elif meeting is None and one.month is not None and one.month < month_of(agendas.today):
            slipped.append(replace(row, slipped_from=one.month))
        else:
            rows.setdefault(meeting.id if meeting is not None else one.month, []).append(row)
    for meeting in to_come:
        rows[meeting.id] += _unplanned(rows[meeting.id], agendas.items.get(meeting.id, ()), is_business)
    return tuple(_groups(slipped, rows, to_come))


_NOT_HELD = (State.CANCELLED, State.INQUORATE)


def _unplanned(
    rows: Sequence[ProgrammeRow], items: Iterable[Item], is_business: Callable[[Item], bool]
) -> list[ProgrammeRow]:
    """The business of a day that came onto its agenda without having been planned."""
    there = {row.item.id for row in rows if row.item is not None}
    return [
        ProgrammeRow(None, item, item.exempt is not None)
        for item in items
        if item.id not in there and is_business(item)
    ]


def _groups(
    slipped: list[ProgrammeRow], rows: Mapping[object, list[ProgrammeRow]], to_come: Sequence[Meeting]
) -> Iterable[ProgrammeGroup]:
    if slipped:
        slipped.sort(key=lambda row: row.slipped_from or dt.date.min)
        yield ProgrammeGroup(tuple(slipped), slipped=True)
    months = [key for key in rows if isinstance(key, dt.date)]
    dated = [(meeting.date, ProgrammeGroup(tuple(rows[meeting.id]), meeting)) for meeting in to_come]
    dated += [(_last_day(month), ProgrammeGroup(tuple(rows[month]), month=month)) for month in months]
    yield from (group for _, group in sorted(dated, key=lambda found: found[0]))
    if None in rows:
        yield ProgrammeGroup(tuple(rows[None]))


def _last_day(month: dt.date) -> dt.date:
    return month_of(month + dt.timedelta(days=31)) - dt.timedelta(days=1)
