"""docs/command-line.md says what the command line does, and leaves nothing out."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.cli.actions import json_keys
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.parser import parser

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")


def commands(whole: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The command line and every command in it."""
    yield whole
    for action in whole._actions:  # noqa: SLF001  argparse shows its commands nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  as above
            for command in action.choices.values():
                yield from commands(command)


def options_of(command: argparse.ArgumentParser) -> list[str]:
    """A command's own options."""
    actions = command._actions  # noqa: SLF001  as above
    return [
        option for action in actions for option in action.option_strings if option not in ("-h", "--help")
    ]


WHOLE = parser()
COMMANDS = list(commands(WHOLE))


def written_with(command: argparse.ArgumentParser) -> str:
    """The lines of the page that show how a command is written."""
    blocks = re.findall(r"(?:^ {4}.*\n)+", PAGE, flags=re.MULTILINE)
    usages = [usage for block in blocks for usage in re.split(r"\n(?=    scrutiny)", block)]
    return "\n".join(usage for usage in usages if usage.strip().startswith(command.prog))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.prog)
def test_every_command_is_documented_with_all_its_options(command: argparse.ArgumentParser) -> None:
    assert command.prog in PAGE
    documented = PAGE if command is WHOLE else written_with(command)
    assert [option for option in options_of(command) if option not in documented] == []


def test_no_option_is_documented_that_is_not_there() -> None:
    known = {option for command in COMMANDS for option in options_of(command)} | {"--help"}
    assert set(re.findall(r"--[a-z][a-z-]+", PAGE)) <= known


def test_every_key_of_the_json_is_documented_in_its_order() -> None:
    section = PAGE.split("### As JSON")[1].split("## Exit status")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)) == json_keys()


def test_every_exit_status_is_documented() -> None:
    section = PAGE.split("## Exit status")[1]
    documented = {int(number) for number in re.findall(r"^\| (\d) \|", section, flags=re.MULTILINE)}
    assert documented == set(ExitStatus) - {ExitStatus.INTERRUPTED}
