"""`scrutiny programme list | add`: what a committee plans for which meeting."""

from argparse import Namespace
from datetime import date

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.work_programme import PlannedItem, ProgrammeGroup, ProgrammeRow
from scrutiny_tui.services.work_programme import PlannedTime

_HEADINGS = ("WHEN", "MEETING", "TITLE", "ITEM", "BROUGHT BY", "EXEMPT")


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("programme", help="the work programme of a committee").add_subparsers(
        required=True, metavar="list | add"
    )
    listing = verbs.add_parser("list", help="show what is planned, and what has slipped")
    listing.add_argument("--committee", metavar="NAME", required=True, help="whose")
    listing.set_defaults(run=list_programme)
    adding = verbs.add_parser("add", help="plan something for a meeting or a month")
    adding.add_argument("title", metavar="TITLE", help="as the agenda will print it")
    adding.add_argument("--committee", metavar="NAME", required=True, help="whose")
    when = adding.add_mutually_exclusive_group()
    when.add_argument("--meeting", metavar="MEETING", help="the reference of a meeting to come")
    when.add_argument("--month", metavar="YYYY-MM", help="a month, while no meeting in it is known")
    adding.add_argument("--purpose", default="", metavar="TEXT", help="what it is for")
    adding.add_argument("--lead", default="", metavar="TEXT", help="who brings it, as it prints")
    adding.set_defaults(run=add_to_programme)


def list_programme(arguments: Namespace) -> int:
    """Show the work programme of a committee."""
    with reading(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        groups = wiring.use_cases(workspace).work_programme.groups(committee.id)
    rows = [_row(group, row) for group in groups for row in group.rows]
    if rows:
        print_result(table(_HEADINGS, rows))
    else:
        print_message(f"Nothing is planned for {committee.name} yet.")
    return ExitStatus.DONE


def add_to_programme(arguments: Namespace) -> int:
    """Plan something."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        programme = wiring.use_cases(workspace).work_programme
        title = arguments.title
        planned = PlannedItem(
            "", committee.id, title, guessed_kind(title), purpose=arguments.purpose, lead=arguments.lead
        )
        month = _month(arguments.month) if arguments.month else None
        time = programme.time_named(committee.id, meeting=arguments.meeting or "", month=month)
        new = programme.add(planned, time)
    print_message(f"Planned “{new.title}”: {time.words}.")
    return ExitStatus.DONE


def _month(typed: str) -> date:
    try:
        return date.fromisoformat(f"{typed.strip()}-01")
    except ValueError:
        raise Refused(f"“{typed}” is no month: write it such as 2026-06.") from None


def _row(group: ProgrammeGroup, row: ProgrammeRow) -> tuple[str, ...]:
    meeting = group.meeting
    when = PlannedTime(meeting, group.month).words
    if row.slipped_from is not None:
        when = f"slipped from {written(row.slipped_from)}"
    number = row.item.number if row.item is not None and not group.slipped else ""
    exempt = "exempt" if row.details.private else ""
    return (when, meeting.id if meeting is not None else "", row.title, number, row.details.lead, exempt)
