"""One entry of the action log in words: when it is due, and in full with its history."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content

from scrutiny_tui.domain.action_log import MADE_PUBLIC, Update
from scrutiny_tui.domain.dates import written, written_short
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.text import counted, one_line
from scrutiny_tui.tui.text import content

_FIELDS = {"text": "wording", "owners": "owner", "due": "due"}


def due_in_short(row: LogRow, today: date) -> str:
    """When an entry is due, for a narrow column: "14 Apr", "31 Jan, 31 d" when late, "in due course"."""
    if row.due_date is None:
        return row.due
    day = written_short(row.due_date, today)
    return f"{day}, {row.overdue_days} d" if row.overdue_days else day


def entry_in_full(row: LogRow, history: Sequence[Update], today: date) -> Content:
    """An entry: its exact wording, and its history from the latest update back to its origin.

    The latest update stands first and the long names of committee and item last: a narrow screen has room for
    a few lines only.

    Args:
        row: the entry.
        history: what happened to it, oldest first.
        today: the day it is.
    """
    what = f"  {row.entry.kind}{_how_private(row)}, {_origin(row)}"
    lines = [
        Content.assemble(content(row.entry.id, "bold"), content(what, "$secondary")),
        content(f"“{one_line(row.entry.text)}”" if row.entry.text else "(no wording yet)"),
        content(_owed(row)),
        *(content(line) for line in _response(row)),
        *(content(line, "$secondary") for line in reversed([*_events(history, today)])),
        content(f"{written_short(row.entry.recorded, today)}  recorded: {_whence(row)}", "$secondary"),
    ]
    return Content("\n").join(lines)


def _how_private(row: LogRow) -> str:
    if row.entry.private:
        return ", exempt"
    return ", in part exempt" if row.public is not None else ""


def _origin(row: LogRow) -> str:
    item = f", item {row.item_number}" if row.item else ""
    return f"{written(row.entry.recorded)}{item}"


def _whence(row: LogRow) -> str:
    item = f", item {row.item.number} {row.item.title}".rstrip() if row.item else ""
    return f"{row.committee.name}{item}"


def _owed(row: LogRow) -> str:
    parts = [row.owner or "no owner yet", f"due {row.due}" if row.due else "no date"]
    if row.due_date is not None and written(row.due_date) not in row.due:
        parts.append(f"that is {written(row.due_date)}")
    if row.overdue_days:
        parts.append(f"{counted(row.overdue_days, 'day')} overdue")
    return " · ".join([*parts, row.status])


def _response(row: LogRow) -> Iterable[str]:
    """How the body answered the recommendation: "Cabinet: accepted on 9 December 2026, because …"."""
    response = row.entry.response
    if response is not None:
        because = f", because {response.explanation}" if response.explanation else ""
        yield one_line(f"{row.owner or 'Response'}: {response.answer} on {written(response.on)}{because}")


def _events(history: Sequence[Update], today: date) -> Iterable[str]:
    for update in history:
        parts = [written_short(update.day, today) + " "]
        parts += ["exempt:"] if update.exempt is not None else []
        if update.field == MADE_PUBLIC:
            parts.append("made public")
        elif update.field != "note":
            name = _FIELDS.get(update.field, update.field)
            parts.append(f"{name}: {update.old or 'none'} → {update.new or 'none'}".replace("-done", " done"))
        parts += [f"({update.by})"] if update.by else []
        parts += [f"“{update.note}”"] if update.note else []
        parts += [f"because: {update.reason}"] if update.reason else []
        yield one_line(" ".join(parts))
