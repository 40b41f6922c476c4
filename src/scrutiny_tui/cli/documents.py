"""`scrutiny export DOCUMENT MEETING`."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.opening import reading
from scrutiny_tui.cli.status import Status
from scrutiny_tui.cli.streams import say, tell_done
from scrutiny_tui.cli.values import Commands, part
from scrutiny_tui.domain.part import Part
from scrutiny_tui.services.desk import Refused
from scrutiny_tui.services.export import LOG_FORMATS, MINUTES_FORMATS, WORD, Export

_FORMATS = {"minutes": MINUTES_FORMATS, "actions": LOG_FORMATS}


def add_to(commands: Commands) -> None:
    """Add the command."""
    exporting = commands.add_parser("export", help="make a document of a meeting")
    exporting.add_argument(
        "document", choices=list(_FORMATS), help="minutes, or the action log before the meeting"
    )
    exporting.add_argument("meeting", metavar="MEETING", help="its reference")
    exporting.add_argument("--output", type=Path, metavar="FILE", help="where to; replaced when it exists")
    exporting.add_argument("--style", help="another house style than the committee's")
    exporting.add_argument("--format", help=".docx, or .csv for actions; the suffix of --output unless said")
    exporting.add_argument(
        "--part", type=part, default=Part.PUBLIC, metavar="PART", help="public or exempt; public unless said"
    )
    exporting.set_defaults(run=export)


def export(arguments: Namespace) -> int:
    """Make a document of a meeting and print where it is."""
    document = _make_minutes if arguments.document == "minutes" else _make_action_log
    with reading(arguments) as desk:
        tell_done(str(document(wiring.export(desk, say), arguments)))
    return Status.DONE


def _make_minutes(exporting: Export, arguments: Namespace) -> Path:
    _format(arguments)
    return exporting.minutes(
        arguments.meeting,
        output=arguments.output,
        folder=Path.cwd(),
        part=arguments.part,
        style=arguments.style,
    )


def _make_action_log(exporting: Export, arguments: Namespace) -> Path:
    return exporting.actions(
        arguments.meeting,
        output=arguments.output,
        folder=Path.cwd(),
        part=arguments.part,
        style=arguments.style,
        suffix=_format(arguments),
    )


def _format(arguments: Namespace) -> str:
    """The format that was asked for, as a suffix: the one named, else the file's own, else Word's.

    Raises:
        Refused: the document has no such format.
    """
    named: str = arguments.format or (arguments.output.suffix if arguments.output else "") or WORD
    suffix = f".{named.lower().removeprefix('.')}"
    known = _FORMATS[arguments.document]
    if suffix not in known:
        raise Refused(f"There is no format {suffix} of this document; there is {' and '.join(known)}.")
    return suffix
