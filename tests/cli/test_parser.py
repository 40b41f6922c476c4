"""A command imports what it needs, and no other command."""

import argparse
import subprocess
import sys

import pytest

from scrutiny_tui.cli.parser import parser


def _commands(of: argparse.ArgumentParser) -> list[str]:
    (found,) = (one for one in of._actions if isinstance(one, argparse._SubParsersAction))  # noqa: SLF001  argparse has no other way
    return list(found.choices)


@pytest.mark.parametrize("command", _commands(parser()))
def test_a_command_that_is_typed_is_parsed_without_the_others(command: str) -> None:
    alone = _commands(parser(command))
    assert command in alone
    assert len(alone) < len(_commands(parser()))


@pytest.mark.parametrize("words", ["committee list", "meeting list", "person list", "actions", "deadlines"])
def test_what_reads_no_sentence_does_not_wait_for_the_doubts(words: str) -> None:
    program = (
        "import sys; from scrutiny_tui.cli.parser import parse_arguments;"
        f"parse_arguments({words.split()!r}); print('scrutiny_tui.domain.doubts.found' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
