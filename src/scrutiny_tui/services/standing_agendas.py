"""Standing agendas: what the agenda of a new meeting begins with."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, replaced
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Purpose
from scrutiny_tui.domain.elections_due import elections_due, not_among
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meeting_days import MeetingDays
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.people import Membership
from scrutiny_tui.domain.preparation import TimeAllowed
from scrutiny_tui.domain.recording.begun_agenda import WaitingItem, begun_agenda, with_waiting
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.standing_agenda import (
    Begins,
    DaysAround,
    StandingItem,
    recurs,
    title_known_again,
    usual_words,
    with_gaps,
)
from scrutiny_tui.domain.text import counted, one_line
from scrutiny_tui.services.planned_items import waiting_for
from scrutiny_tui.services.privacy import refuse_while_out
from scrutiny_tui.services.workspace import Workspace

AgendaSource: TypeAlias = Begins | Committee
"""Where a new agenda comes from: the committee's own, or the standing agenda of another committee."""


class StandingAgendas:
    """Keeps the standing agendas of committees, and begins agendas with them. Each method records one change.

    Nothing is taken over that is not public, and none is altered while the public is out.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def committee(self, committee: str) -> Committee:
        """The committee with that identifier.

        Raises:
            Refused: it has gone.
        """
        found = self._workspace.store.get(Committee, committee)
        if found is None:
            raise Refused("That committee is no longer there.")
        return found

    def others(self, committee: str) -> list[Committee]:
        """The other committees that have a standing agenda, by name."""
        return [c for c in self._workspace.committees() if c.id != committee and c.standing_agenda]

    def add(self, committee: str, item: StandingItem) -> None:
        """Add an item at the end of a standing agenda.

        Raises:
            Refused: it has no title, the committee has gone, or the public is out.
            StoreError: it could not be written.
        """
        items = self.committee(committee).standing_agenda
        self._set(committee, (*items, _checked(item)), "add a standing item")

    def item(self, committee: str, at: int) -> StandingItem:
        """An item of a standing agenda.

        Args:
            committee: identifier of the committee.
            at: its place, from 0.

        Raises:
            Refused: there is none.
        """
        return self._items(committee, at)[at]

    def edit(self, committee: str, at: int, item: StandingItem, *, before: StandingItem) -> None:
        """Change an item of a standing agenda.

        Args:
            committee: identifier of the committee.
            at: its place, from 0.
            item: the item as it is afterwards; it keeps its paragraphs.
            before: the item as the clerk saw it.

        Raises:
            Refused: as for `add`, or another item stands there.
            StoreError: it could not be written.
        """
        items = self._items(committee, at)
        if items[at] != before:
            raise Refused("The standing agenda was changed meanwhile: look at the item again first.")
        after = replace(_checked(item), likely_exempt=before.likely_exempt)
        self._set(committee, (*items[:at], after, *items[at + 1 :]), "change a standing item")

    def move(self, committee: str, at: int, by: int) -> int:
        """Move an item of a standing agenda one place up (-1) or down (+1).

        Returns:
            Its place afterwards; at an end it stays where it is.

        Raises:
            Refused: there is no such item, or the public is out.
            StoreError: it could not be written.
        """
        items = list(self._items(committee, at))
        if not 0 <= at + by < len(items):
            return at
        items.insert(at + by, items.pop(at))
        self._set(committee, items, "move a standing item")
        return at + by

    def remove(self, committee: str, at: int) -> None:
        """Take an item off a standing agenda. Agendas that have begun with it keep it.

        Raises:
            Refused: there is no such item, or the public is out.
            StoreError: it could not be written.
        """
        items = self._items(committee, at)
        self._set(committee, (*items[:at], *items[at + 1 :]), "delete a standing item")

    def set_from(self, meeting: str) -> str:
        """Make what recurs of a meeting's agenda the standing agenda of its committee.

        Args:
            meeting: reference of the meeting.

        Returns:
            How many items it has, and which were left out as the business of that day.

        Raises:
            Refused: there is no such meeting, nothing of its agenda recurs, or the public is out.
            StoreError: it could not be written.
        """
        sitting = self._workspace.sitting(meeting)
        items, left = self._recurring(sitting)
        if not items:
            raise Refused(
                "Nothing on this agenda recurs: reports and presentations are the business of one day."
            )
        self._set(sitting.committee.id, items, "set the standing agenda")
        without = f" Left out as the business of that day: {'; '.join(left)}." if left else ""
        return f"{counted(len(items), 'item')} on the standing agenda.{without}"

    def begin(self, meeting: str, source: AgendaSource) -> int:
        """Put the items of another agenda, and what is planned for it, on the agenda of a planned meeting.

        They stand behind those that are there already.

        Args:
            meeting: reference of the meeting.
            source: where they come from.

        Returns:
            How many were added; those of a title that is there already were not.

        Raises:
            Refused: the meeting is past planning, the public is out, or there is nothing to add.
            StoreError: it could not be written.
        """
        sitting = self._workspace.sitting(meeting)
        if sitting.meeting.state is not State.PLANNED:
            raise Refused(
                f"{meeting} is {sitting.meeting.state}: an agenda is begun while a meeting is planned."
            )
        self._check_public(sitting)
        known, waiting = self._workspace.store.all(Meeting), waiting_for(self._workspace, sitting.meeting)
        edits = self._begun(sitting.meeting, source, known, waiting, sitting)
        if not edits:
            raise Refused(
                "There is nothing to add: all of it stands on the agenda already, or there is none."
            )
        self._record("begin an agenda", edits)
        return sum(isinstance(edit.record, Item) for edit in edits)

    def begun(self, meetings: Sequence[Meeting], source: AgendaSource) -> tuple[Edit, ...]:
        """The edits that begin the agendas of meetings that are being added, with what is planned for each.

        What is planned for a month goes to the first of the new meetings in it, also where that begins
        with nothing.
        """
        known = (*self._workspace.store.all(Meeting), *meetings)
        edits: list[Edit] = []
        for meeting in meetings:
            placed = {edit.id for edit in edits}
            waiting = [w for w in waiting_for(self._workspace, meeting) if w.planned.id not in placed]
            if source is Begins.NOTHING:
                edits += [Edit(w.planned, w.planned.placed_at(meeting.id)) for w in waiting]
            else:
                edits += self._begun(meeting, source, known, waiting)
        return tuple(edits)

    def _begun(
        self,
        meeting: Meeting,
        source: AgendaSource,
        known: Iterable[Meeting],
        waiting: Sequence[WaitingItem],
        sitting: Sitting | None = None,
    ) -> tuple[Edit, ...]:
        days = MeetingDays(known)
        around = _around(days, meeting)
        standing = self._source(meeting, source, days)
        titles = [item.title for item in standing]
        titles += [item.title for item in sitting.items] if sitting else []
        elections = not_among(self.elections(meeting, days), titles)
        items = with_waiting((*elections, *standing), waiting)
        if sitting is None:
            return begun_agenda(meeting.id, items, around, self._workspace.ids.new)
        held = (sorted(sitting.items, key=IN_ORDER), sorted(sitting.entries, key=IN_ORDER))
        return begun_agenda(
            meeting.id, items, around, self._workspace.ids.new, items=held[0], entries=held[1]
        )

    def elections(self, meeting: Meeting, days: MeetingDays) -> list[StandingItem]:
        """The elections with which the agenda of a meeting begins: the first of a municipal year has some."""
        held = [m for m in self._workspace.store.all(Membership) if m.committee == meeting.committee]
        customs = self._workspace.customs_of(self.committee(meeting.committee))
        return list(elections_due(held, meeting.date, days.of(meeting.committee), customs))

    def _source(self, meeting: Meeting, source: AgendaSource, days: MeetingDays) -> Sequence[StandingItem]:
        if isinstance(source, Committee):
            return source.standing_agenda
        if source is Begins.STANDING:
            return self.committee(meeting.committee).standing_agenda
        last = days.before(meeting.committee, meeting.date)
        while last is not None:
            for held in self._workspace.store.all(Meeting):
                if (held.committee, held.date) == (meeting.committee, last) and self._items_of(held.id):
                    return self._recurring(self._workspace.sitting(held.id))[0]
            last = days.before(meeting.committee, last)
        return ()

    def _recurring(self, sitting: Sitting) -> tuple[list[StandingItem], list[str]]:
        """What of an agenda recurs, and the labels of the other items. Private titles are in neither."""
        around = _around(MeetingDays(self._workspace.store.all(Meeting)), sitting.meeting)
        titles = self._other_titles(sitting.meeting)
        public = [item.for_public() for item in sitting.items]
        kept = [item for item in public if recurs(item, titles)]
        items = [_standing(item, sitting, around) for item in kept]
        return items, [item.label for item in public if item not in kept and item.title]

    def _other_titles(self, meeting: Meeting) -> set[str]:
        """The public titles on the other agendas of a committee, as they are known again.

        A deferred item stands on two agendas and is the business of one day all the same.
        """
        others = [
            m
            for m in self._workspace.store.all(Meeting)
            if m.committee == meeting.committee and m.id != meeting.id
        ]
        items = (item.for_public() for m in others for item in self._items_of(m.id))
        stayed = (item for item in items if item.deferred_to is None)
        return {title_known_again(item.title) for item in stayed}

    def _items_of(self, meeting: str) -> Sequence[Item]:
        return self._workspace.store.of_meeting(Item, meeting)

    def _items(self, committee: str, at: int) -> tuple[StandingItem, ...]:
        items = self.committee(committee).standing_agenda
        if not 0 <= at < len(items):
            raise Refused("That item is no longer on the standing agenda.")
        return items

    def _check_public(self, sitting: Sitting) -> None:
        if sitting.in_private:
            raise Refused("The public is out: let it return first.")
        refuse_while_out(self._workspace, sitting.committee.id)

    def _set(self, committee: str, items: Iterable[StandingItem], command: str) -> None:
        refuse_while_out(self._workspace, committee)
        before = self.committee(committee)
        self._record(command, replaced(before, replace(before, standing_agenda=tuple(items))))

    def _record(self, command: str, edits: tuple[Edit, ...]) -> None:
        self._workspace.record(Change(command, self._workspace.clock.now(), edits))


def _around(days: MeetingDays, meeting: Meeting) -> DaysAround:
    before, after = days.before(meeting.committee, meeting.date), days.after(meeting.committee, meeting.date)
    return DaysAround(before, after, meeting.date)


def _standing(item: Item, sitting: Sitting, around: DaysAround) -> StandingItem:
    bodies = [entry.body for entry in sitting.of_item(item.id) if _is_public(entry, sitting)]
    purpose = next((body.text for body in bodies if isinstance(body, Purpose)), "")
    allowed = [body.minutes for body in bodies if isinstance(body, TimeAllowed)]
    title = with_gaps(item.title, around)
    usual, minutes = usual_words(title, item.kind), allowed[-1] if allowed else None
    return StandingItem(title, item.kind, with_gaps(purpose, around), usual, item.likely_exempt, minutes)


def _is_public(entry: Entry, sitting: Sitting) -> bool:
    return entry.exempt is None and entry.id not in sitting.exempt


def _checked(item: StandingItem) -> StandingItem:
    title = one_line(item.title)
    if not title:
        raise Refused("Give an item a title.")
    return replace(item, title=title, purpose=one_line(item.purpose), usual=one_line(item.usual))
