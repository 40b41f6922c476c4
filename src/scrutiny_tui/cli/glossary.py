"""`scrutiny glossary add | import | list | remove`."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import STANDARD_INPUT, print_message, print_result, table, text_from
from scrutiny_tui.services.workspace import Workspace

_EXEMPT = "The public is out: it is exempt, and no public document prints it."


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("glossary", help="what initials mean that are no one's").add_subparsers(
        required=True, metavar="add | import | list | remove"
    )
    adding = verbs.add_parser("add", help="enter what initials mean")
    adding.add_argument("initials", metavar="INITIALS", help="as they are typed: SEND")
    adding.add_argument("meaning", metavar="MEANING", help="their full form")
    _committee_of(adding)
    adding.set_defaults(run=add)
    importing = verbs.add_parser("import", help="enter the initials of a list")
    importing.add_argument(
        "file", metavar="FILE", help="the list as .xlsx or .csv; “-” for text on standard input"
    )
    _committee_of(importing)
    importing.add_argument(
        "--show", "--dry-run", action="store_true", help="show what is understood, and change nothing"
    )
    importing.set_defaults(run=import_list)
    verbs.add_parser("list", help="list the glossary").set_defaults(run=show)
    removing = verbs.add_parser("remove", help="take initials out of the glossary")
    removing.add_argument("initials", metavar="INITIALS", help="the initials")
    _committee_of(removing)
    removing.set_defaults(run=remove)


def _committee_of(command: ArgumentParser) -> None:
    command.add_argument("--committee", metavar="NAME", help="whose they are alone (every committee's)")


def _committee(workspace: Workspace, arguments: Namespace) -> str | None:
    """The identifier of the committee that was named; None for every committee."""
    return workspace.committee_named(arguments.committee).id if arguments.committee else None


def add(arguments: Namespace) -> int:
    """Enter what initials mean."""
    with writing(arguments) as workspace:
        glossary = wiring.use_cases(workspace).glossary
        new = glossary.add(arguments.initials, arguments.meaning, _committee(workspace, arguments))
    print_message(f"Added {new.initials}: {new.meaning}.")
    if new.exempt is not None:
        print_message(_EXEMPT)
    return ExitStatus.DONE


def import_list(arguments: Namespace) -> int:
    """Enter the initials of a list; print what becomes of each row."""
    with (reading if arguments.show else writing)(arguments) as workspace:
        glossary, file = wiring.use_cases(workspace).glossary, arguments.file
        from_text = file == STANDARD_INPUT
        listed = glossary.read_text(text_from(file)) if from_text else glossary.read_file(Path(file))
        take = glossary.planned if arguments.show else glossary.take
        found = take(listed, _committee(workspace, arguments))
    rows = [(row.place, outcome, row.initials, row.meaning, row.left_out) for row, outcome in found.rows]
    print_result(table(("WHERE", "WHAT", "INITIALS", "MEANING", "NOTES"), rows))
    done = "Nothing was changed; without --show" if arguments.show else "Imported"
    print_message(f"{done}: {found.summary}")
    return ExitStatus.DONE


def show(arguments: Namespace) -> int:
    """List the glossary."""
    with reading(arguments) as workspace:
        names = {committee.id: committee.prefix for committee in workspace.committees()}
        rows = [
            (
                names.get(entry.committee or "", ""),
                entry.initials,
                "exempt" if entry.exempt is not None else "",
                entry.meaning,
            )
            for entry in wiring.use_cases(workspace).glossary.all()
        ]
    if not rows:
        print_message("No initials are explained yet. “scrutiny glossary add INITIALS MEANING” enters some.")
        return ExitStatus.DONE
    print_result(table(("COMMITTEE", "INITIALS", "EXEMPT", "MEANING"), rows))
    return ExitStatus.DONE


def remove(arguments: Namespace) -> int:
    """Take initials out of the glossary."""
    with writing(arguments) as workspace:
        glossary = wiring.use_cases(workspace).glossary
        entry = glossary.named(arguments.initials, _committee(workspace, arguments))
        glossary.remove(entry)
    print_message(f"{entry.initials} is out of the glossary.")
    return ExitStatus.DONE
