"""The commands and options of the command line."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from scrutiny_tui.cli import screen
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import day, folder, moment
from scrutiny_tui.cli.streams import terminal_safe

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_MODULES = {
    "committees": ("committee",),
    "people": ("person", "people"),
    "glossary": ("glossary",),
    "meetings": ("meeting",),
    "deadlines": ("deadlines",),
    "agenda": ("agenda",),
    "programme": ("programme",),
    "capture": ("capture",),
    "check": ("check",),
    "export": ("export",),
    "styles": ("styles",),
    "template": ("template",),
    "actions": ("actions",),
    "maintenance": ("doctor", "backup", "restore"),
    "screen": ("demo",),
}
"""The commands of each module, in the order of the help. Only the module of the one typed is imported."""


class CommandLineParser(argparse.ArgumentParser):
    """Answers a wrong command with one sentence, and accepts no abbreviated options.

    An abbreviation that works today is a script that breaks when an option is added.
    """

    def __init__(self, **settings: object) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})  # type: ignore[arg-type]  # handed on as it came

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Print help or a complaint, which repeats what was typed."""
        super()._print_message(terminal_safe(message), file)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is, and exit."""
        self.exit(
            ExitStatus.WRONG, f"{self.prog}: {message}. “{self.prog} --help” shows how it is written.\n"
        )


def parse_arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """Parse a command line.

    Without a command the program opens on the screen, and imports no command; else it imports that command.

    Args:
        words: the command line without the program's name; the process's own when None.

    Returns:
        The arguments, with `run`, which takes them and returns the exit status.
    """
    alone, rest = _options(add_help=False).parse_known_args(words)
    return parser(rest[0]).parse_args(words) if rest else alone


def parser(command: str = "") -> argparse.ArgumentParser:
    """The command line. Each command sets `run`.

    Args:
        command: the only command that is wanted; for anything that is none, all of them are there.
    """
    whole = _options(add_help=True)
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    wanted = [name for name, holds in _MODULES.items() if command in holds]
    for name in wanted or _MODULES:
        import_module(f"scrutiny_tui.cli.{name}").add_to(commands)
    return whole


def _options(*, add_help: bool) -> CommandLineParser:
    """The options that come before a command, or stand alone."""
    whole = CommandLineParser(
        prog="scrutiny",
        description="Minutes and action log of scrutiny committees. Without a command, the program opens.",
        add_help=add_help,
    )
    whole.add_argument("--store", type=folder, metavar="DIR", help="the folder of the store")
    whole.add_argument("--today", type=day, metavar="DATE", help="take this for today's date (YYYY-MM-DD)")
    whole.add_argument(
        "--as-of",
        type=moment,
        metavar="WHEN",
        help="read the store as it stood then (YYYY-MM-DD, or “YYYY-MM-DD HH:MM” with seconds or without)",
    )
    whole.set_defaults(run=screen.open_program)
    return whole
