"""`scrutiny export DOCUMENT MEETING` and `scrutiny styles [NAME]`."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.opening import reading
from scrutiny_tui.cli.status import Status
from scrutiny_tui.cli.streams import tell
from scrutiny_tui.cli.values import Commands
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.desk import Refused

_FORMATS = {"minutes": (".docx",), "actions": (".docx", ".csv")}


def add_to(commands: Commands) -> None:
    """Add the commands."""
    exporting = commands.add_parser("export", help="make a document of a meeting")
    exporting.add_argument(
        "document", choices=list(_FORMATS), help="minutes, or the action log before the meeting"
    )
    exporting.add_argument("meeting", metavar="MEETING", help="its reference")
    exporting.add_argument("--output", type=Path, metavar="FILE", help="where to; replaced when it exists")
    exporting.add_argument("--style", help="another house style than the committee's")
    exporting.add_argument("--format", help=".docx, or .csv for actions; the suffix of --output unless said")
    exporting.add_argument(
        "--part", type=Part, choices=list(Part), default=Part.PUBLIC, help="public unless said"
    )
    exporting.set_defaults(run=export)
    showing = commands.add_parser("styles", help="list the house styles, or show what one contains")
    showing.add_argument("name", nargs="?", metavar="NAME")
    showing.set_defaults(run=styles)


def export(arguments: Namespace) -> int:
    """Make a document of a meeting; print where it is when the name was chosen for it."""
    suffix = _suffix(arguments)
    with reading(arguments) as desk:
        exporting = wiring.export(desk)
        if arguments.document == "minutes":
            written = exporting.minutes(
                arguments.meeting,
                output=arguments.output,
                folder=Path.cwd(),
                part=arguments.part,
                style=arguments.style,
            )
        else:
            written = exporting.actions(
                arguments.meeting, output=arguments.output, folder=Path.cwd(), format=suffix
            )
    tell(str(written))
    return Status.DONE


def styles(arguments: Namespace) -> int:
    """List the house styles, or show what one contains."""
    names = wiring.styles()
    if arguments.name is None:
        tell("\n".join(names))
        return Status.DONE
    if arguments.name not in names:
        raise Refused(f"There is no house style called “{arguments.name}”. There is: {', '.join(names)}.")
    tell((wiring.templates_folder() / f"{arguments.name}.toml").read_text(encoding="utf-8-sig").rstrip("\n"))
    return Status.DONE


def _suffix(arguments: Namespace) -> str:
    """The format asked for: the one named, else the suffix of the file, else Word."""
    named: str = arguments.format or (arguments.output.suffix if arguments.output else "") or ".docx"
    suffix = f".{named.lower().removeprefix('.')}"
    known = _FORMATS[arguments.document]
    if suffix not in known:
        raise Refused(
            f"{arguments.document.capitalize()} cannot be written as {suffix}, only as {' or '.join(known)}."
        )
    return suffix
