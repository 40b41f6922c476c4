"""Follow up: the action log over all meetings, filtered, and what becomes of its entries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from scrutiny_tui.domain.action_log import Due, LogEntry, Status, Update
from scrutiny_tui.domain.changes import Change, Edit
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import read_due
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.owner_and_due import read_owner_and_due
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.text import listed, one_line
from scrutiny_tui.services.log_changes import updates_between
from scrutiny_tui.services.workspace import Refused, Workspace


class NotSaid(Refused):
    """Something has to be said with a change, and was not. The message says what.

    Args:
        what: which of the words of `FollowUps.update` is missing: "by" or "reason".
        sentence: what to say there.
    """

    def __init__(self, what: str, sentence: str) -> None:
        super().__init__(sentence)
        self.what = what


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry of the log as a table shows it.

    Attributes:
        entry: the entry.
        committee: whose log it is in.
        owner: who owes it, in words; empty when nobody yet.
        due: the due wording as typed; empty when nothing was said.
        due_date: the day that gives, or None.
        next_meeting: the date of the committee's meeting after the one it comes from, where it is known.
        overdue_days: by how many days it is overdue; 0 when it is not.
        item: the agenda number it comes from; empty when it comes from no item.
        item_title: that item's title; empty when there is none.
        status: what has become of it, in words.
    """

    entry: LogEntry
    committee: Committee
    owner: str
    due: str
    due_date: date | None
    next_meeting: date | None
    overdue_days: int
    item: str
    item_title: str
    status: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The chair's four questions, as numbers.

    Attributes:
        overdue: past their day.
        before_next: due before the committee's next meeting.
        silent: open since an earlier day, and nobody has reported on them since they were recorded.
        to_close: reported done, which the committee may close.
    """

    overdue: int
    before_next: int
    silent: int
    to_close: int


class FollowUps:
    """The action log.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def rows(
        self, *, committee: Committee | None = None, find: str = "", before: Meeting | None = None
    ) -> list[LogRow]:
        """Entries of the log, oldest first.

        Args:
            committee: only this committee's.
            find: words that must all occur, capitals or not; and `owner:X`, `kind:X`, `status:X`, `overdue`,
                `open`, `silent`, `before-next`, `to-close`.
            before: only what comes from meetings before this one: the log as it stands when it begins.
        """
        reader = _Rows(self.workspace)
        rows = [
            reader.row(entry)
            for entry in self.workspace.store.all(LogEntry)
            if (committee is None or entry.committee == committee.id)
            and (before is None or (entry.recorded < before.date and entry.meeting != before.id))
        ]
        wanted = one_line(find).casefold().split()
        rows = [row for row in rows if all(reader.fits(row, word) for word in wanted)]
        return sorted(rows, key=lambda row: (row.entry.recorded, row.entry.id))

    def counts(self, committee: Committee | None = None) -> Counts:
        """The chair's four questions over the log, as numbers."""
        reader = _Rows(self.workspace)
        rows = self.rows(committee=committee)
        numbers = [sum(reader.fits(row, word) for row in rows) for word in QUESTIONS]
        return Counts(*numbers)

    def row(self, reference: str) -> LogRow:
        """One entry, by its reference.

        Raises:
            Refused: there is none.
        """
        entry = self.workspace.store.get(LogEntry, reference.strip().upper())
        if entry is None:
            raise Refused(f"There is no entry {one_line(reference)} in the action log.")
        return _Rows(self.workspace).row(entry)

    def history(self, reference: str) -> list[Update]:
        """Everything that happened to an entry, oldest first."""
        found = [update for update in self.workspace.store.all(Update) if update.log_entry == reference]
        return sorted(found, key=lambda update: update.at)

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
    ) -> None:
        """Record what became of an entry.

        Args:
            reference: the entry's.
            status: its new state.
            by: on whose word; a closed entry says who closed it.
            note: what was said.
            due: new due wording; empty for none.
            reason: why the date slipped; "none given" is one.
            owners: who owes it now, as typed; empty for nobody.

        Raises:
            NotSaid: it is closed and nobody is named, or a date slips and no reason is given.
            Refused: there is no such entry, or nothing was said.
            StoreError: it could not be written.
        """
        before = self.row(reference).entry
        after = replace(
            before,
            status=status or before.status,
            due=before.due if due is None else self._due(due),
            owners=before.owners if owners is None else self._owners(before, owners),
        )
        said = {"by": one_line(by), "note": one_line(note), "reason": one_line(reason)}
        _check(before, after, said)
        at = self.workspace.clock.now()
        updates = self._updates(Edit(before, after), at, said)
        after = replace(after, updated=at.date())
        edits = (Edit(before, after),) if before != after else ()
        self.workspace.record(Change(f"update {before.id}", at, (*edits, *updates)))

    def _updates(self, edit: Edit, at: datetime, said: dict[str, str]) -> tuple[Edit, ...]:
        """What happened: each field altered, or else what was said."""
        updates = updates_between([edit], at, self.workspace.ids.new, **said)
        if updates:
            return updates
        if not said["note"]:
            raise Refused(f"Nothing about {edit.id} was changed. Say what became of it.")
        noted = Update(self.workspace.ids.new(), edit.id, at, said["by"], "note", note=said["note"])
        return (Edit(None, noted),)

    def _due(self, typed: str) -> Due | None:
        wording = one_line(typed)
        return read_due(wording, self.workspace.today) if wording else None

    def _owners(self, entry: LogEntry, typed: str) -> tuple[Named, ...]:
        if not typed.strip():
            return ()
        room = LineContext(self.workspace.sitting(entry.meeting))
        try:
            owners, when = read_owner_and_due(one_line(typed), room)
        except CannotRead as reason:
            raise Refused(str(reason)) from None
        if when is not None:
            raise Refused(
                f"“{when.wording}” is no owner's name. Name the owners alone; the date is changed apart."
            )
        return owners


