"""Entries and rows of the panel's action log, as documents are made from them."""

from datetime import date

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Kind, LogEntry, Status, Update
from scrutiny_tui.domain.log_questions import AsAt
from scrutiny_tui.domain.log_rows import LogRow, log_row
from scrutiny_tui.domain.people import Named
from tests.documents.builders import COMMITTEE, PEOPLE, item, named

HELD, NEXT = date(2026, 3, 3), date(2026, 4, 14)
ENTRY = LogEntry(
    id="YPSP-001",
    kind=Kind.REQUEST,
    committee="c1",
    meeting="YPSP-2026-03-03",
    item="i5",
    entry=None,
    text="Figures",
    owners=(named("dec"), Named("the Trust")),
    due=Due("by the end of June", date(2026, 6, 30)),
    recorded=HELD,
    updated=date(2026, 3, 20),
    status=Status.IN_PROGRESS,
)


def row(
    reference: str = "YPSP-001",
    *updates: Update,
    number: str = "5",
    day: date = NEXT,
    last_meeting: date | None = HELD,
    **fields: object,
) -> LogRow:
    """The row of an entry like `ENTRY`.

    Args:
        reference: its reference.
        updates: what happened to it.
        number: the agenda number of its item.
        day: the day on which the log is looked at.
        last_meeting: the last meeting before that.
        fields: fields of the entry that differ.
    """
    entry = replace(ENTRY, id=reference, **fields)
    return log_row(
        entry,
        COMMITTEE,
        AsAt(day, last_meeting, date(2026, 5, 19)),
        people=PEOPLE,
        item=item(number, "School places"),
        following=NEXT,
        updates=updates,
    )
