"""`scrutiny person add | list`."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.people import Capacity, Office

_HELP = {
    Capacity.MEMBER: "a member of the committee (unless said otherwise)",
    Capacity.CO_OPTED: "a co-opted member",
    Capacity.SUBSTITUTE: "a substitute, who sits only in the stead of a member",
    Capacity.CABINET: "a cabinet or executive member",
    Capacity.OFFICER: "an officer",
    Capacity.WITNESS: "a witness",
    Capacity.PUBLIC: "a member of the public",
}
_OFFICES = {Office.CHAIR: "the member who takes the chair", Office.VICE_CHAIR: "the vice-chair"}


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("person", help="add a person to a committee, or list people").add_subparsers(
        required=True, metavar="add | list"
    )
    adding = verbs.add_parser("add", help="add a person to a committee")
    adding.add_argument(
        "name", metavar="NAME", help="as printed in a list of those present: “Councillor Jo Field”"
    )
    adding.add_argument("--committee", required=True, metavar="NAME")
    adding.add_argument("--role", default="", help="the post held: “Director of Place”")
    adding.add_argument(
        "--initials", default="", metavar="XX", help="by which papers call the post or person"
    )
    what = adding.add_mutually_exclusive_group()
    for capacity, meaning in _HELP.items():
        what.add_argument(
            f"--{capacity}", dest="capacity", action="store_const", const=capacity, help=meaning
        )
    for office, meaning in _OFFICES.items():
        what.add_argument(f"--{office}", dest="office", action="store_const", const=office, help=meaning)
    adding.set_defaults(run=add)
    verbs.add_parser("list", help="list the people of every committee").set_defaults(run=show)


def add(arguments: Namespace) -> int:
    """Add a person to a committee."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        person, _ = wiring.use_cases(workspace).prepare.add_person(
            arguments.name,
            committee,
            capacity=arguments.capacity or Capacity.MEMBER,
            role=arguments.role,
            initials=arguments.initials,
            office=arguments.office or Office.NONE,
        )
    print_message(f"Added {person.name} to {committee.name}.")
    return ExitStatus.DONE


def show(arguments: Namespace) -> int:
    """List the people of every committee."""
    with reading(arguments) as workspace:
        prepare = wiring.use_cases(workspace).prepare
        rows = [
            (committee.prefix, m.office or m.capacity, person.initials, person.name, person.role)
            for committee in workspace.committees()
            for person, m in prepare.members(committee)
        ]
    if not rows:
        print_message("There are no people yet. “scrutiny person add NAME --committee NAME” adds one.")
        return ExitStatus.DONE
    print_result(table(("COMMITTEE", "AS", "INITIALS", "NAME", "ROLE"), rows))
    return ExitStatus.DONE