QUESTIONS = ("overdue", "before-next", "silent", "to-close")


class _Rows:
    """Makes rows, looking each record up once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._next: dict[str, date | None] = {}
        self._comes: dict[str, date | None] = {}
        self._reported = {update.log_entry for update in workspace.store.all(Update)}

    def row(self, entry: LogEntry) -> LogRow:
        committee = self._workspace.store.get(Committee, entry.committee)
        if committee is None:
            raise Refused(f"The committee of {entry.id} is missing from the store.")
        item = self._workspace.store.get(Item, entry.item) if entry.item else None
        due = entry.due_date(self._next_meeting(entry))
        overdue = entry.is_overdue(self._workspace.today, self._next_meeting(entry))
        return LogRow(
            entry=entry,
            committee=committee,
            owner=listed(owner.text for owner in entry.owners),
            due=entry.due.wording if entry.due else "",
            due_date=due,
            next_meeting=self._next_meeting(entry),
            overdue_days=(self._workspace.today - due).days if due and overdue else 0,
            item=item.number if item else "",
            item_title=item.title if item else "",
            status=entry.response.answer if entry.response else entry.status.replace("-", " "),
        )

    def fits(self, row: LogRow, word: str) -> bool:
        entry = row.entry
        expected = not entry.status.settled
        match word.partition(":"):
            case ("overdue", "", ""):
                return row.overdue_days > 0
            case ("open", "", ""):
                return expected
            case ("silent", "", ""):
                return expected and entry.recorded < self._workspace.today and entry.id not in self._reported
            case ("to-close", "", ""):
                return entry.status is Status.REPORTED_DONE
            case ("before-next", "", ""):
                return self._due_before_next(row)
            case ("owner", _, name):
                return name in row.owner.casefold()
            case ("kind", _, kind):
                return entry.kind.startswith(kind)
            case ("status", _, status):
                return entry.status.startswith(status)
        return all(part in _words(row) for part in [word])

    def _next_meeting(self, entry: LogEntry) -> date | None:
        if entry.meeting not in self._next:
            self._next[entry.meeting] = self._workspace.next_meeting(self._workspace.meeting(entry.meeting))
        return self._next[entry.meeting]

    def _due_before_next(self, row: LogRow) -> bool:
        today, done = self._workspace.today, row.entry.status is Status.REPORTED_DONE
        coming = self._coming(row.committee)
        return not (row.entry.status.settled or done) and bool(
            row.due_date and coming and today <= row.due_date <= coming
        )

    def _coming(self, committee: Committee) -> date | None:
        if committee.id not in self._comes:
            today = self._workspace.today
            meetings = [m for m in self._workspace.store.all(Meeting) if m.committee == committee.id]
            days = [m.date for m in meetings if m.state in (State.PLANNED, State.LIVE)]
            self._comes[committee.id] = min((day for day in days if day >= today), default=None)
        return self._comes[committee.id]


def _words(row: LogRow) -> str:
    parts: Sequence[str] = (
        row.entry.id,
        row.entry.text,
        row.owner,
        row.entry.kind,
        row.committee.name,
        row.due,
        row.status,
        row.item_title,
    )
    return " ".join(parts).casefold()


def _check(before: LogEntry, after: LogEntry, said: dict[str, str]) -> None:
    closing = after.status is Status.CLOSED and before.status is not Status.CLOSED
    if closing and not said["by"]:
        raise NotSaid(
            "by", f"Say who closes {before.id}: the committee, the chair, or that the answer was circulated."
        )
    slipped = before.due is not None and after.due != before.due
    if slipped and not said["reason"]:
        raise NotSaid("reason", "Say why the date changes; “none given” is a reason.")
