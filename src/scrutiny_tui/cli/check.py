"""`scrutiny check MEETING`."""

from argparse import Namespace

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading
from scrutiny_tui.cli.streams import as_json, print_message, print_result
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.services.checking import Checking, place_in_words


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
        doubts = Checking(workspace).of(arguments.meeting)
    if arguments.format == "json":
        print_result(as_json([as_object(sitting, one) for one in doubts]))
    elif doubts:
        print_result("\n".join(f"{_place(sitting, one)}: {one.sentence}" for one in doubts))
    else:
        print_message(f"Nothing in {sitting.meeting.id} is doubtful.")
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
