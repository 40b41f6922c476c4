"""`scrutiny committee add | list`."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, quorum, word
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.committees import DEFAULT_STYLE, Remote


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("committee", help="add a committee, or list them").add_subparsers(
        required=True, metavar="add | list"
    )
    adding = verbs.add_parser("add", help="add a committee")
    adding.add_argument("name", metavar="NAME", help="its name in full")
    adding.add_argument("--style", default=DEFAULT_STYLE, help="its house style (%(default)s)")
    adding.add_argument(
        "--term", default="", metavar="TEXT", help="what minutes call it: Committee, Panel, Board"
    )
    adding.add_argument(
        "--quorum", type=quorum, metavar="N", help="how many members must be present, or a part of them: 1/4"
    )
    adding.add_argument(
        "--remote",
        choices=[word(remote) for remote in Remote],
        default=word(Remote.LAW),
        help="whether a member who attends online is present (%(default)s)",
    )
    adding.set_defaults(run=add)
    verbs.add_parser("list", help="list the committees").set_defaults(run=show)


def add(arguments: Namespace) -> int:
    """Add a committee."""
    with writing(arguments) as workspace:
        committee = wiring.use_cases(workspace).prepare.add_committee(
            arguments.name,
            style=arguments.style,
            term=arguments.term,
            quorum=arguments.quorum,
            remote=next(remote for remote in Remote if word(remote) == arguments.remote),
        )
    print_message(f"Added {committee.name}. Its references begin with {committee.prefix}.")
    return ExitStatus.DONE


def show(arguments: Namespace) -> int:
    """List the committees."""
    with reading(arguments) as workspace:
        committees = workspace.committees()
    if not committees:
        print_message("There are no committees yet. “scrutiny committee add NAME” adds one.")
        return ExitStatus.DONE
    rows = [(c.prefix, c.style, c.term, c.quorum_typed, c.name) for c in committees]
    print_result(table(("PREFIX", "STYLE", "TERM", "QUORUM", "NAME"), rows))
    return ExitStatus.DONE
