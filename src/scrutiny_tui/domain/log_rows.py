"""A row of the action log: one entry with all that a screen, a command or a document says about it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import MADE_PUBLIC, LogEntry, Update
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log_questions import AsAt, Question, days_overdue, is_closed_since, questions_of
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named, Person


class Owner(Struct, frozen=True):
    """A person or a body that owes an entry.

    Attributes:
        named: the name as it was typed.
        person: the person meant; None for a body, or a name that no one in the store has.
    """

    named: Named
    person: Person | None = None

    @property
    def called(self) -> str:
        """The owner as the log calls them: by initials, else by name; else as typed."""
        return (self.person.initials or self.person.name) if self.person else self.named.text


class LogRow(Struct, frozen=True):
    """An entry of the log, as at a day.

    Attributes:
        entry: the entry.
        committee: the committee whose log it is in.
        owners: who owes it.
        due_date: the day it is due, where its wording gives one.
        overdue_days: by how many days it is overdue; 0 when it is not.
        item: the item it comes from; None when it comes from none.
        update: what was said at the last update that said something; empty when nothing was.
        reason: why, where the program asked at that update or since (a later due date); else empty.
        first_due: the due wording before it slipped; empty where it did not.
        questions: the chair's questions that it answers, in the chair's order.
        closed_since: whether it was settled since the last meeting (`log_questions.is_closed_since`).
        public: what the public log has instead of it, where something was said of it in private; else None.
    """

    entry: LogEntry
    committee: Committee
    owners: tuple[Owner, ...] = ()
    due_date: date | None = None
    overdue_days: int = 0
    item: Item | None = None
    update: str = ""
    reason: str = ""
    first_due: str = ""
    questions: tuple[Question, ...] = ()
    closed_since: bool = False
    public: "LogRow | None" = None

    def for_public(self) -> "LogRow | None":
        """The row as the public log may have it; None for a private one."""
        if self.entry.private:
            return None
        row = self.public or self
        return replace(row, item=row.item.for_public()) if row.item else row

    @property
    def owner(self) -> str:
        """All its owners, as the log calls them; empty when it has none yet."""
        return ", ".join(owner.called for owner in self.owners)

    @property
    def due(self) -> str:
        """The due wording as typed; empty when nothing was said."""
        return self.entry.due.wording if self.entry.due else ""

    @property
    def item_number(self) -> str:
        """The agenda number of its item; empty when it has none."""
        return self.item.number if self.item else ""

    @property
    def status(self) -> str:
        """What has become of it, in words."""
        response = self.entry.response
        return response.answer if response else self.entry.status.replace("-", " ")


def log_row(
    entry: LogEntry,
    committee: Committee,
    at: AsAt,
    *,
    people: Mapping[str, Person],
    by_name: Mapping[str, Person] = MappingProxyType({}),
    item: Item | None = None,
    held: date | None = None,
    following: date | None = None,
    updates: Sequence[Update] = (),
) -> LogRow:
    """The row of an entry.

    Args:
        entry: the entry.
        committee: the committee whose log it is in.
        at: the moment that the log describes.
        people: people by identifier.
        by_name: people by printed name, folded: an owner may have been named before the store had them.
        item: the item it comes from, if it comes from one.
        held: the day of the meeting it comes from; None for `entry.recorded`.
        following: the day of the committee's meeting after that one, where it is known.
        updates: what happened to it, in the order of recording.
    """
    made = partial(
        _row,
        committee=committee,
        at=at,
        people=people,
        by_name=by_name,
        item=item,
        held=held,
        following=following,
    )
    row, public = made(entry, updates=updates), entry.for_public()
    said_in_public = [update for update in updates if update.exempt is None]
    if public is None or (public is entry and len(said_in_public) == len(updates)):
        return row
    return replace(row, public=made(public, updates=said_in_public))


def _row(
    entry: LogEntry,
    *,
    committee: Committee,
    at: AsAt,
    people: Mapping[str, Person],
    by_name: Mapping[str, Person],
    item: Item | None,
    held: date | None,
    following: date | None,
    updates: Sequence[Update],
) -> LogRow:
    due = entry.due_date(following)
    reports = [update for update in updates if _is_report(update, entry)]
    reported = [update.day for update in reports if update.field != MADE_PUBLIC]
    return LogRow(
        entry=entry,
        committee=committee,
        owners=tuple(
            Owner(named, people.get(named.person) if named.person else by_name.get(folded(named.text)))
            for named in entry.owners
        ),
        due_date=due,
        overdue_days=days_overdue(entry, due, at.day),
        item=item,
        update=next((update.note for update in reversed(updates) if update.note), ""),
        reason=_reason(reports),
        first_due=_first_due(reports, due, following),
        questions=questions_of(
            entry,
            at,
            due=due,
            held=held or entry.recorded,
            reported=reported[-1] if reported else None,
        ),
        closed_since=is_closed_since(entry, at, settled=_settled_on(reports)),
    )


def _is_report(update: Update, entry: LogEntry) -> bool:
    """Whether an update reports something, and does not only correct the line that the entry comes from."""
    return update.entry is None or update.entry != entry.entry


def _reason(reports: Sequence[Update]) -> str:
    """Why, as it was said at the last update with words or a reason."""
    told = (update.reason for update in reversed(reports) if update.note or update.reason)
    return next(told, "")


def _first_due(reports: Iterable[Update], due: date | None, following: date | None) -> str:
    """The due wording before it was altered, unless what it is due by now is no later."""
    first = next((update for update in reports if update.field == "due" and update.old), None)
    if first is None:
        return ""
    before = first.old_due.falls_on(following) if first.old_due else None
    return "" if before is not None and due is not None and due <= before else first.old


def _settled_on(reports: Sequence[Update]) -> date | None:
    """The day of the last update of the state, or of the response."""
    return next((update.day for update in reversed(reports) if update.field in ("status", "response")), None)


def rows_of(part: Part, rows: Iterable[LogRow]) -> tuple[LogRow, ...]:
    """The rows of one part only.

    PUBLIC leaves out the exempt ones, and what was said of the others in private (`LogRow.for_public`).
    EXEMPT holds the exempt ones, and those of which something was said in private.
    """
    if part is Part.EXEMPT:
        return tuple(row for row in rows if row.entry.private or row.public is not None)
    return tuple(row for row in (row.for_public() for row in rows) if row is not None)


def arising(rows: Iterable[LogRow]) -> tuple[LogRow, ...]:
    """The rows that a meeting has before it: what is due, overdue, silent, or proposed for closure."""
    return tuple(row for row in rows if row.questions)


def closed_since(rows: Iterable[LogRow]) -> tuple[LogRow, ...]:
    """The rows that were settled since the last meeting."""
    return tuple(row for row in rows if row.closed_since)


def by_first_question(rows: Iterable[LogRow]) -> dict[Question, tuple[LogRow, ...]]:
    """For each question, the rows whose first question it is, so that each row is listed once."""
    found = list(rows)
    return {
        question: tuple(row for row in found if row.questions[:1] == (question,)) for question in Question
    }


def question_counts(rows: Iterable[LogRow]) -> dict[Question, int]:
    """How many rows answer each of the chair's questions; a row may answer several."""
    counts = Counter(question for row in rows for question in row.questions)
    return {question: counts[question] for question in Question}
