"""`scrutiny committee add | list | new-year`."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, day, quorum, word
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.committees import DEFAULT_STYLE, QUORUM_NOT_KNOWN, Councils, Remote


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser(
        "committee", help="add a committee, list them, or begin a new year"
    ).add_subparsers(required=True, metavar="add | list | new-year")
    adding = verbs.add_parser("add", help="add a committee")
    adding.add_argument("name", metavar="NAME", help="its name in full")
    adding.add_argument("--style", default=DEFAULT_STYLE, help="its house style (%(default)s)")
    adding.add_argument(
        "--term", default="", metavar="TEXT", help="what minutes call it: Committee, Panel, Board"
    )
    adding.add_argument(
        "--quorum",
        type=quorum,
        default=QUORUM_NOT_KNOWN,
        metavar="N",
        help="how many members must be present, or a part of them (1/4); jointly “5, one of each council”",
    )
    adding.add_argument(
        "--remote",
        choices=[word(remote) for remote in Remote],
        default=word(Remote.LAW),
        help="whether a member who attends online is present (%(default)s)",
    )
    adding.add_argument(
        "--councils",
        choices=[word(councils) for councils in Councils],
        help="where documents name who appointed a member of a joint committee (as the house style has it)",
    )
    adding.set_defaults(run=add)
    beginning = verbs.add_parser(
        "new-year", help="begin a municipal year: end terms, and clear or fill the offices"
    )
    beginning.add_argument("name", metavar="NAME", help="the committee's name")
    beginning.add_argument(
        "--on", type=day, required=True, metavar="YYYY-MM-DD", help="the day of the annual meeting"
    )
    beginning.add_argument(
        "--leaving", default="", metavar="NAMES", help="who is not appointed again: “Hale, Reed”"
    )
    beginning.add_argument("--chair", default="", metavar="PERSON", help="who is elected chair")
    beginning.add_argument("--vice-chair", default="", metavar="PERSON", help="who is elected vice-chair")
    beginning.set_defaults(run=begin_year)
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
            councils=next((one for one in Councils if word(one) == arguments.councils), None),
        )
    print_message(f"Added {committee.name}. Its references begin with {committee.prefix}.")
    return ExitStatus.DONE


def begin_year(arguments: Namespace) -> int:
    """Begin a municipal year of a committee."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.name)
        told = wiring.use_cases(workspace).municipal_year.begin(
            committee,
            arguments.on,
            leaving=arguments.leaving,
            chair=arguments.chair,
            vice_chair=arguments.vice_chair,
        )
    print_message(told)
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
