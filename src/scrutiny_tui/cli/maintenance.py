"""`scrutiny doctor`, `scrutiny backup FILE` and `scrutiny restore FILE`."""

from argparse import Namespace
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import refuse_past
from scrutiny_tui.cli.streams import FileTrouble, say, tell
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.keeping import BackupError, Examined, Keeping, measured


def add_to(commands: Commands) -> None:
    """Add the commands."""
    examining = commands.add_parser("doctor", help="say whether the store is whole, or repair it")
    examining.add_argument(
        "--repair",
        action="store_true",
        help="put right what is wrong, without losing a record; the original is kept",
    )
    examining.set_defaults(run=examine)
    backing = commands.add_parser("backup", help="copy the store into one file")
    backing.add_argument("file", type=Path, metavar="FILE", help="replaced when it exists")
    backing.set_defaults(run=back_up)
    restoring = commands.add_parser("restore", help="put a backup in the place of the store")
    restoring.add_argument("file", type=Path, metavar="FILE", help="a file that “scrutiny backup” made")
    restoring.set_defaults(run=restore)


def examine(arguments: Namespace) -> int:
    """Say whether the store is whole; with --repair, make it so."""
    keeping = _keeping(arguments)
    if not arguments.repair:
        return _told(keeping.examine())
    repaired = keeping.repair()
    for sentence in repaired.done:
        tell(sentence)
    if repaired.original is not None:
        tell(f"The store as it was is in {repaired.original}")
    return _told(repaired.after)


def back_up(arguments: Namespace) -> int:
    """Copy the store into one file and print where it is."""
    try:
        held = _keeping(arguments).back_up(arguments.file)
    except BackupError as trouble:
        raise FileTrouble(str(trouble)) from trouble
    tell(str(arguments.file))
    say(f"Backed up {measured(held)}, read back and found whole.")
    return ExitStatus.DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the place of the store and print where the store's own backup is."""
    try:
        held, before = _keeping(arguments).restore(arguments.file)
    except BackupError as trouble:
        raise FileTrouble(str(trouble)) from trouble
    if before is not None:
        tell(str(before))
        say("That file holds the store as it was before.")
    say(f"Restored {measured(held)} from {arguments.file}.")
    return ExitStatus.DONE


def _told(found: Examined) -> ExitStatus:
    """Say what an examination found."""
    for sentence in (*found.faults, *found.remarks):
        tell(sentence)
    if found.faults:
        say(
            f"{counted(len(found.faults), 'fault')} found. “scrutiny doctor --repair” puts right what it can."
        )
        return ExitStatus.FOUND
    tell(f"All is well: {measured(found)}. Snapshot, archive, journal, history and references were checked.")
    return ExitStatus.DONE


def _keeping(arguments: Namespace) -> Keeping:
    refuse_past(arguments)
    return wiring.keeping(arguments.store, arguments.today)
