"""`scrutiny actions` and `scrutiny actions update`."""

import csv
import io
import json
from argparse import Namespace
from collections.abc import Callable, Sequence

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, word
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import say, table, tell
from scrutiny_tui.documents.csv_export import harmless
from scrutiny_tui.domain import action_log
from scrutiny_tui.domain.grammar.names import Directory
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.follow_up import FollowUps, LogRow

COLUMNS = (
    "reference",
    "kind",
    "text",
    "owners",
    "due",
    "due_date",
    "status",
    "overdue",
    "exempt",
    "response",
    "meeting",
    "item",
    "updated",
)


def add_to(commands: Commands) -> None:
    """Add the command."""
    states = [str(state) for state in action_log.Status]
    showing = commands.add_parser("actions", help="show the action log, or update an entry of it")
    showing.add_argument("--committee", metavar="NAME", help="of this committee only")
    showing.add_argument("--status", type=word, choices=states, help="in this state only")
    showing.add_argument("--owner", metavar="NAME", help="owed by this person or body only")
    showing.add_argument("--overdue", action="store_true", help="past their day only")
    showing.add_argument("--format", choices=list(_WRITERS), default="table", help="%(default)s unless said")
    showing.set_defaults(run=show)
    verbs = showing.add_subparsers(metavar="update")
    updating = verbs.add_parser("update", help="say what became of an entry")
    updating.add_argument("reference", metavar="REFERENCE")
    updating.add_argument("--status", dest="state", type=word, choices=states, help="its state from now on")
    updating.add_argument(
        "--by", default="", metavar="WHO", help="on whose word: committee, chair, an officer"
    )
    updating.add_argument("--note", default="", metavar="TEXT", help="what was said")
    updating.add_argument("--due", metavar="WORDING", help="another date, as the minutes would put it")
    updating.add_argument("--reason", default="", metavar="TEXT", help="why the date slipped")
    updating.set_defaults(run=update)


def show(arguments: Namespace) -> int:
    """Show the action log."""
    with reading(arguments) as workspace:
        follow_ups = FollowUps(workspace)
        committee = None if arguments.committee is None else workspace.committee_named(arguments.committee)
        rows = follow_ups.rows(committee=committee)
        bearers = Directory(workspace.store.all(Person)).people_named(arguments.owner or "")
    rows = [row for row in rows if _wanted(row, arguments, {person.id for person in bearers})]
    if not rows and arguments.format == "table":
        say("The action log has no such entries.")
        return ExitStatus.DONE
    tell(_WRITERS[arguments.format](rows))
    return ExitStatus.DONE


def update(arguments: Namespace) -> int:
    """Say what became of an entry."""
    with writing(arguments) as workspace:
        FollowUps(workspace).update(
            arguments.reference,
            status=action_log.Status(arguments.state) if arguments.state else None,
            by=arguments.by,
            note=arguments.note,
            due=arguments.due,
            reason=arguments.reason,
        )
    say(f"{arguments.reference.upper()} is updated.")
    return ExitStatus.DONE


def _wanted(row: LogRow, arguments: Namespace, bearers: set[str]) -> bool:
    """Whether a row is asked for.

    Args:
        row: the row.
        arguments: what was asked.
        bearers: identifiers of everybody who goes by the name that was asked for.
    """
    name = (arguments.owner or "").strip().casefold()
    return (
        (arguments.status is None or row.entry.status == arguments.status)
        and (not arguments.overdue or row.overdue_days > 0)
        and (not name or any(o.person in bearers or o.text.casefold() == name for o in row.entry.owners))
    )


def as_object(row: LogRow) -> dict[str, object]:
    """An entry as JSON holds it. The keys and their values are a contract: docs/command-line.md."""
    entry = row.entry
    response = entry.response
    return {
        "reference": entry.id,
        "kind": str(entry.kind),
        "text": entry.text,
        "owners": [owner.text for owner in entry.owners],
        "due": entry.due.wording if entry.due else None,
        "due_date": row.due_date.isoformat() if row.due_date else None,
        "status": str(entry.status),
        "overdue": row.overdue_days > 0,
        "exempt": entry.exempt,
        "response": response
        and {
            "answer": str(response.answer),
            "explanation": response.explanation,
            "on": response.on.isoformat(),
        },
        "meeting": entry.meeting,
        "item": row.item or None,
        "updated": entry.updated.isoformat(),
    }


def _as_json(rows: Sequence[LogRow]) -> str:
    return json.dumps([as_object(row) for row in rows], ensure_ascii=False, indent=2)


def _as_csv(rows: Sequence[LogRow]) -> str:
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(value) for value in as_object(row).values()])
    return page.getvalue().removesuffix("\n")


def _cell(value: object) -> str:
    """A value as a spreadsheet may have it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return _cell("; ".join(value))
        case dict():
            return _cell(": ".join(str(part) for part in value.values() if part))
    return harmless(str(value))


def _as_table(rows: Sequence[LogRow]) -> str:
    header = ("REFERENCE", "KIND", "STATUS", "DUE", "OWNER", "TEXT")
    cells = [(r.entry.id, r.entry.kind, r.entry.status, _due(r), r.owner, _text(r)) for r in rows]
    return table(header, cells)


def _due(row: LogRow) -> str:
    late = f"{counted(row.overdue_days, 'day')} overdue" if row.overdue_days > 0 else ""
    return ", ".join(filter(None, (row.due, late)))


def _text(row: LogRow) -> str:
    return f"EXEMPT {row.entry.text}" if row.entry.exempt else row.entry.text


_WRITERS: dict[str, Callable[[Sequence[LogRow]], str]] = {
    "table": _as_table,
    "json": _as_json,
    "csv": _as_csv,
}
