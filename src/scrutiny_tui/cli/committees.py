"""`scrutiny committee add | list | new-year | deadlines`."""

from argparse import SUPPRESS, Namespace

from msgspec.structs import replace

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, day, quorum, whole_number, word, yes_or_no
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.committees import DEFAULT_STYLE, QUORUM_NOT_KNOWN, Councils, Remote
from scrutiny_tui.services.deadlines import days_of

_DAYS = {
    "clear_days": "between the publication of the agenda and the meeting",
    "despatch": "before the publication: the agenda to the members",
    "papers_due": "before the publication: the reports",
    "draft_minutes": "after the meeting: the draft minutes",
    "call_in": "after the publication of a decision: until when it may be called in",
}
"""Deadlines with what they are; in working days, “style” for those of the house style, 0 for none."""

_EXECUTIVE = (
    "What its own meetings decide may be called in; “committee deadlines NAME --executive no” says otherwise."
)


def _option(name: str) -> str:
    return name.replace("_", "-")


def _days(text: str) -> int | None:
    return None if word(text) == "style" else whole_number(text)


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser(
        "committee", help="add a committee, list them, begin a new year, or set deadlines"
    ).add_subparsers(required=True, metavar="add | list | new-year | deadlines")
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
    setting = verbs.add_parser("deadlines", help="show the days of a committee's deadlines, or set them")
    setting.add_argument("name", metavar="NAME", help="the committee's name")
    for name, about in _DAYS.items():
        setting.add_argument(
            f"--{_option(name)}", dest=name, type=_days, default=SUPPRESS, metavar="N", help=about
        )
    setting.add_argument(
        "--executive",
        type=yes_or_no,
        default=SUPPRESS,
        metavar="yes|no",
        help="whether it is the executive, so that what its own meetings decide may be called in",
    )
    setting.set_defaults(run=set_days)
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
    if committee.settings.executive:
        print_message(_EXECUTIVE)
    return ExitStatus.DONE


def set_days(arguments: Namespace) -> int:
    """Show the days of a committee's deadlines; set those that are named."""
    named = {name: getattr(arguments, name) for name in (*_DAYS, "executive") if hasattr(arguments, name)}
    with (writing if named else reading)(arguments) as workspace:
        committee = workspace.committee_named(arguments.name)
        if named:
            executive = named.pop("executive", committee.settings.executive)
            days = replace(committee.settings.days, **named)
            wiring.use_cases(workspace).prepare.set_days(committee, days, executive=executive)
        after = workspace.committee(committee.id)
        now, own = days_of(workspace, after), after.settings.days
    rows = [
        (_option(name), str(getattr(now, name)), "its style's" if getattr(own, name) is None else "its own")
        for name in _DAYS
    ]
    print_result(table(("DEADLINE", "DAYS", "WHOSE"), rows))
    if after.settings.executive:
        print_message(_EXECUTIVE)
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
