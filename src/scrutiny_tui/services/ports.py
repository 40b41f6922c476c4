"""What the services need of the world: a store, a clock, identifiers. `wiring` provides them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from scrutiny_tui.domain.changes import Change, Record
from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.domain.errors import StoreError, StoreHeldError
from scrutiny_tui.domain.saving import Saving

__all__ = ["Clock", "DraftKeeper", "Ids", "Listener", "Store", "StoreError", "StoreHeldError"]

R = TypeVar("R", bound=Record)
Listener = Callable[[], object]


class Store(Protocol):
    """Where records are kept."""

    @property
    def read_only(self) -> bool:
        """Whether it can only be read, because that was asked for or another program writes to it."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should be told, in sentences: who holds it, a save that was interrupted."""
        ...

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record of that kind and identifier, or None."""
        ...

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of a kind, in the order in which they were first added."""
        ...

    def of_meeting(self, kind: type[R], meeting: str) -> Sequence[R]:
        """The items, entries or log entries of one meeting, by its reference."""
        ...

    def apply(self, change: Change) -> None:
        """Write a change: on the disk when this returns, or, behind a screen, on its way there (`saving`).

        Raises:
            StoreError: it could not be written, or a record is not as the change found it; nothing was
                changed.
            StoreHeldError: another program holds the store.
        """
        ...

    def on_changed(self, listener: Listener) -> None:
        """Have `listener` called after every change, in whichever thread it was made."""
        ...

    @property
    def saving(self) -> Saving:
        """Where the words are: saved, on their way, elsewhere, or nowhere yet."""
        ...

    def wait_until_safe(self, seconds: float) -> bool:
        """Whether every change is on some disk, the store's or another, at the latest after so long."""
        ...

    def on_saving_changed(self, watcher: Listener) -> None:
        """Have `watcher` called, from any thread, when `saving` may have become another."""
        ...

    def take_over(self) -> None:
        """Write from now on, where another program had the store and has gone.

        Raises:
            StoreHeldError: it still has it.
            StoreError: the store cannot be written.
        """
        ...

    def close(self) -> None:
        """Release the store."""
        ...


class Clock(Protocol):
    """What time it is, in the time of the place."""

    def now(self) -> datetime:
        """The local time, without a zone."""
        ...


class Ids(Protocol):
    """Where new identifiers come from."""

    def new(self) -> str:
        """An identifier never given before."""
        ...


class DraftKeeper(Protocol):
    """Where what is typed and not yet recorded survives the program. No method raises."""

    def found(self) -> Unrecorded | None:
        """What the last run of the program left, if anything was."""
        ...

    def keep(self, state: Unrecorded) -> None:
        """Have a state kept soon, in place of the one before; returns at once."""
        ...

    def sync(self) -> bool:
        """Keep the newest state before this returns; whether it is kept."""
        ...
