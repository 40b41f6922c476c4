"""The action log over all meetings: its rows, and what becomes of its entries."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Answer, Due, LogEntry, Response, Status, Update
from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import read_due
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.owner_and_due import read_owner_and_due
from scrutiny_tui.domain.log_questions import AsAt
from scrutiny_tui.domain.log_rows import LogRow, log_row
from scrutiny_tui.domain.log_search import OwnerName, find_rows
from scrutiny_tui.domain.meeting_days import MeetingDays
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.people import Named, Person
from scrutiny_tui.domain.text import listed, one_line
from scrutiny_tui.services.log_changes import LogChange, LogReport
from scrutiny_tui.services.privacy import refuse_while_out
from scrutiny_tui.services.workspace import Workspace

KEPT_PRIVATE = " It is exempt, and not in the public log."
"""What the answer to an exempt update adds."""


class NotSaid(Refused):
    """Something has to be said with a change, and was not. The message says what.

    Args:
        what: which of the words of `ActionLog.update` is missing: "by" or "reason".
        sentence: what to say there.
    """

    def __init__(self, what: str, sentence: str) -> None:
        super().__init__(sentence)
        self.what = what


class ActionLog:
    """The action log over all meetings.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def rows(
        self, *, committee: Committee | None = None, find: str = "", before: Meeting | None = None
    ) -> list[LogRow]:
        """Rows of the log, oldest first.

        Args:
            committee: only this committee's.
            find: words that the rows must match, as for `search`.
            before: only entries from meetings before this one: the log as it stands when it begins.
        """
        makes = _RowMaker(self.workspace, before)
        rows = [
            makes.row(entry)
            for entry in self.workspace.store.all(LogEntry)
            if not entry.lapsed
            and (committee is None or entry.committee == committee.id)
            and (before is None or (entry.recorded < before.date and entry.meeting != before.id))
        ]
        return self.search(find, sorted(rows, key=attrgetter("entry.place")))

    def search(self, words: str, rows: Sequence[LogRow]) -> list[LogRow]:
        """The rows that match the words, as `domain.log_search.find_rows` reads them."""
        return find_rows(rows, words, self._directory())

    def owed_by(self, name: str, rows: Sequence[LogRow]) -> tuple[str, list[LogRow]]:
        """What the owner of a name owes.

        Args:
            name: a person's printed name, surname, initials or role; or a body's name as typed.
            rows: the rows to look among.

        Returns:
            The owner's printed name, or the body's as typed; and the rows, none where no owner of that name
            owes any.

        Raises:
            Refused: two people of that name owe some of the rows.
        """
        wanted = OwnerName.of(name, self._directory())
        people, owed = wanted.people_owing(rows), wanted.rows_owed(rows)
        if len(people) > 1:
            fits = listed(person.name for person in people)
            raise Refused(f"“{one_line(name)}” fits {fits}. Write more of the name.")
        if people:
            return people[0].name, owed
        bodies = (owner.called for row in owed for owner in row.owners if wanted.is_of(owner))
        return next(bodies, one_line(name)), owed

    def row(self, reference: str) -> LogRow:
        """The row of one entry, by its reference.

        Raises:
            Refused: there is none.
        """
        return _RowMaker(self.workspace).row(self._entry(reference))

    def history(self, reference: str) -> list[Update]:
        """Everything that happened to an entry, in the order in which it was recorded."""
        found = [update for update in self.workspace.store.all(Update) if update.log_entry == reference]
        return sorted(found, key=attrgetter("place"))

    def update(
        self,
        reference: str,
        *,
        status: Status | None = None,
        by: str = "",
        note: str = "",
        due: str | None = None,
        reason: str = "",
        owners: str | None = None,
        exempt: Exemption | None = None,
    ) -> bool:
        """Record what became of an entry. The public log has nothing of what is said in private.

        Args:
            reference: the entry's.
            status: its new state.
            by: on whose word; a closed entry says who closed it.
            note: what was said.
            due: new due wording; empty for none.
            reason: why the date slipped; "none given" is one.
            owners: who owes it now, as typed; empty for no owner.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Returns:
            Whether it is exempt.

        Raises:
            NotSaid: it is closed and no one is named who closes it, or a date slips and no reason is given.
            Refused: there is no such entry, or nothing was said.
            StoreError: it could not be written.
        """
        before = self._entry(reference)
        after = replace(
            before,
            status=status or before.status,
            due=before.due if due is None else self._due(before, due),
            owners=before.owners if owners is None else self._owners(before, owners),
        )
        said = LogReport(one_line(by), one_line(note), one_line(reason))
        _check(before, after, said)
        at = self.workspace.clock.now()
        log = LogChange(self.workspace, at, exempt, said)
        altered, *updates = log.alter(before, replace(after, updated=at.date()))
        if not updates and not said.note:
            raise Refused(f"Nothing about {before.id} was changed. Say what became of it.")
        entry = (altered,) if altered.before != altered.after else ()
        change = Change(f"update {before.id}", at, (*entry, *(updates or log.note(before))))
        self.workspace.record(change)
        return log.exempt(before) is not None

    def respond(
        self,
        reference: str,
        answer: Answer,
        *,
        because: str = "",
        on: date | None = None,
        exempt: Exemption | None = None,
    ) -> bool:
        """Record how the body answered a recommendation made to it.

        A later answer takes the place of an earlier one.

        Args:
            reference: the recommendation's.
            answer: accepted, in part, or rejected.
            because: the body's own words; may be empty.
            on: the day of the response; None for today.
            exempt: the exemption under which it was typed; None for what was typed in public.

        Returns:
            Whether it is exempt.

        Raises:
            Refused: there is no such entry, it is no recommendation, or this answer is recorded already.
            StoreError: it could not be written.
        """
        before = self._entry(reference)
        if before.why_no_response:
            raise Refused(before.why_no_response)
        at = self.workspace.clock.now()
        log = LogChange(self.workspace, at, exempt)
        edits = log.respond(before, Response(answer, one_line(because), on or at.date()))
        if not edits:
            raise Refused(f"This response to {before.id} is recorded already.")
        self.workspace.record(Change(f"record the response to {before.id}", at, edits))
        return log.exempt(before) is not None

    def check_can_be_public(self, reference: str) -> LogEntry | Update:
        """What can be made public next of an entry: how it stands, then each private note, latest first.

        Raises:
            Refused: there is no such entry, or the public log has all of it; it is exempt in the minutes; or
                the public is out.
        """
        entry = self._entry(reference)
        refuse_while_out(self.workspace, entry.committee)
        minuted = self.workspace.store.get(Entry, entry.entry) if entry.entry else None
        if entry.in_stretch or (minuted is not None and minuted.exempt is not None):
            raise Refused(f"{entry.id} is exempt in the minutes: make its entry public there first.")
        if entry.exempt is not None or entry.public is not None:
            return entry
        for update in reversed(self.history(entry.id)):
            if update.exempt is not None and update.note:
                return update
        raise Refused(f"The public log has all of {entry.id} that can be made public.")

    def make_public(self, reference: str, *, because: str = "") -> LogEntry | Update:
        """Make public how an entry stands: its wording, owners, date, state and response.

        Where the public log has all of that, the last note that was made of it in private becomes public.

        Args:
            reference: the entry's.
            because: why, for the history; may be empty.

        Returns:
            What was made public, as it was.

        Raises:
            Refused: as for `check_can_be_public`.
            StoreError: it could not be written.
        """
        made, at = self.check_can_be_public(reference), self.workspace.clock.now()
        log = LogChange(self.workspace, at, said=LogReport(reason=one_line(because)))
        if isinstance(made, Update):
            edits = (Edit(made, replace(made, exempt=None)),)
            command = f"make a note of {made.log_entry} public"
            told = log.made_note_public(self._entry(made.log_entry))
        else:
            edits = (Edit(made, replace(made, exempt=None, public=None, updated=at.date())),)
            command, told = f"make {made.id} public", log.made_public(edits)
        self.workspace.record(Change(command, at, (*edits, *told), makes_public=True))
        return made

    def _entry(self, reference: str) -> LogEntry:
        entry = self.workspace.store.get(LogEntry, reference.strip().upper())
        if entry is None:
            raise Refused(f"There is no entry {one_line(reference)} in the action log.")
        return entry

    def _directory(self) -> Directory:
        return Directory(self.workspace.store.all(Person))

    def _due(self, entry: LogEntry, typed: str) -> Due | None:
        wording = one_line(typed)
        if not wording:
            return None
        due = LineContext(self.workspace.sitting(entry.meeting)).due
        return read_due(wording, replace(due, day=self.workspace.today))

    def _owners(self, entry: LogEntry, typed: str) -> tuple[Named, ...]:
        if not typed.strip():
            return ()
        context = LineContext(self.workspace.sitting(entry.meeting))
        try:
            owners, when = read_owner_and_due(one_line(typed), context)
        except CannotRead as reason:
            raise Refused(str(reason)) from None
        if when is not None:
            raise Refused(
                f"“{when.wording}” is no owner's name. Name the owners alone; the date is changed apart."
            )
        return owners


