"""`scrutiny agenda import MEETING FILE [--show]`."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import STANDARD_INPUT, print_message, print_result, table, text_from
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, UnderstoodLine
from scrutiny_tui.domain.text import counted, shortened

if TYPE_CHECKING:  # it imports what reads Word files, for which no other command waits
    from scrutiny_tui.services.agenda_import import AgendaImport

_TAKEN = 60
"""The most characters of what is taken of a line; the line itself stands beside it in full."""


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("agenda", help="import a published agenda").add_subparsers(
        required=True, metavar="import"
    )
    importing = verbs.add_parser("import", help="put a published agenda on the agenda of a planned meeting")
    importing.add_argument("meeting", metavar="MEETING", help="its reference")
    importing.add_argument(
        "file", metavar="FILE", help="the agenda as .docx, .html or .txt; “-” for text on standard input"
    )
    importing.add_argument("--show", action="store_true", help="show what is understood, and change nothing")
    importing.set_defaults(run=import_agenda)


def import_agenda(arguments: Namespace) -> int:
    """Put a published agenda on a meeting's agenda; print what each of its lines is understood as."""
    with (reading if arguments.show else writing)(arguments) as workspace:
        imports = wiring.use_cases(workspace).agenda_import
        reference = workspace.meeting(arguments.meeting).id
        imports.check(reference)
        lines = _lines(imports, arguments.file)
        _print_lines(lines)
        imported = (imports.planned if arguments.show else imports.take)(reference, lines)
    for sentence in imported.told:
        print_message(sentence)
    verb = "Nothing was changed; without --show" if arguments.show else f"Imported into {reference}"
    print_message(f"{verb}: {imported.summary}")
    return ExitStatus.DONE


def _lines(imports: "AgendaImport", file: str) -> tuple[UnderstoodLine, ...]:
    return imports.read_text(text_from(file)) if file == STANDARD_INPUT else imports.read_file(Path(file))


def _print_lines(lines: tuple[UnderstoodLine, ...]) -> None:
    """Print each line beside what it is understood as; what stands around an agenda on a page is counted."""
    within = [line for line in lines if not line.source.around]
    rows = [
        (line.source.place, line.meaning, line.number, shortened(line.taken, _TAKEN), line.source.shown)
        for line in within
    ]
    print_result(table(("WHERE", "UNDERSTOOD AS", "NO.", "TAKEN", "SOURCE"), rows))
    left = sum(line.meaning is LineMeaning.NOT_TAKEN for line in within)
    if left:
        print_message(f"{counted(left, 'line')} not taken.")
    if around := len(lines) - len(within):
        print_message(f"{counted(around, 'line')} of the web page around the agenda not taken.")
