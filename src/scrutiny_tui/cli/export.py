"""`scrutiny export DOCUMENT MEETING`."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.doubts_left import print_doubts_left
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, part, whole_number, word
from scrutiny_tui.cli.store_access import reading, with_typed_lines
from scrutiny_tui.cli.streams import ProgressPrinter, print_completed, print_message
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.export import WORD, DocumentFiles, DocumentKind, DocumentRequest, formats_of

_PAPERS = "papers"
"""All papers before a meeting, by their name on the command line."""


def add_to(commands: Commands) -> None:
    """Add the command."""
    exporting = commands.add_parser("export", help="make a document of a meeting")
    exporting.add_argument(
        "document",
        type=word,
        choices=[*map(str, DocumentKind), _PAPERS],
        metavar="DOCUMENT",
        help="%(choices)s",
    )
    exporting.add_argument("meeting", metavar="MEETING", help="its reference")
    exporting.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="where to; replaced when it exists. With --items, or for all papers, a folder",
    )
    exporting.add_argument("--style", help="another house style than the committee's")
    exporting.add_argument("--format", help="the suffix of --output unless said, else .docx")
    exporting.add_argument(
        "--part", type=part, default=Part.PUBLIC, metavar="PART", help="public or exempt; public unless said"
    )
    exporting.add_argument("--owner", metavar="NAME", help="whose action sheet")
    exporting.add_argument(
        "--number",
        type=whole_number,
        metavar="N",
        help="of a supplement; what is not given out yet, or else the last one, unless said",
    )
    exporting.add_argument("--body", metavar="NAME", help="the body that a referral goes to")
    exporting.add_argument(
        "--items", action="store_true", help="a file for each item, of minutes or decisions"
    )
    exporting.set_defaults(run=export)


def export(arguments: Namespace) -> int:
    """Make a document of a meeting and print where it is."""
    if arguments.document == _PAPERS:
        return _export_papers(arguments)
    document = DocumentKind(arguments.document)
    _check_names(document, arguments)
    suffix = _format(document, arguments)
    wanted = DocumentRequest(
        document,
        arguments.meeting,
        arguments.part,
        arguments.style,
        owner=arguments.owner or "",
        body=arguments.body or "",
        number=arguments.number,
    )
    with reading(arguments) as workspace:
        services = with_typed_lines(arguments, workspace)
        compose = services.export.by_item if arguments.items else services.export.document
        composed = compose(wanted, output=arguments.output, folder=Path.cwd(), suffix=suffix)
        _write(composed)
        if document is DocumentKind.MINUTES:
            print_doubts_left(services.checking, workspace.meeting(arguments.meeting).id)
    return ExitStatus.DONE


def _export_papers(arguments: Namespace) -> int:
    """Make all papers before a meeting, a file for each, and print where they are."""
    named = any(each is not None for each in (arguments.owner, arguments.body, arguments.number))
    if named or arguments.items or arguments.part is Part.EXEMPT:
        raise Refused(
            "All papers are public and of the whole meeting: leave out --owner, --body, --number, --items"
            " and --part."
        )
    suffix = _format(DocumentKind.AGENDA, arguments)
    with reading(arguments) as workspace:
        _write(
            wiring.use_cases(workspace).export.papers(
                arguments.meeting,
                style=arguments.style,
                output=arguments.output,
                folder=Path.cwd(),
                suffix=suffix,
            )
        )
    return ExitStatus.DONE


def _write(composed: DocumentFiles) -> None:
    """Write documents and print where they are."""
    print_completed("\n".join(map(str, composed.write(print_message, ProgressPrinter()))))


def _check_names(document: DocumentKind, arguments: Namespace) -> None:
    """Check that an owner or a body is named for the document that is about one, and for no other.

    A number may be named for a supplement.

    Raises:
        Refused: it is missing, or the document is not about one.
    """
    for option, named, of in (
        ("--owner", arguments.owner, DocumentKind.SHEET),
        ("--body", arguments.body, DocumentKind.REFERRAL),
    ):
        if document is of and not (named or "").strip():
            raise Refused(f"Say with {option} NAME whose {of} it is to be.")
        if document is not of and named is not None:
            raise Refused(f"{option} belongs to the document {of}; leave it out for {document}.")

    if arguments.number is not None and document is not DocumentKind.SUPPLEMENT:
        raise Refused(f"--number belongs to the document supplement; leave it out for {document}.")


def _format(document: DocumentKind, arguments: Namespace) -> str:
    """The format as a suffix: the one named, else the suffix of --output, else .docx.

    Raises:
        Refused: the document has no such format.
    """
    a_file = arguments.output and not arguments.items and arguments.document != _PAPERS
    of_file = arguments.output.suffix if a_file else ""
    named: str = arguments.format or of_file or WORD
    suffix = f".{named.lower().removeprefix('.')}"
    known = formats_of(document)
    if suffix not in known:
        raise Refused(f"There is no format {suffix} of this document; there is {listed(known)}.")
    return suffix