class _RowMaker:
    """Makes rows; each record is read once, however many rows need it.

    Args:
        workspace: what is recorded.
        before: the meeting that the log is prepared for: it stands as on that day; None for today.
    """

    def __init__(self, workspace: Workspace, before: Meeting | None = None) -> None:
        store = workspace.store
        self._workspace = workspace
        self._before = before
        self._committees = {committee.id: committee for committee in store.all(Committee)}
        self._people = {person.id: person for person in store.all(Person)}
        self._by_name = _by_name(self._people.values())
        self._meetings = {meeting.id: meeting for meeting in store.all(Meeting)}
        self._days = MeetingDays(self._meetings.values())
        self._updates = _by_entry(store.all(Update))
        self._items: dict[str, Item | None] = {}
        self._as_at: dict[str, AsAt] = {}

    def row(self, entry: LogEntry) -> LogRow:
        """The row of an entry.

        Raises:
            Refused: its committee is missing.
        """
        committee = self._committees.get(entry.committee)
        if committee is None:
            raise Refused(f"The committee of {entry.id} is missing from the store.")
        meeting = self._meetings.get(entry.meeting)
        held = meeting.date if meeting else entry.recorded
        return log_row(
            entry,
            committee,
            self._looked_at(committee.id),
            people=self._people,
            by_name=self._by_name,
            item=self._item(entry.item),
            held=held,
            following=self._days.after(committee.id, held),
            updates=self._updates.get(entry.id, ()),
        )

    def _item(self, item_id: str | None) -> Item | None:
        if item_id is None:
            return None
        if item_id not in self._items:
            self._items[item_id] = self._workspace.store.get(Item, item_id)
        return self._items[item_id]

    def _looked_at(self, committee: str) -> AsAt:
        if committee not in self._as_at:
            today, days, before = self._workspace.today, self._days, self._before
            self._as_at[committee] = (
                AsAt(today, days.before(committee, today), days.to_come(committee, today))
                if before is None
                else AsAt(min(today, before.date), days.before(committee, before.date), before.date)
            )
        return self._as_at[committee]


def _by_name(people: Iterable[Person]) -> Mapping[str, Person]:
    """People by printed name, without those who share theirs with another."""
    found = [(folded(person.name), person) for person in people]
    times = Counter(name for name, _ in found)
    return {name: person for name, person in found if times[name] == 1}


def _by_entry(updates: Sequence[Update]) -> Mapping[str, Sequence[Update]]:
    """The updates of each entry, in the order in which they were recorded: a clock may have been wrong."""
    found: dict[str, list[Update]] = defaultdict(list)
    for update in sorted(updates, key=attrgetter("place")):
        found[update.log_entry].append(update)
    return found


def _check(before: LogEntry, after: LogEntry, said: LogReport) -> None:
    closing = after.status is Status.CLOSED and before.status is not Status.CLOSED
    if closing and not said.by:
        raise NotSaid(
            "by", f"Say who closes {before.id}: the committee, the chair, or that the answer was circulated."
        )
    slipped = before.due is not None and after.due != before.due
    if slipped and not said.reason:
        raise NotSaid("reason", "Say why the date changes; “none given” is a reason.")
