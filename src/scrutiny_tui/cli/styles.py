"""`scrutiny styles`: list the house styles, show one, check a file, begin one of the council's own."""

import re
from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.streams import print_completed, print_message, print_result
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.documents.styles.toml_output import as_toml, starter_file
from scrutiny_tui.domain.errors import FileTrouble, Refused
from scrutiny_tui.domain.text import counted
from scrutiny_tui.system.targets import write_file

_CHECK, _NEW = "check", "new"
_USAGE = "scrutiny styles [NAME | check FILE | new NAME --from NAME]"


def add_to(commands: Commands) -> None:
    """Add the command."""
    showing = commands.add_parser(
        "styles", usage=_USAGE, help="list the house styles, show or check one, or begin your own"
    )
    showing.add_argument(
        "words",
        nargs="*",
        metavar="NAME",
        help="a style to show; or “check” and a file; or “new” and a name for a style of your own",
    )
    showing.add_argument("--from", dest="base", metavar="NAME", help="the style that a new one stands on")
    showing.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """List, show, check or begin a style, as the words after `styles` say."""
    match arguments.words, arguments.base:
        case [], None:
            return _list()
        case [name], None:
            return _show(name)
        case ["check", file], None:
            return _check(Path(file))
        case ["new", name], str(base):
            return _begin(name, base)
        case _:
            raise Refused(f"It is written so: {_USAGE}.")


def _list() -> int:
    styles = wiring.styles()
    print_result("\n".join(styles.names))
    for sentence in styles.refused:
        print_message(sentence)
    return ExitStatus.DONE


def _show(name: str) -> int:
    print_result(as_toml(wiring.styles().settings(name)).rstrip("\n"))
    return ExitStatus.DONE


def _check(file: Path) -> int:
    if not file.is_file():
        raise FileTrouble(f"{file} could not be read: there is no such file.")
    try:
        unprinted = wiring.styles().unprinted(file)
    except StyleError as trouble:
        for fault in trouble.faults:
            print_result(fault)
        print_message(f"{counted(len(trouble.faults), 'fault')} found.")
        return ExitStatus.FOUND
    for sentence in unprinted:
        print_result(f"note: {sentence}")
    print_result(f"{file.name} is a house style.")
    return ExitStatus.DONE


def _begin(name: str, base: str) -> int:
    """Write a small style file that extends another, and print its path."""
    styles = wiring.styles()
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or name in (_CHECK, _NEW):
        raise Refused(f"{name!r} cannot be the name of a style; use small letters, figures and hyphens.")
    if name in styles.names:
        raise Refused(f"There is a house style {name} already; choose another name.")
    settings = styles.settings(base)
    path = wiring.own_styles_folder() / f"{name}.toml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise FileTrouble(f"{path.parent} could not be made: {trouble.strerror}.") from trouble
    write_file(path, starter_file(name, base, settings, str(path)).encode())
    print_completed(str(path))
    return ExitStatus.DONE
