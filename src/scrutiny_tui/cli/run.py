"""Runs one command: from the words typed to an exit status, never with a traceback."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.parser import parse_arguments
from scrutiny_tui.cli.streams import flush_or_discard, print_message, replace_closed_streams, use_utf8
from scrutiny_tui.domain.errors import ClerkError, Refused, StoreError


def main(words: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        words: the command line without the program's name; the process's own when None.

    Returns:
        The exit status (`ExitStatus`). Results are on standard output, messages on standard error.
    """
    replace_closed_streams()
    use_utf8()
    try:
        status = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has closed the pipe
        return ExitStatus.DONE
    except Exception as trouble:  # noqa: BLE001  the last place where a clerk can be spared a traceback
        print_message(sentence_for(trouble))
        return status_for(trouble)
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    finally:
        flush_or_discard(sys.stdout)
        flush_or_discard(sys.stderr)
    return status


def _run(words: Sequence[str] | None) -> int:
    try:
        arguments = parse_arguments(words)
    except SystemExit as leaving:  # argparse has printed its help or its complaint
        return leaving.code if isinstance(leaving.code, int) else ExitStatus.WRONG
    status: int = arguments.run(arguments)
    return status


def status_for(trouble: Exception) -> ExitStatus:
    """The exit status of a command that ended with an exception."""
    if isinstance(trouble, StoreError):
        return ExitStatus.STORE
    return ExitStatus.WRONG if isinstance(trouble, Refused) else ExitStatus.FILE


def sentence_for(trouble: Exception) -> str:
    """What the clerk is told about an exception.

    For an unexpected exception the sentence has its class and line number, which are enough to find the
    fault. It leaves out the message, which may quote the minutes.
    """
    if isinstance(trouble, ClerkError):
        return str(trouble)
    if isinstance(trouble, OSError) and trouble.filename is not None:
        return f"{trouble.filename}: {trouble.strerror}."
    if isinstance(trouble, OSError):
        return f"Something could not be read or written: {trouble.strerror or type(trouble).__name__}."
    place = traceback.extract_tb(trouble.__traceback__)[-1]
    where = f"{type(trouble).__name__}, {Path(place.filename).name} line {place.lineno}"
    return f"scrutiny stopped at a fault of its own ({where}). What was saved is safe; please report this."
