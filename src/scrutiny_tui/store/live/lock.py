"""One writer: a lock that the system takes back when the program dies, and who holds it, beside it."""

import getpass
import json
import platform
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from scrutiny_tui.domain.errors import StoreHeldError
from scrutiny_tui.store.errors import explained
from scrutiny_tui.store.files import Files, write_whole
from scrutiny_tui.store.log import journal

LOCK = "store.lock"
HOLDER = "holder.json"
CLAIM = "kept.lock"

_PATIENCE = 0.2
"""Seconds that a lock is waited for: a program that follows has it for a moment to see whether it is free."""


@dataclass(frozen=True, slots=True)
class LockHolder:
    """Who has a store open for writing.

    Attributes:
        user: the name the user is logged in by.
        host: the name of the computer.
        since: when the store was opened, in the time of the place, to the minute.
    """

    user: str
    host: str
    since: str

    def __str__(self) -> str:
        """As a sentence names the holder: "moss on LAPTOP-7, since 2026-03-03 18:55"."""
        return f"{self.user} on {self.host}, since {self.since}"


UNKNOWN_HOLDER = LockHolder("somebody", "this computer", "just now")
"""Who holds a store when that cannot be read."""


def held_by(folder: Path, holder: LockHolder | None) -> StoreHeldError:
    """The error for a store that somebody else has open for writing."""
    return StoreHeldError(
        f"The store is open in another program ({holder or 'it does not say whose'}): it can only be read"
        f" until that program is closed; nothing was changed in {folder}."
    )


def read_holder(folder: Path, files: Files) -> LockHolder | None:
    """Who was the last to say that they hold the store, or None when that cannot be read."""
    try:
        return LockHolder(**json.loads(files.read(folder / HOLDER)))
    except (OSError, ValueError, TypeError):
        return None


def is_free(folder: Path, files: Files) -> bool:
    """Whether nobody has a store open for writing; for a moment, whoever asks has it."""
    if not files.exists(folder / journal.NAME):
        return False
    lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)
    try:
        with lock:
            there = files.exists(folder / journal.NAME)
    except (Timeout, OSError):
        return False
    if not there:
        remove_lock_folder(folder, files)
    return there


def remove_lock_folder(folder: Path, files: Files) -> None:
    """Take away a folder that only the taking of its lock has made, since the store's own has just gone.

    A store that is put back must not find another folder in its place.
    """
    with suppress(OSError):
        for name in (HOLDER, LOCK):
            files.remove(folder / name)
        files.remove_empty_folder(folder)


class WriteLock:
    """The right to write to a store.

    Args:
        folder: the store's folder.
        files: the file system.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._lock = FileLock(folder / LOCK, timeout=_PATIENCE, mode=0o600, thread_local=False)

    def take(self) -> None:
        """Take the right, and say who has it.

        Raises:
            StoreHeldError: another program has it.
            StoreError: the folder cannot be written.
        """
        with explained(self._folder):
            try:
                self._lock.acquire()
            except Timeout:
                raise held_by(self._folder, read_holder(self._folder, self._files)) from None
        try:
            self._say_who()
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Give the right back; of a share that has gone, the system has taken it back already."""
        try:
            with suppress(OSError):
                self._files.remove(self._folder / HOLDER)
        finally:
            with suppress(OSError):
                self._lock.release()

    def _say_who(self) -> None:
        with explained(self._folder):
            write_whole(self._files, self._folder / HOLDER, json.dumps(asdict(this_program())).encode())


class FallbackLock:
    """The right to keep words for a store elsewhere: one program of a user has it, whoever holds the store.

    Where the store's own lock cannot be had, because its disk is full or gone, this one still keeps two
    windows from writing into one rescue journal.

    Args:
        store: the store's folder.
        places: the places outside the store.
        files: the file system.
    """

    def __init__(self, store: Path, places: Sequence[Path], files: Files) -> None:
        self._store = store
        self._places = places
        self._files = files
        self._lock: BaseFileLock | None = None

    def take(self) -> None:
        """Take the right in the first place where that can be; where none can, nothing can be kept either.

        Raises:
            StoreHeldError: another program has it.
        """
        for place in self._places:
            lock = FileLock(place / CLAIM, timeout=_PATIENCE, mode=0o600, thread_local=False)
            try:
                self._files.make_folder(place)
                lock.acquire()
            except Timeout:
                raise held_by(self._store, read_holder(self._store, self._files)) from None
            except OSError:
                continue
            self._lock = lock
            return

    def release(self) -> None:
        """Give the right back, if it was had."""
        if self._lock is not None:
            with suppress(OSError):
                self._lock.release()
        self._lock = None

    @property
    def is_free(self) -> bool:
        """Whether nobody else has the right; for a moment, whoever asks has it."""
        if not any(self._files.exists(place / CLAIM) for place in self._places):
            return True
        try:
            self.take()
        except StoreHeldError:
            return False
        self.release()
        return True


def this_program() -> LockHolder:
    """This program, as the holder of a store from now on."""
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return LockHolder(_user(), platform.node() or "this computer", since)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
