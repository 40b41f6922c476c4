"""`scrutiny meeting add | list | set`."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.doubts_left import print_doubts_left
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, clock_time, day, word
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_completed, print_message, print_result, table
from scrutiny_tui.domain.meetings import State


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("meeting", help="add a meeting, list them, or set its state").add_subparsers(
        required=True, metavar="add | list | set"
    )
    adding = verbs.add_parser("add", help="add a meeting and print its reference")
    adding.add_argument("--committee", required=True, metavar="NAME")
    adding.add_argument("--date", required=True, type=day, metavar="YYYY-MM-DD")
    adding.add_argument("--time", type=clock_time, metavar="HH:MM")
    adding.add_argument("--venue", default="", metavar="TEXT")
    adding.set_defaults(run=add)
    verbs.add_parser("list", help="list the meetings, the latest first").set_defaults(run=show)
    setting = verbs.add_parser("set", help="say how far a meeting has come")
    setting.add_argument("meeting", metavar="MEETING", help="its reference")
    setting.add_argument("--state", required=True, type=word, choices=[word(state) for state in State])
    setting.set_defaults(run=set_state)


def add(arguments: Namespace) -> int:
    """Add a meeting and print its reference, alone."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        meeting = wiring.use_cases(workspace).prepare.add_meeting(
            committee, arguments.date, at=arguments.time, venue=arguments.venue
        )
    print_completed(meeting.id)
    return ExitStatus.DONE


def show(arguments: Namespace) -> int:
    """List the meetings."""
    with reading(arguments) as workspace:
        names = {committee.id: committee.name for committee in workspace.committees()}
        rows = [
            (m.id, m.date.isoformat(), word(m.state), names.get(m.committee, ""))
            for m in workspace.meetings()
        ]
    if not rows:
        print_message(
            "There are no meetings yet. “scrutiny meeting add --committee NAME --date YYYY-MM-DD” adds one."
        )
        return ExitStatus.DONE
    print_result(table(("REFERENCE", "DATE", "STATE", "COMMITTEE"), rows))
    return ExitStatus.DONE


def set_state(arguments: Namespace) -> int:
    """Say how far a meeting has come."""
    state = next(state for state in State if word(state) == arguments.state)
    with writing(arguments) as workspace:
        meeting = workspace.meeting(arguments.meeting)
        services = wiring.use_cases(workspace)
        services.prepare.set_state(meeting, state)
        print_message(f"{meeting.id} is {state}.")
        if state.is_public:
            print_doubts_left(services.checking, meeting.id)
    return ExitStatus.DONE
