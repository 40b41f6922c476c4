"""`scrutiny check MEETING`."""

from argparse import Namespace

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, with_typed_lines
from scrutiny_tui.cli.streams import as_json, print_message, print_result
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.services.checking import place_in_words


def add_to(commands: Commands) -> None:
    """Add the command."""
    checking = commands.add_parser("check", help="list what is doubtful in the minutes of a meeting")
    checking.add_argument("meeting", metavar="MEETING", help="its reference")
    checking.add_argument("--format", choices=("text", "json"), default="text")
    checking.set_defaults(run=check)


def check(arguments: Namespace) -> int:
    """List what is doubted in a meeting, each with its place."""
    with reading(arguments) as workspace:
        sitting = workspace.sitting(arguments.meeting)
        doubts = with_typed_lines(arguments, workspace).checking.of(arguments.meeting)
    if arguments.format == "json":
        print_result(as_json([as_object(sitting, one) for one in doubts]))
    elif doubts:
        print_result("\n".join(f"{_place(sitting, one)}: {one.sentence}" for one in doubts))
    else:
        print_message(f"Nothing in {sitting.meeting.id} is doubtful.")
    refused = sum(one.kind is DoubtKind.NOT_RECORDED for one in doubts)
    if refused:
        wait, them = ("waits", "it") if refused == 1 else ("wait", "them")
        print_message(
            f"{counted(refused, 'line')} {wait} in the bar of the capture page: correct {them} there."
        )
    return ExitStatus.FOUND if doubts else ExitStatus.DONE


def as_object(sitting: Sitting, doubt: Doubt) -> dict[str, str | None]:
    """A doubt as JSON holds it."""
    item, entry = sitting.item(doubt.item), sitting.entry(doubt.entry or "")
    return {
        "doubt": doubt.sentence,
        "item": item.number or None if item else None,
        "title": item.title or None if item else None,
        "line": entry.line if entry else None,
    }


def _place(sitting: Sitting, doubt: Doubt) -> str:
    """Where a doubt stands, with the line that it is about."""
    place, entry = place_in_words(sitting, doubt), sitting.entry(doubt.entry or "")
    return f"{place}, “{shortened(entry.line.strip())}”" if entry else place
