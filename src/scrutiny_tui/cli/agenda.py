"""`scrutiny agenda import | begin | standing`; what is done to single items; what was given out.

What is done to items is in `agenda_items`, what they are prepared with in `agenda_preparation`, what was
given out in `supplements`.
"""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui import wiring
from scrutiny_tui.cli import agenda_items, agenda_preparation, supplements
from scrutiny_tui.cli.agenda_source import SOURCES, agenda_source
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
    verbs = commands.add_parser("agenda", help="prepare the agenda of a meeting").add_subparsers(
        required=True,
        metavar=f"import | begin | standing | {agenda_items.VERBS} | {agenda_preparation.VERBS}"
        f" | {supplements.VERBS}",
    )
    importing = verbs.add_parser("import", help="put a published agenda on the agenda of a planned meeting")
    importing.add_argument("meeting", metavar="MEETING", help="its reference")
    importing.add_argument(
        "file", metavar="FILE", help="the agenda as .docx, .html or .txt; “-” for text on standard input"
    )
    importing.add_argument("--show", action="store_true", help="show what is understood, and change nothing")
    importing.set_defaults(run=import_agenda)
    beginning = verbs.add_parser("begin", help="add the items of another agenda to that of a planned meeting")
    beginning.add_argument("meeting", metavar="MEETING", help="its reference")
    beginning.add_argument("--agenda", metavar="SOURCE", help=f"where they come from: {SOURCES}")
    beginning.set_defaults(run=begin_agenda)
    standing = verbs.add_parser("standing", help="show the standing agenda of a committee, or set it")
    which = standing.add_mutually_exclusive_group(required=True)
    which.add_argument("--committee", metavar="NAME", help="show that committee's")
    which.add_argument(
        "--from", dest="meeting", metavar="MEETING", help="set it: what recurs of that meeting's"
    )
    standing.set_defaults(run=standing_agenda)
    agenda_items.add_to(verbs)
    agenda_preparation.add_to(verbs)
    supplements.add_to(verbs)


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


def begin_agenda(arguments: Namespace) -> int:
    """Add the items of another agenda to that of a meeting."""
    with writing(arguments) as workspace:
        meeting = workspace.meeting(arguments.meeting)
        source = agenda_source(workspace, arguments.agenda)
        added = wiring.use_cases(workspace).prepare.standing.begin(meeting.id, source)
    print_message(f"{meeting.id} has {counted(added, 'more item')}.")
    return ExitStatus.DONE


def standing_agenda(arguments: Namespace) -> int:
    """Show the standing agenda of a committee, or make one of a meeting's agenda."""
    if arguments.meeting:
        with writing(arguments) as workspace:
            reference = workspace.meeting(arguments.meeting).id
            print_message(wiring.use_cases(workspace).prepare.standing.set_from(reference))
        return ExitStatus.DONE
    with reading(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
    rows = [(item.title, item.kind, item.usual, item.purpose) for item in committee.standing_agenda]
    if rows:
        print_result(table(("TITLE", "KIND", "USUAL WORDS", "PURPOSE"), rows))
    else:
        print_message(f"{committee.name} has no standing agenda.")
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
