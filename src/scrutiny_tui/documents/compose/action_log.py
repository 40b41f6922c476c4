"""The committee's action log as a table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.documents.compose.context import known_everywhere
from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.house import HouseStyle
from scrutiny_tui.documents.styles.pictures import date_in
from scrutiny_tui.documents.styles.wording import filled
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log import Kind, LogEntry, Status, Update
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named, Person
from scrutiny_tui.domain.printable import Block, Heading, Paragraph, Printable, Runs, Table, plain

_WIDTHS = (0.09, 0.11, 0.31, 0.12, 0.13, 0.09, 0.15)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One entry of the log, as documents show it.

    Attributes:
        reference: its permanent reference.
        kind: resolution, recommendation, request or action.
        meeting: the day of the meeting it comes from.
        item: the agenda number of its item; empty where it has none.
        text: the exact wording.
        owners: who owes it.
        due: the due wording as typed; empty when nothing was said.
        due_date: the day the wording gives, if it gives one.
        status: what has become of it.
        update: what was said at the last update; empty when nothing was.
        updated: the day of the last update.
    """

    reference: str
    kind: Kind
    meeting: date
    item: str
    text: str
    owners: tuple[str, ...]
    due: str
    due_date: date | None
    status: Status
    update: str
    updated: date


def action_rows(
    entries: Iterable[LogEntry],
    *,
    items: Mapping[str, Item],
    people: Mapping[str, Person],
    updates: Iterable[Update],
    next_meetings: Mapping[str, date],
    part: Part = Part.PUBLIC,
) -> tuple[ActionRow, ...]:
    """The rows of a log, in the order of the entries, of one part only.

    Args:
        entries: the log entries, in the order wanted.
        items: items by identifier.
        people: people by identifier.
        updates: what happened to the entries, oldest first.
        next_meetings: by a meeting's reference, the date of the committee's meeting after it, where known.
        part: PUBLIC leaves the exempt entries out; EXEMPT is those alone.
    """
    said = {update.log_entry: update.note for update in updates if update.note}
    wanted = part is Part.EXEMPT
    return tuple(
        ActionRow(
            reference=entry.id,
            kind=entry.kind,
            meeting=entry.recorded,
            item=_number(items.get(entry.item or "")),
            text=entry.text,
            owners=tuple(_owner(owner, people) for owner in entry.owners),
            due=entry.due.wording if entry.due else "",
            due_date=entry.due_date(next_meetings.get(entry.meeting)),
            status=entry.status,
            update=said.get(entry.id, ""),
            updated=entry.updated,
        )
        for entry in entries
        if entry.exempt is wanted
    )


def compose_action_log(
    committee: Committee,
    rows: Iterable[ActionRow],
    style: HouseStyle,
    *,
    as_at: date,
    part: Part = Part.PUBLIC,
) -> Printable:
    """The log as a document on its side: one table, with a header row.

    Args:
        committee: whose log it is.
        rows: its rows (`action_rows`), already of the part wanted.
        style: the committee's house style.
        as_at: the day as at which it stands.
        part: which part the rows are of; exempt ones are headed so.
    """
    paper = _Paper(committee, style, as_at)
    words = style.action_log
    table = paper.table(tuple(rows))
    blocks: list[Block] = [Heading(1, plain(committee.name)), Paragraph(Role.SUMMARY, paper.say(words.line))]
    if part is Part.EXEMPT:
        blocks.append(Paragraph(Role.EXEMPT, paper.say(words.exempt)))
    ending = paper.text(words.total, count=str(len(table.rows))) if table.rows else paper.text(words.empty)
    blocks += [*((table,) if table.rows else ()), Paragraph(Role.TABLE_END, plain(ending))]
    title = paper.text(words.document)
    return Printable(
        title=title,
        subject=paper.text(words.line),
        author=committee.name,
        blocks=tuple(blocks),
        header=paper.text(words.header),
        pages=style.front.pages,
        fields={"committee": committee.name, "date": paper.text("{date}"), "title": title},
        language=style.language,
        landscape=True,
    )


def _owner(owner: Named, people: Mapping[str, Person]) -> str:
    person = people.get(owner.person) if owner.person else None
    return (person.initials or person.name) if person else owner.text


def _number(item: Item | None) -> str:
    return item.number if item else ""


@dataclass(frozen=True, slots=True)
class _Paper:
    """The words of one log."""

    committee: Committee
    style: HouseStyle
    as_at: date

    def text(self, wording: str, /, **values: str) -> str:
        day = {"date": self._date(self.as_at, self.style.dates.date)}
        return filled(wording, known_everywhere(self.committee, self.style) | day | values)

    def say(self, wording: str) -> Runs:
        return plain(self.text(wording))

    def table(self, rows: tuple[ActionRow, ...]) -> Table:
        return Table(
            name=self.text(self.style.action_log.line),
            header=self.style.action_log.columns,
            rows=tuple(tuple(plain(cell) for cell in self._cells(row)) for row in rows),
            widths=_WIDTHS,
        )

    def _cells(self, row: ActionRow) -> tuple[str, ...]:
        words = self.style.action_log
        due_date = self._date(row.due_date, words.date) if row.due_date else ""
        return (
            row.reference,
            self.text(words.minute, date=self._date(row.meeting, words.date), item=row.item),
            f"{words.kinds.get(row.kind, row.kind)}: {row.text or self.style.draft.no_text}",
            ", ".join(row.owners),
            self.text(words.due, wording=row.due, date="" if due_date == row.due else due_date),
            words.statuses.get(row.status, row.status),
            self.text(words.updated, date=self._date(row.updated, words.date), update=row.update),
        )

    def _date(self, day: date, picture: str) -> str:
        return date_in(picture, day, self.style.dates.months, self.style.dates.days)
