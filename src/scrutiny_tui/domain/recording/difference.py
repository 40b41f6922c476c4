"""The difference between two sittings, as edits."""

from collections.abc import Sequence

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.changes import Edit, added, removed, replaced
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sequences import shared_start
from scrutiny_tui.domain.sitting import Sitting


def difference(before: Sitting, after: Sitting) -> tuple[Edit, ...]:
    """The edits that turn `before` into `after`: of the meeting, items, entries and log entries."""
    return (
        *replaced(before.meeting, after.meeting),
        *_edits(before.items, after.items),
        *_edits(before.entries, after.entries),
        *_edits(before.log, after.log),
    )


def _edits(before: Sequence[Item | Entry | LogEntry], after: Sequence[Item | Entry | LogEntry]) -> list[Edit]:
    if before is after:
        return []
    same = shared_start(before, after)
    before, after = before[same:], after[same:]
    old = {record.id: record for record in before}
    new = {record.id for record in after}
    found: list[Edit] = []
    for record in after:
        known = old.get(record.id)
        if known is not record:
            found += added(record) if known is None else replaced(known, record)
    return found + [edit for record in before if record.id not in new for edit in removed(record)]
