"""Opens the store that a command works on."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from scrutiny_tui import wiring
from scrutiny_tui.cli.streams import print_message
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.workspace import Workspace


@contextmanager
def reading(arguments: Namespace) -> Iterator[Workspace]:
    """Open the chosen store for a command that only reads, which works while another program writes.

    With --as-of, the store is as it stood then.
    """
    if arguments.as_of is not None:
        opened = wiring.open_past(arguments.as_of, arguments.store, arguments.today)
    else:
        opened = wiring.open_workspace(arguments.store, arguments.today, read_only=True, notice=print_message)
    with closing(opened) as workspace:
        yield workspace


@contextmanager
def writing(arguments: Namespace) -> Iterator[Workspace]:
    """Open the chosen store for a command that writes.

    Raises:
        StoreHeldError: another program has the store open for writing.
        Refused: the past was asked for.
    """
    refuse_past(arguments)
    with closing(wiring.open_workspace(arguments.store, arguments.today, notice=print_message)) as workspace:
        yield workspace
        for sentence in workspace.told:
            print_message(sentence)


def refuse_past(arguments: Namespace) -> None:
    """Refuse --as-of for a command that does more than read records.

    Raises:
        Refused: the past was asked for.
    """
    if arguments.as_of is not None:
        raise Refused("--as-of shows the past to a command that reads records; leave it out for this one.")


@contextmanager
def closing(workspace: Workspace) -> Iterator[Workspace]:
    """Close the store of a workspace when the command ends, however it ends."""
    try:
        yield workspace
    finally:
        workspace.store.close()


def with_typed_lines(arguments: Namespace, workspace: Workspace) -> UseCases:
    """All use cases of a store, with the lines that were typed on the screen and are not recorded.

    The past has none: what was not recorded then is not known.
    """
    services = wiring.use_cases(workspace)
    typed = wiring.typed_on_screen(arguments.store) if arguments.as_of is None else None
    if typed is not None:
        services.drafts.take_up(typed)
    return services
