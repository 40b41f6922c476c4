"""`scrutiny template check FILE`: checks the council's own Word file."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import refuse_past
from scrutiny_tui.cli.streams import print_message, print_result
from scrutiny_tui.domain.committees import DEFAULT_STYLE
from scrutiny_tui.domain.text import counted


def add_to(commands: Commands) -> None:
    """Add the command."""
    templates = commands.add_parser("template", help="check the council's own Word file")
    verbs = templates.add_subparsers(title="commands", metavar="COMMAND", required=True)
    checking = verbs.add_parser("check", help="say what of a Word file is used, and what is amiss in it")
    checking.add_argument("file", type=Path, metavar="FILE", help="a .docx or .dotx")
    checking.add_argument(
        "--style", default=DEFAULT_STYLE, help="the house style that uses it; %(default)s unless said"
    )
    checking.set_defaults(run=check)


def check(arguments: Namespace) -> int:
    """Print what the minutes use of a council's own Word file, and what is wrong with it."""
    from scrutiny_tui.documents.writers.word import check_template  # noqa: PLC0415  imports python-docx

    refuse_past(arguments)
    found = check_template(arguments.file, wiring.styles().load(arguments.style))
    for sentence in (*found.used, *found.faults):
        print_result(sentence)
    if found.faults:
        print_message(f"{counted(len(found.faults), 'fault')} found.")
        return ExitStatus.FOUND
    return ExitStatus.DONE
