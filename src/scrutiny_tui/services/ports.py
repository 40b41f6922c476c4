"""What the services need from outside: a store, a clock, identifiers. `wiring` provides them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from scrutiny_tui.domain.changes import Change, Record
from scrutiny_tui.domain.drafts import Unrecorded
from scrutiny_tui.domain.save_state import Saving

R = TypeVar("R", bound=Record)
Listener = Callable[[], object]


class Store(Protocol):
    """Where records are kept."""

    @property
    def read_only(self) -> bool:
        """Whether it can only be read: that was asked for, or another program writes to it."""
        ...

    @property
    def notices(self) -> tuple[str, ...]:
        """What the clerk should know, in sentences: who has it open, a save that was interrupted."""
        ...

    @property
    def last_recorded(self) -> datetime | None:
        """When the last change was recorded, as its clock had it; None where that is not known."""
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
        """Write a change: on the disk when this returns, or, for the screen, on its way there (`saving`).

        Raises:
            StoreError: it could not be written, or a record is not as the change found it; nothing was
                changed.
            StoreHeldError: another program holds the store.
        """
        ...

    @property
    def sequence(self) -> int:
        """The number of the last change."""
        ...

    def has_change(self, change_id: str, since: int) -> bool:
        """Whether the change with that identifier was recorded, after the change of that number."""
        ...

    def on_changed(self, listener: Listener) -> None:
        """Call `listener` after every change, in the thread that made it."""
        ...

    def remove_listener(self, listener: Listener) -> None:
        """Stop calling a listener that was given to `on_changed`."""
        ...

    @property
    def saving(self) -> Saving:
        """Whether everything recorded is saved, and where."""
        ...

    def wait_until_safe(self, seconds: float) -> bool:
        """Wait until every change is on a disk, the store's or another; return whether that was in time."""
        ...

    def on_saving_changed(self, watcher: Listener) -> None:
        """Call `watcher`, from any thread, when `saving` may have changed, but not for a change made here."""
        ...

    def take_over(self) -> None:
        """Begin to write, once the program that had the store has gone.

        Raises:
            StoreHeldError: it still has it.
            StoreError: the store cannot be written.
        """
        ...

    def close(self) -> None:
        """Release the store."""
        ...


class Clock(Protocol):
    """Tells the local time."""

    def now(self) -> datetime:
        """The local time, without a zone; on another date where the clerk gave one."""
        ...

    def real(self) -> datetime:
        """The local time, without a zone, as the computer has it."""
        ...


class Ids(Protocol):
    """Makes new identifiers."""

    def new(self) -> str:
        """An identifier that was never given before."""
        ...


class DraftKeeper(Protocol):
    """Keeps drafts on a disk, so that they survive the program. No method raises."""

    def found(self) -> Unrecorded | None:
        """The drafts that the last run of the program left, or None."""
        ...

    def keep(self, state: Unrecorded) -> None:
        """Keep a state soon, in place of the one before; returns at once."""
        ...

    def sync(self) -> bool:
        """Keep the newest state before returning; return whether that succeeded."""
        ...
