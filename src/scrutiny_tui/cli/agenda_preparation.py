"""`scrutiny agenda show | prepare`: what one item of an agenda is prepared with."""

from argparse import ArgumentParser, Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.agenda_references import item_of, sitting_of
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.prepared_items import prepared_for_clerk

VERBS = "show | prepare"
_OPTIONS = (
    ("purpose", "TEXT", "what it is for"),
    ("report", "TEXT", "who reports, as it prints"),
    ("paper", "TEXT", "a paper of it"),
    ("enquiry", "TEXT", "a key line of enquiry, for the clerk and the chair"),
    ("attending", "NAMES", "who attends for it: “DCF; Jane Fox, Director, Vale NHS Trust”"),
    ("allow", "MINUTES", "how long it may take: 30, “1 hour 15”"),
    ("asked", "QUESTION", "a public question: “Jane Fox: When will it open?”"),
    ("matter", "TEXT", "the decision that was called in"),
    ("proposal", "TEXT", "the decision that is proposed"),
    ("maker", "TEXT", "who makes the decision, or made it"),
    ("made", "DAY", "when the decision is, or was, made"),
    ("signatories", "NAMES", "who called the decision in"),
    ("grounds", "TEXT", "a ground of the call-in"),
    ("lead", "NAME", "the lead petitioner"),
    ("signatures", "NUMBER", "how many signed the petition"),
    ("prayer", "TEXT", "what the petition asks"),
    ("group", "NAMES", "the members of a task and finish group"),
    ("scope", "TEXT", "what the group was asked to look at"),
)


def add_to(verbs: Commands) -> None:
    """Add the verbs to the command `agenda`."""
    showing = _verb(verbs, "show", "show what an item is prepared with")
    showing.set_defaults(run=show)
    preparing = _verb(verbs, "prepare", "set what an item is prepared with; what is not named stays")
    for name, value, about in _OPTIONS:
        preparing.add_argument(
            f"--{name}",
            action="append",
            metavar=value,
            help=f"{about}; again for another, “” for none"
            if name != "allow"
            else f"{about}; “” for no limit",
        )
    preparing.add_argument("--reason", default="", metavar="TEXT", help="why published minutes are altered")
    preparing.set_defaults(run=prepare)


def _verb(verbs: Commands, name: str, about: str) -> ArgumentParser:
    verb = verbs.add_parser(name, help=about)
    verb.add_argument("meeting", metavar="MEETING", help="its reference")
    verb.add_argument("item", metavar="ITEM", help="the number of the item on the agenda")
    return verb


def show(arguments: Namespace) -> int:
    """Show what an item is prepared with, a line for each part."""
    with reading(arguments) as workspace:
        sitting = sitting_of(workspace, arguments.meeting)
        item = item_of(sitting, arguments.item)
        prepared = wiring.use_cases(workspace).prepare.agenda.prepared(item)
    rows = [(name, line) for name, _, _ in _OPTIONS for line in prepared[name]]
    if times := prepared_for_clerk(sitting)[item.id].times_in_words:
        rows.append(("time", times))
    if rows:
        print_result(table(("PART", "WORDS"), rows))
    else:
        print_message(f"Item {item.label} is not prepared yet.")
    return ExitStatus.DONE


def prepare(arguments: Namespace) -> int:
    """Set the parts of an item that are named."""
    said = vars(arguments)
    wanted = {name: said[name] for name, _, _ in _OPTIONS if said[name] is not None}
    with writing(arguments) as workspace:
        item = item_of(sitting_of(workspace, arguments.meeting), arguments.item)
        wiring.use_cases(workspace).prepare.agenda.prepare(item, wanted, because=arguments.reason)
    print_message(f"Item {item.label} is prepared.")
    return ExitStatus.DONE
