"""The words the command line knows."""

import argparse
from typing import NoReturn

from scrutiny_tui.cli import (
    actions,
    capture,
    committees,
    documents,
    keeping,
    meetings,
    people,
    screen,
    styles,
    template,
)
from scrutiny_tui.cli.status import Status
from scrutiny_tui.cli.values import day, folder, moment


class Parser(argparse.ArgumentParser):
    """A parser that answers a wrong command with one sentence, and takes no abbreviated options.

    An abbreviation that works today is a script that breaks when an option is added.
    """

    def __init__(self, **settings: object) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})  # type: ignore[arg-type]  # handed on as it came

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and leave."""
        self.exit(Status.WRONG, f"{self.prog}: {message}. “{self.prog} --help” shows how it is written.\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line.

    Each command sets `run`, which takes the arguments and returns the exit status.
    """
    whole = Parser(
        prog="scrutiny",
        description="Minutes and action log of scrutiny committees. Without a command, the program opens.",
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
    commands = whole.add_subparsers(title="commands", metavar="COMMAND")
    for room in (
        committees,
        people,
        meetings,
        capture,
        documents,
        styles,
        template,
        actions,
        keeping,
        screen,
    ):
        room.add_to(commands)
    return whole
