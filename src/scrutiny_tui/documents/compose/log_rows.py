"""The rows of the action log, as documents show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.domain.action_log import Kind, LogEntry, Status, Update
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named, Person


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
            owners=tuple(called(owner, people) for owner in entry.owners),
            due=entry.due.wording if entry.due else "",
            due_date=entry.due_date(next_meetings.get(entry.meeting)),
            status=entry.status,
            update=said.get(entry.id, ""),
            updated=entry.updated,
        )
        for entry in entries
        if entry.exempt is wanted
    )


def called(owner: Named, people: Mapping[str, Person]) -> str:
    """An owner as the log calls them: by initials, else by name; as typed where nobody bears the name."""
    person = people.get(owner.person) if owner.person else None
    return (person.initials or person.name) if person else owner.text


def _number(item: Item | None) -> str:
    return item.number if item else ""
