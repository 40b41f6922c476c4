"""The store that a command works on."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from scrutiny_tui import wiring
from scrutiny_tui.cli.streams import say
from scrutiny_tui.services.desk import Desk


@contextmanager
def reading(arguments: Namespace) -> Iterator[Desk]:
    """The desk of the chosen store, for a command that only reads: it works while another program writes."""
    with closing(wiring.open_desk(arguments.store, arguments.today, read_only=True, notice=say)) as desk:
        yield desk


@contextmanager
def writing(arguments: Namespace) -> Iterator[Desk]:
    """The desk of the chosen store, for a command that writes.

    Raises:
        StoreHeldError: another program has the store open for writing.
    """
    with closing(wiring.open_desk(arguments.store, arguments.today, notice=say)) as desk:
        yield desk


@contextmanager
def closing(desk: Desk) -> Iterator[Desk]:
    """Give the store of a desk back, however it ends."""
    try:
        yield desk
    finally:
        desk.store.close()
