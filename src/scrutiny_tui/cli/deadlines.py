"""`scrutiny deadlines`."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading
from scrutiny_tui.cli.streams import print_completed, print_message, print_result, table
from scrutiny_tui.services.calendar_export import write_calendar
from scrutiny_tui.services.deadlines import deadlines_to_come


def add_to(commands: Commands) -> None:
    """Add the command."""
    showing = commands.add_parser(
        "deadlines", help="show what is due before and after meetings, or make a calendar of it"
    )
    showing.add_argument("--committee", metavar="NAME", help="of this committee only")
    showing.add_argument(
        "--output",
        type=Path,
        metavar="FILE.ics",
        help="a calendar file of the meetings and their deadlines",
    )
    showing.set_defaults(run=show)


def show(arguments: Namespace) -> int:
    """Show the deadlines of the meetings to come, or write them to a calendar file and print where it is."""
    with reading(arguments) as workspace:
        committee = None if arguments.committee is None else workspace.committee_named(arguments.committee)
        if arguments.output is not None:
            write_calendar(workspace, arguments.output, committee)
            print_completed(str(arguments.output.absolute()))
            return ExitStatus.DONE
        rows = [
            (
                one.deadline.day.isoformat(),
                one.what,
                one.meeting.id if one.meeting else "",
                one.committee.name,
            )
            for one in deadlines_to_come(workspace, committee)
        ]
    if not rows:
        print_message("Nothing is due.")
        return ExitStatus.DONE
    print_result(table(("DATE", "WHAT", "MEETING", "COMMITTEE"), rows))
    return ExitStatus.DONE
