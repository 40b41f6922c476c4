"""Keeping the store whole: examination, repair, backup and restoring."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from scrutiny_tui.domain.errors import BackupError
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.ports import Clock
from scrutiny_tui.services.workspace import Refused

__all__ = ["BackupError", "Examined", "Held", "Keeper", "Keeping", "Repaired"]


class Held(Protocol):
    """How much a store or a backup holds."""

    @property
    def records(self) -> int:
        """How many records."""
        ...

    @property
    def changes(self) -> int:
        """How many changes led to them."""
        ...


class Examined(Held, Protocol):
    """What an examination found."""

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong, one sentence each."""
        ...

    @property
    def remarks(self) -> Sequence[str]:
        """What was found and is no fault, one sentence each."""
        ...


class Repaired(Protocol):
    """What a repair did."""

    @property
    def done(self) -> Sequence[str]:
        """What was wrong and what became of it, one sentence each; none when all was well."""
        ...

    @property
    def original(self) -> Path | None:
        """The file that holds the store as it was; None when nothing was altered."""
        ...

    @property
    def after(self) -> Examined:
        """The store as it is now."""
        ...


class Keeper(Protocol):
    """Who keeps a store whole."""

    def examine(self) -> Examined:
        """Examine the store and alter nothing.

        Raises:
            StoreError: it cannot be read, or comes from a newer version.
        """
        ...

    def repair(self, at: datetime) -> Repaired:
        """Repair the store without losing a record, and keep it as it was.

        Raises:
            StoreError: it cannot be read or written, or another program holds it; nothing was changed.
        """
        ...

    def back_up(self, file: Path) -> Held | None:
        """Copy the store into one file; None, and no file, when there is nothing in it.

        Raises:
            StoreError: the store cannot be read.
            BackupError: the file could not be written.
        """
        ...

    def restore(self, file: Path, at: datetime) -> tuple[Held, Path | None]:
        """Put a backup in the place of the store; what is there is backed up first, and where to is said.

        Raises:
            BackupError: the file is no sound backup; nothing was changed.
            StoreError: the store could not be written, or another program holds it.
        """
        ...


class Keeping:
    """What a clerk may ask about the store as a whole.

    Args:
        keeper: who keeps the store whole.
        clock: what time it is.
    """

    def __init__(self, keeper: Keeper, clock: Clock) -> None:
        self._keeper = keeper
        self._clock = clock

    def examine(self) -> Examined:
        """Examine the store and alter nothing.

        Raises:
            StoreError: it cannot be read, or comes from a newer version.
        """
        return self._keeper.examine()

    def repair(self) -> Repaired:
        """Repair the store without losing a record, and keep it as it was.

        Raises:
            StoreError: it cannot be read or written, or another program holds it; nothing was changed.
        """
        return self._keeper.repair(self._clock.now())

    def back_up(self, file: Path) -> Held:
        """Copy the store into one file, read back and found whole.

        Raises:
            Refused: there is nothing in the store.
            StoreError: the store cannot be read.
            BackupError: the file could not be written.
        """
        held = self._keeper.back_up(file)
        if held is None:
            raise Refused("There is nothing in the store yet, and so nothing to back up.")
        return held

    def restore(self, file: Path) -> tuple[Held, Path | None]:
        """Put a backup in the place of the store.

        Returns:
            What the store holds now, and the file that holds what it held before; None when it held nothing.

        Raises:
            BackupError: the file is no sound backup; nothing was changed.
            StoreError: the store could not be written, or another program holds it.
        """
        return self._keeper.restore(file, self._clock.now())


def measured(held: Held) -> str:
    """How much that is, in words: "1,204 records of 1,630 changes"."""
    return f"{counted(held.records, 'record')} of {counted(held.changes, 'change')}"
