"""The work programme of a committee: what it plans to consider, and at which of its meetings.

A planned item waits for its meeting as a deferred one does: when the agenda of that meeting is begun, it
comes onto it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting, State
from scrutiny_tui.domain.part import Part


class PlannedItem(Struct, frozen=True):
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


class RowDetails(Struct, frozen=True):
    """What a programme says of a row beside its title.

    Attributes:
        private: whether the public programme has nothing of it.
        purpose: what it is for; empty where that is not known.
        lead: who brings it; empty where that is not known.
        asked_on: the day of the meeting that asked for it; None where none did.
        asked_item: the number of the item in which it was asked for; empty where that is not known.
    """

    private: bool = False
    purpose: str = ""
    lead: str = ""
    asked_on: dt.date | None = None
    asked_item: str = ""


class ProgrammeRow(Struct, frozen=True):
    """One line of a work programme.

    Attributes:
        planned: what was planned; None for business that came onto the agenda otherwise.
        item: the item of the agenda; None for what is on no agenda.
        details: what the programme says of it beside its title.
        slipped_from: the day of the meeting, or the first of the month, for which it was planned and at which
            it was not taken; None for what has not slipped.
    """

    planned: PlannedItem | None
    item: Item | None = None
    details: RowDetails = RowDetails()
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


class ProgrammeGroup(Struct, frozen=True):
    """What is planned for one meeting, for one month, or for no time yet.

    Attributes:
        rows: what is planned: that on the agenda in its order, the rest as it was planned.
        meeting: the meeting; None for another group.
        month: the first day of the month that has no meeting yet; None for another group.
        slipped: whether it holds what was planned for an earlier time and not taken.
    """

    rows: tuple[ProgrammeRow, ...]
    meeting: Meeting | None = None
    month: dt.date | None = None
    slipped: bool = False


class Agendas(Struct, frozen=True):
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
    details: Callable[[PlannedItem | None, Item | None], RowDetails],
    is_business: Callable[[Item], bool],
) -> tuple[ProgrammeGroup, ...]:
    """The programme: what slipped, then the meetings and months to come, then what has no time yet.

    What was taken at a meeting that is over is in it no more.

    Args:
        planned: everything that the committee has planned.
        agendas: its meetings with their agendas.
        details: what is said of something planned, of an item of an agenda, or of both.
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
        row = ProgrammeRow(one, item, details(one, item))
        if over:
            slipped.append(replace(row, slipped_from=over.date))
        elif meeting is None and one.month is not None and one.month < month_of(agendas.today):
            slipped.append(replace(row, slipped_from=one.month))
        else:
            rows.setdefault(meeting.id if meeting is not None else one.month, []).append(row)
    for meeting in to_come:
        items = agendas.items.get(meeting.id, ())
        rows[meeting.id] = _in_agenda_order(rows[meeting.id], filter(is_business, items), items, details)
    return tuple(_groups(slipped, rows, to_come))


_NOT_HELD = (State.CANCELLED, State.INQUORATE)


def _in_agenda_order(
    rows: Sequence[ProgrammeRow],
    business: Iterable[Item],
    items: Iterable[Item],
    details: Callable[[PlannedItem | None, Item | None], RowDetails],
) -> list[ProgrammeRow]:
    """The rows of a meeting: those on its agenda in its order, with its other business; then the rest."""
    unplanned = {item.id for item in business} - {row.item.id for row in rows if row.item is not None}
    found: list[ProgrammeRow] = []
    for item in items:
        found += (row for row in rows if row.item is not None and row.item.id == item.id)
        found += [ProgrammeRow(None, item, details(None, item))] if item.id in unplanned else []
    return [*found, *(row for row in rows if row.item is None)]


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


def groups_of(part: Part, groups: Iterable[ProgrammeGroup]) -> tuple[ProgrammeGroup, ...]:
    """One part of a programme, with nothing of the other. The exempt part has no groups without rows.

    Args:
        part: the part wanted.
        groups: the whole programme.
    """
    private = part is Part.EXEMPT
    found = (
        replace(group, rows=tuple(row for row in group.rows if row.details.private is private))
        for group in groups
    )
    return tuple(group for group in found if group.rows or (group.meeting is not None and not private))
