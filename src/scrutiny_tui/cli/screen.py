"""`scrutiny` alone, and `scrutiny demo`: the program on the screen."""

import sys
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import closing, refuse_past
from scrutiny_tui.cli.streams import print_message
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.save_state import SaveState
from scrutiny_tui.services.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add the command."""
    demo = commands.add_parser("demo", help="open the program on a sample committee; nothing of it is kept")
    demo.set_defaults(run=open_demo)


def open_program(arguments: Namespace) -> int:
    """Open the program on the chosen store; read-only while another program writes to it."""
    refuse_past(arguments)
    _need_a_terminal()
    wiring.pause_garbage_collection()
    store = arguments.store or wiring.default_store()
    fallback = wiring.fallback_folders(store)
    with closing(wiring.open_live_workspace(store, arguments.today, fallback)) as workspace:
        left = wiring.open_screen(workspace, Path.cwd(), fallback)
    return _status(workspace, left=left)


def open_demo(arguments: Namespace) -> int:
    """Open the program on a sample committee, in a temporary store."""
    refuse_past(arguments)
    from scrutiny_tui.demo import add_sample  # noqa: PLC0415  no other command needs it

    _need_a_terminal()
    with TemporaryDirectory(prefix="scrutiny-demo-", ignore_cleanup_errors=True) as folder:
        store = Path(folder) / "store"
        fallback = wiring.fallback_folders(store, [Path(folder)])
        with closing(wiring.open_live_workspace(store, arguments.today, fallback)) as workspace:
            add_sample(workspace)
            left = wiring.open_screen(workspace, Path.cwd(), fallback)
    return ExitStatus.DONE if left else ExitStatus.FILE


def _status(workspace: Workspace, *, left: bool) -> ExitStatus:
    """The exit status once the store is closed. Says where the words are that the store did not take."""
    saving = workspace.store.saving
    if saving.state in (SaveState.SAVED, SaveState.READ_ONLY):
        return ExitStatus.DONE if left else ExitStatus.FILE
    print_message(saving.sentence)
    return ExitStatus.STORE


def _need_a_terminal() -> None:
    """Refuse to open without a terminal: textual would wait for keys that cannot come."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refused(
            "The program needs a terminal to open in. “scrutiny --help” shows what can be done without one."
        )
