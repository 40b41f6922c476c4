"""`scrutiny doctor`, `scrutiny backup FILE` and `scrutiny restore FILE`."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import refuse_past
from scrutiny_tui.cli.streams import print_message, print_result
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.text import counted


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
    refuse_past(arguments)
    keeper = wiring.store_maintenance(arguments.store)
    if arguments.repair:
        repaired = keeper.repair(wiring.SystemClock(arguments.today).now())
        for sentence in repaired.done:
            print_result(sentence)
        if repaired.original is not None:
            print_result(f"The store as it was is in {repaired.original}")
        found = repaired.after
    else:
        found = keeper.examine()
    return _tell_found(found.faults, found.remarks, measured(found.records, found.changes))


def back_up(arguments: Namespace) -> int:
    """Copy the store into one file and print where it is."""
    refuse_past(arguments)
    held = wiring.store_maintenance(arguments.store).back_up(arguments.file)
    if held is None:
        raise Refused("There is nothing in the store yet, and so nothing to back up.")
    print_result(str(arguments.file))
    proof = ", read back and found whole" if arguments.file.is_file() else ""
    print_message(f"Backed up {measured(held.records, held.changes)}{proof}.")
    for sentence in held.told:
        print_message(sentence)
    return ExitStatus.DONE


def restore(arguments: Namespace) -> int:
    """Put a backup in the place of the store and print where the store's own backup is."""
    refuse_past(arguments)
    now = wiring.SystemClock(arguments.today).now()
    held, before = wiring.store_maintenance(arguments.store).restore(arguments.file, now)
    if before is not None:
        print_result(str(before))
        print_message("That file holds the store as it was before.")
    print_message(f"Restored {measured(held.records, held.changes)} from {arguments.file}.")
    for sentence in held.told:
        print_message(sentence)
    return ExitStatus.DONE


def measured(records: int, changes: int) -> str:
    """How much a store or a backup holds: "1,204 records of 1,630 changes"."""
    return f"{counted(records, 'record')} of {counted(changes, 'change')}"


def _tell_found(faults: Sequence[str], remarks: Sequence[str], holds: str) -> ExitStatus:
    """Print what an examination found.

    Args:
        faults: what is wrong, one sentence each.
        remarks: what is not a fault, one sentence each.
        holds: how much the store holds.
    """
    for sentence in (*faults, *remarks):
        print_result(sentence)
    if faults:
        print_message(
            f"{counted(len(faults), 'fault')} found. “scrutiny doctor --repair” puts right what it can."
        )
        return ExitStatus.FOUND
    print_result(f"All is well: {holds}. Snapshot, archive, journal, history and references were checked.")
    return ExitStatus.DONE
