"""`scrutiny capture MEETING [FILE] [--item N]`."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, word
from scrutiny_tui.cli.store_access import writing
from scrutiny_tui.cli.streams import STANDARD_INPUT, print_message, text_from
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.captured import Captured
from scrutiny_tui.services.privacy import still_out
from scrutiny_tui.services.published_minutes import ReasonNeededError


def add_to(commands: Commands) -> None:
    """Add the command."""
    capturing = commands.add_parser("capture", help="capture lines into a meeting")
    capturing.add_argument("meeting", metavar="MEETING", help="its reference")
    capturing.add_argument(
        "file",
        nargs="?",
        default=STANDARD_INPUT,
        metavar="FILE",
        help="capture lines; standard input when not named",
    )
    capturing.add_argument("--item", metavar="N", help="the agenda item that the first lines belong to")
    capturing.add_argument(
        "--because", default="", metavar="TEXT", help="why published or confirmed minutes are altered"
    )
    capturing.set_defaults(run=capture)


def capture(arguments: Namespace) -> int:
    """Capture the lines that can be read, return the others with the reason, and say what is doubted."""
    with writing(arguments) as workspace:
        capturing = wiring.use_cases(workspace).capture(arguments.meeting)
        item = _item(capturing.sitting, arguments.item) if arguments.item else None
        captured = _take(capturing, text_from(arguments.file), item, arguments.because)
        out = still_out(capturing.sitting)
    for line in captured.returned:
        print_message(f"{arguments.file}:{line.number}: {line.reason}")
    for number, doubt in captured.doubts:
        if number:
            print_message(f"{arguments.file}:{number}: doubt: {doubt.sentence}")
        elif doubt.entry:  # a doubt about an item that no line of the file names is left out
            print_message(f"{arguments.file}: doubt: {doubt.sentence}")
    for notice in captured.notices:
        print_message(f"{arguments.file}: {notice}")
    for meeting in captured.confirmed:
        back = f"scrutiny meeting set {meeting.id} --state {word(meeting.state)}"
        print_message(f"{meeting.id} is now confirmed; “{back}” takes that back.")
    if out:
        print_message(out)
    summary = f"Captured {counted(captured.recorded, 'line')} in {capturing.meeting}"
    if captured.returned:
        print_message(f"{summary}; {counted(len(captured.returned), 'line')} could not be read.")
        return ExitStatus.FOUND
    print_message(f"{summary}.")
    return ExitStatus.DONE


def _take(capturing: Capture, text: str, item: str | None, because: str) -> Captured:
    try:
        return capturing.take(text, item, because=because)
    except ReasonNeededError as asked:
        raise Refused(f"{str(asked).removesuffix('.')} with --because.") from None


def _item(sitting: Sitting, number: str) -> str:
    """The identifier of the item with that agenda number.

    Raises:
        Refused: the meeting has no such item.
    """
    found = sitting.item_numbered(number.strip())
    if found is not None:
        return found.id
    known = ", ".join(item.number for item in sitting.items) or "none yet"
    raise Refused(f"{sitting.meeting.id} has no item {number}. Its items are: {known}.")
