"""`scrutiny actions`, `scrutiny actions update` and `scrutiny actions respond`."""

import csv
import io
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, day, word
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import as_json, print_message, print_result, table
from scrutiny_tui.documents.writers.csv_export import harmless
from scrutiny_tui.domain import action_log, log_columns
from scrutiny_tui.domain.log_columns import LogColumn
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.action_log import KEPT_PRIVATE, ActionLog


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
    verbs = showing.add_subparsers(metavar="update | respond")
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
    responding = verbs.add_parser("respond", help="record the response to a recommendation")
    responding.add_argument("reference", metavar="REFERENCE")
    answers = [word(answer) for answer in action_log.Answer]
    responding.add_argument("--answer", type=word, choices=answers, required=True, help="what was answered")
    responding.add_argument("--because", default="", metavar="TEXT", help="why, in the body's own words")
    responding.add_argument("--on", type=day, metavar="DATE", help="when; today unless said")
    responding.set_defaults(run=respond)


def show(arguments: Namespace) -> int:
    """Show the action log."""
    with reading(arguments) as workspace:
        log = ActionLog(workspace)
        committee = None if arguments.committee is None else workspace.committee_named(arguments.committee)
        rows = [row.for_public() or row for row in log.rows(committee=committee)]
        if (arguments.owner or "").strip():
            _, rows = log.owed_by(arguments.owner, rows)
    rows = [row for row in rows if _wanted(row, arguments)]
    if not rows and arguments.format == "table":
        print_message("The action log has no such entries.")
        return ExitStatus.DONE
    print_result(_WRITERS[arguments.format](rows))
    return ExitStatus.DONE


def update(arguments: Namespace) -> int:
    """Say what became of an entry."""
    with writing(arguments) as workspace:
        exempt = ActionLog(workspace).update(
            arguments.reference,
            status=action_log.Status(arguments.state) if arguments.state else None,
            by=arguments.by,
            note=arguments.note,
            due=arguments.due,
            reason=arguments.reason,
        )
    print_message(f"{arguments.reference.upper()} is updated.{KEPT_PRIVATE if exempt else ''}")
    return ExitStatus.DONE


def respond(arguments: Namespace) -> int:
    """Record the response to a recommendation."""
    answers = {word(answer): answer for answer in action_log.Answer}
    with writing(arguments) as workspace:
        exempt = ActionLog(workspace).respond(
            arguments.reference,
            answers[arguments.answer],
            because=arguments.because,
            on=arguments.on,
        )
    kept = KEPT_PRIVATE if exempt else ""
    print_message(f"The response to {arguments.reference.upper()} is recorded.{kept}")
    return ExitStatus.DONE


def _wanted(row: LogRow, arguments: Namespace) -> bool:
    return (arguments.status is None or row.entry.status == arguments.status) and (
        not arguments.overdue or Question.OVERDUE in row.questions
    )


_CONTRACT: dict[str, Callable[[LogRow], object]] = {
    "reference": lambda row: row.entry.id,
    "kind": lambda row: row.entry.kind.value,
    "text": lambda row: row.entry.text,
    "owners": lambda row: [owner.named.text for owner in row.owners],
    "due": lambda row: row.due or None,
    "due_date": lambda row: row.due_date and row.due_date.isoformat(),
    "status": lambda row: row.entry.status.value,
    "overdue": lambda row: Question.OVERDUE in row.questions,
    "exempt": lambda row: row.entry.private,
    "response": lambda row: row.entry.response and _as_response(row.entry.response),
    "meeting": lambda row: row.entry.meeting,
    "item": lambda row: row.item_number or None,
    "updated": lambda row: row.entry.updated.isoformat(),
}
"""The keys whose values a script relies on: docs/command-line.md."""


def json_keys() -> tuple[str, ...]:
    """The keys of an entry in JSON: those of the contract, then every other column of the log."""
    return (*_CONTRACT, *(column.name for column in _other_columns()))


def as_object(row: LogRow) -> dict[str, object]:
    """An entry as JSON holds it, by `json_keys`."""
    contract = {key: value(row) for key, value in _CONTRACT.items()}
    return contract | {column.name: _plain(column, row) for column in _other_columns()}


def _other_columns() -> list[LogColumn]:
    return [column for column in log_columns.COLUMNS if column.name not in _CONTRACT]


def _plain(column: LogColumn, row: LogRow) -> str | None:
    cell = column.cell(row)
    return cell.isoformat() if isinstance(cell, date) else cell or None


def _as_response(response: action_log.Response) -> dict[str, object]:
    return {
        "answer": response.answer.value,
        "explanation": response.explanation,
        "on": response.on.isoformat(),
    }


def _as_json(rows: Sequence[LogRow]) -> str:
    return as_json([as_object(row) for row in rows])


def _as_csv(rows: Sequence[LogRow]) -> str:
    page = io.StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(json_keys())
    for row in rows:
        writer.writerow([_cell(value) for value in as_object(row).values()])
    return page.getvalue().removesuffix("\n")


def _cell(value: object) -> str:
    """A value as a cell of a spreadsheet."""
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


_FIRST_IN_TABLE = ("reference", "kind", "status", "due", "owners")


def _as_table(rows: Sequence[LogRow]) -> str:
    columns = {column.name: column for column in log_columns.COLUMNS if column.in_short}
    text = columns.pop("text")  # last, since it may be of any length
    ordered = [columns.pop(name) for name in _FIRST_IN_TABLE] + [*columns.values(), text]
    header = ["TEXT" if column is text else column.heading.upper() for column in ordered]
    return table(header, [[_in_table(column, row) for column in ordered] for row in rows])


def _in_table(column: LogColumn, row: LogRow) -> str:
    match column.name:
        case "text":
            return f"EXEMPT {row.entry.text}" if row.entry.private else row.entry.text
        case "due":
            late = f"{counted(row.overdue_days, 'day')} overdue" if row.overdue_days else ""
            return ", ".join(filter(None, (row.due, late)))
    return _plain(column, row) or ""


_WRITERS: dict[str, Callable[[Sequence[LogRow]], str]] = {
    "table": _as_table,
    "json": _as_json,
    "csv": _as_csv,
}
